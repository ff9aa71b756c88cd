/** Jobs that are asked for and not, that fail, that are killed, that belong to others. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { act, type Acting } from '../action/action.ts'
import { unsafeInCatalog } from '../database/catalog.ts'
import { asAdmin, newTenant, testDatabase, type TestDatabase } from '../database/testing/cluster.ts'
import { newId, type TenantId, type Uuid } from '../values/id.ts'
import { Refusal } from '../values/refusal.ts'
import { ask, askAgain, failedJobs, jobOf, listen, prepareJobs, progressChannel, startJob, startWorker, watchJob, type JobRow, type Nudges, type Worker } from './index.ts'
import { jobsLogin, tickQueue } from './prepare.ts'
import { failing, long, nightly, onlyOnce, quick, testJobs, twoSteps } from './testing/jobs.ts'

let db: TestDatabase, pool: pg.Pool, nudges: Nudges, a: TenantId, b: TenantId
const lines: string[] = []
const log = (line: string) => void lines.push(line)
beforeAll(async () => {
  db = await testDatabase()
  pool = db.pool('app', 8)
  await asAdmin(db.admin, (client) => client.query(`SET search_path = rustning;
    CREATE TABLE effect (tenant_id uuid, id uuid, step text NOT NULL, PRIMARY KEY (tenant_id, id)); ALTER TABLE effect OWNER TO rustning_owner;
    ALTER TABLE effect ENABLE ROW LEVEL SECURITY; ALTER TABLE effect FORCE ROW LEVEL SECURITY;
    CREATE POLICY effect_own ON effect TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
    GRANT SELECT, INSERT ON effect TO rustning_app;
    GRANT SELECT ON effect TO rustning_backup; CREATE POLICY backup_reads ON effect FOR SELECT TO rustning_backup USING (true)`))
  // Two servers that start together.
  await Promise.all([1, 2].map(() => prepareJobs(db.admin, testJobs)))
  nudges = listen(jobsLogin(db.database), progressChannel, log)
})
beforeEach(async () => void ([a, b] = [await newTenant(db.admin), await newTenant(db.admin)]))
afterAll(async () => {
  await nudges.stop()
  await db.drop()
})

const person = newId()
const by = (tenant: TenantId): Acting => ({ pool, tenant, actor: { kind: 'person', id: person }, epoch: 1, request: 'r-1' })
const sql = <R extends object>(text: string, values: unknown[] = []): Promise<R[]> => asAdmin(db.admin, async (client) => (await client.query<R>(text, values)).rows)
const count = async (from: string, tenant: TenantId): Promise<number> => Number((await sql<{ n: string }>(`SELECT count(*) AS n FROM ${from} AND tenant_id = $1`, [tenant]))[0]?.n)
const started = async (tenant: TenantId, ...[job, input, key]: Parameters<typeof startJob> extends [unknown, ...infer R] ? R : never): Promise<Uuid> => (await startJob(by(tenant), job, input, key)).answer.id
const refused = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: unknown) => (error instanceof Refusal ? `${error.code} ${error.words('nb').title}` : String(error)))
const seen = async (tenant: TenantId, id: string): Promise<JobRow[]> => {
  const all: JobRow[] = []
  for await (const row of watchJob(tenant, id, { pool, nudges, every: 200 })) all.push(row)
  return all
}
const ended = async (tenant: TenantId, id: string): Promise<JobRow> => (await seen(tenant, id)).at(-1) as JobRow
const worker = (): Promise<Worker> => startWorker({ database: db.database, pool, epoch: 1, jobs: testJobs, log, every: 0.5 })

async function working<T>(work: (worker: Worker) => Promise<T>, servers = 1): Promise<T> {
  const workers = await Promise.all(Array.from({ length: servers }, worker))
  try {
    return await work(workers[0] as Worker)
  } finally {
    await Promise.all(workers.map((one) => one.stop()))
  }
}

describe('the database', () => {
  test('has no way around the organisation', async () => expect(await asAdmin(db.admin, unsafeInCatalog)).toEqual([]))

  test.each([
    ['the application see the queues', 'app', 'SELECT FROM pgboss.job'],
    ['the application add a job past the outbox', 'app', `INSERT INTO job (tenant_id, id, name, state, input, actor_kind, asked_at) VALUES (gen_random_uuid(), gen_random_uuid(), 'x', 'waiting', '{}', 'x', now())`],
    ['the dispatcher read what files hold', 'jobs', 'SELECT FROM file_chunk'],
    ['the dispatcher read who may log in', 'jobs', 'SELECT FROM account'],
  ])('does not let %s', async (_, login, text) => {
    const own = login === 'app' ? pool : undefined
    const work = own ? own.query(text) : asAdmin(jobsLogin(db.database), (client) => client.query(text))
    await expect(work).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a job', () => {
  test('that was asked for in a change which did not happen was never asked for', async () => {
    const { id, tell } = ask(by(a), quick, { n: 1 })
    const change = (text: string) => act(by(a), 'thing.change', () => Promise.resolve([]), () => ({ entity: { type: 'thing', id: newId() }, change: text, values: [], row: {}, tell, status: 200, answer: {} }))
    await expect(change('SELECT 1 WHERE false')).rejects.toThrow('meanwhile')
    await expect(change('SELECT 1 WHERE 1 / 0 = 1')).rejects.toThrow('division')
    expect(await refused(jobOf(pool, a, id))).toContain('job-not-found')
    expect(await count('rustning.outbox WHERE true', a)).toBe(0)
    await change('SELECT 1')
    expect(await jobOf(pool, a, id)).toMatchObject({ id, state: 'waiting' })
    expect(await working(() => ended(a, id))).toMatchObject({ state: 'done', answer: 2 })
  })

  test('that listens is run once for each thing that was told about, and what nobody listens to stays', async () => {
    const things = [newId(), newId()]
    const tell = (topic: string, id: string) => act(by(a), 'thing.change', () => Promise.resolve([]), () => ({ entity: { type: 'thing', id: id as Uuid }, change: 'SELECT 1', values: [], row: {}, tell: { topic, payload: { id } }, status: 200, answer: {} }))
    for (const thing of [...things, ...things]) await tell('thing.changed', thing)
    for (const thing of things) await tell('thing.all-changed', thing)
    await tell('thing.of-another-kind', newId())
    const open = async () => count(`rustning.job WHERE state IN ('waiting', 'running')`, a)
    await working(async () => {
      while ((await count(`rustning.outbox WHERE topic <> 'thing.of-another-kind'`, a)) > 0 || (await open()) > 0) await pool.query('SELECT pg_sleep(0.05)')
    })
    // Three waited: one for each of two, and one for all. Those told again while they waited joined them.
    const steps = await sql<{ step: string }>('SELECT step FROM rustning.effect WHERE tenant_id = $1', [a])
    expect(new Set(steps.map(({ step }) => step))).toEqual(new Set(things))
    expect(steps).toHaveLength(3)
    expect(await count(`rustning.job WHERE state = 'joined'`, a)).toBe(3)
    expect(await count('rustning.outbox WHERE true', a)).toBe(1)
    expect(await count('rustning.job WHERE true', b)).toBe(0)
  })

  test('is not asked for with an input it does not take', () => expect(() => ask(by(a), quick, { n: 'x' } as never)).toThrow('expected number'))

  test('tells how far it has come, and runs as the organisation that asked', async () => {
    const id = await started(a, long, {})
    const rows = await working(() => seen(a, id))
    expect(rows.at(-1)).toMatchObject({ state: 'done', done: 3, of: 3, note: 'ferdig', answer: [{ own: true }] })
    expect(rows.some(({ state, done, note }) => state === 'running' && done === 1 && note === 'lesing')).toBe(true)
  })

  test('is one with another that waits under the same key, and not with one elsewhere', async () => {
    const [one, same, other] = [await started(a, quick, { n: 1 }, 'k'), await started(a, quick, { n: 5 }, 'k'), await started(b, quick, { n: 9 }, 'k')]
    await working(async () => {
      expect(await ended(a, one)).toMatchObject({ id: one, answer: 2 })
      expect(await ended(a, same)).toMatchObject({ id: same, state: 'done', answer: 2 })
      expect(await ended(b, other)).toMatchObject({ answer: 18 })
      const later = await started(a, quick, { n: 7 }, 'k')
      expect(await ended(a, later)).toMatchObject({ answer: 14 })
    })
  })

  test('that always fails is tried so many times, given up where the administrator sees it, and can be asked for again', async () => {
    const id = await started(a, failing, {})
    await working(async () => {
      expect(await ended(a, id)).toMatchObject({ state: 'failed', attempt: 3 })
      expect(await failedJobs(pool, a)).toMatchObject([{ id, error: 'the other side does not answer' }])
      expect(await failedJobs(pool, b)).toEqual([])
      const { answer } = await askAgain(by(a), id)
      expect(await refused(askAgain(by(a), id))).toContain('job-not-failed')
      expect(await ended(a, answer.id)).toMatchObject({ state: 'failed', attempt: 3 })
      expect((await failedJobs(pool, a)).map((job) => job.id)).toEqual([answer.id])
    })
  })

  test('of another organisation is answered like one that never was', async () => {
    const id = await started(a, failing, {})
    await working(() => ended(a, id))
    const answers = await Promise.all([id, newId(), id.toUpperCase(), ''].flatMap((one) => [refused(jobOf(pool, b, one)), refused(askAgain(by(b), one)), refused(seen(b, one))]))
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('job-not-found')
  })

  test('is journalled as asked for by the person, and what it does as done by the job for the person', async () => {
    const id = await started(a, twoSteps, { killIn: 0 })
    await working(() => ended(a, id))
    const entries = await sql<{ action: string; body: Buffer }>('SELECT action, body FROM rustning.journal_entry WHERE tenant_id = $1 ORDER BY at', [a])
    expect(entries.map(({ action }) => action)).toEqual(['job.ask', 'effect.take', 'effect.take'])
    expect(JSON.parse(String(entries[1]?.body))).toMatchObject({ actor: { kind: 'job', id, for: person }, request: 'r-1' })
  })
})

describe('a server that is killed in the middle', () => {
  /** Waits until a server of its own has been killed by the job it runs. */
  const killedServer = async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('testing/server.ts', import.meta.url)), JSON.stringify(db.database)], { stdio: 'inherit' })
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
  }
  /** As if its sign of life were long ago. */
  const longAgo = () => sql('WITH q AS (UPDATE pgboss.queue SET monitor_on = NULL, monitor_claim_on = NULL) UPDATE pgboss.job SET heartbeat_on = heartbeat_on - interval \'5 minutes\' WHERE state = \'active\'')

  test('leaves a job that another runs again, and each step is taken once', async () => {
    const id = await started(a, twoSteps, { killIn: 1 })
    await killedServer()
    expect(await jobOf(pool, a, id)).toMatchObject({ state: 'running', attempt: 1 })
    await longAgo()
    await working(async ({ recover }) => {
      await recover()
      expect(await ended(a, id)).toMatchObject({ state: 'done', attempt: 2, answer: { attempt: 2 } })
    }, 2)
    expect((await sql<{ step: string }>('SELECT step FROM rustning.effect WHERE tenant_id = $1 ORDER BY step', [a])).map(({ step }) => step)).toEqual(['first', 'second'])
  })

  test('in its last attempt leaves a job that was given up', async () => {
    const id = await started(a, onlyOnce, {})
    await killedServer()
    await longAgo()
    await working(async ({ recover }) => {
      await recover()
      expect(await ended(a, id)).toMatchObject({ state: 'failed', attempt: 1 })
    })
  })
})

