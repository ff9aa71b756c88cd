import { describe, expect, it } from 'vitest'
import { dayBefore, parseDuration } from './value.ts'

describe('the day a duration earlier', () => {
  it.each([
    ['2026-11-21', '30 days', '2026-10-22'],
    ['2026-03-01', '1 day', '2026-02-28'],
    ['2024-03-01', '1 day', '2024-02-29'],
    ['2026-11-21', '12 months', '2025-11-21'],
    ['2026-03-31', '1 month', '2026-02-28'],
    ['2024-03-31', '1 month', '2024-02-29'],
    ['2026-01-31', '2 months', '2025-11-30'],
    ['2024-02-29', '1 year', '2023-02-28'],
    ['2024-02-29', '4 years', '2020-02-29'],
    ['2026-01-15', '25 months', '2023-12-15'],
    ['2026-11-21', '0 days', '2026-11-21'],
  ])('%s less %s is %s', (day, duration, earlier) => {
    expect(dayBefore(day, duration)).toBe(earlier)
  })
})

describe('a duration', () => {
  it.each(['', '12', 'months', '1.5 years', '-1 days', '12 weeks', '12  months', '12 months '])('is refused when it reads “%s”', (text) => {
    expect(() => parseDuration(text)).toThrow(RangeError)
  })
})
