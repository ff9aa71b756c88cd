/** The only file that names the tables `service` and `service_evidence`. */
import type { Part } from '../../foundation/action/action.ts'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { Place } from '../../foundation/http/page.ts'
import { newId, type TenantId, type Uuid } from '../../foundation/values/id.ts'
import { evidenceFromJson, evidenceJson, supplierBriefJson, type Evidence, type EvidenceJson, type SupplierBrief } from '../supplier/index.ts'
import { offerColumns, offerFrom, offerRow, type OfferRow } from './offer.store.ts'
import type { Service } from './service.ts'

interface Row extends OfferRow {
  readonly id: Uuid; readonly version: number; readonly supplier_id: Uuid | null; readonly public_service_id: Uuid | null; readonly published_at: Date | null; readonly published_version: number | null
  readonly created_at: Date; readonly changed_at: Date; readonly evidence_ids: Uuid[]
}

const columns = `s.id, s.version, s.supplier_id, s.public_service_id, ${offerColumns}, s.published_at, s.published_version, s.created_at, s.changed_at,
  coalesce((SELECT array_agg(e.evidence_id ORDER BY e.evidence_id) FROM service_evidence e WHERE e.tenant_id = s.tenant_id AND e.service_id = s.id), '{}') AS evidence_ids`

const serviceFrom = (row: Row): Service => ({
  ...offerFrom(row), id: row.id, version: row.version, supplierId: row.supplier_id, publicServiceId: row.public_service_id, evidenceIds: row.evidence_ids, publishedAt: row.published_at, publishedVersion: row.published_version,
  createdAt: row.created_at, changedAt: row.changed_at,
})

export async function serviceById({ rows, tenant }: Reader, id: Uuid): Promise<Service | undefined> {
  const [found] = await rows<Row>(`SELECT ${columns} FROM service s WHERE s.tenant_id = $1 AND s.id = $2`, [tenant, id])
  return found && serviceFrom(found)
}

/** A service as one value, for whoever reads it together with something else; the arguments are SQL. */
export const serviceJson = (tenant: string, id: string): string => `(SELECT to_jsonb(one) FROM (SELECT ${columns} FROM service s WHERE s.tenant_id = ${tenant} AND s.id = ${id}) one)`
export type ServiceJson = Omit<Row, 'published_at' | 'created_at' | 'changed_at'> & { readonly published_at: string | null; readonly created_at: string; readonly changed_at: string }
export const serviceFromJson = (row: ServiceJson): Service => serviceFrom({ ...row, published_at: row.published_at === null ? null : new Date(row.published_at), created_at: new Date(row.created_at), changed_at: new Date(row.changed_at) })

/** What a change of a service is decided on, in one question: the row, the supplier it has or is to have, and the evidence it has or is to have. */
export interface LoadedService { readonly service: Service | undefined; readonly supplier: SupplierBrief | undefined; readonly evidence: readonly Evidence[] }

export async function loadService({ rows, tenant }: Reader, id: Uuid, { supplierId, evidenceIds = [] }: { readonly supplierId?: Uuid | null | undefined; readonly evidenceIds?: readonly Uuid[] | undefined } = {}): Promise<LoadedService[]> {
  const [found] = await rows<Omit<Row, 'id'> & { readonly id: Uuid | null; readonly supplier: SupplierBrief | null; readonly evidence: EvidenceJson[] }>(
    `SELECT ${columns}, ${supplierBriefJson('$1', 'coalesce($3::uuid, s.supplier_id)')} AS supplier,
      ${evidenceJson('$1', '(id = ANY ($4::uuid[]) OR id IN (SELECT evidence_id FROM service_evidence e WHERE e.tenant_id = $1 AND e.service_id = s.id))')} AS evidence
     FROM (SELECT) always LEFT JOIN service s ON s.tenant_id = $1 AND s.id = $2`, [tenant, id, supplierId ?? null, evidenceIds])
  if (!found) return []
  const { id: itsId, supplier, evidence, ...row } = found
  return [{ service: itsId === null ? undefined : serviceFrom({ ...row, id: itsId }), supplier: supplier ?? undefined, evidence: evidence.map(evidenceFromJson) }]
}

export interface ServiceFilter { readonly q?: string | undefined; readonly category?: string | undefined; readonly supplier?: Uuid | undefined; readonly published?: boolean | undefined; readonly sort: 'name' | 'newest' }

/** Those of the tenant first, by its index; then what is asked for among them. */
export async function servicesAfter({ rows, tenant }: Reader, { q, category, supplier, published, sort }: ServiceFilter, after: Place | undefined, limit: number): Promise<Service[]> {
  const place = sort === 'name' ? '(lower(s.name), s.id) > (lower($6), $7::uuid)' : '(s.created_at, s.id) < ($6::timestamptz, $7::uuid)'
  const found = await rows<Row>(`SELECT ${columns} FROM service s WHERE s.tenant_id = $1 AND ($2::text IS NULL OR position(lower($2) IN lower(s.name)) > 0)
    AND ($3::text IS NULL OR $3 = ANY (s.categories)) AND ($4::uuid IS NULL OR s.supplier_id = $4) AND ($5::boolean IS NULL OR (s.published_at IS NOT NULL) = $5)
    AND ${after ? place : '($6::text IS NULL AND $7::text IS NULL)'} ORDER BY ${sort === 'name' ? 'lower(s.name), s.id' : 's.created_at DESC, s.id DESC'} LIMIT $8`,
  [tenant, q === '' ? null : (q ?? null), category ?? null, supplier ?? null, published ?? null, after?.by ?? null, after?.id ?? null, limit])
  return found.map(serviceFrom)
}

/** As it stands in the database, for the journal's commitment. */
export const rowOf = (s: Service) => ({
  id: s.id, version: s.version, supplier_id: s.supplierId, public_service_id: s.publicServiceId, ...offerRow(s), published_at: s.publishedAt, published_version: s.publishedVersion, created_at: s.createdAt, changed_at: s.changedAt,
})

export function insertService(tenant: TenantId, service: Service): Part {
  const row = rowOf(service), names = Object.keys(row)
  return { change: `INSERT INTO service (tenant_id, ${names.join(', ')}) VALUES ($1, ${names.map((_, at) => `$${at + 2}`).join(', ')}) RETURNING id`, values: [tenant, ...Object.values(row)] }
}

/** Changes it if it is still the version that the change was made from. */
export function updateService(tenant: TenantId, service: Service): Part {
  const { id, version, created_at: _, public_service_id: __, ...row } = rowOf(service)
  return { change: `UPDATE service SET version = $3, ${Object.keys(row).map((name, at) => `${name} = $${at + 4}`).join(', ')} WHERE tenant_id = $1 AND id = $2 AND version = $3 - 1 RETURNING id`, values: [tenant, id, version, ...Object.values(row)] }
}

export const deleteService = (tenant: TenantId, { id, version }: Service): Part => ({ change: 'DELETE FROM service WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING id', values: [tenant, id, version] })

export const deleteServiceEvidence = (tenant: TenantId, id: Uuid): Part => ({ change: 'DELETE FROM service_evidence WHERE tenant_id = $1 AND service_id = $2', values: [tenant, id] })
export const insertServiceEvidence = (tenant: TenantId, { id, evidenceIds }: Pick<Service, 'id' | 'evidenceIds'>): Part => ({
  change: 'INSERT INTO service_evidence (tenant_id, service_id, id, evidence_id) SELECT $1, $2, e.* FROM unnest($3::uuid[], $4::uuid[]) AS e (id, evidence_id)', values: [tenant, id, evidenceIds.map(() => newId()), evidenceIds],
})
