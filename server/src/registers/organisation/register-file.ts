/**
 * The register's own file, as it is downloaded: a table (CSV) or JSON, packed with gzip or not. Read as a stream, because all of Norway's
 * organisations are more than a million.
 */
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import { Refused } from '../../foundation/command/command.ts'
import { organisationText } from './organisation.text.ts'
import { unitFrom, type RegisterUnit } from './register-unit.ts'
import type { Language } from '@rustning/knowledge/pack'

/** JSON is read whole: more than this is downloaded as a table. Bytes. */
const mostJson = 64 * 1024 * 1024

/** Refuses a file that is not there, not readable, or holds no organisations. */
export async function* unitsIn(file: string, language: Language): AsyncGenerator<RegisterUnit> {
  const text = organisationText[language].register
  let count = 0
  try {
    for await (const record of recordsIn(file, text.tooLarge(file, mostJson / 1024 / 1024))) {
      const unit = unitFrom(record)
      if (unit && ++count) yield unit
    }
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused(text.unreadable(file, (error as Error).message), { cause: error })
  }
  if (count === 0) throw new Refused(text.empty(file))
}

async function* recordsIn(file: string, tooLarge: string): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const bytes = await unpacked(file)
  const first = await beginning(bytes)
  if (/^\uFEFF?\s*[[{]/.test(first)) {
    yield* jsonIn(bytes, tooLarge)
    return
  }
  const table = parse({ bom: true, columns: true, delimiter: first.includes(';') ? ';' : ',', relax_column_count: true, relax_quotes: true, skip_empty_lines: true, max_record_size: 1_000_000 })
  yield* joined(bytes, table) as AsyncIterable<Record<string, unknown>>
}

/** An error of either is met by whoever reads the last. */
function joined<T extends NodeJS.ReadWriteStream>(from: Readable, to: T): T {
  pipeline(from, to, () => {})
  return to
}

/** The first letters, which stay to be read. */
async function beginning(bytes: Readable): Promise<string> {
  if (bytes.readableLength === 0) await Promise.race([once(bytes, 'readable'), once(bytes, 'end')])
  const piece = bytes.read() as Buffer | null
  if (piece === null) return ''
  bytes.unshift(piece)
  return piece.toString('utf8', 0, 200)
}

/** gzip says so in its first two bytes, whatever the file is called. */
async function unpacked(file: string): Promise<Readable> {
  const handle = await open(file)
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0).finally(() => handle.close())
  const source = createReadStream(file)
  return buffer[0] === 0x1f && buffer[1] === 0x8b ? joined(source, createGunzip()) : source
}

/** One unit, a list, or a page of the register's answers. */
async function* jsonIn(pieces: AsyncIterable<Buffer>, tooLarge: string): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const parts: Buffer[] = []
  let size = 0
  for await (const piece of pieces) {
    if ((size += piece.length) > mostJson) throw new Refused(tooLarge)
    parts.push(piece)
  }
  const value = JSON.parse(Buffer.concat(parts).toString('utf8').replace(/^\uFEFF/, '')) as unknown
  const page = (value as { readonly ['_embedded']?: { readonly enheter?: unknown } } | null)?.['_embedded']?.enheter
  const list: unknown[] = Array.isArray(value) ? value : Array.isArray(page) ? page : [value]
  for (const one of list) if (typeof one === 'object' && one !== null) yield one as Record<string, unknown>
}
