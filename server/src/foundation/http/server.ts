/**
 * The door. Opens one server for all rooms' operations, with the limits that keep one caller from taking everything, and closes it without
 * losing what is under way. Nothing a caller says about itself is believed but what its credentials show: not its address, not our host,
 * not the number of its request. Makes no connections outward.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance, type InjectOptions, type LightMyRequestResponse } from 'fastify'
import { edition } from '../values/edition.ts'
import { newId } from '../values/id.ts'
import { cookiesFor } from './cookie.ts'
import { readDeclarations } from './declarations.ts'
import { entrance } from './entrance.ts'
import { securityHeaders } from './headers.ts'
import { serveHealth } from './health.ts'
import { readJson } from './json.ts'
import { usualLimits, type Limits } from './limits.ts'
import { describeError, type Log } from './log.ts'
import { meter as newMeter } from './meter.ts'
import { openApi, type OpenApi } from './openapi.ts'
import { guard, handle, noteDenial, type Asking, type Setting } from './operation.ts'
import { readPublicUrl } from './origin.ts'
import { pagesIn } from './pages.ts'
import { answerError, answerRaw, isFault } from './problem.ts'
import { refusalsOf } from './refusals.ts'
import type { Authenticate, Note, Served } from './serve.ts'

export interface ServerOptions {
  readonly rooms: readonly (readonly Served[])[]
  readonly authenticate: Authenticate
  readonly log: Log
  /** The journal of the organisation that something was seen of, or refused in. */
  readonly note?: Note
  /** As people write it in their browser: `https://rustning.example.org`. Links and the cookies' strictness come from here. */
  readonly publicUrl: string
  readonly host?: string
  /** 0 is any free port. */
  readonly port?: number
  /** Proxies of ours, by address or network: only they are believed about whom they speak for. */
  readonly trustedProxies?: readonly string[]
  readonly limits?: Partial<Limits>
  readonly ready?: Readonly<Record<string, () => Promise<boolean> | boolean>>
  readonly metricsToken?: string
  /** The folder of the screens. */
  readonly staticFiles?: string
  readonly heartbeat?: number
  readonly version?: string
}

export interface OpenServer {
  readonly url: string
  readonly port: number
  readonly document: OpenApi
  /** What the router really knows, for comparison with the document. */
  readonly registered: readonly string[]
  /** Asks without a socket. */
  readonly inject: (request: InjectOptions) => Promise<LightMyRequestResponse>
  readonly stop: () => Promise<void>
}

