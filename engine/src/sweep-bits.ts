/** Sets of positions as bits, 32 to a word: bit `i & 31` of word `i >>> 5`. */
export type Bits = Uint32Array

export const wordsFor = (positions: number): number => (positions + 31) >>> 5

export const hasBit = (bits: Bits, position: number): boolean => ((bits[position >>> 5] as number) >>> (position & 31) & 1) === 1

export function setBit(bits: Bits, position: number): void {
  bits[position >>> 5] = (bits[position >>> 5] as number) | (1 << (position & 31))
}

/** Those among the first `size` positions that are in none of the sets. */
export function inNone(sets: readonly Bits[], size: number): Bits {
  const rest = new Uint32Array(wordsFor(size))
  for (let word = 0; word < rest.length; word++) {
    let taken = 0
    for (const set of sets) taken |= set[word] as number
    rest[word] = ~taken & wordMask(word, size)
  }
  return rest
}

/** The bits of one word that stand for positions below `size`. */
export const wordMask = (word: number, size: number): number => {
  const left = size - (word << 5)
  return left >= 32 ? -1 : left <= 0 ? 0 : (1 << left) - 1
}

export function countBits(bits: Bits): number {
  let count = 0
  for (let word = 0; word < bits.length; word++) count += ones(bits[word] as number)
  return count
}

/** Counts the ones in a word by adding neighbouring fields of 1, 2 and 4 bits, then all bytes at once. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The positions in the set, ascending. */
export function positionsIn(bits: Bits): Uint32Array {
  const positions = new Uint32Array(countBits(bits))
  let found = 0
  for (let word = 0; word < bits.length; word++) {
    for (let rest = bits[word] as number; rest !== 0; rest &= rest - 1) positions[found++] = (word << 5) + 31 - Math.clz32(rest & -rest)
  }
  return positions
}
