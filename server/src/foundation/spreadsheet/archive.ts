/**
 * Opens a zip file that anyone may have made. What could exhaust the machine is found before anything is unpacked: how many parts there are,
 * parts that lie over each other, and how much they become, whatever the file itself says of that. Nothing is written anywhere, and a
 * part's name is only a name.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { unreadable } from './refused.ts'

interface Part { readonly method: number; readonly crc: number; readonly packed: number; readonly at: number }
export interface Archive {
  /** Undefined when there is no such part. What all parts read become together is limited. */
  readonly read: (name: string) => Buffer | undefined
}

const [directoryEnd, directoryPart, localPart] = [0x06054b50, 0x02014b50, 0x04034b50]

/** `expanded`: the most bytes that what is read may become. Refuses what is not a plain zip file. */
export function openArchive(bytes: Buffer, limits: { readonly parts: number; readonly expanded: number }): Archive {
  const parts = partsOf(bytes, limits.parts)
  let left = limits.expanded
  return {
    read: (name) => {
      const part = parts.get(name)
      if (!part) return undefined
      const content = unpack(bytes, part, left)
      left -= content.length
      return content
    },
  }
}

function partsOf(bytes: Buffer, most: number): Map<string, Part> {
  const end = endOf(bytes), count = bytes.readUInt16LE(end + 10), start = bytes.readUInt32LE(end + 16)
  // Larger files say so in fields of their own, and are too large here.
  if (count === 0xffff || start === 0xffffffff || bytes.readUInt32LE(end + 4) !== 0) throw unreadable({ fault: 'damaged' })
  if (count > most) throw unreadable({ fault: 'parts' })
  const parts = new Map<string, Part>()
  for (let at = start, n = 0; n < count; n++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== directoryPart) throw unreadable({ fault: 'damaged' })
    const [flags, method, nameLength] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10), bytes.readUInt16LE(at + 28)]
    if (flags & 1) throw unreadable({ fault: 'protected' })
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    if (parts.has(name)) throw unreadable({ fault: 'damaged' })
    parts.set(name, { method, crc: bytes.readUInt32LE(at + 16), packed: bytes.readUInt32LE(at + 20), at: bytes.readUInt32LE(at + 42) })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  // The same bytes unpacked many times is how a small file becomes a huge one.
  let free = 0
  for (const { at, packed } of [...parts.values()].sort((a, b) => a.at - b.at)) {
    if (at < free || at + 30 + packed > start) throw unreadable({ fault: 'damaged' })
    free = at + 30 + packed
  }
  return parts
}

/** The directory's end is at the end, before a comment of at most 64 kB. */
function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) if (bytes.readUInt32LE(at) === directoryEnd) return at
  throw unreadable({ fault: 'damaged' })
}

function unpack(bytes: Buffer, { method, crc, packed, at }: Part, most: number): Buffer {
  if (bytes.readUInt32LE(at) !== localPart) throw unreadable({ fault: 'damaged' })
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const content = method === 0 ? bytes.subarray(from, from + packed) : method === 8 ? inflate(bytes.subarray(from, from + packed), most) : undefined
  if (!content) throw unreadable({ fault: 'damaged' })
  if (content.length > most) throw unreadable({ fault: 'expands' })
  if (crc32(content) !== crc) throw unreadable({ fault: 'damaged' })
  return content
}

function inflate(packed: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (cause) {
    throw unreadable({ fault: (cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'expands' : 'damaged' })
  }
}
