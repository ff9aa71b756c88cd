/**
 * Where every request comes in, also those that lead nowhere: it gets its number and its headers, is measured against the limits, and is
 * shown to its operation, to the screens, or told that there is nothing here, or nothing of that kind.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Limits } from './limits.ts'
import type { Setting } from './operation.ts'
import type { Page, Pages } from './pages.ts'
import { addressTooLong, headersTooLarge, malformedRequest, methodNotAllowed, notFound } from './refusals.ts'
import type { Routes } from './route.api.ts'

export function entrance(limits: Limits, { headers, meter }: Setting, routes: Routes, pages: Pages | undefined, ended: (request: FastifyRequest, reply: FastifyReply) => void) {
  const known = Object.values(routes).map(({ method, path }) => [method, new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{[a-zA-Z]+\}/g, '[^/]+')}$`)] as const)
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    request.asking = { began: performance.now() }
    meter.started()
    // Comes for every request, answered or not.
    reply.raw.once('close', () => ended(request, reply))
    reply.headers(headers).header('x-request-id', request.id)
    const { url, rawHeaders, httpVersion, headers: { host } } = request.raw as typeof request.raw & { readonly url: string }
    if (url.length > limits.address) throw addressTooLong()
    if (rawHeaders.length > limits.headerFields * 2) throw headersTooLarge()
    if (!url.startsWith('/') || httpVersion === '0.9' || (httpVersion === '1.1' && host === undefined)) {
      reply.header('connection', 'close')
      throw malformedRequest()
    }
    if (!request.is404) return undefined
    const address = url.split('?', 1)[0] as string
    const page = request.method === 'GET' || request.method === 'HEAD' ? pages?.find(address, request.headers.accept) : undefined
    if (page) return sendPage(page, request, reply)
    const methods = known.filter(([, pattern]) => pattern.test(address)).map(([method]) => method as string)
    if (methods.length === 0) throw notFound()
    reply.header('allow', [...new Set(methods.includes('GET') ? [...methods, 'HEAD'] : methods)].sort().join(', '))
    throw methodNotAllowed()
  }
}

async function sendPage(page: Page, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  reply.headers({ 'content-type': page.type, etag: page.etag, 'cache-control': page.forever ? 'public, max-age=31536000, immutable' : 'no-cache', vary: 'Accept-Encoding' })
  if (request.headers['if-none-match'] === page.etag) return reply.code(304).send()
  const packed = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) ? page.gzipped() : undefined
  if (packed) reply.header('content-encoding', 'gzip')
  return reply.send(await (packed ?? page.bytes))
}
