/** The forbidden first: what a tenant must not see, change or leave behind. On a real PostgreSQL, as the application itself. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type pg from 'pg'
import { newId, type TenantId } from '../values/id.ts'
import { asAdmin, newTenant, testDatabase, type TestDatabase } from './testing/cluster.ts'
import { changeAs, changeOnce, readAs, Unavailable } from './transaction.ts'

let db: TestDatabase, pool: pg.Pool, a: TenantId, b: TenantId
beforeAll(async () => {
  db = await testDatabase()
  pool = db.pool('app', 2)
  ;[a, b] = [await newTenant(db.admin), await newTenant(db.admin)]
})
afterAll(() => db.drop())

const entryOf = (tenant: TenantId, tx: string) => ['INSERT INTO journal_entry (tenant_id, id, tx, entity_type, at, actor_kind, action, outcome, body) VALUES ($1, $2, $3, \'thing\', clock_timestamp(), \'system\', \'test\', \'read\', \'{}\')', [tenant, newId(), tx]] as const

describe('the application cannot', () => {
  test('see another tenant, or any without naming one', async () => {
    expect(await readAs(pool, a, ({ rows }) => rows('SELECT tenant_id FROM tenant'))).toEqual([{ tenant_id: a }])
    expect((await pool.query('SELECT tenant_id FROM tenant')).rows).toEqual([])
  })

  test('write for another tenant', async () =>
    await expect(changeAs(pool, a, ({ rows, tx }) => rows(...entryOf(b, tx)))).rejects.toThrow('row-level security'))

  test.each(['UPDATE journal_entry SET action = \'x\'', 'DELETE FROM journal_entry', 'TRUNCATE journal_entry', 'ALTER TABLE journal_entry DISABLE TRIGGER ALL', 'SET session_replication_role = replica', 'SET ROLE rustning_owner', 'DROP TABLE journal_entry', 'CREATE TABLE mine (id int)', 'UPDATE journal_leaf SET hash = hash', 'INSERT INTO journal_tree VALUES (gen_random_uuid(), 1, 0, \'\')'])('%s', async (statement) =>
    await expect(changeAs(pool, a, ({ rows }) => rows(statement))).rejects.toThrow(/permission denied|must be owner/))

  test('change anything while it reads', async () =>
    await expect(readAs(pool, a, ({ rows }) => rows(...entryOf(a, newId())))).rejects.toThrow('read-only transaction'))
})

test('whoever asks on when the transaction is over is refused, and asks in nobody else’s', async () => {
  const one = db.pool('app', 1)
  let go = () => {}
  const gate = new Promise<void>((resolve) => void (go = resolve))
  let late: Promise<unknown> = Promise.resolve()
  await expect(readAs(one, a, ({ rows }) => {
    late = gate.then(() => rows('SELECT tenant_id FROM tenant'))
    return rows('SELECT 1/0')
  })).rejects.toThrow('division by zero')
  await readAs(one, b, async ({ rows }) => {
    go()
    await expect(late).rejects.toThrow('the transaction is over')
    expect(await rows('SELECT tenant_id FROM tenant')).toEqual([{ tenant_id: b }])
  })
})

test('questions that are put at once are each answered, and one that fails fails them all', async () => {
  const one = db.pool('app', 1)
  expect(await readAs(one, a, ({ rows }) => Promise.all([1, 2, 3].map((n) => rows('SELECT $1::int AS n', [n]))))).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]])
  await expect(readAs(one, a, ({ rows }) => Promise.all([rows('SELECT 1'), rows('SELECT 1/0'), rows('SELECT 2')]))).rejects.toThrow('division by zero')
  expect((await one.query('SELECT current_tenant() AS tenant')).rows).toEqual([{ tenant: null }])
})

test('one statement by itself is done for its tenant or not at all', async () => {
  const one = db.pool('app', 1)
  expect(await changeOnce(one, a, 'SELECT tenant_id FROM tenant WHERE $1', [true])).toEqual([{ tenant_id: a }])
  await expect(changeOnce(one, a, ...entryOf(b, newId()))).rejects.toThrow('row-level security')
  await expect(changeOnce(one, a, 'SELECT 1 / $1::int', [0])).rejects.toThrow('division by zero')
  expect(await changeOnce(one, b, 'SELECT tenant_id FROM tenant WHERE $1', [true])).toEqual([{ tenant_id: b }])
})

test('a tenant’s name does not outlive its transaction, however it ended', async () => {
  const one = db.pool('app', 1)
  await readAs(one, a, ({ rows }) => rows('SELECT 1'))
  await expect(changeAs(one, a, ({ rows }) => rows('SELECT 1/0'))).rejects.toThrow('division by zero')
  await expect(changeAs(one, a, () => Promise.reject(new Error('ours')))).rejects.toThrow('ours')
  expect((await one.query('SELECT current_tenant() AS tenant, current_tx() AS tx')).rows).toEqual([{ tenant: null, tx: null }])
})

test('two tenants taking turns on two connections never see each other', async () => {
  const turns = Array.from({ length: 400 }, (_, turn) => (turn % 2 === 0 ? a : b))
  const seen = await Promise.all(turns.map((tenant) => readAs(pool, tenant, ({ rows }) => rows<{ tenant_id: string }>('SELECT tenant_id FROM tenant'))))
  expect(seen.every((rows, turn) => rows.length === 1 && rows[0]?.tenant_id === turns[turn])).toBe(true)
})

test('what is no UUID never reaches the database', async () => {
  await expect(readAs(pool, "'; DROP TABLE tenant; --" as TenantId, ({ rows }) => rows('SELECT 1'))).rejects.toThrow('not a UUID')
})

describe('a transaction', () => {
  test('that collides is tried again', async () => {
    let attempts = 0
    await changeAs(pool, a, async ({ rows }) => {
      attempts++
      if (attempts < 3) throw Object.assign(new Error('collided'), { code: '40001' })
      await rows('SELECT 1')
    })
    expect(attempts).toBe(3)
  })

  test('whose connection dies is told as such, and the pool goes on', async () => {
    const dying = changeAs(pool, a, async ({ rows }) => {
      const [{ pid } = { pid: 0 }] = await rows<{ pid: number }>('SELECT pg_backend_pid() AS pid')
      await killBackend(pid)
      await rows('SELECT 1')
    })
    await expect(dying).rejects.toBeInstanceOf(Unavailable)
    expect(await readAs(pool, a, ({ rows }) => rows('SELECT 1 AS one'))).toEqual([{ one: 1 }])
  })
})

async function killBackend(pid: number): Promise<void> {
  await asAdmin(db.admin, (client) => client.query('SELECT pg_terminate_backend($1)', [pid]))
}
