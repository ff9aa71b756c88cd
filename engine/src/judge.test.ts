import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameValue } from './compare.ts'
import { fold, isAhead, judge, rejudge, type ItemVerdict, type Outcome, type Pick, type Verdict } from './judge.ts'
import { stages, type Pack, type Stage, type Statement } from './pack.ts'
import { nothingKnown, type Fact, type Facts, type ItemList, type Value } from './value.ts'
import { facts, moreThan, straying, withhold } from './testing/facts.ts'
import { pack, situation } from './testing/packs.ts'
import { facts as vocabulary, itemNouns } from './testing/vocabulary.ts'

const on = '2026-11-21'
const growing = facts.chain((before) => fc.tuple(fc.constant(before), moreThan(before)))
const byId = (one: { verdicts: readonly Verdict[]; picks: readonly Pick[] }) => new Map<string, Verdict | Pick>([...one.verdicts, ...one.picks].map((each) => [each.id, each]))

const duty = (change: Partial<Statement> = {}): Pack => ({
  digest: 'invented', facts: vocabulary, itemNouns, parameters: {},
  statements: [{
    id: 'duty', kind: 'duty', due: 'contract',
    versions: [{ from: '2018-07-20', basis: [], applies: { flag: 'use.sensitive' }, met: { flag: 'use.public' } }], ...change,
  }],
})
const known = (values: Readonly<Record<string, Value>>): Record<string, Fact> => Object.fromEntries(Object.entries(values).map(([fact, value]) => [fact, { value }]))
const the = (law: Pack, given: Facts, stage?: Stage): Verdict => judge(law, given, { on, ...(stage && { stage }) }).verdicts[0] as Verdict

describe('the outcome of a duty', () => {
  const yes = true, no = false, open = undefined
  it.each<[boolean | undefined, boolean | undefined, Outcome, Outcome]>([
    [yes, yes, 'met', 'met'], [yes, no, 'not-met', 'ahead'], [yes, open, 'unknown', 'ahead'],
    [no, yes, 'not-applicable', 'not-applicable'], [no, no, 'not-applicable', 'not-applicable'], [no, open, 'not-applicable', 'not-applicable'],
    [open, yes, 'unknown', 'unknown'], [open, no, 'unknown', 'unknown'], [open, open, 'unknown', 'unknown'],
  ])('that applies (%s) and is met (%s) is %s once it is due, and %s before', (applies, met, due, before) => {
    const given: Facts = { known: known({ ...(applies !== undefined && { 'use.sensitive': applies }), ...(met !== undefined && { 'use.public': met }) }), items: {} }
    for (const stage of [undefined, 'contract', 'start', 'operate', 'exit'] as const) expect(the(duty(), given, stage).outcome).toBe(due)
    for (const stage of ['need', 'procure'] as const) expect(the(duty(), given, stage).outcome).toBe(before)
  })

  it('is ahead only of a stage that comes before the one it falls due in', () => {
    for (const due of stages) for (const stage of stages) expect(isAhead(due, stage)).toBe(stages.indexOf(stage) < stages.indexOf(due))
  })
})

