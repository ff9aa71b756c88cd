/**
 * The collection in one language, for a screen: every text is a string, and what only the workshop needs (file names, rows of the source
 * documents, the days somebody looked) stays behind. The engine's pack is the same in all languages, so verdicts are too.
 */
import { languages, type Language } from './fault.codes.ts'
import type { Knowledge, Text } from './knowledge.ts'

export type Localized<T> = T extends Text ? string : T extends readonly (infer U)[] ? readonly Localized<U>[] : T extends object ? { readonly [K in keyof T]: Localized<T[K]> } : T

const parts = ['digest', 'pack', 'nouns', 'facts', 'order', 'parameters', 'sources', 'statements'] as const
export type LocalKnowledge = { readonly language: Language } & Localized<Pick<Knowledge, (typeof parts)[number]>>

const workshop = new Set(['file', 'from-sources', 'rows', 'checked-on', 'licence'])

export function localize(knowledge: Knowledge, language: Language): LocalKnowledge {
  const own = Object.fromEntries(parts.map((part) => [part, part === 'pack' ? knowledge.pack : inOne(knowledge[part], language)]))
  return { language, ...own } as LocalKnowledge
}

/** What is looked up and never judged, in one language. */
export const localizeReference = ({ reference }: Pick<Knowledge, 'reference'>, language: Language): Localized<Knowledge['reference']> =>
  inOne(reference, language) as Localized<Knowledge['reference']>

function inOne(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((one) => inOne(one, language))
  if (typeof value !== 'object' || value === null) return value
  if (isText(value)) return value[language]
  return Object.fromEntries(Object.entries(value).filter(([key]) => !workshop.has(key)).map(([key, inner]) => [key, inOne(inner, language)]))
}

const isText = (value: object): value is Text => languages.every((language) => typeof (value as Record<string, unknown>)[language] === 'string') && Object.keys(value).length === languages.length
