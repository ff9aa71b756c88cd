/** What is said when a relation cannot be written down. */
import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../../foundation/values/refusal.ts'

export const relationText: Record<Language, { readonly toOneself: RefusalWords; readonly backwards: RefusalWords }> = {
  nb: {
    toOneself: { title: 'Virksomheten kan ikke ha et forhold til seg selv.', because: 'den andre parten er dere selv', remedy: 'Velg den andre virksomheten.' },
    backwards: { title: 'Forholdet slutter før det begynner.', because: 'siste dag er før første dag', remedy: 'Rett en av datoene.' },
  },
  nn: {
    toOneself: { title: 'Verksemda kan ikkje ha eit forhold til seg sjølv.', because: 'den andre parten er de sjølve', remedy: 'Vel den andre verksemda.' },
    backwards: { title: 'Forholdet sluttar før det byrjar.', because: 'siste dag er før første dag', remedy: 'Rett ein av datoane.' },
  },
  en: {
    toOneself: { title: 'The organisation cannot be related to itself.', because: 'the other party is you', remedy: 'Choose the other organisation.' },
    backwards: { title: 'The relation ends before it begins.', because: 'the last day is before the first', remedy: 'Correct one of the dates.' },
  },
}
