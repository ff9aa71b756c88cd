/** What the installation says of its own health. */
import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../values/refusal.ts'

export const healthText: Record<Language, (missing: readonly string[]) => RefusalWords> = {
  nb: (missing) => ({ title: 'Rustning er ikke klar.', because: `dette er ikke klart: ${missing.join(', ')}`, remedy: 'Vent noen sekunder; blir det ikke klart, så se i loggen.' }),
  nn: (missing) => ({ title: 'Rustning er ikkje klar.', because: `dette er ikkje klart: ${missing.join(', ')}`, remedy: 'Vent nokre sekund; blir det ikkje klart, så sjå i loggen.' }),
  en: (missing) => ({ title: 'Rustning is not ready.', because: `this is not ready: ${missing.join(', ')}`, remedy: 'Wait some seconds; if it does not become ready, see the log.' }),
}
