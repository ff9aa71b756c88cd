/**
 * Rows that somebody else wrote: an Excel workbook or a text with something between the cells, read as text and nothing else. The file
 * comes from outside and may have been made to do harm, so there is a limit on everything that could grow, and what passes one is refused in
 * words. No package reads workbooks here: the common one makes a cell object for each cell of a merged area, and six kilobytes stop the server.
 */
import { decoded, readDelimited } from './delimited.ts'
import { unreadable } from './refused.ts'
import type { Sheet, SpreadsheetLimits } from './rows.ts'
import { readWorkbook } from './workbook.ts'

export const usualSpreadsheet: SpreadsheetLimits = { bytes: 10 << 20, expanded: 16 << 20, sheets: 20, rows: 5000, columns: 100, cell: 10_000, cells: 200_000 }

/** By its content, never its name. Every visible sheet of a workbook; of a text one sheet without a name. Throws `spreadsheet-unreadable`. */
export function readSpreadsheet(bytes: Buffer, limits: SpreadsheetLimits = usualSpreadsheet): Sheet[] {
  if (bytes.length > limits.bytes) throw unreadable({ fault: 'bytes', number: limits.bytes })
  if (isWorkbook(bytes)) return readWorkbook(bytes, limits)
  if (bytes.subarray(0, 4).equals(Buffer.of(0xd0, 0xcf, 0x11, 0xe0))) throw unreadable({ fault: 'old' })
  return [{ name: '', rows: readDelimited(decoded(bytes), limits) }]
}

/** It is a zip file; whether it is a workbook is seen when it is read. */
export const isWorkbook = (bytes: Buffer): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 9
