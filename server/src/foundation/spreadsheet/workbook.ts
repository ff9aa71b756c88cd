/**
 * Reads the sheets of an Excel workbook as rows of text: what a person who opens it sees, never what a formula would do. Only the cells
 * are read. Merged areas, macros, links to elsewhere, drawings and whatever else a workbook may carry are not looked at, and a cell's claim
 * to stand in row one million costs nothing.
 */
import { openArchive, type Archive } from './archive.ts'
import { attribute, marks, type Mark } from './markup.ts'
import { unreadable } from './refused.ts'
import type { Row, Sheet, SpreadsheetLimits } from './rows.ts'
import { dateFormats, dayOf } from './workbook-date.ts'

/** Hidden sheets are left out: nobody has seen what is in them. */
export function readWorkbook(bytes: Buffer, limits: SpreadsheetLimits): Sheet[] {
  const archive = openArchive(bytes, { parts: 2000, expanded: limits.expanded })
  const book = part(archive, 'xl/workbook.xml')
  if (book === undefined) throw unreadable({ fault: 'workbook' })
  const sheets: { name: string; link: string }[] = []
  let from1904 = false
  for (const mark of marks(book)) {
    if (mark.kind !== 'open') continue
    if (mark.name === 'workbookpr') from1904 = /^(1|true)$/.test(attribute(mark.attributes, 'date1904') ?? '')
    if (mark.name === 'sheet' && (attribute(mark.attributes, 'state') ?? 'visible') === 'visible') sheets.push({ name: attribute(mark.attributes, 'name') ?? '', link: attribute(mark.attributes, 'r:id') ?? '' })
  }
  if (sheets.length > limits.sheets) throw unreadable({ fault: 'sheets', number: limits.sheets })
  const targets = targetsOf(part(archive, 'xl/_rels/workbook.xml.rels') ?? '')
  const strings = stringsOf(part(archive, 'xl/sharedStrings.xml') ?? '', limits)
  const dates = dateFormats(part(archive, 'xl/styles.xml') ?? '')
  let left = limits.cells
  return sheets.map(({ name, link }) => {
    const rows = rowsOf(part(archive, targets.get(link) ?? '') ?? '', limits, (type, style, value) => (type === 's' ? strings[Number(value)] ?? '' : type === 'b' ? (value === '1' ? 'TRUE' : 'FALSE') : type === 'n' && dates[style] ? dayOf(value, from1904) : value))
    left -= rows.reduce((sum, { cells }) => sum + cells.length, 0)
    if (left < 0) throw unreadable({ fault: 'cells', number: limits.cells })
    return { name, rows }
  })
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
function part(archive: Archive, name: string): string | undefined {
  const bytes = archive.read(name)
  try {
    const text = bytes && utf8.decode(bytes)
    if (text !== undefined && /<!(?:DOCTYPE|ENTITY)/i.test(text)) throw unreadable({ fault: 'damaged' })
    return text
  } catch (error) {
    throw error instanceof TypeError ? unreadable({ fault: 'encoding' }) : error
  }
}

/** Only what lies in the workbook; an address outside it leads nowhere. */
function targetsOf(source: string): Map<string, string> {
  const targets = new Map<string, string>()
  for (const mark of marks(source)) {
    if (mark.kind !== 'open' || mark.name !== 'relationship' || attribute(mark.attributes, 'TargetMode') === 'External') continue
    const target = attribute(mark.attributes, 'Target') ?? ''
    targets.set(attribute(mark.attributes, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  return targets
}

/** Texts that several cells share, without the reading aids of East Asian scripts. */
function stringsOf(source: string, limits: SpreadsheetLimits): string[] {
  const strings: string[] = []
  let current: string[] = [], inText = false, aid = false
  for (const mark of counted(source, limits)) {
    if (mark.kind === 'text') {
      if (inText && !aid) current.push(mark.text)
    } else if (mark.kind === 'open') {
      if (mark.name === 'si') current = []
      if (mark.name === 'si' && mark.empty) strings.push('')
      inText = mark.name === 't' && !mark.empty
      aid ||= mark.name === 'rph' && !mark.empty
    } else if (mark.kind === 'close') {
      inText = false
      if (mark.name === 'rph') aid = false
      if (mark.name === 'si') strings.push(unescaped(current.join('')))
    }
  }
  return strings
}

/** A cell takes a handful of tags; a part with many more than its cells could need is there to keep us busy. */
function* counted(source: string, { cells }: SpreadsheetLimits): Generator<Mark> {
  let left = cells * 8
  for (const mark of marks(source)) {
    if (left-- === 0) throw unreadable({ fault: 'cells', number: cells })
    yield mark
  }
}

type Show = (type: string, style: number, value: string) => string

function rowsOf(source: string, limits: SpreadsheetLimits, show: Show): Row[] {
  const rows: Row[] = []
  let line = 0, cells: string[] = [], column = 0, type = 'n', style = 0, value: string | undefined, formula: string | undefined, into: 'value' | 'formula' | undefined
  const put = () => {
    const text = value !== undefined ? show(type, style, value) : formula !== undefined ? `=${formula}` : ''
    if (text.length > limits.cell) throw unreadable({ fault: 'cell', number: limits.cell })
    if (text === '') return
    if (column >= limits.columns) throw unreadable({ fault: 'columns', number: limits.columns })
    while (cells.length < column) cells.push('')
    cells[column] = type === 's' || type === 'n' ? text : unescaped(text)
  }
  for (const mark of counted(source, limits)) {
    if (mark.kind === 'text') {
      if (into === 'value') value = (value ?? '') + mark.text
      else if (into === 'formula') formula = (formula ?? '') + mark.text
    } else if (mark.kind === 'open') {
      if (mark.name === 'row') [line, cells, column] = [Number(attribute(mark.attributes, 'r') ?? line + 1), [], -1]
      else if (mark.name === 'c') {
        const at = attribute(mark.attributes, 'r')
        column = at === undefined ? column + 1 : columnOf(at)
        ;[type, style, value, formula] = [attribute(mark.attributes, 't') ?? 'n', Number(attribute(mark.attributes, 's') ?? 0), undefined, undefined]
      }
      into = mark.empty ? undefined : mark.name === 'v' || mark.name === 't' ? 'value' : mark.name === 'f' ? 'formula' : undefined
    } else if (mark.kind === 'close') {
      into = undefined
      if (mark.name === 'c') put()
      if (mark.name === 'row' && cells.length > 0 && rows.push({ line, cells }) > limits.rows) throw unreadable({ fault: 'rows', number: limits.rows })
    }
  }
  return rows
}

/** `AB12` stands in column 27, counted from 0. Anything else is far outside every sheet. */
const columnOf = (at: string): number => (/^[A-Z]{1,3}\d{1,7}$/.test(at) ? [...at.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : 16_384)

/** `_x000D_` is how a workbook writes a character that XML has no room for. */
const unescaped = (text: string): string => text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hexadecimal: string) => String.fromCharCode(Number.parseInt(hexadecimal, 16))).replaceAll('\0', '')
