/** When a judgement no longer stands, what is kept, and what is told of the difference: over the invented cases and the whole knowledge. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayBefore, judge, stages, type Day, type Fact, type Facts, type Judgement, type Pack, type Stage } from '@rustning/engine'
import { loadKnowledge } from '@rustning/knowledge/load'
import { openCases } from '../case/case-on-disk.ts'
import { checkSuppliers, type FactSupplier } from '../fact-supplier.ts'
import { differences, digestOf, gather, isStale, keepPack, nextDay, outcomesOf, packIn, replay, sameOutcomes, saysMore } from './index.ts'
import { wantedWhen } from './verdict.ts'

const folder = fileURLToPath(new URL('../../../../knowledge', import.meta.url))
const knowledge = loadKnowledge(folder), { pack } = knowledge
const cases = openCases(knowledge, `${folder}/cases/invented`, 'nb')
const outcomes = (facts: Facts, on: Day, stage: Stage) => outcomesOf(judge(pack, facts, { on, stage }))
const after = (day: Day, days: number): Day => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const anyCase = fc.constantFrom(...cases), anyStage = fc.constantFrom(...stages), anyDay = fc.constantFrom('2018-07-19', '2023-07-10', '2025-12-31', '2026-11-22', '2027-12-01')
const without = (facts: Facts, kept: readonly boolean[]): Facts => ({ ...facts, known: Object.fromEntries(Object.entries(facts.known).filter((_, index) => kept[index % kept.length])) })
const anyFacts = fc.tuple(anyCase, fc.array(fc.boolean(), { minLength: 1, maxLength: 40 })).map(([one, kept]) => without(one.facts, kept))

describe('a kept judgement', () => {
  test('stands on every day before the next one that is named', () => {
    let changed = 0
    fc.assert(fc.property(anyFacts, anyStage, anyDay, fc.integer({ min: 0, max: 1_500 }), (facts, stage, on, days) => {
      const next = nextDay(pack, facts, on), later = after(on, days)
      if (next !== undefined) expect(next > on).toBe(true)
      const same = sameOutcomes(outcomes(facts, on, stage), outcomes(facts, later, stage))
      if (next === undefined || later < next) expect(same).toBe(true)
      else if (!same) changed++
      const last = next === undefined ? later : dayBefore(next, '1 day')
      expect(sameOutcomes(outcomes(facts, on, stage), outcomes(facts, last, stage))).toBe(true)
    }), { numRuns: 40 })
    // The days matter: some of those judgements did come out otherwise later.
    expect(changed).toBeGreaterThan(0)
  })

  test('is stale exactly when a fact, the knowledge, the stage or the day has moved', () =>
    fc.assert(fc.property(anyFacts, anyFacts, anyStage, anyStage, anyDay, fc.constantFrom(0, 1, 30, 400, 900), fc.boolean(), (facts, others, stage, later, on, days, sameFacts) => {
      const now = sameFacts ? facts : others, day = after(on, days), nextOn = nextDay(pack, facts, on)
      const kept = { factsDigest: digestOf(facts), pack: pack.digest, stage, nextOn }
      const stale = isStale(kept, { factsDigest: digestOf(now), pack: pack.digest, stage: later, on: day })
      expect(stale).toBe(digestOf(now) !== digestOf(facts) || later !== stage || (nextOn !== undefined && day >= nextOn))
      if (!stale) expect(sameOutcomes(outcomes(facts, on, stage), outcomes(now, day, later))).toBe(true)
      expect(isStale({ ...kept, pack: 'another' }, { factsDigest: digestOf(facts), pack: pack.digest, stage, on })).toBe(true)
    }), { numRuns: 40 }))

  test('has the same digest whatever order it was gathered in, and another for another answer, person or day', () =>
    fc.assert(fc.property(anyCase, (one) => {
      const turned: Facts = { known: Object.fromEntries(Object.entries(one.facts.known).toReversed()), items: Object.fromEntries(Object.entries(one.facts.items).toReversed()) }
      expect(digestOf(turned)).toBe(digestOf(one.facts))
      const [fact, value] = Object.entries(one.facts.known)[0] as [string, Fact]
      for (const changed of [{ ...value, value: null }, { ...value, by: 'Ola Vik' }, { ...value, on: '2001-01-01' }, { ...value, from: 'et ark' }]) {
        expect(digestOf({ ...one.facts, known: { ...one.facts.known, [fact]: changed } })).not.toBe(digestOf(one.facts))
      }
    })))

  test('is reached again by the pack that judged, from the folder, and by no other', () => {
    const home = mkdtempSync(path.join(tmpdir(), 'rustning-packs-'))
    try {
      keepPack(home, pack)
      keepPack(home, pack)
      const again = packIn(home, pack.digest)
      expect(again?.digest).toBe(pack.digest)
      for (const { facts, stage } of cases) {
        const kept = { pack: pack.digest, judgedOn: '2026-11-22', lawOn: undefined, stage }
        expect(outcomesOf(replay(again as typeof pack, kept, { facts, own: [] }))).toEqual(outcomes(facts, '2026-11-22', stage))
      }
      expect(() => replay({ ...pack, digest: 'another' }, { pack: pack.digest, judgedOn: '2026-11-22', stage: 'need' }, { facts: { known: {}, items: {} }, own: [] })).toThrow('did not judge this')
      for (const asked of ['0'.repeat(64), '../../etc/passwd', '']) expect(packIn(home, asked)).toBeUndefined()
      const [file = ''] = readdirSync(path.join(home, 'packs'))
      writeFileSync(path.join(home, 'packs', file), gzipSync(JSON.stringify({ ...pack, statements: pack.statements.slice(1) })))
      expect(() => packIn(home, pack.digest)).toThrow('is not what it was')
    } finally {
      rmSync(home, { recursive: true })
    }
  })

  test('gets a row beside it only where something differs', () => {
    const one = { factsDigest: 'a', pack: 'p', stage: 'need' as const, outcomes: outcomes({ known: {}, items: {} }, '2026-11-22', 'need') }
    expect(saysMore(one, { ...one })).toBe(false)
    for (const differs of [{ factsDigest: 'b' }, { pack: 'q' }, { stage: 'procure' as const }, { outcomes: { duties: {}, picks: {} } }]) expect(saysMore(one, { ...one, ...differs })).toBe(true)
    expect(saysMore(undefined, one)).toBe(true)
  })
})

test('a difference names every duty that came out otherwise and what made it so', () =>
  fc.assert(fc.property(anyFacts, anyFacts, anyStage, anyStage, anyDay, anyDay, (facts, others, stage, later, on, then) => {
    const [before, now] = [[facts, on, stage], [others, then, later]].map(([known, judgedOn, at]): Parameters<typeof differences>[1] => ({ facts: known as Facts, judgedOn: judgedOn as Day, stage: at as Stage, pack: pack.digest, own: [], outcomes: outcomes(known as Facts, judgedOn as Day, at as Stage) })) as [Parameters<typeof differences>[1], Parameters<typeof differences>[2]]
    const found = differences(pack, before, now)
    expect(found.length === 0).toBe(sameOutcomes(before.outcomes, now.outcomes))
    for (const { causes } of found) expect(causes.length).toBeGreaterThan(0)
    expect(differences(pack, before, before)).toEqual([])
    // What other knowledge judged is said where nothing else explains it.
    for (const { causes } of differences(pack, { ...before, facts: others, judgedOn: then, stage: later, pack: 'older' }, now)) expect(causes).toEqual([{ kind: 'knowledge' }])
  }), { numRuns: 30 }))

describe('what rooms supply', () => {
  const known = (facts: Record<string, Fact['value']>): Record<string, Fact> => Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, { value }]))
  const room = (name: string, supplies: string[]): Pick<FactSupplier, 'room' | 'supplies'> => ({ room: name, supplies })

  test('goes before what a person said, and the disagreement is told', () => {
    const { facts, conflicts } = gather({ known: known({ 'agreement.dpa-in-force-on': '2026-01-01', 'processing.personal-data': true }), items: {} }, [{ supplier: room('agreement', ['agreement.dpa-in-force-on']), facts: { known: known({ 'agreement.dpa-in-force-on': '2026-02-01' }), items: {} } }])
    expect(facts.known['agreement.dpa-in-force-on']).toEqual({ value: '2026-02-01', from: 'agreement' })
    expect(facts.known['processing.personal-data']).toEqual({ value: true })
    expect(conflicts).toMatchObject([{ fact: 'agreement.dpa-in-force-on', room: 'agreement', used: '2026-02-01', said: { value: '2026-01-01' } }])
  })

  test('about items that another room lists is put to them by name, and adds nobody', () => {
    const listed = { supplier: room('engagement', ['controller']), facts: { known: {}, items: { controller: { complete: true, members: [{ name: 'Havn sykehus', known: {} }, { name: 'Skog sykehus', known: {} }] } } } }
    const receipts = { supplier: room('approval', ['controller.risk-assessed-on']), facts: { known: {}, items: { controller: { complete: false, members: [{ name: 'Skog sykehus', known: known({ 'controller.risk-assessed-on': '2026-01-01' }) }, { name: 'Tind sykehus', known: known({ 'controller.risk-assessed-on': '2026-01-01' }) }] } } } }
    for (const rooms of [[listed, receipts], [receipts, listed]]) {
      expect(gather({ known: {}, items: {} }, rooms).facts.items['controller']).toEqual({ complete: true, members: [{ name: 'Havn sykehus', known: {} }, { name: 'Skog sykehus', known: { 'controller.risk-assessed-on': { value: '2026-01-01', from: 'approval' } } }] })
    }
    expect(gather({ known: {}, items: {} }, [receipts]).facts.items).toEqual({})
  })

  test('is refused where the room did not say that it would, where nobody knows it, and where two say it', () => {
    const said = { known: known({ 'processing.personal-data': true }), items: {} }
    expect(() => gather({ known: {}, items: {} }, [{ supplier: room('agreement', []), facts: said }])).toThrow('does not say that it supplies')
    const supply = () => Promise.resolve(said)
    expect(() => checkSuppliers(knowledge, [{ ...room('a', ['processing.invented']), supply }])).toThrow('not in the vocabulary')
    expect(() => checkSuppliers(knowledge, [{ ...room('a', ['controller']), supply }, { ...room('b', ['controller']), supply }])).toThrow('both a and b')
  })
})

describe('an answer is wanted', () => {
  const holds = { statements: [{ id: 'holds', weight: 'blocking', gate: 'procure' }, { id: 'earlier', weight: 'serious' }] } as unknown as Pack
  const verdicts = [
    { id: 'holds', outcome: 'unknown', due: 'procure' }, { id: 'earlier', outcome: 'not-met', due: 'need' }, { id: 'here', outcome: 'unknown', due: 'procure' }, { id: 'after', outcome: 'ahead', due: 'operate' },
    { id: 'settled', outcome: 'met', due: 'need' }, { id: 'another', outcome: 'not-applicable', due: 'need' },
  ] as unknown as Judgement['verdicts']

  // `suits` is a requirement of a purchase, and no duty.
  test.each<[Stage, object]>([
    ['need', { holds: 'later', earlier: 'now', here: 'later', after: 'later', settled: 'later', another: 'later', suits: 'later' }],
    ['procure', { holds: 'gate', earlier: 'now', here: 'now', after: 'later', settled: 'later', another: 'later', suits: 'now' }],
    ['contract', { holds: 'now', earlier: 'now', here: 'now', after: 'later', settled: 'later', another: 'later', suits: 'now' }],
    ['operate', { holds: 'now', earlier: 'now', here: 'now', after: 'now', settled: 'later', another: 'later', suits: 'later' }],
  ])('in the stage %s as the law and the purchase have it', (stage, wanted) => {
    const when = wantedWhen(holds, { verdicts }, stage)
    expect(Object.fromEntries([...verdicts.map(({ id }) => id), 'suits'].map((id) => [id, when(id)]))).toEqual(wanted)
  })
})
