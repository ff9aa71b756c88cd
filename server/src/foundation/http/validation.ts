/**
 * Checks a question against its declaration and says what is wrong field by field, in the reader's language. Nothing of what was sent is
 * repeated in the sentences, only what is allowed; what came in stays out of answers and logs.
 */
import type { Language } from '@rustning/knowledge/pack'
import type { z } from 'zod'
import { Refusal, type RefusedField } from '../values/refusal.ts'
import { httpText } from './refusals.text.ts'
import { validationText } from './validation.text.ts'

type Part = RefusedField['in']
type Issue = z.core.$ZodIssue
interface Finding {
  readonly in: Part
  readonly path: string
  readonly issue: Issue
  readonly unknown?: true
}

/** More than this is not read by anyone. */
const mostFindings = 50

/** Every part at once, so that a person gets all faults in one answer. */
export function check(parts: readonly (readonly [Part, z.ZodType | undefined, unknown])[]): Record<Part, unknown> {
  const findings: Finding[] = []
  const read: Record<Part, unknown> = { body: undefined, query: undefined, headers: undefined }
  for (const [part, schema, value] of parts) {
    const result = schema?.safeParse(value)
    if (result?.success) read[part] = result.data
    else if (result) findings.push(...result.error.issues.flatMap((issue) => found(part, issue)))
  }
  if (findings.length > 0) throw invalidRequest(findings.slice(0, mostFindings))
  return read
}

const invalidRequest = (findings: readonly Finding[]) =>
  new Refusal('invalid-request', 422, (language) => ({ ...httpText[language].invalidRequest, fields: findings.map((one) => ({ in: one.in, path: one.path, sentence: one.unknown ? validationText[language].unknown : sentenceOf(one.issue, language) })) }))

const found = (part: Part, issue: Issue): Finding[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ in: part, path: pointer([...issue.path, key]), issue, unknown: true })) : [{ in: part, path: pointer(issue.path), issue }]

/** RFC 6901. A name somebody made up may be long; its beginning is enough to find it. */
export const pointer = (path: readonly PropertyKey[]): string => path.map((step) => `/${String(step).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** A sentence for one finding of zod's. Rooms with rules of their own give zod a message per language as JSON: see `inWords`. */
export function sentenceOf(issue: Issue, language: Language): string {
  const text = validationText[language]
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && issue.message.endsWith('received undefined') ? text.missing : (text.type[typeNames[issue.expected] ?? 'other'])
    case 'too_small':
      return text.least[kindOf(issue.origin)](String(issue.minimum), issue.inclusive !== false)
    case 'too_big':
      return text.most[kindOf(issue.origin)](String(issue.maximum), issue.inclusive !== false)
    case 'invalid_format':
      return ownWords(issue.message, language) ?? text.format[isFormat(issue.format) ? issue.format : 'other']
    case 'not_multiple_of':
      return text.multiple(String(issue.divisor))
    case 'invalid_value':
      return text.choice(issue.values.slice(0, 20).map(String).join(', '))
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options) ? text.choice(issue.options.slice(0, 20).map(String).join(', ')) : text.several
    case 'unrecognized_keys':
    case 'invalid_key':
      return text.unknown
    case 'custom':
      return ownWords(issue.message, language) ?? text.several
    default:
      return text.several
  }
}

/** What `inWords` put there. */
function ownWords(message: string, language: Language): string | undefined {
  if (!message.startsWith('{')) return undefined
  return (JSON.parse(message) as Record<Language, string>)[language]
}

const typeNames: Readonly<Record<string, 'text' | 'number' | 'whole' | 'yesNo' | 'list' | 'object'>> = { string: 'text', number: 'number', int: 'whole', boolean: 'yesNo', array: 'list', object: 'object', record: 'object' }
const kindOf = (origin: string): 'text' | 'number' | 'list' => (origin === 'string' ? 'text' : origin === 'array' || origin === 'set' ? 'list' : 'number')
const isFormat = (format: string): format is 'email' | 'url' | 'uuid' | 'date' | 'datetime' => ['email', 'url', 'uuid', 'date', 'datetime'].includes(format)
