/** Chance that can be repeated: the same seed always gives the same numbers (xorshift, 32 bits). */
export interface Random {
  /** A whole number from 0 up to, but not including, `below`. */
  readonly below: (below: number) => number
  readonly happens: (probability: number) => boolean
  readonly oneOf: <T>(list: readonly T[]) => T
  /** Some members of a list, each once, in the list's order. */
  readonly someOf: <T>(list: readonly T[], count: number) => T[]
}

export function random(seed: number): Random {
  let state = seed | 0 || 1
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const someOf = <T>(list: readonly T[], count: number): T[] => {
    const chosen = new Set<T>()
    while (chosen.size < Math.min(count, list.length)) chosen.add(oneOf(list))
    return list.filter((one) => chosen.has(one))
  }
  return { below, happens: (probability) => next() < probability, oneOf, someOf }
}
