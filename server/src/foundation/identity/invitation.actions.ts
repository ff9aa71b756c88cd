/**
 * Inviting somebody, withdrawing an invitation, and entering by one. Each is one transaction: a new invitation and the end of the older one
 * to the same address; the use of a link, the account that is made for it and the membership that follows.
 */
import type pg from 'pg'
import type { Language } from '@rustning/knowledge/pack'
import { act, Overtaken, type Acting, type Done } from '../action/action.ts'
import type { Reader, Writer } from '../database/transaction.ts'
import { newId, type TenantId, type Uuid } from '../values/id.ts'
import { readEmail, readName } from './account.ts'
import { accountForEmail, accountOf, insertAccount } from './account.store.ts'
import { invitationChanges, invitationRow, invitationsIn, invitationWithHash, invitationWithId, invitingOf, isMember, lockAddress, lockInvitation, unanswered, type KeptInvitation } from './invitation.store.ts'
import { changeToo, writerIn } from './invitation.together.ts'
import { decideAccepting, decideInviting, decideWithdrawing, invitationAlreadyIn, invitationDays, invitationLogInFirst, invitationNotUsable, invitationState, type Invitation, type InvitationState } from './invitation.ts'
import { grantValues, membershipChanges, membershipRow } from './membership.store.ts'
import type { Membership } from './membership.ts'
import { alsoAs, readAt } from './personal.ts'
import type { Personal } from './principal.ts'
import type { Role } from './role.ts'
import { newSecret, readTenantSecret, type TenantSecret } from './secret.ts'

export interface Invited {
  readonly id: Uuid
  readonly version: number
  readonly email: string
  readonly roles: readonly Role[]
  readonly expiresAt: string
}

/** `link` is missing where the answer is to a request that was answered before: a secret is shown once and not kept. */
export async function invite(acting: Acting, given: { readonly email: string; readonly roles: readonly Role[] }): Promise<Done<Invited> & { readonly link: TenantSecret | undefined }> {
  const { tenant, actor } = acting
  const link = newSecret('link', tenant), id = newId()
  const email = readEmail(given.email), roles = [...new Set(given.roles)]
  const load = async (reader: Reader) => {
    await lockAddress(reader, email)
    const refused = decideInviting(await invitingOf(reader, actor.id, email), { email, roles })
    if (refused) throw refused
    const writer = await writerIn(reader)
    for (const older of await unanswered(reader, email)) await changeToo(writer, acting, 'invitation.withdraw', withdrawal(tenant, older, writer.at))
    return []
  }
  const done = await act<never, Invited>(acting, 'invitation.create', load, (_, at) => {
    const made: Invitation = { id, version: 1, email, roles, invitedBy: actor.id as Uuid, expiresAt: new Date(at.getTime() + invitationDays * 86_400_000), acceptedAt: null, withdrawnAt: null }
    return {
      entity: { type: 'invitation', id, version: 1 }, change: invitationChanges.add, values: [tenant, id, email, roles, link.hash, made.invitedBy, made.expiresAt],
      row: invitationRow(tenant, made, link.hash), detail: { email, roles }, status: 201, answer: { id, version: 1, email, roles, expiresAt: made.expiresAt.toISOString() },
    }
  })
  return { ...done, link: done.repeated ? undefined : link }
}

export const withdrawInvitation = (acting: Acting, id: Uuid): Promise<Done<{ readonly id: Uuid; readonly version: number }>> =>
  act(acting, 'invitation.withdraw', async (reader) => [await invitationWithId(reader, id, acting.actor.id)], ([found], at) => {
    const { administrator = false, invitation } = found ?? {}
    const refused = decideWithdrawing({ administrator, invitation }, at)
    if (refused) throw refused
    const change = withdrawal(acting.tenant, invitation as KeptInvitation, at)
    return { ...change, status: 200, answer: { id, version: change.entity.version } }
  })

function withdrawal(tenant: TenantId, invitation: KeptInvitation, at: Date) {
  const { id, email, roles } = invitation, version = invitation.version + 1
  return { entity: { type: 'invitation', id, version }, change: invitationChanges.withdraw, values: [id, invitation.version, at], row: invitationRow(tenant, { ...invitation, version, withdrawnAt: at }, invitation.hash), detail: { email, roles } }
}

export type ListedInvitation = Invitation & { readonly state: InvitationState }

