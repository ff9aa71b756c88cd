/** The portfolio that is brought, over HTTP: looked at, confirmed, followed. */
import type pg from 'pg'
import type { Knowledge, Language } from '@rustning/knowledge/pack'
import { readAs } from '../../../foundation/database/transaction.ts'
import { notFound } from '../../../foundation/http/refusals.ts'
import { serve } from '../../../foundation/http/serve.ts'
import { jobOf, type JobRow } from '../../../foundation/jobs/index.ts'
import { readSpreadsheet, usualSpreadsheet, type Row, type Sheet } from '../../../foundation/spreadsheet/index.ts'
import { asTenant, asUuid } from '../../../foundation/values/id.ts'
import { vocabularyOf, type Vocabulary } from '../answer/answer.ts'
import { ownerUnknown } from '../engagement.ts'
import type { ActingFor } from '../engagement.http.ts'
import { checkColumns, guessColumns, headingRow, type Columns } from './column.ts'
import { placeIn, placeOf } from './portfolio-place.ts'
import { confirmImport } from './portfolio-import.actions.ts'
import { mostRows, portfolioImportRoutes, type PortfolioImportAnswer } from './portfolio-import.api.ts'
import { portfolioImportJob } from './portfolio-import.jobs.ts'
import { portfolioEmpty, sentenceOf, stopping, understand } from './portfolio-import.ts'
import { around, importById, importsAfter, type PortfolioImport } from './portfolio-import.store.ts'
import type { Problem } from './portfolio-import.text.ts'

interface Brought { readonly content: string; readonly encoding: 'text' | 'base64'; readonly sheet: number; readonly headingLine?: number | undefined; readonly without: readonly number[]; readonly columns?: Columns | undefined }
interface Opened { readonly sheets: readonly Sheet[]; readonly headingLine: number; readonly headings: readonly string[]; readonly columns: Columns; readonly rows: readonly Row[] }

/** Refuses a file that cannot be read, columns that do not fit, and a list without rows. */
function opened({ content, encoding, sheet, headingLine, without, columns }: Brought, vocabulary: Vocabulary): Opened {
  const sheets = readSpreadsheet(Buffer.from(content, encoding === 'text' ? 'utf8' : 'base64'), { ...usualSpreadsheet, rows: mostRows })
  // Half a character, which a workbook can hold and a database cannot, becomes the sign for one that is lost.
  const all = (sheets[sheet]?.rows ?? []).map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.replaceAll(/\p{Cs}/gu, '\ufffd')) }))
  const head = headingLine === undefined ? headingRow(all, vocabulary) : all.find(({ line }) => line === headingLine)
  const rows = head ? all.filter(({ line, cells }) => line > head.line && !without.includes(line) && cells.some((cell) => cell.trim() !== '')) : []
  if (!head || rows.length === 0) throw portfolioEmpty()
  const used = columns ?? guessColumns(head.cells, vocabulary)
  if (columns) checkColumns(columns, vocabulary)
  return { sheets, headingLine: head.line, headings: head.cells, columns: used, rows }
}

/** Of what a person looks through. */
const mostShown = 50, mostProblems = 500

const said = (problems: readonly Problem[], language: Language, facts: Knowledge['facts']) => problems.slice(0, mostProblems).map((problem) => ({ line: problem.line, ...(problem.column !== undefined && { column: problem.column }), stops: problem.stops, sentence: sentenceOf(problem, language, facts) }))

export function servePortfolioImports(pool: pg.Pool, actingFor: ActingFor, knowledge: Knowledge) {
  const vocabulary = vocabularyOf(knowledge), job = portfolioImportJob({ knowledge })
  return serve(portfolioImportRoutes, {
    async previewPortfolio({ params, body, language }) {
      const { sheets, headingLine, headings, columns, rows } = opened(body, vocabulary)
      const found = await readAs(pool, asTenant(params.organisation), around)
      const owner = found.members.find(({ id }) => id === body.ownerId)
      if (!owner) throw ownerUnknown()
      const { candidates, problems } = understand(rows, { columns, knowledge, ...found, owner: owner.id })
      const stopped = new Set(stopping(problems).map(({ line }) => line))
      return {
        sheets: sheets.map((one) => ({ name: one.name, rows: one.rows.length })), headingLine, headings: [...headings], columns: [...columns], rows: rows.length, stopped: stopped.size, problems: said(problems, language, knowledge.facts),
        shown: candidates.slice(0, mostShown).map(({ ownerId, purposes, answers, ...one }) => ({
          ...withoutNothing(one), line: one.line, ...withoutNothing({ ownerName: found.members.find(({ id }) => id === ownerId)?.name }), purposes: [...purposes],
          answers: answers.map((answer) => ({ fact: answer.fact, unknown: answer.kind === 'unknown', ...(answer.kind === 'value' && { value: answer.value }) })), stops: stopped.has(one.line),
        })),
      }
    },
    async importPortfolio(asked) {
      const { headings, columns, rows } = opened(asked.body, vocabulary)
      return (await confirmImport(actingFor(asked), knowledge, job, { name: asked.body.name, headings, columns, rows, ownerId: asUuid(asked.body.ownerId) })).answer
    },
    async listPortfolioImports({ params, query, language }) {
      const from = query.after === undefined ? undefined : placeIn('newest', query.after)
      const found = await readAs(pool, asTenant(params.organisation), (reader) => importsAfter(reader, from, query.limit + 1))
      const shown = found.slice(0, query.limit), last = shown.at(-1)
      return { imports: shown.map((one) => answerOf(one, language, knowledge.facts)), ...(found.length > query.limit && last && { next: placeOf('newest', { by: last.place, id: last.id }) }) }
    },
    async readPortfolioImport({ params, language }) {
      const found = await readAs(pool, asTenant(params.organisation), (reader) => importById(reader, asUuid(params.import)))
      if (!found) throw notFound()
      return answerOf(found, language, knowledge.facts, await jobOf(pool, asTenant(params.organisation), found.jobId))
    },
  })
}

/** What is not there is left out. */
const withoutNothing = <T extends object>(one: T): { [K in keyof T]?: Exclude<T[K], undefined> } => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }

const answerOf = ({ id, version, name, state, rows, headings, columns, ownerId, askedAt, endedAt, askedName, faults }: PortfolioImport, language: Language, facts: Knowledge['facts'], job?: JobRow): PortfolioImportAnswer => ({
  id, version, name, state, rows, headings: [...headings], columns: [...columns], ownerId, askedAt: askedAt.toISOString(), ...(endedAt && { endedAt: endedAt.toISOString() }), ...(askedName !== null && { askedBy: askedName }), problems: said(faults ?? [], language, facts),
  ...(job && { job: { id: job.id, state: job.state, ...(job.done !== null && { done: job.done }), ...(job.of !== null && { of: job.of }) } }),
})
