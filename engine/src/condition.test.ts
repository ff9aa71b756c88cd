import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate, False, resolve, True, Unknown, type Condition, type Look, type TestName, type Truth } from './condition.ts'
import { none, type Value } from './value.ts'
import { condition } from './testing/packs.ts'
import { facts, moreThan } from './testing/facts.ts'

const on = '2026-11-21'
const parameter = () => ({ members: ['SE'], complete: true })
/** Parameters are not the subject here: conditions that name one are left out, so that every value has the type its test expects. */
const closed: fc.Arbitrary<Condition> = condition().filter((one) => !JSON.stringify(one).includes('"parameter"'))
const truthOf = (one: Condition, look: Look): Truth => evaluate(resolve(one, parameter, on), look)
const lookIn = (known: Readonly<Record<string, { value: Value }>>): Look => (fact) => (fact === 'calendar.today' ? on : known[fact]?.value)
const anyLook: fc.Arbitrary<Look> = facts.map(({ known }) => lookIn(known))

describe('a condition', () => {
  const law = (name: string, left: (a: Condition, b: Condition, c: Condition) => Condition, right: (a: Condition, b: Condition, c: Condition) => Condition) =>
    it(name, () => {
      fc.assert(fc.property(closed, closed, closed, anyLook, (a, b, c, look) => {
        expect(truthOf(left(a, b, c), look)).toBe(truthOf(right(a, b, c), look))
      }))
    })

  law('does not care in which order the parts of "all" stand', (a, b) => ({ all: [a, b] }), (a, b) => ({ all: [b, a] }))
  law('does not care in which order the parts of "any" stand', (a, b) => ({ any: [a, b] }), (a, b) => ({ any: [b, a] }))
  law('does not care how "all" is nested', (a, b, c) => ({ all: [a, { all: [b, c] }] }), (a, b, c) => ({ all: [{ all: [a, b] }, c] }))
  law('does not care how "any" is nested', (a, b, c) => ({ any: [a, { any: [b, c] }] }), (a, b, c) => ({ any: [{ any: [a, b] }, c] }))
  law('gains nothing from saying the same twice in "all"', (a) => ({ all: [a, a] }), (a) => a)
  law('gains nothing from saying the same twice in "any"', (a) => ({ any: [a, a] }), (a) => a)
  law('turns "not all" into "any not"', (a, b) => ({ not: { all: [a, b] } }), (a, b) => ({ any: [{ not: a }, { not: b }] }))
  law('turns "not any" into "all not"', (a, b) => ({ not: { any: [a, b] } }), (a, b) => ({ all: [{ not: a }, { not: b }] }))
  law('is itself again when it is denied twice', (a) => ({ not: { not: a } }), (a) => a)
  law('spreads "all" over "any"', (a, b, c) => ({ all: [a, { any: [b, c] }] }), (a, b, c) => ({ any: [{ all: [a, b] }, { all: [a, c] }] }))
  it('has as "all" the least truth of its parts, and as "any" the greatest', () => {
    fc.assert(fc.property(fc.array(closed, { minLength: 1, maxLength: 4 }), anyLook, (parts, look) => {
      const truths = parts.map((part) => truthOf(part, look))
      expect(truthOf({ all: parts }, look)).toBe(Math.min(...truths))
      expect(truthOf({ any: parts }, look)).toBe(Math.max(...truths))
    }))
  })

  it('is true of nothing at all, and some of nothing is false', () => {
    expect(truthOf({ all: [] }, () => undefined)).toBe(True)
    expect(truthOf({ any: [] }, () => undefined)).toBe(False)
  })

  it('stays true or false however much more becomes known', () => {
    const growing = facts.chain((before) => fc.tuple(fc.constant(before), moreThan(before)))
    fc.assert(fc.property(closed, growing, (one, [before, after]) => {
      const was = truthOf(one, lookIn(before.known))
      fc.pre(was !== Unknown)
      expect(truthOf(one, lookIn(after.known))).toBe(was)
    }))
  })

  it('is unknown, true and false often enough for the random tests to mean something', () => {
    const seen = new Map<Truth, number>()
    fc.assert(fc.property(closed, anyLook, (one, look) => {
      const truth = truthOf(one, look)
      seen.set(truth, (seen.get(truth) ?? 0) + 1)
    }), { numRuns: 500, seed: 1 })
    for (const truth of [True, Unknown, False] as const) expect(seen.get(truth)).toBeGreaterThan(50)
  })
})

