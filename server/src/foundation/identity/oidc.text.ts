/** What is said when a login at another service does not succeed. Why it was not trusted stands in the log, not on the screen. */
import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../values/refusal.ts'

type OfService = 'away' | 'unusable' | 'refusedThere' | 'notTrusted' | 'levelTooLow'
type OidcText = Record<OfService, (service: string) => RefusalWords> & { readonly providerUnknown: RefusalWords; readonly configuration: (service: string, fault: string) => RefusalWords }
const words = (title: string, because: string, remedy: string): RefusalWords => ({ title, because, remedy })

export const oidcText: Record<Language, OidcText> = {
  nb: {
    away: (service) => words('Du ble ikke logget inn.', `${service} svarer ikke akkurat nå`, 'Prøv igjen om litt, eller logg inn på en annen måte.'),
    unusable: (service) => words('Du ble ikke logget inn.', `det ${service} opplyser om seg selv, stemmer ikke med oppsettet her`, 'Logg inn på en annen måte, og si fra til den som drifter Rustning.'),
    refusedThere: (service) => words('Du ble ikke logget inn.', `innloggingen ble avbrutt eller avvist hos ${service}`, 'Prøv igjen, eller logg inn på en annen måte.'),
    notTrusted: (service) => words('Du ble ikke logget inn.', `svaret fra ${service} kunne ikke bekreftes`, 'Start innloggingen på nytt. Si fra til den som drifter Rustning, hvis det skjer igjen.'),
    levelTooLow: (service) => words('Du ble ikke logget inn.', `innloggingen hos ${service} er ikke sikker nok for denne tjenesten`, 'Logg inn på nytt med en sikrere innloggingsmåte, for eksempel BankID.'),
    providerUnknown: words('Innloggingstjenesten finnes ikke.', 'den er ikke satt opp her', 'Velg en av innloggingsmåtene på innloggingssiden.'),
    configuration: (service, fault) => words('Rustning kan ikke starte.', `oppsettet av innloggingstjenesten «${service}» er feil i ${fault}`, 'Rett oppsettet, og start på nytt.'),
  },
  nn: {
    away: (service) => words('Du vart ikkje logga inn.', `${service} svarer ikkje akkurat no`, 'Prøv igjen om litt, eller logg inn på ein annan måte.'),
    unusable: (service) => words('Du vart ikkje logga inn.', `det ${service} opplyser om seg sjølv, stemmer ikkje med oppsettet her`, 'Logg inn på ein annan måte, og sei frå til den som driftar Rustning.'),
    refusedThere: (service) => words('Du vart ikkje logga inn.', `innlogginga vart avbroten eller avvist hos ${service}`, 'Prøv igjen, eller logg inn på ein annan måte.'),
    notTrusted: (service) => words('Du vart ikkje logga inn.', `svaret frå ${service} kunne ikkje stadfestast`, 'Start innlogginga på nytt. Sei frå til den som driftar Rustning, om det skjer igjen.'),
    levelTooLow: (service) => words('Du vart ikkje logga inn.', `innlogginga hos ${service} er ikkje sikker nok for denne tenesta`, 'Logg inn på nytt med ein sikrare innloggingsmåte, til dømes BankID.'),
    providerUnknown: words('Innloggingstenesta finst ikkje.', 'ho er ikkje sett opp her', 'Vel ein av innloggingsmåtane på innloggingssida.'),
    configuration: (service, fault) => words('Rustning kan ikkje starte.', `oppsettet av innloggingstenesta «${service}» er feil i ${fault}`, 'Rett oppsettet, og start på nytt.'),
  },
  en: {
    away: (service) => words('You were not logged in.', `${service} does not answer just now`, 'Try again in a moment, or log in another way.'),
    unusable: (service) => words('You were not logged in.', `what ${service} says about itself does not agree with how it is set up here`, 'Log in another way, and tell whoever runs Rustning.'),
    refusedThere: (service) => words('You were not logged in.', `the login was stopped or refused at ${service}`, 'Try again, or log in another way.'),
    notTrusted: (service) => words('You were not logged in.', `the answer from ${service} could not be verified`, 'Begin the login again. Tell whoever runs Rustning if it happens again.'),
    levelTooLow: (service) => words('You were not logged in.', `the login at ${service} is not secure enough for this service`, 'Log in again in a more secure way, for example with BankID.'),
    providerUnknown: words('The login service does not exist.', 'it is not set up here', 'Choose one of the ways on the login page.'),
    configuration: (service, fault) => words('Rustning cannot start.', `the login service “${service}” is set up wrongly in ${fault}`, 'Correct the configuration, and start again.'),
  },
}
