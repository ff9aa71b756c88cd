/** Where invitations stand, and the account and membership that come of one. */
import type { Reader } from '../database/transaction.ts'
import type { TenantId, Uuid } from '../values/id.ts'
import type { Invitation } from './invitation.ts'
import type { Role } from './role.ts'

const columns = 'id, version, email, roles, invited_by AS "invitedBy", expires_at AS "expiresAt", accepted_at AS "acceptedAt", withdrawn_at AS "withdrawnAt"'

/** As the row stands in the database, for the journal. */
export const invitationRow = (tenant: TenantId, { id, version, email, roles, invitedBy, expiresAt, acceptedAt, withdrawnAt }: Invitation, hash: Buffer): Record<string, unknown> => ({
  tenant_id: tenant, id, version, email, roles, token_hash: hash, invited_by: invitedBy, expires_at: expiresAt, accepted_at: acceptedAt, withdrawn_at: withdrawnAt,
})

export type KeptInvitation = Invitation & { readonly hash: Buffer }

/** Two who invite one address take turns, so that the second sees what the first has made. */
export const lockAddress = async ({ rows, tenant }: Reader, email: string): Promise<void> =>
  void (await rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`invitation ${tenant} ${email}`]))

export interface Inviting {
  readonly inviter: readonly Role[]
  readonly member: boolean
}
export async function invitingOf({ rows }: Reader, actor: Uuid | undefined, email: string): Promise<Inviting> {
  const [found] = await rows<Inviting>(`SELECT coalesce((SELECT roles FROM membership WHERE account_id = $1 AND ended_at IS NULL), '{}') AS inviter,
    EXISTS (SELECT FROM membership WHERE email = $2 AND ended_at IS NULL) AS member`, [actor ?? null, email])
  return found ?? { inviter: [], member: false }
}

/** Those that may still be accepted, and those that became too old without anybody saying so. */
export const unanswered = ({ rows }: Reader, email: string): Promise<KeptInvitation[]> =>
  rows(`SELECT ${columns}, token_hash AS hash FROM invitation WHERE email = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL ORDER BY id FOR UPDATE`, [email])

export const invitationWithId = ({ rows }: Reader, id: Uuid, actor: Uuid | undefined): Promise<{ administrator: boolean; invitation: KeptInvitation | undefined }> =>
  rows<KeptInvitation & { administrator: boolean; id: Uuid | null }>(`SELECT m.administrator, i.* FROM (SELECT EXISTS (SELECT FROM membership WHERE account_id = $2 AND ended_at IS NULL AND 'administrator' = ANY (roles)) AS administrator) m
    LEFT JOIN (SELECT ${columns}, token_hash AS hash FROM invitation) i ON i.id = $1`, [id, actor ?? null])
    .then(([found]) => ({ administrator: found?.administrator ?? false, invitation: found?.id ? found : undefined }))

/** Newest first. */
export const invitationsIn = ({ rows }: Reader, most: number): Promise<Invitation[]> => rows(`SELECT ${columns} FROM invitation ORDER BY id DESC LIMIT $1`, [most])

export const invitationWithHash = async ({ rows }: Reader, hash: Buffer): Promise<Invitation | undefined> =>
  (await rows<Invitation>(`SELECT ${columns} FROM invitation WHERE token_hash = $1`, [hash]))[0]

/** A second who comes with the same link waits here until the first is done. */
export const lockInvitation = async ({ rows }: Reader, hash: Buffer): Promise<KeptInvitation | undefined> =>
  (await rows<KeptInvitation>(`SELECT ${columns}, token_hash AS hash FROM invitation WHERE token_hash = $1 FOR UPDATE`, [hash]))[0]

export async function isMember({ rows }: Reader, account: Uuid): Promise<boolean> {
  return (await rows('SELECT FROM membership WHERE account_id = $1 AND ended_at IS NULL', [account])).length > 0
}

export const invitationChanges = {
  add: 'INSERT INTO invitation (tenant_id, id, version, email, roles, token_hash, invited_by, expires_at) VALUES ($1, $2, 1, $3, $4, $5, $6, $7) RETURNING id',
  accept: 'UPDATE invitation SET version = version + 1, accepted_at = $3 WHERE id = $1 AND version = $2 AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > $3 RETURNING id',
  withdraw: 'UPDATE invitation SET version = version + 1, withdrawn_at = $3 WHERE id = $1 AND version = $2 AND accepted_at IS NULL AND withdrawn_at IS NULL RETURNING id',
} as const
