/**
 * Connecting a login at another service to an account, and taking it away again. Both change how the person gets in, so whatever else they
 * had open ends.
 */
import type { Identity } from './account.ts'
import { externalLoginNotFound, externalLoginTaken, type ExternalIdentity } from './external-login.ts'
import { accountForSubject, deleteExternalLogin, externalLoginsOf, insertExternalLogin, waysOf, type ExternalLogin } from './external-login.store.ts'
import { loginStepUnknown, mustNotBeLast } from './login-step.ts'
import { noteChange } from './login-step.journal.ts'
import { asHolderSelf } from './personal.ts'
import { mustHaveProved, type Personal } from './principal.ts'
import type { Coming } from './session.actions.ts'
import { deleteOtherSessions } from './session.store.ts'
import type { Uuid } from '../values/id.ts'

/** In a transaction of the caller's: an invitation that is accepted makes the account and its login together. Done twice is done once. */
export async function connectExternalLogin(person: Personal, { issuer, subject }: ExternalIdentity, service: string): Promise<void> {
  if (await insertExternalLogin(person, issuer, subject)) return
  if ((await accountForSubject(person, issuer, subject)) !== person.account) throw externalLoginTaken(service)
}

/** For the person who is logged in, who must be `account`: whoever showed who they are when it was begun. */
export async function addExternalLogin(identity: Identity, session: Uint8Array, account: Uuid, found: ExternalIdentity, service: string, coming: Coming): Promise<void> {
  const principal = await asHolderSelf(identity.pool, session, async (person, holder) => {
    if (person.account !== account) throw loginStepUnknown()
    await connectExternalLogin(person, found, service)
    await deleteOtherSessions(person, holder.sessionId)
    return holder
  })
  await noteChange(identity, principal, 'account.external-login-added', coming)
}

export const listExternalLogins = (identity: Identity, session: Uint8Array): Promise<ExternalLogin[]> => asHolderSelf(identity.pool, session, externalLoginsOf)

/** Throws `proof-needed`, `external-login-not-found` or `last-way-in`. */
export async function removeExternalLogin(identity: Identity, session: Uint8Array, { issuer, subject }: { readonly issuer: string; readonly subject: string }, coming: Coming): Promise<void> {
  const principal = await asHolderSelf(identity.pool, session, async (person, holder) => {
    mustHaveProved(holder, person.at)
    const ways = await waysOf(person)
    if (!(await deleteExternalLogin(person, issuer, subject))) throw externalLoginNotFound()
    mustNotBeLast(ways)
    await deleteOtherSessions(person, holder.sessionId)
    return holder
  })
  await noteChange(identity, principal, 'account.external-login-removed', coming)
}
