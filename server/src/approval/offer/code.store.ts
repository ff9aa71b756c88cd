/** The only file that names the table `offer_code`. Who used a code is written by the courier alone. */
import type { Written } from '../../foundation/action/action.ts'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { TenantId, Uuid } from '../../foundation/values/id.ts'
import type { Code } from './code.ts'

interface Row { readonly id: Uuid; readonly version: number; readonly label: string; readonly made_by: Uuid; readonly made_at: Date; readonly expires_at: Date; readonly bound_at: Date | null; readonly closed_at: Date | null }
const columns = 'id, version, label, made_by, made_at, expires_at, bound_at, closed_at'
const codeFrom = ({ id, version, label, made_by, made_at, expires_at, bound_at, closed_at }: Row): Code => ({ id, version, label, madeBy: made_by, madeAt: made_at, expiresAt: expires_at, boundAt: bound_at ?? undefined, closedAt: closed_at ?? undefined })

export const codeById = async ({ rows, tenant }: Reader, id: Uuid): Promise<Code | undefined> => (await rows<Row>(`SELECT ${columns} FROM offer_code WHERE tenant_id = $1 AND id = $2`, [tenant, id])).map(codeFrom)[0]
export const codesAfter = async ({ rows, tenant }: Reader, after: Uuid | undefined, limit: number): Promise<Code[]> =>
  (await rows<Row>(`SELECT ${columns} FROM offer_code WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`, [tenant, after ?? null, limit])).map(codeFrom)
export const openCodes = async ({ rows, tenant }: Reader): Promise<number> => (await rows<{ n: number }>('SELECT count(*)::int AS n FROM offer_code WHERE tenant_id = $1 AND closed_at IS NULL AND (bound_to IS NOT NULL OR expires_at > clock_timestamp())', [tenant]))[0]?.n ?? 0

const rowOf = ({ id, version, label, madeBy, madeAt, expiresAt, closedAt }: Code) => ({ id, version, label, made_by: madeBy, made_at: madeAt, expires_at: expiresAt, closed_at: closedAt ?? null })
export const insertCode = (tenant: TenantId, code: Code, hash: Buffer): Written => ({
  entity: { type: 'offer-code', id: code.id, version: 1 }, row: rowOf(code), detail: { label: code.label },
  change: 'INSERT INTO offer_code (tenant_id, id, version, label, code_hash, made_by, made_at, expires_at) VALUES ($1, $2, 1, $3, $4, $5, $6, $7) RETURNING id', values: [tenant, code.id, code.label, hash, code.madeBy, code.madeAt, code.expiresAt],
})
export const closeCode = (tenant: TenantId, code: Code): Written => ({
  entity: { type: 'offer-code', id: code.id, version: code.version }, row: rowOf(code),
  change: 'UPDATE offer_code SET version = version + 1, closed_at = $4 WHERE tenant_id = $1 AND id = $2 AND version = $3 - 1 AND closed_at IS NULL RETURNING id', values: [tenant, code.id, code.version, code.closedAt],
})
