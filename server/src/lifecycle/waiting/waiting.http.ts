/** *Dette venter på deg* over HTTP. */
import type pg from 'pg'
import { stages } from '@rustning/engine'
import { readAs } from '../../foundation/database/transaction.ts'
import { serve } from '../../foundation/http/serve.ts'
import { asTenant } from '../../foundation/values/id.ts'
import type { Judging } from '../../judgement/fact-supplier.ts'
import { dayInOslo } from '../../judgement/verdict/index.ts'
import { mayAdvance } from '../stages/index.ts'
import { ownSources } from './sources.ts'
import { waitingRoutes } from './waiting.api.ts'
import { waitingFor } from './waiting.store.ts'
import { checkSources, type WaitingSource } from './waiting.ts'

/** `others`: what the rooms besides these say waits. */
export function serveWaiting(pool: pg.Pool, { register, knowledge }: Judging, others: readonly WaitingSource[]) {
  const sources = checkSources([...ownSources(knowledge), ...others])
  const says = new Map(sources.flatMap((source) => source.kinds.map((kind) => [kind, source.says] as const)))
  return serve(waitingRoutes, {
    async readWaiting({ params, query, principal: { accountId, roles }, language }) {
      if (accountId === undefined) return { total: 0, waiting: [] }
      const who = { account: accountId, roles, stages: stages.filter((stage) => mayAdvance(stage, roles)) }
      const { waiting, total } = await readAs(pool, asTenant(params.organisation), (reader) => waitingFor(reader, register.threads, sources, who, query.limit))
      const today = dayInOslo(new Date())
      return {
        total,
        waiting: waiting.map((one) => ({
          kind: one.kind, id: one.id, ...(one.engagement && { engagement: one.engagement }), ...(one.part && { part: one.part }), ...(one.title !== undefined && { title: one.title }),
          says: says.get(one.kind)?.(one, language) ?? one.kind, ...(one.dueOn !== undefined && { dueOn: one.dueOn }), overdue: one.dueOn !== undefined && one.dueOn < today, count: one.count,
        })),
      }
    },
  })
}
