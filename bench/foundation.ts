/**
 * What the one way to change anything costs: journalled creates beside the same insert by hand, one at a time and fifty at once; a page of a
 * list; the tree over what was written, and checking all of it. On the embedded database, in a folder of its own.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { act } from '@rustning/server/foundation/action/action.ts'
import { openDatabase } from '@rustning/server/foundation/database/open.ts'
import { openPool } from '@rustning/server/foundation/database/pool.ts'
import { changeAs, readAs } from '@rustning/server/foundation/database/transaction.ts'
import { signCheckpoints } from '@rustning/server/foundation/journal/checkpoint.ts'
import { newSigner, verifierOf } from '@rustning/server/foundation/journal/note.ts'
import { sequence } from '@rustning/server/foundation/journal/sequence.ts'
import { verifyJournal } from '@rustning/server/foundation/journal/verify.ts'
import { witnessFile } from '@rustning/server/foundation/journal/witness.ts'
import { asTenant, newId, type TenantId } from '@rustning/server/foundation/values/id.ts'
import { machine, quantile, type Bench, type Figure } from './measure.ts'

const migrations = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'server', 'migrations')

export const measure: Bench = async () => {
  const where = machine()
  const folder = mkdtempSync(path.join(tmpdir(), 'rustning-bench-'))
  const starting = await took(() => openDatabase({ folder, migrations }))
  const first = starting.ms
  await starting.result.close()
  const restarting = await took(() => openDatabase({ folder, migrations }))
  const { database, admin, close } = restarting.result
  try {
    const tenant = await newOrganisation(admin)
    const [app, seq, verify] = [openPool(database, 'app', { size: 10 }), openPool(database, 'seq', { size: 2 }), openPool(database, 'verify', { size: 1 })]
    const figures: Figure[] = [
      { what: 'empty folder to a database that may be used', value: first, unit: 'ms', goal: 8_000 }, { what: 'the same again', value: restarting.ms, unit: 'ms', goal: 1_500 },
    ]
    await warm(admin, () => many(() => byHand(app, tenant), 1, 200), () => many(() => journalledCreate(app, tenant), 20, 400))
    for (const [users, count] of [[1, 2_000], [50, 6_000]] as const) {
      const bare = await many(() => byHand(app, tenant), users, count)
      const journalled = await many(() => journalledCreate(app, tenant), users, count)
      figures.push(
        { what: `insert by hand, no journal, ${users} at once`, value: bare.rate, unit: 'per second' },
        { what: `journalled create, ${users} at once`, value: journalled.rate, unit: 'per second', note: `median ${journalled.median.toFixed(2)} ms, 99 of 100 ${journalled.p99.toFixed(1)} ms` },
        { what: `share of the rate without a journal, ${users} at once`, value: (100 * journalled.rate) / bare.rate, unit: '%' },
      )
    }
    const listed = await many(() => readAs(app, tenant, ({ rows }) => rows('SELECT id, version, title, owner_id, created_at FROM engagement WHERE tenant_id = $1 ORDER BY created_at DESC, id DESC LIMIT 20', [tenant])), 1, 1_000)
    figures.push({ what: 'a page of twenty out of all of these, one at a time', value: listed.median, unit: 'ms', goal: 4 })
    const placing = await took(async () => {
      let placed = 0
      for (let more = 1; more > 0; placed += more) more = await sequence(seq, 1)
      return placed
    })
    const signer = newSigner('bench.example')
    await signCheckpoints(seq, 1, signer, witnessFile(path.join(folder, 'witness.jsonl')))
    const verifying = await took(() => verifyJournal(verify, { tenant, epoch: 1, key: verifierOf(signer) }))
    if (verifying.result.findings.length > 0) throw new Error('the journal does not hold')
    figures.push(
      { what: 'entries given their places', value: (placing.result / placing.ms) * 1000, unit: 'per second' },
      { what: 'entries verified', value: (verifying.result.entries / verifying.ms) * 1000, unit: 'per second', note: `${verifying.result.entries} entries, from the database, one thread; the goal is 100 000` },
    )
    await Promise.all([app.end(), seq.end(), verify.end()])
    return { bench: 'foundation', ...where, subject: { 'pool': 10, 'database': 'embedded PostgreSQL, fsync on' }, figures }
  } finally {
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** As an installation is after its first minute, when the database has looked over what is in the tables and plans by that. */
async function warm(admin: pg.ClientConfig, ...works: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const work of works) await work()
  const client = new pg.Client(admin)
  await client.connect()
  await client.query('ANALYZE')
  await client.end()
}

async function newOrganisation(admin: pg.ClientConfig): Promise<TenantId> {
  const tenant = asTenant(newId()), client = new pg.Client(admin)
  await client.connect()
  await client.query(`SET search_path = rustning; SET session_replication_role = replica; INSERT INTO tenant (tenant_id) VALUES ('${tenant}'); INSERT INTO account (account_id, email, name) VALUES ('${tenant}', 'kari@solvik.example', 'Kari');
    INSERT INTO membership (tenant_id, id, version, account_id, email, name, roles) VALUES ('${tenant}', '${tenant}', 1, '${tenant}', 'kari@solvik.example', 'Kari', '{leader}');
    CREATE TABLE plain (LIKE engagement INCLUDING ALL); ALTER TABLE plain ENABLE ROW LEVEL SECURITY; ALTER TABLE plain FORCE ROW LEVEL SECURITY; GRANT SELECT, INSERT ON plain TO rustning_app;
    CREATE POLICY plain_own ON plain TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()))`)
  await client.end()
  return tenant
}

/** The plain table is the same without the trigger that asks for an entry and without the foreign key. */
const insertInto = (table: 'engagement' | 'plain') => `INSERT INTO ${table} (tenant_id, id, version, title, owner_id, all_controllers_named, created_at) VALUES ($1, $2, 1, 'Journal i skyen', $1, false, clock_timestamp()) RETURNING id`

const byHand = (pool: pg.Pool, tenant: TenantId) => changeAs(pool, tenant, ({ rows }) => rows(insertInto('plain'), [tenant, newId()]))

const journalledCreate = (pool: pg.Pool, tenant: TenantId) => {
  const id = newId()
  return act({ pool, tenant, actor: { kind: 'person', id: tenant }, epoch: 1, once: { key: id, fingerprint: Buffer.alloc(32) } }, 'engagement.add', () => Promise.resolve([]), () => ({
    entity: { type: 'engagement', id, version: 1 }, change: insertInto('engagement'), values: [tenant, id], row: { id, title: 'Journal i skyen' }, detail: { title: 'Journal i skyen' }, tell: { topic: 'engagement.added', payload: { id } }, status: 201, answer: { id },
  }))
}

async function took<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const from = performance.now()
  const result = await work()
  return { ms: performance.now() - from, result }
}

async function many(work: () => Promise<unknown>, users: number, count: number): Promise<{ rate: number; median: number; p99: number }> {
  const times: number[] = []
  let left = count
  const { ms } = await took(() => Promise.all(Array.from({ length: users }, async () => {
    while (left-- > 0) times.push((await took(work)).ms)
  })))
  times.sort((a, b) => a - b)
  return { rate: (count / ms) * 1000, median: quantile(times, 0.5), p99: quantile(times, 0.99) }
}
