/**
 * Serves one operation by its declaration. Before anything is read: is it ours, who asks, may they. Then the question is checked, the
 * handler called, and its answer checked as strictly: what does not fit the declaration is a fault of ours and never sent.
 */
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Uuid } from '../values/id.ts'
import type { Cookies } from './cookie.ts'
import { events } from './events.ts'
import { fingerprintOf, readKey, type Once } from './fingerprint.ts'
import { savedOnly } from './headers.ts'
import { languageOf } from './language.ts'
import { mayUse } from './may.api.ts'
import type { Meter } from './meter.ts'
import { mustBeOurs, type PublicUrl } from './origin.ts'
import { queryReader } from './query.ts'
import { keyMissing, notAllowed, notFound, notSignedIn, unexpectedBody, versionMalformed, versionMissing, wrongMediaType } from './refusals.ts'
import { hasBody, isSchema, needsKey, needsVersion, type FileAnswer, type RouteShape } from './route.api.ts'
import type { Asked, Authenticate, Note, Principal, Served } from './serve.ts'
import { check } from './validation.ts'

/** What is known of a request so far; `asking` on Fastify's request. */
export interface Asking {
  readonly began: number
  served?: Served
  principal?: Principal | undefined
  cookies?: Readonly<Record<string, string>>
  /** Of the refusal it was answered with. */
  code?: string
}
declare module 'fastify' {
  interface FastifyRequest {
    asking: Asking | undefined
  }
}

export interface Setting {
  readonly authenticate: Authenticate
  readonly publicUrl: PublicUrl
  readonly cookies: Cookies
  readonly headers: Readonly<Record<string, string>>
  readonly meter: Meter
  readonly heartbeat?: number | undefined
  /** Where it is kept who has seen what is noted, and who was refused. */
  readonly note?: Note | undefined
  /** Raised when the server stops. */
  readonly stopping: AbortSignal
}

/** JSON and nothing that merely resembles it. */
const json = /^application\/json(?: ?; ?charset=(?:utf-8|"utf-8"))?$/i

/** What is unpacked may be a thousand times what was sent. */
const isPacked = (encoding: string | undefined): boolean => encoding !== undefined && encoding.toLowerCase() !== 'identity'

/** Before the body is read. */
export function guard(served: Served, setting: Setting) {
  const { route, operation } = served
  return async (request: FastifyRequest): Promise<void> => {
    const { headers } = request.raw
    const asking = request.asking as Asking
    asking.served = served
    if (route.method !== 'GET') mustBeOurs({ origin: headers.origin, fetchSite: one(headers['sec-fetch-site']), cookie: headers.cookie !== undefined }, setting.publicUrl)
    asking.cookies = setting.cookies.read(headers.cookie)
    const organisation = (request.params as { organisation?: string }).organisation
    asking.principal = await setting.authenticate({ cookies: asking.cookies, authorization: headers.authorization, address: request.ip, organisation, operation, route, path: pathOf(request), request: request.id as Uuid })
    // Whose organisation it is comes before what may be done there: an outsider learns nothing.
    if (organisation !== undefined && asking.principal && asking.principal.tenant !== organisation) throw notFound()
    if (!mayUse(asking.principal, route.may)) throw asking.principal ? notAllowed() : notSignedIn()
    if (hasBody(route) && (!json.test(headers['content-type'] ?? '') || isPacked(headers['content-encoding']))) throw wrongMediaType()
    if (!hasBody(route) && (headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0')) throw unexpectedBody()
  }
}

export function handle({ operation, route, handler }: Served, setting: Setting) {
  const readQuery = queryReader(route.query)
  const query = route.query ?? empty
  const body = hasBody(route) ? (route.body ?? empty) : undefined
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { headers } = request.raw
    const { principal, cookies = {} } = request.asking as Asking
    const params = route.params?.safeParse(request.params)
    // An address whose id is not one leads nowhere, like an id nobody has.
    if (params?.success === false) throw notFound()
    const version = needsVersion(route) ? readVersion(headers['if-match']) : undefined
    const once = readOnce(route, one(headers['idempotency-key']), request)
    const read = check([['query', query, readQuery(request.url)], ['headers', route.headers, headers], ['body', body, request.body]])
    let leaving: AbortController | undefined
    const asked: Asked<RouteShape> = {
      params: params?.data, query: read.query, headers: read.headers, body: read.body, principal, once, version: version as undefined,
      language: languageOf(headers['accept-language'], principal?.language), request: request.id as Uuid, address: request.ip, userAgent: headers['user-agent']?.slice(0, 300), cookies,
      lastEvent: one(headers['last-event-id']), origin: setting.publicUrl.origin,
      get signal() {
        return (leaving ??= leavingOf(reply, setting.stopping)).signal
      },
      setCookie: (name, value, seconds) => void reply.header('set-cookie', setting.cookies.write(name, value, seconds)),
    }
    const produced = await setting.meter.within(operation, async () => handler(asked))
    // Written down before it is shown: what could not be written down is not shown.
    if (route.noted !== undefined && principal?.tenant !== undefined) await setting.note?.({ principal, outcome: 'read', action: route.noted, operation, path: pathOf(request), request: request.id as Uuid })
    return send(route, produced, reply, () => asked.signal, setting)
  }
}
const empty = z.strictObject({})
const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] as string

