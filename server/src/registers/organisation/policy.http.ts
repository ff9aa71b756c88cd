/** The organisation's own policies over HTTP. */
import type pg from 'pg'
import type { Knowledge } from '@rustning/knowledge/pack'
import { act, Overtaken } from '../../foundation/action/action.ts'
import { todayInNorway } from '../../foundation/command/command.ts'
import { readAs } from '../../foundation/database/transaction.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import { serve } from '../../foundation/http/serve.ts'
import { asTenant, asUuid, newId, type Uuid } from '../../foundation/values/id.ts'
import type { ActingFor } from './organisation.http.ts'
import { adopted, ended, type AdoptedPolicy } from './policy.ts'
import { policyRoutes, type PolicyAnswer } from './policy.api.ts'
import { endPolicy, insertPolicy, policiesOf, policyRow } from './policy.store.ts'

const answerOf = ({ createdAt, adjusted, ...rest }: AdoptedPolicy): PolicyAnswer => ({ ...rest, adjusted: adjusted as PolicyAnswer['adjusted'], createdAt: createdAt.toISOString() })

/** What everything the organisation runs is judged by has moved. */
const moved = (id: Uuid) => ({ topic: 'organisation-policy.changed', payload: { id } })

export const servePolicies = (pool: pg.Pool, actingFor: ActingFor, knowledge: Knowledge) => serve(policyRoutes, {
  listPolicies: async ({ params }) => ({ policies: (await readAs(pool, asTenant(params.organisation), policiesOf)).map(answerOf) }),
  async adoptPolicy(asked) {
    const acting = actingFor(asked), id = newId()
    return (await act(acting, 'organisation-policy.adopt', policiesOf, (held, at) => {
      const policy = adopted(id, asked.body, knowledge, held, todayInNorway(at), at)
      return { ...insertPolicy(acting.tenant, policy), entity: { type: 'organisation-policy', id, version: 1 }, row: policyRow(policy), detail: policyRow(policy), tell: moved(id), status: 201, answer: answerOf(policy) }
    })).answer
  },
  async endPolicy(asked) {
    const acting = actingFor(asked), id = asUuid(asked.params.policy)
    return (await act(acting, 'organisation-policy.end', policiesOf, (held, at) => {
      const before = held.find((one) => one.id === id)
      if (!before) throw notFound()
      if (before.version !== asked.version) throw new Overtaken('it has another version')
      const after = ended(before, asked.body.endedOn, todayInNorway(at))
      return { ...endPolicy(acting.tenant, after), entity: { type: 'organisation-policy', id, version: after.version }, row: policyRow(after), detail: { endedOn: after.endedOn }, tell: moved(id), status: 200, answer: answerOf(after) }
    })).answer
  },
})
