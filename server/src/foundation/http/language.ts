/**
 * Which of the three languages a reader gets. A question that names one language and nothing else comes from a page or a program in that language,
 * and gets it; else the one the signed-in person has chosen, else what the browser asks for by itself, else Bokmål.
 */
import type { Language } from '@rustning/knowledge/pack'

/** `no` and `nb` are Bokmål. Weights that cannot be read count as none. */
export function languageOf(acceptLanguage: string | undefined, chosen?: Language): Language {
  if (acceptLanguage !== undefined && Object.hasOwn(known, acceptLanguage)) return known[acceptLanguage] ?? 'nb'
  if (chosen) return chosen
  let best: Language = 'nb', weight = 0
  for (const part of (acceptLanguage ?? '').split(',', 20)) {
    const [, tag = '', q = '1'] = /^\s*([a-zA-Z]{1,8})(?:-[a-zA-Z0-9-]*)?\s*(?:;\s*q=([01](?:\.\d{0,3})?))?\s*$/.exec(part) ?? []
    const language = known[tag.toLowerCase()]
    if (language && Number(q) > weight) [best, weight] = [language, Number(q)]
  }
  return best
}
const known: Readonly<Record<string, Language>> = { nb: 'nb', no: 'nb', nn: 'nn', en: 'en' }
