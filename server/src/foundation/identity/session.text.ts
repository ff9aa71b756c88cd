/** What is said at the door. */
import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../values/refusal.ts'

type Refused = 'loginRefused' | 'secondFactorNeeded' | 'secondFactorWrong' | 'sessionUnknown'
const words = (title: string, because: string, remedy: string): RefusalWords => ({ title, because, remedy })

export const sessionText: Record<Language, Record<Refused, RefusalWords>> = {
  nb: {
    loginRefused: words('Du ble ikke logget inn.', 'e-postadressen og passordet hører ikke til en konto som er i bruk', 'Se etter at begge er skrevet riktig, eller be om en lenke for å lage nytt passord.'),
    secondFactorNeeded: words('Det trengs en kode også.', 'kontoen er beskyttet med mer enn passord', 'Skriv koden som appen på telefonen viser nå, eller en av gjenopprettingskodene dine.'),
    secondFactorWrong: words('Koden kunne ikke brukes.', 'den er feil, for gammel eller brukt før', 'Vent til appen viser en ny kode, eller bruk en gjenopprettingskode du ikke har brukt.'),
    sessionUnknown: words('Innloggingen ble ikke avsluttet.', 'den finnes ikke, eller er avsluttet allerede', 'Hent listen over innlogginger på nytt.'),
  },
  nn: {
    loginRefused: words('Du blei ikkje logga inn.', 'e-postadressa og passordet høyrer ikkje til ein konto som er i bruk', 'Sjå etter at begge er skrivne rett, eller be om ei lenkje for å lage nytt passord.'),
    secondFactorNeeded: words('Det trengst ein kode òg.', 'kontoen er verna med meir enn passord', 'Skriv koden som appen på telefonen viser no, eller ein av gjenopprettingskodane dine.'),
    secondFactorWrong: words('Koden kunne ikkje brukast.', 'han er feil, for gammal eller brukt før', 'Vent til appen viser ein ny kode, eller bruk ein gjenopprettingskode du ikkje har brukt.'),
    sessionUnknown: words('Innlogginga blei ikkje avslutta.', 'ho finst ikkje, eller er alt avslutta', 'Hent lista over innloggingar på nytt.'),
  },
  en: {
    loginRefused: words('You were not signed in.', 'the e-mail address and the password do not belong to an account in use', 'Check that both are written correctly, or ask for a link to make a new password.'),
    secondFactorNeeded: words('A code is needed as well.', 'the account is protected by more than a password', 'Enter the code that the app on your phone shows now, or one of your recovery codes.'),
    secondFactorWrong: words('The code could not be used.', 'it is wrong, too old or used before', 'Wait until the app shows a new code, or use a recovery code you have not used.'),
    sessionUnknown: words('The sign-in was not ended.', 'it does not exist, or has ended already', 'Fetch the list of sign-ins again.'),
  },
}
