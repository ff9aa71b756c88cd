/** The portfolio as it is read, page by page, one question each. */
import type { Stage } from '@rustning/engine'
import type { Reader } from '../../../foundation/database/transaction.ts'
import type { Place } from '../../../foundation/http/page.ts'
import type { Uuid } from '../../../foundation/values/id.ts'
import { engagementFrom, partFrom, registeredNames } from '../engagement.store.ts'
import type { Criticality } from '../engagement.api.ts'
import type { WholeEngagement } from '../engagement.ts'
import type { PortfolioSort } from './portfolio.api.ts'

export interface Wanted {
  /** In the title, the supplier's name or the case number. */
  readonly q?: string | undefined
  readonly stage?: Stage | undefined
  readonly owner?: Uuid | undefined
  readonly supplier?: Uuid | undefined
  readonly service?: Uuid | undefined
  readonly criticality?: Criticality | undefined
  readonly import?: Uuid | undefined
  readonly sort: PortfolioSort
}
/** Where the page before ended: the value that it is sorted by, and the id. */
export type InPortfolio = Omit<WholeEngagement, 'parties' | 'team' | 'links'>

/** What each order sorts by, as text and as what it is; without a contract's end, last. */
const orders: Record<PortfolioSort, { readonly by: string; readonly type: string; readonly down: boolean }> = {
  newest: { by: 'e.created_at', type: 'timestamptz', down: true },
  title: { by: 'e.title', type: 'text', down: false },
  next: { by: `coalesce(e.contract_ends_on, 'infinity'::date)`, type: 'date', down: false },
}

const likeness = (q: string): string => `%${q.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`

function whereOf({ q, stage, owner, supplier, service, criticality, import: brought }: Wanted, values: unknown[]): string {
  const given = (value: unknown) => `$${values.push(value)}`
  const tests = ['e.tenant_id = $1']
  if (q) {
    // Said so, what is looked for is made lower case once, and not for each row as ILIKE does.
    const isLike = (column: string) => `lower(${column}) LIKE lower(${like})`, like = given(likeness(q))
    tests.push(`(${isLike('e.title')} OR ${isLike('e.supplier_name')} OR ${isLike('e.archive_case')} OR EXISTS (SELECT FROM supplier s WHERE s.tenant_id = e.tenant_id AND s.id = e.supplier_id AND ${isLike('s.name')}))`)
  }
  if (stage) tests.push(`EXISTS (SELECT FROM engagement_part p WHERE p.tenant_id = e.tenant_id AND p.engagement_id = e.id AND p.stage = ${given(stage)} AND p.ended IS NULL)`)
  if (owner) tests.push(`e.owner_id = ${given(owner)}`)
  if (supplier) tests.push(`e.supplier_id = ${given(supplier)}`)
  if (service) tests.push(`e.service_id = ${given(service)}`)
  if (criticality) tests.push(`e.criticality = ${given(criticality)}`)
  if (brought) tests.push(`e.import_id = ${given(brought)}`)
  return tests.join(' AND ')
}

export interface Page { readonly engagements: readonly (InPortfolio & { readonly place: Place })[]; readonly count: number | undefined }

/** `limit` at most, from after `after`. How many there are in all is counted for the first page only. */
export async function portfolioPage({ rows, tenant }: Reader, wanted: Wanted, after: Place | undefined, limit: number, counted = true): Promise<Page> {
  const { by, type, down } = orders[wanted.sort]
  const values: unknown[] = [tenant, limit]
  const where = whereOf(wanted, values), way = down ? 'DESC' : 'ASC'
  // Whoever searches has all that are found gone through anyway: they are counted on the way.
  const isCounted = !after && counted, onTheWay = isCounted && Boolean(wanted.q)
  const from = after ? ` AND (${by}, e.id) ${down ? '<' : '>'} ($${values.push(after.by)}::${type}, $${values.push(after.id)}::uuid)` : ''
  const found = await rows<{ row: Parameters<typeof engagementFrom>[0]; place: string; owner_name: string | null; names: Readonly<Record<Uuid, string>> | null; parts: Parameters<typeof partFrom>[0][] | null; count: string | null }>(
    `SELECT to_jsonb(e) - 'sorted' - 'found' AS row, e.sorted::text AS place, (SELECT name FROM membership m WHERE m.tenant_id = e.tenant_id AND m.id = e.owner_id) AS owner_name, ${registeredNames} AS names,
        (SELECT json_agg(p ORDER BY p.since_on, p.id) FROM engagement_part p WHERE p.tenant_id = e.tenant_id AND p.engagement_id = e.id) AS parts,
        ${onTheWay ? 'e.found' : isCounted ? `(SELECT count(*) FROM engagement e WHERE ${where})` : 'NULL'} AS count
      FROM (SELECT e.*, ${by} AS sorted${onTheWay ? ', count(*) OVER () AS found' : ''} FROM engagement e WHERE ${where}${from} ORDER BY ${by} ${way}, e.id ${way} LIMIT $2) e ORDER BY e.sorted ${way}, e.id ${way}`, values)
  return {
    engagements: found.map(({ row, place, owner_name, names, parts }) => ({ ...engagementFrom(row), ownerName: owner_name ?? undefined, names: names ?? {}, parts: (parts ?? []).map(partFrom), place: { by: place, id: row.id } })),
    count: isCounted ? Number(found[0]?.count ?? 0) : undefined,
  }
}

export interface Counts { readonly engagements: number; readonly stages: Readonly<Record<string, number>>; readonly criticalities: Readonly<Record<string, number>> }

/** How many engagements there are in all, with a part that goes on in each stage, and of each criticality: what the list counts narrowed to each, in one question. */
export async function countsOf({ rows, tenant }: Reader): Promise<Counts> {
  const [found] = await rows<Counts>(`SELECT coalesce(sum(n), 0)::int AS engagements, coalesce(json_object_agg(criticality, n) FILTER (WHERE criticality IS NOT NULL), '{}') AS criticalities,
      (SELECT coalesce(json_object_agg(stage, n), '{}') FROM (SELECT stage, count(*) AS n FROM (SELECT DISTINCT stage, engagement_id FROM engagement_part WHERE tenant_id = $1 AND ended IS NULL) p GROUP BY stage) s) AS stages
    FROM (SELECT criticality, count(*) AS n FROM engagement WHERE tenant_id = $1 GROUP BY criticality) c`, [tenant])
  return found as Counts
}

/** Every part that has not ended, by its id, from after the one named. */
export const partsAfter = ({ rows, tenant }: Reader, after: Uuid | undefined, limit: number): Promise<{ readonly engagement: Uuid; readonly part: Uuid; readonly stage: Stage }[]> =>
  rows('SELECT engagement_id AS engagement, id AS part, stage FROM engagement_part WHERE tenant_id = $1 AND ended IS NULL AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3', [tenant, after ?? null, limit])

/** What those that are here are called. */
export async function titlesOf({ rows, tenant }: Reader, engagements: readonly Uuid[]): Promise<ReadonlyMap<Uuid, string>> {
  const found = await rows<{ id: Uuid; title: string }>('SELECT id, title FROM engagement WHERE tenant_id = $1 AND id = ANY ($2)', [tenant, engagements])
  return new Map(found.map(({ id, title }) => [id, title]))
}
