/**
 * An answer on a terminal: a list as a table with as many columns as there is room for, a single thing as its fields under each other, and
 * for programs the whole of it as JSON. Nothing in it can steer the terminal, whoever wrote it.
 */
import { harmless, lengthOf, styled, wrap, type Terminal } from '../../foundation/text/terminal.ts'
import type { RemoteText } from './remote.text.ts'

type Thing = Readonly<Record<string, unknown>>

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)
const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null || (Array.isArray(value) && value.every((one) => typeof one !== 'object' || one === null))

/** JSON's own escapes for what a terminal would obey: the same value for a program, and letters for a person. */
export const jsonText = (value: unknown): string => JSON.stringify(value, null, 2).replaceAll(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** On one line, without what would break it. */
const plain = (value: unknown): string =>
  harmless(value === null || value === undefined ? '–' : Array.isArray(value) ? (value.length === 0 ? '–' : value.map(String).join(', ')) : typeof value === 'object' ? JSON.stringify(value) : String(value as string)).replaceAll(/\s+/g, ' ').trim()

export function printAnswer(terminal: Terminal, value: unknown, text: RemoteText): void {
  if (Array.isArray(value) && value.length > 0 && value.every(isThing)) return terminal.write(listed(terminal, value, text))
  if (!isThing(value)) return terminal.write(`${plain(value)}\n`)
  const lists = Object.entries(value).filter(([, inner]) => Array.isArray(inner) && inner.every(isThing) && inner.length > 0) as [string, readonly Thing[]][]
  const [only] = lists
  const isList = only !== undefined && lists.length === 1 && Object.entries(value).every(([name, inner]) => name === only[0] || isPlain(inner))
  if (isList) {
    const { [only[0]]: _, next, ...rest } = value
    if (Object.keys(rest).length > 0) terminal.write(`${fields(terminal, rest, '')}\n\n`)
    terminal.write(listed(terminal, only[1], text))
    if (next !== undefined) terminal.write(`\n${wrap(text.more(plain(next)), terminal.width)}\n`)
    return
  }
  terminal.write(Object.keys(value).length === 0 ? `${text.done}\n` : `${fields(terminal, value, '')}\n`)
}

function fields(terminal: Terminal, thing: Thing, indent: string): string {
  const width = Math.min(24, Math.max(0, ...Object.keys(thing).map((name) => lengthOf(plain(name)))))
  return Object.entries(thing).map(([given, value]) => {
    const name = plain(given)
    const head = `${indent}${styled(terminal, 'dim', name.padEnd(width))}  `
    if (isPlain(value)) return wrap(plain(value), terminal.width, head, ' '.repeat(indent.length + width + 2))
    const inner = Array.isArray(value) ? value : [value]
    return [`${indent}${styled(terminal, 'dim', name)}`, ...inner.map((one: unknown) => (isThing(one) ? `${fields(terminal, one, `${indent}  `)}${inner.length > 1 ? '\n' : ''}` : `${indent}  ${plain(one)}`))].join('\n')
  }).join('\n')
}

/** The widest a cell becomes; ids are whole, because people copy them. */
const widest = 44

/** No more than this is read one by one. */
const few = 5

/** A few things that a line has no room for are shown whole, under each other. */
function listed(terminal: Terminal, rows: readonly Thing[], text: RemoteText): string {
  const { lines, hidden } = table(terminal, rows)
  if (hidden.length === 0) return `${lines.join('\n')}\n`
  if (rows.length <= few) return `${rows.map((row) => fields(terminal, said(row), '')).join('\n\n')}\n`
  return `${lines.join('\n')}\n${styled(terminal, 'dim', wrap(text.hidden(hidden.map(plain).join(', ')), terminal.width))}\n`
}

/** Without what nobody has filled in. */
const said = (row: Thing): Thing => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined && value !== null && plain(value) !== '–'))

function table(terminal: Terminal, rows: readonly Thing[]): { readonly lines: readonly string[]; readonly hidden: readonly string[] } {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const useful = names.filter((name) => rows.every((row) => isPlain(row[name])) && rows.some((row) => row[name] !== undefined && row[name] !== null && plain(row[name]) !== '–'))
  const columns: { readonly name: string; readonly width: number }[] = []
  let left = terminal.width
  for (const name of useful) {
    const width = Math.min(widest, Math.max(lengthOf(plain(name)), ...rows.map((row) => lengthOf(plain(row[name])))))
    if (columns.length > 0 && width + 2 > left) continue
    columns.push({ name, width })
    left -= width + 2
  }
  const line = (cell: (name: string) => string) => columns.map(({ name, width }) => fitted(cell(name), width)).join('  ').trimEnd()
  const hidden = names.filter((name) => !columns.some((column) => column.name === name) && rows.some((row) => row[name] !== undefined && row[name] !== null))
  return { lines: [styled(terminal, 'bold', line(plain)), ...rows.map((row) => line((name) => plain(row[name])))], hidden }
}

function fitted(text: string, width: number): string {
  const letters = [...text]
  return letters.length > width ? `${letters.slice(0, width - 1).join('')}…` : text.padEnd(width + text.length - letters.length)
}
