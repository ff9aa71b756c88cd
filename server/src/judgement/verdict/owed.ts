/**
 * How much a part owes from gates that are behind it: blocking duties that should have been in place when it came where it is. How many there are is
 * worked out when a judgement is kept, for each of the stages the part may come to stand in, so that nobody counts the duties of a whole portfolio anew
 * for every page. Which gate each duty has is the knowledge's: what was counted by other gates than today's does not count.
 */
import { createHash } from 'node:crypto'
import { stages } from '@rustning/engine'
import type { Knowledge } from '@rustning/knowledge/pack'
import type { Outcomes } from './verdict.ts'

export interface Gates {
  /** The blocking duties that have a gate, of the law or of an organisation's own, with how far on a part must be for them to be owed: past that stage. */
  readonly duties: readonly { readonly duty: string; readonly place: number }[]
  /** SHA-256 over them, in hexadecimal. */
  readonly digest: string
}

const found = new WeakMap<Knowledge, Gates>()
export function gatesOf(knowledge: Knowledge): Gates {
  const before = found.get(knowledge)
  if (before) return before
  const { pack: { statements }, reference: { policy } } = knowledge
  const duties = [...statements, ...Object.values(policy).map(({ statement }) => statement)]
    .flatMap(({ id, weight, gate }) => (weight === 'blocking' && gate !== undefined ? [{ duty: id, place: stages.indexOf(gate) }] : []))
  const gates = { duties, digest: createHash('sha256').update(JSON.stringify(duties)).digest('hex') }
  found.set(knowledge, gates)
  return gates
}

/** What is noted beside the last judgement: how much is owed in each of the stages, in their order, and by which gates. */
export interface Owing { readonly owed: readonly number[]; readonly gates: string }

export function owingOf({ duties }: Outcomes, { duties: gated, digest }: Gates): Owing {
  const open = new Set([...(duties['not-met'] ?? []), ...(duties.unknown ?? [])])
  const places = gated.flatMap(({ duty, place }) => (open.has(duty) ? [place] : []))
  return { owed: stages.map((_, stage) => places.filter((place) => place < stage).length), gates: digest }
}
