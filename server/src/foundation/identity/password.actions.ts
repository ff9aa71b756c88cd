/**
 * Changing a password, and making a new one by a link. Whoever does either ends every other session of the account in the same transaction:
 * if somebody else was signed in, they no longer are. A link takes away passkeys and logins at other services too: whoever is given an account
 * by a link must be the only one who has a way in. The code app stays, or the link alone would be enough to get past it.
 */
import { overtaken } from '../http/refusals.ts'
import { newId } from '../values/id.ts'
import { emailOf, mayTry, type Identity } from './account.ts'
import { accountForEmail, accountOf, replacePassword } from './account.store.ts'
import { forgetExternalLogins } from './external-login.store.ts'
import { forgetPasskeys } from './passkey.store.ts'
import { passwordFault, passwordRefused, passwordWrong, resetLinkDead } from './password.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import { keepResetLink, resetLinkOf, takeResetLink } from './password-reset.store.ts'
import { asHolderSelf, asNobody, withSecret } from './personal.ts'
import { mustHaveProved } from './principal.ts'
import { newSecret, readSecret, type Secret } from './secret.ts'
import type { Coming } from './session.actions.ts'
import { noteWherever } from './session-journal.ts'
import { deleteOtherSessions } from './session.store.ts'

export function mustBeGood(password: string, whose: readonly string[]): void {
  const fault = passwordFault(password, whose)
  if (fault) throw passwordRefused(fault)
}

/** By the old password, or within ten minutes of having proved who one is. Throws `password-wrong`, `proof-needed` or `password-refused`. */
export async function changePassword(identity: Identity, session: Uint8Array, given: { readonly old?: string | undefined; readonly password: string }, coming: Coming): Promise<void> {
  const { row, principal, at } = await asHolderSelf(identity.pool, session, async (person, principal) => ({ row: await accountOf(person), principal, at: person.at }))
  if (!row) throw overtaken()
  const detail = { address: coming.address, agent: coming.agent }
  if (given.old === undefined) mustHaveProved(principal, at)
  else {
    mayTry(identity, 'prove', row.id, coming.address)
    if (!(await isPassword(row.passwordHash, given.old))) {
      identity.later(noteWherever(identity, { account: row.id, action: 'account.password-changed', outcome: 'denied', session: principal.session, request: coming.request, detail }))
      throw passwordWrong()
    }
  }
  mustBeGood(given.password, [row.email, row.name])
  const hash = await hashPassword(given.password)
  await asHolderSelf(identity.pool, session, async (person, { sessionId }) => {
    if (!(await replacePassword(person, hash, row.passwordChangedAt))) throw overtaken()
    await deleteOtherSessions(person, sessionId)
  })
  await noteWherever(identity, { account: row.id, action: 'account.password-changed', session: principal.session, request: coming.request, detail })
}

export interface ResetLetter {
  /** Good for an hour and once. */
  readonly token: Secret
  /** To whom it is sent; nobody, where there is no such account. The answer to whoever asked is the same. */
  readonly to?: { readonly email: string; readonly name: string; readonly language: 'nb' | 'nn' | 'en' } | undefined
}

/** Throws `too-many-requests` and nothing else. */
export async function askForReset(identity: Identity, given: { readonly email: string }, coming: Coming): Promise<ResetLetter> {
  const email = emailOf(given.email.slice(0, 300))
  mayTry(identity, 'reset', email, coming.address)
  const token = newSecret('link')
  const row = await asNobody(identity.pool, async (nobody) => accountOf(await nobody.as((await accountForEmail(nobody, email)) ?? newId())))
  const exists = row !== undefined && !row.disabled
  await withSecret(identity.pool, token.hash, async (knowing) => keepResetLink(await knowing.as(row?.id ?? newId()), token.hash, exists))
  return { token, ...(exists && { to: { email: row.email, name: row.name, language: row.language } }) }
}

/** The person signs in afterwards, with the code too if the account asks for one. Throws `reset-link-dead` or `password-refused`. */
export async function resetPassword(identity: Identity, given: { readonly token: string; readonly password: string }, coming: Coming): Promise<void> {
  const token = readSecret('link', given.token)
  mayTry(identity, 'reset-link', undefined, coming.address)
  if (!token) throw resetLinkDead()
  const row = await withSecret(identity.pool, token.hash, async (knowing) => {
    const link = await resetLinkOf(knowing, token.hash)
    return link && accountOf(await knowing.as(link.account))
  })
  if (!row || row.disabled) throw resetLinkDead()
  mustBeGood(given.password, [row.email, row.name])
  // Made before the link is taken: no connection waits while this does.
  const hash = await hashPassword(given.password)
  await withSecret(identity.pool, token.hash, async (knowing) => {
    const link = await takeResetLink(knowing, token.hash)
    const person = await knowing.as(row.id)
    if (!link || !(await replacePassword(person, hash, link.since))) throw resetLinkDead()
    await deleteOtherSessions(person, undefined)
    await forgetPasskeys(person)
    await forgetExternalLogins(person)
  })
  await noteWherever(identity, { account: row.id, action: 'account.password-reset', request: coming.request, detail: { address: coming.address, agent: coming.agent } })
}
