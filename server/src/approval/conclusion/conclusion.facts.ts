/**
 * What conclusions say to the judgement: the day on which somebody concluded that a thing is good enough, whether that still stands, and with
 * which outcome. Nothing is said of what nobody concluded on here: it may have been done on paper, and then a person answers for it.
 */
import { none, type Fact, type FactId } from '@rustning/engine'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { Uuid } from '../../foundation/values/id.ts'
import { aboutOf, type Rules } from './conclusion.actions.ts'
import { standing, type Conclusion } from './conclusion.ts'
import { newestConclusions } from './conclusion.store.ts'
import type { Ground } from './grounds.ts'
import { isPositive, type ConclusionKind } from './kind.ts'

/** The facts that come from here. What is concluded by others, one for each of several, comes by their receipts. */
export const conclusionSupplies = (kinds: ReadonlyMap<string, ConclusionKind>): FactId[] =>
  [...kinds.values()].flatMap(({ perItem, on, stands, outcome }) => (perItem ? [] : [on, stands, outcome].filter((fact) => fact !== undefined)))

/** A conclusion that says no, and one that was withdrawn, are known absence: nobody has concluded that it is good enough. */
export function factsOf(kind: ConclusionKind, conclusion: Conclusion, groundsNow: readonly Ground[]): Record<FactId, Fact> {
  const source = { by: conclusion.by.name, on: conclusion.on, from: `conclusion/${conclusion.id}` }
  const holds = isPositive(conclusion.outcome) && !conclusion.withdrawn
  return {
    ...(kind.on !== undefined && { [kind.on]: { value: holds ? conclusion.on : none, ...source } }),
    ...(kind.stands !== undefined && { [kind.stands]: { value: holds ? standing(conclusion, groundsNow).stands : none, ...source } }),
    ...(kind.outcome !== undefined && { [kind.outcome]: { value: conclusion.withdrawn ? none : conclusion.outcome, ...source } }),
  }
}

/** Of an engagement, or of one part of it: what is concluded for the part goes before what is concluded for the whole. */
export async function conclusionFacts(reader: Reader, { kinds, groundsOf }: Pick<Rules, 'kinds' | 'groundsOf'>, engagement: Uuid, part: Uuid | undefined): Promise<Record<FactId, Fact>> {
  const newest = (await newestConclusions(reader, engagement, part)).filter(({ kind, item }) => item === '' && kinds.get(kind)?.on !== undefined && !kinds.get(kind)?.perItem)
  if (newest.length === 0) return {}
  const grounds = await groundsOf(reader, newest.map(aboutOf))
  return Object.assign({}, ...newest.map((one, index) => factsOf(kinds.get(one.kind) as ConclusionKind, one, grounds[index] ?? []))) as Record<FactId, Fact>
}
