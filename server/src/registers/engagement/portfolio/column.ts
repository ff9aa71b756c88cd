/**
 * What a column of somebody's list of systems can be: a field of the register, or the answer to one question of the vocabulary. A heading
 * that people commonly use is recognised; whoever imports has the last word.
 */
import type { FactId } from '@rustning/engine'
import type { Row } from '../../../foundation/spreadsheet/index.ts'
import { refusal } from '../../../foundation/values/refusal.ts'
import type { Vocabulary } from '../answer/answer.ts'
import { headings } from './column.text.ts'
import { fields, type Field } from './portfolio-import.api.ts'
import { importText } from './portfolio-import.text.ts'

/** In the order of the columns; null for one that is kept with the row and not understood. */
export type Columns = readonly (Field | FactId | null)[]

export const isField = (as: string): as is Field => (fields as readonly string[]).includes(as)

/** The commonest question that a list of systems answers in a column of its own. */
const askedAs: Readonly<Record<string, FactId>> = { personopplysninger: 'processing.personal-data', personopplysningar: 'processing.personal-data', personaldata: 'processing.personal-data' }

/** By their ids; what they are is not asked for. */
type Facts = Readonly<Record<FactId, unknown>>

const plain = (heading: string): string => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

function guess(heading: string, facts: Facts): Field | FactId | null {
  const text = plain(heading)
  if (text === '') return null
  const field = fields.find((one) => headings[one].some((known) => plain(known) === text))
  const fact = Object.hasOwn(askedAs, text) ? askedAs[text] : heading.trim()
  return field ?? (fact !== undefined && Object.hasOwn(facts, fact) ? fact : null)
}

/** Nothing is guessed twice: the first column of a kind is it. */
export function guessColumns(cells: readonly string[], { facts }: { readonly facts: Facts }): Columns {
  const seen = new Set<string>()
  return cells.map((heading) => {
    const as = guess(heading, facts)
    if (as === null || seen.has(as)) return null
    seen.add(as)
    return as
  })
}

/** Lists often begin with a title and a date: of the first ten rows the one with the most known headings. */
export function headingRow(rows: readonly Row[], vocabulary: Pick<Vocabulary, 'facts'>): Row | undefined {
  const known = ({ cells }: Row) => guessColumns(cells, vocabulary).filter((as) => as !== null).length
  return rows.slice(0, 10).reduce<Row | undefined>((best, row) => (best && known(best) >= known(row) ? best : row), undefined)
}

type ColumnFault = 'no-title' | 'twice' | 'unknown'
export const columnsWrong = refusal('portfolio-columns-wrong', 422, (language, fault: ColumnFault) => importText[language].columns[fault])

/** Refuses columns that cannot be read together. Questions about one of several, and about the organisation, are not asked in a list of systems. */
export function checkColumns(columns: Columns, { facts, itemNouns }: Vocabulary): void {
  const used = columns.filter((as) => as !== null)
  if (new Set(used).size < used.length) throw columnsWrong('twice')
  const fits = (as: string) => isField(as) || (Object.hasOwn(facts, as) && !itemNouns.includes(facts[as]?.noun ?? '') && facts[as]?.noun !== 'organisation')
  if (!used.every(fits)) throw columnsWrong('unknown')
  if (!used.includes('title')) throw columnsWrong('no-title')
}
