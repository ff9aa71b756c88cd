/**
 * Asks the server by its own declarations: `client.addThing({ body })` with the question and the answer typed. The same in the browser and
 * on the command line. A refusal is thrown as the refusal it was, in the language it was asked for.
 */
import type { Language } from '@rustning/knowledge/pack'
import { Refusal } from '../values/refusal.ts'
import { readEvents } from './event-stream.api.ts'
import { refusalFrom, type Problem } from './problem.api.ts'
import { hasBody, isSchema, type Answer, type Question, type RouteShape, type Routes } from './route.api.ts'

/** As much of `fetch` as is used here. */
export type Fetch = (url: string, init: { method: string; headers: Record<string, string>; body?: string; signal?: AbortSignal; redirect: 'manual' | 'follow'; credentials: 'same-origin' }) => Promise<Response>

export interface ClientOptions {
  /** Where the server is, without a trailing slash; nothing in the browser. */
  readonly base?: string
  /** An API token. The browser has its cookie instead. */
  readonly token?: string
  readonly language?: Language
}
export interface CallOptions {
  /** The same key for the same request sent again; a new one is made otherwise. */
  readonly key?: string
  readonly signal?: AbortSignal
}

type Call<R extends RouteShape> = object extends Question<R> ? (question?: Question<R>, options?: CallOptions) => Promise<Answer<R>> : (question: Question<R>, options?: CallOptions) => Promise<Answer<R>>
export type Client<Rs extends Routes> = { readonly [K in keyof Rs]: Call<Rs[K]> }

export function clientFor<const Rs extends Routes>(routes: Rs, fetch: Fetch, options: ClientOptions = {}): Client<Rs> {
  const calls = Object.entries(routes).map(([name, route]) => [name, (question: Loose = {}, call: CallOptions = {}) => ask(route, question, call, fetch, options)] as const)
  return Object.fromEntries(calls) as unknown as Client<Rs>
}

/** The code of a refusal that this operation may give; `undefined` for every other error. */
export function refusedWith<R extends RouteShape>(route: R, error: unknown): (keyof R['refusals'] & string) | undefined {
  return error instanceof Refusal && Object.hasOwn(route.refusals, error.code) ? (error.code as keyof R['refusals'] & string) : undefined
}

interface Loose {
  readonly params?: object
  readonly query?: object
  readonly headers?: object
  readonly body?: unknown
  readonly version?: number
}

async function ask(route: RouteShape, { params, query, headers: own, body, version }: Loose, { key, signal }: CallOptions, fetch: Fetch, { base = '', token, language }: ClientOptions): Promise<unknown> {
  const url = base + addressOf(route.path, params) + searchOf(query)
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json', ...(own as Record<string, string>) }
  if (language) headers['accept-language'] = language
  if (token !== undefined) headers['authorization'] = `Bearer ${token}`
  if (hasBody(route)) headers['content-type'] = 'application/json'
  if (route.changes) headers['idempotency-key'] = key ?? newKey()
  if (version !== undefined) headers['if-match'] = `"${version}"`
  const answer = await fetch(url, {
    method: route.method, headers, redirect: 'manual', credentials: 'same-origin',
    ...(hasBody(route) ? { body: JSON.stringify(body ?? {}) } : {}), ...(signal ? { signal } : {}),
  })
  if (answer.status >= 400) throw await refusalIn(answer)
  if (isSchema(route.answer)) return answer.json()
  if (route.answer.kind === 'file') return new Uint8Array(await answer.arrayBuffer())
  return route.answer.kind === 'events' ? readEvents(answer) : undefined
}

/** Each name is put in as one path segment, whatever it holds. */
const addressOf = (path: string, params: object = {}): string => path.replaceAll(/\{([a-zA-Z]+)\}/g, (_, name: string) => encodeURIComponent(String((params as Record<string, unknown>)[name])))

function searchOf(query: object = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) search.append(name, String(one))
  return search.size > 0 ? `?${search.toString()}` : ''
}

async function refusalIn(answer: Response): Promise<Refusal> {
  const text = await answer.text()
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN)
  if (answer.headers.get('content-type')?.startsWith('application/problem+json')) return refusalFrom(JSON.parse(text) as Problem, Number.isFinite(seconds) ? seconds : undefined)
  // Somebody between us and the server answered in its place.
  const title = `HTTP ${answer.status}`
  return new Refusal('not-from-rustning', answer.status, () => ({ title, because: title, remedy: '…' }))
}

/** Unguessable, and made without `randomUUID`, which browsers withhold on plain http. */
const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
