/** What a connection keeps of a question must not show one organisation what was another's, and must not outlive the tables it was made for. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type pg from 'pg'
import type { TenantId } from '../values/id.ts'
import { forgetNames, nameOf } from './prepared.ts'
import { asAdmin, newTenant, testDatabase, type TestDatabase } from './testing/cluster.ts'
import { byIndex, changeAs, readAs, type Reader } from './transaction.ts'

let db: TestDatabase, one: pg.Pool, a: TenantId, b: TenantId
beforeAll(async () => {
  db = await testDatabase()
  one = db.pool('app', 1)
  ;[a, b] = [await newTenant(db.admin), await newTenant(db.admin)]
})
afterAll(() => db.drop())

const tenants = ({ rows }: Reader) => rows<{ tenant_id: string }>('SELECT tenant_id FROM tenant WHERE $1::text IS NOT NULL', ['whoever'])
const kept = async () => (await one.query<{ statement: string }>('SELECT statement FROM pg_prepared_statements')).rows.map(({ statement }) => statement)

test('the same question on the same connection shows each organisation its own, however often it was asked for another', async () => {
  for (let n = 0; n < 12; n++) expect(await readAs(one, a, tenants)).toEqual([{ tenant_id: a }])
  expect((await kept()).filter((text) => text.includes('FROM tenant'))).toHaveLength(1)
  for (let n = 0; n < 12; n++) expect(await changeAs(one, b, tenants)).toEqual([{ tenant_id: b }])
})

test('a table that changes under a question is read as it is now', async () => {
  await asAdmin(db.admin, (client) => client.query('CREATE TABLE rustning.shelf (id int); INSERT INTO rustning.shelf VALUES (1); GRANT SELECT ON rustning.shelf TO rustning_app'))
  const all = (pool: pg.Pool) => readAs(pool, a, ({ rows }) => rows('SELECT * FROM shelf WHERE id = $1', [1]))
  for (let n = 0; n < 6; n++) expect(await all(one)).toEqual([{ id: 1 }])
  await asAdmin(db.admin, (client) => client.query('ALTER TABLE rustning.shelf ADD COLUMN room text'))
  expect(await all(one)).toEqual([{ id: 1, room: null }])
  expect(await changeAs(one, a, ({ rows }) => rows('SELECT * FROM shelf WHERE id = $1', [1]))).toEqual([{ id: 1, room: null }])
})

test('what is planned for itself, several statements together and what is seldom asked are not kept', async () => {
  const before = await kept()
  for (let n = 0; n < 6; n++) {
    await readAs(one, a, ({ rows }) => rows('SELECT $1::text AS searched', ['x']), byIndex)
    await readAs(one, a, ({ rows }) => rows('SELECT 1 AS x; SELECT 2 AS x'))
    await readAs(one, a, ({ rows }) => rows(`SELECT $1::text AS made_${n}`, ['x']))
  }
  expect(await kept()).toEqual(before)
})

test('as many get a name as a connection can hold, and no more; those made for the occasion are forgotten', () => {
  forgetNames()
  const often = (text: string) => [1, 2, 3].map(() => nameOf(text)).at(-1)
  const names = Array.from({ length: 5_000 }, (_, n) => often(`SELECT ${n}`)).filter((name) => name !== undefined)
  expect([names.length, new Set(names).size]).toEqual([300, 300])
  for (let n = 0; n < 5_000; n++) nameOf(`made ${n}`)
  expect([often('SELECT 7'), often(`SELECT '${'x'.repeat(20_000)}'`)]).toEqual([names[7], undefined])
  forgetNames()
  expect(names).not.toContain(often('SELECT 7'))
})