describe('two servers', () => {
  test('run three hundred jobs once each', async () => {
    const ids = await Promise.all(Array.from({ length: 300 }, (_, n) => started(a, quick, { n })))
    await working(async () => {
      for (const id of ids) expect(await ended(a, id)).toMatchObject({ state: 'done', attempt: 1 })
    }, 2)
  })

  test('declare a job of the calendar once, by the clock in Oslo', async () => {
    expect(await sql('SELECT name, cron, timezone FROM pgboss.schedule')).toEqual([{ name: tickQueue(nightly.name), cron: '0 3 * * *', timezone: 'Europe/Oslo' }])
    await prepareJobs(db.admin, [])
    expect(await sql('SELECT name FROM pgboss.schedule')).toEqual([])
    await prepareJobs(db.admin, testJobs)
  })

  test('run it once for each organisation that is open, also when its stroke comes twice', async () => {
    await sql('UPDATE rustning.tenant SET closed_at = now() WHERE tenant_id = $1', [b])
    const stroke = newId()
    const strike = () => sql(`INSERT INTO pgboss.job (id, name, policy, retry_limit, expire_seconds, deletion_seconds, keep_until) VALUES ($1, $2, 'standard', 0, 60, 60, now() + interval '1 hour')`, [stroke, tickQueue(nightly.name)])
    await strike()
    await working(async () => {
      await expect.poll(() => count('rustning.effect WHERE step = \'night\'', a), { timeout: 10_000 }).toBe(1)
      await sql('DELETE FROM pgboss.job WHERE id = $1', [stroke])
      await strike()
      await expect.poll(() => sql('SELECT state FROM pgboss.job WHERE id = $1', [stroke]), { timeout: 10_000 }).toEqual([{ state: 'completed' }])
    }, 2)
    expect([await count('rustning.job WHERE name = \'test.nightly\'', a), await count('rustning.job WHERE name = \'test.nightly\'', b)]).toEqual([1, 0])
  })
})

