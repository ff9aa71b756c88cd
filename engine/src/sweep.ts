/**
 * The same judgement over a whole portfolio: a million engagements on one day, or the same with another value of a parameter. Equal to
 * `judge` for each of them, outcome by outcome; for the reasons behind a row, judge that engagement alone.
 */
import { onDay, readsToday, type DatedStatement, type Moment } from './dated.ts'
import { statementsById, type Outcome, type Picked } from './judge.ts'
import { sameValue } from './compare.ts'
import type { Pack } from './pack.ts'
import { wordMask, wordsFor, type Bits } from './sweep-bits.ts'
import type { OutcomeSets } from './sweep-outcome.ts'
import { planFor } from './sweep-plan.ts'
import type { Portfolio } from './sweep-portfolio.ts'
import { Sweep } from './sweep-result.ts'
import { run } from './sweep-run.ts'

export function sweep(pack: Pack, portfolio: Portfolio, moment: Moment): Sweep {
  const { statements } = onDay(pack, moment)
  return new Sweep(pack, portfolio, moment, outcomesOf(statements, portfolio, moment))
}

function outcomesOf(statements: readonly DatedStatement[], portfolio: Portfolio, moment: Moment): Map<string, OutcomeSets> {
  const sets = run(planFor(portfolio, statements, moment.on), portfolio)
  return new Map(statements.map((statement, index) => [statement.id, sets[index] as OutcomeSets]))
}

export interface Resweep {
  readonly sweep: Sweep
  /** The statements whose outcome moved for somebody, with the rows it moved for. */
  readonly changes: readonly { readonly id: string; readonly rows: Bits }[]
  /** Everybody for whom anything moved. */
  readonly rows: Bits
}

/**
 * The same portfolio at another moment: a parameter with another value ("the adequacy decision falls"), or another day. Only statements
 * that can read something else than before are evaluated again. Equal to sweeping from scratch.
 */
export function resweep(before: Sweep, moment: Moment): Resweep {
  const { pack, portfolio } = before
  const dated = onDay(pack, moment)
  const touched = dated.statements.filter(mayReadDifferently(before, moment))
  const again = outcomesOf(touched, portfolio, moment)
  const outcomes = new Map(dated.statements.map(({ id }) => [id, again.get(id) ?? (before.outcomes.get(id) as OutcomeSets)]))
  const gone = [...before.outcomes.keys()].filter((id) => !outcomes.has(id))
  const anybody = new Uint32Array(wordsFor(portfolio.rows))
  const changes = [...again.keys(), ...gone].flatMap((id) => {
    const rows = difference(before.outcomes.get(id), outcomes.get(id), portfolio.rows)
    return addTo(anybody, rows) ? [{ id, rows }] : []
  })
  return { sweep: new Sweep(pack, portfolio, moment, outcomes), changes, rows: anybody }
}

/** Another version, another value of a parameter it names, or another day where it asks how old something is. */
function mayReadDifferently(before: Sweep, moment: Moment): (statement: DatedStatement) => boolean {
  const was = onDay(before.pack, before.moment)
  const is = onDay(before.pack, moment)
  const wasById = statementsById(was)
  const moved = new Set(Object.keys(before.pack.parameters).filter((id) => !sameValue(was.parameter(id), is.parameter(id))))
  return (statement) =>
    wasById.get(statement.id)?.version !== statement.version
    || [...statement.parameters].some((id) => moved.has(id))
    || (before.moment.on !== moment.on && readsToday(statement))
}

function difference(before: OutcomeSets | undefined, after: OutcomeSets | undefined, rows: number): Bits {
  const differs = new Uint32Array(wordsFor(rows))
  if (!before || !after) return differs.map((_, word) => wordMask(word, rows))
  for (const outcome of Object.keys(after) as (Outcome | Picked)[]) {
    const was = before[outcome] as Bits, is = after[outcome] as Bits
    for (let word = 0; word < differs.length; word++) differs[word] = (differs[word] as number) | ((was[word] as number) ^ (is[word] as number))
  }
  return differs
}

/** Adds the rows to those already there; says whether there were any. */
function addTo(all: Bits, rows: Bits): boolean {
  let any = 0
  for (let word = 0; word < rows.length; word++) {
    any |= rows[word] as number
    all[word] = (all[word] as number) | (rows[word] as number)
  }
  return any !== 0
}
