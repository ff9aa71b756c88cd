/** The only file that names the table of notices. */
import type { Day } from '@rustning/engine'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { Place } from '../../foundation/http/page.ts'
import type { TenantId, Uuid } from '../../foundation/values/id.ts'
import type { NoticeKind, NoticeOutcome } from './chain-notice.api.ts'
import type { Notice } from './chain-notice.ts'

/** Somebody who was announced: what was answered, and when they come. */
export interface Newcomer { readonly firm: string; readonly outcome: NoticeOutcome | null; readonly answeredOn: Day | null; readonly plannedOn: Day | null }
/** As JSON, the last announced last; of the supplier $2 of the tenant $1, told by the day `on_day`. */
export const newcomersOf = `(SELECT coalesce(jsonb_agg(jsonb_build_object('firm', firm, 'outcome', CASE WHEN answered_on <= on_day THEN outcome END, 'answeredOn', CASE WHEN answered_on <= on_day THEN answered_on END, 'plannedOn', planned_on) ORDER BY received_on, id), '[]'::jsonb)
  FROM chain_notice WHERE tenant_id = $1 AND supplier_id = $2 AND kind = 'new' AND received_on <= on_day)`

interface Row {
  readonly id: Uuid; readonly version: number; readonly supplier_id: Uuid; readonly kind: NoticeKind; readonly name: string; readonly firm: string; readonly what: string | null; readonly processing: string[]; readonly processing_open: string | null
  readonly received_on: Day; readonly planned_on: Day | null; readonly object_by: Day; readonly object_by_from: 'agreement' | 'knowledge'; readonly outcome: NoticeOutcome | null; readonly answered_on: Day | null; readonly reason: string | null; readonly created_at: Date
}
const columns = 'n.id, n.version, n.supplier_id, n.kind, n.name, n.firm, n.what, n.processing, n.processing_open, n.received_on::text, n.planned_on::text, n.object_by::text, n.object_by_from, n.outcome, n.answered_on::text, n.reason, n.created_at'
const noticeFrom = ({ supplier_id, processing, processing_open, received_on, planned_on, object_by, object_by_from, answered_on, created_at, ...rest }: Row): Notice => ({
  ...rest, supplierId: supplier_id, processing: { countries: processing, open: processing_open }, receivedOn: received_on, plannedOn: planned_on, objectBy: object_by, objectByFrom: object_by_from, answeredOn: answered_on, createdAt: created_at,
})

export async function noticeById({ rows, tenant }: Reader, supplierId: Uuid, id: Uuid): Promise<Notice[]> {
  return (await rows<Row>(`SELECT ${columns} FROM chain_notice n WHERE n.tenant_id = $1 AND n.supplier_id = $2 AND n.id = $3`, [tenant, supplierId, id])).map(noticeFrom)
}

export interface NoticesWanted { readonly open: boolean | undefined; readonly supplierId: Uuid | undefined; readonly q: string | undefined; readonly after: Place | undefined; readonly limit: number }
/** The earliest deadline first; with the name of the supplier, and whether nobody has answered in time. */
export async function noticesAfter({ rows, tenant }: Reader, { open, supplierId, q, after, limit }: NoticesWanted): Promise<{ notice: Notice; supplierName: string; overdue: boolean }[]> {
  const found = await rows<Row & { supplier_name: string; overdue: boolean }>(
    `SELECT ${columns}, s.name AS supplier_name, n.outcome IS NULL AND n.object_by < (clock_timestamp() AT TIME ZONE 'Europe/Oslo')::date AS overdue FROM chain_notice n JOIN supplier s ON s.tenant_id = n.tenant_id AND s.id = n.supplier_id
     WHERE n.tenant_id = $1 AND ($2::boolean IS NULL OR (n.outcome IS NULL) = $2) AND ($3::uuid IS NULL OR n.supplier_id = $3) AND ($4::text IS NULL OR strpos(lower(n.name), lower($4)) > 0) AND ($5::date IS NULL OR (n.object_by, n.id) > ($5, $6::uuid))
     ORDER BY n.object_by, n.id LIMIT $7`, [tenant, open ?? null, supplierId ?? null, q || null, after?.by ?? null, after?.id ?? null, limit])
  return found.map(({ supplier_name, overdue, ...row }) => ({ notice: noticeFrom(row), supplierName: supplier_name, overdue }))
}

export const insertNotice = (tenant: TenantId, { id, version, supplierId, kind, name, firm, what, processing, receivedOn, plannedOn, objectBy, objectByFrom, createdAt }: Notice) => ({
  change: 'INSERT INTO chain_notice (tenant_id, id, version, supplier_id, kind, name, firm, what, processing, processing_open, received_on, planned_on, object_by, object_by_from, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING id',
  values: [tenant, id, version, supplierId, kind, name, firm, what, processing.countries, processing.open, receivedOn, plannedOn, objectBy, objectByFrom, createdAt],
}) as const

/** Answers it if nobody has meanwhile. */
export const answerNoticeRow = (tenant: TenantId, { id, version, outcome, answeredOn, reason }: Notice) =>
  ({ change: 'UPDATE chain_notice SET version = $3, outcome = $4, answered_on = $5, reason = $6 WHERE tenant_id = $1 AND id = $2 AND version = $3 - 1 RETURNING id', values: [tenant, id, version, outcome, answeredOn, reason] }) as const