/**
 * A change that was refused for want of authority stands in the journal of the organisation whose it was, by somebody who belongs there;
 * what strangers try stands in the log. Written after everything is undone, and refused just the same when it cannot be written.
 */
export async function noteDenial(request: FastifyRequest, { status, code }: { readonly status: number; readonly code: string }, { note }: Setting): Promise<void> {
  const { served, principal } = request.asking ?? {}
  if (!note || status !== 403 || !served || served.route.method === 'GET' || principal?.tenant === undefined) return
  await note({ principal, outcome: 'denied', action: `operation.${served.operation}`, operation: served.operation, path: pathOf(request), request: request.id as Uuid, code })
}

function readVersion(header: string | undefined): number {
  if (header === undefined) throw versionMissing()
  const version = /^"(\d{1,9})"$/.exec(header)?.[1]
  if (version === undefined) throw versionMalformed()
  return Number(version)
}

function readOnce(route: RouteShape, header: string | undefined, request: FastifyRequest): Once | undefined {
  if (!route.changes) return undefined
  if (header !== undefined) return { key: readKey(header), fingerprint: fingerprintOf(request.method, request.url, request.body) }
  if (needsKey(route)) throw keyMissing()
  return undefined
}

/** Raised when the reader goes before the answer is finished, or the server stops under a stream. */
function leavingOf(reply: FastifyReply, stopping: AbortSignal): AbortController {
  const leaving = new AbortController()
  const stop = () => leaving.abort()
  reply.raw.once('close', () => {
    stopping.removeEventListener('abort', stop)
    if (!reply.raw.writableFinished) leaving.abort()
  })
  if (reply.raw.destroyed) leaving.abort()
  if (stopping.aborted) stop()
  else stopping.addEventListener('abort', stop, { once: true })
  return leaving
}

async function send(route: RouteShape, produced: unknown, reply: FastifyReply, signal: () => AbortSignal, setting: Setting): Promise<FastifyReply> {
  const { answer } = route
  if (isSchema(answer)) {
    const value = fitting(answer, produced)
    const { version } = value as { version?: unknown }
    if (route.versioned && typeof version === 'number') reply.header('etag', `"${version}"`)
    return reply.code(route.status ?? 200).type('application/json; charset=utf-8').send(JSON.stringify(value))
  }
  if (answer.kind === 'nothing') return reply.code(204).send()
  if (answer.kind === 'redirect') return reply.code(303).header('location', produced as string).send()
  if (answer.kind === 'file') {
    const { bytes, name } = produced as FileAnswer
    if (name !== undefined) reply.headers(savedOnly(name))
    const whole = typeof bytes === 'string' || bytes instanceof Uint8Array
    return reply.type(answer.type).send(typeof bytes === 'string' ? Buffer.from(bytes) : whole ? bytes : Readable.from(bytes, { objectMode: false }))
  }
  reply.hijack()
  setting.meter.listening(1)
  try {
    const cookies = reply.getHeader('set-cookie')
    await events(reply.raw, produced as AsyncIterable<unknown>, {
      signal: signal(), checked: (event) => fitting(answer.of, event), headers: { ...setting.headers, 'x-request-id': reply.request.id, ...(cookies === undefined ? {} : { 'set-cookie': String(cookies) }) },
      ...(setting.heartbeat === undefined ? {} : { heartbeat: setting.heartbeat }),
    })
  } finally {
    setting.meter.listening(-1)
  }
  return reply
}

/** Throws a fault; which fields were wrong is for the log, their values are for nobody. */
function fitting(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new Error(`the answer does not fit its declaration: ${result.error.issues.slice(0, 10).map(({ code, path }) => `${code} at /${path.join('/')}`).join(', ')}`)
}

const one = (header: string | string[] | undefined): string | undefined => (Array.isArray(header) ? header.join(', ') : header)
