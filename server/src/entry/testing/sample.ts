/** A body that fits a schema of the OpenAPI document, as small as it can be, but with every id that it can name; and where those ids stand. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly minItems?: number
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly minLength?: number
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly additionalProperties?: Schema | boolean
}
export type Schemas = Readonly<Record<string, Schema>>

/** `full` fills in what may be left out, too. */
export function sampleOf(schema: Schema, schemas: Schemas, id: () => string, full = false): unknown {
  const at = resolved(schema, schemas)
  const choices = at.anyOf ?? at.oneOf
  const inner = (one: Schema) => sampleOf(one, schemas, id, full)
  if (choices) return inner(choices.find((one) => holdsId(one, schemas)) ?? choices.find((one) => one.type !== 'null') ?? {})
  if (at.const !== undefined) return at.const
  if (at.enum) return at.enum[0]
  const type = typeof at.type === 'string' ? at.type : at.type?.find((one) => one !== 'null')
  if (type === 'object' || at.properties) {
    const names = Object.keys(at.properties ?? {}).filter((name) => full || at.required?.includes(name) || holdsId(at.properties?.[name] ?? {}, schemas))
    return Object.fromEntries(names.map((name) => [name, inner(at.properties?.[name] ?? {})]))
  }
  if (type === 'array') return full || holdsId(at.items ?? {}, schemas) || (at.minItems ?? 0) > 0 ? Array.from({ length: Math.max(1, at.minItems ?? 0) }, () => inner(at.items ?? {})) : []
  if (type === 'integer' || type === 'number') return at.minimum ?? (at.exclusiveMinimum ?? 0) + 1
  if (type === 'boolean') return true
  if (type === 'string') return at.format === 'uuid' ? id() : at.format === 'date-time' ? new Date(Date.now() + 3_600_000).toISOString() : at.format === 'date' ? new Date().toISOString().slice(0, 10) : 'prove'.padEnd(at.minLength ?? 0, 'e')
  return {}
}

/** Every body that differs from the sample in one id. */
export function positionsIn(sample: unknown, known: (text: string) => boolean, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof sample === 'string') return known(sample) ? [path] : []
  if (typeof sample !== 'object' || sample === null) return []
  return Object.entries(sample).flatMap(([name, value]) => positionsIn(value, known, [...path, Array.isArray(sample) ? Number(name) : name]))
}

/** Where every value stands, those that hold others before what they hold. */
export function placesIn(sample: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  const inner = typeof sample === 'object' && sample !== null ? Object.entries(sample).flatMap(([name, value]) => placesIn(value, [...path, Array.isArray(sample) ? Number(name) : name])) : []
  return path.length === 0 ? inner : [path, ...inner]
}

export function withAt(sample: unknown, [first, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (first === undefined) return value
  if (Array.isArray(sample)) return sample.map((one, index) => (index === first ? withAt(one, rest, value) : one))
  const fields = sample as Record<string, unknown>
  return { ...fields, [first]: withAt(fields[first], rest, value) }
}

function resolved(schema: Schema, schemas: Schemas): Schema {
  if (schema.$ref !== undefined) return resolved(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, schemas)
  return schema.allOf ? Object.assign({}, ...schema.allOf.map((one) => resolved(one, schemas))) as Schema : schema
}

function holdsId(schema: Schema, schemas: Schemas, depth = 0): boolean {
  if (depth > 6) return false
  const at = resolved(schema, schemas)
  if (at.format === 'uuid') return true
  return [at.items, ...Object.values(at.properties ?? {}), ...(at.anyOf ?? at.oneOf ?? [])].some((one) => one !== undefined && holdsId(one, schemas, depth + 1))
}
