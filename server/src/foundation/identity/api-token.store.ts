/** Where the keys of programs stand: their hashes, and never the keys. */
import type pg from 'pg'
import { inOneMessage, type Reader } from '../database/transaction.ts'
import { asUuid, type TenantId, type Uuid } from '../values/id.ts'
import type { ApiToken } from './api-token.ts'
import { isRole, type Role } from './role.ts'
import type { TenantSecret } from './secret.ts'

const columns = 'id, version, name, scopes, made_by AS "madeBy", expires_at AS "expiresAt", revoked_at AS "revokedAt"'

export type KeptApiToken = ApiToken & { readonly hash: Buffer }

/** As the row stands in the database, for the journal. */
export const apiTokenRow = (tenant: TenantId, { id, version, name, scopes, madeBy, expiresAt, revokedAt }: ApiToken, hash: Buffer): Record<string, unknown> => ({
  tenant_id: tenant, id, version, name, token_hash: hash, scopes, made_by: madeBy, expires_at: expiresAt, revoked_at: revokedAt,
})

/** What somebody is in the organisation now, and a key if one is named. */
export async function makerAnd({ rows }: Reader, account: Uuid | undefined, id?: Uuid): Promise<{ roles: readonly Role[]; token: KeptApiToken | undefined }> {
  const [found] = await rows<Omit<KeptApiToken, 'id'> & { id: Uuid | null; roles: Role[] }>(`SELECT m.roles, t.* FROM (SELECT coalesce((SELECT roles FROM membership WHERE account_id = $1 AND ended_at IS NULL), '{}') AS roles) m
    LEFT JOIN (SELECT ${columns}, token_hash AS hash FROM api_token) t ON t.id = $2`, [account ?? null, id ?? null])
  return { roles: found?.roles ?? [], token: found?.id ? { ...found, id: found.id } : undefined }
}

/** Newest first; one person's, or everybody's. */
export const apiTokensIn = ({ rows }: Reader, madeBy: Uuid | undefined, most: number): Promise<ApiToken[]> =>
  rows(`SELECT ${columns} FROM api_token WHERE $1::uuid IS NULL OR made_by = $1 ORDER BY id DESC LIMIT $2`, [madeBy ?? null, most])

export const apiTokenChanges = {
  add: 'INSERT INTO api_token (tenant_id, id, version, name, token_hash, scopes, made_by, expires_at) VALUES ($1, $2, 1, $3, $4, $5, $6, $7) RETURNING id',
  revoke: 'UPDATE api_token SET version = version + 1, revoked_at = $3 WHERE id = $1 AND version = $2 AND revoked_at IS NULL RETURNING id',
} as const

export interface Holder {
  readonly id: Uuid
  readonly scopes: readonly string[]
  readonly madeBy: Uuid
  readonly roles: readonly Role[]
}

/**
 * Who holds a key, in one message: it must be known, neither revoked nor too old, and its maker's membership and account in force. The
 * account is seen in its owner's name only, and whose it is stands in the key's row; hence the name is set by a query of its own. The
 * organisation and the hash stand in the text because several statements in one message take no parameters; both can only be hexadecimal.
 */
export async function holderOf(pool: pg.Pool, { tenant, hash }: TenantSecret): Promise<Holder | undefined> {
  const known = `token_hash = decode('${hash.toString('hex')}', 'hex') AND revoked_at IS NULL AND expires_at > clock_timestamp()`
  const answers = await inOneMessage(pool, `SET LOCAL app.tenant = '${asUuid(tenant)}'; SELECT set_config('app.account', (SELECT made_by::text FROM api_token WHERE ${known}), true);
    SELECT t.id, t.scopes, t.made_by AS "madeBy", m.roles FROM api_token t
      JOIN membership m ON m.tenant_id = t.tenant_id AND m.account_id = t.made_by AND m.ended_at IS NULL
      JOIN account a ON a.account_id = t.made_by AND a.disabled_at IS NULL
    WHERE ${known}`)
  const found = answers.at(-1)?.rows[0] as Holder | undefined
  return found && { ...found, roles: found.roles.filter(isRole) }
}
