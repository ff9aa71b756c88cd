/**
 * Transactions in the name of a person, of a secret, or of whoever holds a session. As with an organisation (`database/transaction.ts`), the
 * name is set for exactly one transaction and the database shows nothing without it. That a session holds is asked in the first message
 * of the transaction it is used in, so that nothing can be done with one that was ended a moment ago.
 */
import type pg from 'pg'
import { inOneMessage, inTransaction, readerOf, retried, rowsOf, type Reader, type Writer } from '../database/transaction.ts'
import { notSignedIn } from '../http/refusals.ts'
import { asUuid, newId, type TenantId, type Uuid } from '../values/id.ts'
import type { Language } from '@rustning/knowledge/pack'
import type { Knowing, Personal, PersonalTx, Principal } from './principal.ts'
import { isRole } from './role.ts'
import { touchSession } from './session.store.ts'

export type { Knowing, Personal, PersonalTx } from './principal.ts'

/** Changes and commits, or changes nothing; `work` may run more than once. */
export async function asAccount<T>(pool: pg.Pool, account: Uuid, work: (person: Personal) => Promise<T>): Promise<T> {
  return retried(() => inTransaction(pool, `BEGIN; SET LOCAL app.account = '${asUuid(account)}'; ${now}`, (client, begun) => work({ account, rows: rowsOf(client), at: timeIn(begun, -1) })))
}

/** `hash` is the SHA-256 of the secret: only rows that were stored with it are seen. */
export async function withSecret<T>(pool: pg.Pool, hash: Uint8Array, work: (knowing: Knowing) => Promise<T>): Promise<T> {
  return retried(() => inTransaction(pool, `BEGIN; SET LOCAL app.secret = '${hexOf(hash)}'; ${now}`, (client, begun) => {
    const known = { rows: rowsOf(client), at: timeIn(begun, -1) }
    return work({ ...known, as: (account) => alsoAs(known, account) })
  }))
}

/** Before anybody is known: sees no rows, and may ask whose an address or a key is. Changes nothing. */
export async function asNobody<T>(pool: pg.Pool, work: (nobody: Knowing) => Promise<T>): Promise<T> {
  return retried(() => inTransaction(pool, `BEGIN READ ONLY; ${now}`, (client, begun) => {
    const known = { rows: rowsOf(client), at: timeIn(begun, -1) }
    return work({ ...known, as: (account) => alsoAs(known, account) })
  }))
}

/** Within a transaction that is open for something else: an invitation that is accepted is a change of the organisation and of the person. */
export async function alsoAs({ rows, at }: Omit<Knowing, 'as'>, account: Uuid): Promise<Personal> {
  await rows(`SET LOCAL app.account = '${asUuid(account)}'`)
  return { account, rows, at }
}

/** In the same way for what is found by a secret. */
export async function alsoKnowing({ rows }: PersonalTx, hash: Uint8Array): Promise<void> {
  await rows(`SET LOCAL app.secret = '${hexOf(hash)}'`)
}

/** A session as it comes with a request, and the organisation that the address names. */
export interface Holding {
  readonly pool: pg.Pool
  readonly session: Uint8Array
  readonly tenant: TenantId
}

/** Reads as `readAs` does; throws `not-signed-in` before `work` is called when the session does not hold. */
export async function readAsHolder<T>({ pool, session, tenant }: Holding, work: (reader: Reader, principal: Principal) => Promise<T>): Promise<T> {
  return kept(pool, (noted) => retried(() => inTransaction(pool, `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL app.tenant = '${asUuid(tenant)}'; ${now}; ${holder(session, tenant)}`, (client, begun) =>
    work(readerOf(client, tenant), noted(begun, session, tenant)))))
}

/** Reads as `readAs` does, where whether something is still good is asked: by the database's clock, as everything else is. */
export async function readAt<T>(pool: pg.Pool, tenant: TenantId, work: (reader: Reader, at: Date) => Promise<T>): Promise<T> {
  return retried(() => inTransaction(pool, `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL app.tenant = '${asUuid(tenant)}'; ${now}`, (client, begun) => work(readerOf(client, tenant), timeIn(begun, -1))))
}