describe('a duty that holds for each of something', () => {
  const each = duty({ forEach: 'transfer', versions: [{ from: '2018-07-20', basis: [], applies: { all: [{ flag: 'use.sensitive' }, { fact: 'transfer.amount', test: 'over', right: { literal: 0 } }] }, met: { flag: 'transfer.sensitive' } }] })
  const items: Record<Exclude<Outcome, 'ahead'>, Record<string, Value>> = {
    met: { 'transfer.amount': 1, 'transfer.sensitive': true },
    'not-met': { 'transfer.amount': 1, 'transfer.sensitive': false },
    unknown: { 'transfer.amount': 1 },
    'not-applicable': { 'transfer.amount': 0 },
  }
  const given = (outcomes: readonly (keyof typeof items)[], complete: boolean, engagement: Record<string, Value> = { 'use.sensitive': true }): Facts => ({
    known: known(engagement), items: { transfer: { members: outcomes.map((one) => ({ name: one, known: known(items[one]) })), complete } },
  })

  it.each<[readonly (keyof typeof items)[], Outcome, Outcome]>([
    [[], 'not-applicable', 'unknown'],
    [['not-applicable'], 'not-applicable', 'unknown'],
    [['met'], 'met', 'unknown'],
    [['met', 'not-applicable'], 'met', 'unknown'],
    [['met', 'unknown'], 'unknown', 'unknown'],
    [['met', 'unknown', 'not-met'], 'not-met', 'not-met'],
    [['not-met'], 'not-met', 'not-met'],
  ])('with %j is %s when the list is complete and %s when it is not', (outcomes, complete, incomplete) => {
    expect(the(each, given(outcomes, true)).outcome).toBe(complete)
    expect(the(each, given(outcomes, false)).outcome).toBe(incomplete)
    expect(the(each, given(outcomes, true)).items?.map((item) => item.outcome)).toEqual(outcomes)
  })

  it('does not wait for a list when it cannot apply to anything on it', () => {
    const cannot = { 'use.sensitive': false }
    expect(the(each, nothingKnown)).toMatchObject({ outcome: 'unknown', applies: 0 })
    expect(the(each, { known: known(cannot), items: {} })).toMatchObject({ outcome: 'not-applicable', applies: -1, missing: [] })
  })

  it('is ahead for all its items at once, and one that is open keeps the whole open', () => {
    expect(the(each, given(['met', 'not-met', 'unknown'], true), 'need').outcome).toBe('ahead')
    expect(the(each, given(['met', 'not-met'], false), 'need').outcome).toBe('unknown')
    expect(the(each, given(['met'], true), 'need').outcome).toBe('met')
  })

  it('names what is missing by the item\'s number, and the list itself while it is incomplete', () => {
    expect(the(each, given(['met', 'unknown'], false)).missing).toEqual(['transfer[2].sensitive', 'transfer'])
    expect(the(each, given(['unknown'], true)).missing).toEqual(['transfer[1].sensitive'])
  })

  it('misses what the engagement itself has not said, also while nobody knows the list', () => {
    expect([...the(each, nothingKnown).missing].sort()).toEqual(['transfer', 'use.sensitive'])
    expect([...the(each, nothingKnown).undecided].sort()).toEqual(['transfer', 'use.sensitive'])
  })

  it('folds a breach before what is open, what is open before what is to come, and that before what is met', () => {
    const all: Outcome[] = ['not-applicable', 'met', 'ahead', 'unknown', 'not-met']
    fc.assert(fc.property(fc.array(fc.constantFrom(...all)), (outcomes) => {
      expect(fold(outcomes)).toBe(all[Math.max(0, ...outcomes.map((one) => all.indexOf(one)))])
    }))
  })
})

