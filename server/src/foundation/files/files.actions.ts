/**
 * Taking a file in, and letting it go. What is received is looked at before anything is written; then content, file and journal entry are
 * written in one transaction. Space is counted while nobody else of the organisation can add any, so that two uploads which each would fit
 * do not pass the limit together. Whether the person may is decided by the room that the file belongs to.
 */
import { createHash } from 'node:crypto'
import { act, type Acting, type Done } from '../action/action.ts'
import { Unavailable } from '../database/transaction.ts'
import { isUuid, newId, type Uuid } from '../values/id.ts'
import { fileNotFound, fileQuotaFull } from './files.refusals.ts'
import { addFile, endFile, fileRow, hasContent, oneAtATime, putContent, spaceHeld } from './files.store.ts'
import { typeOf } from './inspect.ts'
import { usualFileLimits, type FileLimits } from './limits.ts'
import { cleanName } from './name.ts'
import { receive, type Received } from './received.ts'
import type { FileType } from './type.ts'

export interface Owner { readonly type: string; readonly id: Uuid }

export interface Upload {
  readonly bytes: AsyncIterable<Uint8Array>
  readonly name: string
  readonly owner: Owner
  /** Bytes the organisation's files may take in all. */
  readonly quota: number
  /** Where an upload may lie until it is whole. */
  readonly folder: string
  /** How long the sender said it is. */
  readonly promised?: number | undefined
  /** The same key for the same file is one upload. */
  readonly key?: string | undefined
  readonly limits?: FileLimits | undefined
}

export interface Uploaded { readonly id: Uuid; readonly name: string; readonly type: FileType; readonly size: number }

type By = Omit<Acting, 'once'>

export async function uploadFile(by: By, { bytes, name, owner, quota, folder, promised, key, limits = usualFileLimits }: Upload): Promise<Done<Uploaded>> {
  const received = await receive(bytes, { folder, limit: limits.size, promised })
  try {
    const type = await typeOf(received, name, limits)
    return await keep(by, { received, type, name: cleanName(name, type), owner, quota, key })
  } catch (error) {
    // So many at once that the turn did not come: nothing was done.
    if ((error as { code?: unknown }).code === '55P03') throw new Unavailable('others are uploading', { cause: error })
    throw error
  } finally {
    await received.close()
  }
}

interface Kept { readonly received: Received; readonly type: FileType; readonly name: string; readonly owner: Owner; readonly quota: number; readonly key: string | undefined }

function keep(by: By, { received, type, name, owner, quota, key }: Kept): Promise<Done<Uploaded>> {
  const { sha256, size } = received
  const fingerprint = createHash('sha256').update(sha256).update(JSON.stringify([name, owner])).digest()
  return act({ ...by, once: key === undefined ? undefined : { key, fingerprint } }, 'file.upload', async (reader) => {
    if (!(await hasContent(reader, sha256))) refuseOver(await spaceHeld(reader), size, quota)
    // Written ahead of the decision, so that others wait for the count and not for the bytes; a refusal takes it back.
    await putContent(reader, received)
    await oneAtATime(reader)
    return [{ held: await spaceHeld(reader), there: await hasContent(reader, sha256) }]
  }, ([found]) => {
    // Its last other file was deleted between the two looks: from the beginning.
    if (!found?.there) throw Object.assign(new Error('the content went away'), { code: '40001' })
    refuseOver(found.held - size, size, quota)
    const id = newId()
    const answer = { id, name, type, size }
    return {
      entity: { type: 'file', id, version: 1 }, change: addFile, values: [by.tenant, id, name, type, size, sha256, owner.type, owner.id, by.actor.id ?? null],
      row: { id, type, size, sha256: sha256.toString('hex'), owner_type: owner.type, owner_id: owner.id }, detail: { name, type, size, owner: owner.id }, status: 201, answer,
    }
  })
}

function refuseOver(held: number, size: number, quota: number): void {
  if (held + size > quota) throw fileQuotaFull({ held, quota, size })
}

/** The file's content goes too, unless another file of the organisation holds the same. */
export async function deleteFile(by: Acting, id: string, version?: number): Promise<Done<{ readonly id: Uuid }>> {
  if (!isUuid(id)) throw fileNotFound()
  return act(by, 'file.delete', async (reader) => {
    await oneAtATime(reader)
    return fileRow(reader, id)
  }, ([file]) => {
    if (!file) throw fileNotFound()
    return {
      entity: { type: 'file', id, version: (version ?? file.version) + 1 }, change: endFile, values: [by.tenant, id, version ?? file.version],
      row: { id, deleted: true }, detail: { name: file.name }, status: 200, answer: { id },
    }
  })
}
