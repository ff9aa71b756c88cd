/**
 * A list of systems that are in use already, as the register understands it. Each row becomes an engagement with one part in *operate*; what
 * the stages before would have asked for becomes a backlog and is no block. A row that cannot be understood stops the whole list until it is
 * corrected or left out: nothing is taken in by halves, and nothing is made up where a cell was not clear.
 */
import type { Day } from '@rustning/engine'
import type { Knowledge, Language } from '@rustning/knowledge/pack'
import type { Row } from '../../../foundation/spreadsheet/index.ts'
import { refusal } from '../../../foundation/values/refusal.ts'
import type { Uuid } from '../../../foundation/values/id.ts'
import { classifications, criticalities, type Classification, type Criticality } from '../engagement.api.ts'
import { engagementText } from '../engagement.text.ts'
import { calledIn, choiceIn, dayIn, factIn, isEmpty, isUnknown, numberIn, tidy, type Said } from './cell.ts'
import { isField, type Columns } from './column.ts'
import type { Field } from './portfolio-import.api.ts'
import { importText, type Problem } from './portfolio-import.text.ts'

export interface Member { readonly id: Uuid; readonly name: string; readonly email: string }
/** What rows are read against. */
export interface Around {
  readonly columns: Columns
  readonly knowledge: Pick<Knowledge, 'facts'>
  readonly members: readonly Member[]
  readonly owner: Uuid
  /** Of the engagements that are here: title and supplier. */
  readonly here: readonly (readonly [title: string, supplier: string | null])[]
}

export interface Candidate {
  readonly line: number
  readonly title: string | undefined
  readonly ownerId: Uuid
  readonly supplierName: string | undefined
  readonly criticality: Criticality | undefined
  readonly users: number | undefined
  readonly contractEndsOn: Day | undefined
  readonly classification: Classification | undefined
  readonly archiveCase: string | undefined
  readonly purposes: readonly string[]
  readonly sinceOn: Day | undefined
  readonly answers: readonly (Said & { readonly fact: string })[]
}
export interface Understood { readonly candidates: readonly Candidate[]; readonly problems: readonly Problem[] }

export const portfolioEmpty = refusal('portfolio-empty', 422, (language) => importText[language].empty)
export const importedAlready = refusal('portfolio-imported-already', 409, (language) => importText[language].already)
export const importRefused = refusal('portfolio-import-refused', 422, (language, { problems, rows }: { readonly problems: readonly Problem[]; readonly rows: number }) => ({
  ...importText[language].refused(new Set(problems.map(({ line }) => line)).size, rows),
  fields: problems.slice(0, 50).map((problem) => ({ in: 'body' as const, path: `/content/${problem.line}`, sentence: sentenceOf(problem, language) })),
}))

/** The choices are said as people choose them, never by their ids. */
export function sentenceOf(problem: Problem, language: Language, facts: Knowledge['facts'] = {}): string {
  const own: Readonly<Record<string, string>> = { ...engagementText[language].criticalities, ...engagementText[language].classifications }
  return importText[language].problem({ ...problem, ...(problem.options && { options: problem.options.map((option) => facts[problem.fact ?? '']?.options?.[option]?.[language] ?? own[option] ?? option) }) })
}

export const stopping = (problems: readonly Problem[]): Problem[] => problems.filter(({ stops }) => stops)

const longest: Partial<Record<Field, number>> = { 'title': 200, 'supplier': 200, 'archive-case': 100, 'purpose': 200 }
const criticalityNames = calledIn(criticalities, (language) => engagementText[language].criticalities)
const classificationNames = calledIn(classifications, (language) => engagementText[language].classifications)

/** Every row, and everything that is wrong with any. */
export function understand(rows: readonly Row[], around: Around): Understood {
  const problems: Problem[] = [], seen = new Map<string, number>(), here = new Set(around.here.map(([title, supplier]) => keyOf(title, supplier ?? undefined)))
  const isWide = around.columns.filter((as) => as !== null).length >= 3
  const candidates = rows.map((row) => {
    const candidate = candidateIn(row, around, problems)
    if (candidate.title !== undefined) {
      const key = keyOf(candidate.title, candidate.supplierName), first = seen.get(key)
      if (first !== undefined) problems.push({ line: row.line, code: 'twice', stops: true, first })
      else if (here.has(key)) problems.push({ line: row.line, code: 'here-already', stops: true })
      seen.set(key, first ?? row.line)
    }
    // Departments, and the sum at the end, look like systems of which nothing is known.
    if (isWide && candidate.title !== undefined && row.cells.filter((cell) => !isEmpty(cell)).length === 1) problems.push({ line: row.line, code: 'only-title', stops: false })
    return candidate
  })
  return { candidates, problems }
}

