/**
 * A judgement that is kept: what came out for every duty and every requirement on one day, which knowledge judged and what was known. Nothing
 * of it is ever changed. With the same pack and the same facts it can be reached again in later years, and must then come out the same.
 */
import { judge, stages, type Day, type Facts, type Judgement, type Outcome, type Pack, type Picked, type Stage, type Verdict } from '@rustning/engine'
import type { Uuid } from '../../foundation/values/id.ts'
import type { Subject } from '../fact-supplier.ts'
import { packWith, statementIn, type OwnDuty } from '../own-duty.ts'

/** Ids by outcome, in the pack's order. What is not named does not apply, or no version of it was in force. */
export interface Outcomes {
  readonly duties: Readonly<Partial<Record<Outcome, readonly string[]>>>
  readonly picks: Readonly<Partial<Record<Picked, readonly string[]>>>
}

export interface Counts {
  readonly met: number
  readonly notMet: number
  readonly unknown: number
  readonly ahead: number
  /** Of the stage's own gate. */
  readonly blocking: number
}

/** What it was judged on, beside the pack. */
export interface Known {
  readonly facts: Facts
  readonly own: readonly OwnDuty[]
}

export interface Kept extends Subject {
  readonly id: Uuid
  /** Counted from 1 for each part. */
  readonly n: number
  readonly stage: Stage
  readonly judgedOn: Day
  readonly lawOn?: Day | undefined
  /** Digest of the pack that judged. */
  readonly pack: string
  /** Of what was known, and of the organisation's own duties where it had any. */
  readonly factsDigest: string
  readonly factsId: Uuid
  readonly outcomes: Outcomes
  readonly counts: Counts
  readonly worst?: { readonly id: string; readonly outcome: 'not-met' | 'unknown' } | undefined
  readonly at: Date
}

export function outcomesOf({ verdicts, picks }: Pick<Judgement, 'verdicts' | 'picks'>): Outcomes {
  const byOutcome = <O extends string>(list: readonly { readonly id: string; readonly outcome: O }[]) => {
    const found: Partial<Record<O, string[]>> = {}
    for (const { id, outcome } of list) if (outcome !== 'not-applicable') (found[outcome] ??= []).push(id)
    return found
  }
  return { duties: byOutcome<Outcome>(verdicts), picks: byOutcome<Picked>(picks) }
}

/** Every id with its outcome, again. */
export const outcomeById = ({ duties, picks }: Outcomes): Map<string, Outcome | Picked> =>
  new Map([duties, picks].flatMap((some) => Object.entries(some).flatMap(([outcome, ids]) => (ids ?? []).map((id) => [id, outcome as Outcome | Picked] as const))))

export function sameOutcomes(one: Outcomes, other: Outcomes): boolean {
  const [a, b] = [outcomeById(one), outcomeById(other)]
  return a.size === b.size && [...a].every(([id, outcome]) => b.get(id) === outcome)
}

/** An open duty is one that applies or may apply and is not met; ahead of its stage it is open too. */
export const isOpen = ({ outcome }: Pick<Verdict, 'outcome'>): boolean => outcome !== 'met' && outcome !== 'not-applicable'

/** The blocking duties that `stage` cannot be left without, those that are open. */
export const openAtGate = (pack: Pack, { verdicts }: Pick<Judgement, 'verdicts'>, stage: Stage): Verdict[] =>
  verdicts.filter((verdict) => {
    const statement = statementIn(pack, verdict.id)
    return statement?.weight === 'blocking' && statement.gate === stage && isOpen(verdict)
  })

/** Blocking duties of gates already behind: not a block any more, but a debt. */
export const openBehind = (pack: Pack, { verdicts }: Pick<Judgement, 'verdicts'>, stage: Stage): Verdict[] =>
  verdicts.filter((verdict) => {
    const statement = statementIn(pack, verdict.id)
    return statement?.weight === 'blocking' && statement.gate !== undefined && stages.indexOf(statement.gate) < stages.indexOf(stage) && isOpen(verdict)
  })

/** When an answer is wanted: to pass the gate the part stands at, for what falls due in this stage or should have been in place, or not before a later stage. */
export const urgency = ['gate', 'now', 'later'] as const
export type When = (typeof urgency)[number]

