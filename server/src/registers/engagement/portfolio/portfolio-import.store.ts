/** The only file that names the tables `portfolio_import` and `portfolio_import_row`. */
import type { Part as Statement } from '../../../foundation/action/action.ts'
import type { Reader } from '../../../foundation/database/transaction.ts'
import type { Place } from '../../../foundation/http/page.ts'
import type { Row } from '../../../foundation/spreadsheet/index.ts'
import type { TenantId, Uuid } from '../../../foundation/values/id.ts'
import type { Columns } from './column.ts'
import type { Around, Member } from './portfolio-import.ts'
import type { Problem } from './portfolio-import.text.ts'

export interface PortfolioImport {
  readonly id: Uuid
  readonly version: number
  readonly name: string
  readonly headings: readonly string[]
  readonly columns: Columns
  readonly rows: number
  readonly ownerId: Uuid
  readonly state: 'waiting' | 'done' | 'refused'
  readonly faults: readonly Problem[] | null
  readonly jobId: Uuid
  readonly askedBy: Uuid | null
  readonly askedName: string | null
  readonly askedAt: Date
  readonly endedAt: Date | null
}

const shown = `i.id, i.version, i.name, i.headings, i.columns, i.rows, i.owner_id AS "ownerId", i.state, i.faults, i.job_id AS "jobId", i.asked_by AS "askedBy", i.asked_at AS "askedAt", i.ended_at AS "endedAt",
    (SELECT m.name FROM membership m WHERE m.tenant_id = i.tenant_id AND m.account_id = i.asked_by ORDER BY m.ended_at DESC NULLS FIRST LIMIT 1) AS "askedName"`

export async function importById({ rows, tenant }: Reader, id: Uuid): Promise<PortfolioImport | undefined> {
  return (await rows<PortfolioImport>(`SELECT ${shown} FROM portfolio_import i WHERE i.tenant_id = $1 AND i.id = $2`, [tenant, id]))[0]
}

/** Newest first; `place` is where a page that ends with it would go on. */
export const importsAfter = ({ rows, tenant }: Reader, after: Place | undefined, limit: number): Promise<(PortfolioImport & { readonly place: string })[]> =>
  rows(`SELECT ${shown}, i.asked_at::text AS place FROM portfolio_import i WHERE i.tenant_id = $1 ${after ? 'AND (i.asked_at, i.id) < ($3::timestamptz, $4::uuid)' : ''} ORDER BY i.asked_at DESC, i.id DESC LIMIT $2`,
    [tenant, limit, ...(after ? [after.by, after.id] : [])])

export const importRows = ({ rows, tenant }: Reader, id: Uuid): Promise<Row[]> => rows<Row>('SELECT line, cells FROM portfolio_import_row WHERE tenant_id = $1 AND import_id = $2 ORDER BY line', [tenant, id])

/** What rows are read against: who belongs here today, and what is here already. */
export async function around({ rows, tenant }: Reader): Promise<Pick<Around, 'members' | 'here'>> {
  const [found] = await rows<{ members: Member[] | null; here: [string, string | null][] | null }>(`SELECT
    (SELECT json_agg(json_build_object('id', id, 'name', name, 'email', email)) FROM membership WHERE tenant_id = $1 AND ended_at IS NULL) AS members,
    (SELECT json_agg(json_build_array(title, supplier_name)) FROM engagement WHERE tenant_id = $1) AS here`, [tenant])
  return { members: found?.members ?? [], here: found?.here ?? [] }
}

/** The engagements that came with an import, each with its part. */
export const engagementsOf = ({ rows, tenant }: Reader, id: Uuid): Promise<{ readonly engagement: Uuid; readonly part: Uuid }[]> =>
  rows('SELECT e.id AS engagement, p.id AS part FROM engagement e JOIN engagement_part p ON p.tenant_id = e.tenant_id AND p.engagement_id = e.id WHERE e.tenant_id = $1 AND e.import_id = $2 AND p.import_id = $2 ORDER BY e.import_line', [tenant, id])

export type NewImport = Pick<PortfolioImport, 'id' | 'name' | 'headings' | 'columns' | 'rows' | 'ownerId' | 'jobId' | 'askedAt'> & { readonly digest: Buffer; readonly askedBy: Uuid | undefined }

export const insertImport = (tenant: TenantId, { id, name, digest, headings, columns, rows, ownerId, jobId, askedBy, askedAt }: NewImport): Statement => ({
  change: `INSERT INTO portfolio_import (tenant_id, id, version, name, digest, headings, columns, rows, owner_id, state, job_id, asked_by, asked_at)
    VALUES ($1, $2, 1, $3, $4, $5, $6::jsonb, $7, $8, 'waiting', $9, $10, $11) RETURNING id`,
  values: [tenant, id, name, digest, headings, JSON.stringify(columns), rows, ownerId, jobId, askedBy ?? null, askedAt],
})

export const insertImportRows = (tenant: TenantId, id: Uuid, rows: readonly Row[]): Statement => ({
  change: 'INSERT INTO portfolio_import_row (tenant_id, import_id, line, cells) SELECT $1::uuid, $2::uuid, r.line, r.cells FROM jsonb_populate_recordset(NULL::portfolio_import_row, $3::jsonb) r',
  values: [tenant, id, JSON.stringify(rows.map(({ line, cells }) => ({ line, cells })))],
})

/** Once: an import that has ended is left as it is. */
export const endImport = (tenant: TenantId, id: Uuid, faults: readonly Problem[] | undefined, at: Date): Statement => ({
  change: `UPDATE portfolio_import SET version = 2, state = $3, faults = $4::jsonb, ended_at = $5 WHERE tenant_id = $1 AND id = $2 AND version = 1 AND state = 'waiting' RETURNING id`,
  values: [tenant, id, faults ? 'refused' : 'done', faults ? JSON.stringify(faults) : null, at],
})
