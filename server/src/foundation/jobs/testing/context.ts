/** A job's surroundings without a queue, for tests that run one by hand: real reads and changes, each step taken once for each id. */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { act, type Acting } from '../../action/action.ts'
import { readAs } from '../../database/transaction.ts'
import { newId, type TenantId, type Uuid } from '../../values/id.ts'
import type { JobContext } from '../job.ts'

export function jobContext(pool: pg.Pool, tenant: TenantId, input: unknown, id: Uuid = newId()): JobContext<unknown> {
  const acting = (step: string): Acting => ({ pool, tenant, epoch: 1, actor: { kind: 'job', id }, once: { key: `${id} ${step}`, fingerprint: createHash('sha256').update(step).digest() } })
  return {
    input, id, tenant, attempt: 1, signal: new AbortController().signal, acting, read: (work) => readAs(pool, tenant, work), act: (step, action, load, decide) => act(acting(step), action, load, decide), progress: () => Promise.resolve(),
  }
}
