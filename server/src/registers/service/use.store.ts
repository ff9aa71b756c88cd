/** The only file that names the tables `service_use` and `public_service_use`. */
import type { Part } from '../../foundation/action/action.ts'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { Place } from '../../foundation/http/page.ts'
import type { TenantId, Uuid } from '../../foundation/values/id.ts'
import { organisationNameOf } from '../organisation/index.ts'
import type { ServiceUse } from './use.ts'

interface Row { readonly id: Uuid; readonly version: number; readonly engagement_id: Uuid; readonly service_id: Uuid; readonly named: boolean; readonly shown_at: Date }
const useFrom = (row: Row): ServiceUse => ({ id: row.id, version: row.version, engagementId: row.engagement_id, serviceId: row.service_id, named: row.named, shownAt: row.shown_at })
const columns = 'id, version, engagement_id, service_id, named, shown_at'

/** How many organisations show that they use it, however many engagements each has; the argument is SQL. */
export const usedBy = (service: string): string => `(SELECT count(DISTINCT u.tenant_id)::int FROM public_service_use u WHERE u.service_id = ${service})`

/** The names of those that want to be named. */
export async function usersNamed({ rows }: Reader, service: Uuid, limit: number): Promise<string[]> {
  return (await rows<{ organisation: string }>('SELECT DISTINCT organisation FROM public_service_use WHERE service_id = $1 AND organisation IS NOT NULL ORDER BY organisation LIMIT $2', [service, limit])).map(({ organisation }) => organisation)
}

/** What an organisation shows now, newest first. */
export async function usesAfter({ rows, tenant }: Reader, after: Place | undefined, limit: number): Promise<ServiceUse[]> {
  const found = await rows<Row>(`SELECT ${columns} FROM service_use WHERE tenant_id = $1 AND ended_at IS NULL AND ${after ? '(shown_at, id) < ($3::timestamptz, $4::uuid)' : '($3::text IS NULL AND $4::text IS NULL)'} ORDER BY shown_at DESC, id DESC LIMIT $2`, [tenant, limit, after?.by ?? null, after?.id ?? null])
  return found.map(useFrom)
}

export async function useById({ rows, tenant }: Reader, id: Uuid): Promise<ServiceUse[]> {
  return (await rows<Row>(`SELECT ${columns} FROM service_use WHERE tenant_id = $1 AND id = $2 AND ended_at IS NULL`, [tenant, id])).map(useFrom)
}

/** Is the service published, and what is the organisation called? */
export async function beforeShowing({ rows, tenant }: Reader, isPublished: (id: string) => string, service: Uuid): Promise<{ exists: boolean; name: string | null }[]> {
  return rows<{ exists: boolean; name: string | null }>(`SELECT ${isPublished('$2')} AS exists, ${organisationNameOf('$1')} AS name`, [tenant, service])
}

export const useRow = (use: ServiceUse) => ({ id: use.id, version: use.version, engagement_id: use.engagementId, service_id: use.serviceId, named: use.named, shown_at: use.shownAt })

export const showUse = (tenant: TenantId, { id, version, engagementId, serviceId, named, shownAt }: ServiceUse): Part => ({
  change: 'INSERT INTO service_use (tenant_id, id, version, engagement_id, service_id, named, shown_at) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id', values: [tenant, id, version, engagementId, serviceId, named, shownAt],
})
export const showPublicUse = (tenant: TenantId, { id, serviceId, named }: ServiceUse, organisation: string | null): Part => ({
  change: 'INSERT INTO public_service_use (tenant_id, id, service_id, organisation) VALUES ($1, $2, $3, $4)', values: [tenant, id, serviceId, named ? organisation : null],
})
export const endUse = (tenant: TenantId, { id, version }: ServiceUse, at: Date): Part => ({ change: 'UPDATE service_use SET version = $3 + 1, ended_at = $4 WHERE tenant_id = $1 AND id = $2 AND version = $3 AND ended_at IS NULL RETURNING id', values: [tenant, id, version, at] })
export const hideUse = (tenant: TenantId, { id }: ServiceUse): Part => ({ change: 'DELETE FROM public_service_use WHERE tenant_id = $1 AND id = $2', values: [tenant, id] })