/** Rejects with a refusal when `publicUrl` is not one, and with a TypeError when the declarations do not hold together. */
export async function openServer(options: ServerOptions): Promise<OpenServer> {
  const limits = { ...usualLimits, ...options.limits }
  const publicUrl = readPublicUrl(options.publicUrl)
  const meter = newMeter(), stopping = new AbortController()
  const headers = securityHeaders(publicUrl.https)
  const setting: Setting = { authenticate: options.authenticate, publicUrl, cookies: cookiesFor(publicUrl.https), headers, meter, heartbeat: options.heartbeat, note: options.note, stopping: stopping.signal }
  let text = ''
  const health = serveHealth({ ready: { ...options.ready, running: () => !stopping.signal.aborted }, metricsToken: options.metricsToken, metrics: meter.text, document: () => text })
  const served = [...health, ...options.rooms.flat()]
  const routes = readDeclarations(served)
  const document = openApi(routes, options.version ?? edition)
  text = JSON.stringify(document)

  const app = fastifyWith(limits, options, headers)
  const registered: string[] = []
  app.addHook('onRoute', ({ method, url }) => void registered.push(`${String(method)} ${url}`))
  app.removeAllContentTypeParsers()
  // One parser for whatever the type is said to be: nothing reaches a handler past it.
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, bytes, done) => {
    try {
      done(null, readJson(bytes as Buffer, limits))
    } catch (error) {
      done(error as Error)
    }
  })
  app.decorateRequest('asking', undefined)
  app.addHook('onRequest', entrance(limits, setting, routes, options.staticFiles === undefined ? undefined : pagesIn(options.staticFiles), (request, reply) => {
    const { began, served: by, code, principal } = request.asking as Asking
    const seconds = (performance.now() - began) / 1000
    // 499, as nginx has it: gone before there was an answer.
    const status = reply.raw.headersSent ? reply.statusCode : 499
    meter.ended(by?.operation ?? 'none', status, seconds, code)
    options.log.info({ request: request.id, operation: by?.operation, method: request.method, status, ms: Math.round(seconds * 1000), address: request.ip, account: principal?.accountId, tenant: principal?.tenant, refusal: code }, 'request')
  }))
  // A line that has had its answer is not kept open past the end.
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (stopping.signal.aborted) reply.header('connection', 'close')
    done()
  })
  const declared = new Map(served.map(({ operation, route }) => [operation, new Set(refusalsOf(route).map(({ code }) => code))]))
  app.setErrorHandler((error, request, reply) => {
    const by = request.asking?.served
    const refusal = answerError(error, request, reply, headers)
    if (request.asking) request.asking.code = refusal.code
    noteDenial(request, refusal, setting).catch((failed: unknown) => options.log.error({ request: request.id, operation: by?.operation, error: describeError(failed) }, 'a refusal could not be written in the journal'))
    if (isFault(refusal)) options.log.error({ request: request.id, operation: by?.operation, error: describeError(refusal.cause) }, 'fault')
    else if (by && !declared.get(by.operation)?.has(refusal.code)) options.log.error({ request: request.id, operation: by.operation, refusal: refusal.code }, 'a refusal that the route does not declare')
  })
  for (const one of served) {
    app.route({ method: one.route.method, url: one.route.path.replaceAll(/\{([a-zA-Z]+)\}/g, ':$1'), exposeHeadRoute: one.route.method === 'GET' && !('kind' in one.route.answer && one.route.answer.kind === 'events'), onRequest: guard(one, setting), handler: handle(one, setting) })
  }
  await app.listen({ host: options.host ?? '127.0.0.1', port: options.port ?? 0 })
  const { port } = app.server.address() as AddressInfo
  return { url: `http://${options.host?.includes(':') ? `[${options.host}]` : (options.host ?? '127.0.0.1')}:${port}`, port, document, registered, inject: (request) => app.inject(request), stop: () => stop(app, stopping, limits.stopWithin) }
}

function fastifyWith(limits: Limits, options: ServerOptions, headers: Readonly<Record<string, string>>): FastifyInstance {
  return Fastify<Server>({
    logger: false, bodyLimit: limits.body, genReqId: () => newId(), requestIdHeader: false, trustProxy: options.trustedProxies ? [...options.trustedProxies] : false, return503OnClosing: false,
    routerOptions: { caseSensitive: true, ignoreTrailingSlash: false, ignoreDuplicateSlashes: false },
    serverFactory: (handler) => {
      // A missing host is refused at the entrance, in words.
      const server = createServer({ maxHeaderSize: limits.headers, headersTimeout: limits.headersWithin, requestTimeout: limits.requestWithin, keepAliveTimeout: limits.idle, connectionsCheckingInterval: Math.min(1000, limits.headersWithin), requireHostHeader: false, insecureHTTPParser: false, noDelay: true }, handler)
      server.maxHeadersCount = limits.headerFields + 1
      server.maxConnections = limits.connections
      // Full: those who only hold a line and say nothing make room.
      server.on('drop', () => server.closeIdleConnections())
      return server
    },
    clientErrorHandler: (error, socket) => answerRaw(error, socket, headers),
    // What fails before there is a route.
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply, headers),
  })
}

/** No new connections, streams end, what runs finishes; what has not finished in time is cut. */
async function stop(app: FastifyInstance, stopping: AbortController, within: number): Promise<void> {
  stopping.abort()
  const timer = setTimeout(() => app.server.closeAllConnections(), within)
  try {
    await app.close()
  } finally {
    clearTimeout(timer)
  }
}
