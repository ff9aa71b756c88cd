/**
 * The collective gate: several organisations are each responsible for their own, and nothing opens before every one of them has said yes for
 * itself. It counts receipts: an answer that was taken back does not count, and neither does one to an assessment that has changed since.
 */
import type { Day } from '@rustning/engine'
import type { Uuid } from '../../foundation/values/id.ts'
import type { AnswerKind, Offer } from './offer.ts'

export type Standing = AnswerKind | 'not-offered' | 'not-delivered' | 'waiting' | 'changed' | 'withdrawn'

export interface Seat {
  readonly name: string
  readonly standing: Standing
  readonly offer: Uuid | undefined
  readonly on: Day | undefined
  readonly by: string | undefined
}

export interface CollectiveGate {
  readonly seats: readonly Seat[]
  readonly concluded: number
  readonly of: number
  /** Every one has said yes; never where there is nobody to ask. */
  readonly open: boolean
}

export function standingOf({ state, answer, changedAt }: Pick<Offer, 'state' | 'answer' | 'changedAt'>): Standing {
  if (!answer) return state === 'not-delivered' ? 'not-delivered' : changedAt ? 'changed' : 'waiting'
  if (answer.withdrawnAt) return 'withdrawn'
  return changedAt && answer.outcome !== 'refused' ? 'changed' : answer.outcome
}

const isYes = (standing: Standing): boolean => standing === 'adopted' || standing === 'adapted'
const asNamed = (name: string): string => name.trim().toLowerCase()

/** `expected` are those who must conclude, by name; the newest offer to each is the one that counts, so that whoever refused can be asked anew. */
export function collective(offers: readonly Offer[], expected: readonly string[] = []): CollectiveGate {
  const newest = new Map<string, Offer>()
  for (const offer of [...offers].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    // A name that was spelled otherwise the last time is still the same organisation.
    for (const [name, earlier] of newest) if (earlier.addressee === offer.addressee) newest.delete(name)
    newest.set(asNamed(offer.label), offer)
  }
  const seats = [
    ...[...newest.values()].map((offer): Seat => ({ name: offer.label, standing: standingOf(offer), offer: offer.id, on: offer.answer?.on, by: offer.answer?.by })),
    ...expected.filter((name) => !newest.has(asNamed(name))).map((name): Seat => ({ name, standing: 'not-offered', offer: undefined, on: undefined, by: undefined })),
  ].sort((a, b) => a.name.localeCompare(b.name, 'nb'))
  const concluded = seats.filter(({ standing }) => isYes(standing)).length
  return { seats, concluded, of: seats.length, open: seats.length > 0 && concluded === seats.length }
}
