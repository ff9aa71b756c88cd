/**
 * Who belongs together: owners and owned, municipalities that cooperate or host for each other, those who buy together, the data protection
 * officer that several share. Many to many and dated; an organisation writes down its own side, and nobody else's.
 */
import type { Uuid } from '../../foundation/values/id.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import { numberFrom } from './organisation.ts'
import type { RelationKind } from './relation-kind.ts'
import { relationText } from './relation.text.ts'

export interface Relation {
  readonly id: Uuid
  readonly version: number
  readonly kind: RelationKind
  readonly name: string
  readonly number: string | undefined
  /** Its tenant on this installation, as the organisation has written it down. */
  readonly otherId: Uuid | undefined
  readonly about: string | undefined
  readonly fromOn: string | undefined
  /** The last day. */
  readonly untilOn: string | undefined
  readonly createdAt: Date
}
type Said<T> = T | null | undefined
export interface RelationWanted { readonly name?: string | undefined; readonly number?: Said<string>; readonly otherId?: Said<Uuid>; readonly about?: Said<string>; readonly fromOn?: Said<string>; readonly untilOn?: Said<string> }

export const relationToOneself = refusal('relation-to-oneself', 422, (language) => relationText[language].toOneself)
export const relationBackwards = refusal('relation-backwards', 422, (language) => relationText[language].backwards)

export const relationFrom = (id: Uuid, kind: RelationKind, wanted: RelationWanted & { readonly name: string }, self: string, at: Date): Relation =>
  changedRelation({ id, version: 0, kind, name: wanted.name, number: undefined, otherId: undefined, about: undefined, fromOn: undefined, untilOn: undefined, createdAt: at }, wanted, self)

/** `self` is the organisation's own id. A field left out stays; `null` empties it. */
export function changedRelation(before: Relation, wanted: RelationWanted, self: string): Relation {
  const kept = <K extends 'otherId' | 'about' | 'fromOn' | 'untilOn'>(key: K): Relation[K] => (wanted[key] === undefined ? before[key] : ((wanted[key] ?? undefined) as Relation[K]))
  const after: Relation = {
    ...before, version: before.version + 1, name: wanted.name ?? before.name, number: wanted.number === undefined ? before.number : wanted.number === null ? undefined : numberFrom(wanted.number),
    otherId: kept('otherId'), about: kept('about'), fromOn: kept('fromOn'), untilOn: kept('untilOn'),
  }
  if (after.otherId === self) throw relationToOneself()
  if (after.fromOn !== undefined && after.untilOn !== undefined && after.untilOn < after.fromOn) throw relationBackwards()
  return after
}
