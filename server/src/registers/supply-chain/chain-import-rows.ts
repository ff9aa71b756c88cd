/**
 * What a list says of each firm, line by line, and what could not be understood. Nothing is added to what stands there: an empty cell says
 * nothing, a place that names no country stays a question, and what was read and is no firm is shown as passed over.
 */
import { firmOf, identifierOf, nameOf } from './firm.ts'
import { placesIn } from './country.ts'
import type { Field, Remark } from './chain-import.api.ts'
import { tidy, type Block } from './chain-import-blocks.ts'
import { columnsOf } from './chain-import-columns.ts'
import { isKnown, type ImportRow } from './supply-chain.api.ts'

export interface ReadTable { readonly title: string; readonly columns: readonly { readonly header: string; readonly field: Field | null }[]; readonly rows: number }
export interface ReadRow { readonly table: number; readonly line: number; readonly row: ImportRow; readonly remarks: readonly Remark[] }
export interface ReadList { readonly tables: readonly ReadTable[]; readonly rows: readonly ReadRow[]; readonly passed: readonly { readonly line: number; readonly text: string }[] }

const mostPassed = 200
const aboutThem = /sub-?\s?process|under-?databehandl|under-?leverand|sub-?contract|third[- ]part|vendor|leverandør/i

/** `mapping`: what a person says that the columns hold, table by table, instead of what their headings say. */
export function rowsIn(blocks: readonly Block[], mapping: readonly (readonly (Field | null)[])[] = []): ReadList {
  const tables: ReadTable[] = [], rows: ReadRow[] = [], passed: { line: number; text: string }[] = []
  const anyTable = blocks.some((block) => block.kind === 'table' && headerOf(block.rows, undefined).columns.includes('name'))
  let title = '', over = '', list: { title: string; over: string; items: Extract<Block, { kind: 'item' }>[] } | undefined
  const endList = () => {
    if (!list) return
    const { items } = list
    // A page has lists of other things too: beside a table, or another list that says what it is, only such a list counts.
    if (aboutThem.test(`${list.title} ${list.over}`) || placeOver(list.over) !== undefined || (!anyTable && !blocks.some((block) => block.kind !== 'table' && aboutThem.test(block.text)))) {
      const read = items.flatMap((item) => rowOfItem(item, placeOver(list?.over ?? '')) ?? [])
      rows.push(...read.map((one) => ({ ...one, table: tables.length })))
      tables.push({ title: list.over || list.title, columns: [], rows: read.length })
    } else passed.push(...items.map(({ line, text }) => ({ line, text })))
    list = undefined
  }
  for (const block of blocks) {
    if (block.kind === 'item') {
      list ??= { title, over, items: [] }
      list.items.push(block)
      continue
    }
    endList()
    if (block.kind === 'table') {
      const { from, header, columns } = headerOf(block.rows, mapping[tables.length]), below = block.rows.slice(from)
      const read = columns.includes('name') ? below.flatMap(({ line, cells }) => rowOfCells(line, cells, columns) ?? []) : []
      if (read.length === 0) passed.push(...below.map(({ line, cells }) => ({ line, text: tidy(cells.join(' · ')) })))
      rows.push(...read.map((one) => ({ ...one, table: tables.length })))
      tables.push({ title, columns: header.map((text, index) => ({ header: text, field: columns[index] ?? null })), rows: read.length })
    } else {
      if (block.kind === 'heading') [title, over] = [block.text, '']
      else over = block.text
      passed.push({ line: block.line, text: block.text })
    }
  }
  endList()
  return { tables, rows: marked(rows), passed: passed.filter(({ text }) => text !== '').slice(0, mostPassed).map(({ line, text }) => ({ line, text: text.slice(0, 300) })) }
}

/** Above the headings of a sheet there may stand a title and a date. */
function headerOf(rows: readonly { readonly cells: readonly string[] }[], given: readonly (Field | null)[] | undefined): { from: number; header: readonly string[]; columns: readonly (Field | null)[] } {
  const found = rows.slice(0, 10).findIndex(({ cells }) => cells.filter((cell) => cell !== '').length > 1 && columnsOf(cells).includes('name'))
  const at = Math.max(0, found), header = rows[at]?.cells ?? []
  return { from: at + 1, header, columns: given ?? columnsOf(header) }
}

