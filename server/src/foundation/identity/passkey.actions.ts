/**
 * Adding a passkey, logging in with one, and showing anew who one is. Each begins with a challenge and ends with the passkey's answer to it;
 * the challenge is good once. What happens is written in the journals of the person's organisations.
 */
import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server'
import type { Language } from '@rustning/knowledge/pack'
import { newId, type Uuid } from '../values/id.ts'
import type { Identity } from './account.ts'
import { accountOf } from './account.store.ts'
import { waysOf } from './external-login.store.ts'
import { fromStep, isStepSecret, loginStepUnknown, mustNotBeLast, newStepSecret, stepHash } from './login-step.ts'
import { noteChange } from './login-step.journal.ts'
import { keepStep, takeStep } from './login-step.store.ts'
import { algorithms, counterWentBack, knownTransports, mostPasskeys, partyOf, passkeyKnown, passkeyName, passkeyNotAccepted, passkeysTooMany, passkeyUnknown } from './passkey.ts'
import type { NewPasskey, ShownPasskey } from './passkey.api.ts'
import { accountForCredential, countPasskey, deletePasskey, insertPasskey, passkeysOf, passkeyWith, updatePasskeyName, type PasskeyRow } from './passkey.store.ts'
import { passkeyText } from './passkey.text.ts'
import { handleOf, verifiedNew, verifiedShown } from './passkey-answer.ts'
import { asHolderSelf, withSecret } from './personal.ts'
import { mustHaveProved, type Personal } from './principal.ts'
import { admit, renewSession, type Admitted, type Coming } from './session.actions.ts'
import { noteWherever } from './session-journal.ts'
import { deleteOtherSessions } from './session.store.ts'

export interface PasskeySetting {
  readonly identity: Identity
  /** The public address; nothing else says whom a passkey is for. */
  readonly origin: string
}
export type RegistrationOptions = Awaited<ReturnType<typeof generateRegistrationOptions>>
export type AuthenticationOptions = Awaited<ReturnType<typeof generateAuthenticationOptions>>
/** The secret goes into a cookie, the options to the browser. */
export interface BegunPasskey<Options> {
  readonly secret: string
  readonly options: Options
}

const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'base64url'))
const challengeOf = (secret: string) => bytes(fromStep(secret, 'challenge'))
const named = ({ credential, transports }: PasskeyRow) => ({ id: credential.toString('base64url'), transports: knownTransports(transports) })

