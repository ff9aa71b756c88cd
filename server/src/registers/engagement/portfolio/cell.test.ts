/** What people write in cells, and what it is understood as. */
import { fileURLToPath } from 'node:url'
import { loadKnowledge } from '@rustning/knowledge/load'
import { describe, expect, test } from 'vitest'
import { dayIn, factIn, numberIn } from './cell.ts'
import { guessColumns } from './column.ts'

const { facts } = loadKnowledge(fileURLToPath(new URL('../../../../../knowledge', import.meta.url)))

test.each([
  ['2026-12-31', '2026-12-31'], ['2026-12-31 00:00:00', '2026-12-31'], ['31.12.2026', '2026-12-31'], ['1.2.2026', '2026-02-01'], ['31/12/2026', '2026-12-31'], ['31. desember 2026', '2026-12-31'], ['1. okt 2026', '2026-10-01'], ['17 May 2026', '2026-05-17'],
  ['30.02.2026', undefined], ['12/31/2026', undefined], ['sommeren 2026', undefined], ['2026', undefined], ['46022', undefined], ['=NOW()', undefined], ['31.12.26', undefined],
])('the day %j is %j', (text, day) => expect(dayIn(text)).toBe(day))

test.each([
  ['12', 12], ['1 200', 1200], ['1\u00a0200', 1200], ['1.200', 1200], ['12,5', 12.5], ['ca. 20', 20], ['20 stk', 20], ['250 brukere', 250], ['-3', -3],
  ['12 34', undefined], ['mange', undefined], ['1e9', undefined], ['0x10', undefined], ['', undefined], ['10-20', undefined], ['=1+1', undefined],
])('the number %j is %j', (text, number) => expect(numberIn(text)).toBe(number))

describe('an answer in a cell', () => {
  test.each([
    ['processing.personal-data', 'Ja', { kind: 'value', value: true }], ['processing.personal-data', 'x', { kind: 'value', value: true }], ['processing.personal-data', 'nei', { kind: 'value', value: false }], ['processing.personal-data', '?', { kind: 'unknown' }],
    ['processing.personal-data', 'vet ikke', { kind: 'unknown' }], ['processing.personal-data', ' - ', 'empty'], ['processing.personal-data', 'litt', undefined], ['agreement.dpa-in-force-on', 'finnes ikke', { kind: 'value', value: null }],
    ['agreement.dpa-in-force-on', '1.3.2024', { kind: 'value', value: '2024-03-01' }], ['engagement.delivery', 'drift av systemer, servere, nett eller pc-er', undefined], ['engagement.delivery', 'operations; maintenance', { kind: 'value', value: { members: ['operations', 'maintenance'], complete: true } }],
    ['engagement.delivery', 'ingen', { kind: 'value', value: { members: [], complete: true } }], ['engagement.value', '200 000 kr', { kind: 'value', value: 200_000 }],
  ])('to %s, %j', (fact, text, said) => expect(factIn(text, facts[fact] as NonNullable<(typeof facts)[string]>)).toEqual(said))
})

test('headings are known in three languages, each once, and nothing is made of those that are not', () => {
  expect(guessColumns(['Nr.', 'SYSTEMNAVN', 'Leverandør:', 'Systemeigar', 'Contract end', 'Personopplysninger', 'Navn', '', '__proto__', 'constructor', 'engagement.value'], { facts })).toEqual([null, 'title', 'supplier', 'owner', 'contract-ends-on', 'processing.personal-data', null, null, null, null, 'engagement.value'])
})
