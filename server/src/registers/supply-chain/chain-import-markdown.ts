/** Reads Markdown: its tables, its lists and what is written over them. Links and emphasis become the words they are on the screen. */
import { marks, textOf } from '../../foundation/spreadsheet/index.ts'
import { tidy, type Block } from './chain-import-blocks.ts'

const rule = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/

export function readMarkdown(source: string): Block[] {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const blocks: Block[] = []
  let at = lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0
  let paragraph: string[] = []
  const ended = () => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', line: at, text: wordsOf(paragraph.join(' ')) })
    paragraph = []
  }
  for (; at < lines.length; at++) {
    const line = lines[at] as string
    const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*$/.exec(line.slice(0, 1000))
    const item = /^\s*(?:[*+-]|\d{1,4}[.)])\s+(.*)$/.exec(line)
    if (/^\s*(?:```|~~~)/.test(line)) {
      ended()
      while (++at < lines.length && !/^\s*(?:```|~~~)/.test(lines[at] as string)) continue
    } else if (line.includes('|') && rule.test((lines[at + 1] ?? '').slice(0, 10_000)) && (lines[at + 1] ?? '').includes('-')) {
      ended()
      const rows = [{ line: at + 1, cells: cellsOf(line) }]
      for (at += 2; at < lines.length && (lines[at] as string).includes('|'); at++) rows.push({ line: at + 1, cells: cellsOf(lines[at] as string) })
      blocks.push({ kind: 'table', line: (rows[0] as { line: number }).line, rows })
      at--
    } else if (heading) {
      ended()
      blocks.push({ kind: 'heading', line: at + 1, text: wordsOf(heading[1] ?? '') })
    } else if (item) {
      ended()
      // A point may go on over the next lines, drawn in.
      let text = item[1] ?? ''
      while (/^\s{2,}\S/.test(lines[at + 1] ?? '') && !/^\s*(?:[*+-]|\d{1,4}[.)])\s/.test(lines[at + 1] ?? '')) text += ` ${(lines[++at] as string).trim()}`
      const lead = /^(?:\[([^[\]]{1,300})\]\([^()]*\)|\*\*([^*]{1,300})\*\*|__([^_]{1,300})__)/.exec(text)
      blocks.push({ kind: 'item', line: at + 1, text: wordsOf(text), ...(lead && { lead: wordsOf(lead[1] ?? lead[2] ?? lead[3] ?? '') }) })
    } else if (line.trim() === '') ended()
    else paragraph.push(line)
  }
  ended()
  return blocks
}

/** Split at the lines that nothing escapes; those at the ends only frame. */
function cellsOf(line: string): string[] {
  const cells = ['']
  let code = false
  const framed = line.trim().replace(/^\|/, '').replace(/(?<!\\)\|$/, '')
  for (let at = 0; at < framed.length; at++) {
    const character = framed.charAt(at)
    if (character === '\\' && framed.charAt(at + 1) === '|') cells[cells.length - 1] += framed.charAt(++at)
    else if (character === '|' && !code) cells.push('')
    else {
      if (character === '`') code = !code
      cells[cells.length - 1] += character
    }
  }
  return cells.map(wordsOf)
}

function wordsOf(markdown: string): string {
  const linked = markdown.replaceAll(/!\[[^[\]]*\]\([^()]*\)|\[\^[^[\]]*\]/g, '').replaceAll(/\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g, '$1').replaceAll(/<(?:br|BR)\s*\/?>/g, '; ').replaceAll(/<((?:https?:|mailto:)?[^<>\s]*[@:][^<>\s]*)>/g, '$1')
  const plain = linked.includes('<') ? [...marks(linked)].map((mark) => (mark.kind === 'text' ? mark.text : ' ')).join('') : textOf(linked)
  return tidy(plain.replaceAll(/(\*\*|__|`)/g, '').replaceAll(/(^|\s)[*_]([^*_]+)[*_](?=$|[\s.,:;])/g, '$1$2').replaceAll(/\\([\\`*_{}[\]()#+.!|-])/g, '$1'))
}
