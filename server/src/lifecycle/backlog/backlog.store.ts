/** The only file that names the table `backlog_item`. */
import { stages, type Day, type Stage } from '@rustning/engine'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { TenantId, Uuid } from '../../foundation/values/id.ts'
import { lastOwed, openDuties, type Gates } from '../../judgement/verdict/index.ts'
import type { BacklogItem, Owed } from './backlog.ts'

interface Row {
  readonly engagement_id: Uuid; readonly title: string; readonly part_id: Uuid; readonly part_name: string | null; readonly stage: Stage; readonly duty: string; readonly outcome: Owed['outcome']
  readonly due_on: Day | null; readonly assignee_id: Uuid | null; readonly assignee: string | null; readonly version: number | null; readonly item: Uuid | null
}
interface Counted { readonly total: number; readonly duties: readonly Counts[]; readonly page: readonly Row[] }
/** How often a duty is owed. */
export interface Counts { readonly duty: string; readonly count: number }

/** What is owed of parts that go on. $1 the tenant, $2 the duties that have a gate, as [{duty, place}]. `threads` is the register's. */
const owed = (threads: string) => `SELECT t.tenant_id, t.engagement_id, t.title, t.owner_id, t.part_id, t.part_name, t.stage, o.duty, o.outcome, o.gates, b.due_on, b.assignee_id, b.version, b.id AS item
  FROM (${openDuties}) o JOIN (${threads}) t ON t.tenant_id = o.tenant_id AND t.part_id = o.part_id AND t.ended IS NULL
  JOIN jsonb_to_recordset($2::jsonb) g (duty text, place int) ON g.duty = o.duty AND g.place < array_position(ARRAY['${stages.join(`', '`)}'], t.stage) - 1
  LEFT JOIN backlog_item b ON b.tenant_id = o.tenant_id AND b.part_id = o.part_id AND b.duty = o.duty WHERE o.tenant_id = $1`

export interface Place { readonly due: string; readonly outcome: Owed['outcome']; readonly title: string; readonly part: Uuid; readonly duty: string }
export interface Filter {
  readonly q?: string | undefined
  /** Of the duties whose names have the text too; their names stand in the knowledge. */
  readonly called?: readonly string[]
  readonly engagement?: Uuid | undefined
  readonly part?: Uuid | undefined
  readonly duty?: string | undefined
  readonly outcome?: Owed['outcome'] | undefined
  readonly owner?: Uuid | undefined
  readonly assignee?: Uuid | undefined
  readonly due?: 'overdue' | 'dated' | 'undated' | undefined
  readonly after?: Place | undefined
  readonly limit: number
}
/** The nearest deadline first, what is broken before what is not settled, then by title; in one question, with how many there are in all, and of each duty. */
export async function owedDuties({ rows, tenant }: Reader, threads: string, { duties: gated }: Gates, { q, called = [], engagement, part, duty, outcome, owner, assignee, due, after, limit }: Filter): Promise<{ owed: Owed[]; total: number; duties: readonly Counts[] }> {
  const [found] = await rows<Counted>(`WITH owed AS MATERIALIZED (SELECT * FROM (${owed(threads)}) o WHERE ($3::text IS NULL OR strpos(lower(title), lower($3)) > 0 OR duty = ANY ($4::text[])) AND ($5::uuid IS NULL OR engagement_id = $5) AND ($6::uuid IS NULL OR part_id = $6)
      AND ($7::text IS NULL OR outcome = $7) AND ($8::uuid IS NULL OR owner_id = $8) AND ($9::uuid IS NULL OR assignee_id = $9)
      AND CASE $10::text WHEN 'overdue' THEN coalesce(due_on < (clock_timestamp() AT TIME ZONE 'Europe/Oslo')::date, false) WHEN 'dated' THEN due_on IS NOT NULL WHEN 'undated' THEN due_on IS NULL ELSE true END),
    wanted AS (SELECT * FROM owed WHERE $11::text IS NULL OR duty = $11),
    page AS (SELECT * FROM wanted WHERE $12::text IS NULL OR (coalesce(due_on, 'infinity'), outcome, title, part_id, duty) > ($12::date, $13::text, $14::text, $15::uuid, $16::text) ORDER BY coalesce(due_on, 'infinity'), outcome, title, part_id, duty LIMIT $17)
    SELECT (SELECT count(*)::int FROM wanted) AS total, (SELECT coalesce(json_agg(json_build_object('duty', duty, 'count', n) ORDER BY n DESC, duty), '[]') FROM (SELECT duty, count(*) AS n FROM owed GROUP BY duty) c) AS duties,
      (SELECT coalesce(json_agg(json_build_object('engagement_id', engagement_id, 'title', title, 'part_id', part_id, 'part_name', part_name, 'stage', stage, 'duty', duty, 'outcome', outcome, 'due_on', to_char(due_on, 'YYYY-MM-DD'), 'assignee_id', assignee_id, 'version', version, 'item', item,
        'assignee', (SELECT m.name FROM membership m WHERE m.tenant_id = page.tenant_id AND m.id = assignee_id)) ORDER BY coalesce(due_on, 'infinity'), outcome, title, part_id, duty), '[]') FROM page) AS page`,
  [tenant, JSON.stringify(gated), q ?? null, called, engagement ?? null, part ?? null, outcome ?? null, owner ?? null, assignee ?? null, due ?? null, duty ?? null, after?.due ?? null, after?.outcome ?? null, after?.title ?? null, after?.part ?? null, after?.duty ?? null, limit])
  return {
    total: found?.total ?? 0, duties: found?.duties ?? [],
    owed: (found?.page ?? []).map((row) => ({
      engagement: row.engagement_id, title: row.title, part: row.part_id, partName: row.part_name ?? undefined, stage: row.stage, duty: row.duty, outcome: row.outcome, dueOn: row.due_on ?? undefined,
      assignee: row.assignee_id === null ? undefined : { id: row.assignee_id, name: row.assignee ?? '' }, version: row.version ?? 0, item: row.item ?? undefined,
    })),
  }
}

