/**
 * Signing in, staying signed in, and signing out. An answer to somebody who may not come in says the same and takes the same work whether or
 * not there is an account; what was tried is written in the journals of the organisations concerned after the answer is given.
 */
import { overtaken } from '../http/refusals.ts'
import { newId, type TenantId, type Uuid } from '../values/id.ts'
import { emailOf, mayTry, type Identity } from './account.ts'
import { accountForEmail, accountOf, organisationsOf, useTotpStep, type AccountRow } from './account.store.ts'
import { mustBeSamePerson } from './login-step.ts'
import { isPassword } from './password-hash.ts'
import { asAccount, asHolderSelf, asNobody, holderOf } from './personal.ts'
import { proofRefused, type Personal, type Principal } from './principal.ts'
import { readRecoveryCode, recoveryHash } from './recovery.ts'
import { useRecoveryCode } from './recovery.store.ts'
import { loginRefused, newSession, secondFactorNeeded, secondFactorWrong, sessionUnknown, type Opening, type Visit } from './session.ts'
import { noteWherever } from './session-journal.ts'
import { deleteOtherSessions, deleteSession, insertSession, sessionsOf, type SessionRow } from './session.store.ts'
import { isTotpCode, totpStepOf } from './totp.ts'
import { unseal } from './totp-key.ts'
import type { Secret } from './secret.ts'

export interface Coming extends Visit {
  /** SHA-256 of the session's token that the browser brought, if any. */
  readonly current?: Uint8Array | undefined
  readonly request?: string | undefined
}

export interface Admitted {
  readonly account: Uuid
  readonly token: Secret
  readonly expiresAt: Date
  readonly organisations: readonly { readonly tenant: TenantId; readonly roles: readonly string[] }[]
}

/** Throws `login-refused`, `second-factor-needed`, `second-factor-wrong`, `somebody-else-logged-in` or `too-many-requests`. */
export async function logIn(identity: Identity, given: { readonly email: string; readonly password: string; readonly code?: string | undefined }, coming: Coming): Promise<Admitted> {
  const email = emailOf(given.email.slice(0, 300))
  mayTry(identity, 'login', email, coming.address)
  // Somebody who does not exist is looked for in the same way.
  const row = await asNobody(identity.pool, async (nobody) => accountOf(await nobody.as((await accountForEmail(nobody, email)) ?? newId())))
  const right = await isPassword(row?.passwordHash, given.password)
  if (!row || !right || row.disabled) {
    if (row) refusedLater(identity, row.id, coming, row.disabled ? 'disabled' : 'password')
    throw loginRefused()
  }
  return admit(identity, row.id, coming, async (person, now) => {
    // It was changed while the old one was being checked.
    if (now.passwordHash !== row.passwordHash) throw loginRefused()
    return secondFactor(identity, person, now, given.code, coming)
  })
}

/** Opens a session for a person who has shown who they are in the way `shown` says; it may refuse. The same for every way of signing in. */
export async function admit(identity: Identity, account: Uuid, coming: Coming, shown: (person: Personal, row: AccountRow) => Promise<Pick<Opening, 'method' | 'factors'>>): Promise<Admitted> {
  const held = coming.current && (await holderOf(identity.pool, coming.current))
  const admitted = await asAccount(identity.pool, account, async (person) => {
    const row = await accountOf(person)
    if (!row || row.disabled) throw loginRefused()
    const opening = await shown(person, row)
    mustBeSamePerson(held?.account, account)
    if (held) await deleteSession(person, held.sessionId)
    return { ...(await openSession(person, { ...opening, address: coming.address, agent: coming.agent })), method: opening.method, organisations: await organisationsOf(person) }
  })
  const { token, expiresAt, method, organisations } = admitted
  // The token is handed out only after the journals have it.
  await noteWherever(identity, { account, action: 'session.opened', session: token.hash.toString('hex'), request: coming.request, detail: { method, address: coming.address, agent: coming.agent } }, organisations.map(({ tenant }) => tenant))
  return { account, token, expiresAt, organisations }
}

/** For a transaction that is open in the person's name already. */
export async function openSession(person: Personal, opening: Opening): Promise<{ readonly token: Secret; readonly expiresAt: Date }> {
  const { row, token } = newSession(opening, person.at)
  await insertSession(person, row)
  return { token, expiresAt: row.expiresAt }
}

