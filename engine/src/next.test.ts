import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition } from './condition.ts'
import { judge, type Judgement } from './judge.ts'
import { next } from './next.ts'
import type { Pack } from './pack.ts'
import { nothingKnown, type Facts, type Value } from './value.ts'
import { answered, facts } from './testing/facts.ts'
import { pack, situation } from './testing/packs.ts'
import { facts as vocabulary, itemNouns } from './testing/vocabulary.ts'

const on = '2026-11-21'
const open = ({ verdicts, picks }: Judgement) => [...verdicts, ...picks].filter(({ missing }) => missing.length > 0)

const lawOf = (...applies: readonly Condition[]): Pack => ({
  digest: 'invented', facts: vocabulary, itemNouns, parameters: {},
  statements: applies.map((condition, index) => ({
    id: `duty-${index}`, kind: 'duty', due: 'need', versions: [{ from: '2018-07-20', basis: [], applies: condition, met: { flag: 'use.public' } }],
  })),
})
const known = (values: Readonly<Record<string, Value>>): Facts => ({ known: Object.fromEntries(Object.entries(values).map(([fact, value]) => [fact, { value }])), items: {} })
const amountOver = (literal: number): Condition => ({ fact: 'use.amount', test: 'over', right: { literal } })

describe('the next question', () => {
  it('comes to an end, whatever is answered, and nothing is asked twice', () => {
    fc.assert(fc.property(pack(), facts, situation, fc.gen(), (law, given, at, draw) => {
      const asked = new Set<string>()
      let so = given
      for (let question = next(law, so, at)[0]; question; question = next(law, so, at)[0]) {
        expect(asked).not.toContain(question.asks)
        asked.add(question.asks)
        so = draw(answered, so, question.asks)
      }
      const { verdicts, picks } = judge(law, so, at)
      expect([...verdicts, ...picks].filter(({ outcome }) => outcome === 'unknown')).toEqual([])
    }), { numRuns: 300 })
  })

  it('is something that is missing in an open statement, and everything that is missing is asked', () => {
    fc.assert(fc.property(pack(), facts, situation, (law, given, at) => {
      const missing = open(judge(law, given, at))
      const questions = next(law, given, at)
      expect(questions.map(({ asks }) => asks).sort()).toEqual([...new Set(missing.flatMap((one) => one.missing))].sort())
      for (const { asks, serves } of questions) expect(serves).toEqual(missing.filter((one) => one.missing.includes(asks)).map(({ id }) => id).sort())
    }))
  })

  it('is the same in whatever order the statements stand', () => {
    fc.assert(fc.property(pack(), facts, situation, (law, given, at) => {
      expect(next({ ...law, statements: law.statements.toReversed() }, given, at)).toEqual(next(law, given, at))
    }))
  })

  it('first decides what applies, then what is picked, and last what a duty needs in order to be met', () => {
    fc.assert(fc.property(pack(), facts, situation, (law, given, at) => {
      const roles = next(law, given, at).map(({ role }) => ['applicability', 'selection', 'fulfilment'].indexOf(role))
      expect(roles).toEqual(roles.toSorted((a, b) => a - b))
    }))
  })

  it('is the one that alone can decide most duties', () => {
    const law = lawOf({ all: [{ flag: 'use.sensitive' }, amountOver(1)] }, { all: [{ flag: 'use.sensitive' }, amountOver(2)] }, { any: [amountOver(3), { flag: 'use.sensitive' }] })
    expect(next(law, nothingKnown, { on }).map(({ asks, decides }) => [asks, decides])).toEqual([['use.amount', 3], ['use.sensitive', 3], ['use.public', 0]])
    const notTheAmount = lawOf({ any: [{ all: [amountOver(1), { flag: 'use.sensitive' }] }, { all: [{ not: amountOver(1) }, { flag: 'use.sensitive' }] }] })
    expect(next(notTheAmount, nothingKnown, { on }).map(({ asks, decides }) => [asks, decides])).toEqual([['use.sensitive', 1], ['use.amount', 0], ['use.public', 0]])
  })

  it('is not thought to decide by what is already known of a set that is known in part', () => {
    const includes = (member: string): Condition => ({ fact: 'use.kinds', test: 'includes', right: { literal: member } })
    const law = lawOf({ all: [includes('a'), { any: [includes('b'), { flag: 'use.sensitive' }] }, amountOver(1)] })
    const questions = next(law, known({ 'use.kinds': { members: ['a'], complete: false } }), { on })
    expect(questions.find(({ asks }) => asks === 'use.kinds')?.decides).toBe(0)
    expect(questions[0]).toMatchObject({ asks: 'use.amount', decides: 1 })
  })

  it('follows the vocabulary\'s order where all else is equal', () => {
    const law = lawOf({ all: [{ flag: 'use.sensitive' }, amountOver(1)] })
    expect(next(law, nothingKnown, { on }, ['use.sensitive', 'use.amount'])[0]?.asks).toBe('use.sensitive')
    expect(next(law, nothingKnown, { on }, ['use.amount', 'use.sensitive'])[0]?.asks).toBe('use.amount')
  })

  it('can decide a comparison of two facts only when the other is known, whichever side it stands on', () => {
    const law = lawOf({ fact: 'use.from-on', test: 'before', right: { fact: 'use.to-on' } })
    const decides = (given: Facts) => Object.fromEntries(next(law, given, { on }).filter(({ role }) => role === 'applicability').map(({ asks, decides: count }) => [asks, count]))
    expect(decides(nothingKnown)).toEqual({ 'use.from-on': 0, 'use.to-on': 0 })
    expect(decides(known({ 'use.to-on': '2026-01-01' }))).toEqual({ 'use.from-on': 1 })
    expect(decides(known({ 'use.from-on': '2026-01-01' }))).toEqual({ 'use.to-on': 1 })
  })
})
