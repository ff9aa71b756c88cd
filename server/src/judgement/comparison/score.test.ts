import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { compileFolder } from '@rustning/knowledge/load'
import { openCases } from '../case/case-on-disk.ts'
import { normalProvision, provisionOf, score, scoringSituation } from './score.ts'

const root = fileURLToPath(new URL('../../../../knowledge', import.meta.url))
const { knowledge } = compileFolder(root)
const cases = openCases(knowledge, path.join(root, 'cases', 'decisions'), 'en')

describe('a provision', () => {
  test.each([
    ['28', '28'], ['28(3)(a)', '28'], ['GDPR art 5(1)(f)', '5(1)(f)'], ['5(2)', '5(2)'], ['5(2)(x)', '5(2)'], ['44', '44'], ['46', '44'], ['49(1)', '44'], ['43', '43'], ['50', '50'], ['32(1)(b)', '32'],
  ])('%s is counted as %s', (written, counted) => expect(normalProvision(written)).toBe(counted))

  test.each([['gdpr/28-3-a', '28'], ['gdpr/5-1-f', '5(1)(f)'], ['gdpr/5-2', '5(2)'], ['gdpr/48', '44'], ['pjl/22', 'pjl/22'], ['edpb-22-2024', 'edpb-22-2024']])(
    'as a basis, %s is counted as %s', (basis, counted) => expect(provisionOf(basis)).toBe(counted))
})

describe('the score over the published decisions', () => {
  const result = score(knowledge, cases)

  test('finds nineteen in twenty of what could be seen beforehand, and nothing that was cleared', () => {
    expect(cases).toHaveLength(18)
    expect(result.recall).toBeGreaterThanOrEqual(0.95)
    expect(result.falseAlarms).toBe(0)
  })

  test('flags nothing in the clean cases', () => {
    expect(result.cases.filter((one) => one.clean).map((one) => [one.id, one.notMet])).toEqual([
      ['edps-kommisjonen-m365-lukking-2025', []], ['fr-doctolib-aws-2021', []], ['narvik-moss-sky-2012', []],
    ])
  })

  test('does not hang articles 5(2), 24 and 32 on everything', () => {
    for (const provision of ['5(2)', '24', '32']) {
      const flagged = result.cases.filter((one) => one.notMet.includes(provision)).length
      expect(flagged, provision).toBeLessThan(result.cases.length * 0.75)
    }
  })

  test('divides what was breached into hits and misses, and says which nobody could have seen', () => {
    for (const one of result.cases) {
      expect([...one.hits, ...one.misses].sort()).toEqual([...one.breached].sort())
      expect(one.unreachable.every((provision) => one.breached.includes(provision))).toBe(true)
    }
  })
})

test('a case from before the GDPR is judged by its duties, with the transfer rules of its own day', () => {
  const [narvik] = cases.filter((one) => one.id === 'narvik-moss-sky-2012')
  expect(narvik && scoringSituation(knowledge, narvik)).toEqual({ on: '2012-09-20', lawOn: '2018-07-20', stage: 'contract' })
})
