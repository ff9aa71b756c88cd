/** A migration is whole or absent, whoever is killed and however many start at once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import pg from 'pg'
import { migrate, readMigrations, statementsIn, type Migration } from './migrate.ts'
import { asAdmin, migrationsFolder, testDatabase, type TestDatabase } from './testing/cluster.ts'

let db: TestDatabase
beforeAll(async () => void (db = await testDatabase()))
afterAll(() => db.drop())

const known = readMigrations(migrationsFolder)
const next = (statements: string[], hash = 'x'): Migration[] => [...known, { number: known.length + 1, name: `${known.length + 1}-test-more`, statements, hash }]
const three = next(['CREATE TABLE one (tenant_id uuid)', 'CREATE TABLE two (tenant_id uuid)', 'CREATE TABLE three (tenant_id uuid)'])
const tables = () => asAdmin(db.admin, async (client) => (await client.query<{ relname: string }>(`SELECT relname FROM pg_class WHERE relnamespace = 'rustning'::regnamespace AND relname IN ('one', 'two', 'three')`)).rowCount)
const version = () => asAdmin(db.admin, async (client) => (await client.query<{ number: number }>('SELECT max(number) AS number FROM rustning.migration')).rows[0]?.number)

describe('a migration', () => {
  test.each([0, 1, 2, 3])('killed before its statement %i leaves nothing', async (at) => {
    const client = new pg.Client(db.admin)
    client.on('error', () => {})
    await client.connect()
    const [{ pid } = { pid: 0 }] = (await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows
    const killed = migrate(client, three, { before: (_, statement) => (statement === at ? asAdmin(db.admin, async (other) => void (await other.query('SELECT pg_terminate_backend($1)', [pid]))) : undefined) })
    await expect(killed).rejects.toThrow(/terminat|not queryable|EPIPE|ECONNRESET/)
    expect([await tables(), await version()]).toEqual([0, known.length])
  })

  test('that fails halfway leaves nothing', async () => {
    await expect(asAdmin(db.admin, (client) => migrate(client, next(['CREATE TABLE one (tenant_id uuid)', 'SELECT 1/0'])))).rejects.toThrow('division by zero')
    expect([await tables(), await version()]).toEqual([0, known.length])
  })

  test('is run once by three who start at once, and then not again', async () => {
    const run = () => asAdmin(db.admin, (client) => migrate(client, three))
    expect((await Promise.all([run(), run(), run()])).flat()).toEqual([three.at(-1)?.name])
    expect(await run()).toEqual([])
    expect([await tables(), await version()]).toEqual([3, three.length])
  })

  test('that was changed after it was run is refused', async () =>
    await expect(asAdmin(db.admin, (client) => migrate(client, next(['SELECT 1'], 'another')))).rejects.toThrow(/was run in the database with another content/))

  test('that only the database knows is refused: it has been used by a newer edition', async () =>
    await expect(asAdmin(db.admin, (client) => migrate(client, known))).rejects.toThrow(/used by a newer edition/))
})

describe('a file of statements', () => {
  test('is cut at the semicolons that end lines outside bodies', () =>
    expect(statementsIn('-- Why.\nCREATE TABLE a (x int);\nCREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$\n  SELECT 1;\n$$;\nSELECT \';\'; -- and on\n')).toEqual(['-- Why.\nCREATE TABLE a (x int);', 'CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$\n  SELECT 1;\n$$;', 'SELECT \';\'; -- and on']))
  test('that does not end is refused', () => expect(() => statementsIn('SELECT 1')).toThrow('does not end'))
})
