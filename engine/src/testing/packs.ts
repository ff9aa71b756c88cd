/** Random packs: conditions of every form over the small vocabulary, statements in several versions, parameters that change over time. */
import fc from 'fast-check'
import { today, type Condition, type Right, type Test, type TestName } from '../condition.ts'
import type { Moment } from '../dated.ts'
import { kinds, stages, type FactType, type Pack, type Parameter, type Statement, type Version } from '../pack.ts'
import { none, type Day, type FactId, type Noun, type ParameterId, type Value } from '../value.ts'
import type { Situation } from '../judge.ts'
import { allOf, countries, days, facts, factsOf, fullValue, itemNouns, someOf, someValue, testsOn, typeOf } from './vocabulary.ts'

const typeNames = Object.keys(testsOn) as FactType[]
const family = countries.map((country) => `adequacy.${country.toLowerCase()}`)
const collected = 'adequate-countries'

/** The parameters of a type: one of its own, and for countries the collected one. */
const parametersOf = (type: FactType): ParameterId[] => [`law.${type}`, ...(type === 'countries' ? [collected] : [])]

function testOver(scope: readonly FactId[]): fc.Arbitrary<Condition> {
  const test = (fact: FactId): fc.Arbitrary<Condition> => {
    const suits = Object.entries(testsOn[typeOf(fact)]) as [TestName, FactType][]
    return fc.constantFrom(...suits).chain(([name, type]) => rightSide(type, scope).map((right): Test => ({ fact, test: name, right })))
  }
  const flags = scope.filter((fact) => typeOf(fact) === 'flag')
  const aboutToday = fc.constantFrom<TestName>('before', 'on-or-after').chain((name) =>
    rightSide('date', scope).map((right): Test => ({ fact: today, test: name, right })))
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...flags).map((flag): Condition => ({ flag })) },
    { weight: 8, arbitrary: fc.constantFrom(...scope).chain(test) },
    { weight: 1, arbitrary: aboutToday },
  )
}

function rightSide(type: FactType, scope: readonly FactId[]): fc.Arbitrary<Right> {
  const comparable = [...scope.filter((fact) => typeOf(fact) === type), ...(type === 'date' ? [today] : [])]
  return fc.oneof(
    { weight: 4, arbitrary: someValue(type).map((literal): Right => ({ literal })) },
    { weight: 2, arbitrary: fc.constantFrom(...parametersOf(type)).map((parameter): Right => ({ parameter })) },
    ...(comparable.length > 0 ? [{ weight: 2, arbitrary: fc.constantFrom(...comparable).map((fact): Right => ({ fact })) }] : []),
  )
}

/** A random condition over the engagement's facts and, where it holds for each of a noun, that noun's. */
export function condition(noun?: Noun): fc.Arbitrary<Condition> {
  const scope = noun === undefined ? factsOf(undefined) : [...factsOf(undefined), ...factsOf(noun), ...factsOf(noun)]
  return fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      { weight: 4, arbitrary: testOver(scope) },
      { weight: 2, arbitrary: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })) },
      { weight: 2, arbitrary: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })) },
      { weight: 1, arbitrary: tie('condition').map((not) => ({ not })) },
    ),
  })).condition
}

/** Versions that never overlap; the last may be adopted with no first day. */
function versions(noun: Noun | undefined, isDuty: boolean): fc.Arbitrary<Version[]> {
  const conditions = fc.record({ applies: condition(noun), ...(isDuty ? { met: condition(noun) } : {}) }) as fc.Arbitrary<Pick<Version, 'applies' | 'met'>>
  const spans = fc.record({ firstDays: fc.subarray(['2018-07-20', ...days], { minLength: 1, maxLength: 3 }), lastIsOpen: fc.boolean(), undecided: fc.nat(4) })
  return spans.chain(({ firstDays, lastIsOpen, undecided }) => {
    const dated = firstDays.map((from, index) => {
      const following = firstDays[index + 1]
      const to = following === undefined ? (lastIsOpen ? undefined : '2026-06-30') : dayBeforeFirst(following)
      return { from: from as Day | 'undecided', ...(to !== undefined && to >= from && { to }) }
    })
    const all = undecided === 0 ? [...dated, { from: 'undecided' as const }] : dated
    return fc.tuple(...all.map((span) => conditions.map((both): Version => ({ ...span, basis: ['law/1'], ...both }))))
  })
}

const dayBeforeFirst = (day: Day): Day => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })

function statement(index: number): fc.Arbitrary<Statement> {
  const shape = fc.record({
    kind: fc.oneof({ weight: 3, arbitrary: fc.constant('duty' as const) }, { weight: 2, arbitrary: fc.constantFrom(...kinds) }),
    noun: fc.constantFrom(undefined, undefined, ...itemNouns), due: fc.constantFrom(...stages),
    retired: rarely(fc.constantFrom(...days)),
  })
  return shape.chain(({ kind, noun, due, retired }) => {
    const isDuty = kind === 'duty'
    const forEach = isDuty ? noun : undefined
    return versions(forEach, isDuty).map((all): Statement => ({
      id: `statement-${index}`, kind, versions: all, ...(isDuty && { due }), ...(forEach !== undefined && { forEach }),
      ...(retired !== undefined && { retired: { on: retired, because: 'the law is repealed' } }),
    }))
  })
}

const overTime = (value: fc.Arbitrary<Value>) =>
  fc.subarray([...days], { minLength: 1, maxLength: 3 }).chain((from) => fc.tuple(...from.map((day) => value.map((one) => ({ from: day, value: one })))))

const parameters: fc.Arbitrary<Record<ParameterId, Parameter>> = allOf<Parameter>({
  ...Object.fromEntries(typeNames.map((type) => [`law.${type}`, overTime(fullValue(type)).map((values): Parameter => ({ type, values }))])),
  ...Object.fromEntries(family.map((id) => [id, overTime(adequacy()).map((values): Parameter => ({ type: 'enum', options: ['in-force'], values }))])),
  [collected]: fc.constant<Parameter>({ type: 'countries', collects: { family: 'adequacy', having: 'in-force' } }),
})

function adequacy(): fc.Arbitrary<Value> {
  return fc.constantFrom<Value>('in-force', none)
}

export const pack = (most = 6): fc.Arbitrary<Pack> =>
  fc.record({
    parameters,
    statements: fc.integer({ min: 1, max: most }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => statement(index)))),
  }).map((parts) => ({ digest: 'invented', facts, itemNouns, ...parts }))

export const parameterValues: fc.Arbitrary<Record<ParameterId, Value>> = someOf({
  ...Object.fromEntries(typeNames.map((type) => [`law.${type}`, fullValue(type)])),
  ...Object.fromEntries(family.map((id) => [id, adequacy()])),
})

export const moment: fc.Arbitrary<Moment> = fc.record(
  { on: fc.constantFrom(...days), lawOn: fc.constantFrom(...days), parameters: parameterValues }, { requiredKeys: ['on'] })

export const stage = fc.constantFrom(...stages)

export const situation: fc.Arbitrary<Situation> = fc.tuple(moment, fc.option(stage, { nil: undefined, freq: 2 })).map(([at, in_]) => ({ ...at, ...(in_ && { stage: in_ }) }))
