/**
 * An organisation moves in with what it took with it: all of it or nothing, under the name it had, and only where it is not already. Each row
 * is looked at before it is believed; a row that belongs to somebody else stops everything. The rows come as they were, and the journal goes
 * on after an entry that says where it came from.
 */
import path from 'node:path'
import type pg from 'pg'
import type { Migration } from '../database/migrate.ts'
import { append } from '../journal/append.ts'
import { openNote, type Verifier } from '../journal/note.ts'
import { asTenant, newId, type TenantId } from '../values/id.ts'
import { withConnection, type Progress } from './connection.ts'
import { checkFiles, readPacked } from './files.ts'
import { insertOf, linesIn, travelling } from './lines.ts'
import { loadWhole, refuseUnlessJournalsHold, type Promised } from './load.ts'
import { manifestFile, noteFile, organisationFormat, organisationShape, readManifest, refuseOtherEdition, type OrganisationManifest } from './manifest.ts'
import { hasTenant, rowsFile } from './organisation-export.ts'
import { knowPeople } from './people.ts'
import { BackupRefused } from './refused.ts'
import { refuseUnlessMigrated } from './restore.ts'
import { tablesOf, type Table } from './tables.ts'

export interface ImportOrganisationOptions {
  readonly from: string
  /** As the administrator. Everybody else waits for the tables meanwhile. */
  readonly into: pg.ClientConfig
  readonly migrations: readonly Migration[]
  /** The public key of the installation that wrote the export. */
  readonly key: Verifier
  /** This installation's log epoch. */
  readonly epoch: number
  readonly progress?: Progress | undefined
}

/** Signed by another installation, under another name: they prove what came, and are no part of the journal that goes on here. */
const checkpoints = 'journal_checkpoint'

export async function importOrganisation({ from, into, migrations, key, epoch, progress = () => {} }: ImportOrganisationOptions): Promise<OrganisationManifest> {
  const manifest = await readManifest(from, { format: organisationFormat, shape: organisationShape, key })
  refuseOtherEdition(manifest.migrations, migrations)
  if (manifest.migrations.length < migrations.length) throw new BackupRefused('otherEdition', (text) => text.otherEdition(manifest.product))
  if (manifest.epoch > epoch) throw new BackupRefused('laterEpoch', (text) => text.laterEpoch(manifest.epoch, epoch))
  await checkFiles(from, new Map([...manifest.tables.map(({ table, bytes, sha256 }) => [rowsFile(table), { bytes, sha256 }] as const), ...manifest.files.map(({ file, bytes, sha256 }) => [file, { bytes, sha256 }] as const)]), [manifestFile, noteFile])
  return withConnection(into, async (client) => {
    await refuseUnlessMigrated(client, migrations)
    await loadWhole(client, () => load(client, { from, manifest, key, epoch, progress }), (notes) => refuseUnlessJournalsHold(client, key, notes, asTenant(manifest.tenant)))
    return manifest
  })
}

interface Load { readonly from: string; readonly manifest: OrganisationManifest; readonly key: Verifier; readonly epoch: number; readonly progress: Progress }

/** Returns the signed notes of its journals. */
async function load(client: pg.ClientBase, { from, manifest, key, epoch, progress }: Load): Promise<Promised[]> {
  const tenant = asTenant(manifest.tenant)
  if ((await client.query('SELECT FROM tenant WHERE tenant_id = $1', [tenant])).rowCount) throw new BackupRefused('tenantExists', (text) => text.tenantExists(tenant))
  const tables = (await tablesOf(client)).filter(hasTenant)
  const stray = manifest.tables.find(({ table, columns }) => namesIn(tables.find(({ name }) => name === table)) !== columns.join())
  if (stray) throw new BackupRefused('otherColumns', (text) => text.otherColumns(rowsFile(stray.table)))
  const absent = tables.find(({ name }) => !manifest.tables.some(({ table }) => table === name))
  if (absent) throw new BackupRefused('missing', (text) => text.missing(rowsFile(absent.name)))
  const notes: Promised[] = []
  const all = manifest.tables.reduce((sum, { bytes }) => sum + bytes, 0)
  let done = 0
  for (const table of tables) {
    const entry = manifest.tables.find((one) => one.table === table.name) as OrganisationManifest['tables'][number]
    const take = table.name === checkpoints ? (line: string) => keepNote(notes, line, tenant) : undefined
    await readRows(client, { from, table, entry, tenant, take, seen: (bytes) => progress(done += bytes, all, table.name) }).catch((error: Error & { code?: string }) => {
      throw error.code?.startsWith('Z_') ? new BackupRefused('damaged', (text) => text.damaged(rowsFile(table.name)), { cause: error }) : error
    })
  }
  // An entry says in its own bytes which epoch it was written in, and can get its place in no other.
  const { rowCount } = await client.query(`SELECT FROM journal_pending p JOIN journal_entry e ON e.tenant_id = p.tenant_id AND e.id = p.entry_id WHERE p.tenant_id = $1 AND (convert_from(e.body, 'UTF8')::json ->> 'epoch')::int IS DISTINCT FROM $2 LIMIT 1`, [tenant, epoch])
  if (rowCount) throw new BackupRefused('waiting', (text) => text.waiting)
  await arrived(client, { tenant, epoch, key, notes })
  return notes
}

