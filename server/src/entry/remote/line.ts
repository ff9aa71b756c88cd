/**
 * The line to the server. What answers is not trusted more than a stranger: it gets the key only at the address that was said, follows it
 * nowhere else, reads no more than a certain amount for no longer than a certain time, and takes only what has the shape of Rustning.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { Fetch } from '../../foundation/http/client.api.ts'
import { problem } from '../../foundation/http/problem.api.ts'
import { Refusal } from '../../foundation/values/refusal.ts'
import { edition } from '../../foundation/values/edition.ts'
import { brokenOff, notRustning, redirected, tooMuch, tooSlow, unreachable } from './refusals.ts'

export interface LineSetting {
  readonly server: string
  /** Of whoever has signed in. */
  readonly cookie?: string | undefined
  /** Milliseconds for a whole answer. */
  readonly within: number
  /** Bytes of a whole answer. */
  readonly most: number
  /** The media type of a good answer; nothing where it has no content. */
  readonly type: string | undefined
  /** Called with what the answer says of cookies. */
  readonly cookies?: (setCookies: readonly string[]) => void
}

const attempts = 4
/** A server may ask for more patience; then a person decides. */
const longestWait = 10

/** Reads with GET, and what carries an Idempotency-Key, are sent again where the server says when; nothing else is ever sent twice. */
export function lineTo(setting: LineSetting): Fetch {
  return async (url, init) => {
    const again = init.method === 'GET' || init.headers['idempotency-key'] !== undefined
    for (let attempt = 1; ; attempt++) {
      const answer = await once(setting, url, init)
      const seconds = /^\d{1,6}$/.exec(answer.headers.get('retry-after') ?? '')?.[0]
      if (!again || attempt === attempts || (answer.status !== 429 && answer.status !== 503) || seconds === undefined || Number(seconds) > longestWait) return answer
      await wait(Number(seconds) * 1000)
    }
  }
}

async function once({ server, cookie, within, most, type, cookies }: LineSetting, url: string, init: Parameters<Fetch>[1]): Promise<Response> {
  const signal = AbortSignal.timeout(within)
  const failed = (error: unknown): never => {
    if (signal.aborted) throw tooSlow(server, { cause: error })
    if (error instanceof Refusal) throw error
    const why = reasonOf(error)
    throw (neverSent.test(why) ? unreachable : brokenOff)({ server, why }, { cause: error })
  }
  // No site has made a browser send this: a person, or their program, asks. So the header says, and the server believes it of nobody's browser.
  const headers = { ...init.headers, 'sec-fetch-site': 'none', 'accept-encoding': 'identity', 'user-agent': `rustning/${edition}`, ...(cookie !== undefined && { cookie }) }
  const answer = await fetch(url, { ...init, headers, redirect: 'manual', credentials: 'omit', signal }).catch(failed)
  const { status } = answer
  if (status >= 300 && status < 400) {
    await answer.body?.cancel()
    throw redirected({ server, to: (answer.headers.get('location') ?? '?').slice(0, 200) })
  }
  const bytes = await read(answer, most, server).catch(failed)
  const wanted = status >= 400 ? 'application/problem+json' : type
  const given = (answer.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (wanted === undefined ? status !== 204 : status === 204 || given !== wanted) throw notRustning({ server, status })
  if (given === 'application/json' || status >= 400) mustBeJson(bytes, status, server)
  cookies?.(answer.headers.getSetCookie())
  return new Response(status === 204 ? null : bytes, { status, headers: answer.headers })
}

async function read(answer: Response, most: number, server: string): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    // Leaving the loop closes the line.
    if (size > most) throw tooMuch(server)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** A newer edition may say more in a refusal; what it must say is known. */
const refusalShape = problem.strip()

function mustBeJson(bytes: Uint8Array, status: number, server: string): void {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    if (status < 400 || refusalShape.safeParse(value).success) return
  } catch {
    // Told below.
  }
  throw notRustning({ server, status })
}

/** There was no line to send anything on. */
const neverSent = /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|\w*CERT\w*|UNABLE_TO_\w+)$/

/** The system's own name of the fault (`ECONNREFUSED`, `CERT_HAS_EXPIRED`), which can be looked up; its sentences are in English. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & { readonly cause?: { readonly code?: unknown; readonly message?: unknown } }
  return String(cause?.code ?? cause?.message ?? message).slice(0, 200)
}
