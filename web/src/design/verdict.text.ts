import type { Texts } from '../shell/language.tsx'

export type ShownOutcome = 'met' | 'not-met' | 'unknown' | 'not-applicable'

/** The same four words everywhere. */
export const verdictText: Texts<Record<ShownOutcome, string>> = {
  nb: { 'met': 'Oppfylt', 'not-met': 'Ikke oppfylt', 'unknown': 'Ikke avklart', 'not-applicable': 'Gjelder ikke' },
  nn: { 'met': 'Oppfylt', 'not-met': 'Ikkje oppfylt', 'unknown': 'Ikkje avklart', 'not-applicable': 'Gjeld ikkje' },
  en: { 'met': 'Met', 'not-met': 'Not met', 'unknown': 'Not settled', 'not-applicable': 'Does not apply' },
}
