/** What a list of engagements shows of the judgement: the worst that is open, how much stands in the way, and the next date. */
import type { Day } from '@rustning/engine'
import type { Knowledge } from '@rustning/knowledge/pack'
import type { Uuid } from '../../foundation/values/id.ts'
import { dutyInfo } from '../own-duty.ts'
import type { OverviewRow } from '../verdict/index.ts'

export interface Overview {
  readonly engagement: Uuid
  readonly worst: OverviewRow['worst']
  readonly blocking: number
  readonly notMet: number
  readonly unknown: number
  /** The first day on which something changes by itself. */
  readonly nextOn: Day | undefined
  readonly judgedOn: Day
}

const weights = ['blocking', 'serious', 'advisory'] as const

/** One for each engagement that was judged: its parts together. */
export function overviewOf(knowledge: Knowledge, rows: readonly OverviewRow[]): Overview[] {
  const rank = ({ worst }: OverviewRow) => (worst ? weights.indexOf(dutyInfo(knowledge, worst.id)?.weight ?? 'advisory') * 2 + (worst.outcome === 'not-met' ? 0 : 1) : Infinity)
  const byEngagement = new Map<Uuid, OverviewRow[]>()
  for (const row of rows) byEngagement.set(row.engagement, [...(byEngagement.get(row.engagement) ?? []), row])
  return [...byEngagement].map(([engagement, parts]) => ({
    engagement, worst: [...parts].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))[0]?.worst,
    blocking: sum(parts.map(({ counts }) => counts.blocking)), notMet: sum(parts.map(({ counts }) => counts.notMet)), unknown: sum(parts.map(({ counts }) => counts.unknown)),
    nextOn: parts.flatMap(({ nextOn }) => nextOn ?? []).sort()[0], judgedOn: parts.map(({ judgedOn }) => judgedOn).sort().at(-1) as Day,
  }))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
