/** What is kept for a time is forgotten after it and not before, by a login that cannot see whose it is. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type pg from 'pg'
import { newId, type TenantId } from '../values/id.ts'
import { sweepHourly } from './sweep.ts'
import { asAdmin, newTenant, testDatabase, type TestDatabase } from './testing/cluster.ts'

let db: TestDatabase, pool: pg.Pool, tenant: TenantId
beforeAll(async () => {
  db = await testDatabase()
  pool = db.pool('app', 2)
  tenant = await newTenant(db.admin)
})
afterAll(() => db.drop())

const all = <R extends object>(text: string, values: unknown[] = []) => asAdmin(db.admin, async (client) => (await client.query<R>(`/* as the administrator */ ${text}`, values)).rows)
const answer = async (key: string, days: number) => void (await all(`INSERT INTO rustning.idempotency (tenant_id, actor_id, key, fingerprint, at) VALUES ($1, $1, $2, decode(repeat('00', 32), 'hex'), clock_timestamp() - make_interval(secs => $3))`, [tenant, key, days * 86_400]))
const job = async (id: string, state: string, days: number) => void (await all(`INSERT INTO rustning.job (tenant_id, id, name, state, same_as, input, actor_kind, asked_at, updated_at) VALUES ($1, $2, 'x.y', $3, CASE $3 WHEN 'joined' THEN $1::uuid END, '{}', 'system', clock_timestamp(), clock_timestamp() - make_interval(days => $4))`, [tenant, id, state, days]))

test('answers after a week, save the steps of work that has not ended; work after a month, what failed after half a year', async () => {
  const running = newId(), names = new Map<string, string>()
  for (const [key, days] of [['new', 0], ['almost', 6.9], ['old', 7.1], [`${running} step`, 20], [`${newId()} step`, 20]] as const) await answer(key, days)
  await job(running, 'running', 400)
  for (const [state, days] of [['done', 29], ['done', 31], ['joined', 31], ['again', 31], ['failed', 179], ['failed', 181], ['waiting', 400], ['retrying', 400]] as const) {
    const id = newId()
    names.set(id, `${state} ${days}`)
    await job(id, state, days)
  }
  expect((await pool.query('SELECT forget_answers() AS gone')).rows).toEqual([{ gone: '2' }])
  expect((await all<{ key: string }>('SELECT key FROM rustning.idempotency ORDER BY at DESC')).map(({ key }) => key)).toEqual(['new', 'almost', `${running} step`])
  expect((await pool.query('SELECT forget_jobs() AS gone')).rows).toEqual([{ gone: '4' }])
  expect((await all<{ id: string }>('SELECT id FROM rustning.job ORDER BY id')).flatMap(({ id }) => names.get(id) ?? [])).toEqual(['done 29', 'failed 179', 'waiting 400', 'retrying 400'])
})

test('the application can forget nothing itself before its time', async () => {
  const client = await pool.connect()
  try {
    await client.query(`BEGIN; SET LOCAL app.tenant = '${tenant}'`)
    await expect(client.query('DELETE FROM job')).rejects.toThrow('permission denied')
  } finally {
    client.release(true)
  }
})

test('it is done at the start, and what fails is told of', async () => {
  const told: string[] = []
  await answer('old again', 8)
  const end = sweepHourly(pool, (line) => told.push(line))
  await expect.poll(async () => (await all<{ n: string }>(`SELECT count(*) AS n FROM rustning.idempotency WHERE key = 'old again'`))[0]?.n).toBe('0')
  end()
  await all('REVOKE EXECUTE ON FUNCTION rustning.forget_jobs() FROM rustning_app')
  const again = sweepHourly(pool, (line) => told.push(line))
  await expect.poll(() => told).toEqual([expect.stringContaining('forget_jobs did not run')])
  again()
})
