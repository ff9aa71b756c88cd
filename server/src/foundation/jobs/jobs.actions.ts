/**
 * Asking for work, and seeing how it goes. A job is asked for through the outbox, in the statement that makes the change which wants it: if
 * the change does not happen, neither was the job ever asked for, and it costs no message to the database.
 */
import type pg from 'pg'
import { act, type Acting, type Change, type Done } from '../action/action.ts'
import { readAs } from '../database/transaction.ts'
import { isUuid, newId, type TenantId, type Uuid } from '../values/id.ts'
import { refusal } from '../values/refusal.ts'
import type { Job } from './job.ts'
import { askedAnew, askedRow, failedRows, jobRow, topic, type Asked, type FailedJob, type JobRow } from './jobs.store.ts'
import { jobsText } from './jobs.text.ts'

export const jobNotFound = refusal('job-not-found', 404, (language) => jobsText[language].notFound)
export const jobNotFailed = refusal('job-not-failed', 409, (language) => jobsText[language].notFailed)

export interface Ask {
  readonly id: Uuid
  /** For the change that asks. */
  readonly tell: NonNullable<Change<unknown>['tell']>
}

/** With a `key`, one that waits already stands for this one too. The input is checked here, and again when it runs. */
export function ask<I>({ actor, request }: Pick<Acting, 'actor' | 'request'>, job: Pick<Job<I>, 'name' | 'input'>, input: I, key?: string): Ask {
  const id = newId()
  const payload: Asked = { id, name: job.name, input: job.input.parse(input), key, actor, request }
  return { id, tell: { topic, payload } }
}

/** Work that is itself what was asked for: a report, an export. */
export async function startJob<I>(by: Acting, job: Job<I>, input: I, key?: string): Promise<Done<{ readonly id: Uuid }>> {
  const { id, tell } = ask(by, job, input, key)
  return act(by, 'job.ask', () => Promise.resolve([]), () => ({ entity: { type: 'job', id }, change: 'SELECT 1', values: [], row: { id, name: job.name }, detail: { name: job.name }, tell, status: 202, answer: { id } }))
}

/** Another organisation's job and one that never was are answered alike. */
export async function jobOf(pool: pg.Pool, tenant: TenantId, id: string): Promise<JobRow> {
  const row = isUuid(id) ? await readAs(pool, tenant, (reader) => jobRow(reader, id)) : undefined
  if (!row) throw jobNotFound()
  return row
}

/** Those that were given up: for whoever administers the organisation. */
export const failedJobs = (pool: pg.Pool, tenant: TenantId): Promise<FailedJob[]> => readAs(pool, tenant, failedRows)

/** Asks anew for one that was given up. It becomes another job, with the same input. */
export async function askAgain(by: Acting, id: string): Promise<Done<{ readonly id: Uuid }>> {
  if (!isUuid(id)) throw jobNotFound()
  return act(by, 'job.ask-again', (reader) => askedRow(reader, id), ([job]) => {
    if (!job) throw jobNotFound()
    if (job.state !== 'failed') throw jobNotFailed()
    const next = newId()
    const payload: Asked = { id: next, name: job.name, input: job.input, actor: by.actor, request: by.request }
    return { entity: { type: 'job', id }, change: askedAnew, values: [by.tenant, id], row: { id, again: next }, detail: { name: job.name }, tell: { topic, payload }, status: 202, answer: { id: next } }
  })
}
