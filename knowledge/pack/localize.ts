/**
 * The collection in one language, for a screen: the same shape as the whole, so that whatever reads the whole reads this, but each text has
 * that language only, and what only the workshop needs (file names, licences) stays behind. The engine's pack is the same in all
 * languages, so verdicts are too.
 */
import type { Coverage, CoverageRow } from './coverage.ts'
import { languages, type Language } from './fault.codes.ts'
import type { Knowledge, Text } from './knowledge.ts'

const workshop = new Set(['file', 'rows', 'licence'])
/** What somebody looked up about a statement: for those who read the knowledge, not for those who are judged by it. */
const looked = new Set(['from-sources', 'checked-on'])

/** All that judging and its sentences need. Ask it for no other language. */
export function inLanguage(knowledge: Knowledge, language: Language): Omit<Knowledge, 'reference'> {
  const { pack, reference: _, ...texts } = knowledge
  return { ...(inOne(texts, language, new Set([...workshop, ...looked])) as Omit<Knowledge, 'reference' | 'pack'>), pack }
}

/** What is looked up and never judged, in one language, and where each statement comes from. */
export function referenceInLanguage({ reference, statements }: Pick<Knowledge, 'reference' | 'statements'>, language: Language): LocalReference {
  const grounds = Object.fromEntries(Object.entries(statements).map(([id, info]) => [id, { 'from-sources': info['from-sources'], 'checked-on': info['checked-on'] }]))
  return { reference: inOne(reference, language, workshop) as Knowledge['reference'], grounds }
}

export interface LocalReference {
  readonly reference: Knowledge['reference']
  readonly grounds: Readonly<Record<string, { readonly 'from-sources': readonly string[]; readonly 'checked-on': string }>>
}

/** The documents' chapters and rows, and what carries each. */
export function sourceMapInLanguage({ documents, chapters, rows }: Coverage, language: Language): SourceMap {
  return inOne({ documents, chapters, rows }, language, new Set(['tags'])) as SourceMap
}

export interface SourceMap extends Pick<Coverage, 'documents' | 'chapters'> {
  readonly rows: readonly Omit<CoverageRow, 'tags'>[]
}

function inOne(value: unknown, language: Language, without: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => inOne(one, language, without))
  if (typeof value !== 'object' || value === null) return value
  if (isText(value)) return { [language]: value[language] }
  return Object.fromEntries(Object.entries(value).filter(([key]) => !without.has(key)).map(([key, inner]) => [key, inOne(inner, language, without)]))
}

const isText = (value: object): value is Text => languages.every((language) => typeof (value as Record<string, unknown>)[language] === 'string') && Object.keys(value).length === languages.length
