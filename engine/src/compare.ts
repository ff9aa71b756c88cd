/**
 * What a change does: another fact, another day, another value of a parameter. Both situations are judged and the differences are told,
 * each with what it depends on that has changed.
 */
import { today } from './condition.ts'
import { onDay, readsToday } from './dated.ts'
import { judge, statementsById, type Judgement, type Outcome, type Picked, type Situation } from './judge.ts'
import { isSet, type Fact, type Facts, type ItemList, type Value } from './value.ts'
import type { Kind, Pack } from './pack.ts'

export interface Side {
  readonly facts: Facts
  readonly situation: Situation
}

export interface Change {
  readonly id: string
  readonly kind: Kind
  /** Absent: no version was in force on that side. */
  readonly before?: Outcome | Picked
  readonly after?: Outcome | Picked
  /**
   * The facts, item nouns and parameters behind this statement that differ between the sides, `law` where another
   * version is read, and `calendar.today` where the day itself is asked for.
   */
  readonly because: readonly string[]
}

export interface Comparison {
  readonly before: Judgement
  readonly after: Judgement
  readonly changes: readonly Change[]
}

export function compare(pack: Pack, a: Side, b: Side): Comparison {
  const before = judge(pack, a.facts, a.situation)
  const after = judge(pack, b.facts, b.situation)
  const [datedA, datedB] = [onDay(pack, a.situation), onDay(pack, b.situation)]
  const [byIdA, byIdB] = [statementsById(datedA), statementsById(datedB)]
  const [outcomesA, outcomesB] = [outcomes(before), outcomes(after)]
  const factsDiffer = differingFacts(a.facts, b.facts)
  const changes: Change[] = []
  for (const statement of pack.statements) {
    const { id, kind } = statement
    const [was, is] = [outcomesA.get(id), outcomesB.get(id)]
    if (was === is) continue
    const [datedWas, datedIs] = [byIdA.get(id), byIdB.get(id)]
    const facts = new Set([...(datedWas?.facts ?? []), ...(datedIs?.facts ?? []), ...(statement.forEach ? [statement.forEach] : [])])
    const parameters = new Set([...(datedWas?.parameters ?? []), ...(datedIs?.parameters ?? [])])
    const because = [
      ...[...facts].filter((fact) => factsDiffer.has(fact)),
      ...[...parameters].filter((parameter) => !sameValue(datedA.parameter(parameter), datedB.parameter(parameter))),
      ...(a.situation.on !== b.situation.on && [datedWas, datedIs].some((one) => one && readsToday(one)) ? [today] : []),
      ...(datedWas?.version === datedIs?.version ? [] : ['law']),
      ...(a.situation.stage === b.situation.stage ? [] : ['stage']),
    ]
    changes.push({ id, kind, because, ...(was && { before: was }), ...(is && { after: is }) })
  }
  return { before, after, changes }
}

const outcomes = (judgement: Judgement) =>
  new Map<string, Outcome | Picked>([...judgement.verdicts, ...judgement.picks].map((one) => [one.id, one.outcome]))

export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined || a === null || b === null || !isSet(a) || !isSet(b)) return false
  return a.complete === b.complete && a.members.length === b.members.length && a.members.every((member) => b.members.includes(member))
}

function differingFacts(a: Facts, b: Facts): Set<string> {
  const differ = new Set<string>()
  const known = (left: Readonly<Record<string, Fact>>, right: Readonly<Record<string, Fact>>) => {
    for (const fact of new Set([...Object.keys(left), ...Object.keys(right)])) if (!sameValue(left[fact]?.value, right[fact]?.value)) differ.add(fact)
  }
  known(a.known, b.known)
  for (const noun of new Set([...Object.keys(a.items), ...Object.keys(b.items)])) {
    const [left, right]: [ItemList | undefined, ItemList | undefined] = [a.items[noun], b.items[noun]]
    const members = Math.max(left?.members.length ?? 0, right?.members.length ?? 0)
    if (left?.complete !== right?.complete || left?.members.length !== right?.members.length) differ.add(noun)
    for (let index = 0; index < members; index++) known(left?.members[index]?.known ?? {}, right?.members[index]?.known ?? {})
  }
  return differ
}