/** The same system of the same supplier is the same, whatever the capitals. */
const keyOf = (title: string, supplier: string | undefined): string => JSON.stringify([tidy(title).toLowerCase(), tidy(supplier ?? '').toLowerCase()])

function candidateIn({ line, cells }: Row, { columns, knowledge, members, owner }: Around, problems: Problem[]): Candidate {
  const at = (field: Field) => columns.indexOf(field)
  const wrong = (column: number, code: Problem['code'], more: Partial<Problem> = {}) => void problems.push({ line, column, code, stops: true, ...more })
  /** What stands in the field's column, read; nothing where it is empty. */
  const read = <T>(field: Field, as: (text: string) => T | undefined, code: Problem['code'], options?: readonly string[]): T | undefined => {
    const column = at(field), text = cells[column] ?? ''
    if (column < 0 || isEmpty(text) || (field === 'supplier' && isUnknown(text))) return undefined
    const value = as(text)
    if (value === undefined) wrong(column, code, options && { options })
    return value
  }
  const words = (field: Field) => read(field, (text) => (tidy(text).length <= (longest[field] ?? 200) ? tidy(text) : undefined), 'too-long')
  const title = words('title')
  if (title === undefined && !problems.some((problem) => problem.line === line)) wrong(at('title'), 'no-title')
  return {
    line, title, supplierName: words('supplier'), archiveCase: words('archive-case'), ownerId: ownerIn(cells[at('owner')] ?? '', members, (code) => wrong(at('owner'), code, { stops: false })) ?? owner,
    criticality: read('criticality', (text) => choiceIn(text, criticalityNames), 'not-choice', criticalities), classification: read('classification', (text) => choiceIn(text, classificationNames), 'not-choice', classifications),
    users: read('users', (text) => wholeNumber(numberIn(text)), 'not-number'), contractEndsOn: read('contract-ends-on', dayIn, 'not-day'), sinceOn: read('in-use-since', dayIn, 'not-day'),
    purposes: read('purpose', (text) => purposesIn(text), 'too-long') ?? [],
    answers: columns.flatMap((as, column) => {
      const info = as === null || isField(as) ? undefined : knowledge.facts[as]
      const said = info && factIn(cells[column] ?? '', info)
      if (info && said === undefined) wrong(column, 'not-answer', { type: info.type, ...(info.options && { options: Object.keys(info.options), fact: info.id }) })
      return info && said !== undefined && said !== 'empty' ? [{ ...said, fact: info.id }] : []
    }),
  }
}

const wholeNumber = (number: number | undefined): number | undefined => (number !== undefined && Number.isInteger(number) && number >= 0 && number <= 1_000_000_000 ? number : undefined)

function purposesIn(text: string): string[] | undefined {
  const purposes = [...new Map(text.split(/[;\n]/).map(tidy).filter((one) => !isEmpty(one)).map((one) => [one.toLowerCase(), one])).values()]
  return purposes.length <= 20 && purposes.every((one) => one.length <= (longest.purpose ?? 0)) ? purposes : undefined
}

/** By name or address; nobody where the cell is empty or says somebody else, which is remarked and stops nothing: the row keeps the name. */
function ownerIn(text: string, members: readonly Member[], remark: (code: 'owner-unknown' | 'owner-several') => void): Uuid | undefined {
  if (isEmpty(text)) return undefined
  const given = tidy(text).toLowerCase()
  const found = members.filter(({ name, email }) => name.toLowerCase() === given || email.toLowerCase() === given)
  if (found.length !== 1) remark(found.length === 0 ? 'owner-unknown' : 'owner-several')
  return found.length === 1 ? found[0]?.id : undefined
}
