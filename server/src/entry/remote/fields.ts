/**
 * The options of an operation, read from its declaration: what stands in the address, what is searched by, what is sent. One option for
 * each field at the top; what is nested is given as JSON. A secret is never an option, since others can read the command line.
 */
import { z } from 'zod'
import { hasBody, type RouteShape } from '../../foundation/http/route.api.ts'

export interface Field {
  readonly name: string
  /** `--owner-id` */
  readonly option: string
  readonly place: 'params' | 'query' | 'body'
  readonly kind: 'text' | 'number' | 'yes-no' | 'json'
  /** May be repeated. */
  readonly many: boolean
  readonly choices: readonly string[]
  readonly format: string | undefined
  readonly required: boolean
  readonly nullable: boolean
  readonly secret: boolean
  readonly says: string | undefined
}

interface Described {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly description?: string
  readonly items?: Described
  readonly anyOf?: readonly Described[]
  readonly properties?: Readonly<Record<string, Described>>
  readonly required?: readonly string[]
  readonly $defs?: Readonly<Record<string, Described>>
}

export function fieldsOf(route: RouteShape): Field[] {
  const parts = [['params', route.params], ['query', route.query], ['body', hasBody(route) ? route.body : undefined]] as const
  return parts.flatMap(([place, schema]) => {
    if (!schema) return []
    const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Described
    return Object.entries(whole.properties ?? {}).map(([name, described]) => fieldFrom(name, place, described, whole.required?.includes(name) ?? false, whole.$defs ?? {}))
  })
}

export const optionOf = (name: string): string => `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

function fieldFrom(name: string, place: Field['place'], given: Described, required: boolean, definitions: Readonly<Record<string, Described>>): Field {
  const found = resolved(given, definitions)
  const choices = found.anyOf?.map((one) => resolved(one, definitions)) ?? [found]
  const real = choices.filter(({ type }) => type !== 'null')
  const [one] = real
  const inner = one?.type === 'array' && one.items ? resolved(one.items, definitions) : undefined
  const many = real.length === 1 && inner !== undefined && kindOf(inner) !== 'json'
  const shape = many ? inner : real.length === 1 ? one : undefined
  return {
    name, option: optionOf(name), place, kind: shape ? kindOf(shape) : 'json', many, choices: (shape?.enum ?? []).map(String), format: shape?.format, required, nullable: real.length < choices.length,
    secret: JSON.stringify([found, ...choices]).includes('"format":"password"'), says: given.description ?? found.description,
  }
}

const resolved = (given: Described, definitions: Readonly<Record<string, Described>>): Described =>
  given.$ref === undefined ? given : resolved(definitions[given.$ref.replace('#/$defs/', '')] ?? {}, definitions)

function kindOf({ type, enum: choices, const: only }: Described): Field['kind'] {
  if (type === 'integer' || type === 'number') return 'number'
  if (type === 'boolean') return 'yes-no'
  return type === 'string' || choices !== undefined || only !== undefined ? 'text' : 'json'
}
