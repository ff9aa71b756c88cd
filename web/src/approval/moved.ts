/** What is no longer as it was shown: for whoever reads a page while others change what it rests on. */
import type { GroundShown } from '@rustning/server/approval/conclusion/conclusion.api.ts'

export interface Shown {
  readonly what: string
  readonly id: string
  readonly version: string
  readonly title?: string | undefined
  readonly says?: GroundShown | undefined
}

export interface Moved extends Omit<Shown, 'version' | 'says'> {
  readonly how: 'changed' | 'gone' | 'new'
  /** What it said when it was shown, and what it says now. */
  readonly was?: GroundShown | undefined
  readonly now?: GroundShown | undefined
}

export function movedSince(before: readonly Shown[], now: readonly Shown[]): Moved[] {
  const same = (one: Shown) => (other: Shown) => one.what === other.what && one.id === other.id
  const moved = ({ what, id, title }: Shown, how: Moved['how'], before?: Shown, after?: Shown): Moved => ({ what, id, title, how, was: before?.says, now: after?.says })
  return [
    ...before.flatMap((one) => {
      const after = now.find(same(one))
      return after?.version === one.version ? [] : [moved(after ?? one, after ? 'changed' : 'gone', one, after)]
    }),
    ...now.filter((one) => !before.some(same(one))).map((one) => moved(one, 'new', undefined, one)),
  ]
}

/** What the server says has moved, beside what the ground said when it was shown. */
export const besideThen = (moved: readonly Omit<Moved, 'was'>[], shown: readonly Shown[]): Moved[] =>
  moved.map((one) => ({ ...one, was: shown.find(({ what, id }) => what === one.what && id === one.id)?.says }))
