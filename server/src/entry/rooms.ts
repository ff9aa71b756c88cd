/** The list of rooms, and what each is handed. Nothing else in the product knows all of them. */
import type pg from 'pg'
import type { Knowledge } from '@rustning/knowledge/pack'
import { mayUse, scopesOf } from '../foundation/http/may.api.ts'
import type { Served } from '../foundation/http/serve.ts'
import { serveAccounts } from '../foundation/identity/account.http.ts'
import { organisationsOf } from '../foundation/identity/account.store.ts'
import type { Identity } from '../foundation/identity/account.ts'
import { actingFor } from '../foundation/identity/door.ts'
import { serveMembers } from '../foundation/identity/member.http.ts'
import type { Oidc } from '../foundation/identity/oidc.actions.ts'
import { serveExternalLogins } from '../foundation/identity/oidc.http.ts'
import { servePasskeys } from '../foundation/identity/passkey.http.ts'
import { asAccount } from '../foundation/identity/personal.ts'
import { serveRespondents } from '../foundation/identity/respondent.http.ts'
import type { Role } from '../foundation/identity/role.ts'
import { serveSupport } from '../foundation/identity/support-grant.http.ts'
import type { TenantId, Uuid } from '../foundation/values/id.ts'
import type { Job } from '../foundation/jobs/index.ts'
import { serveJournal, type JournalSurroundings } from '../foundation/journal/journal.http.ts'
import { engagementExists, serveEngagements } from '../registers/engagement/index.ts'
import { organisationName, registerOrganisation, serveOrganisations } from '../registers/organisation/index.ts'

export interface RoomSetting {
  readonly pool: pg.Pool
  /** The administrator's own connection, for the first person in. */
  readonly admin: pg.ClientConfig
  readonly identity: Identity
  /** None where the operator has written down no login service. */
  readonly oidc?: Oidc | undefined
  readonly knowledge: Knowledge
  readonly journal: Pick<JournalSurroundings, 'verifier' | 'signer' | 'witness'>
}

export function roomsOf({ pool, admin, identity, oidc, knowledge, journal }: RoomSetting): readonly (readonly Served[])[] {
  const { epoch } = identity
  const acting = actingFor(epoch, pool)
  const nameOf = (tenant: TenantId) => organisationName(pool, tenant)
  const rooms: (readonly Served[])[] = [
    serveAccounts({ identity, firstRun: { admin, register: (writer, first) => registerOrganisation(writer, epoch, first) } }),
    serveMembers({ identity, scopesOf: (roles) => scopesFor(rooms, roles), organisationName: nameOf }),
    servePasskeys({ identity }),
    serveExternalLogins({ identity, oidc }),
    serveRespondents({ identity, organisationName: nameOf, subjectExists: (tenant, { type, id }) => (type === 'engagement' ? engagementExists(pool, tenant, id) : Promise.resolve(false)) }),
    serveSupport({ identity, organisationName: nameOf }),
    serveJournal({ pool, epoch, ...journal }),
    serveOrganisations({ pool, actingFor: acting, membershipsOf: (account: Uuid) => asAccount(pool, account, organisationsOf), kinds: Object.keys(knowledge.facts['organisation.kind']?.options ?? {}) }),
    serveEngagements(pool, acting),
  ]
  return rooms
}

/** What is done when nobody waits for it. */
export const jobs: readonly Job[] = []

/** What a key could be let in to by somebody with these roles. */
function scopesFor(rooms: readonly (readonly Served[])[], roles: readonly Role[]): string[] {
  return [...new Set(rooms.flat().flatMap(({ route: { may } }) => scopesOf(may).filter((scope) => mayUse({ kind: 'token', roles, scopes: [scope] }, may))))].sort()
}
