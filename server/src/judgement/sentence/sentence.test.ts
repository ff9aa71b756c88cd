import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Trace } from '@rustning/engine'
import { compileFolder } from '@rustning/knowledge/load'
import { countriesInNynorsk } from './country.text.ts'
import { answerText, countryName, dayText, lawText, parseAsks, reasons } from './sentence.ts'

const { knowledge } = compileFolder(fileURLToPath(new URL('../../../../knowledge', import.meta.url)))

const flag = (truth: 1 | -1, value: boolean): Trace => ({ op: 'test', truth, left: { fact: 'processing.personal-data', known: { value } } })

describe('a reason', () => {
  test('that holds says only the answer', () => {
    expect(reasons(knowledge, flag(1, true), 'nb')).toEqual([expect.not.objectContaining({ wanted: expect.anything() })])
    expect(reasons(knowledge, { op: 'not', truth: 1, of: flag(-1, false) }, 'nb')).toEqual([expect.not.objectContaining({ wanted: expect.anything() })])
  })

  test('that does not hold says what was wanted, also under a negation', () => {
    expect(reasons(knowledge, flag(-1, false), 'nb')[0]?.wanted).toBe('skal være: ja')
    expect(reasons(knowledge, { op: 'not', truth: -1, of: flag(1, true) }, 'nb')[0]?.wanted).toBe('skal ikke være: ja')
  })

  test('names the one part that broke an “all”, and each way that was open in an “any”', () => {
    const other: Trace = { op: 'test', truth: -1, left: { fact: 'supplier.processes-on-behalf', known: { value: false } } }
    expect(reasons(knowledge, { op: 'all', truth: -1, of: [flag(1, true), other] }, 'en').map(({ fact }) => fact)).toEqual(['supplier.processes-on-behalf'])
    expect(reasons(knowledge, { op: 'any', truth: -1, of: [flag(-1, false), other] }, 'en').map(({ alternative }) => alternative)).toEqual([undefined, true])
  })
})

test('answers are said as people say them, in three languages', () => {
  expect(answerText(knowledge, 'agreement.dpa-in-force-on', null, 'nn')).toBe('Finst ikkje')
  expect(answerText(knowledge, 'agreement.dpa-in-force-on', '2026-01-02', 'nb')).toBe('2. januar 2026')
  expect(answerText(knowledge, 'supplier.owner-country', 'DE', 'nn')).toBe('Tyskland')
  expect(answerText(knowledge, 'engagement.value', 2_400_000, 'en')).toBe('NOK 2,400,000')
  expect(answerText(knowledge, 'processing.people', { members: [], complete: true }, 'nb')).toBe('Ingen')
  expect(answerText(knowledge, 'processing.personal-data', undefined, 'nb')).toBe('Ikke besvart')
  expect(dayText('undecided', 'nb')).toBe('dato ikke fastsatt')
})

test('law is in force since, advice is recommended since', () => {
  expect(lawText(knowledge, ['gdpr/28-3-a'], '2018-07-20', 'nb')).toBe('personvernforordningen artikkel 28 nr. 3 bokstav a, gjeldende siden 20. juli 2018')
  expect(lawText(knowledge, ['normen-cloud-guide/6-1'], '2023-07-01', 'nb')).toContain('anbefalt siden 1. juli 2023')
})

test('what is asked is read as a fact, a numbered item or a list', () => {
  expect(parseAsks('transfer[2].tool')).toEqual({ fact: 'transfer.tool', item: 1, noun: 'transfer' })
  expect(parseAsks('transfer')).toEqual({ fact: 'transfer', noun: 'transfer' })
  expect(parseAsks('processing.personal-data')).toEqual({ fact: 'processing.personal-data' })
})

test.runIf(Intl.DisplayNames.supportedLocalesOf('nn').length > 0)('countries in Nynorsk are those that a browser which knows it would say', () => {
  const own = new Intl.DisplayNames('nn', { type: 'region' })
  expect(Object.entries(countriesInNynorsk)).toEqual(Object.keys(countriesInNynorsk).map((code) => [code, own.of(code)]))
  expect([countryName('NO', 'nb'), countryName('NO', 'nn'), countryName('NO', 'en'), countryName('DK', 'nn')]).toEqual(['Norge', 'Noreg', 'Norway', 'Danmark'])
})
