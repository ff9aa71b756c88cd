/**
 * Text for a terminal: wrapped to its width, indented in blocks, coloured only where somebody can see colour. Meaning never hangs on
 * colour alone; every mark has its word beside it.
 */
import { stripVTControlCharacters } from 'node:util'

export { harmless } from './harmless.ts'

export interface Terminal {
  readonly width: number
  readonly colour: boolean
  readonly write: (text: string) => void
}

/** A pipe gets 100 columns and no colour; a terminal its own width, between 40 and 110. `NO_COLOR` is respected. */
export function terminalOf(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv = process.env): Terminal {
  return {
    width: stream.isTTY ? Math.min(110, Math.max(40, stream.columns || 80)) : 100,
    colour: Boolean(stream.isTTY) && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb',
    write: (text) => void stream.write(text),
  }
}

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const
export type Style = keyof typeof codes

export const styled = (terminal: Terminal, style: Style, text: string): string => (terminal.colour ? `\u001b[${codes[style]}m${text}\u001b[0m` : text)

/** Wraps at spaces; the first line starts with `first`, the others with `rest`. A word longer than the line stands alone. */
export function wrap(text: string, width: number, first = '', rest = first): string {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? first : rest
    let empty = true
    for (const word of paragraph.split(' ')) {
      if (!empty && lengthOf(line) + 1 + lengthOf(word) > width) {
        lines.push(line)
        line = rest
        empty = true
      }
      line += empty ? word : ` ${word}`
      empty = false
    }
    lines.push(line)
  }
  return lines.join('\n')
}

export const lengthOf = (text: string): number => [...stripVTControlCharacters(text)].length
