/** Every way a journal can be tampered with is tried, as the administrator of the database could, and found. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type pg from 'pg'
import { asAdmin, newTenant, testDatabase, type TestDatabase } from '../database/testing/cluster.ts'
import { changeAs } from '../database/transaction.ts'
import { newId, type TenantId } from '../values/id.ts'
import { append } from './append.ts'
import { signCheckpoints } from './checkpoint.ts'
import { exportJournal, tilePath } from './export.ts'
import { checkpointText, newSigner, signNote, verifierOf } from './note.ts'
import { sequence } from './sequence.ts'
import { emptyFrontier, extend, leafHash, rootOf } from './tree.ts'
import { verifyJournal, type Finding } from './verify.ts'
import { witnessFile } from './witness.ts'

const signer = newSigner('verify.example')
let db: TestDatabase, app: pg.Pool, seq: pg.Pool, reader: pg.Pool, folder: string
beforeAll(async () => {
  db = await testDatabase()
  ;[app, seq, reader] = [db.pool('app'), db.pool('seq', 2), db.pool('verify', 2)]
  folder = mkdtempSync(path.join(tmpdir(), 'rustning-verify-'))
})
afterAll(async () => {
  await db.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** A journal with checkpoints at ten and twenty entries, the thing of each fifth entry having a version more. */
async function journal(): Promise<{ tenant: TenantId; notes: string[] }> {
  const tenant = await newTenant(db.admin)
  const witness = witnessFile(path.join(folder, `${tenant}.jsonl`))
  const thing = newId()
  for (let index = 1; index <= 20; index++) {
    await changeAs(app, tenant, (writer) => append(writer, 1, { actor: { kind: 'system' }, action: 'thing.test', outcome: 'done', entity: index % 5 === 0 ? { type: 'thing', id: thing, version: index / 5 } : { type: 'other', id: newId(), version: 1 }, detail: { name: `Kari ${index}` } }))
    if (index % 10 !== 0) continue
    while ((await sequence(seq, 1)) > 0);
    await signCheckpoints(seq, 1, signer, witness)
  }
  return { tenant, notes: await witness.notes() }
}

const verify = (tenant: TenantId, witnessed: readonly string[] = []) => verifyJournal(reader, { tenant, epoch: 1, key: verifierOf(signer), witnessed })
const tamper = (text: string, values: readonly unknown[]) => asAdmin(db.admin, (client) => client.query(`SET search_path = rustning; SET session_replication_role = replica`).then(() => client.query(text, values as unknown[])))
const entry = '(SELECT entry_id FROM journal_leaf WHERE tenant_id = $1 AND seq = 7)'

test('a journal nobody touched holds, with and without a witness', async () => {
  const { tenant, notes } = await journal()
  expect(await verify(tenant)).toMatchObject({ entries: 20, checkpoints: 2, witnessed: 0, erased: 0, findings: [], soundUpTo: 20 })
  expect(await verify(tenant, notes)).toMatchObject({ entries: 20, witnessed: 2, findings: [] })
})

test('a detail that was erased is counted, and is no fault', async () => {
  const { tenant } = await journal()
  await changeAs(app, tenant, ({ rows }) => rows('DELETE FROM journal_detail WHERE entry_id = (SELECT entry_id FROM journal_leaf WHERE seq = 3)'))
  expect(await verify(tenant)).toMatchObject({ erased: 1, findings: [] })
})

