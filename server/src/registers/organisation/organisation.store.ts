/** The only file that names the table `organisation`. */
import type { Language } from '@rustning/knowledge/pack'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { TenantId } from '../../foundation/values/id.ts'
import type { Organisation } from './organisation.ts'

interface Row { readonly id: TenantId; readonly version: number; readonly name: string; readonly number: string | null; readonly kind: string | null; readonly language: Language
  readonly form: string | null; readonly sector: string | null; readonly employees: number | null; readonly register_on: string | null; readonly created_at: Date }

/** The name of a tenant's organisation, for whoever loads it together with something else; the argument is SQL. */
export const organisationNameOf = (tenant: string): string => `(SELECT name FROM organisation WHERE tenant_id = ${tenant} AND id = ${tenant})`

/** The reader's own organisation. */
export async function ownOrganisation({ rows, tenant }: Reader): Promise<Organisation | undefined> {
  const [found] = await rows<Row>('SELECT id, version, name, number, kind, language, form, sector, employees, register_on::text, created_at FROM organisation WHERE id = $1', [tenant])
  return found && {
    id: found.id, version: found.version, name: found.name, number: found.number ?? undefined, kind: found.kind ?? undefined, language: found.language,
    form: found.form ?? undefined, sector: found.sector ?? undefined, employees: found.employees ?? undefined, registerOn: found.register_on ?? undefined, createdAt: found.created_at,
  }
}

/** Changes it if it is still the version that the change was made from. */
export const updateOrganisation = ({ id, version, name, number, kind, language, form, sector, employees, registerOn }: Organisation) => ({
  change: 'UPDATE organisation SET version = $2, name = $3, number = $4, kind = $5, language = $6, form = $7, sector = $8, employees = $9, register_on = $10 WHERE id = $1 AND version = $2 - 1 RETURNING id',
  values: [id, version, name, number ?? null, kind ?? null, language, form ?? null, sector ?? null, employees ?? null, registerOn ?? null],
}) as const

export const insertOrganisation = ({ id, version, name, number, kind, language, createdAt }: Organisation) =>
  ({ change: 'INSERT INTO organisation (tenant_id, id, version, name, number, kind, language, created_at) VALUES ($1, $1, $2, $3, $4, $5, $6, $7) RETURNING id', values: [id, version, name, number ?? null, kind ?? null, language, createdAt] }) as const
