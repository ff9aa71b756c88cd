/**
 * Taking a code app into use, and out of it. Both ask that the person has just shown who they are, and both end every other session in the
 * same transaction. With the app come ten codes for the day the telephone is lost; they are shown once.
 */
import { randomBytes } from 'node:crypto'
import { mayTry, type Identity } from './account.ts'
import { accountOf, confirmTotpSecret, forgetTotpSecret, keepTotpSecret, useTotpStep } from './account.store.ts'
import { asHolderSelf } from './personal.ts'
import { mustHaveProved } from './principal.ts'
import { newRecoveryCodes, recoveryHash } from './recovery.ts'
import { recoveryCodesLeft, replaceRecoveryCodes } from './recovery.store.ts'
import type { Coming } from './session.actions.ts'
import { noteWherever, type AccountAction } from './session-journal.ts'
import { deleteOtherSessions, raiseFactors } from './session.store.ts'
import { describeTotp, totpCodeWrong, totpInUse, totpNotBegun, totpStepOf, type NewTotp } from './totp.ts'
import { seal, unseal } from './totp-key.ts'
import type { Principal } from './principal.ts'

const note = (identity: Identity, { account, session }: Principal, action: AccountAction, { request, address, agent }: Coming): Promise<void> =>
  noteWherever(identity, { account, action, session, request, detail: { address, agent } })

/** Nothing is asked for at login before the app has shown that it works. Throws `proof-needed` or `totp-in-use`. */
export async function beginTotp(identity: Identity, session: Uint8Array): Promise<NewTotp> {
  const secret = randomBytes(20)
  return asHolderSelf(identity.pool, session, async (person, principal) => {
    mustHaveProved(principal, person.at)
    const row = await accountOf(person)
    if (!row || !(await keepTotpSecret(person, seal(identity.totpKey, person.account, secret)))) throw totpInUse()
    return describeTotp(secret, row.email)
  })
}

/** Returns the recovery codes. Throws `proof-needed`, `totp-not-begun`, `totp-code-wrong`. */
export async function confirmTotp(identity: Identity, session: Uint8Array, code: string, coming: Coming): Promise<string[]> {
  const codes = newRecoveryCodes()
  const principal = await asHolderSelf(identity.pool, session, async (person, principal) => {
    mustHaveProved(principal, person.at)
    mayTry(identity, 'prove', person.account, coming.address)
    const row = await accountOf(person)
    if (!row?.totpSecret || row.totpConfirmed) throw totpNotBegun()
    const step = totpStepOf(unseal(identity.totpKey, person.account, row.totpSecret), code, person.at, undefined)
    if (step === undefined || !(await useTotpStep(person, step, row.totpSecret))) throw totpCodeWrong()
    await confirmTotpSecret(person)
    await replaceRecoveryCodes(person, codes.map(recoveryHash))
    await raiseFactors(person, principal.sessionId)
    await deleteOtherSessions(person, principal.sessionId)
    return principal
  })
  await note(identity, principal, 'account.totp-added', coming)
  return codes
}

/** The recovery codes go with it. Throws `proof-needed`. */
export async function removeTotp(identity: Identity, session: Uint8Array, coming: Coming): Promise<void> {
  const principal = await asHolderSelf(identity.pool, session, async (person, principal) => {
    mustHaveProved(principal, person.at)
    await forgetTotpSecret(person)
    await replaceRecoveryCodes(person, [])
    await deleteOtherSessions(person, principal.sessionId)
    return principal
  })
  await note(identity, principal, 'account.totp-removed', coming)
}

/** New codes; the ones from before are dead. Throws `proof-needed` or `totp-not-begun`. */
export async function renewRecoveryCodes(identity: Identity, session: Uint8Array, coming: Coming): Promise<string[]> {
  const codes = newRecoveryCodes()
  const principal = await asHolderSelf(identity.pool, session, async (person, principal) => {
    mustHaveProved(principal, person.at)
    if (!(await accountOf(person))?.totpConfirmed) throw totpNotBegun()
    await replaceRecoveryCodes(person, codes.map(recoveryHash))
    await deleteOtherSessions(person, principal.sessionId)
    return principal
  })
  await note(identity, principal, 'account.recovery-codes-made', coming)
  return codes
}

/** How a person's second factor stands, for their own page. */
export const totpState = (identity: Identity, session: Uint8Array): Promise<{ readonly inUse: boolean; readonly codesLeft: number }> =>
  asHolderSelf(identity.pool, session, async (person) => ({ inUse: (await accountOf(person))?.totpConfirmed ?? false, codesLeft: await recoveryCodesLeft(person) }))