/** What an account with a code asks for besides its password. */
async function secondFactor(identity: Identity, person: Personal, row: AccountRow, code: string | undefined, coming: Coming): Promise<Pick<Opening, 'method' | 'factors'>> {
  if (!row.totpConfirmed || !row.totpSecret) return { method: 'password', factors: 1 }
  if (code === undefined || code.trim() === '') throw secondFactorNeeded()
  if (isTotpCode(code)) {
    const step = totpStepOf(unseal(identity.totpKey, row.id, row.totpSecret), code, person.at, row.totpStep === null ? undefined : Number(row.totpStep))
    if (step !== undefined && (await useTotpStep(person, step, row.totpSecret))) return { method: 'password', factors: 2 }
  } else if (readRecoveryCode(code) !== undefined && (await useRecoveryCode(person, recoveryHash(code)))) return { method: 'recovery', factors: 2 }
  refusedLater(identity, row.id, coming, 'code')
  throw secondFactorWrong()
}

const refusedLater = (identity: Identity, account: Uuid, { address, agent, request }: Coming, why: 'password' | 'disabled' | 'code' | 'proof'): void =>
  identity.later(noteWherever(identity, { account, action: 'session.refused', outcome: 'denied', request, detail: { why, address, agent } }))

/**
 * Step-up: the person shows anew who they are, for what asks for it. The session goes on under a new token and ends when it would have.
 * Throws `proof-refused` and what `logIn` says of codes.
 */
export async function proveByPassword(identity: Identity, session: Uint8Array, given: { readonly password: string; readonly code?: string | undefined }, coming: Coming): Promise<{ readonly token: Secret; readonly expiresAt: Date }> {
  const before = await asHolderSelf(identity.pool, session, accountOf)
  if (!before) throw proofRefused()
  mayTry(identity, 'prove', before.id, coming.address)
  if (!(await isPassword(before.passwordHash, given.password))) {
    refusedLater(identity, before.id, coming, 'proof')
    throw proofRefused()
  }
  const proved = await asHolderSelf(identity.pool, session, async (person, principal) => {
    const row = await accountOf(person)
    if (row?.passwordHash !== before.passwordHash) throw proofRefused()
    return renewSession(person, principal, { ...(await secondFactor(identity, person, row, given.code, coming)), ...coming })
  })
  await noteWherever(identity, { account: before.id, action: 'session.proved', session: proved.token.hash.toString('hex'), request: coming.request, detail: { address: coming.address, agent: coming.agent } })
  return proved
}

/** After a proof of any kind: a new token, the same end. */
export async function renewSession(person: Personal, principal: Principal, opening: Opening): Promise<{ readonly token: Secret; readonly expiresAt: Date }> {
  const old = await deleteSession(person, principal.sessionId)
  if (!old) throw overtaken()
  return openSession(person, { method: opening.method, factors: Math.max(opening.factors, principal.factors) as 1 | 2, address: opening.address, agent: opening.agent, expiresAt: old.expiresAt })
}

/** Signing out twice is signing out. */
export async function logOut(identity: Identity, session: Uint8Array, request?: string): Promise<void> {
  const held = await holderOf(identity.pool, session)
  if (!held) return
  await asAccount(identity.pool, held.account, (person) => deleteSession(person, held.sessionId))
  await noteWherever(identity, { account: held.account, action: 'session.closed', session: held.session, request })
}

export interface MySession extends SessionRow {
  /** The one that asks. */
  readonly current: boolean
}
export const mySessions = (identity: Identity, session: Uint8Array): Promise<MySession[]> =>
  asHolderSelf(identity.pool, session, async (person, { sessionId }) => (await sessionsOf(person)).map((row) => ({ ...row, current: row.id === sessionId })))

/** One of one's own, on another machine perhaps. Throws `session-unknown`. */
export async function closeSession(identity: Identity, session: Uint8Array, id: Uuid, request?: string): Promise<void> {
  const principal = await asHolderSelf(identity.pool, session, async (person, principal) => {
    if (!(await deleteSession(person, id))) throw sessionUnknown()
    return principal
  })
  await noteWherever(identity, { account: principal.account, action: 'session.closed', session: principal.session, request })
}

/** Everywhere but here; returns how many. */
export async function closeOtherSessions(identity: Identity, session: Uint8Array, request?: string): Promise<number> {
  const { principal, closed } = await asHolderSelf(identity.pool, session, async (person, principal) => ({ principal, closed: (await deleteOtherSessions(person, principal.sessionId)).length }))
  if (closed > 0) await noteWherever(identity, { account: principal.account, action: 'session.closed', session: principal.session, request, detail: { closed } })
  return closed
}
