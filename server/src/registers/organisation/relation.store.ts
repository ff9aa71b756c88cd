/** The only file that names the table `organisation_relation`. */
import type { Reader } from '../../foundation/database/transaction.ts'
import type { TenantId, Uuid } from '../../foundation/values/id.ts'
import type { Relation } from './relation.ts'
import type { RelationKind } from './relation-kind.ts'

interface Row { readonly id: Uuid; readonly version: number; readonly kind: RelationKind; readonly name: string; readonly number: string | null; readonly other_id: Uuid | null; readonly about: string | null; readonly from_on: string | null; readonly until_on: string | null; readonly created_at: Date }

const columns = 'id, version, kind, name, number, other_id, about, from_on::text, until_on::text, created_at'
const relationFrom = ({ id, version, kind, name, number, other_id, about, from_on, until_on, created_at }: Row): Relation =>
  ({ id, version, kind, name, number: number ?? undefined, otherId: other_id ?? undefined, about: about ?? undefined, fromOn: from_on ?? undefined, untilOn: until_on ?? undefined, createdAt: created_at })

/** All of them, ended ones too: an organisation has a handful. */
export const relationsOf = async ({ rows, tenant }: Reader): Promise<Relation[]> => (await rows<Row>(`SELECT ${columns} FROM organisation_relation WHERE tenant_id = $1 ORDER BY created_at, id`, [tenant])).map(relationFrom)
export const relationById = async ({ rows, tenant }: Reader, id: Uuid): Promise<Relation[]> => (await rows<Row>(`SELECT ${columns} FROM organisation_relation WHERE tenant_id = $1 AND id = $2`, [tenant, id])).map(relationFrom)

export const relationRow = ({ id, version, kind, name, number, otherId, about, fromOn, untilOn, createdAt }: Relation) =>
  ({ id, version, kind, name, number: number ?? null, other_id: otherId ?? null, about: about ?? null, from_on: fromOn ?? null, until_on: untilOn ?? null, created_at: createdAt })

export function writeRelation(tenant: TenantId, relation: Relation) {
  const { id, version, kind, name, number, other_id, about, from_on, until_on, created_at } = relationRow(relation)
  return version === 1
    ? { change: 'INSERT INTO organisation_relation (tenant_id, id, version, kind, name, number, other_id, about, from_on, until_on, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id', values: [tenant, id, version, kind, name, number, other_id, about, from_on, until_on, created_at] }
    : { change: 'UPDATE organisation_relation SET version = $3, name = $4, number = $5, other_id = $6, about = $7, from_on = $8, until_on = $9 WHERE tenant_id = $1 AND id = $2 AND version = $3 - 1 RETURNING id', values: [tenant, id, version, name, number, other_id, about, from_on, until_on] }
}
