/** The only file that names the tables `supplier` and `supplier_contact`. */
import type { Part } from '../../foundation/action/action.ts'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { Place } from '../../foundation/http/page.ts'
import { newId, type TenantId, type Uuid } from '../../foundation/values/id.ts'
import { evidenceFromJson, evidenceJson, type EvidenceJson } from './evidence.store.ts'
import type { Evidence } from './evidence.ts'
import { isPublished, publicFromJson, publicSupplierJson, type PublicSupplier, type PublicSupplierJson } from './public-supplier.store.ts'
import { nameKey, type Contact, type Supplier } from './supplier.ts'

export interface SupplierRow {
  readonly id: Uuid; readonly version: number; readonly name: string; readonly number: string | null; readonly foreign_kind: string | null; readonly foreign_value: string | null
  readonly seat: string | null; readonly owner_country: string | null; readonly group_name: string | null; readonly bankrupt: boolean | null; readonly bankrupt_on: string | null; readonly bankrupt_source: string | null
  readonly note: string | null; readonly public_supplier_id: Uuid | null; readonly published_at: Date | null; readonly published_version: number | null; readonly created_at: Date; readonly changed_at: Date; readonly contacts: Contact[]
}

const columns = `s.id, s.version, s.name, s.number, s.foreign_kind, s.foreign_value, s.seat, s.owner_country, s.group_name, s.bankrupt, s.bankrupt_on::text, s.bankrupt_source, s.note, s.public_supplier_id, s.published_at, s.published_version, s.created_at, s.changed_at,
  coalesce((SELECT jsonb_agg(jsonb_build_object('name', c.name, 'role', c.role, 'email', c.email, 'phone', c.phone, 'shown', c.shown) ORDER BY c.position) FROM supplier_contact c WHERE c.tenant_id = s.tenant_id AND c.supplier_id = s.id), '[]') AS contacts`

export const supplierFrom = (row: SupplierRow): Supplier => ({
  id: row.id, version: row.version, name: row.name, number: row.number, foreign: row.foreign_kind === null ? null : { kind: row.foreign_kind, value: row.foreign_value ?? '' }, seat: row.seat, ownerCountry: row.owner_country, group: row.group_name,
  bankruptcy: row.bankrupt === null ? null : { bankrupt: row.bankrupt, on: row.bankrupt_on ?? '', source: row.bankrupt_source ?? '' }, contacts: row.contacts, note: row.note, publicSupplierId: row.public_supplier_id,
  publishedAt: row.published_at, publishedVersion: row.published_version, createdAt: row.created_at, changedAt: row.changed_at,
})

export async function supplierById({ rows, tenant }: Reader, id: Uuid): Promise<Supplier | undefined> {
  const [found] = await rows<SupplierRow>(`SELECT ${columns} FROM supplier s WHERE s.tenant_id = $1 AND s.id = $2`, [tenant, id])
  return found && supplierFrom(found)
}

/** What a change of a supplier is decided on, in one question: the row, its evidence, and the public record it points to or is to point to. */
export interface LoadedSupplier { readonly supplier: Supplier | undefined; readonly evidence: readonly Evidence[]; readonly published: PublicSupplier | undefined }

export async function loadSupplier({ rows, tenant }: Reader, id: Uuid, publicId?: Uuid | null): Promise<LoadedSupplier[]> {
  const [found] = await rows<Omit<SupplierRow, 'id'> & { readonly id: Uuid | null; readonly evidence: EvidenceJson[]; readonly published: PublicSupplierJson | null }>(
    `SELECT ${columns}, ${evidenceJson('s.tenant_id', 'supplier_id = s.id')} AS evidence, ${publicSupplierJson('coalesce($3::uuid, s.public_supplier_id)')} AS published
     FROM (SELECT) always LEFT JOIN supplier s ON s.tenant_id = $1 AND s.id = $2`, [tenant, id, publicId ?? null])
  if (!found) return []
  const { id: itsId, evidence, published, ...row } = found
  return [{ supplier: itsId === null ? undefined : supplierFrom({ ...row, id: itsId }), evidence: evidence.map(evidenceFromJson), published: published ? publicFromJson(published) : undefined }]
}

/** What other rooms load of a supplier together with what is theirs. */
export interface SupplierBrief { readonly id: Uuid; readonly name: string; readonly ownerCountry: string | null; readonly publishedAt: string | null; readonly changedAt: string }
/** The arguments are SQL. */
export const supplierBriefJson = (tenant: string, id: string): string =>
  `(SELECT jsonb_build_object('id', p.id, 'name', p.name, 'ownerCountry', p.owner_country, 'publishedAt', p.published_at, 'changedAt', p.changed_at) FROM supplier p WHERE p.tenant_id = ${tenant} AND p.id = ${id})`
/** The one that points to a public record, or else has its number. */
export const supplierLinkedJson = (tenant: string, publicId: string): string => `(SELECT to_jsonb(p.id) FROM supplier p WHERE p.tenant_id = ${tenant} AND (p.public_supplier_id = ${publicId} OR p.number = (SELECT number FROM public_supplier o WHERE o.tenant_id = ${publicId} AND o.id = ${publicId}))
  ORDER BY (p.public_supplier_id = ${publicId}) DESC NULLS LAST, p.created_at LIMIT 1)`

