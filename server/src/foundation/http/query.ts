/**
 * The search part of an address, read by the route's own schema: a number is a number only when it is written as one, a list is a name that
 * is repeated, and a name repeated for anything else stays a list and is refused by the schema. Nothing is nested.
 */
import { z } from 'zod'
import { isForbiddenKey, isText } from './json.ts'
import { malformedRequest } from './refusals.ts'

export type ReadQuery = (url: string) => Record<string, unknown>

type Kind = 'number' | 'yesNo' | 'list' | 'numbers' | 'text'

export function queryReader(schema: z.ZodType | undefined): ReadQuery {
  const kinds = new Map<string, Kind>()
  const described = schema ? (z.toJSONSchema(schema, { io: 'input' }) as Described) : {}
  for (const [name, field] of Object.entries(described.properties ?? {})) kinds.set(name, kindOf(field))
  return (url) => {
    const from = url.indexOf('?')
    const read: Record<string, unknown> = {}
    if (from === -1) return read
    for (const [name, text] of new URLSearchParams(url.slice(from + 1))) {
      if (isForbiddenKey(name) || !isText(name) || !isText(text)) throw malformedRequest()
      const kind = kinds.get(name)
      const value = kind === 'number' || kind === 'numbers' ? asNumber(text) : kind === 'yesNo' ? asYesNo(text) : text
      if (kind === 'list' || kind === 'numbers') read[name] = [...((read[name] as unknown[] | undefined) ?? []), value]
      else read[name] = Object.hasOwn(read, name) ? [read[name], value] : value
    }
    return read
  }
}

interface Described {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Described>>
  readonly items?: Described
}
const isNumber = (field: Described | undefined): boolean => field?.type === 'integer' || field?.type === 'number'
const kindOf = (field: Described): Kind => (isNumber(field) ? 'number' : field.type === 'boolean' ? 'yesNo' : field.type === 'array' ? (isNumber(field.items) ? 'numbers' : 'list') : 'text')

/** Anything but plain digits is left as text, for the schema to refuse. */
const asNumber = (text: string): unknown => (/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/.test(text) ? Number(text) : text)
const asYesNo = (text: string): unknown => (text === 'true' ? true : text === 'false' ? false : text)
