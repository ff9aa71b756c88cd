/**
 * The judgement: for one engagement on one day, what applies, what is met, what is not, and what is still unknown. A fact nobody gave is
 * unknown, never "no"; a duty whose stage has not come is *ahead*, never "not met"; law that is not in force is *coming*, never judged.
 */
import { evaluate, False, missingIn, today, True, Unknown, type Look, type Truth } from './condition.ts'
import { onDay, type Dated, type DatedStatement, type Moment } from './dated.ts'
import { stages, type Kind, type Pack, type Stage } from './pack.ts'
import type { Day, FactId, Facts, Item, Noun, Value } from './value.ts'

/** `ahead` is an open outcome: the duty applies, but falls due in a later stage, and is not met yet. */
export type Outcome = 'met' | 'not-met' | 'unknown' | 'ahead' | 'not-applicable'
/** Requirements, scenarios, measures, clauses and questions are picked or not; nothing is met. */
export type Picked = 'picked' | 'unknown' | 'not-applicable'

/** Missing facts are named by id, `transfer[2].tool` for the second transfer, `transfer` for the list itself. */
export type MissingId = string

interface Reached {
  readonly id: string
  /** The day from which the version that was judged is in force. */
  readonly since: Day
  /** Does it apply? True, false, or not yet known. */
  readonly applies: Truth
  /** What could still change the outcome. */
  readonly missing: readonly MissingId[]
  /** What could still change whether it applies. */
  readonly undecided: readonly MissingId[]
}

export interface Verdict extends Reached {
  readonly outcome: Outcome
  readonly due: Stage
  /** For a duty that holds for each of something: one verdict per item, in the items' order. */
  readonly items?: readonly ItemVerdict[]
}

export interface ItemVerdict extends Reached {
  readonly item: string
  readonly outcome: Outcome
}

export interface Pick extends Reached {
  readonly kind: Exclude<Kind, 'duty'>
  readonly outcome: Picked
}

export interface ComingDuty {
  readonly id: string
  readonly kind: Kind
  readonly from: Day | 'undecided'
}

export interface Judgement {
  readonly on: Day
  readonly digest: string
  readonly stage: Stage | undefined
  readonly verdicts: readonly Verdict[]
  readonly picks: readonly Pick[]
  readonly coming: readonly ComingDuty[]
}

export interface Situation extends Moment {
  /** The stage the engagement is in. Without it every duty is judged as if its stage had come. */
  readonly stage?: Stage
}

/** Judges one engagement (or one part of it). Pure: the same pack, facts and situation always give the same judgement. */
export function judge(pack: Pack, facts: Facts, situation: Situation): Judgement {
  const dated = onDay(pack, situation)
  const verdicts: Verdict[] = []
  const picks: Pick[] = []
  for (const statement of dated.statements) {
    if (statement.kind === 'duty') verdicts.push(judgeDuty(statement, facts, situation))
    else picks.push(pick(statement, facts, situation))
  }
  return { on: situation.on, digest: pack.digest, stage: situation.stage, verdicts, picks, coming: comingFor(dated, facts, situation) }
}

/**
 * Judges again after some facts have changed, touching only the statements that depend on them. `changed` names fact ids
 * (without item numbers) and item nouns. Equal to judging from scratch.
 */
export function rejudge(pack: Pack, before: Judgement, facts: Facts, situation: Situation, changed: readonly (FactId | Noun)[]): Judgement {
  const dated = onDay(pack, situation)
  const touched = new Set<string>()
  for (const name of changed) for (const index of dated.byFact.get(name) ?? []) touched.add((dated.statements[index] as DatedStatement).id)
  if (touched.size === 0 && dated.coming.length === 0) return before
  const byId = statementsById(dated)
  const again = <T extends { id: string }>(list: readonly T[], one: (statement: DatedStatement) => T) =>
    list.map((old) => (touched.has(old.id) ? one(byId.get(old.id) as DatedStatement) : old))
  return {
    ...before,
    verdicts: again(before.verdicts, (statement) => judgeDuty(statement, facts, situation)),
    picks: again(before.picks, (statement) => pick(statement, facts, situation)),
    coming: comingFor(dated, facts, situation),
  }
}

const idIndex = new WeakMap<Dated, Map<string, DatedStatement>>()
export function statementsById(dated: Dated): ReadonlyMap<string, DatedStatement> {
  let index = idIndex.get(dated)
  if (!index) idIndex.set(dated, (index = new Map(dated.statements.map((statement) => [statement.id, statement]))))
  return index
}

/** How a fact is found: the item's own facts first, then the engagement's, and today's date from the situation. */
export function lookIn(facts: Facts, situation: Moment, item?: Item): Look {
  return (fact) => {
    if (fact === today) return situation.on
    return (item?.known[fact] ?? facts.known[fact])?.value as Value | undefined
  }
}

