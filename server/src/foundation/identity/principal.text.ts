/** What is said when a person must show anew who they are. */
import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../values/refusal.ts'

export const principalText: Record<Language, { readonly proofNeeded: RefusalWords; readonly proofRefused: RefusalWords }> = {
  nb: { proofNeeded: { title: 'Du må bekrefte at det er deg.', because: 'dette krever at du har vist hvem du er de siste ti minuttene', remedy: 'Skriv passordet ditt (og koden, hvis du bruker kode), eller bruk en passnøkkel, og prøv igjen.' }, proofRefused: { title: 'Det ble ikke bekreftet at det er deg.', because: 'passordet er feil, eller kontoen har ikke noe passord', remedy: 'Skriv passordet på nytt, eller bruk en passnøkkel.' } },
  nn: { proofNeeded: { title: 'Du må stadfeste at det er deg.', because: 'dette krev at du har vist kven du er dei siste ti minutta', remedy: 'Skriv passordet ditt (og koden, om du bruker kode), eller bruk ein passnøkkel, og prøv igjen.' }, proofRefused: { title: 'Det blei ikkje stadfesta at det er deg.', because: 'passordet er feil, eller kontoen har ikkje noko passord', remedy: 'Skriv passordet på nytt, eller bruk ein passnøkkel.' } },
  en: { proofNeeded: { title: 'You must confirm that it is you.', because: 'this asks that you have shown who you are within the last ten minutes', remedy: 'Enter your password (and code, if you use one), or use a passkey, and try again.' }, proofRefused: { title: 'It was not confirmed that it is you.', because: 'the password is wrong, or the account has none', remedy: 'Enter the password again, or use a passkey.' } },
}
