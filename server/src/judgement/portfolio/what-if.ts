/**
 * "The adequacy decision for the USA falls tomorrow: who is hit?" asked of everything an organisation runs, at once, on the facts that were
 * last judged. Where the supposed value is already the law that day, the day before it came is the comparison instead.
 */
import { dayBefore, hasBit, portfolioOf, resweep, sweep, type Day, type Moment, type Outcome, type Pack, type ParameterId, type Picked, type Sweep, type Value } from '@rustning/engine'
import type { Knowledge } from '@rustning/knowledge/pack'
import type { Subject } from '../fact-supplier.ts'
import { alreadyLaw, isWorse } from '../comparison/what-if.ts'
import { statementIn } from '../own-duty.ts'
import type { KeptWithFacts } from '../verdict/index.ts'

/** One line of a judgement, before and after. */
export interface Moved {
  readonly id: string
  readonly before: Outcome | Picked | undefined
  readonly after: Outcome | Picked | undefined
}

export interface Hit {
  readonly subject: Subject
  /** Duties that come out worse, or that it can no longer be said are met. */
  readonly worse: readonly Moved[]
  readonly other: readonly Moved[]
}

export interface PortfolioWhatIf {
  readonly on: Day
  /** The first day of what is supposed, where it is already the law. */
  readonly happenedOn: Day | undefined
  readonly hits: readonly Hit[]
  /** Something new is not settled: whether they are hit cannot be told from what is known. */
  readonly uncertain: readonly Hit[]
  readonly untouched: number
}

/** What is judged anew: a part, with the facts it was last judged on. */
export type Row = Pick<KeptWithFacts, 'facts' | 'stage' | 'engagement' | 'part'>

export function whatIfAll(knowledge: Knowledge, portfolio: readonly Row[], parameters: Readonly<Record<ParameterId, Value>>, on: Day): PortfolioWhatIf {
  const happenedOn = alreadyLaw(knowledge, parameters, on)
  const before: Moment = { on: happenedOn === undefined ? on : dayBefore(happenedOn, '1 day') }
  const after: Moment = { on, ...(happenedOn === undefined && { parameters }) }
  const swept = sweep(knowledge.pack, portfolioOf(knowledge.pack, portfolio), before)
  const again = resweep(swept, after)
  const hits: Hit[] = [], uncertain: Hit[] = []
  portfolio.forEach(({ engagement, part }, row) => {
    if (!hasBit(again.rows, row)) return
    const moved = again.changes.filter((change) => hasBit(change.rows, row)).flatMap(({ id }) => dutyMoved(knowledge.pack, swept, again.sweep, id, row))
    const worse = moved.filter(({ before: was, after: is }) => isWorse({ ...(was && { before: was }), ...(is && { after: is }) }))
    const other = moved.filter((one) => !worse.includes(one))
    const hit: Hit = { subject: { engagement, part }, worse, other }
    if (worse.length > 0) hits.push(hit)
    else if (other.some((one) => one.after === 'unknown')) uncertain.push(hit)
  })
  return { on, happenedOn, hits, uncertain, untouched: portfolio.length - hits.length - uncertain.length }
}

const dutyMoved = (pack: Pack, before: Sweep, after: Sweep, id: string, row: number): Moved[] =>
  statementIn(pack, id)?.kind === 'duty' ? [{ id, before: before.outcomeAt(id, row), after: after.outcomeAt(id, row) }] : []
