/** A list as a file: XLSX for a spreadsheet, CSV for those who want it plain, JSON for programs. Made in the browser; nothing is sent. */
import { saveFile } from './save-file.ts'
import type { Column } from './table.ts'

export const tableFormats = ['xlsx', 'csv', 'json'] as const
export type TableFormat = (typeof tableFormats)[number]
type Cell = string | number

/** RFC 4180. What a spreadsheet would run as a formula gets an apostrophe in front; the mark at the beginning says UTF-8. */
export const csvOf = (lines: readonly (readonly Cell[])[]): string => `\uFEFF${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`
const csvCell = (cell: Cell): string => (typeof cell === 'number' ? String(cell) : `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`)

/** The columns' keys stay the same in every language. */
export const jsonOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  `${JSON.stringify(rows.map((row) => Object.fromEntries(columns.map(({ key, value }) => [key, value(row)]))), undefined, 2)}\n`

/** «Leverandørforhold» → leverandørforhold.xlsx */
export const fileName = (name: string, format: TableFormat): string => `${name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'list'}.${format}`

export async function saveTable<Row>(format: TableFormat, name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Promise<void> {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ value }) => value(row)))]
  const file = fileName(name, format)
  if (format === 'json') saveFile(file, 'application/json', jsonOf(columns, rows))
  else if (format === 'csv') saveFile(file, 'text/csv', csvOf(lines))
  // Few need it: fetched when it is asked for.
  else saveFile(file, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', (await import('./workbook.ts')).workbookOf(name, lines))
}