function rowOfCells(line: number, cells: readonly string[], columns: readonly (Field | null)[]): Omit<ReadRow, 'table'> | undefined {
  const said = new Map<Field, string>()
  columns.forEach((field, index) => field && said.set(field, tidy(cells[index] ?? '')))
  const made = rowOf(said)
  return made && { line, row: made.row, remarks: [...made.remarks, ...(cells.slice(columns.length).some((cell) => cell !== '') ? [{ code: 'ragged' as const, words: '' }] : [])] }
}

/** «Nordlys Datasenter AS (Norge). Drift av servere»: what stands first is the name, countries are places, the rest is the purpose. */
function rowOfItem({ line, text, lead }: Extract<Block, { kind: 'item' }>, over: string | undefined): Omit<ReadRow, 'table'> | undefined {
  const cut = /\s+[–—-]\s+|:\s+|;\s+|(?<!\b(?:Inc|Ltd|Co|Corp|A\/S))\.\s+(?=\p{L})/u.exec(text)
  const head = lead ?? tidy(cut ? text.slice(0, cut.index) : text), rest = lead !== undefined && text.startsWith(lead) ? text.slice(lead.length) : cut ? text.slice(cut.index + cut[0].length) : ''
  const pieces: string[] = [], where: string[] = []
  const sort = (piece: string) => void (isPlace(piece) ? where : pieces).push(piece)
  const parts = tidy(head.replaceAll(/\(([^()]*)\)/g, (whole, inside: string) => (isPlace(inside) ? (where.push(inside), '') : whole))).split(/,\s*/)
  while (parts.length > 1 && isPlace(parts.at(-1) ?? '')) where.push(parts.pop() ?? '')
  // «Nordlys AS, drift» is a name and a task; «Nordlys, Inc.» is a name.
  if (lead === undefined && parts.length > 1 && !/^(?:inc|ltd|llc|l\.l\.c|corp|gmbh|s\.?a|b\.?v|co|as|a\/s)\b/i.test(parts[1] ?? '')) parts.splice(1).forEach(sort)
  const named = parts.join(', ')
  for (const piece of rest.replace(/^[\s.,:;–—-]+/, '').split(/\.\s+|;\s*|\s+[–—-]\s+/)) {
    const words = tidy(piece.replace(/\.$/, '')), tail = /^(.*),\s*([^,]+)$/.exec(words)
    if (words === '') continue
    if (!isPlace(words) && tail && isPlace(tail[2] ?? '')) [tail[1] ?? '', tail[2] ?? ''].forEach(sort)
    else sort(words)
  }
  const place = where.length > 0 ? where.join(', ') : over
  const made = rowOf(new Map<Field, string>([['name', named], ['purpose', pieces.join('. ')], ['processing', place ?? '']]))
  return made && { line, row: made.row, remarks: [...made.remarks, ...(where.length === 0 && over !== undefined ? [{ code: 'place-from-heading' as const, words: over }] : [])] }
}

/** It names countries and nothing else, or one of the words that stand where a country should. */
const isPlace = (words: string): boolean => isKnown(placesIn(words)) || /^(?:(?:the )?(?:EU|EEA|European Union)|EØS|EU\/(?:EEA|EØS)|Europe|Europa|Norden|global(?:ly|t)?|world ?wide)$/i.test(words.trim())

/** «… are all located in the United States:» says where those in the list below are. */
const placeOver = (over: string): string | undefined => /\b(?:located|based|hosted|lokalisert|plassert|held til|ligger|ligg|er|are|process(?:ing|ed)?|behandl\p{L}*)\b.{0,40}?\b(?:in|i)\s+([^.:]{2,80}?)\s*:?$/iu.exec(over.slice(-300))?.[1]

const most: Partial<Record<Field, number>> = { name: 200, parent: 200, address: 500, contact: 300, purpose: 2000, data: 2000 }

