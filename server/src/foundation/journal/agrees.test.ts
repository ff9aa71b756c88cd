/** What the product exports, the verifier that knows only the published format accepts; and what was tampered with, it does not. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newTenant, testDatabase, type TestDatabase } from '../database/testing/cluster.ts'
import { changeAs } from '../database/transaction.ts'
import { append } from './append.ts'
import { signCheckpoints } from './checkpoint.ts'
import { exportJournal } from './export.ts'
import { newSigner, verifierOf, verifierText } from './note.ts'
import { sequence } from './sequence.ts'
import { witnessFile } from './witness.ts'
import { newId } from '../values/id.ts'

const verifier = fileURLToPath(new URL('../../../../tools/journal-verifier/verify.mjs', import.meta.url))
const signer = newSigner('agrees.example')
const folder = mkdtempSync(path.join(tmpdir(), 'rustning-agrees-'))
const [out, witness] = [path.join(folder, 'export'), path.join(folder, 'witness.jsonl')]
let db: TestDatabase

beforeAll(async () => {
  db = await testDatabase()
  const [app, seq] = [db.pool('app', 8), db.pool('seq', 2)]
  const tenant = await newTenant(db.admin)
  const thing = newId()
  for (let round = 1; round <= 3; round++) {
    await Promise.all(Array.from({ length: 200 }, (_, index) => changeAs(app, tenant, (writer) => append(writer, 1, {
      actor: { kind: 'person', id: newId() }, action: 'thing.change', outcome: 'done', entity: index === 0 ? { type: 'thing', id: thing, version: round } : { type: 'thing', id: newId(), version: 1 },
      request: `r${index}`, basis: { task: 'sak 12' }, row: { title: 'Æ' }, detail: { title: 'Ø' },
    }))))
    while ((await sequence(seq, 1)) > 0);
    await signCheckpoints(seq, 1, signer, witnessFile(witness))
  }
  await exportJournal(db.pool('verify', 1), { tenant, epoch: 1, folder: out, details: true })
})
afterAll(async () => {
  await db.drop()
  rmSync(folder, { recursive: true, force: true })
})

const verify = () => spawnSync(process.execPath, [verifier, out, '--key', verifierText(verifierOf(signer)), '--witness', witness], { encoding: 'utf8' })

test('an export of six hundred entries holds', () => expect(verify()).toMatchObject({ status: 0 }))

test('the same export with a byte of a body changed does not', () => {
  const file = path.join(out, 'tile/entries/001')
  const bytes = readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100)
  writeFileSync(file, bytes)
  expect(verify()).toMatchObject({ status: 1 })
})
