/** The only file that names the table `organisation`. */
import type { Language } from '@rustning/knowledge/pack'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { TenantId } from '../../foundation/values/id.ts'
import type { Organisation } from './organisation.ts'

interface Row { readonly id: TenantId; readonly version: number; readonly name: string; readonly number: string | null; readonly kind: string | null; readonly language: Language; readonly created_at: Date }

/** The reader's own organisation. */
export async function ownOrganisation({ rows, tenant }: Reader): Promise<Organisation | undefined> {
  const [found] = await rows<Row>('SELECT id, version, name, number, kind, language, created_at FROM organisation WHERE id = $1', [tenant])
  return found && { id: found.id, version: found.version, name: found.name, number: found.number ?? undefined, kind: found.kind ?? undefined, language: found.language, createdAt: found.created_at }
}

/** Changes it if it is still the version that the change was made from. */
export const updateOrganisation = ({ id, version, name, number, kind, language }: Organisation) =>
  ({ change: 'UPDATE organisation SET version = $2, name = $3, number = $4, kind = $5, language = $6 WHERE id = $1 AND version = $2 - 1 RETURNING id', values: [id, version, name, number ?? null, kind ?? null, language] }) as const

export const insertOrganisation = ({ id, version, name, number, kind, language, createdAt }: Organisation) =>
  ({ change: 'INSERT INTO organisation (tenant_id, id, version, name, number, kind, language, created_at) VALUES ($1, $1, $2, $3, $4, $5, $6, $7) RETURNING id', values: [id, version, name, number ?? null, kind ?? null, language, createdAt] }) as const
