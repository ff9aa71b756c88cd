/**
 * Rows written as text with something between the cells (CSV). Which character that is, and how the letters are encoded, is found out: a
 * Norwegian spreadsheet writes semicolons, and an old one its own letters. What would run as a formula gets an apostrophe in front on the way
 * out, and loses it on the way in, so that what was written is what is read.
 */
import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { unreadable } from './refused.ts'
import type { Row, SpreadsheetLimits } from './rows.ts'

/** UTF-8 with or without a mark, UTF-16 with one, else as Windows writes Western European. Refuses what is no text. */
export function decoded(bytes: Uint8Array): string {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  let text: string
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    if (label !== 'utf-8') throw unreadable({ fault: 'encoding' })
    text = new TextDecoder('windows-1252').decode(bytes)
  }
  if (/\0/.test(text)) throw unreadable({ fault: 'encoding' })
  return text
}

export function readDelimited(text: string, limits: SpreadsheetLimits): Row[] {
  const rows: Row[] = []
  try {
    let cells = 0
    parse(text, {
      bom: true, delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true, skip_empty_lines: true, max_record_size: limits.cell * limits.columns,
      on_record: (record: string[], { lines }) => {
        if (record.length > limits.columns) throw unreadable({ fault: 'columns', number: limits.columns })
        if (record.some((cell) => cell.length > limits.cell)) throw unreadable({ fault: 'cell', number: limits.cell })
        if ((cells += record.length) > limits.cells) throw unreadable({ fault: 'cells', number: limits.cells })
        if (record.some((cell) => cell !== '') && rows.push({ line: lines, cells: record.map(unguarded) }) > limits.rows) throw unreadable({ fault: 'rows', number: limits.rows })
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw error.code === 'CSV_MAX_RECORD_SIZE' ? unreadable({ fault: 'cell', number: limits.cell }) : unreadable({ fault: 'quotes', number: Number((error as { lines?: number }).lines ?? 1) })
  }
  return rows
}

/** The one that stands most often on the first line, outside quotation marks. */
function delimiterOf(text: string): string {
  const first = /^(?:[^"\r\n]|"[^"]*")*/.exec(text.slice(0, 20_000).replace(/^\uFEFF?\s*/, ''))?.[0].replaceAll(/"[^"]*"/g, '') ?? ''
  return [';', ',', '\t', '|'].map((sign) => [first.split(sign).length, sign] as const).reduce((best, one) => (one[0] > best[0] ? one : best))[1]
}

const dangerous = /^'*\s*[=+\-@＝＋－＠\t\r\n]/
const guarded = (text: string): string => (dangerous.test(text) ? `'${text}` : text)
const unguarded = (text: string): string => (text.startsWith("'") && dangerous.test(text.slice(1)) ? text.slice(1) : text)

/** With a mark and semicolons, as a spreadsheet set to Norwegian opens it; every cell quoted by RFC 4180. */
export const writeDelimited = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map((cells) => `${cells.map((cell) => `"${guarded(cell).replaceAll('"', '""')}"`).join(';')}\r\n`).join('')}`
