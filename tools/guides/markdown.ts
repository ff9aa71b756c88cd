/** What a guide shows that can be tried out: fenced blocks and tables. */

export interface Block {
  readonly language: string
  readonly text: string
  readonly line: number
}

export function blocksIn(markdown: string): Block[] {
  const fences = [...markdown.matchAll(/^```(\w*)[^\n]*\n([\s\S]*?)^```$/gm)]
  return fences.map((fence) => ({ language: fence[1] ?? '', text: fence[2] ?? '', line: lineAt(markdown, fence.index) }))
}

/** A case file shown whole names itself in its first line: `# my-cases/ferde.yaml`. */
export const nameOf = (text: string): string | undefined => /^# (\S+\.yaml)\n/.exec(text)?.[1]

export interface Row {
  readonly cells: Readonly<Record<string, string>>
  readonly line: number
}

/** The rows of every table with exactly these columns. */
export function rowsIn(markdown: string, columns: readonly string[]): Row[] {
  const heading = `| ${columns.join(' | ')} |`
  const lines = markdown.split('\n')
  return lines.flatMap((line, index) => {
    if (line !== heading) return []
    const rows = lines.slice(index + 2)
    const end = rows.findIndex((row) => !row.startsWith('|'))
    return rows.slice(0, end < 0 ? undefined : end).map((row, offset): Row => {
      const cells = row.slice(1, -1).split('|').map((cell) => cell.trim())
      return { cells: Object.fromEntries(columns.map((column, position) => [column, cells[position] ?? ''])), line: index + 3 + offset }
    })
  })
}

/** What stands in code in a cell. */
export const codeIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] as string)

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length
