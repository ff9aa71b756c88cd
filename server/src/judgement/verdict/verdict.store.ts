/** The only file that names the tables `judgement`, `judged_facts`, `judgement_last` and `look`. */
import type { Day, Stage } from '@rustning/engine'
import type { Reader, Writer } from '../../foundation/database/transaction.ts'
import type { TenantId, Uuid } from '../../foundation/values/id.ts'
import type { Owing } from './owed.ts'
import type { Kept, Known, Outcomes } from './verdict.ts'

interface Row {
  readonly id: Uuid; readonly engagement_id: Uuid; readonly part_id: Uuid; readonly n: number; readonly stage: Stage; readonly judged_on: Day; readonly law_on: Day | null
  readonly pack_digest: string; readonly facts_digest: string; readonly facts_id: Uuid; readonly outcomes: Outcomes
  readonly met: number; readonly not_met: number; readonly unknown: number; readonly ahead: number; readonly blocking: number
  readonly worst: string | null; readonly worst_outcome: 'not-met' | 'unknown' | null; readonly at: Date
}

const days = `to_char(judged_on, 'YYYY-MM-DD') AS judged_on, to_char(law_on, 'YYYY-MM-DD') AS law_on`
const columns = `id, engagement_id, part_id, n, stage, ${days}, pack_digest, facts_digest, facts_id, outcomes, met, not_met, unknown, ahead, blocking, worst, worst_outcome, at`

const keptFrom = (row: Row): Kept => ({
  id: row.id, engagement: row.engagement_id, part: row.part_id, n: row.n, stage: row.stage, judgedOn: row.judged_on, lawOn: row.law_on ?? undefined,
  pack: row.pack_digest, factsDigest: row.facts_digest, factsId: row.facts_id, outcomes: row.outcomes,
  counts: { met: row.met, notMet: row.not_met, unknown: row.unknown, ahead: row.ahead, blocking: row.blocking },
  worst: row.worst === null || row.worst_outcome === null ? undefined : { id: row.worst, outcome: row.worst_outcome }, at: row.at,
})

export interface Latest { readonly kept: Kept; readonly nextOn: Day | undefined; readonly checkedOn: Day | undefined; readonly gates: string | undefined }

/** The last judgement of each part named, and when it must be judged again, in one question. A part that was never judged is not there. */
export async function latestOf({ rows, tenant }: Reader, parts: readonly Uuid[]): Promise<Map<Uuid, Latest>> {
  const found = await rows<Row & { next_on: Day | null; checked_on: Day | null; gates: string | null }>(`SELECT j.*, l.gates, to_char(l.next_on, 'YYYY-MM-DD') AS next_on, to_char(l.checked_on, 'YYYY-MM-DD') AS checked_on
    FROM judgement_last l CROSS JOIN LATERAL (SELECT ${columns} FROM judgement WHERE tenant_id = l.tenant_id AND id = l.judgement_id) j WHERE l.tenant_id = $1 AND l.part_id = ANY ($2)`, [tenant, parts])
  return new Map(found.map((row) => [row.part_id, { kept: keptFrom(row), nextOn: row.next_on ?? undefined, checkedOn: row.checked_on ?? undefined, gates: row.gates ?? undefined }]))
}

export interface OverviewRow {
  readonly engagement: Uuid
  readonly part: Uuid
  readonly counts: Kept['counts']
  readonly worst: Kept['worst']
  readonly nextOn: Day | undefined
  readonly judgedOn: Day
}

/** The columns of a portfolio for a page of engagements, one row for each of their parts that goes on, in one question. `threads` is the register's. */
export async function overviewRows({ rows, tenant }: Reader, threads: string, engagements: readonly Uuid[]): Promise<OverviewRow[]> {
  const found = await rows<Row & { next_on: Day | null }>(`SELECT j.engagement_id, j.part_id, j.met, j.not_met, j.unknown, j.ahead, j.blocking, j.worst, j.worst_outcome,
      to_char(j.judged_on, 'YYYY-MM-DD') AS judged_on, to_char(l.next_on, 'YYYY-MM-DD') AS next_on
    FROM judgement j JOIN judgement_last l ON l.tenant_id = j.tenant_id AND l.judgement_id = j.id JOIN (${threads}) t ON t.tenant_id = j.tenant_id AND t.part_id = j.part_id AND t.ended IS NULL
    WHERE j.tenant_id = $1 AND j.engagement_id = ANY ($2) ORDER BY j.part_id`, [tenant, engagements])
  return found.map((row) => ({
    engagement: row.engagement_id, part: row.part_id, judgedOn: row.judged_on, nextOn: row.next_on ?? undefined,
    counts: { met: row.met, notMet: row.not_met, unknown: row.unknown, ahead: row.ahead, blocking: row.blocking },
    worst: row.worst === null || row.worst_outcome === null ? undefined : { id: row.worst, outcome: row.worst_outcome },
  }))
}