describe('the judgement', () => {
  it('never takes back a decided outcome when more becomes known', () => {
    const after: Record<Outcome | 'picked', readonly (Outcome | 'picked')[]> = {
      met: ['met'], 'not-met': ['not-met'], 'not-applicable': ['not-applicable'], picked: ['picked'], ahead: ['ahead', 'met'],
      unknown: ['met', 'not-met', 'not-applicable', 'unknown', 'ahead', 'picked'],
    }
    fc.assert(fc.property(pack(), growing, situation, (law, [before, more], at) => {
      const later = byId(judge(law, more, at))
      for (const [id, { outcome, applies }] of byId(judge(law, before, at))) {
        expect(after[outcome]).toContain(later.get(id)?.outcome)
        if (applies !== 0) expect(later.get(id)?.applies).toBe(applies)
      }
    }), { numRuns: 500 })
  })

  it('names everything that can change an open outcome: without it, all else that becomes known changes nothing', () => {
    fc.assert(fc.property(pack(), growing, situation, (law, [before, more], at) => {
      for (const [id, { outcome, applies, missing, undecided }] of byId(judge(law, before, at))) {
        if (outcome === 'unknown' || outcome === 'ahead') {
          const withoutMissing = byId(judge(law, withhold(before, more, new Set(missing)), at))
          expect([id, withoutMissing.get(id)?.outcome]).toEqual([id, outcome])
        }
        if (applies === 0) {
          const withoutUndecided = byId(judge(law, withhold(before, more, new Set(undecided)), at))
          expect([id, withoutUndecided.get(id)?.applies]).toEqual([id, 0])
        }
      }
    }), { numRuns: 500 })
  })

  it('misses nothing where the outcome can no longer change', () => {
    fc.assert(fc.property(pack(), facts, situation, (law, given, at) => {
      const judgement = judge(law, given, at)
      const single: readonly (Verdict | ItemVerdict | Pick)[] = [...judgement.verdicts.flatMap((verdict): readonly (Verdict | ItemVerdict)[] => verdict.items ?? [verdict]), ...judgement.picks]
      for (const { outcome, missing } of single) if (['met', 'not-met', 'not-applicable', 'picked'].includes(outcome)) expect(missing).toEqual([])
    }))
  })

  it('is the same in whatever order statements and facts are given', () => {
    const shuffled = fc.record({ law: pack(), given: facts, at: situation }).chain((all) =>
      fc.record({
        ...Object.fromEntries(Object.entries(all).map(([name, value]) => [name, fc.constant(value)])) as { [Name in keyof typeof all]: fc.Arbitrary<(typeof all)[Name]> },
        order: fc.shuffledSubarray([...all.law.statements], { minLength: all.law.statements.length }),
      }))
    fc.assert(fc.property(shuffled, ({ law, given, at, order }) => {
      const reversed = <T>(record: Readonly<Record<string, T>>): Record<string, T> => Object.fromEntries(Object.entries(record).toReversed())
      const other = judge({ ...law, statements: order }, { known: reversed(given.known), items: reversed(given.items) }, at)
      const straight = judge(law, given, at)
      expect(byId(other)).toEqual(byId(straight))
      expect(new Set(other.coming)).toEqual(new Set(straight.coming))
    }))
  })

  it('is the same judged again after some facts have changed as judged from scratch', () => {
    fc.assert(fc.property(pack(), straying, straying, situation, (law, before, after, at) => {
      expect(rejudge(law, judge(law, before, at), after, at, changedNames(before, after))).toEqual(judge(law, after, at))
    }))
  })

  it('reaches every outcome in the random tests, for engagements and for items', () => {
    const seen = new Map<string, number>()
    const count = (name: string) => seen.set(name, (seen.get(name) ?? 0) + 1)
    fc.assert(fc.property(pack(), facts, situation, (law, given, at) => {
      const { verdicts, picks } = judge(law, given, at)
      for (const { outcome, items } of verdicts) count(items ? `each ${outcome}` : outcome)
      for (const { outcome } of picks) count(`pick ${outcome}`)
    }), { numRuns: 2000, seed: 1 })
    const outcomes = ['met', 'not-met', 'unknown', 'ahead', 'not-applicable']
    for (const name of [...outcomes, ...outcomes.map((outcome) => `each ${outcome}`), 'pick picked', 'pick unknown', 'pick not-applicable']) expect([name, (seen.get(name) ?? 0) > 20]).toEqual([name, true])
  })
})

/** What has changed, named as `rejudge` wants it: facts without item numbers, and the nouns whose list itself has changed. */
function changedNames(before: Facts, after: Facts): string[] {
  const changed = new Set<string>()
  const compareKnown = (a: Facts['known'], b: Facts['known']) => {
    for (const fact of [...Object.keys(a), ...Object.keys(b)]) if (!sameValue(a[fact]?.value, b[fact]?.value)) changed.add(fact)
  }
  const shape = (list: ItemList | undefined) => JSON.stringify([list?.complete, list?.members.map((item) => item.name)])
  compareKnown(before.known, after.known)
  for (const noun of itemNouns) {
    const [a, b] = [before.items[noun], after.items[noun]]
    if (shape(a) !== shape(b)) changed.add(noun)
    for (let position = 0; position < Math.max(a?.members.length ?? 0, b?.members.length ?? 0); position++) {
      compareKnown(a?.members[position]?.known ?? {}, b?.members[position]?.known ?? {})
    }
  }
  return [...changed]
}
