import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { familyMembers, onDay, valueOf, versionOn } from './dated.ts'
import { judge } from './judge.ts'
import { nothingKnown } from './value.ts'
import type { Pack, Statement } from './pack.ts'
import { moment, pack } from './testing/packs.ts'
import { days } from './testing/vocabulary.ts'

const anyDay = fc.date({ min: new Date('2022-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))

describe('the law on one day', () => {
  it('reads at most one version of each statement, and only one that is in force', () => {
    fc.assert(fc.property(pack(), anyDay, anyDay, (law, on, lawOn) => {
      const dated = onDay(law, { on, lawOn })
      expect(new Set(dated.statements.map(({ id }) => id)).size).toBe(dated.statements.length)
      for (const { version, statement } of dated.statements) {
        expect(version.from <= lawOn && (version.to ?? lawOn) >= lawOn).toBe(true)
        expect(statement.retired === undefined || statement.retired.on > lawOn).toBe(true)
        expect(statement.versions.filter((other) => versionOn([other], lawOn))).toEqual([version])
      }
    }))
  })

  it('leaves out a statement only when no version is in force or it is retired', () => {
    fc.assert(fc.property(pack(), anyDay, (law, on) => {
      const read = new Set(onDay(law, { on }).statements.map(({ id }) => id))
      for (const { id, versions, retired } of law.statements) {
        if (!read.has(id)) expect(versionOn(versions, on) === undefined || (retired !== undefined && retired.on <= on)).toBe(true)
      }
    }))
  })

  it('calls law coming only while it has a later first day or none', () => {
    fc.assert(fc.property(pack(), anyDay, (law, on) => {
      for (const { from } of judge(law, nothingKnown, { on }).coming) expect(from === 'undecided' || from > on).toBe(true)
    }))
  })

  it('reads a version from its first day to its last, and nothing from the day a statement is retired', () => {
    const version = (from: string, to?: string) => ({ from, basis: [], applies: { all: [] }, ...(to !== undefined && { to }) })
    const statement: Statement = {
      id: 'two-versions', kind: 'scenario', versions: [version('2020-01-01', '2021-12-31'), version('2022-01-01')], retired: { on: '2025-01-01', because: 'it is repealed' },
    }
    const law: Pack = { digest: 'invented', facts: {}, itemNouns: [], parameters: {}, statements: [statement] }
    const read = (on: string) => onDay(law, { on }).statements.map(({ version: { from } }) => from)
    expect(['2019-12-31', '2020-01-01', '2021-12-31', '2022-01-01', '2024-12-31', '2025-01-01'].map(read))
      .toEqual([[], ['2020-01-01'], ['2020-01-01'], ['2022-01-01'], ['2022-01-01'], []])
  })

  it('takes parameters on the day that is judged, and on the day of the law only those that had not begun', () => {
    fc.assert(fc.property(pack(), fc.constantFrom(...days), fc.constantFrom(...days), (law, on, lawOn) => {
      const { parameter } = onDay(law, { on, lawOn })
      for (const [id, definition] of Object.entries(law.parameters)) {
        if ('collects' in definition) continue
        const begun = (day: string) => definition.values.filter(({ from }) => from <= day)
        expect(parameter(id)).toEqual((begun(on).at(-1) ?? begun(lawOn).at(-1))?.value ?? null)
      }
    }))
  })

  it('tells for each fact and parameter exactly the statements that name it', () => {
    fc.assert(fc.property(pack(), moment, (law, at) => {
      const { statements, byFact, byParameter } = onDay(law, at)
      for (const { index, facts, parameters } of statements) {
        for (const fact of Object.keys(law.facts)) expect(byFact.get(fact)?.includes(index) ?? false).toBe(facts.has(fact))
        for (const id of Object.keys(law.parameters)) expect(byParameter.get(id)?.includes(index) ?? false).toBe(parameters.has(id))
      }
    }))
  })
})

describe('a parameter', () => {
  const adequacy: Pack = {
    digest: 'invented', facts: {}, itemNouns: [], statements: [] as Statement[],
    parameters: {
      'adequacy.us': { type: 'enum', options: ['in-force'], values: [{ from: '2016-07-12', value: 'in-force' }, { from: '2020-07-16', value: null }, { from: '2023-07-10', value: 'in-force' }] },
      'adequacy.ch': { type: 'enum', options: ['in-force'], values: [{ from: '2000-07-26', value: 'in-force' }] },
      'adequate-countries': { type: 'countries', collects: { family: 'adequacy', having: 'in-force' } },
    },
  }
  const collected = (on: string, parameters = {}) => valueOf(adequacy, 'adequate-countries', { on, parameters })

  it('has on each day the value that was set last, and none before the first', () => {
    expect(['2016-07-11', '2016-07-12', '2020-07-15', '2020-07-16', '2023-07-10'].map((on) => valueOf(adequacy, 'adequacy.us', { on })))
      .toEqual([null, 'in-force', 'in-force', null, 'in-force'])
  })

  it('that collects a family holds the members that have the value that day', () => {
    expect(collected('1999-01-01')).toEqual({ members: [], complete: true })
    expect(collected('2019-01-01')).toEqual({ members: ['CH', 'US'], complete: true })
    expect(collected('2021-01-01')).toEqual({ members: ['CH'], complete: true })
    expect(familyMembers(adequacy, 'adequate-countries')).toEqual(['adequacy.ch', 'adequacy.us'])
  })

  it('can be supposed to have another value, and the collected one follows', () => {
    expect(collected('2026-11-21', { 'adequacy.us': null })).toEqual({ members: ['CH'], complete: true })
  })

  it('in a family counts as read by whoever reads what is collected from it', () => {
    const reader: Statement = { id: 'reader', kind: 'scenario', versions: [{ from: '2018-07-20', basis: [], applies: { fact: 'use.country', test: 'in', right: { parameter: 'adequate-countries' } } }] }
    const { byParameter } = onDay({ ...adequacy, statements: [reader] }, { on: '2026-11-21' })
    expect([...byParameter.keys()].sort()).toEqual(['adequacy.ch', 'adequacy.us', 'adequate-countries'])
  })

  it('that nobody has defined is refused', () => {
    expect(() => valueOf(adequacy, 'adequacy.xx', { on: '2026-11-21' })).toThrow('there is no parameter “adequacy.xx”')
  })
})
