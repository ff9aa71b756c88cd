/** The words around a refusal. The refusal's own sentences stand with the noun that refuses. */
import type { Language } from '@rustning/knowledge/pack'

interface RefusalText {
  readonly because: string
  readonly duty: string
  readonly remedy: string
}

export const refusalText: Record<Language, RefusalText> = {
  nb: { because: 'Fordi', duty: 'Plikt', remedy: 'Dette kan dere gjøre' },
  nn: { because: 'Fordi', duty: 'Plikt', remedy: 'Dette kan de gjere' },
  en: { because: 'Because', duty: 'Duty', remedy: 'What you can do' },
}