/** Changes as `changeAs` does; throws `not-signed-in` before `work` is called when the session does not hold. */
export async function changeAsHolder<T>({ pool, session, tenant }: Holding, work: (writer: Writer, principal: Principal) => Promise<T>): Promise<T> {
  return kept(pool, (noted) => retried(() => {
    const tx = newId()
    return inTransaction(pool, `BEGIN; SET LOCAL app.tenant = '${asUuid(tenant)}'; SET LOCAL app.tx = '${tx}'; ${now}; ${holder(session, tenant)}`, (client, begun) =>
      work({ ...readerOf(client, tenant), tx, at: timeIn(begun, -2) }, noted(begun, session, tenant)))
  }))
}

/** What a person does with their own account, outside every organisation. */
export async function asHolderSelf<T>(pool: pg.Pool, session: Uint8Array, work: (person: Personal, principal: Principal) => Promise<T>): Promise<T> {
  return kept(pool, (noted) => retried(() => inTransaction(pool, `BEGIN; ${now}; ${holder(session, undefined)}`, async (client, begun) => {
    const principal = noted(begun, session, undefined)
    return work(await alsoAs({ rows: rowsOf(client), at: timeIn(begun, -2) }, principal.account), principal)
  })))
}

/** Who holds the session, in one message and no transaction: for the door, before it is known what is asked. */
export async function holderOf(pool: pg.Pool, session: Uint8Array, tenant?: TenantId): Promise<Principal | undefined> {
  let seen: Principal | undefined
  await kept(pool, async (noted) => {
    const begun = await inOneMessage(pool, `${now}; ${holder(session, tenant)}`)
    if (begun.at(-1)?.rows.length) seen = noted(begun, session, tenant)
  })
  return seen
}

const now = 'SELECT clock_timestamp() AS at'
const hexOf = (hash: Uint8Array): string => {
  if (hash.length !== 32) throw new RangeError('not a SHA-256')
  return Buffer.from(hash).toString('hex')
}
// The hash and the organisation stand in the text because several statements in one message take no parameters; both can only be hexadecimal.
const holder = (session: Uint8Array, tenant: TenantId | undefined): string => `SELECT * FROM session_holder(decode('${hexOf(session)}', 'hex'), ${tenant === undefined ? 'NULL' : `'${asUuid(tenant)}'`})`
const timeIn = (begun: readonly pg.QueryResult[], place: number): Date => begun.at(place)?.rows[0]?.at as Date

interface HolderRow {
  readonly account_id: Uuid
  readonly session_id: Uuid
  readonly name: string
  readonly language: Language
  readonly platform_admin: boolean
  readonly factors: 1 | 2
  readonly proved_at: Date
  readonly seen_at: Date
  readonly roles: readonly string[]
}

function principalFrom(begun: readonly pg.QueryResult[], session: Uint8Array, tenant: TenantId | undefined): Principal {
  const row = begun.at(-1)?.rows[0] as HolderRow | undefined
  if (!row) throw notSignedIn()
  return {
    kind: 'person', account: row.account_id, session: hexOf(session), sessionId: row.session_id, name: row.name, language: row.language, tenant,
    roles: row.roles.filter(isRole), platformAdmin: row.platform_admin, factors: row.factors, provedAt: row.proved_at, seenAt: row.seen_at, askedAt: timeIn(begun, -2),
  }
}

/** A session lives an hour from when its holder was last heard of. Noting that once a minute is enough, and costs the other requests nothing. */
const noteEvery = 60_000

async function kept<T>(pool: pg.Pool, work: (noted: typeof principalFrom) => Promise<T>): Promise<T> {
  let stale: Principal | undefined
  try {
    return await work((begun, session, tenant) => {
      const principal = principalFrom(begun, session, tenant)
      stale = timeIn(begun, -2).getTime() - principal.seenAt.getTime() >= noteEvery ? principal : undefined
      return principal
    })
  } finally {
    // What was asked is done or refused by now, and is not undone by this: the next request notes it.
    if (stale) await asAccount(pool, stale.account, (person) => touchSession(person, (stale as Principal).sessionId)).catch(() => {})
  }
}
