/** Memberships as they stand in the database. */
import type { Reader } from '../database/transaction.ts'
import type { TenantId, Uuid } from '../values/id.ts'
import type { Membership } from './membership.ts'

const columns = 'id, version, account_id AS account, email, name, roles, since, ended_at AS "endedAt"'

/** Those that hold now, by name. */
export const membersIn = ({ rows }: Reader): Promise<Membership[]> => rows<Membership>(`SELECT ${columns} FROM membership WHERE ended_at IS NULL ORDER BY name, id`)

/** Held until the end of the transaction: of two administrators who remove each other at once the second sees that the first has. */
export const lockedFor = ({ rows }: Reader, by: Uuid, concerned: { readonly id?: Uuid; readonly account?: Uuid }): Promise<Membership[]> =>
  rows<Membership>(`SELECT ${columns} FROM membership WHERE ended_at IS NULL AND (account_id = $1 OR id = $2 OR account_id = $3 OR 'administrator' = ANY (roles)) ORDER BY id FOR UPDATE`, [by, concerned.id ?? null, concerned.account ?? null])

/** Of these, who belongs here now: for rooms that name a person as owner, approver or assignee. */
export async function membersAmong({ rows }: Reader, accounts: readonly Uuid[]): Promise<Uuid[]> {
  return (await rows<{ account: Uuid }>('SELECT account_id AS account FROM membership WHERE ended_at IS NULL AND account_id = ANY ($1)', [accounts])).map(({ account }) => account)
}

/** As the row stands, for the journal's commitment. */
export const membershipRow = (tenant: TenantId, { id, version, account, email, name, roles, since, endedAt }: Membership): Record<string, unknown> =>
  ({ tenant_id: tenant, id, version, account_id: account, email, name, roles, since, ended_at: endedAt })

/** SQL for the one write path; each returns a row for what it changed. */
export const membershipChanges = {
  grant: 'INSERT INTO membership (tenant_id, id, version, account_id, email, name, roles, since) VALUES ($1, $2, 1, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id',
  roles: 'UPDATE membership SET version = version + 1, roles = $3 WHERE id = $1 AND version = $2 AND ended_at IS NULL RETURNING id',
  end: 'UPDATE membership SET version = version + 1, ended_at = $3 WHERE id = $1 AND version = $2 AND ended_at IS NULL RETURNING id',
} as const
export const grantValues = (tenant: TenantId, { id, account, email, name, roles, since }: Membership): unknown[] => [tenant, id, account, email, name, roles, since]
