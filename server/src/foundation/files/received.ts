/**
 * An upload on its way in: counted and hashed as it comes, and put aside where only this process can reach it. The place has no name from
 * the moment it is opened, so that nothing is left of it whatever happens, also if the power goes.
 */
import { createHash, randomUUID } from 'node:crypto'
import { open, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { fileTooLarge, uploadIncomplete } from './files.refusals.ts'

export interface Received {
  readonly size: number
  readonly sha256: Buffer
  /** Exactly so many bytes from there, fewer only at the end. */
  readonly read: (at: number, length: number) => Promise<Buffer>
  readonly close: () => Promise<void>
}

export interface Receiving {
  /** Where it may lie meanwhile. */
  readonly folder: string
  readonly limit: number
  /** What the sender said it would be. */
  readonly promised?: number | undefined
}

export async function receive(source: AsyncIterable<Uint8Array>, { folder, limit, promised }: Receiving): Promise<Received> {
  if (promised !== undefined && promised > limit) throw fileTooLarge(limit)
  const file = path.join(folder, `.upload-${randomUUID()}`)
  const handle = await open(file, 'wx+', 0o600)
  // Elsewhere than on Windows a file without a name lives as long as somebody holds it.
  const named = await rm(file).then(() => false, () => true)
  const close = async () => {
    await handle.close()
    if (named) await rm(file, { force: true })
  }
  try {
    const { size, sha256 } = await take(source, handle, limit)
    if (promised !== undefined && size !== promised) throw uploadIncomplete()
    return { size, sha256, close, read: (at, length) => readAt(handle, at, Math.max(0, Math.min(length, size - at))) }
  } catch (error) {
    await close()
    throw error
  }
}

async function take(source: AsyncIterable<Uint8Array>, handle: FileHandle, limit: number): Promise<{ size: number; sha256: Buffer }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const piece of unbroken(source)) {
    size += piece.length
    if (size > limit) throw fileTooLarge(limit)
    hash.update(piece)
    for (let done = 0; done < piece.length;) done += (await handle.write(piece, done)).bytesWritten
  }
  return { size, sha256: hash.digest() }
}

/** A sender who goes away has sent too little; that is no fault of ours. */
async function* unbroken(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await iterator.next().catch((cause: unknown) => {
        throw uploadIncomplete(undefined, { cause })
      })
      if (next.done) return
      yield next.value
    }
  } finally {
    await iterator.return?.().catch(() => {})
  }
}

async function readAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await handle.read(buffer, done, length - done, at + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return buffer.subarray(0, done)
}
