import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asUuid, isUuid, newId } from './id.ts'

describe('a new id', () => {
  test('is a UUID of version 7, and larger than the one before, whatever the clock does', () =>
    fc.assert(fc.property(fc.array(fc.integer({ min: 1_700_000_000_000, max: 1_700_000_000_003 }), { maxLength: 50 }), (clock) => {
      const ids = clock.map((now) => newId(now))
      expect(ids).toEqual([...ids].sort())
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    })))

  test('is still larger when more are made in a millisecond than there are numbers for', () => {
    const ids = Array.from({ length: 10_000 }, () => newId(1_900_000_000_000))
    expect(ids).toEqual([...ids].sort())
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test.each(['', 'A0000000-0000-7000-8000-000000000000', '{00000000-0000-7000-8000-000000000000}', '00000000-0000-7000-8000-00000000000', '00000000-0000-7000-8000-000000000000\u0000', "' OR 1=1", '00000000-0000-7000-8000-000000000000\n'])('%j is refused', (text) => {
  expect(isUuid(text)).toBe(false)
  expect(() => asUuid(text)).toThrow(RangeError)
})
