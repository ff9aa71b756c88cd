/** Relations over HTTP. */
import type pg from 'pg'
import { act, Overtaken, type Change } from '../../foundation/action/action.ts'
import { readAs } from '../../foundation/database/transaction.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import { serve } from '../../foundation/http/serve.ts'
import { asTenant, asUuid, newId, type TenantId } from '../../foundation/values/id.ts'
import type { ActingFor } from './organisation.http.ts'
import { changedRelation, relationFrom, type Relation, type RelationWanted } from './relation.ts'
import { relationRoutes, type RelationAnswer } from './relation.api.ts'
import { relationById, relationRow, relationsOf, writeRelation } from './relation.store.ts'

const answerOf = ({ createdAt, ...rest }: Relation): RelationAnswer => ({ ...rest, createdAt: createdAt.toISOString() })

const written = (tenant: TenantId, after: Relation, before: Relation | undefined): Change<RelationAnswer> => ({
  ...writeRelation(tenant, after), entity: { type: 'organisation-relation', id: after.id, version: after.version }, row: relationRow(after),
  detail: { before: before ? relationRow(before) : null, after: relationRow(after) }, status: before ? 200 : 201, answer: answerOf(after),
})

export const serveRelations = (pool: pg.Pool, actingFor: ActingFor) => serve(relationRoutes, {
  listRelations: async ({ params }) => ({ relations: (await readAs(pool, asTenant(params.organisation), relationsOf)).map(answerOf) }),
  async addRelation(asked) {
    const acting = actingFor(asked), id = newId(), { kind, ...wanted } = asked.body
    return (await act(acting, 'organisation-relation.add', () => Promise.resolve([]), (_, at) => written(acting.tenant, relationFrom(id, kind, said(wanted), acting.tenant, at), undefined))).answer
  },
  async changeRelation(asked) {
    const acting = actingFor(asked), id = asUuid(asked.params.relation)
    return (await act(acting, 'organisation-relation.change', (reader) => relationById(reader, id), ([before]) => {
      if (!before) throw notFound()
      if (before.version !== asked.version) throw new Overtaken('it has another version')
      return written(acting.tenant, changedRelation(before, said(asked.body), acting.tenant), before)
    })).answer
  },
})

const said = <T extends { readonly otherId?: string | null | undefined }>(body: T): Omit<T, 'otherId'> & Pick<RelationWanted, 'otherId'> => ({ ...body, otherId: typeof body.otherId === 'string' ? asUuid(body.otherId) : body.otherId })
