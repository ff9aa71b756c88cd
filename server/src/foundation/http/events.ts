/**
 * Tells a reader how long work is coming along, for as long as they listen: server-sent events, each one JSON value that fits its
 * declaration. A comment now and then keeps proxies from closing the line. When the reader goes, or the server stops, the source is told.
 */
import type { ServerResponse } from 'node:http'

export interface EventOptions {
  /** Milliseconds between signs of life. */
  readonly heartbeat?: number
  /** Raised when the reader has gone or the server stops. */
  readonly signal: AbortSignal
  readonly headers: Readonly<Record<string, string>>
  /** Throws for what does not fit the declaration. */
  readonly checked: (event: unknown) => unknown
}

/** Resolves when the stream has ended, and rejects with the source's own error after closing the line. */
export async function events(reply: ServerResponse, source: AsyncIterable<unknown>, { heartbeat = 15_000, signal, headers, checked }: EventOptions): Promise<void> {
  reply.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' })
  reply.write(': listening\n\n')
  const beat = setInterval(() => reply.write(': still here\n\n'), heartbeat)
  const iterator = source[Symbol.asyncIterator]()
  // One listener for the whole stream: a promise raced against at every event would remember them all.
  let leave = () => {}
  signal.addEventListener('abort', () => leave(), { once: true })
  const unlessGone = <T>(work: Promise<T>) => new Promise<T | 'gone'>((resolve, reject) => {
    leave = () => resolve('gone')
    work.then(resolve, reject)
  })
  try {
    // Asked each time: a source that always has more would otherwise win over a reader that has gone.
    while (!signal.aborted) {
      const next = await unlessGone(iterator.next())
      if (next === 'gone' || next.done === true) return
      const written = reply.write(`data: ${JSON.stringify(checked(next.value))}\n\n`)
      if (!written) await unlessGone(new Promise((resolve) => reply.once('drain', resolve)))
    }
  } finally {
    clearInterval(beat)
    reply.end()
    // A source that waits for its next value cannot be made to return; it has the signal.
    void Promise.resolve(iterator.return?.()).catch(() => {})
  }
}