/**
 * How many are owed in all, as the list counts them: from what was noted when each part was judged. Parts that were judged before this was noted, or by
 * other gates than today's, are counted duty by duty, until the night has gone over them.
 */
export async function owedCount({ rows, tenant }: Reader, threads: string, { duties, digest }: Gates): Promise<number> {
  const [noted] = await rows<{ owed: number; others: boolean }>(`SELECT coalesce(sum(l.owed[array_position(ARRAY['${stages.join(`', '`)}'], t.stage)]) FILTER (WHERE l.gates = $2), 0)::int AS owed, coalesce(bool_or(l.gates IS DISTINCT FROM $2), false) AS others
    FROM (${lastOwed}) l JOIN (${threads}) t ON t.tenant_id = l.tenant_id AND t.part_id = l.part_id AND t.ended IS NULL WHERE l.tenant_id = $1`, [tenant, digest])
  if (!noted?.others) return noted?.owed ?? 0
  const [others] = await rows<{ owed: number }>(`SELECT count(*)::int AS owed FROM (${owed(threads)}) o WHERE gates IS DISTINCT FROM $3`, [tenant, JSON.stringify(duties), digest])
  return noted.owed + (others?.owed ?? 0)
}

/** The memberships of these that are current. */
export async function currentMembers({ rows, tenant }: Reader, ids: readonly Uuid[]): Promise<Uuid[]> {
  return ids.length === 0 ? [] : (await rows<{ id: Uuid }>('SELECT id FROM membership WHERE tenant_id = $1 AND id = ANY ($2) AND ended_at IS NULL', [tenant, ids])).map(({ id }) => id)
}

/** Added, or changed if it is still the version that the change was made from. */
export const putItem = (tenant: TenantId, { id, version, engagement, part, duty, dueOn, assigneeId }: BacklogItem) => (version === 1
  ? { change: 'INSERT INTO backlog_item (tenant_id, id, version, engagement_id, part_id, duty, due_on, assignee_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id', values: [tenant, id, version, engagement, part, duty, dueOn ?? null, assigneeId ?? null] }
  : { change: 'UPDATE backlog_item SET version = $3, due_on = $4, assignee_id = $5 WHERE tenant_id = $1 AND id = $2 AND version = $3 - 1 RETURNING id', values: [tenant, id, version, dueOn ?? null, assigneeId ?? null] })

/** What waits for whoever it was given to: see `lifecycle/waiting`. Whether it is owed still is read from the last verdicts. */
export const backlogWaiting = `SELECT 'backlog' AS kind, b.id, b.engagement_id, b.part_id, b.duty AS what, b.due_on, 1 AS count FROM backlog_item b JOIN (${openDuties}) o ON o.tenant_id = b.tenant_id AND o.part_id = b.part_id AND o.duty = b.duty
  WHERE b.tenant_id = $1 AND b.assignee_id = (SELECT id FROM me)`
