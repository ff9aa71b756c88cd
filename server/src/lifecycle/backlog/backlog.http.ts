/** The backlog over HTTP. */
import type pg from 'pg'
import { statementOf } from '@rustning/knowledge/pack'
import { readAs } from '../../foundation/database/transaction.ts'
import { serve } from '../../foundation/http/serve.ts'
import { asTenant, asUuid, isUuid } from '../../foundation/values/id.ts'
import type { Judging } from '../../judgement/fact-supplier.ts'
import { outcomeWord } from '../../judgement/sentence/sentence.ts'
import type { ActingFor } from '../../judgement/verdict/index.ts'
import { pageUnknown } from '../../registers/engagement/index.ts'
import { planBacklog } from './backlog.actions.ts'
import { backlogRoutes } from './backlog.api.ts'
import { gatedDuties, type Owed } from './backlog.ts'
import { owedDuties, type Place } from './backlog.store.ts'

const maybe = (text: string | undefined) => (text === undefined ? undefined : asUuid(text))

export const serveBacklog = (pool: pg.Pool, actingFor: ActingFor, judging: Judging) => serve(backlogRoutes, {
  async listBacklog({ params, query: { q, engagement, assignee, after, limit }, language }) {
    const { register, knowledge } = judging
    const filter = { q, engagement: maybe(engagement), assignee: maybe(assignee), after: after === undefined ? undefined : placeIn(after), limit: limit + 1 }
    const { owed, total } = await readAs(pool, asTenant(params.organisation), (reader) => owedDuties(reader, register.threads, gatedDuties(knowledge.pack), filter))
    const shown = owed.slice(0, limit), last = shown.at(-1)
    return {
      total, ...(owed.length > limit && last && { next: placeOf(last) }),
      owed: shown.map(({ partName, dueOn, assignee: whose, engagement: id, title, part, stage, duty, outcome, version }) => {
        const one = { engagement: id, title, part, stage, duty, outcome, version }
        const info = statementOf(knowledge, 'duty', one.duty)
        return {
          ...one, ...(partName !== undefined && { partName }), ...(dueOn !== undefined && { dueOn }), ...(whose && { assignee: { ...whose } }), dutyTitle: info?.title[language] ?? one.duty, remedy: info?.remedy[language] ?? '',
          waivable: info?.waivable ?? 'never', says: outcomeWord(one.outcome, language),
        }
      }),
    }
  },
  async planBacklog(asked) {
    const { assigneeId, ...body } = asked.body
    return (await planBacklog(actingFor(asked), judging, { engagement: asUuid(asked.params.engagement), part: asUuid(asked.params.part) }, { ...body, assigneeId: assigneeId === null ? null : maybe(assigneeId) })).answer
  },
})

/** Where a page ended. */
const placeOf = ({ dueOn, title, part, duty }: Owed): string => Buffer.from(JSON.stringify([dueOn ?? 'infinity', title, part, duty])).toString('base64url')

function placeIn(after: string): Place {
  try {
    const [due, title, part, duty] = JSON.parse(Buffer.from(after, 'base64url').toString('utf8')) as unknown[]
    if (typeof due === 'string' && /^(\d{4}-\d\d-\d\d|infinity)$/.test(due) && (due === 'infinity' || !Number.isNaN(Date.parse(due))) && typeof title === 'string' && isUuid(part) && typeof duty === 'string' && !/\0/.test(title + duty)) return { due, title, part, duty }
  } catch {
    // Said below.
  }
  throw pageUnknown()
}
