/**
 * What decisions say to others: to the judgement, on which day the board considered the matter; to the gates, which exceptions hold. An
 * exception is no fact: the duty it departs from stays unmet, and the gate says that it was let through, by whom and until when.
 */
import type { Day, Fact, FactId } from '@rustning/engine'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { Uuid } from '../../foundation/values/id.ts'
import { groundsDigest, type GroundsOf } from '../conclusion/index.ts'
import { aboutOf } from './decision.actions.ts'
import type { Decision } from './decision.ts'
import { acceptedDecisions, boardMeetings } from './decision.store.ts'

export const decisionSupplies: readonly FactId[] = ['engagement.board-considered-on']

/** Nothing where the board has had no case here: it may have had it on paper. */
export async function decisionFacts(reader: Reader, engagement: Uuid, part: Uuid | undefined): Promise<Record<FactId, Fact>> {
  const last = (await boardMeetings(reader, engagement, part)).at(-1)
  return last ? { 'engagement.board-considered-on': { value: last.metOn, by: last.by, on: last.on, from: `decision/${last.id}` } } : {}
}

interface Exception {
  readonly id: Uuid
  readonly form: Decision['form']
  /** None where it concerns the engagement and not one duty. */
  readonly duty: string | undefined
  readonly part: Uuid | undefined
  readonly level: string
  readonly until: Day | undefined
  readonly by: string
  readonly onlyPerson: boolean
  /** What it was decided on is as it was. One whose grounds have moved lifts nothing until it is decided anew. */
  readonly stands: boolean
}

/**
 * Exceptions and accepted risks that nobody has withdrawn and that have not expired. A gate asks with `held` in the transaction that lets
 * something through: then none of them can be withdrawn until it has.
 */
export async function exceptionsOf(reader: Reader, groundsOf: GroundsOf, { engagement, part, today, held = false }: { readonly engagement: Uuid; readonly part?: Uuid | undefined; readonly today: Day; readonly held?: boolean }): Promise<Exception[]> {
  const accepted = await acceptedDecisions(reader, engagement, part, today, held)
  const grounds = accepted.length > 0 ? await groundsOf(reader, accepted.map(aboutOf)) : []
  return accepted.map(({ id, form, duty, part: ofPart, level, expiresOn, decided, grounds: then }, index) => ({
    id, form, duty, part: ofPart, level, until: expiresOn, by: decided?.by.name ?? '', onlyPerson: decided?.onlyPerson ?? false, stands: groundsDigest(then) === groundsDigest(grounds[index] ?? []),
  }))
}
