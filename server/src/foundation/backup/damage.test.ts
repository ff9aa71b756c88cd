/** A backup that is not what was written is refused by the name of the file, before the database is touched. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newSigner, verifierOf } from '../journal/note.ts'
import { backup, tableFile } from './backup.ts'
import { kept } from './files.ts'
import type { BackupManifest } from './manifest.ts'
import { BackupRefused } from './refused.ts'
import { restore } from './restore.ts'
import { commonDamages, resigned as resignedBy, type Damage } from './testing/damage.ts'
import { awkward, digests, edition, installation, type Installation } from './testing/installation.ts'

const signer = newSigner('backup.example')
let source: Installation, target: Installation, whole: string, untouched: Record<string, string>
beforeAll(async () => {
  ;[source, target] = [await installation({ signer }), await installation({ signer })]
  const tenant = await source.newTenant()
  for (let count = 0; count < 20; count++) await source.write(tenant, awkward)
  await source.seal()
  whole = path.join(source.folder, 'whole')
  await backup({ from: source.backupAs, to: whole, signer, product: '0.1.0' })
  untouched = await digests(target.db.admin)
})
afterAll(async () => {
  await source.end()
  await target.end()
})

const resigned = (edit: (manifest: BackupManifest) => unknown) => resignedBy<BackupManifest>(signer, (manifest) => edit(manifest) as BackupManifest)
const things = tableFile('thing')
const withTable = (name: string, edit: (one: BackupManifest['tables'][number]) => unknown) => resigned((manifest) => ({ ...manifest, tables: manifest.tables.map((one) => (one.table === name ? edit(one) : one)) }))
/** The rows of a table edited, packed again, and the manifest signed again. */
const withRows = (name: string, edit: (text: string) => string) => async (folder: string) => {
  const file = path.join(folder, tableFile(name))
  writeFileSync(file, gzipSync(edit(gunzipSync(readFileSync(file)).toString('utf8'))))
  const now = await kept(file)
  await withTable(name, (one) => ({ ...one, ...now }))(folder)
}

const damages: Damage[] = [
  ...commonDamages(things, tableFile('journal_entry')),
  ['another version of the format', resigned((manifest) => ({ ...manifest, format: 'rustning-backup/2' })), 'otherFormat', 'rustning-backup/2'],
  ['an export of one organisation', resigned((manifest) => ({ ...manifest, format: 'rustning-organisation/1' })), 'otherFormat', 'rustning-organisation/1'],
  ['a table whose name leads out of the folder', withTable('thing', (one) => ({ ...one, table: '../thing' })), 'damaged', 'manifest.json'],
  ['a table whose name is another statement', withTable('thing', (one) => ({ ...one, table: 'thing; DROP TABLE thing' })), 'damaged', 'manifest.json'],
  ['a field nobody knows', resigned((manifest) => ({ ...manifest, more: 1 })), 'damaged', 'manifest.json'],
  ['a sequence that is a statement', resigned((manifest) => ({ ...manifest, sequences: [{ name: 'x', next: '1; DROP TABLE thing' }] })), 'damaged', 'manifest.json'],
  ['other columns', withTable('thing', (one) => ({ ...one, columns: one.columns.toReversed() })), 'otherColumns', things],
  ['fewer rows than promised', withTable('thing', (one) => ({ ...one, rows: one.rows + 1 })), 'damaged', things],
  ['a table that is not in the manifest', resigned((manifest) => ({ ...manifest, tables: manifest.tables.filter(({ table }) => table !== 'thing') })), 'extra', things],
  ['rows that are packed but not to the end', async (folder) => {
    const file = path.join(folder, things)
    writeFileSync(file, readFileSync(file).subarray(0, -20))
    const now = await kept(file)
    await withTable('thing', (one) => ({ ...one, ...now }))(folder)
  }, 'damaged', things],
  ['a row that is no row', withRows('thing', (text) => `${text}x\ty\n`), 'damaged', things],
  ['a row of an organisation that does not exist', withRows('outbox', () => '00000000-0000-7000-8000-000000000001\t00000000-0000-7000-8000-000000000002\tx\tx\t00000000-0000-7000-8000-000000000003\t{}\t2026-11-22\n'), 'damaged', tableFile('outbox')],
  ['an entry that says something else', withRows('journal_entry', (text) => text.replace('thing.create', 'thing.delete')), 'journal', 'another action'],
  ['a journal that ends before its checkpoint', resigned((manifest) => ({ ...manifest, checkpoints: manifest.checkpoints.map((one) => ({ ...one, tenant: '00000000-0000-7000-8000-000000000001' })) })), 'journal', '00000000-0000-7000-8000-000000000001'],
]

describe('refused, with the database untouched, is a backup with', () => {
  test.each(damages.map(([name, damage, code, file], index) => [name, { damage, code, file, index }] as const))('%s', async (_, { damage, code, file, index }) => {
    const folder = path.join(source.folder, `damaged-${index}`)
    cpSync(whole, folder, { recursive: true })
    await damage(folder)
    const refused = await restore({ from: folder, into: target.db.admin, migrations: edition, key: verifierOf(signer) }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(BackupRefused)
    expect(refused).toMatchObject({ code })
    for (const language of ['nb', 'nn', 'en'] as const) expect((refused as BackupRefused).sentence(language)).toContain(file)
    expect(await digests(target.db.admin)).toEqual(untouched)
  })
})

test('a file that is changed after it was checked, and before it is read in, is refused too', async () => {
  const folder = path.join(source.folder, 'changing'), file = path.join(folder, things)
  cpSync(whole, folder, { recursive: true })
  const progress = (_: number, __: number, table: string) => table === 'tenant' && writeFileSync(file, gzipSync(gunzipSync(readFileSync(file)).toString('utf8').replace('nothing', 'something')))
  await expect(restore({ from: folder, into: target.db.admin, migrations: edition, key: verifierOf(signer), progress })).rejects.toMatchObject({ code: 'damaged' })
  expect(await digests(target.db.admin)).toEqual(untouched)
})

test('another installation’s backup is refused, whoever signed it', async () => {
  await expect(restore({ from: whole, into: target.db.admin, migrations: edition, key: verifierOf(newSigner('backup.example')) })).rejects.toThrow('The file manifest.note is not signed by backup.example')
})

test('after all of that the whole one is still read in', async () => {
  await restore({ from: whole, into: target.db.admin, migrations: edition, key: verifierOf(signer) })
  expect(await digests(target.db.admin)).toEqual(await digests(source.db.admin))
})
