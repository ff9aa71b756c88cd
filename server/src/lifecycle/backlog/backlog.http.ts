/** The backlog over HTTP. */
import type pg from 'pg'
import { isDay } from '@rustning/knowledge/pack'
import { readAs } from '../../foundation/database/transaction.ts'
import { pageUnknown, partsOf, wordOf } from '../../foundation/http/page.ts'
import { serve } from '../../foundation/http/serve.ts'
import { asTenant, asUuid, isUuid } from '../../foundation/values/id.ts'
import type { Judging } from '../../judgement/fact-supplier.ts'
import { dutyInfo } from '../../judgement/own-duty.ts'
import { outcomeWord } from '../../judgement/sentence/sentence.ts'
import { gatesOf, type ActingFor } from '../../judgement/verdict/index.ts'
import { planBacklog } from './backlog.actions.ts'
import { backlogRoutes } from './backlog.api.ts'
import type { Owed } from './backlog.ts'
import { owedDuties, type Place } from './backlog.store.ts'

const maybe = (text: string | undefined) => (text === undefined ? undefined : asUuid(text))

export const serveBacklog = (pool: pg.Pool, actingFor: ActingFor, judging: Judging) => serve(backlogRoutes, {
  async listBacklog({ params, query: { q, engagement, duty, outcome, owner, assignee, due, after, limit }, language }) {
    const { register, knowledge } = judging, gates = gatesOf(knowledge)
    const nameOf = (duty: string) => dutyInfo(knowledge, duty)?.title[language] ?? duty
    const called = q === undefined ? [] : gates.duties.flatMap(({ duty }) => (nameOf(duty).toLowerCase().includes(q.toLowerCase()) ? [duty] : []))
    const filter = { q, called, engagement: maybe(engagement), duty, outcome, owner: maybe(owner), assignee: maybe(assignee), due, after: after === undefined ? undefined : placeIn(after), limit: limit + 1 }
    const { owed, total, duties } = await readAs(pool, asTenant(params.organisation), (reader) => owedDuties(reader, register.threads, gates, filter))
    const shown = owed.slice(0, limit), last = shown.at(-1)
    return {
      total, duties: inOrder(duties.map((one) => ({ ...one, title: nameOf(one.duty) })), (duty) => dutyInfo(knowledge, duty)?.waivable === 'never'), ...(owed.length > limit && last && { next: placeOf(last) }),
      owed: shown.map(({ partName, dueOn, assignee: whose, engagement: id, title, part, stage, duty, outcome, version }) => {
        const one = { engagement: id, title, part, stage, duty, outcome, version }
        const info = dutyInfo(knowledge, one.duty)
        return {
          ...one, ...(partName !== undefined && { partName }), ...(dueOn !== undefined && { dueOn }), ...(whose && { assignee: { ...whose } }), dutyTitle: nameOf(one.duty), remedy: info?.remedy[language] ?? '',
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

/** The most often owed first; of those that are owed as often, what the law lets nobody depart from. */
const inOrder = <D extends { readonly duty: string; readonly count: number }>(duties: D[], isAbsolute: (duty: string) => boolean): D[] =>
  duties.sort((a, b) => b.count - a.count || Number(isAbsolute(b.duty)) - Number(isAbsolute(a.duty)) || (a.duty < b.duty ? -1 : 1))

const sort = 'due'
/** Where a page ended; a duty of a part has no id of its own. */
const placeOf = ({ dueOn, outcome, title, part, duty }: Owed): string => wordOf(sort, dueOn ?? 'infinity', outcome, title, part, duty)

function placeIn(after: string): Place {
  const [sorted, due = '', outcome, title, part, duty] = partsOf(after)
  if (sorted === sort && (due === 'infinity' || isDay(due)) && (outcome === 'not-met' || outcome === 'unknown') && title !== undefined && isUuid(part) && duty !== undefined) return { due, outcome, title, part, duty }
  throw pageUnknown()
}
