/**
 * One run of one job, as the organisation that asked for it. A job that has ended is not run again, whatever the queue says; one that stopped
 * in the middle is, from the beginning, and the steps it had taken answer as they did the first time.
 */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { act, type Acting } from '../action/action.ts'
import { changeOnce, readAs } from '../database/transaction.ts'
import type { TenantId } from '../values/id.ts'
import type { Ticket } from './dispatch.ts'
import type { Job, JobContext } from './job.ts'
import { began, failed, finished, moved, stumbled, type RunningJob, type Told } from './jobs.store.ts'

export interface Running {
  readonly pool: pg.Pool
  readonly epoch: number
  readonly signal: AbortSignal
  /** No other run comes after this one if it fails. */
  readonly last: boolean
}

/** Milliseconds between two words on how far it has come; more would only be work. */
const betweenWords = 200

/** Throws what the job threw, for the queue to try again. */
export async function run(job: Job, { tenant, id }: Ticket, running: Running): Promise<void> {
  const { pool, last } = running
  const [row] = await tell<RunningJob>(pool, tenant, began(tenant, id))
  if (!row) return
  let answer: unknown
  try {
    answer = await job.run(contextOf(job, { tenant, id }, row, running))
  } catch (error) {
    const said = String((error as Error).message ?? error).slice(0, 2_000)
    await tell(pool, tenant, last ? failed(tenant, id, said) : stumbled(tenant, id, said))
    throw error
  }
  await tell(pool, tenant, finished(tenant, id, answer))
}

export const tell = <R extends object>(pool: pg.Pool, tenant: TenantId, { text, values }: Told): Promise<R[]> => changeOnce<R>(pool, tenant, text, values)

function contextOf(job: Job, { tenant, id }: Ticket, { input, attempt, actor, request }: RunningJob, { pool, epoch, signal }: Running): JobContext<unknown> {
  const acting = (step: string): Acting => ({
    pool, tenant, epoch, actor: { kind: 'job', id, for: actor.kind === 'job' ? actor.for : actor.id }, request: request ?? undefined,
    once: { key: `${id} ${step}`, fingerprint: createHash('sha256').update(step).digest() },
  })
  let toldAt = -Infinity
  return {
    input: job.input.parse(input), id, tenant, attempt, signal, acting,
    read: (work) => readAs(pool, tenant, work),
    act: (step, action, load, decide) => act(acting(step), action, load, decide),
    progress: async (done, of, note) => {
      const now = performance.now()
      if (now - toldAt < betweenWords && done < of) return
      toldAt = now
      await tell(pool, tenant, moved(tenant, id, done, of, note ?? null))
    },
  }
}
