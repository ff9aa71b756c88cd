/**
 * Words from the database that something has happened. They may be lost, also for a long time, and nothing depends on them but how soon
 * somebody looks: whoever waits looks by itself as well, after so many milliseconds.
 */
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

export interface Nudges {
  /** Until a word comes (that `wants` it), the time is up, or the signal is raised. */
  readonly wait: (milliseconds: number, options?: { readonly signal?: AbortSignal | undefined; readonly wants?: (word: string) => boolean }) => Promise<void>
  readonly stop: () => Promise<void>
}

export function listen(config: pg.ClientConfig, channel: string, log: (line: string) => void): Nudges {
  const waiting = new Set<(word: string | undefined) => void>()
  const tell = (word?: string) => {
    for (const one of [...waiting]) one(word)
  }
  const stopping = new AbortController()

  const held = async () => {
    const client = new pg.Client({ ...config, connectionTimeoutMillis: 10_000, keepAlive: true, keepAliveInitialDelayMillis: 5_000 })
    const gone = new Promise<Error>((resolve) => {
      client.on('error', resolve)
      client.on('end', () => resolve(new Error('the connection ended')))
    })
    const stopped = new Promise<undefined>((resolve) => stopping.signal.addEventListener('abort', () => resolve(undefined), { once: true }))
    try {
      await client.connect()
      client.on('notification', ({ payload }) => tell(payload))
      await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
      // Something may have been said while nobody listened.
      tell()
      const error = await Promise.race([gone, stopped])
      if (error) throw error
    } finally {
      await client.end().catch(() => {})
    }
  }
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      await held().catch((error: Error) => log(`${channel} is not heard: ${error.message}`))
      if (!stopping.signal.aborted) await pause(1_000, undefined, { signal: stopping.signal }).catch(() => {})
    }
  })()

  return {
    wait: (milliseconds, { signal, wants = () => true } = {}) => new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        waiting.delete(hear)
        signal?.removeEventListener('abort', end)
        stopping.signal.removeEventListener('abort', end)
        resolve()
      }
      const hear = (word: string | undefined) => {
        if (word === undefined || wants(word)) end()
      }
      const timer = setTimeout(end, milliseconds)
      waiting.add(hear)
      signal?.addEventListener('abort', end, { once: true })
      stopping.signal.addEventListener('abort', end, { once: true })
      if (signal?.aborted || stopping.signal.aborted) end()
    }),
    stop: async () => {
      stopping.abort()
      await loop
    },
  }
}
