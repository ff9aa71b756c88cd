/** The only file that names the tables `public_service` and `public_service_evidence`. */
import type { Part } from '../../foundation/action/action.ts'
import type { Reader } from '../../foundation/database/transaction.ts'
import { newId, type TenantId, type Uuid } from '../../foundation/values/id.ts'
import type { Evidence, EvidenceKind } from '../supplier/index.ts'
import { offerColumns, offerFrom, offerRow, type OfferRow } from './offer.store.ts'
import type { Offer, Service } from './service.ts'
import { usedBy } from './use.store.ts'

/** Evidence as everybody sees it. */
export interface ShownEvidence { readonly kind: EvidenceKind; readonly title: string; readonly issuer: string | null; readonly standard: string | null; readonly scope: string | null; readonly notCovered: string | null; readonly issuedOn: string | null; readonly expiresOn: string | null }

export interface PublicService extends Offer {
  readonly id: Uuid
  readonly supplier: { readonly id: Uuid; readonly name: string; readonly seat: string | null; readonly ownerCountry: string | null }
  readonly evidence: readonly ShownEvidence[]
  /** How many organisations have said that they use it. */
  readonly users: number
  readonly publishedAt: Date
}

interface Row extends OfferRow { readonly id: Uuid; readonly supplier: PublicService['supplier']; readonly evidence: ShownEvidence[]; readonly users: number; readonly published_at: Date }

/** Of the row `s` and its supplier `p`. */
export const publicColumns = `s.id, ${offerColumns}, s.published_at, jsonb_build_object('id', p.id, 'name', p.name, 'seat', p.seat, 'ownerCountry', p.owner_country) AS supplier, ${usedBy('s.id')} AS users,
  coalesce((SELECT jsonb_agg(jsonb_build_object('kind', e.kind, 'title', e.title, 'issuer', e.issuer, 'standard', e.standard, 'scope', e.scope, 'notCovered', e.not_covered, 'issuedOn', e.issued_on, 'expiresOn', e.expires_on) ORDER BY e.title, e.id)
    FROM public_service_evidence e WHERE e.tenant_id = s.tenant_id AND e.service_id = s.id), '[]') AS evidence`
const fromTables = 'public_service s JOIN public_supplier p ON p.tenant_id = s.tenant_id AND p.id = s.supplier_id'

export const publicServiceFrom = (row: Row): PublicService => ({ ...offerFrom(row), id: row.id, supplier: row.supplier, evidence: row.evidence, users: row.users, publishedAt: row.published_at })
export type PublicServiceRow = Row

/** In the order of the ids; those that do not exist are left out. */
export async function publicServicesByIds({ rows }: Reader, ids: readonly Uuid[]): Promise<PublicService[]> {
  const found = await rows<Row>(`SELECT ${publicColumns} FROM ${fromTables} WHERE s.id = ANY ($1)`, [ids])
  return ids.flatMap((id) => found.find((row) => row.id === id) ?? []).map(publicServiceFrom)
}

/** The argument is SQL. */
export const isPublishedService = (id: string): string => `EXISTS (SELECT FROM public_service s WHERE s.id = ${id})`

/** A published service as one value, for whoever loads it together with something else; the argument is SQL. */
export const publicServiceJson = (id: string): string => `(SELECT to_jsonb(one) FROM (SELECT ${publicColumns} FROM ${fromTables} WHERE s.id = ${id}) one)`
export type PublicServiceJson = Omit<Row, 'published_at'> & { readonly published_at: string }
export const publicServiceFromJson = (row: PublicServiceJson): PublicService => publicServiceFrom({ ...row, published_at: new Date(row.published_at) })

/** The public copy as parts of the draft's own change: what is offered, what it is found by, and its evidence without files. */
export function publishService(tenant: TenantId, service: Service, { evidence, facets, keywords }: { readonly evidence: readonly Evidence[]; readonly facets: readonly string[]; readonly keywords: string }): Part[] {
  const { id, version, supplierId, publishedAt } = service
  const row = { version, ...offerRow(service), published_at: publishedAt, facets, keywords }, names = Object.keys(row)
  return [
    withdrawEvidence(tenant, id),
    {
      change: `INSERT INTO public_service (tenant_id, id, supplier_id, ${names.join(', ')}) VALUES ($1, $2, $3, ${names.map((_, at) => `$${at + 4}`).join(', ')}) ON CONFLICT (tenant_id, id) DO UPDATE SET ${names.map((name) => `${name} = EXCLUDED.${name}`).join(', ')}`,
      values: [tenant, id, supplierId, ...Object.values(row)],
    },
    {
      change: `INSERT INTO public_service_evidence (tenant_id, service_id, id, kind, title, issuer, standard, scope, not_covered, issued_on, expires_on)
        SELECT $1, $2, e.* FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::date[], $11::date[]) AS e (id, kind, title, issuer, standard, scope, not_covered, issued_on, expires_on)`,
      values: [tenant, id, evidence.map(() => newId()), evidence.map(({ kind }) => kind), evidence.map(({ title }) => title), evidence.map(({ issuer }) => issuer), evidence.map(({ standard }) => standard), evidence.map(({ scope }) => scope), evidence.map(({ notCovered }) => notCovered), evidence.map(({ issuedOn }) => issuedOn), evidence.map(({ expiresOn }) => expiresOn)],
    },
  ]
}

const withdrawEvidence = (tenant: TenantId, id: Uuid): Part => ({ change: 'DELETE FROM public_service_evidence WHERE tenant_id = $1 AND service_id = $2', values: [tenant, id] })
export const withdrawService = (tenant: TenantId, id: Uuid): Part[] => [withdrawEvidence(tenant, id), { change: 'DELETE FROM public_service WHERE tenant_id = $1 AND id = $2', values: [tenant, id] }]
