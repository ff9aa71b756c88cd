/**
 * An office file is a zip. It is read here as a strict reader would: every entry lies where it says, between its neighbours, unpacks to what
 * it promised and no more, and has the checksum it was given. What unusual zips are allowed to do (leave gaps, overlap, say one thing in
 * front and another behind) is what attacks are made of, and no office program does it. Nothing inside is opened further: a zip in a zip is
 * only bytes.
 */
import { Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import type { Bytes } from './image.ts'

export interface ArchiveLimits { readonly entries: number; readonly unpacked: number }
/** What is wrong with it. `bomb`: it would unpack to more than is allowed, or has too many entries. */
export type ArchiveFault = 'damaged' | 'bomb' | 'protected' | 'path' | 'zip64'
export class BadArchive extends Error {
  readonly fault: ArchiveFault
  constructor(fault: ArchiveFault, message: string) {
    super(message)
    this.fault = fault
  }
}

export interface Entry {
  readonly name: string
  readonly rawName: Buffer
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

const damaged = (message: string) => new BadArchive('damaged', message)
const endLength = 22, centralLength = 46, localLength = 30
/** What may stand between two entries: the sizes, written behind by those who did not know them before. */
const longestDescriptor = 24

/** The entries, in the order they lie in, after everything that can be known without unpacking was seen to hold. */
export async function entriesOf(file: Bytes, limits: ArchiveLimits): Promise<Entry[]> {
  const { end, count, at, length } = await endOf(file)
  if (count > limits.entries) throw new BadArchive('bomb', `${count} entries`)
  if (at + length !== end || length > limits.entries * 400) throw damaged('the list of entries does not end where the file does')
  const entries = centralEntries(await file.read(at, length), count)
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.unpacked) throw new BadArchive('bomb', 'unpacks to too much')
  const names = new Set(entries.map(({ name }) => name.toLowerCase()))
  if (names.size !== entries.length) throw damaged('two entries of one name')
  entries.sort((one, other) => one.at - other.at)
  if (entries[0]?.at !== 0) throw damaged('something stands before the first entry')
  return entries
}

/** Unpacks every entry, to nowhere; `see` is shown the bytes as they come. */
export async function unpackAll(file: Bytes, entries: readonly Entry[], listAt: number, see: (entry: Entry, bytes: Buffer) => void): Promise<void> {
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1]?.at ?? listAt
    const start = await dataOf(file, entry)
    const gap = next - (start + entry.packed)
    if (gap < 0 || gap > ((entry.flags & 8) !== 0 ? longestDescriptor : 0)) throw damaged('entries overlap or leave gaps')
    await unpack(file, entry, start, see)
  }
}

/** Where the list of entries begins. */
export const listOf = async (file: Bytes): Promise<number> => (await endOf(file)).at

async function endOf(file: Bytes): Promise<{ end: number; count: number; at: number; length: number }> {
  const from = Math.max(0, file.size - endLength - 0xffff)
  const tail = await file.read(from, file.size - from)
  for (let index = tail.length - endLength; index >= 0; index--) {
    if (tail.readUInt32LE(index) !== 0x06054b50 || index + endLength + tail.readUInt16LE(index + 20) !== tail.length) continue
    const count = tail.readUInt16LE(index + 10), length = tail.readUInt32LE(index + 12), at = tail.readUInt32LE(index + 16)
    if (count === 0xffff || length === 0xffffffff || at === 0xffffffff || (index >= 20 && tail.readUInt32LE(index - 20) === 0x07064b50)) throw new BadArchive('zip64', 'zip64')
    if (tail.readUInt16LE(index + 4) !== 0 || tail.readUInt16LE(index + 6) !== 0 || tail.readUInt16LE(index + 8) !== count) throw damaged('in several parts')
    return { end: from + index, count, at, length }
  }
  throw damaged('no end')
}

function centralEntries(list: Buffer, count: number): Entry[] {
  const entries: Entry[] = []
  let at = 0
  for (let index = 0; index < count; index++) {
    if (at + centralLength > list.length || list.readUInt32LE(at) !== 0x02014b50) throw damaged('the list of entries is cut short')
    const nameLength = list.readUInt16LE(at + 28)
    const next = at + centralLength + nameLength + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32)
    if (next > list.length) throw damaged('the list of entries is cut short')
    entries.push(entryAt(list, at, list.subarray(at + centralLength, at + centralLength + nameLength)))
    at = next
  }
  if (at !== list.length) throw damaged('the list of entries is longer than it says')
  return entries
}

function entryAt(list: Buffer, at: number, rawName: Buffer): Entry {
  const flags = list.readUInt16LE(at + 8), method = list.readUInt16LE(at + 10)
  const packed = list.readUInt32LE(at + 20), size = list.readUInt32LE(at + 24), offset = list.readUInt32LE(at + 42)
  // Only a Unix writer's upper half is a file mode; one of them is a link to elsewhere.
  const isLink = ((list.readUInt32LE(at + 38) >>> 16) & 0xf000) === 0xa000
  if ([packed, size, offset].includes(0xffffffff)) throw new BadArchive('zip64', 'zip64')
  if ((flags & 0x2041) !== 0) throw new BadArchive('protected', 'encrypted')
  if (method !== 0 && method !== 8) throw damaged(`packed by method ${method}`)
  if (method === 0 && packed !== size) throw damaged('two sizes')
  const name = rawName.toString((flags & 0x800) === 0 ? 'latin1' : 'utf8')
  if (isLink || !isPlainPath(name)) throw new BadArchive('path', 'a path that leads elsewhere')
  return { name, rawName, flags, method, crc: list.readUInt32LE(at + 16), packed, size, at: offset }
}

const isPlainPath = (name: string): boolean => name !== '' && !/[\\\0-\x1F:]/.test(name) && !name.startsWith('/') && !name.split('/').some((part) => part === '..' || part === '.')

/** Where the entry's bytes begin, if what stands in front of them is what the list says. */
async function dataOf(file: Bytes, { at, rawName, method, flags }: Entry): Promise<number> {
  const head = await file.read(at, localLength + rawName.length)
  if (head.length < localLength + rawName.length || head.readUInt32LE(0) !== 0x04034b50) throw damaged('an entry is not where the list says')
  if (head.readUInt16LE(26) !== rawName.length || !head.subarray(localLength).equals(rawName) || head.readUInt16LE(8) !== method || ((head.readUInt16LE(6) ^ flags) & 0x2009) !== 0) throw damaged('an entry is another than the list says')
  return at + localLength + rawName.length + head.readUInt16LE(28)
}

const step = 64 << 10

async function unpack(file: Bytes, entry: Entry, start: number, see: (entry: Entry, bytes: Buffer) => void): Promise<void> {
  async function* packed() {
    for (let done = 0; done < entry.packed; done += step) yield file.read(start + done, Math.min(step, entry.packed - done))
  }
  let size = 0, crc = 0
  const plain = Readable.from(packed(), { objectMode: true })
  const inflated = entry.method === 0 ? plain : plain.pipe(createInflateRaw())
  plain.on('error', (error) => inflated.destroy(error))
  // Told by reading; after that nobody's.
  inflated.on('error', () => {})
  try {
    for await (const bytes of inflated as AsyncIterable<Buffer>) {
      size += bytes.length
      if (size > entry.size) throw new BadArchive('bomb', 'unpacks to more than it says')
      crc = crc32(bytes, crc)
      see(entry, bytes)
    }
  } catch (error) {
    if (error instanceof BadArchive) throw error
    throw damaged((error as Error).message)
  } finally {
    plain.destroy()
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged('an entry is not what its checksum says')
}
