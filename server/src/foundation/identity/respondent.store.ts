/** Where those stand who were asked to answer: the hashes of their links and sessions, and never the secrets. */
import type pg from 'pg'
import { inOneMessage, type Reader } from '../database/transaction.ts'
import { asUuid, type TenantId, type Uuid } from '../values/id.ts'
import type { Respondent, Subject } from './respondent.ts'
import type { Role } from './role.ts'
import type { TenantSecret } from './secret.ts'

const columns = `id, version, name, email, jsonb_build_object('type', subject_type, 'id', subject_id) AS subject, link_expires_at AS "linkExpiresAt",
  session_expires_at AS "sessionExpiresAt", invited_by AS "invitedBy", handed_over_by AS "handedOverBy", ended_at AS "endedAt"`
const hashes = 'link_hash AS "linkHash", session_hash AS "sessionHash"'

export type KeptRespondent = Respondent & { readonly linkHash: Buffer | null; readonly sessionHash: Buffer | null }

/** As the row stands in the database, for the journal. */
export const respondentRow = (tenant: TenantId, { id, version, name, email, subject, linkHash, linkExpiresAt, sessionHash, sessionExpiresAt, invitedBy, handedOverBy, endedAt }: KeptRespondent): Record<string, unknown> => ({
  tenant_id: tenant, id, version, name, email, subject_type: subject.type, subject_id: subject.id, link_hash: linkHash, link_expires_at: linkExpiresAt,
  session_hash: sessionHash, session_expires_at: sessionExpiresAt, invited_by: invitedBy, handed_over_by: handedOverBy, ended_at: endedAt,
})

/** What somebody is in the organisation now, and a respondent if one is named. */
export async function askerAnd({ rows }: Reader, account: Uuid | undefined, id?: Uuid): Promise<{ roles: readonly Role[]; respondent: KeptRespondent | undefined }> {
  const [found] = await rows<Omit<KeptRespondent, 'id'> & { id: Uuid | null; roles: Role[] }>(`SELECT m.roles, r.* FROM (SELECT coalesce((SELECT roles FROM membership WHERE account_id = $1 AND ended_at IS NULL), '{}') AS roles) m
    LEFT JOIN (SELECT ${columns}, ${hashes} FROM respondent) r ON r.id = $2`, [account ?? null, id ?? null])
  return { roles: found?.roles ?? [], respondent: found?.id ? { ...found, id: found.id } : undefined }
}

/** Newest first; those who were asked one thing, or all. */
export const respondentsIn = ({ rows }: Reader, subject: Subject | undefined, most: number): Promise<Respondent[]> =>
  rows(`SELECT ${columns} FROM respondent WHERE $1::text IS NULL OR (subject_type = $1 AND subject_id = $2::uuid) ORDER BY id DESC LIMIT $3`, [subject?.type ?? null, subject?.id ?? null, most])

export const respondentWithLink = async ({ rows }: Reader, hash: Buffer): Promise<KeptRespondent | undefined> =>
  (await rows<KeptRespondent>(`SELECT ${columns}, ${hashes} FROM respondent WHERE link_hash = $1`, [hash]))[0]

export const respondentChanges = {
  add: 'INSERT INTO respondent (tenant_id, id, version, name, email, subject_type, subject_id, link_hash, link_expires_at, invited_by) VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9) RETURNING id',
  open: `UPDATE respondent SET version = version + 1, link_hash = NULL, link_expires_at = NULL, session_hash = $4, session_expires_at = $5
    WHERE id = $1 AND version = $2 AND link_hash = $3 AND link_expires_at > $6 AND ended_at IS NULL RETURNING id`,
  link: `UPDATE respondent SET version = version + 1, name = $3, email = $4, link_hash = $5, link_expires_at = $6, session_hash = NULL, session_expires_at = NULL, handed_over_by = $7
    WHERE id = $1 AND version = $2 AND ended_at IS NULL RETURNING id`,
  leave: 'UPDATE respondent SET version = version + 1, session_hash = NULL, session_expires_at = NULL WHERE id = $1 AND version = $2 AND session_hash = $3 RETURNING id',
  end: `UPDATE respondent SET version = version + 1, link_hash = NULL, link_expires_at = NULL, session_hash = NULL, session_expires_at = NULL, ended_at = $3
    WHERE id = $1 AND version = $2 AND ended_at IS NULL RETURNING id`,
} as const

/** One message; the organisation and the hash stand in the text because several statements in one message take no parameters, and both can only be hexadecimal. */
export async function respondentWithSession(pool: pg.Pool, { tenant, hash }: TenantSecret): Promise<{ readonly id: Uuid; readonly name: string; readonly subject: Subject } | undefined> {
  const answers = await inOneMessage(pool, `SET LOCAL app.tenant = '${asUuid(tenant)}'; SELECT id, name, jsonb_build_object('type', subject_type, 'id', subject_id) AS subject FROM respondent
    WHERE session_hash = decode('${hash.toString('hex')}', 'hex') AND session_expires_at > clock_timestamp() AND ended_at IS NULL`)
  return answers.at(-1)?.rows[0] as Awaited<ReturnType<typeof respondentWithSession>>
}
