/** Work is done, backed up, done on and lost: how much is proven by the witness, and the journal goes on without contradicting what was signed. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asAdmin } from '../database/testing/cluster.ts'
import { checkpointText, newSigner, signNote, verifierOf } from '../journal/note.ts'
import { verifyJournal } from '../journal/verify.ts'
import { signCheckpoints } from '../journal/checkpoint.ts'
import { sequence } from '../journal/sequence.ts'
import { witnessFile, type Witness } from '../journal/witness.ts'
import { changeAs } from '../database/transaction.ts'
import { append } from '../journal/append.ts'
import type { TenantId, Uuid } from '../values/id.ts'
import { backup } from './backup.ts'
import { currentEpoch, decideEpoch, epochAfterRestore, type Loss } from './epoch.ts'
import { restore } from './restore.ts'
import { edition, installation, type Installation } from './testing/installation.ts'

const signer = newSigner('epoch.example'), key = verifierOf(signer)
let first: Installation, second: Installation, folder: string, hit: TenantId, spared: TenantId, late: TenantId, witness: Witness
const options = () => ({ folder, app: second.app, seq: second.seq, signer, witness })
const entries = (tenant: TenantId) => asAdmin(second.db.admin, async (client) => (await client.query<{ epoch: number; seq: string; action: string; data: Buffer }>(`SELECT l.epoch, l.seq, e.action, d.data FROM rustning.journal_leaf l
  JOIN rustning.journal_entry e ON e.tenant_id = l.tenant_id AND e.id = l.entry_id JOIN rustning.journal_detail d ON d.tenant_id = e.tenant_id AND d.entry_id = e.id WHERE l.tenant_id = $1 ORDER BY l.epoch, l.seq`, [tenant])).rows)
const verify = async (tenant: TenantId, epoch: number) => verifyJournal(second.db.pool('verify', 1), { tenant, epoch, key, witnessed: await witness.notes() })
const work = async (tenant: TenantId, times: number) => {
  for (let count = 0; count < times; count++) await first.write(tenant)
}

beforeAll(async () => {
  first = await installation({ signer })
  ;[hit, spared] = [await first.newTenant(), await first.newTenant()]
  await work(hit, 5)
  await work(spared, 3)
  await first.seal()
  // Two more that wait for their places when the backup is taken.
  await work(hit, 2)
  await backup({ from: first.backupAs, to: path.join(first.folder, 'backup'), signer, product: '0.1.0' })
  late = await first.newTenant()
  await work(late, 1)
  await work(hit, 4)
  await first.seal()
})
afterAll(() => first.end())

describe('after a restore,', () => {
  beforeEach(async () => {
    second = await installation({ signer })
    folder = mkdtempSync(path.join(tmpdir(), 'rustning-epoch-'))
    copyFileSync(path.join(first.folder, 'witness.jsonl'), path.join(folder, 'witness.jsonl'))
    witness = witnessFile(path.join(folder, 'witness.jsonl'))
    await restore({ from: path.join(first.folder, 'backup'), into: second.db.admin, migrations: edition, key })
    return async () => {
      await second.end()
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('the database that lost nothing goes on in its epoch', async () => {
    expect(await epochAfterRestore({ ...options(), app: first.app, seq: first.seq })).toEqual({ epoch: 1, losses: [] })
  })

  test('a restored one states what was lost as the first entry of a new epoch, and that epoch holds', async () => {
    const { epoch, losses } = await epochAfterRestore(options())
    expect(epoch).toBe(2)
    expect(losses.map(({ tenant, kept, witnessed }) => ({ tenant, kept, witnessed })).sort((a, b) => b.witnessed - a.witnessed)).toEqual([{ tenant: hit, kept: 5, witnessed: 11 }, { tenant: late, kept: 0, witnessed: 1 }])
    await second.write(hit, 'after', 2)
    // What was made in the old epoch is changed in the new.
    const [{ id }] = (await asAdmin(second.db.admin, (client) => client.query<{ id: Uuid }>('SELECT id FROM rustning.thing WHERE tenant_id = $1 AND title = $2 LIMIT 1', [hit, 'x']))).rows as [{ id: Uuid }]
    await changeAs(second.app, hit, (writer) => append(writer, 2, { actor: { kind: 'system' }, action: 'thing.change', outcome: 'done', entity: { type: 'thing', id, version: 2 } }))
    while ((await sequence(second.seq, 2)) > 0);
    await signCheckpoints(second.seq, 2, signer, witness)

    const [stated, ...rest] = (await entries(hit)).filter((entry) => entry.epoch === 2)
    expect(stated).toMatchObject({ seq: '0', action: 'log.restored' })
    expect(rest.map(({ action }) => action)).toEqual(['thing.create'])
    const detail = JSON.parse(stated?.data.toString() ?? '')
    // The seven that were in the backup are sealed, the two that waited among them; places 5 to 10 of the tree the witness saw are gone.
    expect(detail).toMatchObject({ sealed: { epoch: 1, size: 7 }, lost: [{ epoch: 1, from: 5, to: 10 }] })
    expect(await witness.notes()).toContain(detail.lost[0].checkpoint)
    expect((await entries(spared)).at(-1)).toMatchObject({ epoch: 2, seq: '0', action: 'log.continued' })

    for (const tenant of [hit, spared]) expect(await verify(tenant, 2)).toMatchObject({ findings: [] })
    // The loss stays proven: the old epoch is shorter than what was witnessed, for whoever asks.
    expect((await verify(hit, 1)).findings).toMatchObject([{ what: 'cut', at: 11 }])
    expect((await verify(spared, 1)).findings).toEqual([])
    expect(await epochAfterRestore(options())).toEqual({ epoch: 2, losses: [] })
  })

  test('a start that dies on the way is followed by one that states the same, once', async () => {
    const dying = { connect: () => Promise.reject(new Error('killed')) } as unknown as typeof second.app
    await expect(epochAfterRestore({ ...options(), app: dying })).rejects.toThrow('killed')
    const { epoch, losses } = await epochAfterRestore(options())
    expect({ epoch, lost: losses.find(({ tenant }) => tenant === hit) }).toMatchObject({ epoch: 2, lost: { kept: 5, witnessed: 11 } })
    writeFileSync(path.join(folder, 'journal-epoch'), `${JSON.stringify({ epoch: 2, beginning: { after: 1, losses } })}\n`)
    await epochAfterRestore(options())
    while ((await sequence(second.seq, 2)) > 0);
    expect((await entries(hit)).filter(({ action }) => action === 'log.restored')).toHaveLength(1)
  })

  test('a lost file does not take the epoch with it: tree and witness know it', async () => {
    await epochAfterRestore(options())
    while ((await sequence(second.seq, 2)) > 0);
    await signCheckpoints(second.seq, 2, signer, witness)
    rmSync(path.join(folder, 'journal-epoch'))
    expect(await epochAfterRestore(options())).toEqual({ epoch: 2, losses: [] })
    expect(JSON.parse(readFileSync(path.join(folder, 'journal-epoch'), 'utf8'))).toEqual({ epoch: 2 })
  })
})

describe('the decision', () => {
  const loss = (tenant: string, epoch: number): Loss => ({ tenant, epoch, kept: 1, witnessed: 2, checkpoint: 'note' })
  test.each<[string, number, Loss[], ReturnType<typeof decideEpoch>]>([
    ['nothing lost: the same epoch', 3, [], { epoch: 3 }],
    ['lost in an earlier epoch, and stated since: the same epoch', 2, [loss('a', 1)], { epoch: 2 }],
    ['lost now: the next', 1, [loss('a', 1)], { epoch: 2, beginning: { after: 1, losses: [loss('a', 1)] } }],
    ['lost now, with the earlier statement: both are stated', 2, [loss('a', 1), loss('b', 1), loss('a', 2)], { epoch: 3, beginning: { after: 2, losses: [loss('a', 1), loss('a', 2)] } }],
  ])('%s', (_, current, losses, decided) => expect(decideEpoch(current, losses)).toEqual(decided))

  const note = (epoch: number, by = signer) => signNote(checkpointText({ origin: `epoch.example/journal/00000000-0000-7000-8000-000000000001/${epoch}`, size: 1, root: Buffer.alloc(32) }), by)
  test('counts from the highest epoch that file, trees and signed notes know', () => {
    expect(currentEpoch(1, [], [], key)).toBe(1)
    expect(currentEpoch(1, [1, 3], [note(2)], key)).toBe(3)
    expect(currentEpoch(4, [1], [note(2)], key)).toBe(4)
    expect(currentEpoch(1, [1], [note(5)], key)).toBe(5)
  })
  test('believes no note that the key did not sign', () => expect(currentEpoch(1, [1], [note(9, newSigner('epoch.example')), 'x'], key)).toBe(1))
})
