/**
 * A pack of the shape the real one grows towards, for measuring before it is all there: 300 statements, some 60 facts that decide what
 * applies, 4 to 12 tests in each statement, and 12 duties that hold for each of something. The law in it means nothing.
 */
import type { Condition, FactDefinition, FactType, Pack, Parameter, Right, Statement, TestName } from '@rustning/engine'
import { stages } from '@rustning/engine'
import type { Random } from './random.ts'

const options = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
const countries = ['NO', 'SE', 'DK', 'FI', 'IS', 'DE', 'FR', 'IE', 'NL', 'GB', 'CH', 'US', 'CA', 'JP', 'IN', 'CN', 'PH', 'UA']
const ages = ['30 days', '3 months', '6 months', '12 months', '2 years', '3 years']
const adequate = ['GB', 'CH', 'US', 'CA', 'JP']
const nouns = ['organisation', 'supplier', 'service', 'processing', 'agreement', 'procurement', 'risk-assessment', 'security', 'logging', 'exit']
const itemNouns = ['transfer', 'sub-processor', 'purpose', 'authorisation']
const types: readonly FactType[] = ['flag', 'flag', 'flag', 'flag', 'enum', 'enum', 'set', 'country', 'countries', 'date', 'date', 'number', 'flag', 'enum']

const factsOf = (noun: string, count: number): [string, FactDefinition][] =>
  Array.from({ length: count }, (_, index) => {
    const type = types[index % types.length] as FactType
    return [`${noun}.${type}-${index}`, { noun, type, ...(type === 'enum' || type === 'set' ? { options } : {}) }]
  })

export function inventedPack(random: Random): Pack {
  const engagement = nouns.flatMap((noun) => factsOf(noun, 14))
  const facts = Object.fromEntries([...engagement, ...itemNouns.flatMap((noun) => factsOf(noun, 10))])
  const parameters: Record<string, Parameter> = {
    ...Object.fromEntries(adequate.map((country) => [`adequacy.${country.toLowerCase()}`, { type: 'enum', options: ['in-force'], values: [{ from: '2018-07-20', value: 'in-force' }] }])),
    'adequate-countries': { type: 'countries', collects: { family: 'adequacy', having: 'in-force' } },
    'eea-members': { type: 'countries', values: [{ from: '1994-01-01', value: { members: countries.slice(0, 9), complete: true } }] },
    threshold: { type: 'number', values: [{ from: '2020-01-01', value: 40 }] },
    ...Object.fromEntries(ages.map((age, index) => [`age.${index}`, { type: 'duration', values: [{ from: '2018-07-20', value: age }] }])),
  }
  // The first 60 facts in an order of chance decide what applies; the rest are what duties need in order to be met.
  const order = random.someOf(engagement.map(([id]) => id), engagement.length).toSorted(() => (random.happens(0.5) ? 1 : -1))
  const [deciding, meeting] = [order.slice(0, 60), order.slice(60)]

  const whereTo = (): Right => {
    if (random.happens(0.2)) return { parameter: random.oneOf(['eea-members', 'adequate-countries']) }
    return { literal: { members: random.someOf(countries, 6), complete: true } }
  }
  const test = (fact: string): Condition => {
    const literal = (name: TestName, value: string | number): Condition => ({ fact, test: name, right: { literal: value } })
    switch ((facts[fact] as FactDefinition).type) {
      case 'flag': return { flag: fact }
      case 'enum': return random.happens(0.5) ? literal('is', random.oneOf(options)) : { fact, test: 'in', right: { literal: { members: random.someOf(options, 3), complete: true } } }
      case 'set': return random.happens(0.5) ? literal('includes', random.oneOf(options)) : { fact, test: 'includes-any', right: { literal: { members: random.someOf(options, 2), complete: true } } }
      case 'country': return { fact, test: 'in', right: whereTo() }
      case 'countries': return { fact, test: 'within', right: whereTo() }
      case 'number': return random.happens(0.5) ? literal('over', random.below(80)) : { fact, test: 'at-least', right: { parameter: 'threshold' } }
      case 'date': {
        const otherDates = order.filter((other) => other !== fact && (facts[other] as FactDefinition).type === 'date')
        return random.happens(0.3) ? { fact, test: 'on-or-before', right: { fact: random.oneOf(otherDates) } } : { fact, test: 'older-than', right: { parameter: `age.${random.below(ages.length)}` } }
      }
      case 'duration': return { flag: fact }
    }
  }
  const condition = (scope: readonly string[], tests: number): Condition => {
    const parts = Array.from({ length: tests }, () => (random.happens(0.15) ? { not: test(random.oneOf(scope)) } : test(random.oneOf(scope))))
    const half = Math.ceil(tests / 2)
    return tests > 3 ? { all: [{ any: parts.slice(0, half) }, { any: parts.slice(half) }] } : random.happens(0.6) ? { all: parts } : { any: parts }
  }
  const statement = (index: number): Statement => {
    const kind = index < 100 ? 'duty' : index < 190 ? 'requirement' : index < 240 ? 'scenario' : index < 270 ? 'measure' : index < 290 ? 'clause' : 'question'
    const forEach = index < 12 ? itemNouns[index % itemNouns.length] : undefined
    const own = Object.keys(facts).filter((fact) => (facts[fact] as FactDefinition).noun === forEach)
    const [applyTests, metTests] = kind === 'duty' ? [2 + random.below(4), 2 + random.below(7)] : [4 + random.below(5), 0]
    return {
      id: `${kind}-${index}`, kind,
      ...(kind === 'duty' && { due: random.oneOf(stages), gate: random.oneOf(stages), weight: 'blocking', waivable: 'risk' }),
      ...(forEach !== undefined && { forEach }),
      versions: [{
        from: '2018-07-20', basis: ['law/1'], applies: condition([...deciding, ...own, ...own], applyTests),
        ...(kind === 'duty' && { met: condition(forEach === undefined ? meeting : [...own, ...own, ...own, ...meeting.slice(0, 20)], metTests) }),
      }],
    }
  }
  return { digest: 'invented', facts, itemNouns, parameters, statements: Array.from({ length: 300 }, (_, index) => statement(index)) }
}