export interface SupplierFilter { readonly q?: string | undefined; readonly seat?: string | undefined; readonly ownerCountry?: string | undefined; readonly bankrupt?: boolean | undefined; readonly linked?: boolean | undefined; readonly joined?: boolean | undefined; readonly sort: 'name' | 'newest' }

/** Those of the tenant first, by its index; then what is asked for among them. */
export async function suppliersAfter({ rows, tenant }: Reader, { q, seat, ownerCountry, bankrupt, linked, joined, sort }: SupplierFilter, after: Place | undefined, limit: number): Promise<Supplier[]> {
  const place = sort === 'name' ? '(lower(s.name), s.id) > (lower($7), $8::uuid)' : '(s.created_at, s.id) < ($7::timestamptz, $8::uuid)'
  const found = await rows<SupplierRow>(`SELECT ${columns} FROM supplier s WHERE s.tenant_id = $1
    AND ($2::text IS NULL OR position(lower($2) IN lower(s.name)) > 0 OR position(lower($2) IN lower(coalesce(s.group_name, ''))) > 0 OR s.number = $2 OR s.foreign_value = $2)
    AND ($3::text IS NULL OR s.seat = $3) AND ($4::text IS NULL OR s.owner_country = $4) AND ($5::boolean IS NULL OR s.bankrupt = $5) AND ($6::boolean IS NULL OR (s.public_supplier_id IS NOT NULL) = $6)
    AND ($10::boolean IS NULL OR (s.public_supplier_id IS NULL AND s.id <> $1 AND ${isPublished('s.number')}) = $10)
    AND ${after ? place : '($7::text IS NULL AND $8::text IS NULL)'} ORDER BY ${sort === 'name' ? 'lower(s.name), s.id' : 's.created_at DESC, s.id DESC'} LIMIT $9`,
  [tenant, q === '' ? null : (q ?? null), seat ?? null, ownerCountry ?? null, bankrupt ?? null, linked ?? null, after?.by ?? null, after?.id ?? null, limit, joined ?? null])
  return found.map(supplierFrom)
}

/** Others of the organisation's own whose names come to the same. */
export async function suppliersNamedAlike({ rows, tenant }: Reader, { id, name }: Pick<Supplier, 'id' | 'name'>): Promise<Supplier[]> {
  return (await rows<SupplierRow>(`SELECT ${columns} FROM supplier s WHERE s.tenant_id = $1 AND s.name_key = $2 AND s.id <> $3 ORDER BY s.created_at LIMIT 10`, [tenant, nameKey(name), id])).map(supplierFrom)
}

/** As it stands in the database, for the journal's commitment. */
export const rowOf = (s: Supplier) => ({
  id: s.id, version: s.version, name: s.name, name_key: nameKey(s.name), number: s.number, foreign_kind: s.foreign?.kind ?? null, foreign_value: s.foreign?.value ?? null, seat: s.seat, owner_country: s.ownerCountry, group_name: s.group,
  bankrupt: s.bankruptcy?.bankrupt ?? null, bankrupt_on: s.bankruptcy?.on ?? null, bankrupt_source: s.bankruptcy?.source ?? null, note: s.note, public_supplier_id: s.publicSupplierId, published_at: s.publishedAt, published_version: s.publishedVersion,
  created_at: s.createdAt, changed_at: s.changedAt,
})

export function insertSupplier(tenant: TenantId, supplier: Supplier): Part {
  const row = rowOf(supplier), names = Object.keys(row)
  return { change: `INSERT INTO supplier (tenant_id, ${names.join(', ')}) VALUES ($1, ${names.map((_, at) => `$${at + 2}`).join(', ')}) RETURNING id`, values: [tenant, ...Object.values(row)] }
}

/** Changes it if it is still the version that the change was made from. */
export function updateSupplier(tenant: TenantId, supplier: Supplier): Part {
  const { id, version, created_at: _, ...row } = rowOf(supplier)
  return { change: `UPDATE supplier SET version = $3, ${Object.keys(row).map((name, at) => `${name} = $${at + 4}`).join(', ')} WHERE tenant_id = $1 AND id = $2 AND version = $3 - 1 RETURNING id`, values: [tenant, id, version, ...Object.values(row)] }
}

export const deleteSupplier = (tenant: TenantId, { id, version }: Supplier): Part => ({ change: 'DELETE FROM supplier WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING id', values: [tenant, id, version] })

export const deleteContacts = (tenant: TenantId, id: Uuid): Part => ({ change: 'DELETE FROM supplier_contact WHERE tenant_id = $1 AND supplier_id = $2', values: [tenant, id] })
/** New rows, so that nothing is left of those they replace. */
export const insertContacts = (tenant: TenantId, { id, contacts }: Pick<Supplier, 'id' | 'contacts'>): Part => ({
  change: `INSERT INTO supplier_contact (tenant_id, supplier_id, id, position, name, role, email, phone, shown)
    SELECT $1, $2, c.id, c.position, c.name, c.role, c.email, c.phone, c.shown FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::boolean[]) WITH ORDINALITY AS c (id, name, role, email, phone, shown, position)`,
  values: [tenant, id, contacts.map(() => newId()), contacts.map(({ name }) => name), contacts.map(({ role }) => role), contacts.map(({ email }) => email), contacts.map(({ phone }) => phone), contacts.map(({ shown }) => shown)],
})
