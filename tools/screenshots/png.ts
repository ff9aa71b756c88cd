/**
 * A picture of a page in few colours. A page is flat surfaces and letters, so 64 colours show it as sharp as thousands do, in less than half the
 * space; JPEG blurs letters, and what is newer cannot be opened everywhere. Reads and writes only what Chromium makes: eight bits, not interlaced.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])

interface Picture {
  readonly width: number
  readonly height: number
  /** Red, green and blue of each point, row by row. */
  readonly points: Uint8Array
}

/** The same picture in at most so many colours; always the same bytes for the same picture. */
export function inFewColours(png: Buffer, most = 64): Buffer {
  const { width, height, points } = read(png)
  const palette = paletteOf(points, most)
  const nearest = nearestIn(palette)
  const rows = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3
      rows[y * (width + 1) + 1 + x] = nearest(colourAt(points, at))
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return Buffer.concat([signature, chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })), chunk('IEND', Buffer.alloc(0))])
}

const colourAt = (points: Uint8Array, at: number): number => ((points[at] ?? 0) << 16) | ((points[at + 1] ?? 0) << 8) | (points[at + 2] ?? 0)

/** The most frequent colours that are not nearly alike: surfaces and ink first, then the steps between them. */
function paletteOf(points: Uint8Array, most: number): number[] {
  const counts = new Map<number, number>()
  for (let at = 0; at < points.length; at += 3) {
    const colour = colourAt(points, at)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const frequent = [...counts].sort(([a, often], [b, seldom]) => seldom - often || a - b).map(([colour]) => colour)
  if (frequent.length <= most) return frequent
  const palette = frequent.slice(0, Math.min(8, most))
  for (const near of [1200, 400, 100, 0]) {
    for (const colour of frequent) {
      if (palette.length === most) return palette
      if (palette.every((other) => distance(colour, other) > near)) palette.push(colour)
    }
  }
  return palette
}

function nearestIn(palette: readonly number[]): (colour: number) => number {
  const known = new Map<number, number>()
  return (colour) => {
    const before = known.get(colour)
    if (before !== undefined) return before
    let best = 0
    for (let index = 1; index < palette.length; index++) if (distance(colour, palette[index] ?? 0) < distance(colour, palette[best] ?? 0)) best = index
    known.set(colour, best)
    return best
  }
}

function distance(a: number, b: number): number {
  const [red, green, blue] = [(a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255)]
  return red * red + green * green + blue * blue
}

export function read(png: Buffer): Picture {
  if (!png.subarray(0, 8).equals(signature)) throw new Error('this is no PNG')
  const parts: Buffer[] = []
  let header: Buffer = Buffer.alloc(0), colours: Buffer = Buffer.alloc(0)
  for (let at = 8; at < png.length;) {
    const size = png.readUInt32BE(at), kind = png.toString('latin1', at + 4, at + 8), body = png.subarray(at + 8, at + 8 + size)
    if (kind === 'IHDR') header = body
    if (kind === 'PLTE') colours = body
    if (kind === 'IDAT') parts.push(body)
    at += size + 12
  }
  const width = header.readUInt32BE(0), height = header.readUInt32BE(4), channels = { 2: 3, 3: 1, 6: 4 }[header[9] ?? -1]
  if (header[8] !== 8 || channels === undefined || header[12] !== 0) throw new Error('this kind of PNG is not read here')
  const raw = unfiltered(inflateSync(Buffer.concat(parts)), width * channels, height, channels)
  const points = new Uint8Array(width * height * 3)
  for (let point = 0; point < width * height; point++) {
    const from = channels === 1 ? colours : raw, at = channels === 1 ? (raw[point] ?? 0) * 3 : point * channels
    for (let part = 0; part < 3; part++) points[point * 3 + part] = from[at + part] ?? 0
  }
  return { width, height, points }
}

/** PNG keeps each row as its difference from what stands to the left and above, in one of five ways. */
function unfiltered(filtered: Buffer, length: number, height: number, step: number): Buffer {
  const raw = Buffer.alloc(length * height)
  for (let y = 0; y < height; y++) {
    const way = filtered[y * (length + 1)]
    for (let x = 0; x < length; x++) {
      const at = y * length + x
      const left = x < step ? 0 : raw[at - step] ?? 0, above = y === 0 ? 0 : raw[at - length] ?? 0, across = x < step || y === 0 ? 0 : raw[at - length - step] ?? 0
      const guess = way === 1 ? left : way === 2 ? above : way === 3 ? (left + above) >> 1 : way === 4 ? closest(left, above, across) : 0
      raw[at] = ((filtered[y * (length + 1) + 1 + x] ?? 0) + guess) & 255
    }
  }
  return raw
}

function closest(left: number, above: number, across: number): number {
  const [toLeft, toAbove, toAcross] = [Math.abs(above - across), Math.abs(left - across), Math.abs(left + above - 2 * across)]
  return toLeft <= toAbove && toLeft <= toAcross ? left : toAbove <= toAcross ? above : across
}

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]), framed = Buffer.alloc(8)
  framed.writeUInt32BE(body.length, 0)
  framed.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([framed.subarray(0, 4), named, framed.subarray(4)])
}
