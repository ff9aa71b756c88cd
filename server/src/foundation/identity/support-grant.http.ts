/** Letting support in over HTTP. Using what was granted is no operation of its own: the door sees to it (`door.ts`). */
import { serve } from '../http/serve.ts'
import { asTenant, asUuid } from '../values/id.ts'
import type { Identity, OrganisationName } from './account.ts'
import { actingFor, heldBy, personIn } from './door.ts'
import { mustHaveProved } from './principal.ts'
import { letSupportIn, listSupportGrants, mySupportGrants, shutSupportOut } from './support-grant.actions.ts'
import { supportGrantRoutes } from './support-grant.api.ts'

export interface SupportSurroundings {
  readonly identity: Identity
  readonly organisationName: OrganisationName
}

export function serveSupport({ identity: { pool, epoch }, organisationName }: SupportSurroundings) {
  const acting = actingFor(epoch, pool)
  return serve(supportGrantRoutes, {
    async listSupportGrants({ params }) {
      const found = await listSupportGrants(pool, asTenant(params.organisation))
      return { supportGrants: found.map(({ from, until, withdrawnAt, ...rest }) => ({ ...rest, from: from.toISOString(), until: until.toISOString(), withdrawnAt: withdrawnAt?.toISOString() ?? null })) }
    },
    async letSupportIn(asked) {
      // Somebody from outside may then see everything that an auditor may.
      const person = personIn(asked.principal)
      mustHaveProved(person, person.askedAt)
      const { email, reason, until } = asked.body
      return (await letSupportIn(acting(asked), { email, reason, until: new Date(until) })).answer
    },
    async shutSupportOut(asked) {
      await shutSupportOut(acting(asked), asUuid(asked.params.grant))
    },
    async listMySupportGrants({ principal }) {
      const held = await mySupportGrants(pool, heldBy(principal))
      return { supportGrants: await Promise.all(held.map(async ({ tenant, id, reason, from, until }) => ({ id, organisation: tenant, organisationName: await organisationName(tenant), reason, from: from.toISOString(), until: until.toISOString() }))) }
    },
  })
}
