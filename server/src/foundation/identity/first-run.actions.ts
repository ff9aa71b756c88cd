/**
 * Making the first link and following it. Both are done as the administrator of the database and on a connection of their own, not as the
 * application: the application has no right to make such a link or to make anybody administrator of the platform, so that no fault in it can.
 */
import pg from 'pg'
import type { Language } from '@rustning/knowledge/pack'
import { rowsOf, Unavailable, type Writer } from '../database/transaction.ts'
import { changeWith } from '../journal/append.ts'
import { entryOf } from '../journal/entry.ts'
import { asTenant, newId, type TenantId, type Uuid } from '../values/id.ts'
import { mayTry, readEmail, readName, type Identity } from './account.ts'
import { firstRunLinkDead, readOrganisationName } from './first-run.ts'
import { insertFirstAccount, insertTenant, isFirstRunGood, keepFirstRun, takeFirstRun } from './first-run.store.ts'
import { grantValues, membershipChanges, membershipRow } from './membership.store.ts'
import type { Membership } from './membership.ts'
import { mustBeGood } from './password.actions.ts'
import { hashPassword } from './password-hash.ts'
import { newSecret, readSecret, type Secret } from './secret.ts'
import { admit, type Admitted, type Coming } from './session.actions.ts'

/** To be printed at start; none where somebody has an account. */
export async function firstRunLink(admin: pg.ClientConfig): Promise<Secret | undefined> {
  const token = newSecret('link')
  return asAdministrator(admin, async ({ rows }) => ((await keepFirstRun(rows, token.hash)) ? token : undefined))
}

export interface FirstClaim {
  readonly token: string
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly password: string
  readonly organisation: string
}

export interface FirstOrganisation {
  readonly tenant: TenantId
  readonly name: string
  readonly by: Uuid
  readonly language: Language
}

/**
 * Account, organisation and membership, or nothing. `register` writes what the organisation is called into the register, in the same
 * transaction and with its own journal entry. Throws `first-run-link-dead`, `email-malformed`, `name-missing`, `organisation-name-missing`,
 * `password-refused` or `too-many-requests`.
 */
export async function claimFirstRun(identity: Identity, admin: pg.ClientConfig, claim: FirstClaim, coming: Coming, register?: (writer: Writer, organisation: FirstOrganisation) => Promise<void>): Promise<Admitted & { readonly tenant: TenantId }> {
  const token = readSecret('link', claim.token)
  mayTry(identity, 'first-run', undefined, coming.address)
  if (!token || !(await asAdministrator(admin, ({ rows }) => isFirstRunGood(rows, token.hash)))) throw firstRunLinkDead()
  const [email, name, organisation] = [readEmail(claim.email), readName(claim.name), readOrganisationName(claim.organisation)]
  mustBeGood(claim.password, [email, name, organisation])
  const passwordHash = await hashPassword(claim.password)
  const account = newId(), tenant = asTenant(newId())
  await asAdministrator(admin, async (writer) => {
    if (!(await takeFirstRun(writer.rows, token.hash))) throw firstRunLinkDead()
    await insertFirstAccount(writer.rows, account, { email, name, language: claim.language, passwordHash })
    await insertTenant(writer.rows, tenant)
    const membership: Membership = { id: newId(), version: 1, account, email, name, roles: ['administrator', 'leader'], since: writer.at, endedAt: null }
    const own = { ...writer, tenant }
    const draft = {
      actor: { kind: 'person' as const, id: account }, action: 'membership.first', outcome: 'done' as const, entity: { type: 'membership', id: membership.id, version: 1 }, request: coming.request,
      row: membershipRow(tenant, membership), detail: { account, email, name, roles: membership.roles, organisation },
    }
    await changeWith(own, entryOf(own, identity.epoch, draft), draft, membershipChanges.grant, grantValues(tenant, membership))
    await register?.(own, { tenant, name: organisation, by: account, language: claim.language })
  })
  return { ...(await admit(identity, account, coming, () => Promise.resolve({ method: 'first-run', factors: 1 }))), tenant }
}

/** Sees and may everything; the tenant is named by whoever makes one. */
export async function asAdministrator<T>(admin: pg.ClientConfig, work: (writer: Omit<Writer, 'tenant'>) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...admin, statement_timeout: 10_000, lock_timeout: 5_000, application_name: 'rustning first run' })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw new Unavailable((error as Error).message, { cause: error })
  }
  try {
    const tx = newId()
    const begun = (await client.query(`BEGIN; SET LOCAL search_path = rustning; SET LOCAL app.tx = '${tx}'; SELECT clock_timestamp() AS at`)) as unknown as pg.QueryResult<{ at: Date }>[]
    const result = await work({ rows: rowsOf(client), tx, at: begun.at(-1)?.rows[0]?.at as Date })
    await client.query('COMMIT')
    return result
  } finally {
    // Ends what was not committed.
    await client.end().catch(() => {})
  }
}
