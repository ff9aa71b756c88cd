/** How a job comes along, for as long as somebody looks: each time it moved, and last when it has ended. */
import type pg from 'pg'
import type { TenantId } from '../values/id.ts'
import { jobOf } from './jobs.actions.ts'
import type { JobRow } from './jobs.store.ts'
import type { Nudges } from './nudge.ts'

export interface Watching {
  readonly pool: pg.Pool
  readonly nudges: Nudges
  readonly signal?: AbortSignal | undefined
  /** Milliseconds after which it looks by itself. */
  readonly every?: number
}

const ended = ({ state }: JobRow): boolean => ['done', 'failed', 'again'].includes(state)

/** Refuses at once if there is no such job here. */
export async function* watchJob(tenant: TenantId, id: string, { pool, nudges, signal, every = 2_000 }: Watching): AsyncGenerator<JobRow, void, undefined> {
  for (let last = ''; ;) {
    if (signal?.aborted) return
    // Before looking, so that a word which comes meanwhile is not missed.
    const enough = new AbortController()
    const word = nudges.wait(every, { signal: signal ? AbortSignal.any([signal, enough.signal]) : enough.signal })
    try {
      const row = await jobOf(pool, tenant, id)
      const now = JSON.stringify(row)
      if (now !== last) yield row
      last = now
      if (ended(row)) return
      await word
    } finally {
      enough.abort()
    }
  }
}