/** Throws `proof-needed`, `passkeys-too-many` or `passkeys-need-host-name`. */
export async function beginPasskeyAdd({ identity: { pool }, origin }: PasskeySetting, session: Uint8Array): Promise<BegunPasskey<RegistrationOptions>> {
  const party = partyOf(origin), secret = newStepSecret(), hash = stepHash(secret)
  const { person, held } = await asHolderSelf(pool, session, async (self, principal) => {
    mustHaveProved(principal, self.at)
    return { person: await accountOf(self), held: await passkeysOf(self) }
  })
  if (!person) throw loginStepUnknown()
  if (held.length >= mostPasskeys) throw passkeysTooMany()
  await withSecret(pool, hash, (knowing) => keepStep(knowing, hash, { purpose: 'passkey-add', account: person.id, data: {} }))
  const options = await generateRegistrationOptions({
    rpName: 'Rustning', rpID: party.id, userName: person.email, userDisplayName: person.name, userID: handleOf(person.id), challenge: challengeOf(secret),
    attestationType: 'none', excludeCredentials: held.map(named), supportedAlgorithmIDs: algorithms, authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
  return { secret, options }
}

/** Ends every other session. Throws `login-step-unknown`, `passkey-not-added`, `passkey-known` or `passkeys-too-many`. */
export async function finishPasskeyAdd({ identity, origin }: PasskeySetting, session: Uint8Array, secret: string | undefined, answer: NewPasskey, { name, language }: Named, coming: Coming): Promise<Uuid> {
  const party = partyOf(origin)
  if (!isStepSecret(secret)) throw loginStepUnknown()
  const hash = stepHash(secret)
  const step = await withSecret(identity.pool, hash, (knowing) => takeStep(knowing, hash, ['passkey-add']))
  if (!step) throw loginStepUnknown()
  const { id: credential, publicKey, counter, transports } = await verifiedNew(answer, fromStep(secret, 'challenge'), party)
  const id = newId()
  const row = { id, credential: bytes(credential), publicKey, counter, transports: knownTransports(transports), name: passkeyName(name, passkeyText[language].unnamed) }
  const principal = await asHolderSelf(identity.pool, session, async (person, holder) => {
    if (holder.account !== step.account) throw loginStepUnknown()
    // Holding the person's row keeps two at once from passing the limit.
    if ((await waysOf(person)).passkeys >= mostPasskeys) throw passkeysTooMany()
    if (!(await insertPasskey(person, row))) throw passkeyKnown()
    await deleteOtherSessions(person, holder.sessionId)
    return holder
  })
  await noteChange(identity, principal, 'account.passkey-added', coming)
  return id
}

/** What the person calls it. */
export interface Named {
  readonly name: string
  readonly language: Language
}

/** Nothing is asked about who comes: the device itself knows its passkeys for this site, so nobody learns here who has an account. */
export const beginPasskeyLogin = (setting: PasskeySetting): Promise<BegunPasskey<AuthenticationOptions>> => begin(setting)
/** For a person who is logged in: to show anew who they are, or to add a second factor to a password. */
export const beginPasskeyProof = (setting: PasskeySetting, session: Uint8Array): Promise<BegunPasskey<AuthenticationOptions>> => asHolderSelf(setting.identity.pool, session, async (person) => begin(setting, person.account, await passkeysOf(person)))

async function begin({ identity: { pool }, origin }: PasskeySetting, account?: Uuid, held: readonly PasskeyRow[] = []): Promise<BegunPasskey<AuthenticationOptions>> {
  const party = partyOf(origin), secret = newStepSecret(), hash = stepHash(secret)
  await withSecret(pool, hash, (knowing) => keepStep(knowing, hash, { purpose: account === undefined ? 'passkey-login' : 'passkey-prove', account, data: {} }))
  return { secret, options: await generateAuthenticationOptions({ rpID: party.id, challenge: challengeOf(secret), userVerification: 'required', allowCredentials: held.map(named) }) }
}

const shownFactors = { method: 'passkey', factors: 2 } as const

/** Throws `login-step-unknown`, `passkey-not-accepted`, and what `admit` says of accounts and of somebody else in the same browser. */
export async function logInByPasskey(setting: PasskeySetting, secret: string | undefined, answer: ShownPasskey, coming: Coming): Promise<Admitted> {
  const found = await take(setting, secret, answer)
  const shown = await shownBy(setting, found, answer)
  return toldIfBack(setting, found, shown, coming, () => admit(setting.identity, found.account, coming, async (person) => {
    await mustCount(person, found, shown)
    return shownFactors
  }))
}

/** The session goes on under a new token, with two factors. Throws `login-step-unknown` or `passkey-not-accepted`. */
export async function proveByPasskey(setting: PasskeySetting, session: Uint8Array, secret: string | undefined, answer: ShownPasskey, coming: Coming): Promise<Pick<Admitted, 'token' | 'expiresAt'>> {
  const { identity } = setting
  const account = await asHolderSelf(identity.pool, session, (person) => Promise.resolve(person.account))
  const found = await take(setting, secret, answer, account)
  const shown = await shownBy(setting, found, answer)
  const renewed = await toldIfBack(setting, found, shown, coming, () => asHolderSelf(identity.pool, session, async (person, principal) => {
    await mustCount(person, found, shown)
    return renewSession(person, principal, { ...coming, ...shownFactors })
  }))
  await noteWherever(identity, { account, action: 'session.proved', session: renewed.token.hash.toString('hex'), request: coming.request, detail: { ...shownFactors, address: coming.address, agent: coming.agent } })
  return renewed
}

interface Found {
  readonly account: Uuid
  readonly row: PasskeyRow
  readonly challenge: string
}

/** The challenge is spent whatever comes of it: refusals come after the transaction that took it. */
async function take({ identity: { pool } }: PasskeySetting, secret: string | undefined, answer: ShownPasskey, known?: Uuid): Promise<Found> {
  if (!isStepSecret(secret)) throw loginStepUnknown()
  const hash = stepHash(secret)
  const taken = await withSecret(pool, hash, async (knowing) => {
    const step = await takeStep(knowing, hash, [known === undefined ? 'passkey-login' : 'passkey-prove'])
    if (!step || step.account !== known) return undefined
    const account = known ?? (await accountForCredential(knowing, bytes(answer.id)))
    return { account, row: account && (await passkeyWith(await knowing.as(account), bytes(answer.id))) }
  })
  if (!taken) throw loginStepUnknown()
  const { account, row } = taken
  if (account === undefined || !row) throw passkeyNotAccepted()
  return { account, row, challenge: fromStep(secret, 'challenge') }
}

const shownBy = ({ origin }: PasskeySetting, { account, row, challenge }: Found, answer: ShownPasskey): Promise<number> => verifiedShown(answer, challenge, partyOf(origin), { account, credential: row.credential, publicKey: row.publicKey })

async function mustCount(person: Personal, { row }: Found, shown: number): Promise<void> {
  if (counterWentBack(Number(row.counter), shown) || !(await countPasskey(person, row.id, shown))) throw passkeyNotAccepted(undefined, { cause: wentBack })
}
const wentBack = new Error('its count went back')

/** A count that goes back means that the key may exist twice. Those whose data the person may see are told. */
async function toldIfBack<T>({ identity }: PasskeySetting, { account, row }: Found, shown: number, { request, address, agent }: Coming, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if ((error as Error).cause === wentBack) await noteWherever(identity, { account, action: 'session.refused', outcome: 'denied', request, detail: { why: 'passkey-count-went-back', passkey: row.id, kept: Number(row.counter), shown, address, agent } })
    throw error
  }
}

export interface PasskeyView {
  readonly id: Uuid
  readonly name: string
  readonly createdAt: Date
  readonly usedAt: Date | undefined
}

export const listPasskeys = ({ identity }: PasskeySetting, session: Uint8Array): Promise<PasskeyView[]> =>
  asHolderSelf(identity.pool, session, async (person) => (await passkeysOf(person)).map(({ id, name, createdAt, usedAt }) => ({ id, name, createdAt, usedAt: usedAt ?? undefined })))

/** Throws `passkey-unknown`. */
export const renamePasskey = ({ identity }: PasskeySetting, session: Uint8Array, passkey: Uuid, { name, language }: Named): Promise<void> =>
  asHolderSelf(identity.pool, session, async (person) => {
    if (!(await updatePasskeyName(person, passkey, passkeyName(name, passkeyText[language].unnamed)))) throw passkeyUnknown()
  })

/** Ends every other session. Throws `proof-needed`, `passkey-unknown` or `last-way-in`. */
export async function removePasskey({ identity }: PasskeySetting, session: Uint8Array, passkey: Uuid, coming: Coming): Promise<void> {
  const principal = await asHolderSelf(identity.pool, session, async (person, holder) => {
    mustHaveProved(holder, person.at)
    const ways = await waysOf(person)
    if (!(await deletePasskey(person, passkey))) throw passkeyUnknown()
    mustNotBeLast(ways)
    await deleteOtherSessions(person, holder.sessionId)
    return holder
  })
  await noteChange(identity, principal, 'account.passkey-removed', coming)
}
