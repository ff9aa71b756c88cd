/** *Dette venter på deg* and the portfolio in figures, over HTTP. */
import type pg from 'pg'
import { stages } from '@rustning/engine'
import { readAs } from '../../foundation/database/transaction.ts'
import { mayUse } from '../../foundation/http/may.api.ts'
import { serve } from '../../foundation/http/serve.ts'
import { asTenant } from '../../foundation/values/id.ts'
import type { Judging } from '../../judgement/fact-supplier.ts'
import { dayInOslo, gatesOf } from '../../judgement/verdict/index.ts'
import { countsOf, criticalities } from '../../registers/engagement/index.ts'
import { backlogRoutes, owedCount } from '../backlog/index.ts'
import { mayAdvance } from '../stages/index.ts'
import { ownSources } from './sources.ts'
import { waitingRoutes } from './waiting.api.ts'
import { waitingFor } from './waiting.store.ts'
import { checkSources, type WaitingSource } from './waiting.ts'

/** `others`: what the rooms besides these say waits. */
export function serveWaiting(pool: pg.Pool, { register, knowledge }: Judging, others: readonly WaitingSource[]) {
  const sources = checkSources([...ownSources(knowledge), ...others])
  const sourceOf = new Map(sources.flatMap((source) => source.kinds.map((kind) => [kind, source] as const)))
  return serve(waitingRoutes, {
    async readWaiting({ params, query, principal: { accountId, roles }, language }) {
      if (accountId === undefined) return { total: 0, waiting: [] }
      const who = { account: accountId, roles, stages: stages.filter((stage) => mayAdvance(stage, roles)) }
      const { waiting, total } = await readAs(pool, asTenant(params.organisation), (reader) => waitingFor(reader, register.threads, sources, who, query))
      const today = dayInOslo(new Date())
      return {
        total,
        waiting: waiting.map((one) => ({
          kind: one.kind, id: one.id,
          // One that stands for many is none of them: it leads nowhere by itself.
          ...(one.alike > 1 ? { many: one.alike, says: sourceOf.get(one.kind)?.saysMany(one, language) ?? one.kind }
            : { ...(one.engagement && { engagement: one.engagement }), ...(one.part && { part: one.part }), ...(one.title !== undefined && { title: one.title }), says: sourceOf.get(one.kind)?.says(one, language) ?? one.kind }),
          ...(one.dueOn !== undefined && { dueOn: one.dueOn }), overdue: one.dueOn !== undefined && one.dueOn < today, count: one.count,
        })),
      }
    },
    readFigures: ({ params, principal }) => readAs(pool, asTenant(params.organisation), async (reader) => {
      const counts = await countsOf(reader)
      return {
        engagements: counts.engagements, stages: each(stages, counts.stages), criticalities: each(criticalities, counts.criticalities),
        ...(mayUse(principal, backlogRoutes.listBacklog.may) && { owed: await owedCount(reader, register.threads, gatesOf(knowledge)) }),
      }
    }),
  })
}

/** What there is none of is counted too. */
const each = <K extends string>(names: readonly K[], counts: Readonly<Record<string, number>>) => Object.fromEntries(names.map((name) => [name, counts[name] ?? 0])) as Record<K, number>
