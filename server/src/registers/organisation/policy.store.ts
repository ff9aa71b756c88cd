/** The only file that names the table `organisation_policy`. */
import type { FactId, Value } from '@rustning/engine'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { TenantId, Uuid } from '../../foundation/values/id.ts'
import type { AdoptedPolicy } from './policy.ts'

interface Row { readonly id: Uuid; readonly version: number; readonly policy: string; readonly adjusted: Readonly<Record<FactId, Value>>; readonly decided_by: string; readonly decided_on: string; readonly case_number: string | null; readonly ended_on: string | null; readonly created_at: Date }

/** All there have been: there are a few dozen to choose from. */
export async function policiesOf({ rows, tenant }: Reader): Promise<AdoptedPolicy[]> {
  const found = await rows<Row>('SELECT id, version, policy, adjusted, decided_by, decided_on::text, case_number, ended_on::text, created_at FROM organisation_policy WHERE tenant_id = $1 ORDER BY created_at, id', [tenant])
  return found.map(({ id, version, policy, adjusted, decided_by, decided_on, case_number, ended_on, created_at }) =>
    ({ id, version, policy, adjusted, decidedBy: decided_by, decidedOn: decided_on, caseNumber: case_number ?? undefined, endedOn: ended_on ?? undefined, createdAt: created_at }))
}

export const policyRow = ({ id, version, policy, adjusted, decidedBy, decidedOn, caseNumber, endedOn, createdAt }: AdoptedPolicy) =>
  ({ id, version, policy, adjusted, decided_by: decidedBy, decided_on: decidedOn, case_number: caseNumber ?? null, ended_on: endedOn ?? null, created_at: createdAt })

/** No row when somebody adopted the same one meanwhile. */
export const insertPolicy = (tenant: TenantId, { id, policy, adjusted, decidedBy, decidedOn, caseNumber, createdAt }: AdoptedPolicy) => ({
  change: 'INSERT INTO organisation_policy (tenant_id, id, version, policy, adjusted, decided_by, decided_on, case_number, created_at) VALUES ($1, $2, 1, $3, $4::jsonb, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id',
  values: [tenant, id, policy, JSON.stringify(adjusted), decidedBy, decidedOn, caseNumber ?? null, createdAt],
}) as const
export const endPolicy = (tenant: TenantId, { id, version, endedOn }: AdoptedPolicy) =>
  ({ change: 'UPDATE organisation_policy SET version = $3, ended_on = $4 WHERE tenant_id = $1 AND id = $2 AND version = $3 - 1 RETURNING id', values: [tenant, id, version, endedOn] }) as const
