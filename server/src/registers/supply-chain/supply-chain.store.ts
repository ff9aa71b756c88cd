/**
 * The only file that names the tables of the links. Each reading is one statement. Whether a supplier is in the organisation's register, and what it
 * is called, is read in the same one.
 */
import type { Day } from '@rustning/engine'
import type { Part } from '../../foundation/action/action.ts'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { TenantId, Uuid } from '../../foundation/values/id.ts'
import type { Agreement, LinkRole } from './supply-chain.api.ts'
import { newcomersOf, type Newcomer } from './chain-notice.store.ts'
import type { Chain, Decided, LinkRow, Said } from './supply-chain.ts'

interface Row {
  readonly id: Uuid; readonly version: number; readonly supplier_id: Uuid; readonly parent_id: Uuid | null; readonly service_id: Uuid | null; readonly registered_id: Uuid | null; readonly name: string; readonly firm: string; readonly identifier: string | null
  readonly address: string | null; readonly contact: string | null; readonly purpose: string | null; readonly data: string | null; readonly processing: string[]; readonly processing_open: string | null; readonly access: string[]; readonly access_open: string | null
  readonly agreement: Agreement; readonly agreement_on: Day | null; readonly role: LinkRole; readonly source: string | null; readonly from_on: Day; readonly until_on: Day | null
}
const columns = 'id, version, supplier_id, parent_id, service_id, registered_id, name, firm, identifier, address, contact, purpose, data, processing, processing_open, access, access_open, agreement, agreement_on, role, source, from_on, until_on'
const types = 'id uuid, version int, supplier_id uuid, parent_id uuid, service_id uuid, registered_id uuid, name text, firm text, identifier text, address text, contact text, purpose text, data text, processing text[], processing_open text, access text[], access_open text, agreement text, agreement_on date, role text, source text, from_on date, until_on date'

const linkFrom = ({ supplier_id, parent_id, service_id, registered_id, processing, processing_open, access, access_open, agreement_on, from_on, until_on, ...rest }: Row): LinkRow => ({
  ...rest, supplierId: supplier_id, parentId: parent_id, serviceId: service_id, registeredId: registered_id, processing: { countries: processing, open: processing_open }, access: { countries: access, open: access_open }, agreementOn: agreement_on, from: from_on, until: until_on,
})
const rowFrom = ({ supplierId, parentId, serviceId, registeredId, processing, access, agreementOn, from, until, ...rest }: LinkRow): Row => ({
  ...rest, supplier_id: supplierId, parent_id: parentId, service_id: serviceId, registered_id: registeredId, processing: [...processing.countries], processing_open: processing.open, access: [...access.countries], access_open: access.open, agreement_on: agreementOn, from_on: from, until_on: until,
})

/** In the order they came, as JSON: days stay days. */
const asJson = (from: string, of: string): string => `(SELECT coalesce(jsonb_agg(to_jsonb(l) ORDER BY l.id, l.version), '[]'::jsonb) FROM (SELECT ${of} FROM ${from}) l)`
const today = `(clock_timestamp() AT TIME ZONE 'Europe/Oslo')::date`
const saidOf = (where: string): string => `(SELECT jsonb_build_object('id', id, 'from', from_on, 'until', until_on) FROM chain_completeness WHERE tenant_id = $1 AND supplier_id = $2 AND ${where} ORDER BY from_on DESC, id DESC LIMIT 1)`

/** Each link's last row, to decide on. Nothing when there is no such supplier. */
export async function chainOf({ rows, tenant }: Reader, supplierId: Uuid): Promise<Chain[]> {
  const found = await rows<{ name: string; version: number; links: Row[]; complete: Said | null }>(
    `SELECT s.name, coalesce((SELECT version FROM supply_chain WHERE tenant_id = $1 AND id = $2), 0) AS version, ${saidOf('true')} AS complete,
       ${asJson('chain_link WHERE tenant_id = $1 AND supplier_id = $2 ORDER BY id, version DESC', `DISTINCT ON (id) ${columns}`)} AS links
     FROM supplier s WHERE s.tenant_id = $1 AND s.id = $2`, [tenant, supplierId])
  return found.map(({ name, version, links, complete }) => ({ supplierId, supplierName: name, version, links: links.map(linkFrom), complete: complete ?? undefined }))
}

