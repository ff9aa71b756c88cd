/**
 * How the judgement stands up against what authorities decided. The unit is a provision in a case: it is hit when it is the basis of a duty
 * judged *not met*. Article 5 is counted by its points, chapter V as one, every other article as one. Duties are read as if the GDPR were
 * in force; parameters on the day itself. An authority's silence is no acquittal, so flags on anything else are listed, not scored.
 */
import { judge, type Situation } from '@rustning/engine'
import type { CaseFile, Knowledge } from '@rustning/knowledge/pack'

export interface CaseScore {
  readonly id: string
  readonly breached: readonly string[]
  readonly cleared: readonly string[]
  /** Every provision that is the basis of a duty judged not met; `28`, `5(1)(f)`, and `pjl/22` for other law. */
  readonly notMet: readonly string[]
  readonly hits: readonly string[]
  /** Breached and not flagged; those that no fact before could show are also in `unreachable`. */
  readonly misses: readonly string[]
  readonly unreachable: readonly string[]
  /** Misses for which a duty is open: not settled rather than overlooked. */
  readonly unknown: readonly string[]
  readonly falseAlarms: readonly string[]
  /** The authority found nothing wrong. */
  readonly clean: boolean
  readonly duties: readonly { readonly id: string; readonly basis: readonly string[] }[]
}

export interface Score {
  /** Of the provisions whose breach the facts before could show. */
  readonly recall: number
  readonly recallAll: number
  readonly unknown: number
  readonly falseAlarms: number
  readonly cases: readonly CaseScore[]
}

export function score(knowledge: Knowledge, cases: readonly CaseFile[]): Score {
  const scored = cases.filter((one) => one.breached !== undefined).map((one) => scoreCase(knowledge, one))
  const sum = (count: (one: CaseScore) => number) => scored.reduce((total, one) => total + count(one), 0)
  const reachable = (one: CaseScore) => one.breached.filter((provision) => !one.unreachable.includes(provision))
  const hitReachable = (one: CaseScore) => reachable(one).filter((provision) => one.hits.includes(provision)).length
  return {
    recall: share(sum(hitReachable), sum((one) => reachable(one).length)),
    recallAll: share(sum((one) => one.hits.length), sum((one) => one.breached.length)),
    unknown: sum((one) => one.unknown.length),
    falseAlarms: sum((one) => one.falseAlarms.length),
    cases: scored,
  }
}

/** Four decimals are enough; of nothing, everything was found. */
const share = (part: number, whole: number) => (whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000)

/** The day whose duties an older case is judged by: never before the GDPR. */
export function scoringSituation(knowledge: Knowledge, one: CaseFile): Situation {
  const gdpr = knowledge.sources['gdpr']?.['in-force'].from
  const lawOn = one.lawOn ?? (gdpr !== undefined && gdpr !== 'undecided' && gdpr > one.judgedOn ? gdpr : one.judgedOn)
  return { on: one.judgedOn, lawOn, stage: one.stage }
}

function scoreCase(knowledge: Knowledge, one: CaseFile): CaseScore {
  const situation = scoringSituation(knowledge, one)
  const verdicts = judge(knowledge.pack, one.facts, situation).verdicts
  const statements = new Map(knowledge.pack.statements.map((statement) => [statement.id, statement]))
  const basisOf = (outcome: string) => verdicts.filter((verdict) => verdict.outcome === outcome).map((verdict) => ({
    id: verdict.id, basis: statements.get(verdict.id)?.versions.find((version) => version.from === verdict.since)?.basis ?? [],
  }))
  const duties = basisOf('not-met')
  const notMet = unique(duties.flatMap((duty) => duty.basis.map(provisionOf)))
  const open = unique(basisOf('unknown').flatMap((duty) => duty.basis.map(provisionOf)))
  const breached = unique((one.breached ?? []).map((found) => normalProvision(found.provision)))
  const unreachable = unique((one.breached ?? []).filter((found) => !found.reachable).map((found) => normalProvision(found.provision)))
  const cleared = unique((one.cleared ?? []).flatMap((found) => (found.provision === undefined ? [] : [normalProvision(found.provision)])))
  const misses = breached.filter((provision) => !notMet.includes(provision))
  return {
    id: one.id, breached, cleared, notMet, misses, unreachable, duties,
    hits: breached.filter((provision) => notMet.includes(provision)),
    unknown: misses.filter((provision) => open.includes(provision)),
    falseAlarms: cleared.filter((provision) => notMet.includes(provision) && !breached.includes(provision)),
    clean: breached.length === 0,
  }
}

/** `gdpr/28-3-a` counts as `28`, `gdpr/5-1-f` as `5(1)(f)`; other law keeps its own name. */
export function provisionOf(basis: string): string {
  const [source, provision] = basis.split('/') as [string, string | undefined]
  if (source !== 'gdpr' || provision === undefined) return basis
  const [article, ...parts] = provision.split('-')
  return normalProvision(`${article}${parts.map((part) => `(${part})`).join('')}`)
}

/** As the authorities' findings are counted: points of article 5, chapter V as 44, else the article. */
export function normalProvision(text: string): string {
  const match = /(\d+)\s*((?:\([0-9a-z]+\))*)/.exec(text)
  if (!match) return text
  const article = Number(match[1])
  if (article >= 44 && article <= 49) return '44'
  if (article !== 5) return String(article)
  const points = (match[2] ?? '').match(/\([0-9a-z]+\)/g) ?? []
  return `5${points.slice(0, points[0] === '(2)' ? 1 : 2).join('')}`
}

const unique = (list: readonly string[]): string[] => [...new Set(list)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