const namesIn = (table: Table | undefined): string | undefined => table && travelling(table.columns).map(({ name }) => name).join()

/** Says whether the line was a checkpoint. */
function keepNote(notes: Promised[], line: string, tenant: TenantId): boolean {
  const { epoch, note } = JSON.parse(line) as { epoch?: unknown; note?: unknown }
  return Number.isSafeInteger(epoch) && typeof note === 'string' && notes.push({ tenant, epoch: epoch as number, note }) > 0
}

interface Rows {
  readonly from: string
  readonly table: Table
  readonly entry: OrganisationManifest['tables'][number]
  readonly tenant: TenantId
  /** Takes lines that become no rows here; says whether it could. */
  readonly take: ((line: string) => boolean) | undefined
  readonly seen: (bytes: number) => void
}

/** So much at once, and no more than so many: rows can be large. */
const batch = { bytes: 2 ** 20, rows: 1_000 }

async function readRows(client: pg.ClientBase, { from, table, entry, tenant, take, seen }: Rows): Promise<void> {
  const file = rowsFile(table.name)
  const { stream, asPromised } = readPacked(path.join(from, file), entry, seen)
  const known = new Set(travelling(table.columns).map(({ name }) => name))
  const insert = insertOf(table.name, table.columns)
  let waiting: string[] = [], size = 0, count = 0
  const put = async () => {
    const first = count - waiting.length + 1
    const refused = (index: number) => new BackupRefused('badRow', (text) => text.badRow(file, first + index))
    if (waiting.length > 0 && table.name === 'membership') await knowPeople(client, waiting).catch((cause: Error) => { throw isBadValue(cause) ? Object.assign(refused(0), { cause }) : cause })
    if (waiting.length > 0) await putRows(client, insert, waiting, refused)
    waiting = []
    size = 0
  }
  for await (const line of linesIn(stream)) {
    count++
    refuseOthers(line, { tenant, known, file, count })
    if (take) {
      if (!take(line)) throw new BackupRefused('badRow', (text) => text.badRow(file, count))
      continue
    }
    waiting.push(line)
    size += line.length
    if (size >= batch.bytes || waiting.length >= batch.rows) await put()
  }
  await put()
  if (count !== entry.rows || !asPromised()) throw new BackupRefused('damaged', (text) => text.damaged(file))
}

function refuseOthers(line: string, { tenant, known, file, count }: { tenant: TenantId; known: ReadonlySet<string>; file: string; count: number }): void {
  let row: unknown
  try {
    row = JSON.parse(line)
  } catch {
    row = undefined
  }
  if (typeof row !== 'object' || row === null || Object.keys(row).some((name) => !known.has(name))) throw new BackupRefused('badRow', (text) => text.badRow(file, count))
  if ((row as { tenant_id?: unknown }).tenant_id !== tenant) throw new BackupRefused('foreignRow', (text) => text.foreignRow(file, count))
}

/** A value that is none of its kind, or that breaks a rule of the table. */
const isBadValue = (error: unknown): boolean => /^2[23]/.test((error as { code?: string }).code ?? '')

/** All at once; if that fails, one by one, to tell which of them it was. */
async function putRows(client: pg.ClientBase, insert: string, lines: readonly string[], refused: (index: number) => BackupRefused): Promise<void> {
  await client.query('SAVEPOINT batch')
  try {
    await client.query(insert, [lines])
  } catch (error) {
    if (!isBadValue(error)) throw error
    await client.query('ROLLBACK TO batch')
    for (const [index, line] of lines.entries()) await client.query(insert, [[line]]).catch((cause: Error) => { throw Object.assign(refused(index), { cause }) })
    throw error
  }
  await client.query('RELEASE batch')
}

/** The first thing that is written of it here: from whom it came, and what was signed there. */
async function arrived(client: pg.ClientBase, { tenant, epoch, key, notes }: { tenant: TenantId; epoch: number; key: Verifier; notes: readonly Promised[] }): Promise<void> {
  const { rows: [now] } = await client.query<{ at: Date }>('SELECT clock_timestamp() AS at')
  const newest = new Map(notes.filter(({ note }) => openNote(note, [key])?.signedBy.length === 1).map((one) => [one.epoch, one.note]))
  const writer = { tenant, tx: newId(), at: now?.at ?? new Date(), rows: async <R extends object>(text: string, values: readonly unknown[] = []) => (await client.query<R>(text, values as unknown[])).rows }
  await append(writer, epoch, { actor: { kind: 'system' }, action: 'log.imported', outcome: 'done', detail: { from: key.name, checkpoints: Object.fromEntries(newest) } })
}
