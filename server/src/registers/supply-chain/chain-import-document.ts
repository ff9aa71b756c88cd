/** Which kind of file somebody has, by what is in it and never by its name, and what a person would see in it. */
import { decoded, isWorkbook, readSpreadsheet, unreadable, usualSpreadsheet, type Sheet } from '../../foundation/spreadsheet/index.ts'
import { tidy, type Block } from './chain-import-blocks.ts'
import { readHtml } from './chain-import-html.ts'
import { readMarkdown } from './chain-import-markdown.ts'
import { mostRows } from './supply-chain.api.ts'

const limits = { ...usualSpreadsheet, rows: mostRows }

export type DocumentKind = 'markdown' | 'html' | 'csv' | 'xlsx'

/** Refuses in words what is too large, damaged or no text. */
export function readDocument(bytes: Buffer): { readonly kind: DocumentKind; readonly blocks: readonly Block[] } {
  if (isWorkbook(bytes)) return { kind: 'xlsx', blocks: readSpreadsheet(bytes, limits).flatMap(blocksOf) }
  if (bytes.length > limits.bytes) throw unreadable({ fault: 'bytes', number: limits.bytes })
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { kind: 'csv', blocks: readSpreadsheet(bytes, limits).flatMap(blocksOf) }
  const text = decoded(bytes)
  const kind = kindOf(text)
  if (kind === 'csv') return { kind, blocks: readSpreadsheet(bytes, limits).flatMap(blocksOf) }
  return { kind, blocks: limited(kind === 'html' ? readHtml(text) : readMarkdown(text)) }
}

function kindOf(text: string): 'markdown' | 'html' | 'csv' {
  const start = text.slice(0, 200_000)
  if (/^\uFEFF?\s*<(?:!doctype|html|head|body|table|div|ul|ol|section|article|main|h[1-6]|p)\b/i.test(start.slice(0, 1000)) || /<(?:table|li)\b/i.test(start)) return 'html'
  if (/^\uFEFF?---\r?\n/.test(start) || /^ {0,3}#{1,6} \S/m.test(start) || /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/m.test(start)) return 'markdown'
  return /^ {0,8}(?:[*+•-]|\d{1,3}[.)]) +\S/m.test(start) ? 'markdown' : 'csv'
}

const blocksOf = ({ name, rows }: Sheet): Block[] => (rows.length === 0 ? [] : [
  ...(name === '' ? [] : [{ kind: 'heading' as const, line: 0, text: name }]),
  { kind: 'table', line: rows[0]?.line ?? 1, rows: rows.map(({ line, cells }) => ({ line, cells: cells.map(tidy) })) },
])

/** What a page holds is limited as what a sheet holds. */
function limited(blocks: readonly Block[]): readonly Block[] {
  let rows = 0
  for (const block of blocks) {
    rows += block.kind === 'table' ? block.rows.length : 1
    if (block.kind === 'table' && block.rows.some(({ cells }) => cells.length > limits.columns)) throw unreadable({ fault: 'columns', number: limits.columns })
  }
  if (rows > limits.rows) throw unreadable({ fault: 'rows', number: limits.rows })
  return blocks
}

