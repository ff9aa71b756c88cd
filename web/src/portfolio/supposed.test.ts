import { expect, test } from 'vitest'
import type { ParameterInfo } from '@rustning/knowledge/pack'
import { partsOf, partsOfSupposed, periodIn, supposition } from './supposed.ts'

const text = { nb: 'x', nn: 'x', en: 'x' }
const parameter = (type: ParameterInfo['type'], more: Partial<ParameterInfo> = {}): ParameterInfo => ({
  'id': 'some.thing', 'title': text, type, 'from-sources': [], 'checked-on': '2026-11-22', 'confidence': 'K',
  'periods': [{ from: '2000-01-01', value: 1, basis: [], confidence: 'K' }, { from: '2030-01-01', value: 2, basis: [], confidence: 'K' }], ...more,
})

test('the value of a day is that of the period it falls in', () => {
  expect(periodIn(parameter('number'), '2026-11-22')?.value).toBe(1)
  expect(periodIn(parameter('number'), '2031-01-01')?.value).toBe(2)
})

test.each([['adequacy.us=none', 'adequacy.us', 'none'], ['adequacy.us=', 'adequacy.us', undefined], ['adequacy.us', 'adequacy.us', undefined], ['', '', undefined], ['a=b=c', 'a', 'b=c']])('the address %s supposes of %s %s', (supposed, id, value) => {
  expect(partsOfSupposed(supposed)).toEqual({ id, value })
})

test.each([['12 months', '12', 'months'], ['1 year', '1', 'years'], ['30 days', '30', 'days'], [72, '', 'months'], [undefined, '', 'months']] as const)('the duration %s is %s %s', (value, count, unit) => {
  expect(partsOf(value)).toEqual([count, unit])
})

test.each([
  ['enum', 'none', 'none'], ['enum', 'full', 'full'], ['enum', 'maybe', undefined], ['number', '1 300 000', '1300000'], ['number', '-1', undefined], ['number', '', undefined], ['duration', '6', '6 months'], ['duration', 'six', undefined],
] as const)('a %s written as “%s” is asked for as %s', (type, typed, asked) => {
  expect(supposition(parameter(type, type === 'enum' ? { options: { full: text } } : {}), typed, 'months')).toBe(asked)
})