function rowOf(said: ReadonlyMap<Field, string>): { row: ImportRow; remarks: Remark[] } | undefined {
  const remarks: Remark[] = [], row: Record<string, unknown> = {}
  const remark = (code: Remark['code'], words: string) => void remarks.push({ code, words: words.slice(0, 200) })
  for (const [field, raw] of said) {
    const text = raw.replaceAll(/[\p{Cs}\p{Cc}]/gu, ' ').trim()
    if (text === '' || /^(?:[-–—]+|n\/?a)$/i.test(text)) continue
    const limit = most[field]
    if (limit !== undefined) {
      row[field] = [...text].slice(0, limit).join('').trim()
      if ([...text].length > limit) remark('cut', text.slice(0, 60))
    } else readers[field]?.(text, row, remark)
  }
  if (row['name'] === undefined || !/[\p{L}\p{N}]/u.test(String(row['name']))) return undefined
  if (row['agreement'] !== 'yes' && row['agreementOn'] !== undefined) {
    remark('agreement-not-understood', said.get('agreement') ?? '')
    delete row['agreementOn']
  }
  if (row['processing'] === undefined) remark('place-not-stated', '')
  return { row: row as unknown as ImportRow, remarks }
}

type Reader = (text: string, row: Record<string, unknown>, remark: (code: Remark['code'], words: string) => void) => void
const place = (field: 'processing' | 'access'): Reader => (text, row, remark) => {
  const places = placesIn(text)
  if (places.countries.length === 0 && places.open === null) return
  row[field] = { ...places, countries: places.countries.slice(0, 100) }
  if (places.open !== null) remark('place-not-country', places.open)
}
const readers: Partial<Record<Field, Reader>> = {
  processing: place('processing'), access: place('access'),
  identifier: (text, row, remark) => {
    const identifier = identifierOf(text)
    if (identifier === undefined || identifier.length > 40 || !/\d/.test(identifier)) remark('identifier-not-understood', text)
    else row['identifier'] = identifier
  },
  role: (text, row, remark) => {
    const role = /sub-?\s?process|under-?databehandl/i.test(text) ? 'sub-processor' : /sub-?contract|under-?leverand/i.test(text) ? 'subcontractor' : /process|databehandl/i.test(text) ? 'processor' : undefined
    if (role === undefined) remark('role-not-understood', text)
    else row['role'] = role
  },
  agreement: (text, row, remark) => {
    const on = dayIn(text)
    if (/^(?:no|nei|none|ingen|missing|mangl\p{L}*|ikk?j?e\b.*|not\b.*|[✗✘])$/iu.test(text)) row['agreement'] = 'no'
    else if (/^(?:unknown|ukjent|ukjend|\?|vet ikke|veit ikkje)$/i.test(text)) row['agreement'] = 'unknown'
    else if (on !== undefined || /^(?:yes|ja|x|ok|true|signed|signert|in place|på plass|i orden|[✓✔✅])(?:[ ,.].*)?$/iu.test(text)) Object.assign(row, { agreement: 'yes', ...(on !== undefined && { agreementOn: on }) })
    else remark('agreement-not-understood', text)
  },
  agreementOn: (text, row, remark) => {
    const on = dayIn(text)
    if (on === undefined) remark('agreement-not-understood', text)
    else if (row['agreement'] === undefined || row['agreement'] === 'yes') Object.assign(row, { agreement: 'yes', agreementOn: on })
  },
}

/** Only days that read one way: `2026-04-01` and `1.4.2026`. */
function dayIn(text: string): string | undefined {
  const [, year, month, date] = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text) ?? (([, d, m, y]) => [undefined, y, m, d])(/\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(text) ?? [])
  if (year === undefined || month === undefined || date === undefined) return undefined
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`, at = new Date(`${day}T00:00:00Z`)
  return day >= '1990-01-01' && day <= '2100-12-31' && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined
}

/** Rows of one name become one link, and are told of. */
function marked(rows: readonly ReadRow[]): ReadRow[] {
  const times = new Map<string, number>()
  const key = ({ row }: ReadRow) => `${nameOf(row.name)} ${firmOf(row.parent ?? '')}`
  for (const one of rows) times.set(key(one), (times.get(key(one)) ?? 0) + 1)
  return rows.map((one) => ((times.get(key(one)) ?? 0) > 1 ? { ...one, remarks: [...one.remarks, { code: 'duplicate' as const, words: one.row.name }] } : one))
}
