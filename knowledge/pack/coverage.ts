/**
 * Which row of the source documents is carried by what. A row is implemented by the statements, parameters and reference files that name it
 * in `from-sources`; carried by a room or screen, or left out, where `coverage/` says so with a reason; else it is unaccounted for.
 */
import { z } from 'zod'
import { checkShape } from './check-shape.ts'
import type { InputFile } from './compile.ts'
import type { Fault } from './fault.ts'
import { parseFile } from './file.ts'
import type { Knowledge } from './knowledge.ts'
import { text, type Text } from './shape.ts'

export interface CoverageRow {
  readonly id: string
  readonly tags: readonly string[]
  readonly implementedBy: readonly string[]
  /** The room or screen, and how. */
  readonly carriedBy?: { readonly by: string; readonly says: Text }
  readonly leftOut?: Text
}

export interface Coverage {
  readonly total: number
  readonly implemented: number
  readonly carried: number
  readonly leftOut: number
  readonly unaccounted: number
  readonly rows: readonly CoverageRow[]
  /** By document (`S001`): the source it is. */
  readonly documents: Readonly<Record<string, string>>
  /** By chapter (`S001-3.2`), in the documents' order. */
  readonly chapters: Readonly<Record<string, Text>>
  readonly faults: readonly Fault[]
}

const rowsFile = z.strictObject({ document: z.string(), source: z.string(), rows: z.record(z.string(), z.array(z.string())) })
const carrier = z.strictObject({ by: z.string(), says: text })
const sayFile = z.strictObject({ carried: z.record(z.string(), carrier).default({}), 'left-out': z.record(z.string(), text).default({}), chapters: z.record(z.string(), text).default({}) })

/** `S001-4.6.2-05` stands in `S001-4.6.2`, and that in the document `S001`. */
export const chapterOf = (row: string): string => row.replace(/-[^-]+$/, '')

export function coverage(knowledge: Knowledge, files: readonly InputFile[]): Coverage {
  const parsed = files.map((file) => parseFile(file.path, file.text))
  const tags = new Map<string, string[]>()
  const carried = new Map<string, z.infer<typeof carrier>>(), leftOut = new Map<string, Text>()
  const documents: Record<string, string> = {}, chapters: Record<string, Text> = {}
  for (const file of parsed) {
    if (file.name.startsWith('coverage/rows/')) {
      const read = checkShape(file, rowsFile)
      if (read) documents[read.document] = read.source
      for (const [id, own] of Object.entries(read?.rows ?? {})) tags.set(id, own)
    } else {
      const said = checkShape(file, sayFile)
      for (const [id, what] of Object.entries(said?.carried ?? {})) carried.set(id, what)
      for (const [id, why] of Object.entries(said?.['left-out'] ?? {})) leftOut.set(id, why)
      Object.assign(chapters, said?.chapters)
    }
  }
  const implementers = implementersOf(knowledge)
  const rows = [...tags].map(([id, own]): CoverageRow => {
    const carriedBy = carried.get(id), why = leftOut.get(id)
    return { id, tags: own, implementedBy: implementers.get(id) ?? [], ...(carriedBy && { carriedBy }), ...(why && { leftOut: why }) }
  })
  const implemented = rows.filter((row) => row.implementedBy.length > 0).length
  const open = rows.filter((row) => row.implementedBy.length === 0)
  const carriedCount = open.filter((row) => row.carriedBy !== undefined).length
  const leftOutCount = open.filter((row) => row.carriedBy === undefined && row.leftOut !== undefined).length
  return { total: rows.length, implemented, carried: carriedCount, leftOut: leftOutCount, unaccounted: open.length - carriedCount - leftOutCount, rows, documents, chapters, faults: parsed.flatMap((file) => file.faults) }
}

function implementersOf(knowledge: Knowledge): Map<string, string[]> {
  const by = new Map<string, string[]>()
  for (const one of [...Object.values(knowledge.statements), ...Object.values(knowledge.parameters)]) {
    for (const row of one['from-sources']) by.set(row, [...(by.get(row) ?? []), one.id])
  }
  for (const files of Object.values(knowledge.reference)) for (const [id, file] of Object.entries<object>(files)) credit(file, id, id)
  return by

  /** A file's parts carry rows of their own; they are named by the file and their key. */
  function credit(value: object, file: string, id: string): void {
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'from-sources') for (const row of inner as string[]) by.set(row, [...(by.get(row) ?? []), id])
      else if (typeof inner === 'object' && inner !== null) credit(inner as object, file, /^\d+$/.test(key) || containers.has(key) ? id : `${file}#${key}`)
    }
  }
}

/** Fields that hold a file's parts by key; not names of parts themselves. */
const containers = new Set(['groups', 'items', 'categories', 'phases', 'parts', 'questions', 'results', 'rows', 'terms', 'roles', 'columns', 'points'])
