/** What is said of code apps. */
import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../values/refusal.ts'

type Refused = 'inUse' | 'notBegun' | 'codeWrong'
const words = (title: string, because: string, remedy: string): RefusalWords => ({ title, because, remedy })

export const totpText: Record<Language, Record<Refused, RefusalWords>> = {
  nb: {
    inUse: words('Ny kodeapp ble ikke lagt til.', 'kontoen bruker allerede en kodeapp', 'Fjern den som er i bruk, først.'),
    notBegun: words('Kodeappen ble ikke tatt i bruk.', 'kontoen venter ikke på noen kodeapp', 'Begynn på nytt, og les av den nye koden med appen.'),
    codeWrong: words('Kodeappen ble ikke tatt i bruk.', 'koden stemmer ikke', 'Se etter at klokka på telefonen går riktig, og skriv koden som appen viser nå.'),
  },
  nn: {
    inUse: words('Ny kodeapp blei ikkje lagd til.', 'kontoen bruker alt ein kodeapp', 'Fjern den som er i bruk, først.'),
    notBegun: words('Kodeappen blei ikkje teken i bruk.', 'kontoen ventar ikkje på nokon kodeapp', 'Begynn på nytt, og les av den nye koden med appen.'),
    codeWrong: words('Kodeappen blei ikkje teken i bruk.', 'koden stemmer ikkje', 'Sjå etter at klokka på telefonen går rett, og skriv koden som appen viser no.'),
  },
  en: {
    inUse: words('The new code app was not added.', 'the account uses a code app already', 'Remove the one in use first.'),
    notBegun: words('The code app was not taken into use.', 'the account is not waiting for one', 'Begin again, and scan the new code with the app.'),
    codeWrong: words('The code app was not taken into use.', 'the code does not match', 'Check that the clock of your phone is right, and enter the code the app shows now.'),
  },
}
