/** The tables of files, and the only place that names them. */
import type { Reader } from '../database/transaction.ts'
import type { Uuid } from '../values/id.ts'
import { chunkSize } from './limits.ts'
import type { Received } from './received.ts'
import type { FileType } from './type.ts'

export interface StoredFile {
  readonly id: Uuid
  readonly version: number
  readonly name: string
  readonly type: FileType
  readonly size: number
  readonly ownerType: string
  readonly ownerId: Uuid
  readonly uploadedBy: Uuid | null
  readonly uploadedAt: Date
}
/** With where its bytes lie, which nobody outside needs to know. */
export interface HeldFile extends StoredFile { readonly sha256: Buffer }

const columns = 'id, version, name, type, size::float8 AS size, owner_type AS "ownerType", owner_id AS "ownerId", uploaded_by AS "uploadedBy", uploaded_at AS "uploadedAt"'

export const fileRow = async ({ rows, tenant }: Reader, id: Uuid): Promise<HeldFile[]> => rows<HeldFile>(`SELECT ${columns}, sha256 FROM file WHERE tenant_id = $1 AND id = $2 AND deleted_at IS NULL`, [tenant, id])

export const fileRowsOf = async ({ rows, tenant }: Reader, ownerType: string, ownerId: Uuid): Promise<StoredFile[]> =>
  rows<StoredFile>(`SELECT ${columns} FROM file WHERE tenant_id = $1 AND owner_type = $2 AND owner_id = $3 AND deleted_at IS NULL ORDER BY uploaded_at, id`, [tenant, ownerType, ownerId])

export async function chunk({ rows, tenant }: Reader, sha256: Buffer, n: number): Promise<Buffer | undefined> {
  return (await rows<{ bytes: Buffer }>('SELECT bytes FROM file_chunk WHERE tenant_id = $1 AND sha256 = $2 AND n = $3', [tenant, sha256, n]))[0]?.bytes
}

/** Bytes that the organisation's files take, each content counted once. */
export async function spaceHeld({ rows, tenant }: Reader): Promise<number> {
  return Number((await rows<{ held: string }>('SELECT coalesce(sum(size), 0) AS held FROM file_content WHERE tenant_id = $1', [tenant]))[0]?.held)
}

/** Whoever adds or removes content of an organisation does it one at a time, from here to the end of the transaction. */
export const oneAtATime = async ({ rows, tenant }: Reader): Promise<void> => void (await rows('SELECT FROM tenant WHERE tenant_id = $1 FOR NO KEY UPDATE', [tenant]))

export const hasContent = async ({ rows, tenant }: Reader, sha256: Buffer): Promise<boolean> => (await rows('SELECT FROM file_content WHERE tenant_id = $1 AND sha256 = $2', [tenant, sha256])).length > 0

/** Puts the content in if the organisation does not have it; whoever puts in the same at the same time waits. Nobody sees it before a file holds it. */
export async function putContent({ rows, tenant }: Reader, { sha256, size, read }: Received): Promise<void> {
  const added = await rows('INSERT INTO file_content (tenant_id, sha256, size) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING size', [tenant, sha256, size])
  if (added.length === 0) return
  for (let n = 0; n * chunkSize < size; n++) await rows('INSERT INTO file_chunk (tenant_id, sha256, n, bytes) VALUES ($1, $2, $3, $4)', [tenant, sha256, n, await read(n * chunkSize, chunkSize)])
}

export const addFile = 'INSERT INTO file (tenant_id, id, version, name, type, size, sha256, owner_type, owner_id, uploaded_by) VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9) RETURNING id'
export const endFile = 'UPDATE file SET version = version + 1, sha256 = NULL, deleted_at = clock_timestamp() WHERE tenant_id = $1 AND id = $2 AND version = $3 AND deleted_at IS NULL RETURNING id'