/** For each statement; what suits a purchase and is no duty is wanted while there is still something to ask for. */
export function wantedWhen(pack: Pack, judgement: Pick<Judgement, 'verdicts'>, stage: Stage): (statement: string) => When {
  const holding = new Set(openAtGate(pack, judgement, stage).map(({ id }) => id)), reached = (due: Stage) => stages.indexOf(due) <= stages.indexOf(stage)
  const dueNow = new Set(judgement.verdicts.filter((verdict) => isOpen(verdict) && reached(verdict.due)).map(({ id }) => id)), duties = new Set(judgement.verdicts.map(({ id }) => id))
  const asking = stage === 'procure' || stage === 'contract'
  return (id) => (holding.has(id) ? 'gate' : dueNow.has(id) || (asking && !duties.has(id)) ? 'now' : 'later')
}

const weights = ['blocking', 'serious', 'advisory'] as const

/** The open duty that weighs most: the weightiest first, what is broken before what is not settled, then the earliest stage. */
export function worstOf(pack: Pack, { verdicts }: Pick<Judgement, 'verdicts'>): Kept['worst'] {
  const rank = ({ id, outcome, due }: Verdict) => weights.indexOf(statementIn(pack, id)?.weight ?? 'advisory') * 100 + (outcome === 'not-met' ? 0 : 10) + stages.indexOf(due)
  const [worst] = verdicts.filter(({ outcome }) => outcome === 'not-met' || outcome === 'unknown').sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
  return worst && { id: worst.id, outcome: worst.outcome as 'not-met' | 'unknown' }
}

export function countsOf(pack: Pack, judgement: Judgement): Counts {
  const having = (outcome: Outcome) => judgement.verdicts.filter((verdict) => verdict.outcome === outcome).length
  return { met: having('met'), notMet: having('not-met'), unknown: having('unknown'), ahead: having('ahead'), blocking: judgement.stage ? openAtGate(pack, judgement, judgement.stage).length : 0 }
}

export type Stale = 'facts' | 'knowledge' | 'stage' | 'day'

/**
 * Why a kept judgement no longer says how things stand: something else is known, other knowledge judges, the stage is another, or a day has
 * come on which the same facts may mean something else. Empty: it stands, and judging again would give the same.
 */
export function staleBecause(
  kept: Pick<Kept, 'factsDigest' | 'pack' | 'stage'> & { readonly nextOn?: Day | undefined },
  now: { readonly factsDigest: string; readonly pack: string; readonly stage: Stage; readonly on: Day },
): Stale[] {
  return [
    ...(kept.factsDigest === now.factsDigest ? [] : ['facts' as const]),
    ...(kept.pack === now.pack ? [] : ['knowledge' as const]),
    ...(kept.stage === now.stage ? [] : ['stage' as const]),
    ...(kept.nextOn !== undefined && now.on >= kept.nextOn ? ['day' as const] : []),
  ]
}

export const isStale = (...[kept, now]: Parameters<typeof staleBecause>): boolean => staleBecause(kept, now).length > 0

/** Is what was judged now worth a row of its own beside the one before it? */
export const saysMore = (before: Pick<Kept, 'factsDigest' | 'pack' | 'stage' | 'outcomes'> | undefined, now: Pick<Kept, 'factsDigest' | 'pack' | 'stage' | 'outcomes'>): boolean =>
  before === undefined || before.factsDigest !== now.factsDigest || before.pack !== now.pack || before.stage !== now.stage || !sameOutcomes(before.outcomes, now.outcomes)

/** Reached again from what was kept. Throws unless the pack is the one that judged. */
export function replay(pack: Pack, kept: Pick<Kept, 'pack' | 'judgedOn' | 'lawOn' | 'stage'>, { facts, own }: Known): Judgement {
  if (pack.digest !== kept.pack) throw new RangeError(`the pack ${pack.digest} did not judge this; ${kept.pack} did`)
  return judge(packWith(pack, own), facts, { on: kept.judgedOn, stage: kept.stage, ...(kept.lawOn !== undefined && { lawOn: kept.lawOn }) })
}
