/**
 * The OpenAPI 3.1 document, written from the same declarations the server serves by: there is no way to serve an operation that is not in
 * it, or to describe one that is not served. The same declarations always give the same text.
 */
import { z } from 'zod'
import { scopesOf } from './may.api.ts'
import { problem } from './problem.api.ts'
import { refusalsOf } from './refusals.ts'
import { hasBody, isSchema, needsKey, needsVersion, type Routes, type RouteShape } from './route.api.ts'

type Json = { readonly [key: string]: unknown }
export interface OpenApi {
  readonly openapi: '3.1.0'
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Json; readonly responses: Readonly<Record<string, Response>>; readonly securitySchemes: Json }
}
export interface Response {
  readonly description: string
  readonly headers?: Json
  readonly content?: Json
}
export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags?: readonly string[]
  readonly parameters: readonly { readonly name: string; readonly in: 'path' | 'query' | 'header'; readonly required: boolean; readonly schema: unknown }[]
  readonly requestBody?: { readonly required: true; readonly content: Json }
  /** What is refused in the same words by many stands once, among the components. */
  readonly responses: Readonly<Record<string, Response | { readonly $ref: string }>>
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  /** Who may, in the product's own words. */
  readonly 'x-may': readonly string[]
}

export function openApi(routes: Routes, version: string): OpenApi {
  const schemas: Record<string, unknown> = {}
  const schemaOf: SchemaOf = (schema, io) => collect(schema, io, schemas)
  const problemSchema = schemaOf(problem, 'output')
  const responses: Record<string, Response> = {}
  const paths: Record<string, Record<string, Operation>> = {}
  for (const [operation, route] of Object.entries(routes)) (paths[route.path] ??= {})[route.method.toLowerCase()] = describe(operation, route, schemaOf, (codes) => refusedWith(codes, problemSchema, responses))
  return {
    openapi: '3.1.0',
    info: { title: 'Rustning', version, description: 'Refusals are problem+json (RFC 9457) in the reader’s language: title (what), because, duty, remedy. Changes that POST carry an Idempotency-Key; changes of what has a version carry If-Match.' },
    paths,
    components: {
      schemas: sorted(schemas), responses: sorted(responses),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-session', description: 'Set by signing in. Over plain http the name has no prefix.' },
        token: { type: 'http', scheme: 'bearer', description: 'An API token of the organisation, with scopes.' },
      },
    },
  }
}

const sorted = <T>(named: Readonly<Record<string, T>>): Readonly<Record<string, T>> => Object.fromEntries(Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1)))

type SchemaOf = (schema: z.ZodType, io: 'input' | 'output') => unknown

function describe(operation: string, route: RouteShape, schemaOf: SchemaOf, problemOf: ProblemOf): Operation {
  const parameters = (['path', 'query', 'header'] as const).flatMap((place) => {
    const schema = { path: route.params, query: route.query, header: route.headers }[place]
    const { properties = {}, required = [] } = (schema ? schemaOf(schema, 'input') : {}) as { properties?: Json; required?: string[] }
    return Object.entries(properties).map(([name, field]) => ({ name, in: place, required: required.includes(name), schema: field }))
  })
  const header = (name: string, required: boolean, schema: unknown) => ({ name, in: 'header' as const, required, schema })
  if (route.changes) parameters.push(header('Idempotency-Key', needsKey(route), { type: 'string', minLength: 1, maxLength: 200 }))
  if (needsVersion(route)) parameters.push(header('If-Match', true, { type: 'string', pattern: '^"\\d+"$' }))
  const scopes = scopesOf(route.may)
  return {
    operationId: operation, summary: route.summary, ...(route.tags ? { tags: route.tags } : {}), parameters,
    ...(hasBody(route) ? { requestBody: { required: true as const, content: { 'application/json': { schema: schemaOf(route.body ?? z.strictObject({}), 'input') } } } } : {}),
    responses: { ...success(route, schemaOf), ...refused(route, problemOf) },
    security: route.may.includes('anyone') ? [{}] : [{ session: [] }, ...(scopes.length > 0 ? [{ token: scopes }] : [])],
    'x-may': route.may,
  }
}

function success(route: RouteShape, schemaOf: SchemaOf): Operation['responses'] {
  const { answer, status = 200 } = route
  if (isSchema(answer)) return { [status]: { description: 'Done', ...(route.versioned ? { headers: { ETag: { schema: { type: 'string' } } } } : {}), content: { 'application/json': { schema: schemaOf(answer, 'output') } } } }
  if (answer.kind === 'nothing') return { 204: { description: 'Done' } }
  if (answer.kind === 'redirect') return { 303: { description: 'Continue there', headers: { Location: { schema: { type: 'string' } } } } }
  if (answer.kind === 'file') return { 200: { description: 'The file', content: { [answer.type]: {} } } }
  return { 200: { description: 'Events as they happen; the schema is of one event’s data', content: { 'text/event-stream': { schema: schemaOf(answer.of, 'output') } } } }
}

type ProblemOf = (codes: readonly string[]) => { readonly $ref: string }

/** One answer for each status, with the codes that may stand in it. */
function refused(route: RouteShape, problemOf: ProblemOf): Operation['responses'] {
  const byStatus = new Map<number, string[]>()
  for (const { code, status } of refusalsOf(route)) byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  return Object.fromEntries([...byStatus].sort(([a], [b]) => a - b).map(([status, codes]) => [String(status), problemOf(codes)]))
}

/** Named for its codes, so that whoever reads the operation need not look it up. */
function refusedWith(codes: readonly string[], problemSchema: unknown, responses: Record<string, Response>): { readonly $ref: string } {
  const name = [...codes].sort().join('.')
  responses[name] ??= { description: [...codes].sort().join(', '), content: { 'application/problem+json': { schema: { allOf: [problemSchema, { type: 'object', properties: { code: { enum: [...codes].sort() } } }] } } } }
  return { $ref: `#/components/responses/${name}` }
}

/** Named schemas move to components; a name that means one thing coming in and another going out gets «Input» after it coming in. */
function collect(schema: z.ZodType, io: 'input' | 'output', schemas: Record<string, unknown>): unknown {
  const form = (direction: 'input' | 'output', unrepresentable: 'throw' | 'any') => z.toJSONSchema(schema, { io: direction, unrepresentable }) as { readonly $schema?: string; readonly $defs?: Json }
  const { $schema: _, $defs = {}, ...root } = form(io, 'throw')
  const out = io === 'input' ? (form('output', 'any').$defs ?? {}) : $defs
  const rename = (name: string) => (JSON.stringify($defs[name]) === JSON.stringify(out[name]) ? name : `${name}Input`)
  for (const [name, definition] of Object.entries($defs)) {
    const moved = pointed(definition, rename)
    const known = schemas[rename(name)]
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(moved)) throw new TypeError(`two different schemas are named ${name}`)
    schemas[rename(name)] = moved
  }
  return pointed(root, rename)
}

function pointed(value: unknown, rename: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => pointed(one, rename))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === '$ref' && typeof one === 'string' ? `#/components/schemas/${rename(one.replace('#/$defs/', ''))}` : pointed(one, rename)]))
}
