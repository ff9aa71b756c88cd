/** The table of jobs as an organisation sees it, and how a job tells how it goes. The only place but the dispatcher that names it. */
import type { Actor } from '../journal/entry.ts'
import type { Reader } from '../database/transaction.ts'
import type { TenantId, Uuid } from '../values/id.ts'

export type JobState = 'waiting' | 'running' | 'retrying' | 'done' | 'failed' | 'again'
export interface JobRow {
  readonly id: Uuid
  readonly name: string
  readonly state: JobState
  readonly attempt: number
  readonly done: number | null
  readonly of: number | null
  readonly note: string | null
  readonly answer: unknown
  readonly askedAt: Date
  readonly endedAt: Date | null
  readonly updatedAt: Date
}
/** With what only whoever administers the organisation sees. */
export interface FailedJob extends JobRow { readonly error: string | null }
/** With what it needs to run. */
export interface RunningJob { readonly id: Uuid; readonly name: string; readonly state: JobState; readonly input: unknown; readonly attempt: number; readonly actor: Actor; readonly request: string | null }

/** What is put into the outbox: everything a job needs. */
export interface Asked {
  readonly id: Uuid
  readonly name: string
  readonly input: unknown
  readonly key?: string | undefined
  readonly actor: Actor
  readonly request?: string | undefined
}
export const topic = 'job'
/** Whoever watches is told here that a job moved. */
export const progressChannel = 'rustning_progress'

const shown = 'j.name, j.state, j.attempt, j.done, j.of, j.note, j.answer, j.asked_at AS "askedAt", j.ended_at AS "endedAt", j.updated_at AS "updatedAt"'

/** Also one that nobody has taken from the outbox yet, and one that joined another. */
export async function jobRow({ rows, tenant }: Reader, id: Uuid): Promise<JobRow | undefined> {
  const found = await rows<JobRow>(`SELECT asked.id, ${shown} FROM job asked JOIN job j ON j.tenant_id = asked.tenant_id AND j.id = coalesce(asked.same_as, asked.id) WHERE asked.tenant_id = $1 AND asked.id = $2
    UNION ALL SELECT $2::uuid, payload ->> 'name', 'waiting', 0, NULL, NULL, NULL, NULL, at, NULL, at FROM outbox WHERE tenant_id = $1 AND topic = '${topic}' AND payload ->> 'id' = $2::uuid::text`, [tenant, id])
  return found[0]
}

export const failedRows = ({ rows, tenant }: Reader): Promise<FailedJob[]> => rows<FailedJob>(`SELECT j.id, ${shown}, j.error FROM job j WHERE j.tenant_id = $1 AND j.state = 'failed' ORDER BY j.ended_at DESC LIMIT 200`, [tenant])

export async function askedRow({ rows, tenant }: Reader, id: Uuid): Promise<RunningJob[]> {
  return rows<RunningJob>(`SELECT id, name, state, input, attempt, jsonb_strip_nulls(jsonb_build_object('kind', actor_kind, 'id', actor_id)) AS actor, request FROM job WHERE tenant_id = $1 AND id = $2`, [tenant, id])
}
export const askedAnew = 'UPDATE job SET state = \'again\', updated_at = clock_timestamp() WHERE tenant_id = $1 AND id = $2 AND state = \'failed\' RETURNING id'

/** Changes what is told of the job, if it has not ended, and nudges whoever watches. */
const told = (change: string, ...states: string[]): string =>
  `WITH told AS (UPDATE job SET ${change}, updated_at = clock_timestamp() WHERE tenant_id = $1 AND id = $2 AND state IN (${states.map((state) => `'${state}'`).join(', ')}) RETURNING id, name, state, input, attempt, jsonb_strip_nulls(jsonb_build_object('kind', actor_kind, 'id', actor_id)) AS actor, request)
   SELECT told.*, pg_notify('${progressChannel}', told.id::text) FROM told`

/** What tells how a job goes: one statement, with what it is told of. */
export interface Told { readonly text: string; readonly values: readonly unknown[] }

/** Answers nothing if it has ended: then there is nothing to run. */
export const began = (tenant: TenantId, id: Uuid): Told => ({ text: told('state = \'running\', attempt = attempt + 1, started_at = clock_timestamp()', 'waiting', 'running', 'retrying'), values: [tenant, id] })
export const moved = (tenant: TenantId, id: Uuid, done: number, of: number, note: string | null): Told => ({ text: told('done = $3, of = $4, note = $5', 'running'), values: [tenant, id, done, of, note] })
export const finished = (tenant: TenantId, id: Uuid, answer: unknown): Told => ({ text: told('state = \'done\', answer = $3::jsonb, error = NULL, ended_at = clock_timestamp()', 'running'), values: [tenant, id, JSON.stringify(answer ?? null)] })
export const stumbled = (tenant: TenantId, id: Uuid, error: string): Told => ({ text: told('state = \'retrying\', error = $3', 'running'), values: [tenant, id, error] })
export const failed = (tenant: TenantId, id: Uuid, error: string | null): Told =>
  ({ text: told('state = \'failed\', error = coalesce($3, error), ended_at = clock_timestamp()', 'waiting', 'running', 'retrying'), values: [tenant, id, error] })
