/** Organisations over HTTP. */
import type pg from 'pg'
import type { Acting } from '../../foundation/action/action.ts'
import { readAs } from '../../foundation/database/transaction.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import type { RouteShape } from '../../foundation/http/route.api.ts'
import { serve, type Asked } from '../../foundation/http/serve.ts'
import { asTenant, type TenantId, type Uuid } from '../../foundation/values/id.ts'
import { answerOf, changeOrganisation } from './organisation.actions.ts'
import { organisationRoutes } from './organisation.api.ts'
import { ownOrganisation } from './organisation.store.ts'

interface Surroundings {
  readonly pool: pg.Pool
  readonly actingFor: (asked: Pick<Asked<RouteShape>, 'principal' | 'once' | 'request'>) => Acting
  /** Where a person belongs, and as what. */
  readonly membershipsOf: (account: Uuid) => Promise<readonly { readonly tenant: TenantId; readonly roles: readonly string[] }[]>
  /** The kinds of organisation that the knowledge knows. */
  readonly kinds: readonly string[]
}

export const serveOrganisations = ({ pool, actingFor, membershipsOf, kinds }: Surroundings) => serve(organisationRoutes, {
  async listOrganisations({ principal: { accountId } }) {
    const held = accountId === undefined ? [] : await membershipsOf(accountId)
    const found = await Promise.all(held.map(async ({ tenant, roles }) => ({ organisation: await readAs(pool, tenant, ownOrganisation), roles: [...roles] })))
    return { organisations: found.flatMap(({ organisation, roles }) => (organisation ? [{ organisation: answerOf(organisation), roles }] : [])) }
  },
  async readOrganisation({ params }) {
    const found = await readAs(pool, asTenant(params.organisation), ownOrganisation)
    if (!found) throw notFound()
    return answerOf(found)
  },
  async changeOrganisation(asked) {
    return (await changeOrganisation(actingFor(asked), asked.version, asked.body, kinds)).answer
  },
})
