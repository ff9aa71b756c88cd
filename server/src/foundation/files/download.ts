/**
 * Giving a file out: what it is called and how it must be treated as header fields, and its bytes a piece at a time. The last piece is held
 * back until the whole was seen to be what was put in, so that a damaged file arrives cut short and never as a whole one. It is always
 * saved and never shown: no browser opens it in our name.
 */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { readAs } from '../database/transaction.ts'
import { isUuid, type TenantId } from '../values/id.ts'
import { fileNotFound } from './files.refusals.ts'
import { chunk, fileRow, fileRowsOf, type HeldFile, type StoredFile } from './files.store.ts'
import type { Owner } from './files.actions.ts'
import { chunkSize } from './limits.ts'
import { attachment } from './name.ts'
import { fileTypes } from './type.ts'

export interface Download {
  readonly file: StoredFile
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: () => AsyncGenerator<Buffer, void, undefined>
}

/** What stands in the database is not what was put in. */
export class FileChanged extends Error {}

async function held(pool: pg.Pool, tenant: TenantId, id: string): Promise<HeldFile> {
  const [file] = isUuid(id) ? await readAs(pool, tenant, (reader) => fileRow(reader, id)) : []
  if (!file) throw fileNotFound()
  return file
}

const described = ({ id, version, name, type, size, ownerType, ownerId, uploadedBy, uploadedAt }: HeldFile): StoredFile => ({ id, version, name, type, size, ownerType, ownerId, uploadedBy, uploadedAt })

/** For the room it belongs to, which decides who may see it. */
export const fileOf = async (pool: pg.Pool, tenant: TenantId, id: string): Promise<StoredFile> => described(await held(pool, tenant, id))
export const filesOf = (pool: pg.Pool, tenant: TenantId, owner: Owner): Promise<StoredFile[]> => readAs(pool, tenant, (reader) => fileRowsOf(reader, owner.type, owner.id))

export async function downloadFile(pool: pg.Pool, tenant: TenantId, id: string): Promise<Download> {
  const file = await held(pool, tenant, id)
  return { file: described(file), headers: headersOf(file), bytes: () => bytesOf(pool, tenant, file) }
}

const headersOf = ({ name, type, size }: StoredFile): Record<string, string> => ({
  'content-type': fileTypes[type].media,
  'content-length': String(size),
  'content-disposition': attachment(name),
  'content-security-policy': 'default-src \'none\'; sandbox',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
})

/** Each piece in a transaction of its own: content never changes, and a slow reader must not hold a connection. */
async function* bytesOf(pool: pg.Pool, tenant: TenantId, { sha256, size }: HeldFile): AsyncGenerator<Buffer, void, undefined> {
  const hash = createHash('sha256')
  const last = Math.ceil(size / chunkSize) - 1
  for (let n = 0; n <= last; n++) {
    const bytes = await readAs(pool, tenant, (reader) => chunk(reader, sha256, n))
    if (!bytes) throw new FileChanged(`piece ${n} of a file is missing`)
    hash.update(bytes)
    if (n === last && !hash.digest().equals(sha256)) throw new FileChanged('a file is not what was put in')
    yield bytes
  }
}
