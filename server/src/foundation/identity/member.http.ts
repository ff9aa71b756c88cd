/** An organisation's people over HTTP. A link or a key stands in the one answer that made it, and in none after. */
import { readAs } from '../database/transaction.ts'
import { notSignedIn } from '../http/refusals.ts'
import { serve, type Asked } from '../http/serve.ts'
import type { RouteShape } from '../http/route.api.ts'
import { asTenant, asUuid } from '../values/id.ts'
import { comingOf, setSession } from './account.http.ts'
import { mayTry, readName, type Identity, type OrganisationName } from './account.ts'
import { listApiTokens, makeApiToken, revokeApiToken } from './api-token.actions.ts'
import { actingFor, personIn } from './door.ts'
import { acceptInvitation, invite, listInvitations, readInvitation, withdrawInvitation, type Entrant } from './invitation.actions.ts'
import { changeRoles, endMembership, memberResetLink } from './membership.actions.ts'
import { membersIn } from './membership.store.ts'
import type { Membership } from './membership.ts'
import { memberRoutes } from './member.api.ts'
import { mustBeGood } from './password.actions.ts'
import { hashPassword } from './password-hash.ts'
import { mustHaveProved } from './principal.ts'
import type { Role } from './role.ts'
import { admit } from './session.actions.ts'

export interface MemberSurroundings {
  readonly identity: Identity
  /** Which scopes these roles could use, over all that the server offers. */
  readonly scopesOf: (roles: readonly Role[]) => readonly string[]
  /** What an organisation calls itself; shown to whoever has the link of an invitation. */
  readonly organisationName: OrganisationName
}

/** The answer to a repeated request comes back as JSON, where a time is text. */
const timeText = (at: Date | string): string => new Date(at).toISOString()

const memberAnswer = ({ id, version, account, name, email, roles, since }: Membership) => ({ id, version, accountId: account, name, email, roles: [...roles], since: timeText(since) })

export function serveMembers({ identity, scopesOf, organisationName }: MemberSurroundings) {
  const { pool, epoch } = identity
  const acting = actingFor(epoch, pool)
  const administering = (asked: Pick<Asked<RouteShape>, 'principal' | 'once' | 'request'>) => ({ acting: acting(asked), by: personIn(asked.principal) })
  const mayTryLink = (address: string) => mayTry(identity, 'invitation', undefined, address)

  /** Whoever is signed in enters as themselves; what they would be called as somebody new is then beside the point. */
  const entrantOf = async ({ body: { token, newcomer }, principal }: Pick<Asked<(typeof memberRoutes)['acceptInvitation']>, 'body' | 'principal'>): Promise<Entrant> => {
    if (principal?.kind === 'person') return { account: personIn(principal).account }
    if (!newcomer) throw notSignedIn()
    // Nobody without a link that works is worth the work on a password.
    const { email } = await readInvitation(pool, token)
    const name = readName(newcomer.name)
    mustBeGood(newcomer.password, [email, name])
    return { name, language: newcomer.language, passwordHash: await hashPassword(newcomer.password) }
  }

  return serve(memberRoutes, {
    listMembers: async ({ params }) => ({ members: (await readAs(pool, asTenant(params.organisation), membersIn)).map(memberAnswer) }),
    async changeMember(asked) {
      const { answer } = await changeRoles(administering(asked), { id: asUuid(asked.params.member), version: asked.version, roles: asked.body.roles })
      return memberAnswer(answer)
    },
    async endMember(asked) {
      await endMembership(administering(asked), { id: asUuid(asked.params.member), version: asked.version })
    },
    makeResetLink: async (asked) => ({ token: (await memberResetLink(administering(asked), asUuid(asked.params.member))).reveal() }),
    async listInvitations({ params }) {
      const found = await listInvitations(pool, asTenant(params.organisation))
      return { invitations: found.map(({ id, version, email, roles, invitedBy, expiresAt, state }) => ({ id, version, email, roles: [...roles], invitedBy, expiresAt: timeText(expiresAt), state })) }
    },
    async invite(asked) {
      const { answer, link } = await invite(acting(asked), asked.body)
      return { ...answer, roles: [...answer.roles], ...(link && { token: link.reveal() }) }
    },
    async withdrawInvitation(asked) {
      await withdrawInvitation(acting(asked), asUuid(asked.params.invitation))
    },
    async readInvitation({ body, address }) {
      mayTryLink(address)
      const { tenant, email, roles, expiresAt } = await readInvitation(pool, body.token)
      return { organisation: tenant, organisationName: await organisationName(tenant), email, roles: [...roles], expiresAt: timeText(expiresAt) }
    },
    async acceptInvitation(asked) {
      mayTryLink(asked.address)
      const entrant = await entrantOf(asked)
      const { tenant, account, roles } = (await acceptInvitation({ pool, epoch, session: asked.principal?.session, request: asked.request }, asked.body.token, entrant)).answer
      // Somebody new has just chosen the password that they would sign in by.
      if (!('account' in entrant)) setSession(asked, await admit(identity, account, comingOf(asked), () => Promise.resolve({ method: 'password', factors: 1 })))
      return { organisation: tenant, roles: [...roles] }
    },
    async listApiTokens({ params, principal }) {
      const { account, roles } = personIn(principal)
      const found = await listApiTokens(pool, asTenant(params.organisation), roles.includes('administrator') ? undefined : account)
      return { apiTokens: found.map(({ id, version, name, scopes, madeBy, expiresAt, state }) => ({ id, version, name, scopes: [...scopes], madeBy, expiresAt: timeText(expiresAt), state })) }
    },
    async makeApiToken(asked) {
      // A key outlives the session it was made in by up to a year.
      const person = personIn(asked.principal)
      mustHaveProved(person, person.askedAt)
      const { name, scopes, expiresAt } = asked.body
      const { answer, token } = await makeApiToken(acting(asked), { name, scopes, expiresAt: new Date(expiresAt) }, scopesOf)
      return { ...answer, scopes: [...answer.scopes], ...(token && { token: token.reveal() }) }
    },
    async revokeApiToken(asked) {
      await revokeApiToken(acting(asked), asUuid(asked.params.token))
    },
  })
}
