/** A list that somebody has looked at and confirmed is kept as it stood, and taken in by a job: all of it in one statement, or nothing. */
import { createHash } from 'node:crypto'
import type { Knowledge } from '@rustning/knowledge/pack'
import { act, Overtaken, type Acting, type Change, type Done } from '../../../foundation/action/action.ts'
import { ask, type Job } from '../../../foundation/jobs/index.ts'
import type { Row } from '../../../foundation/spreadsheet/index.ts'
import { newId, type TenantId, type Uuid } from '../../../foundation/values/id.ts'
import type { Answer } from '../answer/answer.ts'
import { insertAnswers } from '../answer/answer.store.ts'
import { empty, ownerUnknown, type Engagement } from '../engagement.ts'
import { insertEngagements, insertParts } from '../engagement.store.ts'
import { dayOf, type Part } from '../part.ts'
import type { Columns } from './column.ts'
import { importedAlready, importRefused, stopping, understand, type Around, type Candidate } from './portfolio-import.ts'
import { around, endImport, insertImport, insertImportRows, type PortfolioImport } from './portfolio-import.store.ts'

export interface Confirmed {
  readonly name: string
  readonly headings: readonly string[]
  readonly columns: Columns
  readonly rows: readonly Row[]
  readonly ownerId: Uuid
}

/** As they stood, wherever they stood. */
const digestOf = (rows: readonly Row[]): Buffer => createHash('sha256').update(JSON.stringify(rows.map(({ cells }) => cells))).digest()

/** Refuses rows that cannot be taken in, all of them named; and the same rows a second time, also when both come at once. */
export function confirmImport(acting: Acting, knowledge: Pick<Knowledge, 'facts'>, job: Job<{ readonly import: string }>, { name, headings, columns, rows, ownerId }: Confirmed): Promise<Done<{ id: Uuid; job: Uuid; rows: number }>> {
  const id = newId(), digest = digestOf(rows)
  return act(acting, 'portfolio-import.ask', async (reader) => [await around(reader)], ([found], at) => {
    const { members = [], here = [] } = found ?? {}
    if (!members.some((member) => member.id === ownerId)) throw ownerUnknown()
    const problems = stopping(understand(rows, { columns, knowledge, members, owner: ownerId, here }).problems)
    if (problems.length > 0) throw importRefused({ problems, rows: rows.length })
    const { id: jobId, tell } = ask(acting, job, { import: id })
    return {
      ...insertImport(acting.tenant, { id, name, digest, headings, columns, rows: rows.length, ownerId, jobId, askedBy: acting.actor.id, askedAt: at }), parts: [insertImportRows(acting.tenant, id, rows)],
      entity: { type: 'portfolio-import', id, version: 1 }, row: { id, digest: digest.toString('hex'), rows: rows.length, columns, owner_id: ownerId, state: 'waiting' }, detail: { name, headings }, tell, status: 202, answer: { id, job: jobId, rows: rows.length },
    }
  }).catch((error: { readonly code?: unknown; readonly constraint?: unknown }) => {
    throw error.code === '23505' && error.constraint === 'portfolio_import_once' ? importedAlready(undefined, { cause: error }) : error
  })
}

/** What was true when the list was confirmed may have changed since: then it is refused as a whole, and says why. */
export function takeIn(acting: Acting, knowledge: Pick<Knowledge, 'facts'>, one: PortfolioImport, rows: readonly Row[]): Promise<Done<{ engagements: number; refused: boolean }>> {
  const { tenant } = acting
  return act(acting, 'portfolio-import.take-in', async (reader) => [await around(reader)], ([found], at): Change<{ engagements: number; refused: boolean }> => {
    if (one.state !== 'waiting') throw new Overtaken('it has ended')
    const { members = [], here = [] } = found ?? {}
    const { candidates, problems } = understand(rows, { columns: one.columns, knowledge, members, owner: one.ownerId, here } satisfies Around)
    const gone = !members.some(({ id }) => id === one.ownerId)
    const stops = gone ? [{ line: rows[0]?.line ?? 1, code: 'responsible-gone' as const, stops: true }] : stopping(problems)
    const made = engagementsFrom(one, candidates, at), done = stops.length === 0
    return {
      ...endImport(tenant, one.id, done ? undefined : stops, at), entity: { type: 'portfolio-import', id: one.id, version: 2 }, status: 200,
      row: { id: one.id, rows: rows.length, digest: digestOf(rows).toString('hex'), state: done ? 'done' : 'refused', engagements: done ? made.engagements.map(({ id }) => id) : [] },
      parts: done ? written(tenant, one.id, made) : [], tell: { topic: 'portfolio.imported', payload: { id: one.id } }, answer: { engagements: done ? made.engagements.length : 0, refused: !done },
    }
  })
}

interface Made { readonly engagements: readonly Engagement[]; readonly parts: readonly Part[]; readonly answers: readonly Answer[] }

const written = (tenant: TenantId, importId: Uuid, { engagements, parts, answers }: Made) =>
  [insertEngagements(tenant, engagements), insertParts(tenant, parts, importId), ...(answers.length > 0 ? [insertAnswers(tenant, answers)] : [])]

/** They are in use: each has one part, in *operate*. What was said in the list is answers, said by whoever brought it. */
function engagementsFrom({ id: importId, name, askedBy }: PortfolioImport, candidates: readonly Candidate[], at: Date): Made {
  const engagements: Engagement[] = [], parts: Part[] = [], answers: Answer[] = [], today = dayOf(at)
  for (const { line, title = '', ownerId, supplierName, criticality, users, contractEndsOn, classification, archiveCase, purposes, sinceOn, answers: said } of candidates) {
    const id = newId()
    engagements.push({ ...empty, id, version: 0, title, ownerId, supplierName, criticality, users, contractEndsOn, classification, classifiedOn: classification && today, archiveCase, importId, importLine: line, createdAt: at })
    parts.push({ id: newId(), engagementId: id, version: 0, name: undefined, stage: 'operate', sinceOn: sinceOn ?? today, ended: undefined })
    const common = { engagementId: id, partId: undefined, validFrom: today, recordedAt: at, recordedKind: 'import', recordedBy: askedBy ?? undefined, recordedName: undefined, source: `${name} (${line})`, importId }
    for (const { fact, ...one } of said) answers.push({ ...common, id: newId(), fact, itemNoun: undefined, itemKey: undefined, kind: one.kind, value: one.kind === 'value' ? one.value : undefined })
    for (const purpose of purposes) answers.push({ ...common, id: newId(), fact: 'purpose', itemNoun: 'purpose', itemKey: newId(), kind: 'value', value: { name: purpose } })
  }
  return { engagements, parts, answers }
}
