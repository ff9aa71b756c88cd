/** A small invented vocabulary for random tests: every type, few values of each, so that random facts and conditions meet often. */
import fc from 'fast-check'
import { none, type Day, type FactId, type Noun, type Value } from '../value.ts'
import type { TestName } from '../condition.ts'
import type { FactDefinition, FactType } from '../pack.ts'

export const options = ['a', 'b', 'c'] as const
export const countries = ['NO', 'SE', 'US', 'IN'] as const
export const days: readonly Day[] = ['2023-02-28', '2024-02-29', '2024-06-30', '2025-01-31', '2025-12-31', '2026-11-21']
const durations = ['30 days', '12 months', '2 years'] as const

export const itemNouns: readonly Noun[] = ['transfer', 'sub-processor']

const types: Readonly<Record<string, FactType>> = {
  sensitive: 'flag', kind: 'enum', kinds: 'set', country: 'country', countries: 'countries', 'from-on': 'date', amount: 'number',
}
const define = (noun: Noun, named: Readonly<Record<string, FactType>>): Record<FactId, FactDefinition> =>
  Object.fromEntries(Object.entries(named).map(([name, type]) => [`${noun}.${name}`, { noun, type, ...(type === 'enum' || type === 'set' ? { options } : {}) }]))

export const facts: Readonly<Record<FactId, FactDefinition>> = {
  ...define('use', { ...types, public: 'flag', 'other-kind': 'enum', 'other-kinds': 'set', 'to-on': 'date', limit: 'number', period: 'duration' }),
  ...define('transfer', types),
  ...define('sub-processor', types),
}

/** The facts of one item noun, or of none. */
export const factsOf = (noun: Noun | undefined): FactId[] =>
  Object.keys(facts).filter((fact) => (noun === undefined ? !itemNouns.includes(nounOf(fact)) : nounOf(fact) === noun))
export const nounOf = (fact: FactId): Noun => (facts[fact] as FactDefinition).noun
export const typeOf = (fact: FactId): FactType => (facts[fact] as FactDefinition).type

/** Which tests suit a type, and the type of their right side. */
export const testsOn: Readonly<Record<FactType, Readonly<Partial<Record<TestName, FactType>>>>> = {
  flag: { is: 'flag' },
  enum: { is: 'enum', in: 'set' },
  set: { includes: 'enum', 'includes-any': 'set', within: 'set' },
  country: { is: 'country', in: 'countries' },
  countries: { includes: 'country', 'includes-any': 'countries', within: 'countries' },
  date: { is: 'date', before: 'date', after: 'date', 'on-or-before': 'date', 'on-or-after': 'date', 'older-than': 'duration' },
  number: { is: 'number', 'at-least': 'number', 'at-most': 'number', over: 'number', under: 'number' },
  duration: { is: 'duration' },
}

const setOf = (members: readonly string[], complete: fc.Arbitrary<boolean>): fc.Arbitrary<Value> =>
  fc.record({ members: fc.subarray([...members]), complete })

/** A value that is known in full, as a person would answer a question. Now and then: there is none. */
export const fullValue = (type: FactType): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 7, arbitrary: someValue(type, fc.constant(true)) }, { weight: 1, arbitrary: fc.constant(none) })

/** The same, and sets may be known in part. */
export const anyValue = (type: FactType): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 7, arbitrary: someValue(type, fc.boolean()) }, { weight: 1, arbitrary: fc.constant(none) })

export function someValue(type: FactType, complete: fc.Arbitrary<boolean> = fc.constant(true)): fc.Arbitrary<Value> {
  switch (type) {
    case 'flag': return fc.boolean()
    case 'enum': return fc.constantFrom(...options)
    case 'set': return setOf(options, complete)
    case 'country': return fc.constantFrom(...countries)
    case 'countries': return setOf(countries, complete)
    case 'date': return fc.constantFrom(...days)
    case 'number': return fc.integer({ min: 0, max: 3 })
    case 'duration': return fc.constantFrom(...durations)
  }
}

/** Some of the named values: a record in which each key may be absent, never `undefined`. */
export const someOf = <T>(named: Readonly<Record<string, fc.Arbitrary<T>>>): fc.Arbitrary<Record<string, T>> =>
  fc.record({ ...named }, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Record<string, T>>

/** All of them. */
export const allOf = <T>(named: Readonly<Record<string, fc.Arbitrary<T>>>): fc.Arbitrary<Record<string, T>> =>
  fc.record({ ...named }, { noNullPrototype: true }) as fc.Arbitrary<Record<string, T>>
