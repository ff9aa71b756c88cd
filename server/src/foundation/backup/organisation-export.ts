/**
 * Everything one organisation has here, to take with it: its rows in a form that any tool reads, and its journal in the published format
 * that anybody can check. Nothing of any other organisation is in any of the files.
 */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import { exportJournal } from '../journal/export.ts'
import type { Signer } from '../journal/note.ts'
import type { TenantId } from '../values/id.ts'
import { asTenant } from '../values/id.ts'
import { about, clock, inOneMoment } from './backup.ts'
import { withConnection, type Progress } from './connection.ts'
import { copyOut } from './copy.ts'
import { filesIn, kept, newFolder, writePacked } from './files.ts'
import { lineOf, travelling, undoubled } from './lines.ts'
import { organisationFormat, writeManifest, type OrganisationManifest } from './manifest.ts'
import { BackupRefused } from './refused.ts'
import { quoted, type Table } from './tables.ts'

export interface ExportOrganisationOptions {
  /** As whom to read: the backup login. */
  readonly from: pg.ClientConfig
  readonly tenant: TenantId
  /** A folder that does not exist yet. */
  readonly to: string
  readonly signer: Signer
  readonly product: string
  readonly progress?: Progress | undefined
  readonly free?: ((folder: string) => Promise<number>) | undefined
}

export const rowsFile = (table: string): string => `rows/${table}.jsonl.gz`
export const hasTenant = ({ columns }: Table): boolean => columns.some(({ name }) => name === 'tenant_id')

/** Refuses an organisation that does not exist, and one whose journal has no signature yet. `progress` counts bytes of rows; how many there will be is not known. */
export async function exportOrganisation({ from, tenant, to, signer, product, progress = () => {}, free }: ExportOrganisationOptions): Promise<OrganisationManifest> {
  const id = asTenant(tenant)
  return withConnection(from, async (client) => {
    const tables = (await inOneMoment(client)).filter(hasTenant)
    if (!(await client.query('SELECT FROM rustning.tenant WHERE tenant_id = $1', [id])).rowCount) throw new BackupRefused('noTenant', (text) => text.noTenant(id))
    const { rows: epochs } = await client.query<{ epoch: number }>('SELECT DISTINCT epoch FROM rustning.journal_checkpoint WHERE tenant_id = $1 ORDER BY epoch', [id])
    const { rows: [tree] } = await client.query<{ epoch: number | null }>('SELECT max(epoch) AS epoch FROM rustning.journal_tree WHERE tenant_id = $1', [id])
    if (epochs.length === 0 || epochs.at(-1)?.epoch !== tree?.epoch) throw new BackupRefused('noCheckpoint', (text) => text.noCheckpoint)
    return newFolder({ to, needed: tables.reduce((sum, { bytes }) => sum + bytes, 0), free }, async (folder) => {
      const startedAt = await clock(client)
      await mkdir(path.join(folder, 'rows'), { mode: 0o700 })
      const written: OrganisationManifest['tables'] = []
      let done = 0
      for (const table of tables) written.push(await writeRows(client, { folder, table, tenant: id, seen: (bytes) => progress(done += bytes, done, table.name) }))
      const made = { ...(await about(client)), startedAt, endedAt: await clock(client) }
      await client.query('COMMIT')
      await writeJournals({ from, folder, tenant: id, epochs: epochs.map(({ epoch }) => epoch) })
      const files = []
      for (const { name } of await filesIn(folder, 'journal')) files.push({ file: name, ...(await kept(path.join(folder, name))) })
      const manifest: OrganisationManifest = { format: organisationFormat, product, ...made, tenant: id, epoch: epochs.at(-1)?.epoch ?? 1, tables: written, files }
      await writeManifest(folder, manifest, signer)
      return manifest
    })
  })
}

interface Part { readonly folder: string; readonly table: Table; readonly tenant: TenantId; readonly seen: (bytes: number) => void }

/** In the order of what the database numbered, else of the key, so that two exports of the same rows are the same. */
async function writeRows(client: pg.ClientBase, { folder, table: { name, columns, key }, tenant, seen }: Part): Promise<OrganisationManifest['tables'][number]> {
  const numbered = columns.filter(({ identity }) => identity).map((column) => column.name)
  const order = [...numbered, ...key].map(quoted).join(', ')
  // COPY takes no values; the tenant's type holds nothing but a UUID.
  const { stream, rows } = copyOut(client, `COPY (SELECT ${lineOf(columns)} FROM rustning.${quoted(name)} WHERE tenant_id = '${tenant}'${order === '' ? '' : ` ORDER BY ${order}`}) TO STDOUT`)
  const file = await writePacked(path.join(folder, rowsFile(name)), Readable.from(undoubled(stream)), seen)
  return { table: name, columns: travelling(columns).map((column) => column.name), rows: rows(), ...file }
}

async function writeJournals({ from, folder, tenant, epochs }: { from: pg.ClientConfig; folder: string; tenant: TenantId; epochs: readonly number[] }): Promise<void> {
  const pool = new pg.Pool({ ...from, max: 1, options: '-c search_path=rustning' })
  pool.on('error', () => {})
  try {
    for (const epoch of epochs) await exportJournal(pool, { tenant, epoch, folder: path.join(folder, 'journal', String(epoch)), details: true })
  } finally {
    await pool.end()
  }
}
