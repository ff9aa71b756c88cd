/** The only file that names the table `evidence`. */
import type { Part } from '../../foundation/action/action.ts'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { TenantId, Uuid } from '../../foundation/values/id.ts'
import type { Evidence, EvidenceKind } from './evidence.ts'

interface Row {
  readonly id: Uuid; readonly version: number; readonly supplier_id: Uuid; readonly kind: EvidenceKind; readonly title: string; readonly issuer: string | null; readonly standard: string | null
  readonly scope: string | null; readonly not_covered: string | null; readonly issued_on: string | null; readonly expires_on: string | null; readonly file_id: Uuid | null; readonly created_at: Date
}

const columns = 'id, version, supplier_id, kind, title, issuer, standard, scope, not_covered, issued_on::text, expires_on::text, file_id, created_at'
const evidenceFrom = (row: Row): Evidence => ({
  id: row.id, version: row.version, supplierId: row.supplier_id, kind: row.kind, title: row.title, issuer: row.issuer, standard: row.standard, scope: row.scope, notCovered: row.not_covered,
  issuedOn: row.issued_on, expiresOn: row.expires_on, fileId: row.file_id, createdAt: row.created_at,
})

/** All evidence of a supplier as one value, newest first, for whoever loads it together with the supplier; the arguments are SQL. */
export const evidenceJson = (tenant: string, condition: string): string => `coalesce((SELECT jsonb_agg(to_jsonb(one)) FROM (SELECT ${columns} FROM evidence WHERE tenant_id = ${tenant} AND ${condition} ORDER BY created_at DESC, id DESC) one), '[]')`
export type EvidenceJson = Omit<Row, 'created_at'> & { readonly created_at: string }
export const evidenceFromJson = (row: EvidenceJson): Evidence => evidenceFrom({ ...row, created_at: new Date(row.created_at) })

/** Newest first. */
export async function evidenceOf({ rows, tenant }: Reader, supplierId: Uuid): Promise<Evidence[]> {
  return (await rows<Row>(`SELECT ${columns} FROM evidence WHERE tenant_id = $1 AND supplier_id = $2 ORDER BY created_at DESC, id DESC`, [tenant, supplierId])).map(evidenceFrom)
}

export async function evidenceByIds({ rows, tenant }: Reader, ids: readonly Uuid[]): Promise<Evidence[]> {
  return ids.length === 0 ? [] : (await rows<Row>(`SELECT ${columns} FROM evidence WHERE tenant_id = $1 AND id = ANY ($2)`, [tenant, ids])).map(evidenceFrom)
}

export const evidenceRow = (e: Evidence) => ({
  id: e.id, version: e.version, supplier_id: e.supplierId, kind: e.kind, title: e.title, issuer: e.issuer, standard: e.standard, scope: e.scope, not_covered: e.notCovered, issued_on: e.issuedOn, expires_on: e.expiresOn, file_id: e.fileId, created_at: e.createdAt,
})

export function insertEvidence(tenant: TenantId, evidence: Evidence): Part {
  const row = evidenceRow(evidence), names = Object.keys(row)
  return { change: `INSERT INTO evidence (tenant_id, ${names.join(', ')}) VALUES ($1, ${names.map((_, at) => `$${at + 2}`).join(', ')}) RETURNING id`, values: [tenant, ...Object.values(row)] }
}

export function updateEvidence(tenant: TenantId, evidence: Evidence): Part {
  const { id, version, supplier_id: _, created_at: __, ...row } = evidenceRow(evidence)
  return { change: `UPDATE evidence SET version = $3, ${Object.keys(row).map((name, at) => `${name} = $${at + 4}`).join(', ')} WHERE tenant_id = $1 AND id = $2 AND version = $3 - 1 RETURNING id`, values: [tenant, id, version, ...Object.values(row)] }
}

export const deleteEvidence = (tenant: TenantId, { id, version }: Pick<Evidence, 'id' | 'version'>): Part => ({ change: 'DELETE FROM evidence WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING id', values: [tenant, id, version] })
