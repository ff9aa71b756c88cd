/**
 * The next question. Only what is missing in an open statement is ever asked; first the facts that can decide whether something applies
 * at all, the most deciding first, then by how many open statements they serve. What a duty needs in order to be *met* is something to
 * do, not a question about what the engagement is, and comes last.
 */
import { evaluate, False, today, True, Unknown, type Look, type Node } from './condition.ts'
import { onDay, type DatedStatement } from './dated.ts'
import { judge, lookIn, statementsById, type Judgement, type Situation } from './judge.ts'
import type { FactId, Facts, Item } from './value.ts'
import type { Pack } from './pack.ts'

export interface Question {
  /** `processing.personal-data`, `transfer[2].country`, or a noun: "which transfers are there?" */
  readonly asks: string
  /** Why it is asked: to decide what applies, to pick requirements and the like, or to find out whether a duty is met. */
  readonly role: 'applicability' | 'selection' | 'fulfilment'
  /** How many open duties a single answer to this can decide the applicability of. */
  readonly decides: number
  /** The open statements that name it. */
  readonly serves: readonly string[]
}

/** The unanswered questions, best first. Empty exactly when nothing is missing in any open statement. `order` breaks ties (the vocabulary's own order). */
export function next(pack: Pack, facts: Facts, situation: Situation, order: readonly FactId[] = [], judgement: Judgement = judge(pack, facts, situation)): Question[] {
  const dated = onDay(pack, situation)
  const byId = statementsById(dated)
  const found = new Map<string, { duties: Set<string>; picks: Set<string>; serves: Set<string>; decides: number }>()
  const entry = (asks: string) => {
    let known = found.get(asks)
    if (!known) found.set(asks, (known = { duties: new Set(), picks: new Set(), serves: new Set(), decides: 0 }))
    return known
  }
  for (const verdict of judgement.verdicts) {
    for (const asks of verdict.missing) entry(asks).serves.add(verdict.id)
    for (const asks of verdict.undecided) entry(asks).duties.add(verdict.id)
  }
  for (const pick of judgement.picks) {
    for (const asks of pick.missing) {
      entry(asks).serves.add(pick.id)
      entry(asks).picks.add(pick.id)
    }
  }
  for (const [asks, one] of found) {
    for (const id of one.duties) if (canDecide(byId.get(id) as DatedStatement, asks, facts, situation)) one.decides++
  }
  const position = new Map(order.map((fact, index) => [fact, index]))
  const positionOf = (asks: string) => position.get(asks.replace(/\[\d+\]/, '')) ?? order.length
  const rank = { applicability: 0, selection: 1, fulfilment: 2 }
  return [...found]
    .map(([asks, one]): Question => ({
      asks,
      role: one.duties.size > 0 ? 'applicability' : one.picks.size > 0 ? 'selection' : 'fulfilment',
      decides: one.decides,
      serves: [...one.serves].sort(),
    }))
    .sort((a, b) =>
      rank[a.role] - rank[b.role] || b.decides - a.decides || b.serves.length - a.serves.length
      || positionOf(a.asks) - positionOf(b.asks) || (a.asks < b.asks ? -1 : 1))
}

/** Could some answer to this one question settle whether the statement applies? */
function canDecide(dated: DatedStatement, asks: string, facts: Facts, situation: Situation): boolean {
  const noun = dated.statement.forEach
  if (noun === asks) return true
  const numbered = /^([a-z-]+)\[(\d+)\](.+)$/.exec(asks)
  const fact = numbered ? `${numbered[1]}${numbered[3]}` : asks
  const item: Item | undefined = numbered ? facts.items[numbered[1] as string]?.members[Number(numbered[2]) - 1] : noun ? { name: '', known: {} } : undefined
  const look = lookIn(facts, situation, item)
  const supposing = (truth: typeof True | typeof False) => evaluate(suppose(dated.applies, fact, truth, look), look)
  return supposing(True) !== Unknown || supposing(False) !== Unknown
}

/** The condition with every open test on one fact taken as answered; comparing it with a fact that is itself unknown settles nothing. */
function suppose(node: Node, fact: FactId, truth: typeof True | typeof False, look: Look): Node {
  if (node.op === 'not') return { op: 'not', of: suppose(node.of, fact, truth, look) }
  if (node.op !== 'test') return { op: node.op, of: node.of.map((part) => suppose(part, fact, truth, look)) }
  if ((node.fact !== fact && node.rightFact !== fact) || evaluate(node, look) !== Unknown) return node
  const other = node.fact === fact ? node.rightFact : node.fact
  if (other !== undefined && other !== fact && look(other) === undefined) return node
  return { op: 'test', fact: today, rightValue: true, source: node.source, check: () => truth }
}
