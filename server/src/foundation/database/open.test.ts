/** From an empty folder, or an address, to a database that may be used; and the sentence for each that may not. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase, type OpenDatabase, type OpenOptions } from './open.ts'
import { openPool } from './pool.ts'
import type { DatabaseRefused } from './refused.ts'
import { asAdmin, migrationsFolder, newTenant, testDatabase, type TestDatabase } from './testing/cluster.ts'
import { readAs } from './transaction.ts'

let db: TestDatabase
const opened: OpenDatabase[] = []
const folder = mkdtempSync(path.join(tmpdir(), 'rustning-open-'))
beforeAll(async () => void (db = await testDatabase()))
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})
afterAll(async () => {
  await db.drop()
  rmSync(folder, { recursive: true, force: true })
})

const open = async (more: Partial<OpenOptions> = {}) => {
  const one = await openDatabase({ folder, migrations: migrationsFolder, ...more })
  opened.push(one)
  return one
}
const refusal = async (more: Partial<OpenOptions>): Promise<DatabaseRefused> => open(more).then(() => Promise.reject(new Error('it was opened')), (error: unknown) => error as DatabaseRefused)
const urlOf = (user = 'postgres', password = db.database.secret) => `postgres://${user}:${encodeURIComponent(password)}@/${db.database.name}?host=${encodeURIComponent(db.database.host)}&port=${db.database.port}`

describe('a database', () => {
  test('is made from an empty folder, and found as it was the next time', async () => {
    const first = await open()
    expect(first.migrated.length).toBeGreaterThan(0)
    const tenant = await newTenant(first.admin)
    const pool = openPool(first.database, 'app')
    expect(await readAs(pool, tenant, ({ rows }) => rows('SELECT tenant_id FROM tenant'))).toEqual([{ tenant_id: tenant }])
    await pool.end()
    await opened.pop()?.close()
    const again = await open()
    expect(again.migrated).toEqual([])
    expect(await asAdmin(again.admin, async (client) => (await client.query('SELECT tenant_id FROM rustning.tenant')).rows)).toEqual([{ tenant_id: tenant }])
  })

  test('of the operator’s own is used by its address', async () => {
    const own = await open({ url: urlOf() })
    expect(own.embedded).toBeUndefined()
    const pool = openPool(own.database, 'app')
    expect(await pool.query('SELECT current_user').then(({ rows }) => rows)).toEqual([{ current_user: `${db.database.name}_login_app` }])
    await pool.end()
  })

  test('is refused where nobody answers', async () =>
    expect((await refusal({ url: 'postgres://nobody@127.0.0.1:1/none' })).sentence('nb')).toMatch(/^Databasen i DATABASE_URL svarer ikke: /))

  test('is refused where acknowledged data can be lost', async () => {
    await asAdmin(db.admin, (client) => client.query(`ALTER DATABASE ${db.database.name} SET synchronous_commit = off`))
    expect((await refusal({ url: urlOf() })).sentence('nb')).toBe('Databasen er satt opp slik at bekreftede data kan gå tapt: synchronous_commit er off, men må være on.')
    await asAdmin(db.admin, (client) => client.query(`ALTER DATABASE ${db.database.name} RESET synchronous_commit`))
  })

  test('is refused where its address may not create roles', async () => {
    await asAdmin(db.admin, (client) => client.query('CREATE ROLE humble LOGIN PASSWORD \'x\''))
    expect((await refusal({ url: urlOf('humble', 'x') })).sentence('en')).toContain('The user humble in DATABASE_URL may not create roles')
    await asAdmin(db.admin, (client) => client.query('DROP ROLE humble'))
  })

  test('is refused with a way around the tenant in it', async () => {
    await asAdmin(db.admin, (client) => client.query('ALTER TABLE rustning.outbox NO FORCE ROW LEVEL SECURITY'))
    expect((await refusal({ url: urlOf() })).sentence('nn')).toBe('Databasen slepper nokon forbi skiljet mellom verksemdene, og blir ikkje teken i bruk: outbox has row-level security off or not forced.')
    await asAdmin(db.admin, (client) => client.query('ALTER TABLE rustning.outbox FORCE ROW LEVEL SECURITY'))
  })
})

