/**
 * What a backup or export says of itself: from which edition, when, which files with which bytes. It is signed with the key that signs the
 * journal, so that nobody can change a row and the hash together.
 */
import { createHash } from 'node:crypto'
import { lstat, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Migration } from '../database/migrate.ts'
import { openNote, signNote, type Signer, type Verifier } from '../journal/note.ts'
import { BackupRefused } from './refused.ts'

export const manifestFile = 'manifest.json'
export const noteFile = 'manifest.note'

const tableName = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/)
const kept = { bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) }
const uuid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
const about = {
  /** Of Rustning. */
  product: z.string(),
  /** Of PostgreSQL. */
  server: z.string(),
  migrations: z.array(z.strictObject({ number: z.int(), name: z.string(), hash: z.string() })).min(1),
  /** By the database's clock; everything in it is from one moment between the two. */
  startedAt: z.string(),
  endedAt: z.string(),
}
const table = z.strictObject({ table: tableName, columns: z.array(z.string()), rows: z.int().min(0), ...kept })

export const backupFormat = 'rustning-backup/1'
export const backupShape = z.strictObject({
  format: z.literal(backupFormat), ...about,
  /** In the order in which they can be read in. */
  tables: z.array(table),
  sequences: z.array(z.strictObject({ name: tableName, next: z.string().regex(/^-?\d+$/) })),
  /** The newest of each journal. */
  checkpoints: z.array(z.strictObject({ tenant: uuid, epoch: z.int(), size: z.int(), note: z.string() })),
})
export type BackupManifest = z.infer<typeof backupShape>

export const organisationFormat = 'rustning-organisation/1'
export const organisationShape = z.strictObject({
  format: z.literal(organisationFormat), ...about,
  tenant: uuid,
  /** The newest log epoch of its journal. */
  epoch: z.int().min(1),
  tables: z.array(table),
  /** The journal, for anybody's verifier. */
  files: z.array(z.strictObject({ file: z.string().regex(/^journal\/\d+(\/[a-z0-9][a-z0-9.]*)+$/), ...kept })),
})
export type OrganisationManifest = z.infer<typeof organisationShape>

const statement = (signer: string, format: string, bytes: Uint8Array): string => `${signer}/${format}\n${createHash('sha256').update(bytes).digest('hex')}\n`

export async function writeManifest(folder: string, manifest: BackupManifest | OrganisationManifest, signer: Signer): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`)
  await writeFile(path.join(folder, manifestFile), bytes, { mode: 0o600 })
  await writeFile(path.join(folder, noteFile), signNote(statement(signer.name, manifest.format, bytes), signer), { mode: 0o600 })
}

/** Refuses one that `key` did not sign, or that is of another format. */
export async function readManifest<T>(folder: string, { format, shape, key }: { readonly format: string; readonly shape: z.ZodType<T>; readonly key: Verifier }): Promise<T> {
  const bytes = await readWhole(folder, manifestFile)
  if (!bytes) throw new BackupRefused('notBackup', (text) => text.notBackup(folder))
  const note = await readWhole(folder, noteFile)
  if (!note) throw new BackupRefused('missing', (text) => text.missing(noteFile))
  const opened = openNote(note.toString('utf8'), [key])
  if (opened?.signedBy.length !== 1) throw new BackupRefused('unsigned', (text) => text.unsigned(noteFile, key.name))
  const [said] = opened.text.split('\n')
  const found = said?.slice(key.name.length + 1) ?? ''
  if (opened.text !== statement(key.name, found, bytes)) throw new BackupRefused('damaged', (text) => text.damaged(manifestFile))
  if (found !== format) throw new BackupRefused('otherFormat', (text) => text.otherFormat(found, format))
  const read = shape.safeParse(JSON.parse(bytes.toString('utf8')))
  if (!read.success) throw new BackupRefused('damaged', (text) => text.damaged(manifestFile))
  return read.data
}

/** Nothing where there is no ordinary file of that name. */
async function readWhole(folder: string, name: string): Promise<Buffer | undefined> {
  const file = path.join(folder, name)
  const is = await lstat(file).catch(() => undefined)
  return is?.isFile() ? readFile(file) : undefined
}

export type Ran = BackupManifest['migrations'][number]

/** Refuses what this edition cannot read: a newer one's, or one that grew otherwise. An older one's is a beginning of ours. */
export function refuseOtherEdition(ran: readonly Ran[], known: readonly Migration[]): void {
  const other = ran.find((one, index) => known[index] !== undefined && one.hash !== known[index].hash)
  if (other) throw new BackupRefused('changed', (text) => text.changed(other.name))
  if (ran.length > known.length) throw new BackupRefused('newer', (text) => text.newer(ran.at(-1)?.name ?? '', known.at(-1)?.name ?? '–'))
}
