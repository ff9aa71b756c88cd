/**
 * How a room says what may be asked of it: one declaration per operation. The server checks questions and answers by it, the screens and the
 * command line call by it, and the OpenAPI document and the permission matrix are written from it; none of them can know another truth.
 * Free of Node, because the screens import it.
 */
import type { Language } from '@rustning/knowledge/pack'
import { z } from 'zod'
import type { May } from './may.api.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Answers that are not a JSON value. */
export type OtherAnswer =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'redirect' }
  | { readonly kind: 'file'; readonly type: string }
  | { readonly kind: 'events'; readonly of: z.ZodType }

/** Done, and there is nothing to say (204). */
export const nothing = { kind: 'nothing' } as const
/** The browser is sent on (303); the handler returns the address. */
export const redirect = { kind: 'redirect' } as const
/** Bytes of one media type, to be saved when they have a name. */
export const file = <const Type extends string>(type: Type) => ({ kind: 'file', type }) as const
/** A stream of events (text/event-stream), each of this shape, for as long as the reader listens. */
export const events = <S extends z.ZodType>(of: S) => ({ kind: 'events', of }) as const

export interface RouteShape {
  readonly method: Method
  readonly path: `/${string}`
  /** One line in English for the OpenAPI document and `--help`. */
  readonly summary: string
  readonly tags?: readonly string[]
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  /** Only the headers named are read; names in lower case. */
  readonly headers?: z.ZodType
  /** POST, PUT and PATCH always have one; left out it is the empty object. */
  readonly body?: z.ZodType
  readonly answer: z.ZodType | OtherAnswer
  readonly status?: 200 | 201 | 202
  /** The refusals of the room that may come, code and status; those that belong to HTTP itself are added. */
  readonly refusals: Readonly<Record<string, number>>
  readonly may: May
  /** It changes something: a POST then carries an Idempotency-Key. */
  readonly changes?: true
  /** Reading it is written in the organisation's journal before it is answered, under this name: `journal.read`. */
  readonly noted?: `${string}.${string}`
  /** The thing has a version: the answer's `version` is sent as ETag, and a change names the one it was made from in If-Match. */
  readonly versioned?: true
}
export type Routes = Readonly<Record<string, RouteShape>>

type Names<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type NeededParams<Path extends string> = [Names<Path>] extends [never] ? { readonly params?: never } : { readonly params: z.ZodType<Record<Names<Path>, string>, Record<Names<Path>, string>> }

/** Throws for what would be a mistake of the declaration itself, so that a wrong one never starts. */
export function route<const R extends RouteShape>(shape: R & NeededParams<R['path']>): R {
  const wrong = mistakeIn(shape)
  if (wrong !== undefined) throw new TypeError(`${shape.method} ${shape.path}: ${wrong}`)
  return shape
}

function mistakeIn(shape: RouteShape): string | undefined {
  const { method, path, changes, versioned, body, answer, noted } = shape
  if (!/^\/(?:[a-z0-9.-]+|\{[a-zA-Z]+\})?(?:\/(?:[a-z0-9.-]+|\{[a-zA-Z]+\}))*$/.test(path)) return 'a path is lower-case words and {names} between single slashes'
  if (changes && method === 'GET') return 'a GET never changes anything'
  if (!changes && (method === 'PUT' || method === 'PATCH' || method === 'DELETE')) return `a ${method} changes something: say changes: true`
  if (body && (method === 'GET' || method === 'DELETE')) return `a ${method} has no body`
  if (versioned && method === 'POST' && !changes) return 'what only asks is not versioned'
  if (noted && (changes || !path.includes('{organisation}'))) return 'what is read of an organisation is noted; a change has an entry of its own'
  if (method !== 'GET' && !(answer instanceof z.ZodType) && answer.kind === 'events') return 'events are read with GET'
  return undefined
}

/** An id in a path or a body: lower case, as we write them; anything else names nothing. On the server, `asUuid` names its type. */
export const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/).meta({ format: 'uuid' })

/** Gives a rule of the room's own its three sentences: `z.string().regex(…, inWords({ nb, nn, en }))`. */
export const inWords = (words: Record<Language, string>): string => JSON.stringify(words)

type Given<S> = S extends z.ZodType ? z.input<S> : never
type Read<S> = S extends z.ZodType ? z.output<S> : undefined
type Optional<S, Name extends string> = S extends z.ZodType ? (object extends z.input<S> ? { readonly [K in Name]?: z.input<S> } : { readonly [K in Name]: z.input<S> }) : { readonly [K in Name]?: undefined }

/** Versioned changes of what exists name the version they were made from. */
export type NeedsVersion<R extends RouteShape> = R extends { readonly versioned: true; readonly method: 'PUT' | 'PATCH' | 'DELETE' } ? true : false
export type NeedsKey<R extends RouteShape> = R extends { readonly changes: true; readonly method: 'POST' } ? true : false

/** What a caller gives. */
export type Question<R extends RouteShape> = Optional<R['params'], 'params'> & Optional<R['query'], 'query'> & Optional<R['headers'], 'headers'> & Optional<R['body'], 'body'> & (NeedsVersion<R> extends true ? { readonly version: number } : { readonly version?: undefined })

/** What a caller gets. */
export type Answer<R extends RouteShape> = R['answer'] extends { readonly kind: 'nothing' | 'redirect' } ? undefined : R['answer'] extends { readonly kind: 'file' } ? Uint8Array : R['answer'] extends { readonly kind: 'events'; readonly of: infer S } ? AsyncIterable<Read<S>> : Read<R['answer']>

export interface FileAnswer {
  readonly bytes: string | Uint8Array | AsyncIterable<Uint8Array>
  /** With a name it is saved and never shown. */
  readonly name?: string
}
/** What a handler returns, before it is checked. */
export type Produced<R extends RouteShape> = R['answer'] extends { readonly kind: 'nothing' } ? void : R['answer'] extends { readonly kind: 'redirect' } ? string : R['answer'] extends { readonly kind: 'file' } ? FileAnswer : R['answer'] extends { readonly kind: 'events'; readonly of: infer S } ? AsyncIterable<Given<S>> : Given<R['answer']>

/** What a handler is given of the question, after it is checked. */
export interface Checked<R extends RouteShape> {
  readonly params: Read<R['params']>
  readonly query: Read<R['query']>
  readonly headers: Read<R['headers']>
  readonly body: Read<R['body']>
}

export const isSchema = (answer: RouteShape['answer']): answer is z.ZodType => answer instanceof z.ZodType
export const hasBody = (route: RouteShape): boolean => route.method === 'POST' || route.method === 'PUT' || route.method === 'PATCH'
export const needsVersion = (route: RouteShape): boolean => route.versioned === true && route.changes === true && route.method !== 'POST'
export const needsKey = (route: RouteShape): boolean => route.changes === true && route.method === 'POST'
