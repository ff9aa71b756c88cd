/** What is said to the first person in. */
import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../values/refusal.ts'

type Refused = 'linkDead' | 'organisationNameMissing'
const words = (title: string, because: string, remedy: string): RefusalWords => ({ title, because, remedy })

export const firstRunText: Record<Language, Record<Refused, RefusalWords>> = {
  nb: {
    linkDead: words('Lenken kan ikke brukes.', 'den er brukt, mer enn et døgn gammel, ikke hel, eller erstattet av en nyere', 'Start Rustning på nytt, og bruk lenken som skrives ut da. Skrives ingen ut, er noen allerede administrator.'),
    organisationNameMissing: words('Virksomhetens navn kan ikke brukes.', 'det er tomt, lengre enn 200 tegn eller har tegn som ikke kan vises', 'Skriv navnet slik virksomheten er registrert.'),
  },
  nn: {
    linkDead: words('Lenkja kan ikkje brukast.', 'ho er brukt, meir enn eit døgn gammal, ikkje heil, eller erstatta av ei nyare', 'Start Rustning på nytt, og bruk lenkja som blir skriven ut då. Blir inga skriven ut, er nokon alt administrator.'),
    organisationNameMissing: words('Namnet på verksemda kan ikkje brukast.', 'det er tomt, lengre enn 200 teikn eller har teikn som ikkje kan visast', 'Skriv namnet slik verksemda er registrert.'),
  },
  en: {
    linkDead: words('The link cannot be used.', 'it has been used, is more than a day old, is not whole, or was replaced by a newer one', 'Start Rustning again and use the link that is printed then. If none is printed, somebody is administrator already.'),
    organisationNameMissing: words('The organisation’s name cannot be used.', 'it is empty, longer than 200 characters or has characters that cannot be shown', 'Write the name as the organisation is registered.'),
  },
}
