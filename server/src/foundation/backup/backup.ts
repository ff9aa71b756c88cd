/**
 * The whole installation as a folder of files, from one moment, while everybody goes on working: every row of every organisation. What
 * lies outside the database (the signing key, the witness's file, the settings) is not in it. Whoever holds the folder can read everything.
 */
import { BackupRefused } from './refused.ts'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import type { Signer } from '../journal/note.ts'
import { sameText, withConnection, type Progress } from './connection.ts'
import { copyOut } from './copy.ts'
import { newFolder, writePacked } from './files.ts'
import { backupFormat, writeManifest, type BackupManifest, type Ran } from './manifest.ts'
import { quoted, sequencesOf, tablesOf, type Table } from './tables.ts'

export interface BackupOptions {
  /** As whom to read: the backup login. */
  readonly from: pg.ClientConfig
  /** A folder that does not exist yet. */
  readonly to: string
  readonly signer: Signer
  /** The edition of Rustning, for whoever reads the manifest. */
  readonly product: string
  readonly progress?: Progress | undefined
  /** Bytes that are free where a folder lies. */
  readonly free?: ((folder: string) => Promise<number>) | undefined
}

export const tableFile = (table: string): string => `tables/${table}.copy.gz`

/** Refuses a folder that exists, a disk that may be too small, and a database that does not answer. */
export async function backup({ from, to, signer, product, progress = () => {}, free }: BackupOptions): Promise<BackupManifest> {
  return withConnection(from, async (client) => {
    const tables = await inOneMoment(client)
    const all = tables.reduce((sum, { bytes }) => sum + bytes, 0)
    return newFolder({ to, needed: all, free }, async (folder) => {
      const startedAt = await clock(client)
      await mkdir(path.join(folder, 'tables'), { mode: 0o700 })
      const written = []
      let done = 0
      for (const { name, columns } of tables) {
        const names = columns.map((column) => column.name)
        const { stream, rows } = copyOut(client, `COPY rustning.${quoted(name)} (${names.map(quoted).join(', ')}) TO STDOUT`)
        const file = await writePacked(path.join(folder, tableFile(name)), stream, (bytes) => progress(done += bytes, Math.max(all, done), name))
        written.push({ table: name, columns: names, rows: rows(), ...file })
      }
      const manifest: BackupManifest = { format: backupFormat, product, ...(await about(client)), startedAt, endedAt: await clock(client), tables: written, sequences: await sequencesOf(client), checkpoints: await newestCheckpoints(client) }
      await client.query('COMMIT')
      await writeManifest(folder, manifest, signer)
      return manifest
    })
  })
}

/**
 * Begins a transaction that sees one moment, and holds on to every table there is in it: a change of the schema waits until the backup is
 * done. The locks come first, because a moment that was seen before them could be one in which a table looked otherwise.
 */
export async function inOneMoment(client: pg.ClientBase): Promise<Table[]> {
  for (;;) {
    const before = (await tablesOf(client)).map(({ name }) => name)
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${sameText}`)
    if (before.length > 0) await client.query(`LOCK TABLE ${before.map((name) => `rustning.${quoted(name)}`).join(', ')} IN ACCESS SHARE MODE`)
    await refuseHidden(client)
    const tables = await tablesOf(client)
    if (tables.map(({ name }) => name).join() === before.join()) return tables
    await client.query('ROLLBACK')
  }
}

/** A row that row-level security would hide is a refusal, and not a gap in the backup. */
async function refuseHidden(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'rustning'::regnamespace AND c.relkind IN ('r', 'p') AND c.relrowsecurity
    AND NOT (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user)
    AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive AND pg_get_expr(p.polqual, p.polrelid) = 'true' AND EXISTS (SELECT FROM unnest(p.polroles) AS role WHERE pg_has_role(current_user, role, 'USAGE')))
    ORDER BY 1 LIMIT 1`)
  if (rows[0]) throw new BackupRefused('hidden', (text) => text.hidden(rows[0]?.name ?? ''))
}

export const clock = async (client: pg.ClientBase): Promise<string> => (await client.query<{ at: Date }>('SELECT clock_timestamp() AS at')).rows[0]?.at.toISOString() ?? ''

export async function about(client: pg.ClientBase): Promise<{ server: string; migrations: Ran[] }> {
  const { rows: migrations } = await client.query<Ran>('SELECT number, name, hash FROM rustning.migration ORDER BY number')
  return { server: (await client.query<{ server_version: string }>('SHOW server_version')).rows[0]?.server_version ?? '', migrations }
}

async function newestCheckpoints(client: pg.ClientBase): Promise<BackupManifest['checkpoints']> {
  const { rows } = await client.query<{ tenant: string; epoch: number; size: string; note: string }>('SELECT DISTINCT ON (tenant_id, epoch) tenant_id AS tenant, epoch, size, note FROM rustning.journal_checkpoint ORDER BY tenant_id, epoch, size DESC')
  return rows.map((row) => ({ ...row, size: Number(row.size) }))
}
