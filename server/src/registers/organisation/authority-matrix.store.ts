/** The only file that names the table `authority_matrix`. */
import type { Reader } from '../../foundation/database/transaction.ts'
import type { TenantId, Uuid } from '../../foundation/values/id.ts'
import type { AuthorityMatrix, MatrixWords } from './authority-matrix.ts'

interface Row { readonly version: number; readonly matrix: MatrixWords; readonly decided_by: string; readonly decided_on: string }
const matrixFrom = ({ version, matrix, decided_by, decided_on }: Row): AuthorityMatrix => ({ version, words: matrix, decidedBy: decided_by, decidedOn: decided_on })

/** The one that holds; none until one has been adopted. */
export async function authorityMatrixOf({ rows, tenant }: Reader): Promise<AuthorityMatrix | undefined> {
  const [found] = await rows<Row>('SELECT version, matrix, decided_by, decided_on::text FROM authority_matrix WHERE tenant_id = $1', [tenant])
  return found && matrixFrom(found)
}

/** The words of a tenant's matrix, for whoever asks for them together with something else; the argument is SQL. */
export const matrixWordsOf = (tenant: string): string => `(SELECT matrix FROM authority_matrix WHERE tenant_id = ${tenant})`

/** The same with everybody's account, in one question. */
export async function matrixAndMembers({ rows, tenant }: Reader): Promise<{ matrix: AuthorityMatrix | undefined; members: Uuid[] }[]> {
  const [found] = await rows<{ matrix: Row | null; members: Uuid[] | null }>(`SELECT (SELECT to_jsonb(m) FROM (SELECT version, matrix, decided_by, decided_on FROM authority_matrix WHERE tenant_id = $1) m) AS matrix,
    (SELECT array_agg(account_id) FROM membership WHERE tenant_id = $1 AND ended_at IS NULL) AS members`, [tenant])
  return [{ matrix: found?.matrix ? matrixFrom(found.matrix) : undefined, members: found?.members ?? [] }]
}

export const matrixRow = (tenant: TenantId, { version, words, decidedBy, decidedOn }: AuthorityMatrix) => ({ id: tenant, version, matrix: words, decided_by: decidedBy, decided_on: decidedOn })

/** The first, or the next after the one it was made from. */
export const writeMatrix = (tenant: TenantId, { version, words, decidedBy, decidedOn }: AuthorityMatrix) => ({
  change: version === 1
    ? 'INSERT INTO authority_matrix (tenant_id, id, version, matrix, decided_by, decided_on) VALUES ($1, $1, $2, $3::jsonb, $4, $5) ON CONFLICT DO NOTHING RETURNING id'
    : 'UPDATE authority_matrix SET version = $2, matrix = $3::jsonb, decided_by = $4, decided_on = $5 WHERE tenant_id = $1 AND version = $2 - 1 RETURNING id',
  values: [tenant, version, JSON.stringify(words), decidedBy, decidedOn],
}) as const
