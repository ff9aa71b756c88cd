/**
 * The collective gate: several organisations are each responsible for their own, and nothing opens before every one of them has said yes for
 * itself. It counts receipts: an answer that was taken back does not count, and neither does one to an assessment that has changed since.
 * Each thing that is shared is counted by itself: whoever has said yes to one has said nothing about another.
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

/** What was shared; nothing where nothing has been, and those who must conclude only wait. */
export interface Matter extends CollectiveGate {
  readonly kind: string | undefined
  readonly part: Uuid | undefined
  readonly item: string | undefined
}

export interface Collective {
  /** In the order they were shared first. */
  readonly matters: readonly Matter[]
  readonly open: boolean
}

const itemIn = (copy: string): string | undefined => (JSON.parse(copy) as { readonly item?: string }).item

/** A gate for each matter, and whether all of them are open. A later copy about one thing leaves the answers about another as they were. */
export function collectiveByMatter(offers: readonly Offer[], expected: readonly string[] = []): Collective {
  const found = new Map<string, { readonly about: Pick<Matter, 'kind' | 'part' | 'item'>; readonly offers: Offer[] }>()
  for (const offer of [...offers].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const about = { kind: offer.kind, part: offer.part, item: itemIn(offer.copy) }, key = JSON.stringify([about.kind, about.part, about.item])
    const matter = found.get(key) ?? { about, offers: [] }
    matter.offers.push(offer)
    found.set(key, matter)
  }
  const shared = [...found.values()].map((matter): Matter => ({ ...matter.about, ...collective(matter.offers, expected) }))
  const matters = shared.length > 0 || expected.length === 0 ? shared : [{ kind: undefined, part: undefined, item: undefined, ...collective([], expected) }]
  return { matters, open: matters.length > 0 && matters.every(({ open }) => open) }
}
