/**
 * A backup becomes an installation again: everything is checked before anything is touched, everything is read in by one transaction, and
 * it is committed only when the rows are as many as were written and every journal holds. Whatever is wrong, the database is left as it was.
 */
import path from 'node:path'
import type pg from 'pg'
import { migrate, type Migration } from '../database/migrate.ts'
import { roleOf } from '../database/roles.ts'
import type { Verifier } from '../journal/note.ts'
import { tableFile } from './backup.ts'
import { withConnection, type Progress } from './connection.ts'
import { copyIn } from './copy.ts'
import { checkFiles, readPacked } from './files.ts'
import { loadWhole, refuseUnlessJournalsHold } from './load.ts'
import { backupFormat, backupShape, manifestFile, noteFile, readManifest, refuseOtherEdition, type BackupManifest } from './manifest.ts'
import { quoted, tablesOf } from './tables.ts'
import { BackupRefused } from './refused.ts'

export interface RestoreOptions {
  readonly from: string
  /** As the administrator, of a database that was prepared for this edition and holds nothing yet. */
  readonly into: pg.ClientConfig
  /** Those of this edition. */
  readonly migrations: readonly Migration[]
  /** The public key of the installation that wrote the backup. */
  readonly key: Verifier
  readonly progress?: Progress | undefined
}

export async function restore({ from, into, migrations, key, progress = () => {} }: RestoreOptions): Promise<BackupManifest> {
  const manifest = await checkBackup({ from, migrations, key })
  return withConnection(into, async (client) => {
    await refuseUnlessReady(client, migrations)
    const older = manifest.migrations.length < migrations.length
    if (!older) return load(client, { from, manifest, key, progress })
    // A backup from an older edition is read into the shape it had, and brought forward afterwards, as its own database would have been.
    await client.query(`SET ROLE ${roleOf('owner')}; DROP SCHEMA rustning CASCADE; RESET ROLE`)
    try {
      await migrate(client, migrations.slice(0, manifest.migrations.length))
      await load(client, { from, manifest, key, progress })
    } catch (error) {
      // Empty and prepared for this edition, as it was found; if even that fails, the next start does it.
      await migrate(client, migrations).catch(() => {})
      throw error
    }
    await migrate(client, migrations)
    return manifest
  })
}

/** The check alone: that a backup is whole and could be restored here. */
export async function checkBackup({ from, migrations, key }: Pick<RestoreOptions, 'from' | 'migrations' | 'key'>): Promise<BackupManifest> {
  const manifest = await readManifest(from, { format: backupFormat, shape: backupShape, key })
  refuseOtherEdition(manifest.migrations, migrations)
  await checkFiles(from, new Map(manifest.tables.map(({ table, bytes, sha256 }) => [tableFile(table), { bytes, sha256 }])), [manifestFile, noteFile])
  return manifest
}

/** Prepared for exactly this edition, and no row in any table. */
export async function refuseUnlessMigrated(client: pg.ClientBase, migrations: readonly Migration[]): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('rustning.migration') IS NOT NULL AS there`)
  const ran = rows[0]?.there ? (await client.query<{ hash: string }>('SELECT hash FROM rustning.migration ORDER BY number')).rows.map(({ hash }) => hash) : []
  if (ran.join() !== migrations.map(({ hash }) => hash).join()) throw new BackupRefused('notMigrated', (text) => text.notMigrated)
}

async function refuseUnlessReady(client: pg.ClientBase, migrations: readonly Migration[]): Promise<void> {
  await refuseUnlessMigrated(client, migrations)
  // Row-level security hides rows from the owner too, and an administrator need not be able to look past it.
  await loadWhole(client, () => refuseUnlessEmpty(client), async () => {})
}

/** What an installation makes by itself when it is started for the first time: it gives way to what was there. */
const madeAtFirstStart = ['first_run']

async function refuseUnlessEmpty(client: pg.ClientBase): Promise<void> {
  for (const { name } of await tablesOf(client)) {
    if (madeAtFirstStart.includes(name)) await client.query(`DELETE FROM ${quoted(name)}`)
    else if ((await client.query(`SELECT FROM ${quoted(name)} LIMIT 1`)).rowCount) throw new BackupRefused('notEmpty', (text) => text.notEmpty(name))
  }
}

interface Load { readonly from: string; readonly manifest: BackupManifest; readonly key: Verifier; readonly progress: Progress }

async function load(client: pg.ClientBase, { from, manifest, key, progress }: Load): Promise<BackupManifest> {
  const all = manifest.tables.reduce((sum, { bytes }) => sum + bytes, 0)
  let done = 0
  return loadWhole(client, async () => {
    const there = await tablesOf(client)
    const other = manifest.tables.find(({ table, columns }) => there.find(({ name }) => name === table)?.columns.map(({ name }) => name).join() !== columns.join())
    if (other) throw new BackupRefused('otherColumns', (text) => text.otherColumns(tableFile(other.table)))
    const absent = there.find(({ name }) => !manifest.tables.some(({ table }) => table === name))
    if (absent) throw new BackupRefused('missing', (text) => text.missing(tableFile(absent.name)))
    // Somebody may have been here since the first look; now the tables are locked.
    await refuseUnlessEmpty(client)
    for (const { name } of there) {
      const one = manifest.tables.find(({ table }) => table === name) as BackupManifest['tables'][number]
      const { stream, asPromised } = readPacked(path.join(from, tableFile(name)), one, (bytes) => progress(done += bytes, all, name))
      const rows = await copyIn(client, `COPY ${quoted(name)} (${one.columns.map(quoted).join(', ')}) FROM STDIN`, stream).catch((error: Error & { code?: string }) => {
        // What cannot be unpacked, and what is no row of this table; a connection that breaks says so itself.
        throw /^(22|23|Z_)/.test(error.code ?? '') ? new BackupRefused('damaged', (text) => text.damaged(tableFile(name)), { cause: error }) : error
      })
      if (rows !== one.rows || !asPromised()) throw new BackupRefused('damaged', (text) => text.damaged(tableFile(name)))
    }
    for (const { name, next } of manifest.sequences) await client.query(`ALTER SEQUENCE ${quoted(name)} RESTART WITH ${next}`)
    if (there.length > 0) await client.query(`ANALYZE ${there.map(({ name }) => quoted(name)).join(', ')}`)
    return manifest
  }, () => refuseUnlessJournalsHold(client, key, manifest.checkpoints))
}
