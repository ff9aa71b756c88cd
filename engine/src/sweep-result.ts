/** What a sweep found: for each statement in force, which engagements have which outcome. */
import { countBits, hasBit, inNone, positionsIn, wordsFor, type Bits } from './sweep-bits.ts'
import type { Moment } from './dated.ts'
import type { Outcome, Picked } from './judge.ts'
import type { Pack } from './pack.ts'
import type { OutcomeSets } from './sweep-outcome.ts'
import type { Portfolio } from './sweep-portfolio.ts'

type Either = Outcome | Picked

export class Sweep {
  readonly pack: Pack
  readonly portfolio: Portfolio
  readonly moment: Moment
  /** By statement id, for the statements in force that day. */
  readonly outcomes: ReadonlyMap<string, OutcomeSets>

  constructor(pack: Pack, portfolio: Portfolio, moment: Moment, outcomes: ReadonlyMap<string, OutcomeSets>) {
    this.pack = pack
    this.portfolio = portfolio
    this.moment = moment
    this.outcomes = outcomes
  }

  /** One statement's outcome for one engagement. `undefined`: no version of it is in force that day. */
  outcomeAt(id: string, row: number): Either | undefined {
    const sets = this.outcomes.get(id)
    if (!sets) return undefined
    for (const outcome of Object.keys(sets) as Either[]) if (hasBit(sets[outcome] as Bits, row)) return outcome
    return 'not-applicable'
  }

  /** The engagements with one outcome, as a set of bits. Empty where no version of the statement is in force. */
  rowSet(id: string, outcome: Either): Bits {
    const sets = this.outcomes.get(id)
    if (sets && outcome === 'not-applicable') return inNone(Object.values(sets), this.portfolio.rows)
    return sets?.[outcome] ?? new Uint32Array(wordsFor(this.portfolio.rows))
  }

  /** The engagements with one outcome, by row number, ascending. */
  rows(id: string, outcome: Either): Uint32Array {
    return positionsIn(this.rowSet(id, outcome))
  }

  /** How many engagements have each outcome. Outcomes nobody has are left out. */
  counts(id: string): Partial<Record<Either, number>> {
    const sets = this.outcomes.get(id)
    if (!sets) return {}
    const outcomes = [...(Object.keys(sets) as Either[]), 'not-applicable' as const]
    return Object.fromEntries(outcomes.map((outcome) => [outcome, countBits(this.rowSet(id, outcome))] as const).filter(([, count]) => count > 0))
  }
}