/** Newest first. The links are not in it; nobody has them but whoever they were given to. */
export const listInvitations = (pool: pg.Pool, tenant: TenantId, most = 500): Promise<ListedInvitation[]> =>
  readAt(pool, tenant, async (reader, at) => (await invitationsIn(reader, most)).map((one) => ({ ...one, state: invitationState(one, at) })))

/** What somebody who follows the link is shown before they decide. */
export async function readInvitation(pool: pg.Pool, link: string): Promise<Pick<Invitation, 'email' | 'roles' | 'expiresAt'> & { readonly tenant: TenantId }> {
  const secret = readTenantSecret('link', link)
  const found = secret && (await readAt(pool, secret.tenant, async (reader, at) => {
    const one = await invitationWithHash(reader, secret.hash)
    return one && invitationState(one, at) === 'open' ? one : undefined
  }))
  if (!secret || !found) throw invitationNotUsable()
  return { tenant: secret.tenant, email: found.email, roles: found.roles, expiresAt: found.expiresAt }
}

/** Somebody for whom an account is made in the same transaction. The password is hashed already. */
export interface Newcomer {
  readonly name: string
  readonly language: Language
  readonly passwordHash?: string | undefined
  /** Adds another way of logging in, in the new person's name. */
  readonly connect?: ((person: Personal) => Promise<void>) | undefined
}
/** Who enters: the person whose session it is, or somebody new. */
export type Entrant = { readonly account: Uuid } | Newcomer
export interface Entered {
  readonly tenant: TenantId
  readonly account: Uuid
  readonly membership: Uuid
  readonly roles: readonly Role[]
}

export async function acceptInvitation(from: Pick<Acting, 'pool' | 'epoch' | 'session' | 'request'>, link: string, entrant: Entrant): Promise<Done<Entered>> {
  const secret = readTenantSecret('link', link)
  if (!secret) throw invitationNotUsable()
  const { tenant, hash } = secret
  const account = 'account' in entrant ? entrant.account : newId()
  const acting: Acting = { ...from, tenant, actor: { kind: 'person', id: account } }
  const load = async (reader: Reader) => {
    const writer = await writerIn(reader)
    const invitation = await lockInvitation(reader, hash)
    if (!invitation) throw invitationNotUsable()
    return [{ invitation, membership: await enter(writer, acting, invitation, { account, entrant }) }]
  }
  return act<{ readonly invitation: KeptInvitation; readonly membership: Uuid }, Entered>(acting, 'invitation.accept', load, ([found], at) => {
    if (!found) throw invitationNotUsable()
    const { invitation, membership } = found, version = invitation.version + 1, { id, roles, email } = invitation
    return {
      entity: { type: 'invitation', id, version }, change: invitationChanges.accept, values: [id, invitation.version, at], row: invitationRow(tenant, { ...invitation, version, acceptedAt: at }, hash),
      detail: { email, roles, membership }, status: 201, answer: { tenant, account, membership, roles },
    }
  })
}

async function enter(writer: Writer, acting: Acting, invitation: KeptInvitation, { account, entrant }: { readonly account: Uuid; readonly entrant: Entrant }): Promise<Uuid> {
  const { tenant, at } = writer, { email, roles } = invitation
  const person = await alsoAs(writer, account)
  const newcomer = 'account' in entrant ? undefined : entrant
  const known = newcomer ? undefined : await accountOf(person)
  // A session whose account is gone is nobody's.
  const signedInAs = newcomer ? undefined : known && !known.disabled ? known.email : ''
  const refused = decideAccepting({ invitation, signedInAs, accountExists: (await accountForEmail(person, email)) !== undefined, member: await isMember(writer, account) }, at)
  if (refused) throw refused
  const name = newcomer ? readName(newcomer.name) : (known?.name ?? '')
  if (newcomer) {
    // Somebody else may have made it since we asked.
    if (!(await insertAccount(person, { email, name, language: newcomer.language, passwordHash: newcomer.passwordHash }))) throw invitationLogInFirst()
    await newcomer.connect?.(person)
  }
  const membership: Membership = { id: newId(), version: 1, account, email, name, roles, since: at, endedAt: null }
  try {
    await changeToo(writer, acting, 'membership.accept', {
      entity: { type: 'membership', id: membership.id, version: 1 }, change: membershipChanges.grant, values: grantValues(tenant, membership), row: membershipRow(tenant, membership),
      detail: { account, email, name, roles, invitation: invitation.id },
    })
  } catch (error) {
    // Somebody let the person in since we asked.
    throw error instanceof Overtaken ? invitationAlreadyIn() : error
  }
  return membership.id
}
