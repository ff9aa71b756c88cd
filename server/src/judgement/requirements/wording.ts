/**
 * Requirements from a file, one by one: each line of a text, each point of a Markdown list or each cell of a CSV that is long enough to be
 * a sentence. Headings, numbers and short cells are not requirements.
 */
import { parse } from 'csv-parse/sync'

export interface Written {
  readonly line: number
  readonly text: string
}

const shortest = 25

/** Reads leniently: a CSV that is not well formed is read as lines. */
export function requirementsIn(text: string, name: string): Written[] {
  const found = (name.toLowerCase().endsWith('.csv') && cellsIn(text)) || linesIn(text)
  return found.filter(({ text: one }) => one.length >= shortest && one.includes(' ') && !one.startsWith('#'))
}

const linesIn = (text: string): Written[] =>
  text.split(/\r?\n/).map((line, index) => ({ line: index + 1, text: line.replace(/^\s*(?:[-*•>]|\d+[.)]|\|)\s+/, '').trim() }))

/** Separated by commas or semicolons, whichever the first line has more of. */
function cellsIn(text: string): Written[] | undefined {
  const first = text.split('\n', 1)[0] ?? ''
  const delimiter = first.split(';').length > first.split(',').length ? ';' : ','
  try {
    const rows = parse(text, { delimiter, info: true, relax_column_count: true, skip_empty_lines: true, trim: true }) as unknown as { record: string[]; info: { lines: number } }[]
    return rows.flatMap(({ record, info }) => record.map((cell) => ({ line: info.lines, text: cell })))
  } catch {
    return undefined
  }
}
