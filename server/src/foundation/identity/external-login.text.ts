/** What is said about logins at other services. */
import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../values/refusal.ts'

interface ExternalLoginText {
  readonly unknown: (service: string) => RefusalWords
  readonly taken: (service: string) => RefusalWords
  readonly notYours: (service: string) => RefusalWords
  readonly notFound: RefusalWords
}
const words = (title: string, because: string, remedy: string): RefusalWords => ({ title, because, remedy })

export const externalLoginText: Record<Language, ExternalLoginText> = {
  nb: {
    unknown: (service) => words('Du ble ikke logget inn.', `innloggingen hos ${service} er ikke koblet til noen konto her`, 'Logg inn på en annen måte og koble den til, eller be den som administrerer virksomheten, om en invitasjon.'),
    taken: (service) => words('Innloggingen ble ikke koblet til.', `innloggingen hos ${service} er allerede koblet til en annen konto`, 'Koble den fra den andre kontoen først.'),
    notYours: (service) => words('Det ble ikke bekreftet hvem du er.', `innloggingen hos ${service} er ikke koblet til kontoen du er logget inn med`, 'Bekreft med en innlogging som er koblet til kontoen din.'),
    notFound: words('Innloggingen finnes ikke.', 'den er ikke koblet til kontoen din', 'Se gjennom innloggingene dine på siden for innlogging.'),
  },
  nn: {
    unknown: (service) => words('Du vart ikkje logga inn.', `innlogginga hos ${service} er ikkje kopla til nokon konto her`, 'Logg inn på ein annan måte og kople ho til, eller be den som administrerer verksemda, om ein invitasjon.'),
    taken: (service) => words('Innlogginga vart ikkje kopla til.', `innlogginga hos ${service} er alt kopla til ein annan konto`, 'Kople ho frå den andre kontoen først.'),
    notYours: (service) => words('Det vart ikkje stadfesta kven du er.', `innlogginga hos ${service} er ikkje kopla til kontoen du er logga inn med`, 'Stadfest med ei innlogging som er kopla til kontoen din.'),
    notFound: words('Innlogginga finst ikkje.', 'ho er ikkje kopla til kontoen din', 'Sjå gjennom innloggingane dine på sida for innlogging.'),
  },
  en: {
    unknown: (service) => words('You were not logged in.', `the login at ${service} is not connected to any account here`, 'Log in another way and connect it, or ask whoever administers your organisation for an invitation.'),
    taken: (service) => words('The login was not connected.', `the login at ${service} is already connected to another account`, 'Disconnect it from the other account first.'),
    notYours: (service) => words('It was not confirmed who you are.', `the login at ${service} is not connected to the account you are logged in with`, 'Confirm with a login that is connected to your account.'),
    notFound: words('The login does not exist.', 'it is not connected to your account', 'Look through your logins on the page about logging in.'),
  },
}
