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

export function sampleOf(schema: Schema, schemas: Schemas, id: () => string): unknown {
  const at = resolved(schema, schemas)
  const choices = at.anyOf ?? at.oneOf
  if (choices) return sampleOf(choices.find((one) => holdsId(one, schemas)) ?? choices.find((one) => one.type !== 'null') ?? {}, schemas, id)
  if (at.const !== undefined) return at.const
  if (at.enum) return at.enum[0]
  const type = typeof at.type === 'string' ? at.type : at.type?.find((one) => one !== 'null')
  if (type === 'object' || at.properties) {
    const names = Object.keys(at.properties ?? {}).filter((name) => at.required?.includes(name) || holdsId(at.properties?.[name] ?? {}, schemas))
    return Object.fromEntries(names.map((name) => [name, sampleOf(at.properties?.[name] ?? {}, schemas, id)]))
  }
  if (type === 'array') return holdsId(at.items ?? {}, schemas) || (at.minItems ?? 0) > 0 ? Array.from({ length: Math.max(1, at.minItems ?? 0) }, () => sampleOf(at.items ?? {}, schemas, id)) : []
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
