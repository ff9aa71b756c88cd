import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, sameValue } from './compare.ts'
import { judge, type Judgement } from './judge.ts'
import { nothingKnown } from './value.ts'
import type { Pack } from './pack.ts'
import { facts, moreThan, straying } from './testing/facts.ts'
import { pack, situation } from './testing/packs.ts'

const outcomes = ({ verdicts, picks }: Judgement) => new Map([...verdicts, ...picks].map(({ id, outcome }) => [id, outcome as string]))
const sides = fc.oneof(
  fc.tuple(straying, straying),
  facts.chain((before) => fc.tuple(fc.constant(before), moreThan(before))),
  facts.map((same) => [same, same] as const),
)
const situations = fc.oneof(fc.tuple(situation, situation), situation.map((same) => [same, same] as const))

describe('a comparison', () => {
  it('is two judgements, and tells exactly the statements whose outcome differs', () => {
    fc.assert(fc.property(pack(), sides, situations, (law, [a, b], [was, is]) => {
      const { before, after, changes } = compare(law, { facts: a, situation: was }, { facts: b, situation: is })
      expect(before).toEqual(judge(law, a, was))
      expect(after).toEqual(judge(law, b, is))
      const [then, now] = [outcomes(before), outcomes(after)]
      const differing = law.statements.map(({ id }) => id).filter((id) => then.get(id) !== now.get(id))
      expect(changes.map(({ id, before: from, after: to }) => [id, from, to])).toEqual(differing.map((id) => [id, then.get(id), now.get(id)]))
    }))
  })

  it('never tells a change without saying what it is because of', () => {
    fc.assert(fc.property(pack(), sides, situations, (law, [a, b], [was, is]) => {
      for (const { id, because } of compare(law, { facts: a, situation: was }, { facts: b, situation: is }).changes) expect([id, because]).not.toEqual([id, []])
    }), { numRuns: 500 })
  })

  it('of a situation with itself finds nothing', () => {
    fc.assert(fc.property(pack(), straying, situation, (law, given, at) => {
      expect(compare(law, { facts: given, situation: at }, { facts: given, situation: at }).changes).toEqual([])
    }))
  })

  it('says that a paper has grown old when only the day is another', () => {
    const law: Pack = {
      digest: 'invented', facts: { 'use.from-on': { noun: 'use', type: 'date' } }, itemNouns: [], parameters: {},
      statements: [{ id: 'looked-at-lately', kind: 'duty', due: 'need', versions: [{
        from: '2018-07-20', basis: [], applies: { all: [] }, met: { not: { fact: 'use.from-on', test: 'older-than', right: { literal: '12 months' } } },
      }] }],
    }
    const given = { ...nothingKnown, known: { 'use.from-on': { value: '2025-06-01' } } }
    expect(compare(law, { facts: given, situation: { on: '2026-06-01' } }, { facts: given, situation: { on: '2026-06-02' } }).changes)
      .toEqual([{ id: 'looked-at-lately', kind: 'duty', because: ['calendar.today'], before: 'met', after: 'not-met' }])
  })
})

describe('two values are the same', () => {
  const set = (complete: boolean, ...members: string[]) => ({ members, complete })
  it.each([
    [undefined, undefined, true], [null, null, true], [undefined, null, false], [1, 1, true], [1, 2, false], ['a', 'a', true],
    [set(true, 'a', 'b'), set(true, 'b', 'a'), true], [set(true, 'a'), set(false, 'a'), false], [set(true, 'a'), set(true, 'b'), false],
    [set(true), null, false], [set(true, 'a'), 'a', false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameValue(a, b)).toBe(same)
    expect(sameValue(b, a)).toBe(same)
  })
})
