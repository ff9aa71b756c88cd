import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../values/refusal.ts'

export const pageText: Record<Language, { readonly unknown: RefusalWords }> = {
  nb: { unknown: { title: 'Siden finnes ikke.', because: 'adressen til neste side er endret eller hører til en annen liste', remedy: 'Begynn på første side.' } },
  nn: { unknown: { title: 'Sida finst ikkje.', because: 'adressa til neste side er endra eller høyrer til ei anna liste', remedy: 'Byrj på første side.' } },
  en: { unknown: { title: 'There is no such page.', because: 'the address of the next page was changed or belongs to another list', remedy: 'Begin at the first page.' } },
}
