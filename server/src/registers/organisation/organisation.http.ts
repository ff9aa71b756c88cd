/** Organisations over HTTP. */
import type pg from 'pg'
import type { Acting } from '../../foundation/action/action.ts'
import { readAs } from '../../foundation/database/transaction.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import type { RouteShape } from '../../foundation/http/route.api.ts'
import { serve, type Asked } from '../../foundation/http/serve.ts'
import { asTenant, type TenantId, type Uuid } from '../../foundation/values/id.ts'
import { answerOf, changeOrganisation, takeFromRegister } from './organisation.actions.ts'
import { organisationRoutes } from './organisation.api.ts'
import { withoutNumber } from './organisation.ts'
import { ownOrganisation } from './organisation.store.ts'
import { unitOf } from './register.http.ts'

/** Makes of a request what the write path needs to know of who acts. */
export type ActingFor = (asked: Pick<Asked<RouteShape>, 'principal' | 'once' | 'request'>) => Acting

interface Surroundings {
  readonly pool: pg.Pool
  readonly actingFor: ActingFor
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
  async takeFromRegister(asked) {
    const found = await readAs(pool, asTenant(asked.params.organisation), ownOrganisation)
    if (!found) throw notFound()
    if (found.number === undefined) throw withoutNumber()
    return (await takeFromRegister(actingFor(asked), asked.body.version, found.number, await unitOf(pool, found.number))).answer
  },
})
