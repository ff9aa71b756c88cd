/** The only file that names the table `engagement`. */
import type pg from 'pg'
import type { Stage } from '@rustning/engine'
import { readAs, type Reader } from '../../foundation/database/transaction.ts'
import type { TenantId, Uuid } from '../../foundation/values/id.ts'
import type { Engagement } from './engagement.ts'

interface Row { readonly id: Uuid; readonly version: number; readonly title: string; readonly owner_id: Uuid; readonly stage: Stage; readonly created_at: Date }

const columns = 'id, version, title, owner_id, stage, created_at'
const engagementFrom = ({ id, version, title, owner_id, stage, created_at }: Row): Engagement => ({ id, version, title, ownerId: owner_id, stage, createdAt: created_at })

export async function engagementById({ rows }: Reader, id: Uuid): Promise<Engagement | undefined> {
  const [found] = await rows<Row>(`SELECT ${columns} FROM engagement WHERE id = $1`, [id])
  return found && engagementFrom(found)
}

export const engagementExists = (pool: pg.Pool, tenant: TenantId, id: Uuid): Promise<boolean> => readAs(pool, tenant, async (reader) => (await engagementById(reader, id)) !== undefined)

/** Newest first, from after the one that the page before ended with. */
export async function engagementsAfter({ rows, tenant }: Reader, after: { readonly createdAt: string; readonly id: Uuid } | undefined, limit: number): Promise<Engagement[]> {
  const found = after
    ? await rows<Row>(`SELECT ${columns} FROM engagement WHERE tenant_id = $1 AND (created_at, id) < ($3, $4) ORDER BY created_at DESC, id DESC LIMIT $2`, [tenant, limit, after.createdAt, after.id])
    : await rows<Row>(`SELECT ${columns} FROM engagement WHERE tenant_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2`, [tenant, limit])
  return found.map(engagementFrom)
}

/** An engagement and which of the memberships named are current, in one question. */
export async function engagementWithOwners({ rows }: Reader, id: Uuid | undefined, owners: readonly Uuid[]): Promise<{ engagement: Engagement | undefined; owners: Uuid[] }[]> {
  const [found] = await rows<{ engagement: (Omit<Row, 'created_at'> & { created_at: string }) | null; owners: Uuid[] | null }>(
    `SELECT (SELECT to_jsonb(e) FROM (SELECT ${columns} FROM engagement WHERE id = $1) e) AS engagement, (SELECT array_agg(id) FROM membership WHERE id = ANY ($2) AND ended_at IS NULL) AS owners`, [id ?? null, owners])
  const row = found?.engagement
  return [{ engagement: row ? engagementFrom({ ...row, created_at: new Date(row.created_at) }) : undefined, owners: found?.owners ?? [] }]
}

export const insertEngagement = (tenant: TenantId, { id, version, title, ownerId, stage, createdAt }: Engagement) =>
  ({ change: 'INSERT INTO engagement (tenant_id, id, version, title, owner_id, stage, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id', values: [tenant, id, version, title, ownerId, stage, createdAt] }) as const

/** Changes it if it is still the version that the change was made from. */
export const updateEngagement = (tenant: TenantId, { id, version, title, ownerId, stage }: Engagement) =>
  ({ change: 'UPDATE engagement SET version = $3, title = $4, owner_id = $5, stage = $6 WHERE tenant_id = $1 AND id = $2 AND version = $3 - 1 RETURNING id', values: [tenant, id, version, title, ownerId, stage] }) as const