/** Stands for the item that nobody has named yet, while a list is incomplete: nothing is known about it. */
const unnamed: Item = { name: '', known: {} }

interface Judged { readonly applies: Truth; readonly outcome: Outcome; readonly missing: MissingId[]; readonly undecided: MissingId[] }

export function judgeDuty(dated: DatedStatement, facts: Facts, situation: Situation): Verdict {
  const due = dated.due as Stage
  const base = { id: dated.id, since: dated.version.from as Day, due }
  const noun = dated.statement.forEach
  if (!noun) {
    const { applies, outcome, missing, undecided } = judgeOnce(dated, facts, situation)
    return { ...base, applies, outcome, missing, undecided }
  }
  const list = facts.items[noun]
  const items = (list?.members ?? []).map((item, position): ItemVerdict => {
    const judged = judgeOnce(dated, facts, situation, item)
    const name = (fact: MissingId) => nameOfMissing(fact, noun, position)
    return {
      id: dated.id, since: base.since, item: item.name, applies: judged.applies, outcome: judged.outcome,
      missing: judged.missing.map(name), undecided: judged.undecided.map(name),
    }
  })
  const others = list?.complete ? undefined : judgeOnce(dated, facts, situation, unnamed)
  const mayHaveOthers = others !== undefined && others.applies !== False
  // What the engagement itself has not said can settle that it applies to no item, and then the list need not be asked for.
  const ofOthers = mayHaveOthers ? [...others.undecided.filter((fact) => !fact.startsWith(`${noun}.`)), noun] : []
  return {
    ...base,
    outcome: fold([...items.map((item) => item.outcome), ...(mayHaveOthers ? ['unknown' as const] : [])]),
    applies: items.some((item) => item.applies === True) ? True : items.some((item) => item.applies === Unknown) || mayHaveOthers ? Unknown : False,
    missing: unique([...items.flatMap((item) => item.missing), ...ofOthers]),
    undecided: unique([...items.flatMap((item) => item.undecided), ...ofOthers]),
    items,
  }
}

function judgeOnce(dated: DatedStatement, facts: Facts, situation: Situation, item?: Item): Judged {
  const look = lookIn(facts, situation, item)
  const applies = evaluate(dated.applies, look)
  if (applies === False) return { applies, outcome: 'not-applicable', missing: [], undecided: [] }
  const met = dated.met ? evaluate(dated.met, look) : Unknown
  const undecided = new Set<FactId>()
  if (applies === Unknown) missingIn(dated.applies, look, undecided)
  const missing = new Set(undecided)
  if (met === Unknown && dated.met) missingIn(dated.met, look, missing)
  const outcome: Outcome = applies === Unknown ? 'unknown' : met === True ? 'met' : isAhead(dated.due, situation.stage) ? 'ahead' : met === False ? 'not-met' : 'unknown'
  return { applies, outcome, missing: [...missing], undecided: [...undecided] }
}

function pick(dated: DatedStatement, facts: Facts, situation: Situation): Pick {
  const look = lookIn(facts, situation)
  const applies = evaluate(dated.applies, look)
  const missing = new Set<FactId>()
  if (applies === Unknown) missingIn(dated.applies, look, missing)
  return {
    id: dated.id, kind: dated.kind as Pick['kind'], since: dated.version.from as Day, applies,
    outcome: applies === True ? 'picked' : applies === False ? 'not-applicable' : 'unknown',
    missing: [...missing], undecided: [...missing],
  }
}

/** Adopted law with a later first day, where it is not already clear that it will not concern this engagement. */
function comingFor(dated: Dated, facts: Facts, situation: Situation): ComingDuty[] {
  return dated.coming
    .filter((coming) => evaluate(coming.applies, lookIn(facts, situation, coming.statement.forEach ? unnamed : undefined)) !== False)
    .map(({ id, statement, from }) => ({ id, kind: statement.kind, from }))
}

export const isAhead = (due: Stage | undefined, stage: Stage | undefined): boolean =>
  due !== undefined && stage !== undefined && stages.indexOf(due) > stages.indexOf(stage)

const order: readonly Outcome[] = ['not-met', 'unknown', 'ahead', 'met']
/** The outcome of several items together: one breach is a breach; an open one keeps the whole open; nothing at all does not apply. */
export const fold = (outcomes: readonly Outcome[]): Outcome => order.find((outcome) => outcomes.includes(outcome)) ?? 'not-applicable'

const nameOfMissing = (fact: FactId, noun: Noun, position: number): MissingId =>
  fact.startsWith(`${noun}.`) ? `${noun}[${position + 1}]${fact.slice(noun.length)}` : fact

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]
