/**
 * Letting a person in, changing what they are, and letting them go, each with its entry in the organisation's journal. What whoever asks may
 * do is read again in the same transaction: an administrator who was removed a moment ago is one no longer.
 */
import { act, type Acting, type Done } from '../action/action.ts'
import { changeAs } from '../database/transaction.ts'
import { append } from '../journal/append.ts'
import { newId, type Uuid } from '../values/id.ts'
import { readEmail, readName } from './account.ts'
import { accountOf, organisationsOf } from './account.store.ts'
import { decideEnd, decideGrant, decideRoles, mustAdminister, noSuchAccount, notAMember, type Membership } from './membership.ts'
import { grantValues, lockedFor, membershipChanges, membershipRow } from './membership.store.ts'
import { keepResetLink } from './password-reset.store.ts'
import { resetBeyondOrganisation } from './password.ts'
import { alsoAs, alsoKnowing } from './personal.ts'
import { mustHaveProved, type Principal } from './principal.ts'
import { newSecret, type Secret } from './secret.ts'

/** `acting` as the HTTP layer makes it; the actor is `by`. */
export interface Administering {
  readonly acting: Acting
  readonly by: Principal
}

/** For somebody who has an account; others are invited. Throws `not-allowed`, `own-roles`, `already-member`, `roles-missing`, `roles-clash`, `no-such-account`. */
export async function grantMembership({ acting, by }: Administering, given: { readonly account: Uuid; readonly email: string; readonly name: string; readonly roles: readonly string[] }): Promise<Done<Membership>> {
  const [id, email, name] = [newId(), readEmail(given.email), readName(given.name)]
  return act(acting, 'membership.grant', (reader) => lockedFor(reader, by.account, { account: given.account }), (known, at) => {
    const granted: Membership = { id, version: 1, account: given.account, email, name, roles: decideGrant(known, by.account, given), since: at, endedAt: null }
    return {
      entity: { type: 'membership', id, version: 1 }, change: membershipChanges.grant, values: grantValues(acting.tenant, granted), row: membershipRow(acting.tenant, granted),
      detail: { account: granted.account, email, name, roles: granted.roles }, status: 201, answer: granted,
    }
  }).catch((error: { code?: unknown; constraint?: unknown }) => {
    throw error.code === '23503' ? noSuchAccount(undefined, { cause: error }) : error
  })
}

/** Throws `not-allowed`, `not-a-member`, `own-roles`, `roles-missing`, `roles-clash`, `last-administrator`, or Overtaken. */
export const changeRoles = ({ acting, by }: Administering, given: { readonly id: Uuid; readonly version: number; readonly roles: readonly string[] }): Promise<Done<Membership>> =>
  act(acting, 'membership.change-roles', (reader) => lockedFor(reader, by.account, { id: given.id }), (known) => {
    const { member, roles } = decideRoles(known, by.account, given)
    const changed: Membership = { ...member, roles, version: member.version + 1 }
    return {
      entity: { type: 'membership', id: member.id, version: changed.version }, change: membershipChanges.roles, values: [member.id, member.version, roles], row: membershipRow(acting.tenant, changed),
      detail: { account: member.account, from: member.roles, to: roles }, status: 200, answer: changed,
    }
  })

/** The person's sessions go on, and see nothing of this organisation any more. Throws `not-allowed`, `not-a-member`, `last-administrator`, or Overtaken. */
export const endMembership = ({ acting, by }: Administering, given: { readonly id: Uuid; readonly version: number }): Promise<Done<Membership>> =>
  act(acting, 'membership.end', (reader) => lockedFor(reader, by.account, { id: given.id }), (known, at) => {
    const member = decideEnd(known, by.account, given)
    const ended: Membership = { ...member, version: member.version + 1, endedAt: at }
    return {
      entity: { type: 'membership', id: member.id, version: ended.version }, change: membershipChanges.end, values: [member.id, member.version, at], row: membershipRow(acting.tenant, ended),
      detail: { account: member.account, roles: member.roles }, status: 200, answer: ended,
    }
  })

/**
 * Where no mail can be sent: a link to a new password, for the administrator to hand over. Only for people who belong here and nowhere else,
 * and the code app of the account is still asked for. Throws `proof-needed`, `not-allowed`, `not-a-member`, `reset-beyond-organisation`.
 */
export async function memberResetLink({ acting, by }: Administering, id: Uuid): Promise<Secret> {
  const { pool, tenant, actor, epoch, session, request } = acting
  const token = newSecret('link')
  await changeAs(pool, tenant, async (writer) => {
    mustHaveProved(by, writer.at)
    const known = await lockedFor(writer, by.account, { id })
    mustAdminister(known, by.account)
    const member = known.find((one) => one.id === id)
    if (!member) throw notAMember()
    const person = await alsoAs(writer, member.account)
    const row = await accountOf(person)
    if (!row || row.platformAdmin || (await organisationsOf(person)).some((organisation) => organisation.tenant !== tenant)) throw resetBeyondOrganisation()
    await alsoKnowing(writer, token.hash)
    await keepResetLink(person, token.hash, true)
    await append(writer, epoch, { actor, action: 'membership.reset-link', outcome: 'done', entity: { type: 'membership', id }, session, request, detail: { account: member.account } })
  })
  return token
}
