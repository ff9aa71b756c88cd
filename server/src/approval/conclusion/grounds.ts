/**
 * What an assessment or a decision rests on: each thing by what it is, which one, and in which edition. The digest is taken of exactly what
 * the person was shown; the same digest must come back when they sign, so that nobody puts their name to something else than they read.
 */
import { createHash } from 'node:crypto'
import type { Reader } from '../../foundation/database/transaction.ts'
import { sorted } from '../../foundation/journal/entry.ts'
import type { Uuid } from '../../foundation/values/id.ts'
import type { GroundShown } from './conclusion.api.ts'

export interface Ground {
  /** `verdict`, `risk-assessment`, `sub-processor`, `offer` … */
  readonly what: string
  readonly id: string
  /** A number, or a digest of what it says. */
  readonly version: string
  /** As it is shown; not part of the digest, because a name may change without the thing. */
  readonly title?: string | undefined
  /** What it says, as it was shown. `version` is the digest of these values; who said them and when may change without the thing. */
  readonly says?: GroundShown | undefined
}

/** For a list of many, where each is named and not read. */
export const namesOnly = (grounds: readonly Ground[]): Ground[] => grounds.map(({ what, id, version, title }) => ({ what, id, version, ...(title !== undefined && { title }) }))

/** What is concluded about, or decided on. */
export interface About {
  readonly engagement: Uuid
  readonly part?: Uuid | undefined
  /** One of several things of a kind. */
  readonly item?: string | undefined
  /** The kind of conclusion, or the duty. */
  readonly on: string
}

/**
 * Handed in by whoever knows the rooms above: the grounds of each subject as they are now, in the subjects' order. `undefined` for an
 * engagement or part that is not here. Asked for several at once, so that a page costs a fixed number of questions.
 */
export type GroundsOf = (reader: Reader, about: readonly About[]) => Promise<readonly (readonly Ground[] | undefined)[]>

const inOrder = (grounds: readonly Ground[]): Ground[] => [...grounds].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
const nameOf = ({ what, id }: Ground): string => `${what} ${id}`

/** SHA-256 in hexadecimal, the same in whatever order the grounds come. */
export const digestOf = (value: unknown): string => createHash('sha256').update(sorted(value)).digest('hex')
export const groundsDigest = (grounds: readonly Ground[]): string => digestOf(inOrder(grounds).map(({ what, id, version }) => ({ what, id, version })))

export interface Moved {
  readonly what: string
  readonly id: string
  readonly title?: string | undefined
  readonly how: 'changed' | 'gone' | 'new'
  /** What it says now; what it said then stands in the ground that was shown. */
  readonly now?: GroundShown | undefined
}

/** What is no longer as it was. */
export function movedBetween(then: readonly Ground[], now: readonly Ground[]): Moved[] {
  const [before, after] = [then, now].map((grounds) => new Map(inOrder(grounds).map((ground) => [nameOf(ground), ground]))) as [Map<string, Ground>, Map<string, Ground>]
  const moved = ({ what, id, title, says }: Ground, how: Moved['how']): Moved => ({ what, id, ...(title !== undefined && { title }), how, ...(how !== 'gone' && says && { now: says }) })
  return [
    ...[...before].flatMap(([name, ground]) => {
      const other = after.get(name)
      return other?.version === ground.version ? [] : [moved(other ?? ground, other ? 'changed' : 'gone')]
    }),
    ...[...after].filter(([name]) => !before.has(name)).map(([, ground]) => moved(ground, 'new')),
  ]
}
