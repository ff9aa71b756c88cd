/** How large an image says it is, read from its header alone: nobody here unpacks one. */
import type { FileType } from './type.ts'

export interface Bytes { readonly size: number; readonly read: (at: number, length: number) => Promise<Buffer> }
interface Extent { readonly width: number; readonly height: number }

/** None where the header cannot be read. */
export async function extentOf(type: Extract<FileType, 'png' | 'jpeg' | 'gif' | 'webp'>, file: Bytes): Promise<Extent | undefined> {
  const head = await file.read(0, 64)
  if (type === 'jpeg') return jpegExtent(file)
  const extent = { png: pngExtent, gif: gifExtent, webp: webpExtent }[type](head, file.size)
  return extent && extent.width > 0 && extent.height > 0 ? extent : undefined
}

const pngExtent = (head: Buffer): Extent | undefined =>
  head.length >= 33 && head.readUInt32BE(8) === 13 && head.toString('latin1', 12, 16) === 'IHDR' ? { width: head.readUInt32BE(16), height: head.readUInt32BE(20) } : undefined

const gifExtent = (head: Buffer): Extent | undefined => (head.length >= 13 ? { width: head.readUInt16LE(6), height: head.readUInt16LE(8) } : undefined)

function webpExtent(head: Buffer, size: number): Extent | undefined {
  if (head.length < 30 || head.readUInt32LE(4) + 8 > size + 1) return undefined
  const form = head.toString('latin1', 12, 16)
  if (form === 'VP8X') return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 }
  if (form === 'VP8 ' && head.readUIntBE(23, 3) === 0x9d012a) return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff }
  if (form !== 'VP8L' || head[20] !== 0x2f) return undefined
  const bits = head.readUInt32LE(21)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

/** Ordinary images have a dozen segments before the frame; whoever has thousands wants to keep us busy. */
const mostSegments = 1_000

async function jpegExtent(file: Bytes): Promise<Extent | undefined> {
  for (let at = 2, segment = 0; segment < mostSegments; segment++) {
    const head = await file.read(at, 9)
    if (head.length < 9 || head[0] !== 0xff) return undefined
    const marker = head[1] as number
    if (marker === 0xff) {
      at++
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    const height = head.readUInt16BE(5), width = head.readUInt16BE(7)
    if (isFrame) return width > 0 && height > 0 ? { width, height } : undefined
    const length = head.readUInt16BE(2)
    // The scan, or a marker without a length, before any frame: not an image anybody can show.
    if (marker === 0xda || length < 2 || (marker >= 0xd0 && marker <= 0xd9)) return undefined
    at += 2 + length
  }
  return undefined
}