export interface ChainOn extends Chain {
  readonly on: Day
  /** Who was announced, and what was answered. */
  readonly newcomers: readonly Newcomer[]
}
/** The links that held on a day, today when none is said; what was said of the list that day. */
export async function chainOn({ rows, tenant }: Reader, supplierId: Uuid, on: Day | undefined): Promise<ChainOn | undefined> {
  const [found] = await rows<{ name: string; version: number; on_day: Day; links: Row[]; complete: Said | null; newcomers: Newcomer[] }>(
    `WITH asked AS MATERIALIZED (SELECT coalesce($3::date, ${today}) AS on_day)
     SELECT s.name, coalesce((SELECT version FROM supply_chain WHERE tenant_id = $1 AND id = $2), 0) AS version, on_day::text, ${newcomersOf} AS newcomers, ${saidOf('from_on <= on_day AND (until_on IS NULL OR until_on > on_day)')} AS complete,
       ${asJson('chain_link WHERE tenant_id = $1 AND supplier_id = $2 AND from_on <= on_day AND (until_on IS NULL OR until_on > on_day)', columns)} AS links
     FROM supplier s, asked WHERE s.tenant_id = $1 AND s.id = $2`, [tenant, supplierId, on ?? null])
  return found && { supplierId, supplierName: found.name, version: found.version, on: found.on_day, newcomers: found.newcomers, links: found.links.map(linkFrom), complete: found.complete ?? undefined }
}

/** Everything that was ever known of a link, newest first. */
export async function linkHistory({ rows, tenant }: Reader, supplierId: Uuid, id: Uuid): Promise<LinkRow[]> {
  const [found] = await rows<{ links: Row[] }>(`SELECT ${asJson('chain_link WHERE tenant_id = $1 AND supplier_id = $2 AND id = $3', columns)} AS links`, [tenant, supplierId, id])
  return (found?.links ?? []).map(linkFrom).toReversed()
}

export interface Held { readonly on: Day; readonly links: readonly LinkRow[]; readonly names: ReadonlyMap<Uuid, string> }
/** All links of the organisation on a day, and what its suppliers are called. */
export async function allLinksOn({ rows, tenant }: Reader, on: Day | undefined): Promise<Held> {
  const [found] = await rows<{ on_day: Day; links: Row[]; names: Record<Uuid, string> }>(
    `WITH asked AS MATERIALIZED (SELECT coalesce($2::date, ${today}) AS on_day)
     SELECT on_day::text, ${asJson('chain_link WHERE tenant_id = $1 AND from_on <= on_day AND (until_on IS NULL OR until_on > on_day)', columns)} AS links,
       coalesce((SELECT jsonb_object_agg(s.id, s.name) FROM supplier s JOIN supply_chain c ON c.tenant_id = s.tenant_id AND c.id = s.id WHERE s.tenant_id = $1), '{}'::jsonb) AS names FROM asked`, [tenant, on ?? null])
  return { on: found?.on_day as Day, links: (found?.links ?? []).map(linkFrom), names: new Map(Object.entries(found?.names ?? {}) as [Uuid, string][]) }
}

/** The chain moves on by one version, if nobody moved it meanwhile. */
export const moveChain = (tenant: TenantId, { supplierId, version }: Chain, at: Date) => (version === 0
  ? { change: 'INSERT INTO supply_chain (tenant_id, id, version, changed_at) VALUES ($1, $2, 1, $3) ON CONFLICT DO NOTHING RETURNING id', values: [tenant, supplierId, at] }
  : { change: 'UPDATE supply_chain SET version = version + 1, changed_at = $3 WHERE tenant_id = $1 AND id = $2 AND version = $4 RETURNING id', values: [tenant, supplierId, at, version] })

export function partsOf(tenant: TenantId, supplierId: Uuid, { insert, close, say }: Decided): Part[] {
  const parts: Part[] = []
  if (insert.length > 0) parts.push({ change: `INSERT INTO chain_link (tenant_id, ${columns}) SELECT $1::uuid, ${columns} FROM jsonb_to_recordset($2::jsonb) AS new (${types})`, values: [tenant, JSON.stringify(insert.map(rowFrom))] })
  if (close.length > 0) parts.push({ change: 'UPDATE chain_link l SET until_on = past.until FROM jsonb_to_recordset($2::jsonb) AS past (id uuid, version int, until date) WHERE l.tenant_id = $1 AND l.id = past.id AND l.version = past.version', values: [tenant, JSON.stringify(close)] })
  if (say?.insert) parts.push({ change: 'INSERT INTO chain_completeness (tenant_id, id, supplier_id, from_on) VALUES ($1, $2, $3, $4)', values: [tenant, say.insert.id, supplierId, say.insert.from] })
  if (say?.close) parts.push({ change: 'UPDATE chain_completeness SET until_on = $3 WHERE tenant_id = $1 AND id = $2', values: [tenant, say.close.id, say.close.until] })
  return parts
}