test('what had not ended when a backup was taken runs after it was restored, though the queues are empty', async () => {
  const id = await started(a, quick, { n: 4 })
  await working(() => ended(a, id))
  await sql('WITH gone AS (DELETE FROM pgboss.job WHERE id = $1) UPDATE rustning.job SET state = \'waiting\', answer = NULL, ended_at = NULL WHERE id = $1', [id])
  expect(await working(() => ended(a, id))).toMatchObject({ state: 'done', answer: 8 })
})

test('a server that stops finishes what it runs, and takes nothing new', async () => {
  const running = await worker()
  const id = await started(a, long, {})
  await expect.poll(async () => (await jobOf(pool, a, id)).state, { interval: 10, timeout: 10_000 }).toBe('running')
  await running.stop()
  expect(await jobOf(pool, a, id)).toMatchObject({ state: 'done' })
  const later = await started(a, quick, { n: 1 })
  expect(await jobOf(pool, a, later)).toMatchObject({ state: 'waiting' })
  expect(lines).toEqual([])
})

test('a job that is asked for runs, and its end is seen, within seconds, though nobody looks by themselves for a minute', async () => {
  const running = await startWorker({ database: db.database, pool, epoch: 1, jobs: testJobs, log, every: 60 })
  const id = await started(a, quick, { n: 1 }), states: string[] = []
  // Whoever only looked by the minute would not come to the end of it before the test does.
  for await (const row of watchJob(a, id, { pool, nudges, every: 60_000 })) if (states.push(row.state) && row.state === 'done') break
  expect(states.at(-1)).toBe('done')
  await running.stop()
})
