/**
 * "The adequacy decision for the USA falls tomorrow: who is hit, and what must each of them do?" Every engagement is judged with and without
 * the supposed value. Where the supposed value is what the law already says that day, the day before it came is the comparison instead:
 * the question is then who was hit when it happened.
 */
import { compare, dayBefore, periodOn, sameValue, valueOf, type Change, type Comparison, type Day, type ParameterId, type Situation, type Value } from '@rustning/engine'
import type { CaseFile, Knowledge } from '@rustning/knowledge/pack'

export interface Hit {
  readonly case: CaseFile
  readonly comparison: Comparison
  readonly before: Situation
  readonly after: Situation
  /** Duties that come out worse, or that it can no longer be said are met; then everything else that changes. */
  readonly worse: readonly Change[]
  readonly other: readonly Change[]
}

export interface WhatIf {
  readonly on: Day
  /** Set where the supposed value was already the law: the first day of it. */
  readonly happenedOn?: Day
  readonly hits: readonly Hit[]
  /** Whether they are hit cannot be told from what is known: something new is not settled. */
  readonly uncertain: readonly Hit[]
  readonly untouched: readonly CaseFile[]
}

export function whatIf(knowledge: Knowledge, cases: readonly CaseFile[], parameters: Readonly<Record<ParameterId, Value>>, on: Day): WhatIf {
  const happenedOn = alreadyLaw(knowledge, parameters, on)
  const hits: Hit[] = [], uncertain: Hit[] = []
  const untouched: CaseFile[] = []
  for (const one of cases) {
    const after: Situation = { on, stage: one.stage, ...(happenedOn === undefined && { parameters }) }
    const before: Situation = { on: happenedOn === undefined ? on : dayBefore(happenedOn, '1 day'), stage: one.stage }
    const comparison = compare(knowledge.pack, { facts: one.facts, situation: before }, { facts: one.facts, situation: after })
    const duties = comparison.changes.filter((change) => change.kind === 'duty')
    const worse = duties.filter(isWorse)
    const other = duties.filter((change) => !isWorse(change))
    const hit: Hit = { case: one, comparison, before, after, worse, other }
    if (worse.length > 0) hits.push(hit)
    else if (other.some((change) => change.after === 'unknown')) uncertain.push(hit)
    else untouched.push(one)
  }
  return { on, hits, uncertain, untouched, ...(happenedOn !== undefined && { happenedOn }) }
}

/** The day the supposed values became law, where they all are what the law already says. */
export function alreadyLaw(knowledge: Knowledge, parameters: Readonly<Record<ParameterId, Value>>, on: Day): Day | undefined {
  const ids = Object.keys(parameters)
  if (ids.length === 0 || !ids.every((id) => sameValue(valueOf(knowledge.pack, id, { on }), parameters[id]))) return undefined
  const days = ids.flatMap((id) => {
    const parameter = knowledge.pack.parameters[id]
    const since = parameter && !('collects' in parameter) ? periodOn(parameter.values, on)?.from : undefined
    return since === undefined ? [] : [since]
  })
  return days.sort().at(-1)
}

export const isWorse = ({ before, after }: Pick<Change, 'before' | 'after'>): boolean => after === 'not-met' || ((after === 'ahead' || after === 'unknown') && before === 'met')
