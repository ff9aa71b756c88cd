/** The source documents as a reader walks them: documents, their chapters, the rows of a chapter and how each is carried. Pure. */
import { chapterOf, type SourceMap } from '@rustning/knowledge/pack'
import { inAddress } from './entry.ts'

export type Row = SourceMap['rows'][number]

export interface Chapter {
  readonly id: string
  readonly document: string
  readonly rows: readonly Row[]
}

/** Rows of the documents are registered; other marks in the files are our own working lists. */
export const isRow = (id: string): boolean => /^S00\d-/.test(id)
export const addressOfChapter = (chapter: string): string => `/knowledge/sources/${inAddress(chapter)}`
export const addressOfRow = (row: string): string => `${addressOfChapter(chapterOf(row))}#${row}`
export const documentOf = (id: string): string => id.split('-')[0] ?? id
/** The document's own number of a chapter: `S001-3.2` is 3.2. Codes we gave ourselves (`PRG`) are none. */
export const numberOf = (chapter: string): string => (/-(\d[\d.]*)[a-z]?(?:-|$)/.exec(chapter)?.[1] ?? '')

/** In the documents' order. */
export function chaptersOf({ chapters, rows }: SourceMap): Chapter[] {
  const by = new Map<string, Row[]>()
  for (const row of rows) {
    const own = by.get(chapterOf(row.id))
    if (own) own.push(row)
    else by.set(chapterOf(row.id), [row])
  }
  return Object.keys(chapters).map((id) => ({ id, document: documentOf(id), rows: by.get(id) ?? [] }))
}

export type Carried = 'statement' | 'screen' | 'left-out'

export const carriedAs = ({ implementedBy, carriedBy }: Row): Carried => (implementedBy.length > 0 ? 'statement' : carriedBy ? 'screen' : 'left-out')

/** The pages that would be the screen a row is promised to, by the room that owes it; the first that there is, is led to. */
const rooms: readonly (readonly [room: RegExp, pages: readonly string[]])[] = [
  [/^the open assessment|^judgement|^document/, ['assess']],
  [/^lifecycle|^compliance|engagement/, ['organisations/:organisation/engagements']],
  [/supply-chain/, ['organisations/:organisation/supply-chain']],
  [/supplier/, ['suppliers', 'organisations/:organisation/suppliers']],
  [/^registers\/organisation/, ['organisations/:organisation']],
  [/^registers/, ['services']],
  [/agreement/, ['organisations/:organisation/agreements']],
  [/risk/, ['organisations/:organisation/risks']],
  [/review/, ['organisations/:organisation/reviews']],
  [/survey/, ['organisations/:organisation/surveys']],
  [/finops/, ['organisations/:organisation/costs']],
]

export const pagesFor = (room: string): readonly string[] => rooms.find(([pattern]) => pattern.test(room))?.[1] ?? []