describe('found from the journal alone is', () => {
  test.each<[string, string, Finding['what'], number]>([
    ['a body with a byte changed', `UPDATE journal_entry SET body = set_byte(body, 40, get_byte(body, 40) # 1) WHERE tenant_id = $1 AND id = ${entry}`, 'leaf', 7],
    ['a leaf changed', 'UPDATE journal_leaf SET hash = sha256(hash) WHERE tenant_id = $1 AND seq = 7', 'leaf', 7],
    ['an entry taken out', 'DELETE FROM journal_leaf WHERE tenant_id = $1 AND seq = 7', 'gap', 7],
    ['an entry taken out and the rest moved up', 'DELETE FROM journal_leaf WHERE tenant_id = $1 AND seq = 7; UPDATE journal_leaf SET seq = seq + 1000 WHERE tenant_id = $1 AND seq > 7; UPDATE journal_leaf SET seq = seq - 1001 WHERE tenant_id = $1 AND seq > 1000', 'root', 10],
    ['two entries swapped', `WITH one AS (SELECT entry_id, hash FROM journal_leaf WHERE tenant_id = $1 AND seq = 7), other AS (SELECT entry_id, hash FROM journal_leaf WHERE tenant_id = $1 AND seq = 8)
      UPDATE journal_leaf l SET entry_id = CASE seq WHEN 7 THEN (SELECT entry_id FROM other) ELSE (SELECT entry_id FROM one) END, hash = CASE seq WHEN 7 THEN (SELECT hash FROM other) ELSE (SELECT hash FROM one) END WHERE tenant_id = $1 AND seq IN (7, 8)`, 'root', 10],
    ['a column that people search by', `UPDATE journal_entry SET action = 'thing.other' WHERE tenant_id = $1 AND id = ${entry}`, 'column', 7],
    ['the day of an entry', `UPDATE journal_entry SET at = at - interval '1 day' WHERE tenant_id = $1 AND id = ${entry}`, 'column', 7],
    ['a detail rewritten', `UPDATE journal_detail SET data = '{"name":"Ola"}' WHERE tenant_id = $1 AND entry_id = ${entry}`, 'detail', 7],
    ['a checkpoint with another root', 'UPDATE journal_checkpoint SET root = sha256(root) WHERE tenant_id = $1 AND size = 10', 'column', 10],
    ['a checkpoint with another note', `UPDATE journal_checkpoint SET note = replace(note, E'\\n10\\n', E'\\n11\\n') WHERE tenant_id = $1 AND size = 10`, 'signature', 10],
    ['an entry that was never given a place', 'DELETE FROM journal_leaf WHERE tenant_id = $1 AND seq = 19; DELETE FROM journal_checkpoint WHERE tenant_id = $1 AND size = 20', 'unplaced', 19],
  ])('%s', async (_, change, what, at) => {
    const { tenant } = await journal()
    await tamper('ALTER TABLE journal_leaf DROP CONSTRAINT IF EXISTS journal_leaf_tenant_id_entry_id_key', [])
    for (const statement of change.split('; ')) await tamper(statement, [tenant])
    expect((await verify(tenant)).findings[0]).toMatchObject({ what, at })
  })
})

describe('found only with the witness is', () => {
  test('a journal cut at an earlier checkpoint', async () => {
    const { tenant, notes } = await journal()
    await tamper('DELETE FROM journal_leaf WHERE tenant_id = $1 AND seq >= 10', [tenant])
    await tamper('DELETE FROM journal_entry e WHERE tenant_id = $1 AND NOT EXISTS (SELECT FROM journal_leaf l WHERE l.tenant_id = e.tenant_id AND l.entry_id = e.id)', [tenant])
    await tamper('DELETE FROM journal_checkpoint WHERE tenant_id = $1 AND size > 10', [tenant])
    expect((await verify(tenant)).findings).toEqual([])
    expect((await verify(tenant, notes)).findings).toMatchObject([{ what: 'cut', at: 20 }])
  })

  test('a history rewritten and signed again with the right key', async () => {
    const { tenant, notes } = await journal()
    const { rows } = await seq.query<{ entry_id: string; body: Buffer }>('SELECT l.entry_id, e.body FROM journal_leaf l JOIN journal_entry e ON e.tenant_id = l.tenant_id AND e.id = l.entry_id WHERE l.tenant_id = $1 ORDER BY l.seq', [tenant])
    const forged = rows.map(({ entry_id, body }, index) => ({ entry_id, body: index === 7 ? Buffer.from(body.toString().replace('"outcome":"done"', '"outcome":"read"')) : body }))
    await tamper('UPDATE journal_entry SET body = $2, outcome = \'read\' WHERE tenant_id = $1 AND id = $3', [tenant, forged[7]?.body, forged[7]?.entry_id])
    await tamper('UPDATE journal_leaf SET hash = $2 WHERE tenant_id = $1 AND seq = 7', [tenant, leafHash(forged[7]?.body as Buffer)])
    for (const size of [10, 20]) {
      const root = rootOf(extend(emptyFrontier, forged.slice(0, size).map(({ body }) => leafHash(body))))
      await tamper('UPDATE journal_checkpoint SET root = $2, note = $3 WHERE tenant_id = $1 AND size = $4', [tenant, root, signNote(checkpointText({ origin: `verify.example/journal/${tenant}/1`, size, root }), signer), size])
    }
    expect((await verify(tenant)).findings).toEqual([])
    expect((await verify(tenant, notes)).findings[0]).toMatchObject({ what: 'witness', at: 10 })
  })
})

test('an export is in the published form', async () => {
  const { tenant } = await journal()
  const to = path.join(folder, 'export')
  expect(await exportJournal(reader, { tenant, epoch: 1, folder: to, details: true })).toBe(20)
  expect(readdirSync(to, { recursive: true, encoding: 'utf8' }).filter((file) => !file.endsWith('.p') && file.includes('.')).sort()).toEqual(['details.jsonl', 'tile/0/000.p/20', 'tile/entries/000.p/20'])
  expect(readFileSync(path.join(to, 'tile/0/000.p/20'))).toHaveLength(20 * 32)
  expect(readFileSync(path.join(to, 'details.jsonl'), 'utf8').trim().split('\n')).toHaveLength(20)
  expect([0, 999, 1000, 1_234_067].map(tilePath)).toEqual(['000', '999', 'x001/000', 'x001/x234/067'])
})
