/** One question over what every room says waits for a person. Names no table but the membership that says who they are here. */
import type { Day, Stage } from '@rustning/engine'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { Role } from '../../foundation/identity/role.ts'
import type { Uuid } from '../../foundation/values/id.ts'
import type { Waiting, WaitingSource } from './waiting.ts'

interface Row { readonly kind: string; readonly id: Uuid; readonly engagement_id: Uuid | null; readonly part_id: Uuid | null; readonly what: string | null; readonly title: string | null; readonly due_on: Day | null; readonly count: number; readonly total: number }
interface Who { readonly account: Uuid; readonly roles: readonly Role[]; readonly stages: readonly Stage[] }

/** What has a deadline first, the nearest before the others; then what has waited longest in the register. With how many there are in all. */
export async function waitingFor({ rows, tenant }: Reader, threads: string, sources: readonly WaitingSource[], { account, roles, stages }: Who, limit: number): Promise<{ waiting: Waiting[]; total: number }> {
  const found = await rows<Row>(`WITH me AS (SELECT id FROM membership WHERE tenant_id = $1::uuid AND account_id = $2::uuid AND ended_at IS NULL AND coalesce($3::text[], $4::text[]) IS NOT NULL),
      threads AS (SELECT * FROM (${threads}) t WHERE t.tenant_id = $1 AND t.ended IS NULL),
      waiting AS (${sources.map(({ sql }) => `(${sql})`).join(' UNION ALL ')}),
      -- What is shown is picked before the titles are looked for: thousands may wait.
      shown AS MATERIALIZED (SELECT w.*, (count(*) OVER ())::int AS total FROM waiting w WHERE EXISTS (SELECT FROM me) ORDER BY w.due_on NULLS LAST, w.kind = 'questions', w.id, w.kind LIMIT $5)
    SELECT w.kind, w.id, w.engagement_id, w.part_id, w.what, t.title, to_char(w.due_on, 'YYYY-MM-DD') AS due_on, w.count, w.total
    FROM shown w LEFT JOIN LATERAL (SELECT CASE WHEN w.part_id IS NULL OR part_name IS NULL THEN title ELSE title || ' – ' || part_name END AS title FROM (${threads}) t
      WHERE t.tenant_id = $1 AND t.ended IS NULL AND t.engagement_id = w.engagement_id AND (w.part_id IS NULL OR t.part_id = w.part_id) LIMIT 1) t ON true
    ORDER BY w.due_on NULLS LAST, w.kind = 'questions', w.id, w.kind`, [tenant, account, roles, stages, limit])
  return {
    total: found[0]?.total ?? 0,
    waiting: found.map((row) => ({ kind: row.kind, id: row.id, engagement: row.engagement_id ?? undefined, part: row.part_id ?? undefined, what: row.what ?? undefined, title: row.title ?? undefined, dueOn: row.due_on ?? undefined, count: row.count })),
  }
}
