/** Reads a web page: its tables, its lists and what is written over them. Nothing in it is run or fetched, and what is not shown is not read. */
import { attribute, marks } from '../../foundation/spreadsheet/index.ts'
import { tidy, type Block } from './chain-import-blocks.ts'

const unseen = new Set(['script', 'style', 'template', 'noscript', 'svg', 'head', 'select'])
/** A cell said to reach over more than this is taken to reach over this. */
const mostSpan = 200

interface Cell { readonly text: string; readonly across: number; readonly down: number }
interface Line { readonly line: number; readonly cells: Cell[] }

export function readHtml(source: string): Block[] {
  const blocks: Block[] = []
  let hidden = '', depth = 0, words: string[] = [], lead: string | undefined, kind = 'paragraph' as 'heading' | 'paragraph' | 'item'
  let table: Line[] | undefined, row: Cell[] | undefined, cell: { across: number; down: number; from: number } | undefined, nested = 0, line = 1
  const put = (next: typeof kind = 'paragraph') => {
    const text = tidy(words.join(''))
    if (text !== '') blocks.push(kind === 'item' ? { kind, line, text, ...(lead && { lead }) } : { kind, line, text })
    ;[words, lead, kind] = [[], undefined, next]
  }
  const endCell = () => {
    if (cell && row) row.push({ text: tidy(words.slice(cell.from).join('')), across: cell.across, down: cell.down })
    if (cell) words = words.slice(0, cell.from)
    cell = undefined
  }
  for (const mark of marks(source)) {
    if (mark.kind === 'text') {
      if (hidden === '' && (!table || cell)) words.push(mark.text)
      line += mark.text.split('\n').length - 1
      continue
    }
    if (mark.kind === 'doctype') continue
    const { name } = mark
    if (hidden !== '') {
      if (name === hidden) depth += mark.kind === 'open' ? (mark.empty ? 0 : 1) : -1
      if (depth === 0) hidden = ''
    } else if (mark.kind === 'open' && unseen.has(name) && !mark.empty) [hidden, depth] = [name, 1]
    else if (name === 'table') {
      if (table && mark.kind === 'open') nested++
      else if (table && nested > 0) nested--
      else if (table) {
        endCell()
        blocks.push({ kind: 'table', line: table[0]?.line ?? line, rows: gridOf(table) })
        table = undefined
      } else if (mark.kind === 'open') {
        put()
        table = []
      }
    } else if (table && nested === 0 && /^(?:tr|td|th|caption)$/.test(name)) {
      endCell()
      if (mark.kind === 'open' && name === 'tr') table.push({ line, cells: (row = []) })
      if (mark.kind === 'open' && name === 'caption') [row, cell] = [undefined, { across: 1, down: 1, from: words.length }]
      if (mark.kind === 'open' && (name === 'td' || name === 'th')) {
        if (!row) table.push({ line, cells: (row = []) })
        cell = { across: span(mark.attributes, 'colspan'), down: span(mark.attributes, 'rowspan'), from: words.length }
      }
    } else if (name === 'br' || (table && /^(?:li|p|div)$/.test(name) && mark.kind === 'close')) words.push(table ? '; ' : ' ')
    else if (!table && /^h[1-6]$/.test(name)) put(mark.kind === 'open' ? 'heading' : 'paragraph')
    else if (!table && name === 'li') put(mark.kind === 'open' ? 'item' : 'paragraph')
    else if (!table && /^(?:p|div|ul|ol|section|article|main|header|footer|dt|dd)$/.test(name)) {
      if (kind !== 'item' || mark.kind === 'open') put(kind === 'item' && name === 'p' ? 'item' : 'paragraph')
    } else if (kind === 'item' && mark.kind === 'close' && /^(?:a|b|strong)$/.test(name)) lead ??= tidy(words.join(''))
  }
  // A table that is never ended ends with the page.
  endCell()
  if (table) blocks.push({ kind: 'table', line: table[0]?.line ?? line, rows: gridOf(table) })
  else put()
  return blocks
}

const span = (attributes: string, name: string): number => Math.min(mostSpan, Math.max(1, Number.parseInt(attribute(attributes, name) ?? '1', 10) || 1))

/** Cells that reach over several columns or lines stand in each of them. */
function gridOf(table: readonly Line[]): { line: number; cells: string[] }[] {
  const over: { text: string; left: number }[] = []
  return table.map(({ line, cells: row }) => {
    const cells: string[] = []
    const fill = () => {
      for (let above = over[cells.length]; above && above.left > 0; above = over[cells.length]) {
        above.left--
        cells.push(above.text)
      }
    }
    for (const { text, across, down } of row) {
      fill()
      for (let n = 0; n < across && cells.length < mostSpan; n++) {
        over[cells.length] = { text, left: down - 1 }
        cells.push(n === 0 ? text : '')
      }
    }
    fill()
    return { line, cells: cells.map((text) => text.replace(/(?:;\s*)+$/, '')) }
  })
}
