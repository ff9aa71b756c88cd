/** What is no longer as it was shown: for whoever reads a page while others change what it rests on. */

export interface Shown {
  readonly what: string
  readonly id: string
  readonly version: string
  readonly title?: string | undefined
}

export interface Moved extends Omit<Shown, 'version'> {
  readonly how: 'changed' | 'gone' | 'new'
}

export function movedSince(before: readonly Shown[], now: readonly Shown[]): Moved[] {
  const same = (one: Shown) => (other: Shown) => one.what === other.what && one.id === other.id
  const moved = ({ what, id, title }: Shown, how: Moved['how']): Moved => ({ what, id, title, how })
  return [
    ...before.flatMap((one) => {
      const after = now.find(same(one))
      return after?.version === one.version ? [] : [moved(after ?? one, after ? 'changed' : 'gone')]
    }),
    ...now.filter((one) => !before.some(same(one))).map((one) => moved(one, 'new')),
  ]
}
