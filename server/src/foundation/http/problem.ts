/**
 * Every no leaves the building here. A refusal is told as it is, in the reader's language. Whatever else went wrong is ours: the reader gets
 * the number of the request, the log gets the rest, and nothing from inside crosses over.
 */
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Language } from '@rustning/knowledge/pack'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { KeyReused, Overtaken } from '../action/action.ts'
import { WritesPaused } from '../database/pause.ts'
import { Unavailable, UnknownOutcome } from '../database/transaction.ts'
import { newId } from '../values/id.ts'
import { Refusal, refusalDetail } from '../values/refusal.ts'
import { languageOf } from './language.ts'
import type { Problem } from './problem.api.ts'
import { fault, headersTooLarge, keyReused, malformedRequest, notFound, overtaken, requestTimeout, tooLarge, unavailable, unknownOutcome, versionMoved, writesPaused } from './refusals.ts'

const problemType = 'application/problem+json; charset=utf-8'

export function problemOf(refusal: Refusal, language: Language, request: string): Problem {
  const words = refusal.words(language)
  return {
    type: `/refusals/${refusal.code}`, title: words.title, status: refusal.status, detail: refusalDetail(words, language), code: refusal.code, because: words.because,
    ...(words.duty ? { duty: words.duty } : {}), remedy: words.remedy, request, ...(words.fields ? { errors: words.fields.map((field) => ({ ...field })) } : {}),
  }
}

/** Every error as what the reader is told. `versioned` is a change that named the version it was made from. */
export function refusalOf(error: unknown, versioned: boolean): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof Unavailable) return unavailable(undefined, { retryAfter: 5, cause: error })
  if (error instanceof UnknownOutcome) return unknownOutcome(undefined, { retryAfter: 2, cause: error })
  if (error instanceof WritesPaused) return writesPaused(error.reason, { retryAfter: 30, cause: error })
  if (error instanceof Overtaken) return versioned ? versionMoved() : overtaken()
  if (error instanceof KeyReused) return keyReused()
  const code = (error as { code?: unknown } | undefined)?.code
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return tooLarge()
  // Longer than any id of ours.
  if (code === 'FST_ERR_MAX_PARAM_LENGTH') return notFound()
  if (code === 'FST_ERR_CTP_INVALID_CONTENT_LENGTH' || code === 'FST_ERR_BAD_URL') return malformedRequest()
  return fault(undefined, { cause: error })
}

export const isFault = (refusal: Refusal): boolean => refusal.code === fault.code

export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply, headers: Readonly<Record<string, string>>): Refusal {
  // Whoever hangs up in the middle of a sentence has not found a fault in us.
  const refusal = request.raw.destroyed && !request.raw.complete ? malformedRequest() : refusalOf(error, request.headers['if-match'] !== undefined)
  // Once a stream has begun there is no answer left to give; the line is closed.
  if (reply.sent || reply.raw.headersSent) {
    reply.raw.destroy()
    return refusal
  }
  const language = languageOf(request.headers['accept-language'], request.asking?.principal?.language)
  reply.removeHeader('set-cookie').removeHeader('etag').removeHeader('content-disposition').headers({ ...headers, 'x-request-id': request.id, 'content-language': language })
  if (refusal.status === 401) reply.header('www-authenticate', 'Bearer realm="rustning"')
  if (refusal.status === 413) reply.header('connection', 'close')
  if (refusal.retryAfter !== undefined) reply.header('retry-after', String(refusal.retryAfter))
  void reply.code(refusal.status).type(problemType).send(JSON.stringify(problemOf(refusal, language, request.id)))
  return refusal
}

/** What is not HTTP gets its answer on the bare line, which is then closed. */
export function answerRaw(error: Error & { code?: string }, socket: Socket, headers: Readonly<Record<string, string>>): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
  const kind = error.code === 'HPE_HEADER_OVERFLOW' ? headersTooLarge : error.code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW' ? tooLarge : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? requestTimeout : malformedRequest
  const refusal: Refusal = kind()
  const body = JSON.stringify(problemOf(refusal, 'nb', newId()))
  const lines = Object.entries({ ...headers, 'content-type': problemType, 'content-length': String(Buffer.byteLength(body)), connection: 'close' }).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n${lines.join('')}\r\n${body}`)
}
