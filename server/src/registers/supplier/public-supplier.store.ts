/** The only file that names the tables `public_supplier`, `public_supplier_contact` and `public_supplier_evidence`. */
import type { Part } from '../../foundation/action/action.ts'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { Place } from '../../foundation/http/page.ts'
import { newId, type TenantId, type Uuid } from '../../foundation/values/id.ts'
import type { PublicEvidence } from './differences.ts'
import type { Evidence } from './evidence.ts'
import type { Contact, Identity, Supplier } from './supplier.ts'

export interface PublicSupplier extends Identity {
  readonly id: Uuid
  readonly contacts: readonly Contact[]
  readonly evidence: readonly PublicEvidence[]
  readonly publishedAt: Date
}

interface Row {
  readonly id: Uuid; readonly name: string; readonly number: string | null; readonly foreign_kind: string | null; readonly foreign_value: string | null; readonly seat: string | null; readonly owner_country: string | null; readonly group_name: string | null
  readonly published_at: Date; readonly contacts: Contact[]; readonly evidence: PublicEvidence[]
}

const columns = `p.id, p.name, p.number, p.foreign_kind, p.foreign_value, p.seat, p.owner_country, p.group_name, p.published_at,
  coalesce((SELECT jsonb_agg(jsonb_build_object('name', c.name, 'role', c.role, 'email', c.email, 'phone', c.phone, 'shown', true) ORDER BY c.position) FROM public_supplier_contact c WHERE c.tenant_id = p.tenant_id AND c.supplier_id = p.id), '[]') AS contacts,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'title', e.title, 'issuer', e.issuer, 'standard', e.standard, 'scope', e.scope, 'notCovered', e.not_covered, 'issuedOn', e.issued_on, 'expiresOn', e.expires_on) ORDER BY e.title, e.id)
    FROM public_supplier_evidence e WHERE e.tenant_id = p.tenant_id AND e.supplier_id = p.id), '[]') AS evidence`
const publicFrom = (row: Row): PublicSupplier => ({
  id: row.id, name: row.name, number: row.number, foreign: row.foreign_kind === null ? null : { kind: row.foreign_kind, value: row.foreign_value ?? '' }, seat: row.seat, ownerCountry: row.owner_country, group: row.group_name,
  contacts: row.contacts, evidence: row.evidence, publishedAt: row.published_at,
})

/** Has somebody with this number published itself? `number` is SQL. */
export const isPublished = (number: string): string => `EXISTS (SELECT FROM public_supplier p WHERE p.number = ${number})`
/** A public record as one value, for whoever loads it together with something else; `id` is SQL. */
export const publicSupplierJson = (id: string): string => `(SELECT to_jsonb(one) FROM (SELECT ${columns} FROM public_supplier p WHERE p.tenant_id = ${id} AND p.id = ${id}) one)`
/** The same, read. */
export type PublicSupplierJson = Omit<Row, 'published_at'> & { readonly published_at: string }
export const publicFromJson = (row: PublicSupplierJson): PublicSupplier => publicFrom({ ...row, published_at: new Date(row.published_at) })

/** Who publishes a record is its own tenant, and its id is the tenant's. */
export async function publicSupplierById({ rows }: Reader, id: Uuid): Promise<PublicSupplier | undefined> {
  const [found] = await rows<Row>(`SELECT ${columns} FROM public_supplier p WHERE p.tenant_id = $1 AND p.id = $1`, [id])
  return found && publicFrom(found)
}

