import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge, type Outcome, type Picked } from './judge.ts'
import type { TestName } from './condition.ts'
import type { Pack, Statement } from './pack.ts'
import { hasBit, positionsIn } from './sweep-bits.ts'
import { columnOf, engagementAt, portfolioOf, stageCode, type Engagement } from './sweep-portfolio.ts'
import { resweep, sweep } from './sweep.ts'
import type { Moment } from './dated.ts'
import type { Value } from './value.ts'
import type { Sweep } from './sweep-result.ts'
import { facts, straying } from './testing/facts.ts'
import { moment, pack, parameterValues, stage } from './testing/packs.ts'
import { facts as vocabulary, itemNouns } from './testing/vocabulary.ts'

const engagement: fc.Arbitrary<Engagement> = fc.record({ facts: fc.oneof(facts, straying), stage }, { requiredKeys: ['facts'] })
const engagements = fc.array(engagement, { maxLength: 70 })
/** Packs in which also statements that are only picked are said to hold for each of something, which `judge` does not heed. */
const anyPack = pack().map((law): Pack => ({ ...law, statements: law.statements.map((one): Statement => (one.kind === 'clause' ? { ...one, forEach: 'transfer' } : one)) }))

type Outcomes = Record<string, Outcome | Picked | undefined>
const judged = (law: Pack, { facts: given, stage: at }: Engagement, when: Moment): Outcomes => {
  const { verdicts, picks } = judge(law, given, { ...when, ...(at && { stage: at }) })
  const found = new Map<string, Outcome | Picked>([...verdicts, ...picks].map(({ id, outcome }) => [id, outcome]))
  return Object.fromEntries(law.statements.map(({ id }) => [id, found.get(id)]))
}
const sweptAt = (swept: Sweep, row: number): Outcomes => Object.fromEntries(swept.pack.statements.map(({ id }) => [id, swept.outcomeAt(id, row)]))

describe('a sweep', () => {
  it('finds for each engagement what judging it alone finds', () => {
    fc.assert(fc.property(anyPack, engagements, moment, (law, all, when) => {
      const swept = sweep(law, portfolioOf(law, all), when)
      all.forEach((one, row) => expect([row, sweptAt(swept, row)]).toEqual([row, judged(law, one, when)]))
    }), { numRuns: 400 })
  })

  it('finds it also where many engagements are taken a block at a time', () => {
    fc.assert(fc.property(anyPack, fc.array(engagement, { minLength: 1, maxLength: 40 }), moment, fc.integer({ min: 8_150, max: 16_500 }), (law, some, when, rows) => {
      const all = Array.from({ length: rows }, (_, row) => some[row % some.length] as Engagement)
      const swept = sweep(law, portfolioOf(law, all), when)
      const expected = some.map((one) => judged(law, one, when))
      for (const row of [...all.keys()].filter((each) => each < 50 || each % 7 === 0 || Math.abs(each - 8192) < 50 || each > rows - 50)) {
        expect([row, sweptAt(swept, row)]).toEqual([row, expected[row % some.length]])
      }
    }), { numRuns: 15 })
  })

  it('counts and lists the same engagements', () => {
    fc.assert(fc.property(anyPack, engagements, moment, (law, all, when) => {
      const swept = sweep(law, portfolioOf(law, all), when)
      for (const { id } of law.statements) {
        const outcomes = all.map((_, row) => swept.outcomeAt(id, row))
        const counts = swept.counts(id)
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(outcomes.filter((outcome) => outcome !== undefined).length)
        for (const outcome of ['met', 'not-met', 'unknown', 'ahead', 'not-applicable', 'picked'] as const) {
          const rows = [...outcomes.keys()].filter((row) => outcomes[row] === outcome)
          expect([...swept.rows(id, outcome)]).toEqual(rows)
          expect(counts[outcome] ?? 0).toBe(rows.length)
        }
      }
    }))
  })

  it('knows nothing of a statement that is not in force', () => {
    const swept = sweep({ digest: '', facts: {}, itemNouns: [], parameters: {}, statements: [] }, portfolioOf({ digest: '', facts: {}, itemNouns: [], parameters: {}, statements: [] }, [{ facts: { known: {}, items: {} } }]), { on: '2026-11-21' })
    expect([swept.outcomeAt('nothing', 0), swept.counts('nothing'), [...swept.rows('nothing', 'not-applicable')]]).toEqual([undefined, {}, []])
  })

  it.each<[string, string, string, TestName, (position: number) => Value]>([
    ['numbers', 'use.amount', 'use.limit', 'over', (position) => position],
    ['sets', 'use.kinds', 'use.other-kinds', 'includes-any', (position) => ({ members: [...'abcdefghijklm'].filter((_, bit) => (position >> bit) & 1), complete: position % 3 > 0 })],
  ])('compares two columns of %s in which nearly every engagement has its own answer', (_, left, right, test, valueOf) => {
    const law: Pack = {
      digest: 'invented', facts: vocabulary, itemNouns, parameters: {},
      statements: [{ id: 'compared', kind: 'scenario', versions: [{ from: '2018-07-20', basis: [], applies: { fact: left, test, right: { fact: right } } }] }],
    }
    const rows = 5_000
    const answer = (step: number) => (row: number) => (row % 11 === step % 11 ? (row % 2 === 0 ? null : undefined) : valueOf((row * step) % 8_192))
    const all = Array.from({ length: rows }, (__, row): Engagement => {
      const known = Object.entries({ [left]: answer(7_919)(row), [right]: answer(6_421)(row) }).filter((entry): entry is [string, Value] => entry[1] !== undefined)
      return { facts: { known: Object.fromEntries(known.map(([fact, value]) => [fact, { value }])), items: {} } }
    })
    const swept = sweep(law, portfolioOf(law, all), { on: '2026-11-21' })
    expect(all.map((__, row) => sweptAt(swept, row))).toEqual(all.map((one) => judged(law, one, { on: '2026-11-21' })))
    expect(Object.keys(swept.counts('compared')).sort()).toEqual(['not-applicable', 'picked', 'unknown'])
  })
})

