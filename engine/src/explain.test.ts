import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate, type Truth } from './condition.ts'
import { onDay } from './dated.ts'
import { explain, parameterTrace, type Trace } from './explain.ts'
import { lookIn } from './judge.ts'
import type { Pack } from './pack.ts'
import { straying } from './testing/facts.ts'
import { moment, pack } from './testing/packs.ts'

const parts = (trace: Trace): readonly Trace[] => (trace.op === 'test' ? [] : trace.op === 'not' ? [trace.of] : trace.of)
const tests = (trace: Trace): readonly Extract<Trace, { op: 'test' }>[] => (trace.op === 'test' ? [trace] : parts(trace).flatMap(tests))

describe('an explanation', () => {
  it('reaches the truth the judgement rests on, for the engagement and for each item', () => {
    fc.assert(fc.property(pack(), straying, moment, (law, given, at) => {
      for (const { id, statement, version, applies, met } of onDay(law, at).statements) {
        for (const item of [undefined, ...(given.items[statement.forEach ?? '']?.members ?? [])]) {
          const explained = explain(law, given, at, id, item)
          const look = lookIn(given, at, item)
          expect(explained?.version).toEqual(version)
          expect(explained?.applies.truth).toBe(evaluate(applies, look))
          expect(explained?.met?.truth).toBe(met && evaluate(met, look))
        }
      }
    }))
  })

  it('shows for every "all", "any" and "not" a truth that follows from its parts', () => {
    const follows = (trace: Trace): void => {
      const truths = parts(trace).map((part) => part.truth)
      if (trace.op === 'all') expect(trace.truth).toBe(Math.min(1, ...truths))
      if (trace.op === 'any') expect(trace.truth).toBe(Math.max(-1, ...truths))
      if (trace.op === 'not') expect(trace.truth).toBe((0 - (truths[0] as Truth)) as Truth)
      parts(trace).forEach(follows)
    }
    fc.assert(fc.property(pack(), straying, moment, (law, given, at) => {
      for (const { id } of law.statements) {
        const explained = explain(law, given, at, id)
        if (explained) [explained.applies, ...(explained.met ? [explained.met] : [])].forEach(follows)
      }
    }))
  })

  it('exists exactly for the statements that are judged that day', () => {
    fc.assert(fc.property(pack(), straying, moment, (law, given, at) => {
      const judged = new Set(onDay(law, at).statements.map(({ id }) => id))
      for (const { id } of law.statements) expect([id, explain(law, given, at, id) !== undefined]).toEqual([id, judged.has(id)])
    }))
    expect(explain({ digest: '', facts: {}, itemNouns: [], parameters: {}, statements: [] }, { known: {}, items: {} }, { on: '2026-11-21' }, 'nobody')).toBeUndefined()
  })

  const law: Pack = {
    digest: 'invented', facts: { 'use.country': { noun: 'use', type: 'country' } }, itemNouns: [],
    parameters: {
      'adequacy.us': { type: 'enum', options: ['in-force'], values: [{ from: '2020-07-16', value: null }, { from: '2023-07-10', value: 'in-force' }] },
      'adequacy.ch': { type: 'enum', options: ['in-force'], values: [{ from: '2000-07-26', value: 'in-force' }] },
      'adequate-countries': { type: 'countries', collects: { family: 'adequacy', having: 'in-force' } },
    },
    statements: [{ id: 'country-is-adequate', kind: 'duty', due: 'need', versions: [{
      from: '2018-07-20', basis: [], applies: { all: [] }, met: { fact: 'use.country', test: 'in', right: { parameter: 'adequate-countries' } },
    }] }],
  }

  it('says who gave a fact and when, and since when a parameter has its value', () => {
    const given = { known: { 'use.country': { value: 'US', by: 'Kari Vik', on: '2026-10-01', from: 'the supplier' } }, items: {} }
    const [test] = tests(explain(law, given, { on: '2026-11-21' }, 'country-is-adequate')?.met as Trace)
    expect(test).toEqual({
      op: 'test', truth: 1, test: 'in', left: { fact: 'use.country', known: given.known['use.country'] },
      right: { parameter: 'adequate-countries', value: { members: ['CH', 'US'], complete: true }, since: '2023-07-10' },
    })
  })

  it('tells a parameter that is only supposed from one the law has set', () => {
    expect(parameterTrace(law, 'adequate-countries', { on: '2026-11-21', parameters: { 'adequacy.us': null } }))
      .toMatchObject({ value: { members: ['CH'], complete: true }, assumed: true })
    expect(parameterTrace(law, 'adequacy.ch', { on: '2026-11-21', parameters: { 'adequacy.us': null } })).not.toHaveProperty('assumed')
  })
})