/** `words`: letters and digits only; each is the beginning of a word. */
export async function publicSuppliersAfter({ rows }: Reader, { words, number }: { readonly words: readonly string[]; readonly number?: string | undefined }, after: Place | undefined, limit: number): Promise<PublicSupplier[]> {
  const wanted = [
    ...(words.length > 0 ? ['p.words @@ to_tsquery(\'simple\', $3)'] : ['$3::text IS NULL']), ...(number === undefined ? ['$4::text IS NULL'] : ['p.number = $4']),
    ...(after ? ['(lower(p.name), p.id) > (lower($1), $2::uuid)'] : ['$1::text IS NULL', '$2::text IS NULL']),
  ]
  const found = await rows<Row>(`SELECT ${columns} FROM public_supplier p WHERE ${wanted.join(' AND ')} ORDER BY lower(p.name), p.id LIMIT $5`,
    [after?.by ?? null, after?.id ?? null, words.length > 0 ? words.map((word) => `${word}:*`).join(' & ') : null, number ?? null, limit])
  return found.map(publicFrom)
}

/** Those that have the same number. */
export const publicSuppliersNumbered = (reader: Reader, number: string | null): Promise<PublicSupplier[]> => (number === null ? Promise.resolve([]) : publicSuppliersAfter(reader, { words: [], number }, undefined, 10))

/** The public copy as parts of the draft's own change: who it is, the contacts it shows, and its evidence without files. */
export function publish(tenant: TenantId, { id, version, name, number, foreign, seat, ownerCountry, group, contacts, publishedAt }: Supplier, evidence: readonly Evidence[]): Part[] {
  const shown = contacts.filter((contact) => contact.shown)
  return [
    ...withdrawParts(tenant, id),
    {
      change: `INSERT INTO public_supplier (tenant_id, id, version, name, number, foreign_kind, foreign_value, seat, owner_country, group_name, published_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT (tenant_id, id) DO UPDATE SET version = EXCLUDED.version, name = EXCLUDED.name, number = EXCLUDED.number, foreign_kind = EXCLUDED.foreign_kind, foreign_value = EXCLUDED.foreign_value, seat = EXCLUDED.seat,
          owner_country = EXCLUDED.owner_country, group_name = EXCLUDED.group_name, published_at = EXCLUDED.published_at`,
      values: [tenant, id, version, name, number, foreign?.kind ?? null, foreign?.value ?? null, seat, ownerCountry, group, publishedAt],
    },
    {
      change: `INSERT INTO public_supplier_contact (tenant_id, supplier_id, id, position, name, role, email, phone)
        SELECT $1, $2, c.id, c.position, c.name, c.role, c.email, c.phone FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[]) WITH ORDINALITY AS c (id, name, role, email, phone, position)`,
      values: [tenant, id, shown.map(() => newId()), shown.map((one) => one.name), shown.map(({ role }) => role), shown.map(({ email }) => email), shown.map(({ phone }) => phone)],
    },
    {
      change: `INSERT INTO public_supplier_evidence (tenant_id, supplier_id, id, kind, title, issuer, standard, scope, not_covered, issued_on, expires_on)
        SELECT $1, $2, e.* FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::date[], $11::date[]) AS e (id, kind, title, issuer, standard, scope, not_covered, issued_on, expires_on)`,
      values: [tenant, id, evidence.map(() => newId()), evidence.map(({ kind }) => kind), evidence.map(({ title }) => title), evidence.map(({ issuer }) => issuer), evidence.map(({ standard }) => standard), evidence.map(({ scope }) => scope), evidence.map(({ notCovered }) => notCovered), evidence.map(({ issuedOn }) => issuedOn), evidence.map(({ expiresOn }) => expiresOn)],
    },
  ]
}

/** What hangs on the public row. */
const withdrawParts = (tenant: TenantId, id: Uuid): Part[] => ['public_supplier_contact', 'public_supplier_evidence'].map((table) => ({ change: `DELETE FROM ${table} WHERE tenant_id = $1 AND supplier_id = $2`, values: [tenant, id] }))
export const withdraw = (tenant: TenantId, id: Uuid): Part[] => [...withdrawParts(tenant, id), { change: 'DELETE FROM public_supplier WHERE tenant_id = $1 AND id = $2', values: [tenant, id] }]
