/** From the change to the witness, on a real database: nothing is committed without its entry, and every entry gets its place once. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync, appendFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type pg from 'pg'
import { asAdmin, newTenant, testDatabase, type TestDatabase } from '../database/testing/cluster.ts'
import { changeAs, rowsOf } from '../database/transaction.ts'
import { newId, type TenantId, type Uuid } from '../values/id.ts'
import { append, changeWith } from './append.ts'
import { Forked, shrunkSince, signCheckpoints } from './checkpoint.ts'
import { entryOf, type EntryDraft } from './entry.ts'
import { checkpointFrom, newSigner, openNote, verifierOf } from './note.ts'
import { sequence } from './sequence.ts'
import { subtreesIn } from './store.ts'
import { emptyFrontier, extend, inclusionProof, isIncluded, leafHash, rootOf } from './tree.ts'
import { witnessFile } from './witness.ts'

let db: TestDatabase, app: pg.Pool, seq: pg.Pool, folder: string
beforeAll(async () => {
  db = await testDatabase()
  ;[app, seq] = [db.pool('app', 8), db.pool('seq', 4)]
  folder = mkdtempSync(path.join(tmpdir(), 'rustning-witness-'))
  await asAdmin(db.admin, (client) => client.query(`SET search_path = rustning;
    CREATE TABLE thing (tenant_id uuid, id uuid, version int NOT NULL, title text, PRIMARY KEY (tenant_id, id));
    ALTER TABLE thing ENABLE ROW LEVEL SECURITY; ALTER TABLE thing FORCE ROW LEVEL SECURITY;
    CREATE POLICY thing_own ON thing TO rustning_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant());
    GRANT SELECT, INSERT, UPDATE, DELETE ON thing TO rustning_app;
    CREATE CONSTRAINT TRIGGER thing_journalled AFTER INSERT OR UPDATE OR DELETE ON thing DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('thing')`))
})
afterAll(async () => {
  await db.drop()
  rmSync(folder, { recursive: true, force: true })
})

const draft = (id: Uuid, version: number, more: Partial<EntryDraft> = {}): EntryDraft => ({ actor: { kind: 'system' }, action: 'thing.test', outcome: 'done', entity: { type: 'thing', id, version }, ...more })
const create = (tenant: TenantId, id: Uuid, title = 'x') => changeAs(app, tenant, (writer) => {
  const said = draft(id, 1, { detail: { title }, row: { id, title } })
  return changeWith(writer, entryOf(writer, 1, said), said, 'INSERT INTO thing VALUES ($1, $2, 1, $3) RETURNING id', [tenant, id, title])
})
const entries = (tenant: TenantId) => asAdmin(db.admin, async (client) => (await client.query<{ id: string; body: Buffer; seq: string | null }>('SELECT e.id, e.body, l.seq FROM rustning.journal_entry e LEFT JOIN rustning.journal_leaf l ON l.tenant_id = e.tenant_id AND l.entry_id = e.id WHERE e.tenant_id = $1 ORDER BY l.seq', [tenant])).rows)
const placeAll = async () => {
  let placed = 0
  for (let more = 1; more > 0; placed += more) more = await sequence(seq, 1, 100)
  return placed
}

describe('a change', () => {
  test('without an entry is not committed, whatever it was', async () => {
    const tenant = await newTenant(db.admin)
    const id = newId()
    await create(tenant, id)
    for (const [statement, values] of [['INSERT INTO thing VALUES ($1, $2, 1, \'x\')', [tenant, newId()]], ['UPDATE thing SET title = \'y\' WHERE id = $1', [id]], ['DELETE FROM thing WHERE id = $1', [id]]] as const) {
      await expect(changeAs(app, tenant, ({ rows }) => rows(statement, values))).rejects.toMatchObject({ code: 'P0A01' })
    }
  })

  test('is not excused by an entry for something else, or from another transaction', async () => {
    const tenant = await newTenant(db.admin)
    const other = newId()
    await create(tenant, other)
    await expect(changeAs(app, tenant, async (writer) => {
      await append(writer, 1, draft(other, 2))
      await writer.rows('INSERT INTO thing VALUES ($1, $2, 1, \'x\')', [tenant, newId()])
    })).rejects.toMatchObject({ code: 'P0A01' })
    await expect(changeAs(app, tenant, ({ rows }) => rows('UPDATE thing SET title = \'y\' WHERE id = $1', [other]))).rejects.toMatchObject({ code: 'P0A01' })
  })

  test('that changed nothing leaves no entry', async () => {
    const tenant = await newTenant(db.admin)
    const said = draft(newId(), 2)
    const changed = await changeAs(app, tenant, (writer) => changeWith(writer, entryOf(writer, 1, said), said, 'UPDATE thing SET title = \'y\' WHERE id = $1 RETURNING id', [newId()]))
    expect(changed).toEqual([])
    expect(await entries(tenant)).toEqual([])
  })

  test('of one version has one entry: a second is refused', async () => {
    const tenant = await newTenant(db.admin)
    const id = newId()
    await create(tenant, id)
    await expect(changeAs(app, tenant, (writer) => append(writer, 1, draft(id, 1)))).rejects.toMatchObject({ code: '23505' })
  })
})

describe('the tree', () => {
  test('has every entry once, without gaps, however many sequencers run while it grows', async () => {
    const tenants = await Promise.all([newTenant(db.admin), newTenant(db.admin), newTenant(db.admin)])
    const writing = Promise.all(Array.from({ length: 300 }, (_, index) => create(tenants[index % 3] as TenantId, newId())))
    const sequencing = Promise.all([placeAll(), placeAll(), placeAll()])
    await Promise.all([writing, sequencing])
    await placeAll()
    for (const tenant of tenants) {
      const all = await entries(tenant)
      expect(all.map(({ seq: place }) => Number(place))).toEqual(Array.from({ length: 100 }, (_, index) => index))
      const { rows } = await seq.query<{ size: string; frontier: Buffer }>('SELECT size, frontier FROM journal_tree WHERE tenant_id = $1', [tenant])
      expect(Number(rows[0]?.size)).toBe(100)
      expect(rows[0]?.frontier).toEqual(Buffer.concat(extend(emptyFrontier, all.map(({ body }) => leafHash(body))).roots))
    }
  })

  test('over a sequencer that was rolled back gives no place twice', async () => {
    const tenant = await newTenant(db.admin)
    await create(tenant, newId())
    const broken = { connect: async () => {
      const client = await seq.connect()
      const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>
      return Object.assign(Object.create(client), { query: (text: string, ...rest: unknown[]) => (text === 'COMMIT' ? Promise.reject(new Error('killed')) : query(text, ...rest)), release: () => client.release() })
    } } as unknown as pg.Pool
    await expect(sequence(broken, 1)).rejects.toThrow('killed')
    await placeAll()
    expect((await entries(tenant)).map(({ seq: place }) => place)).toEqual(['0'])
  })

  test('shows of each entry that it is in it, over tiles too', async () => {
    const tenant = await newTenant(db.admin)
    await Promise.all(Array.from({ length: 600 }, () => create(tenant, newId())))
    await placeAll()
    const all = await entries(tenant)
    const root = rootOf(extend(emptyFrontier, all.map(({ body }) => leafHash(body))))
    for (const place of [0, 1, 255, 256, 511, 512, 599]) {
      const proof = await inclusionProof(place, 600, subtreesIn(rowsOf(seq), tenant, 1))
      expect(isIncluded(leafHash(all[place]?.body as Buffer), place, 600, proof, root)).toBe(true)
    }
  })
})

describe('a checkpoint', () => {
  const signer = newSigner('test.example')
  const lastOf = (tenant: TenantId) => seq.query<{ size: string; note: string; witnessed_at: Date | null }>('SELECT size, note, witnessed_at FROM journal_checkpoint WHERE tenant_id = $1 ORDER BY size DESC LIMIT 1', [tenant])

  test('is signed for what was committed, once for each growth, and reaches the witness', async () => {
    const file = path.join(folder, 'one.jsonl')
    const tenant = await newTenant(db.admin)
    await create(tenant, newId())
    await placeAll()
    await signCheckpoints(seq, 1, signer, witnessFile(file))
    expect(await signCheckpoints(seq, 1, signer, witnessFile(file))).toEqual({ signed: 0, faults: [] })
    const { rows: [last] } = await lastOf(tenant)
    const opened = openNote(last?.note ?? '', [verifierOf(signer)])
    expect(opened?.signedBy).toEqual(['test.example'])
    expect(checkpointFrom(opened?.text ?? '')).toMatchObject({ origin: `test.example/journal/${tenant}/1`, size: 1 })
    expect(last?.witnessed_at).not.toBeNull()
    expect(await witnessFile(file).notes()).toContain(last?.note)
  })

  test('is not signed over a history that was rewritten, and is signed for the others', async () => {
    const [tenant, other] = [await newTenant(db.admin), await newTenant(db.admin)]
    await create(tenant, newId())
    await placeAll()
    await signCheckpoints(seq, 1, signer, witnessFile(path.join(folder, 'two.jsonl')))
    await asAdmin(db.admin, (client) => client.query('UPDATE rustning.journal_checkpoint SET root = sha256(root) WHERE tenant_id = $1', [tenant]))
    await create(tenant, newId())
    await create(other, newId())
    await placeAll()
    const { signed, faults } = await signCheckpoints(seq, 1, signer, witnessFile(path.join(folder, 'two.jsonl')))
    expect(signed).toBe(1)
    expect(faults).toEqual([{ tenant, error: expect.any(Forked) }])
    await asAdmin(db.admin, (client) => client.query('UPDATE rustning.journal_tree SET size = 0, frontier = \'\' WHERE tenant_id = $1', [tenant]))
  })

  test('that the witness could not take is taken the next time', async () => {
    const tenant = await newTenant(db.admin)
    await create(tenant, newId())
    await placeAll()
    const full = { add: () => Promise.reject(new Error('ENOSPC')), notes: () => Promise.resolve([]) }
    await expect(signCheckpoints(seq, 1, signer, full)).rejects.toThrow('ENOSPC')
    expect((await lastOf(tenant)).rows[0]?.witnessed_at).toBeNull()
    const file = path.join(folder, 'three.jsonl')
    writeFileSync(file, '{"at":"cut sho')
    await signCheckpoints(seq, 1, signer, witnessFile(file))
    expect((await lastOf(tenant)).rows[0]?.witnessed_at).not.toBeNull()
    expect(await witnessFile(file).notes()).toContain((await lastOf(tenant)).rows[0]?.note)
    appendFileSync(file, '')
    expect(readFileSync(file, 'utf8')).toContain('cut sho\n')
  })

  test('in the witness’s hands shows a journal that was cut', async () => {
    const file = path.join(folder, 'four.jsonl')
    const tenant = await newTenant(db.admin)
    await create(tenant, newId())
    await create(tenant, newId())
    await placeAll()
    await signCheckpoints(seq, 1, signer, witnessFile(file))
    expect(await shrunkSince(seq, 1, signer, witnessFile(file))).toEqual([])
    await asAdmin(db.admin, (client) => client.query('UPDATE rustning.journal_tree SET size = 1 WHERE tenant_id = $1', [tenant]))
    expect(await shrunkSince(seq, 1, signer, witnessFile(file))).toEqual([{ tenant, witnessed: 2, has: 1 }])
  })
})
