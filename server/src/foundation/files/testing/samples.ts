/** Files for the tests: small ones that are what they say, and zips that lie in every way a zip can. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface Part {
  readonly name: string
  readonly bytes: Buffer | string
  /** What the zip says of it, where that is not so. */
  readonly says?: { readonly size?: number; readonly crc?: number; readonly at?: number; readonly localName?: string }
  readonly flags?: number
  readonly mode?: number
  readonly packed?: Buffer
  /** Bytes behind it that belong to nothing. */
  readonly behind?: Buffer
  /** In the list, and nowhere else. */
  readonly listed?: true
}

const u16 = (...values: number[]): Buffer => Buffer.concat(values.map((value) => {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}))
const u32 = (...values: number[]): Buffer => Buffer.concat(values.map((value) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}))

export function zip(parts: readonly Part[], { count, before = Buffer.alloc(0) }: { count?: number; before?: Buffer } = {}): Buffer {
  const locals: Buffer[] = [before], central: Buffer[] = []
  let at = before.length
  for (const { name, bytes, says = {}, flags = 0, mode = 0, packed = deflateRawSync(bytes), behind = Buffer.alloc(0), listed } of parts) {
    const plain = Buffer.from(bytes)
    const sums = u32(says.crc ?? crc32(plain), packed.length, says.size ?? plain.length)
    const [inside, outside] = [Buffer.from(says.localName ?? name), Buffer.from(name)]
    const local = Buffer.concat([u32(0x04034b50), u16(20, flags, 8, 0, 0), sums, u16(inside.length, 0), inside, packed, behind])
    central.push(Buffer.concat([u32(0x02014b50), u16(0x0314, 20, flags, 8, 0, 0), sums, u16(outside.length, 0, 0, 0, 0), u32((mode << 16) >>> 0, says.at ?? at), outside]))
    if (listed) continue
    locals.push(local)
    at += local.length
  }
  const list = Buffer.concat(central)
  return Buffer.concat([...locals, list, u32(0x06054b50), u16(0, 0, count ?? parts.length, count ?? parts.length), u32(list.length, at), u16(0)])
}

/** Two entries that share their bytes: the second stands inside what the first unpacks to, word for word. */
export function sharing(): Buffer {
  const inner: Part = { name: 'word/b.bin', bytes: Buffer.alloc(1000) }
  const local = zip([inner]).subarray(0, 30 + inner.name.length + deflateRawSync(inner.bytes).length)
  const outer: Part = { name: 'word/a.bin', bytes: local, packed: Buffer.concat([Buffer.of(1), u16(local.length, local.length ^ 0xffff), local]) }
  return zip([outer, { ...inner, listed: true, says: { at: 30 + outer.name.length + 5 } }])
}

const types = (media: string): Part => ({ name: '[Content_Types].xml', bytes: `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="${media}"/></Types>` })
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
export const docx = (more: readonly Part[] = [], options: { count?: number; before?: Buffer } = {}): Buffer => zip([types(word), { name: 'word/document.xml', bytes: '<?xml version="1.0"?><w:document/>' }, ...more], options)
export const xlsx = (more: readonly Part[] = []): Buffer => zip([types(sheet), { name: 'xl/workbook.xml', bytes: '<workbook/>' }, ...more])
export const macroBook = (): Buffer => zip([types('application/vnd.ms-excel.sheet.macroEnabled.main+xml'), { name: 'xl/workbook.xml', bytes: '<workbook/>' }])
export const odt = (more: readonly Part[] = []): Buffer => zip([{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text' }, { name: 'content.xml', bytes: '<office/>' }, ...more])

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj\n%%EOF\n')
export function png(width = 4, height = 4): Buffer {
  const head = Buffer.alloc(33)
  head.write('\x89PNG\r\n\x1a\n', 'latin1')
  head.writeUInt32BE(13, 8)
  head.write('IHDR', 12)
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return head
}
export const gif = (width = 4, height = 4): Buffer => Buffer.concat([Buffer.from('GIF89a'), u16(width, height), Buffer.alloc(4)])
export const jpeg = (width = 4, height = 4): Buffer => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0, 0xff, 0xda])
export const webp = (width = 4, height = 4): Buffer => {
  const body = Buffer.alloc(30)
  body.write('RIFF\x16\0\0\0WEBPVP8X', 'latin1')
  body.writeUIntLE(width - 1, 24, 3)
  body.writeUIntLE(height - 1, 27, 3)
  return body
}

/** In pieces, as a network gives them. */
export async function* pieces(bytes: Buffer, size = 64 << 10): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
