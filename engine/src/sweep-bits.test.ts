import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countBits, hasBit, inNone, positionsIn, setBit, wordsFor } from './sweep-bits.ts'

const size = 130
const positions = fc.uniqueArray(fc.nat(size - 1))
const setOf = (members: readonly number[]) => {
  const bits = new Uint32Array(wordsFor(size))
  for (const member of members) setBit(bits, member)
  return bits
}

describe('a set of bits', () => {
  it('holds, counts and lists exactly what was put in', () => {
    fc.assert(fc.property(positions, (members) => {
      const bits = setOf(members)
      for (let position = 0; position < size; position++) expect(hasBit(bits, position)).toBe(members.includes(position))
      expect(countBits(bits)).toBe(members.length)
      expect([...positionsIn(bits)]).toEqual(members.toSorted((a, b) => a - b))
    }))
  })

  it('leaves the rest to those in none of several, and nobody beyond the last', () => {
    fc.assert(fc.property(positions, positions, fc.integer({ min: 0, max: size }), (one, other, among) => {
      const rest = Array.from({ length: among }, (_, position) => position).filter((position) => !one.includes(position) && !other.includes(position))
      expect([...positionsIn(inNone([setOf(one), setOf(other)], among))]).toEqual(rest)
    }))
  })
})
