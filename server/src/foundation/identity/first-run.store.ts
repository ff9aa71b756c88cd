/** The first link, the first account and the first organisation, written as the administrator of the database. */
import type { Reader } from '../database/transaction.ts'
import type { TenantId, Uuid } from '../values/id.ts'
import type { NewAccount } from './account.store.ts'

type Rows = Reader['rows']

/** Not while anybody has an account. The link from an earlier start is replaced. */
export async function keepFirstRun(rows: Rows, hash: Uint8Array): Promise<boolean> {
  const kept = await rows(`INSERT INTO first_run (one, token_hash, expires_at) SELECT true, $1, clock_timestamp() + interval '24 hours' WHERE NOT EXISTS (SELECT FROM account)
    ON CONFLICT (one) DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at, used_at = NULL RETURNING one`, [hash])
  return kept.length === 1
}

export async function isFirstRunGood(rows: Rows, hash: Uint8Array): Promise<boolean> {
  return (await rows('SELECT FROM first_run WHERE token_hash = $1 AND used_at IS NULL AND expires_at > clock_timestamp() AND NOT EXISTS (SELECT FROM account)', [hash])).length === 1
}

/** Of two at once the second waits for the first and then finds it used; and nobody is first where somebody is already. */
export async function takeFirstRun(rows: Rows, hash: Uint8Array): Promise<boolean> {
  const taken = await rows('UPDATE first_run SET used_at = clock_timestamp() WHERE token_hash = $1 AND used_at IS NULL AND expires_at > clock_timestamp() RETURNING one', [hash])
  return taken.length === 1 && (await rows('SELECT FROM account LIMIT 1')).length === 0
}

export const insertFirstAccount = (rows: Rows, id: Uuid, { email, name, language, passwordHash }: NewAccount): Promise<object[]> =>
  rows('INSERT INTO account (account_id, email, name, language, password_hash, password_changed_at, platform_admin) VALUES ($1, $2, $3, $4, $5, clock_timestamp(), true)', [id, email, name, language, passwordHash])

export const insertTenant = (rows: Rows, tenant: TenantId): Promise<object[]> => rows('INSERT INTO tenant (tenant_id) VALUES ($1)', [tenant])