export type KeptWithFacts = Kept & Known
type RowWithFacts = Row & Known

/** A SELECT with one row for each duty that was open in the last judgement of a part: tenant_id, engagement_id, part_id, duty, outcome, gates. */
export const openDuties = `SELECT j.tenant_id, j.engagement_id, j.part_id, d.duty, o.outcome, l.gates FROM judgement_last l JOIN judgement j ON j.tenant_id = l.tenant_id AND j.id = l.judgement_id
  CROSS JOIN (VALUES ('not-met'), ('unknown')) o (outcome) CROSS JOIN LATERAL jsonb_array_elements_text(j.outcomes -> 'duties' -> o.outcome) d (duty)`

/** A SELECT with what each part owes by its last judgement: tenant_id, part_id, owed (of each stage, in their order), gates (by which that was counted; none before it was). */
export const lastOwed = 'SELECT tenant_id, part_id, owed, gates FROM judgement_last'

/** A SELECT with the figures of the last judgement of each part: tenant_id, engagement_id, part_id, unknown, blocking. */
export const lastFigures = 'SELECT j.tenant_id, j.engagement_id, j.part_id, j.unknown, j.blocking FROM judgement_last l JOIN judgement j ON j.tenant_id = l.tenant_id AND j.id = l.judgement_id'

export interface InPortfolio extends KeptWithFacts { readonly title: string }

/** The last judgement of every part that goes on, with what was known: a portfolio as it was last judged. `threads` is the register's. */
export async function keptPortfolio({ rows, tenant }: Reader, threads: string): Promise<InPortfolio[]> {
  const found = await rows<RowWithFacts & { title: string }>(`SELECT j.*, f.facts, f.own, t.title FROM judgement_last l CROSS JOIN LATERAL (SELECT ${columns} FROM judgement WHERE tenant_id = l.tenant_id AND id = l.judgement_id) j
    JOIN judged_facts f ON f.tenant_id = l.tenant_id AND f.id = j.facts_id JOIN (${threads}) t ON t.tenant_id = l.tenant_id AND t.part_id = l.part_id AND t.ended IS NULL
    WHERE l.tenant_id = $1 ORDER BY j.engagement_id, j.part_id`, [tenant])
  return found.map((row) => ({ ...keptFrom(row), facts: row.facts, own: row.own, title: row.title }))
}

/** One that was kept, and the one before it. */
export async function keptWithBefore({ rows, tenant }: Reader, engagement: Uuid, id: Uuid): Promise<{ kept: KeptWithFacts | undefined; before: KeptWithFacts | undefined }> {
  const found = await rows<RowWithFacts>(`SELECT j.*, f.facts, f.own FROM (SELECT ${columns} FROM judgement WHERE tenant_id = $1 AND engagement_id = $2) j JOIN judged_facts f ON f.tenant_id = $1 AND f.id = j.facts_id
    JOIN judgement this ON this.tenant_id = $1 AND this.id = $3 AND this.part_id = j.part_id AND j.n IN (this.n, this.n - 1)`, [tenant, engagement, id])
  const all = found.map((row): KeptWithFacts => ({ ...keptFrom(row), facts: row.facts, own: row.own }))
  return { kept: all.find((one) => one.id === id), before: all.find((one) => one.id !== id) }
}

/** What was kept of a part, the last first, from before the number given. */
export async function keptOf({ rows, tenant }: Reader, part: Uuid, before: number | undefined, limit: number): Promise<Kept[]> {
  const found = await rows<Row>(`SELECT ${columns} FROM judgement WHERE tenant_id = $1 AND part_id = $2 AND ($3::int IS NULL OR n < $3) ORDER BY n DESC LIMIT $4`, [tenant, part, before ?? null, limit])
  return found.map(keptFrom)
}

/** Under which id the facts of a digest are kept for a part, if they are. */
export async function factsKept({ rows, tenant }: Reader, part: Uuid, digest: string): Promise<Uuid | undefined> {
  const [found] = await rows<{ id: Uuid }>('SELECT id FROM judged_facts WHERE tenant_id = $1 AND part_id = $2 AND digest = $3 LIMIT 1', [tenant, part, digest])
  return found?.id
}

