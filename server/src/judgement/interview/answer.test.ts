import { describe, expect, test } from 'vitest'
import { understand, understandList, understandStage } from './answer.ts'

const text = { nb: '', nn: '', en: '' }
const options = { saas: text, paas: text, iaas: text }

describe('an answer', () => {
  test.each([
    ['ja', 'flag', true], ['N', 'flag', false], ['yes', 'flag', true], ['-', 'flag', null],
    ['2.1.2026', 'date', '2026-01-02'], ['02.01.2026', 'date', '2026-01-02'], ['2026-01-02', 'date', '2026-01-02'], ['finnes ikke', 'date', null],
    ['2 400 000', 'number', 2_400_000], ['2.400.000', 'number', 2_400_000], ['3,5', 'number', 3.5],
    ['Norge', 'country', 'NO'], ['Noreg', 'country', 'NO'], ['usa', 'country', 'US'], ['de', 'country', 'DE'],
    ['2', 'enum', 'paas'], ['iaas', 'enum', 'iaas'],
  ] as const)('“%s” to a %s is understood', (typed, type, value) => {
    expect(understand(typed, { type, options })).toEqual({ value })
  })

  test.each([
    ['kanskje', 'flag'], ['31.2.2026', 'date'], ['i fjor', 'date'], ['mange', 'number'], ['Atlantis', 'country'], ['4', 'enum'], ['0', 'enum'], ['1,9', 'set'],
  ] as const)('“%s” to a %s is not understood', (typed, type) => {
    expect(understand(typed, { type, options })).toBeUndefined()
  })

  test('several numbers make a set, none makes an empty one', () => {
    expect(understand('1, 3', { type: 'set', options })).toEqual({ value: { members: ['saas', 'iaas'], complete: true } })
    expect(understand('0', { type: 'set', options })).toEqual({ value: { members: [], complete: true } })
    expect(understand('none', { type: 'set', options })).toEqual({ value: { members: [], complete: true } })
  })

  test.each([['?', 'unknown'], ['vet ikke', 'unknown'], ['<', 'back'], ['h', 'why'], ['q', 'quit'], ['', 'accept']] as const)('“%s” is the command %s', (typed, command) => {
    expect(understand(typed, { type: 'flag' })).toEqual({ command })
    expect(understandList(typed)).toEqual({ command })
  })
})

test('names separated by commas make a list, each once', () => {
  expect(understandList(' Skybris, Tåkeheimen ,Skybris')).toEqual({ names: ['Skybris', 'Tåkeheimen'] })
  expect(understandList('ingen')).toEqual({ names: [] })
})

test('a stage is chosen by its number', () => {
  expect(understandStage('3')).toBe('contract')
  expect(understandStage('9')).toBeUndefined()
})
