/**
 * What is different between two judgements of the same part, and what made it so: an answer, the law, the day, the stage, or that other
 * knowledge judged. This is what a person is shown who has been away.
 */
import { compare, today, type Outcome, type Pack, type Picked, type Stage, type Day } from '@rustning/engine'
import { packWith, statementIn, type OwnDuty } from '../own-duty.ts'
import { outcomeById, type Known, type Outcomes } from './verdict.ts'

export interface Judged extends Known {
  readonly outcomes: Outcomes
  readonly judgedOn: Day
  readonly stage: Stage
  readonly pack: string
}

export type Cause =
  | { readonly kind: 'fact' | 'item' | 'parameter'; readonly id: string }
  | { readonly kind: 'law' | 'policy' | 'day' | 'stage' | 'knowledge' }

export interface Difference {
  readonly id: string
  readonly kind: string
  /** Absent: it did not apply, or there was no such statement. */
  readonly before?: Outcome | Picked
  readonly after?: Outcome | Picked
  readonly causes: readonly Cause[]
}

/** `knowledge` is the pack at hand; what it does not explain, other knowledge does. */
export function differences(knowledge: Pack, before: Judged, after: Judged): Difference[] {
  const pack = packWith(knowledge, after.own)
  const [was, is] = [outcomeById(before.outcomes), outcomeById(after.outcomes)]
  const ids = [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id) !== is.get(id))
  if (ids.length === 0) return []
  const side = ({ facts, judgedOn, stage }: Judged) => ({ facts, situation: { on: judgedOn, stage } })
  const because = new Map(compare(pack, side(before), side(after)).changes.map((change) => [change.id, change.because]))
  return ids.map((id): Difference => {
    const [outcomeBefore, outcomeAfter] = [was.get(id), is.get(id)]
    const isDecided = decided(before.own, id) !== decided(after.own, id), found = because.get(id) ?? []
    const causes: Cause[] = isDecided ? [{ kind: 'policy' }, ...found.filter((cause) => cause !== 'law').map((cause) => causeOf(pack, cause))] : found.map((cause) => causeOf(pack, cause))
    return {
      id, kind: statementIn(pack, id)?.kind ?? 'duty', causes: causes.length === 0 ? [{ kind: 'knowledge' }] : causes,
      ...(outcomeBefore && { before: outcomeBefore }), ...(outcomeAfter && { after: outcomeAfter }),
    }
  })
}

/** Which edition of which adopted policy it was, if any. */
const decided = (own: readonly OwnDuty[], id: string): string | undefined => own.filter(({ statement }) => statement.id === id).map(({ id: policy, version }) => `${policy} ${version}`)[0]

function causeOf(pack: Pack, cause: string): Cause {
  if (cause === 'law' || cause === 'stage') return { kind: cause }
  if (cause === today) return { kind: 'day' }
  if (pack.itemNouns.includes(cause)) return { kind: 'item', id: cause }
  return { kind: Object.hasOwn(pack.facts, cause) ? 'fact' : 'parameter', id: cause }
}

