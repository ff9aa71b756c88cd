/** What is said of an account’s address and name. */
import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../values/refusal.ts'

type Refused = 'emailMalformed' | 'nameMissing'
const words = (title: string, because: string, remedy: string): RefusalWords => ({ title, because, remedy })

export const accountText: Record<Language, Record<Refused, RefusalWords>> = {
  nb: {
    emailMalformed: words('E-postadressen kan ikke brukes.', 'den er ikke skrevet slik at noe kan sendes til den', 'Skriv den som navn@virksomhet.no.'),
    nameMissing: words('Navnet kan ikke brukes.', 'det er tomt, lengre enn 200 tegn eller har tegn som ikke kan vises', 'Skriv navnet slik det skal stå i virksomheten.'),
  },
  nn: {
    emailMalformed: words('E-postadressa kan ikkje brukast.', 'ho er ikkje skriven slik at noko kan sendast til ho', 'Skriv ho som namn@verksemd.no.'),
    nameMissing: words('Namnet kan ikkje brukast.', 'det er tomt, lengre enn 200 teikn eller har teikn som ikkje kan visast', 'Skriv namnet slik det skal stå i verksemda.'),
  },
  en: {
    emailMalformed: words('The e-mail address cannot be used.', 'it is not written so that anything can be sent to it', 'Write it like name@organisation.example.'),
    nameMissing: words('The name cannot be used.', 'it is empty, longer than 200 characters or has characters that cannot be shown', 'Write the name as it is to stand in the organisation.'),
  },
}
