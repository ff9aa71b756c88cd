/** Where it stands whom an organisation has let in to help. */
import type { Reader, Writer } from '../database/transaction.ts'
import type { TenantId, Uuid } from '../values/id.ts'
import { accountForEmail, accountOf } from './account.store.ts'
import { alsoAs } from './personal.ts'
import type { Personal } from './principal.ts'
import type { Role } from './role.ts'
import type { MySupportGrant, SupportGrant } from './support-grant.ts'

const columns = 'id, version, account_id AS account, email, reason, granted_by AS "grantedBy", from_at AS "from", until, withdrawn_at AS "withdrawnAt"'

/** As the row stands in the database, for the journal. */
export const supportGrantRow = (tenant: TenantId, { id, version, account, email, reason, grantedBy, from, until, withdrawnAt }: SupportGrant): Record<string, unknown> => ({
  tenant_id: tenant, id, version, account_id: account, email, reason, granted_by: grantedBy, from_at: from, until, withdrawn_at: withdrawnAt,
})

/** What somebody is in the organisation now, and a grant if one is named. */
export async function granterAnd({ rows }: Reader, account: Uuid | undefined, id?: Uuid): Promise<{ roles: readonly Role[]; grant: SupportGrant | undefined }> {
  const [found] = await rows<Omit<SupportGrant, 'id'> & { id: Uuid | null; roles: Role[] }>(`SELECT m.roles, g.* FROM (SELECT coalesce((SELECT roles FROM membership WHERE account_id = $1 AND ended_at IS NULL), '{}') AS roles) m
    LEFT JOIN (SELECT ${columns} FROM support_grant) g ON g.id = $2`, [account ?? null, id ?? null])
  return { roles: found?.roles ?? [], grant: found?.id ? { ...found, id: found.id } : undefined }
}

/**
 * The account of one who runs the platform. Only its owner may see a person's row; this asks one thing of it, for an administrator who already
 * knows the address, and what the answer is for anybody else is the same as for nobody.
 */
export async function platformAdminWith(reader: Writer, email: string): Promise<Uuid | undefined> {
  const account = await accountForEmail(reader, email)
  if (account === undefined) return undefined
  const known = await accountOf(await alsoAs(reader, account))
  await reader.rows('SET LOCAL app.account = \'\'')
  return known?.platformAdmin && !known.disabled ? account : undefined
}

/** Newest first. */
export const supportGrantsIn = ({ rows }: Reader, most: number): Promise<SupportGrant[]> => rows(`SELECT ${columns} FROM support_grant ORDER BY id DESC LIMIT $1`, [most])

export const supportGrantsOf = ({ rows }: Reader, account: Uuid): Promise<SupportGrant[]> =>
  rows(`SELECT ${columns} FROM support_grant WHERE account_id = $1 AND withdrawn_at IS NULL AND until > clock_timestamp() ORDER BY until DESC`, [account])

/** Where this person is let in now, in whatever organisation; the database shows each person their own. */
export const supportGrantsForMe = ({ rows, account }: Personal): Promise<MySupportGrant[]> =>
  rows('SELECT tenant_id AS tenant, id, reason, from_at AS "from", until FROM support_grants_of($1) ORDER BY until DESC', [account])

export const supportGrantChanges = {
  add: 'INSERT INTO support_grant (tenant_id, id, version, account_id, email, reason, granted_by, from_at, until) VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8) RETURNING id',
  withdraw: 'UPDATE support_grant SET version = version + 1, withdrawn_at = $3 WHERE id = $1 AND version = $2 AND withdrawn_at IS NULL RETURNING id',
} as const