describe('a sweep at another moment', () => {
  const moments = fc.oneof(
    fc.tuple(moment, moment),
    fc.tuple(moment, parameterValues).map(([when, parameters]) => [when, { ...when, parameters }] as const),
  )

  it('is the same as sweeping from scratch, and says for whom each statement has changed', () => {
    fc.assert(fc.property(anyPack, engagements, moments, (law, all, [was, is]) => {
      const portfolio = portfolioOf(law, all)
      const before = sweep(law, portfolio, was)
      const { sweep: after, changes, rows } = resweep(before, is)
      const scratch = sweep(law, portfolio, is)
      const changed = new Map(changes.map(({ id, rows: moved }) => [id, moved]))
      expect([...after.outcomes.keys()]).toEqual([...scratch.outcomes.keys()])
      all.forEach((_, row) => {
        const [then, now] = [sweptAt(before, row), sweptAt(after, row)]
        expect(now).toEqual(sweptAt(scratch, row))
        const moved = law.statements.map(({ id }) => id).filter((id) => then[id] !== now[id])
        expect([...changed].filter(([, bits]) => hasBit(bits, row)).map(([id]) => id).sort()).toEqual(moved.sort())
        expect(hasBit(rows, row)).toBe(moved.length > 0)
      })
      for (const { rows: moved } of changes) expect(positionsIn(moved).length).toBeGreaterThan(0)
    }), { numRuns: 400 })
  })

  const law: Pack = {
    digest: 'invented', facts: vocabulary, itemNouns,
    parameters: {
      'adequacy.us': { type: 'enum', options: ['in-force'], values: [{ from: '2023-07-10', value: 'in-force' }] },
      'adequacy.se': { type: 'enum', options: ['in-force'], values: [{ from: '2000-07-26', value: 'in-force' }] },
      'adequate-countries': { type: 'countries', collects: { family: 'adequacy', having: 'in-force' } },
    },
    statements: [
      { id: 'transfer-has-basis', kind: 'duty', due: 'contract', forEach: 'transfer', versions: [{ from: '2018-07-20', basis: [], applies: { all: [] }, met: { fact: 'transfer.country', test: 'in', right: { parameter: 'adequate-countries' } } }] },
      { id: 'is-public', kind: 'duty', due: 'contract', versions: [{ from: '2018-07-20', basis: [], applies: { all: [] }, met: { flag: 'use.public' } }] },
    ],
  }
  const transfersTo = (...countries: string[]): Engagement =>
    ({ facts: { known: {}, items: { transfer: { members: countries.map((country) => ({ name: country, known: { 'transfer.country': { value: country } } })), complete: true } } } })

  it('tells who is hit when one adequacy decision falls, and leaves alone what does not read it', () => {
    const before = sweep(law, portfolioOf(law, [transfersTo('SE'), transfersTo('SE', 'US'), transfersTo(), transfersTo('US')]), { on: '2026-11-21' })
    const { sweep: after, changes, rows } = resweep(before, { on: '2026-11-21', parameters: { 'adequacy.us': null } })
    expect(changes.map(({ id, rows: moved }) => [id, [...positionsIn(moved)]])).toEqual([['transfer-has-basis', [1, 3]]])
    expect([...positionsIn(rows)]).toEqual([1, 3])
    expect(after.outcomes.get('is-public')).toBe(before.outcomes.get('is-public'))
    expect(before.counts('transfer-has-basis')).toEqual({ met: 3, 'not-applicable': 1 })
    expect(after.counts('transfer-has-basis')).toEqual({ met: 1, 'not-met': 2, 'not-applicable': 1 })
  })
})

describe('a portfolio', () => {
  it('gives each engagement back as it was put in, but for the names of items', () => {
    const plain = (one: Engagement) => ({ stage: one.stage, known: sorted(one.facts.known), items: itemNouns.map((noun) => ({ complete: one.facts.items[noun]?.complete ?? false, members: (one.facts.items[noun]?.members ?? []).map((item) => sorted(item.known)) })) })
    const sorted = (known: Engagement['facts']['known']) =>
      Object.entries(known).map(([fact, { value }]) => [fact, typeof value === 'object' && value !== null ? { ...value, members: [...value.members].sort() } : value]).sort()
    fc.assert(fc.property(anyPack, engagements, (law, all) => {
      const portfolio = portfolioOf(law, all)
      expect(all.map((_, row) => plain(engagementAt(portfolio, row)))).toEqual(all.map(plain))
    }))
  })

  it('keeps each answer once, and takes a wider code only when it needs to', () => {
    const set = (...members: string[]) => ({ members, complete: true })
    expect(columnOf([undefined, true, null, true, false])).toEqual({ dictionary: [undefined, true, null, false], codes: Uint8Array.of(0, 1, 2, 1, 3) })
    expect(columnOf([set('a', 'b'), set('b', 'a'), { ...set('a', 'b'), complete: false }]).codes).toEqual(Uint8Array.of(1, 1, 2))
    expect([255, 256, 65_535, 65_536].map((answers) => columnOf(Array.from({ length: answers }, (_, answer) => answer)).codes.BYTES_PER_ELEMENT)).toEqual([1, 2, 2, 4])
  })

  it('keeps no stage as 0', () => {
    expect([undefined, 'need', 'exit'].map((one) => stageCode(one as 'need' | undefined))).toEqual([0, 1, 6])
  })
})
