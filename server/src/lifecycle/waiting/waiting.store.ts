/** One question over what every room says waits for a person. Names no table but the membership that says who they are here. */
import type { Day, Stage } from '@rustning/engine'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { Role } from '../../foundation/identity/role.ts'
import type { Uuid } from '../../foundation/values/id.ts'
import type { Waiting, WaitingSource, Wanted } from './waiting.ts'

interface Row { readonly kind: string; readonly id: Uuid; readonly engagement_id: Uuid | null; readonly part_id: Uuid | null; readonly what: string | null; readonly title: string | null; readonly due_on: Day | null; readonly count: number; readonly total: number; readonly alike: number; readonly engagements: number }
interface Who { readonly account: Uuid; readonly roles: readonly Role[]; readonly stages: readonly Stage[] }

/**
 * What has a deadline first, the nearest before the others; then what has waited longest in the register. With how many there are in all. Where
 * many of a kind come as one, it is the nearest of them that stands for the others.
 */
export async function waitingFor({ rows, tenant }: Reader, threads: string, sources: readonly WaitingSource[], { account, roles, stages }: Who, { limit, kind, together }: Wanted): Promise<{ waiting: Waiting[]; total: number }> {
  const found = await rows<Row>(`WITH me AS (SELECT id FROM membership WHERE tenant_id = $1::uuid AND account_id = $2::uuid AND ended_at IS NULL AND coalesce($3::text[], $4::text[]) IS NOT NULL),
      threads AS (SELECT * FROM (${threads}) t WHERE t.tenant_id = $1 AND t.ended IS NULL),
      waiting AS (${sources.map(({ sql }) => `(${sql})`).join(' UNION ALL ')}),
      -- What is shown is picked before the titles are looked for: thousands may wait.
      counted AS (SELECT w.*, (count(*) OVER ())::int AS total, (count(*) OVER of_kind)::int AS alike, row_number() OVER (of_kind ORDER BY w.due_on NULLS LAST, w.id) AS nth
        FROM waiting w WHERE EXISTS (SELECT FROM me) AND ($6::text IS NULL OR w.kind = $6) WINDOW of_kind AS (PARTITION BY w.kind)),
      shown AS MATERIALIZED (SELECT c.*, c.alike >= coalesce($7::int, c.alike + 1) AS many FROM counted c WHERE c.alike < coalesce($7::int, c.alike + 1) OR c.nth = 1 ORDER BY c.due_on NULLS LAST, c.kind = 'questions', c.id, c.kind LIMIT $5)
    SELECT w.kind, w.id, w.engagement_id, w.part_id, w.what, t.title, to_char(w.due_on, 'YYYY-MM-DD') AS due_on, w.count, w.total,
      CASE WHEN w.many THEN w.alike ELSE 1 END AS alike, CASE WHEN w.many THEN (SELECT count(DISTINCT other.engagement_id)::int FROM waiting other WHERE other.kind = w.kind) ELSE 1 END AS engagements
    FROM shown w LEFT JOIN LATERAL (SELECT CASE WHEN w.part_id IS NULL OR part_name IS NULL THEN title ELSE title || ' – ' || part_name END AS title FROM (${threads}) t
      WHERE t.tenant_id = $1 AND t.ended IS NULL AND t.engagement_id = w.engagement_id AND (w.part_id IS NULL OR t.part_id = w.part_id) LIMIT 1) t ON true
    ORDER BY w.due_on NULLS LAST, w.kind = 'questions', w.id, w.kind`, [tenant, account, roles, stages, limit, kind ?? null, together ?? null])
  return {
    total: found[0]?.total ?? 0,
    waiting: found.map((row) => ({ kind: row.kind, id: row.id, engagement: row.engagement_id ?? undefined, part: row.part_id ?? undefined, what: row.what ?? undefined, title: row.title ?? undefined, dueOn: row.due_on ?? undefined, count: row.count, alike: row.alike, engagements: row.engagements })),
  }
}
