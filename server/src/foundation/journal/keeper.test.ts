import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newTenant, testDatabase, type TestDatabase } from '../database/testing/cluster.ts'
import { changeAs } from '../database/transaction.ts'
import { newId } from '../values/id.ts'
import { append } from './append.ts'
import { keepJournal } from './keeper.ts'
import { KeyExposed, signerIn } from './keys.ts'
import { verifierFrom, verifierOf, verifierText } from './note.ts'
import { verifyJournal } from './verify.ts'
import { witnessFile } from './witness.ts'

let db: TestDatabase
const folder = mkdtempSync(path.join(tmpdir(), 'rustning-keeper-'))
beforeAll(async () => void (db = await testDatabase()))
afterAll(async () => {
  await db.drop()
  rmSync(folder, { recursive: true, force: true })
})

test('what is written is placed, signed, witnessed and holds, and the keeper survives a witness that fails', async () => {
  const signer = signerIn(folder, 'keeper.example')
  const file = witnessFile(path.join(folder, 'witness.jsonl'))
  let full = true
  const said: string[] = []
  const witness = { notes: file.notes, add: (notes: Parameters<typeof file.add>[0]) => (full ? Promise.reject(new Error('ENOSPC')) : file.add(notes)) }
  const tenant = await newTenant(db.admin)
  await changeAs(db.pool('app'), tenant, (writer) => append(writer, 1, { actor: { kind: 'system' }, action: 'thing.test', outcome: 'done', entity: { type: 'thing', id: newId(), version: 1 } }))
  const keeper = keepJournal({ pool: db.pool('seq', 2), epoch: 1, signer, witness, log: (line) => said.push(line), everyPlace: 10, everySign: 10, alarm: 50 })
  await expect.poll(() => said.join()).toContain('the journal waits: ENOSPC')
  await expect.poll(() => said.join()).toMatch(/ALARM: for \d+ s the journal has not been witnessed/)
  full = false
  await expect.poll(() => said.join()).toContain('the journal is witnessed again')
  await expect.poll(() => file.notes()).toHaveLength(1)
  expect(keeper.lag().witnessed).toBeLessThan(10_000)
  await keeper.stop()
  expect(await verifyJournal(db.pool('verify', 1), { tenant, epoch: 1, key: verifierOf(signer), witnessed: await file.notes() })).toMatchObject({ entries: 1, witnessed: 1, findings: [] })
})

test('the signing key is made once, is named beside it, and is refused when others can read it', () => {
  const signer = signerIn(folder, 'keeper.example')
  const text = readFileSync(path.join(folder, 'journal-key.pub'), 'utf8')
  const stands = verifierFrom(text)
  expect(stands && verifierText(stands)).toBe(verifierText(verifierOf(signer)))
  chmodSync(path.join(folder, 'journal-key.pem'), 0o644)
  expect(() => signerIn(folder, 'keeper.example')).toThrow(KeyExposed)
})