describe('a comparison', () => {
  const all = (...members: string[]): Value => ({ members, complete: true })
  const some = (...members: string[]): Value => ({ members, complete: false })
  const table: [Value | undefined, TestName, Value, Truth][] = [
    [true, 'is', true, True], [false, 'is', true, False], [false, 'is', false, True], [none, 'is', true, False], [undefined, 'is', true, Unknown],
    ['a', 'is', 'a', True], ['a', 'is', 'b', False],
    ['a', 'in', all('a', 'b'), True], ['c', 'in', all('a', 'b'), False], ['a', 'in', all(), False],
    ['a', 'in', some('a'), True], ['c', 'in', some('a'), Unknown], [none, 'in', all('a'), False], [undefined, 'in', all(), Unknown],
    [all('a', 'b'), 'includes', 'a', True], [all('b'), 'includes', 'a', False], [some('a'), 'includes', 'a', True], [some('b'), 'includes', 'a', Unknown],
    [all(), 'includes', 'a', False], [some(), 'includes', 'a', Unknown], [none, 'includes', 'a', False],
    [all('a', 'b'), 'includes-any', all('b', 'c'), True], [all('a'), 'includes-any', all('b', 'c'), False], [some('a'), 'includes-any', all('b'), Unknown],
    [some('b'), 'includes-any', all('b'), True], [all('a'), 'includes-any', some('b'), Unknown], [some('a'), 'includes-any', all(), False],
    [all(), 'includes-any', some('a'), False], [none, 'includes-any', all('a'), False],
    [all('a'), 'within', all('a', 'b'), True], [all('a', 'c'), 'within', all('a', 'b'), False], [all(), 'within', all(), True],
    [some('a'), 'within', all('a', 'b'), Unknown], [some('c'), 'within', all('a', 'b'), False], [all('c'), 'within', some('a'), Unknown],
    [all('a'), 'within', some('a'), True], [some('a'), 'within', some('a'), Unknown], [none, 'within', all('a'), False], [undefined, 'within', all('a'), Unknown],
    [2, 'at-least', 2, True], [1, 'at-least', 2, False], [none, 'at-least', 0, False], [2, 'at-most', 2, True], [3, 'at-most', 2, False], [none, 'at-most', 2, False],
    [3, 'over', 2, True], [2, 'over', 2, False], [1, 'under', 2, True], [2, 'under', 2, False], [none, 'under', 2, False],
    ['2026-01-01', 'before', '2026-01-02', True], ['2026-01-02', 'before', '2026-01-02', False],
    ['2026-01-03', 'after', '2026-01-02', True], ['2026-01-02', 'after', '2026-01-02', False],
    ['2026-01-02', 'on-or-before', '2026-01-02', True], ['2026-01-03', 'on-or-before', '2026-01-02', False], [none, 'on-or-before', '2026-01-02', False],
    ['2026-01-02', 'on-or-after', '2026-01-02', True], ['2026-01-01', 'on-or-after', '2026-01-02', False],
    ['2025-11-20', 'older-than', '12 months', True], ['2025-11-21', 'older-than', '12 months', False], [none, 'older-than', '12 months', False],
  ]
  const named = table.map(([left, test, right, truth]) => [JSON.stringify(left) ?? 'nothing known', test, JSON.stringify(right), truth, left, right] as const)

  it.each(named)('%s %s %s is %i', (_left, test, _right, truth, left, right) => {
    const look: Look = (fact) => (fact === 'left' ? left : right)
    expect(truthOf({ fact: 'left', test, right: { literal: right } }, look)).toBe(truth)
    expect(truthOf({ fact: 'left', test, right: { fact: 'right' } }, look)).toBe(truth)
  })

  it.each([...new Set(table.map(([, test]) => test))])('"%s" fails when what it is compared with is known not to exist', (test) => {
    for (const left of [undefined, none, 1]) {
      expect(truthOf({ fact: 'left', test, right: { fact: 'right' } }, (fact) => (fact === 'left' ? left : none))).toBe(False)
      expect(evaluate(resolve({ fact: 'left', test, right: { parameter: 'none' } }, () => none, on), () => left)).toBe(False)
    }
  })

  it.each([...new Set(table.map(([, test]) => test))])('"%s" is unknown while its right side is', (test) => {
    expect(truthOf({ fact: 'left', test, right: { fact: 'right' } }, (fact) => (fact === 'left' ? 1 : undefined))).toBe(Unknown)
  })
})

describe('a flag', () => {
  it.each<[Value | undefined, Truth]>([[true, True], [false, False], [none, False], [undefined, Unknown]])('that is %s has the truth %i', (value, truth) => {
    expect(truthOf({ flag: 'use.public' }, () => value)).toBe(truth)
  })
})
