/**
 * An expected no, said so that a person can act on it: what could not happen, because of what, by which duty and law, and what they can do.
 * One code and the same fields over HTTP, on the command line and on the screen. The sentences live with the noun that refuses; here is
 * only their shape. Free of Node, because the screens and the command line receive refusals too.
 */
import type { Language } from '@rustning/knowledge/pack'
import { refusalText } from './refusal.text.ts'

/** The duty behind the no: its id in the knowledge, and the law as a person cites it. */
export interface Duty {
  readonly id: string
  readonly law: string
}

/** What is wrong with one field. `path` is a JSON pointer into `in`. */
export interface RefusedField {
  readonly in: 'body' | 'query' | 'headers'
  readonly path: string
  readonly sentence: string
}

/** `title` and `remedy` are sentences; `because` follows the word «because» and has no full stop. */
export interface RefusalWords {
  readonly title: string
  readonly because: string
  readonly duty?: Duty | undefined
  readonly remedy: string
  readonly fields?: readonly RefusedField[] | undefined
}

export class Refusal<Code extends string = string> extends Error {
  readonly code: Code
  readonly status: number
  readonly words: (language: Language) => RefusalWords
  /** Seconds after which trying again may help. */
  readonly retryAfter: number | undefined
  /** The request it answered, when it came over HTTP. */
  readonly request: string | undefined

  constructor(code: Code, status: number, words: (language: Language) => RefusalWords, more: { readonly retryAfter?: number | undefined; readonly request?: string | undefined; readonly cause?: unknown } = {}) {
    super(`${code}: ${words('en').title}`, { cause: more.cause })
    this.code = code
    this.status = status
    this.words = words
    this.retryAfter = more.retryAfter
    this.request = more.request
  }
}

/** One kind of refusal: called with what the sentences need, it makes the refusal to throw. */
export interface RefusalKind<Code extends string, Values> {
  (values: Values, more?: { readonly retryAfter?: number; readonly cause?: unknown }): Refusal<Code>
  readonly code: Code
  readonly status: number
}

/** `const nameTaken = refusal('thing-name-taken', 409, (language, name: string) => thingText[language].nameTaken(name))`. */
export function refusal<const Code extends string, Values = void>(code: Code, status: number, say: (language: Language, values: Values) => RefusalWords): RefusalKind<Code, Values> {
  return Object.assign((values: Values, more: { readonly retryAfter?: number; readonly cause?: unknown } = {}) => new Refusal(code, status, (language) => say(language, values), more), { code, status })
}

/** The refusal as paragraphs on a terminal, the words of explanation in a column of their own. */
export function refusalLines(words: RefusalWords, language: Language): string[] {
  const label = refusalText[language]
  const rows: (readonly [string, string])[] = [[label.because, words.because]]
  if (words.duty) rows.push([label.duty, `${words.duty.law} (${words.duty.id})`])
  rows.push([label.remedy, words.remedy])
  const width = Math.max(...rows.map(([name]) => name.length)) + 2
  return [words.title, ...(words.fields ?? []).map(({ path, sentence }) => `  ${path === '' ? '' : `${path}: `}${sentence}`), ...rows.map(([name, text]) => `  ${name.padEnd(width)}${text}`)]
}

/** Because and remedy as running text, for readers that show only one sentence. */
export const refusalDetail = (words: RefusalWords, language: Language): string => `${refusalText[language].because} ${words.because}. ${refusalText[language].remedy}: ${words.remedy}`
