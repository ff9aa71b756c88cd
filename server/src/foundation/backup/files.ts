/**
 * The folder a backup or export becomes: written under another name and given its own when it is whole, and read only if it holds exactly
 * the files that it says it holds, byte for byte. Nothing outside the folder is ever opened.
 */
import { createHash } from 'node:crypto'
import { constants, createReadStream, createWriteStream } from 'node:fs'
import { lstat, mkdir, open, readdir, rename, rm, statfs } from 'node:fs/promises'
import path from 'node:path'
import { pipeline as piped, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { BackupRefused } from './refused.ts'

export interface Kept {
  readonly bytes: number
  readonly sha256: string
}

/** Rows shrink to about a quarter; twice as much effort saves a tenth more. */
const effort = { level: 3 }
const mebibyte = 2 ** 20
/** What must be left over when everything is written. */
const spare = 64 * mebibyte

export const freeOn = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

export interface FolderOptions {
  readonly to: string
  /** The most that may be written. */
  readonly needed: number
  readonly free?: ((folder: string) => Promise<number>) | undefined
}

/** Hands `write` a folder that becomes `to` when it is done, and leaves nothing behind when it is not. Others than the owner cannot read it. */
export async function newFolder<T>({ to, needed, free = freeOn }: FolderOptions, write: (folder: string) => Promise<T>): Promise<T> {
  const target = path.resolve(to), parent = path.dirname(target)
  if (await lstat(target).then(() => true, () => false)) throw new BackupRefused('exists', (text) => text.exists(to))
  await mkdir(parent, { recursive: true })
  const left = await free(parent)
  if (left < needed + spare) throw new BackupRefused('diskSmall', (text) => text.diskSmall(inWords(left), inWords(needed + spare), to))
  const partial = `${target}.partial-${process.pid}`
  await rm(partial, { recursive: true, force: true })
  try {
    await mkdir(partial, { mode: 0o700 })
    const written = await write(partial)
    await syncAll(partial)
    await rename(partial, target)
    await sync(parent)
    return written
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    throw error
  }
}

const inWords = (bytes: number): string => (bytes < 1024 * mebibyte ? `${Math.floor(bytes / mebibyte)} MB` : `${(bytes / mebibyte / 1024).toFixed(1)} GB`)

async function syncAll(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name)
    await (entry.isDirectory() ? syncAll(inside) : sync(inside))
  }
  await sync(folder)
}

/** On the disk, and not only in the system's memory. */
export async function sync(file: string): Promise<void> {
  // Windows keeps no folder's order of its own, and does not let one be opened.
  if (process.platform === 'win32') return
  const handle = await open(file, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Writes compressed, and hashes what was written. `seen` is told of the bytes before they were compressed. */
export async function writePacked(file: string, source: Readable, seen: (bytes: number) => void = () => {}): Promise<Kept> {
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(source, told((chunk) => seen(chunk.length)), createGzip(effort), told((chunk) => {
    hash.update(chunk)
    bytes += chunk.length
  }), createWriteStream(file, { mode: 0o600, flags: 'wx' }))
  return { bytes, sha256: hash.digest('hex') }
}

export interface Unpacked {
  readonly stream: Readable
  /** After the stream has ended: the file had the bytes that were promised. */
  readonly asPromised: () => boolean
}

export function readPacked(file: string, promised: Kept, seen: (bytes: number) => void = () => {}): Unpacked {
  const hash = createHash('sha256')
  const stream = piped(createReadStream(file, { flags: noFollow as unknown as string }), told((chunk) => {
    hash.update(chunk)
    seen(chunk.length)
  }), createGunzip(), () => {})
  // Whoever reads is told of an error by reading; one that comes after they have stopped is nobody's.
  stream.on('error', () => {})
  return { stream, asPromised: () => hash.digest('hex') === promised.sha256 }
}

const noFollow = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)

const told = (tell: (chunk: Buffer) => void) => async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    tell(chunk)
    yield chunk
  }
}

export async function kept(file: string): Promise<Kept> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(file, { flags: noFollow as unknown as string })) {
    hash.update(chunk as Buffer)
    bytes += (chunk as Buffer).length
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** The names of all files in a folder, with `/` between their parts; anything that is neither a file nor a folder is named too. */
export async function filesIn(folder: string, under = ''): Promise<{ readonly name: string; readonly isFile: boolean }[]> {
  const found = []
  for (const entry of await readdir(path.join(folder, under), { withFileTypes: true })) {
    const name = under === '' ? entry.name : `${under}/${entry.name}`
    if (entry.isDirectory()) found.push(...(await filesIn(folder, name)))
    else found.push({ name, isFile: entry.isFile() })
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Refuses a folder that lacks a promised file, holds another one, or holds one whose bytes are not those that were promised. */
export async function checkFiles(folder: string, promised: ReadonlyMap<string, Kept>, beside: readonly string[]): Promise<void> {
  const found = new Map((await filesIn(folder)).map(({ name, isFile }) => [name, isFile]))
  for (const name of promised.keys()) if (!found.has(name)) throw new BackupRefused('missing', (text) => text.missing(name))
  for (const name of found.keys()) if (!promised.has(name) && !beside.includes(name)) throw new BackupRefused('extra', (text) => text.extra(name))
  for (const [name, { bytes, sha256 }] of promised) {
    const is = found.get(name) ? await kept(path.join(folder, name)) : undefined
    if (is?.bytes !== bytes || is.sha256 !== sha256) throw new BackupRefused('damaged', (text) => text.damaged(name))
  }
}