/** Adds it if nobody added the same number meanwhile. `known` is given where it is not kept yet. */
export function insertJudgement(tenant: TenantId, kept: Kept, known: Known | undefined) {
  const { id, engagement, part, n, stage, judgedOn, lawOn, pack, factsDigest, factsId, outcomes, counts, worst, at } = kept
  const values = [tenant, id, engagement, part, n, stage, judgedOn, lawOn ?? null, pack, factsDigest, factsId, JSON.stringify(outcomes), counts.met, counts.notMet, counts.unknown, counts.ahead, counts.blocking, worst?.id ?? null, worst?.outcome ?? null, at]
  const judgement = `INSERT INTO judgement (tenant_id, id, engagement_id, part_id, n, stage, judged_on, law_on, pack_digest, facts_digest, facts_id, outcomes, met, not_met, unknown, ahead, blocking, worst, worst_outcome, at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) ON CONFLICT DO NOTHING RETURNING id`
  return {
    change: judgement, values,
    parts: known === undefined ? [] : [{ change: 'INSERT INTO judged_facts (tenant_id, id, part_id, digest, facts, own) VALUES ($1, $2, $3, $4, $5::jsonb, $6::jsonb)', values: [tenant, factsId, part, factsDigest, JSON.stringify(known.facts), JSON.stringify(known.own)] }],
  } as const
}

const last = `INSERT INTO judgement_last (tenant_id, part_id, judgement_id, checked_on, next_on, owed, gates) VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (tenant_id, part_id) DO UPDATE SET judgement_id = excluded.judgement_id, checked_on = excluded.checked_on, next_on = excluded.next_on, owed = excluded.owed, gates = excluded.gates`

/** Notes which judgement is the last and when the part must be judged again, in the statement that keeps it … */
export const noteLast = (tenant: TenantId, part: Uuid, judgement: Uuid, on: Day, nextOn: Day | undefined, { owed, gates }: Owing) => ({ change: last, values: [tenant, part, judgement, on, nextOn ?? null, owed, gates] }) as const
/** … or by itself, when it was judged and came out as before: unless another was kept meanwhile. */
export const noteChecked = async ({ rows, tenant }: Writer, part: Uuid, judgement: Uuid, on: Day, nextOn: Day | undefined, { owed, gates }: Owing): Promise<void> =>
  void (await rows('UPDATE judgement_last SET checked_on = $4, next_on = $5, owed = $6, gates = $7 WHERE tenant_id = $1 AND part_id = $2 AND judgement_id = $3', [tenant, part, judgement, on, nextOn ?? null, owed, gates]))

export interface Look { readonly id: Uuid; readonly version: number; readonly seen: readonly Uuid[]; readonly at: Date }

export async function lookOf({ rows, tenant }: Reader, account: Uuid, engagement: Uuid): Promise<Look | undefined> {
  const [found] = await rows<Look>('SELECT id, version, seen, at FROM look WHERE tenant_id = $1 AND account_id = $2 AND engagement_id = $3', [tenant, account, engagement])
  return found
}

/** What a person saw of one part the last time they looked, with what was known then. */
export async function seenOf({ rows, tenant }: Reader, account: Uuid, engagement: Uuid, part: Uuid): Promise<(KeptWithFacts & { lookedAt: Date }) | undefined> {
  const [row] = await rows<RowWithFacts & { looked_at: Date }>(`SELECT j.*, f.facts, f.own, l.at AS looked_at FROM look l
    JOIN LATERAL (SELECT ${columns} FROM judgement WHERE tenant_id = $1 AND id = ANY (l.seen) AND part_id = $4) j ON true
    JOIN judged_facts f ON f.tenant_id = $1 AND f.id = j.facts_id WHERE l.tenant_id = $1 AND l.account_id = $2 AND l.engagement_id = $3`, [tenant, account, engagement, part])
  return row && { ...keptFrom(row), facts: row.facts, own: row.own, lookedAt: row.looked_at }
}

export const insertLook = (tenant: TenantId, { id, version, seen, at }: Look, account: Uuid, engagement: Uuid) =>
  ({ change: 'INSERT INTO look (tenant_id, id, version, account_id, engagement_id, seen, at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id', values: [tenant, id, version, account, engagement, seen, at] }) as const
export const updateLook = (tenant: TenantId, { id, version, seen, at }: Look) =>
  ({ change: 'UPDATE look SET version = $3, seen = $4, at = $5 WHERE tenant_id = $1 AND id = $2 AND version = $3 - 1 RETURNING id', values: [tenant, id, version, seen, at] }) as const
