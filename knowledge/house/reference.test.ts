/** What is looked up and never judged, as a whole: completeness that no single file can show, and the worked cases of the wording rules. */
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseFile, poorWording, readFacts, statementOf } from '../pack/index.ts'
import { compileFolder } from '../pack/load.ts'

const { knowledge, words } = compileFolder(fileURLToPath(new URL('..', import.meta.url)))
const { reference, statements } = knowledge

test('every category can be answered, and every answer is a category', () => {
  const categories = Object.values(reference.category).flatMap((file) => Object.keys(file.categories))
  expect(Object.keys(knowledge.facts['service.categories']?.options ?? {}).sort()).toEqual([...categories].sort())
  expect(new Set(categories).size).toBe(categories.length)
})

test('the bridge between the ISO editions leaves no control of the older behind', () => {
  const bridge = reference.mapping['mapping/iso-27001-2013-to-2022']
  const older = reference.framework['framework/iso-27001-2013']
  expect(Object.keys(older?.items ?? {})).toHaveLength(114)
  expect(Object.keys(older?.items ?? {}).filter((id) => !bridge?.pairs[id])).toEqual([])
})

test.each<[string, number, RegExp]>([
  ['framework/iso-27001-2022', 93, /^[5-8]\.\d+$/], ['framework/csa-ccm-4', 197, /-\d\d$/], ['framework/nsm-2.1', 21, /^\d\.\d+$/],
  ['framework/nist-csf-2.0', 106, /-\d\d$/], ['framework/nist-csf-2.0', 22, /^[A-Z]{2}\.[A-Z]{2}$/], ['framework/gdpr', 99, /./], ['framework/mvsp-3', 25, /./],
])('%s has all of its %i items', (id, count, named) => {
  expect(Object.keys(reference.framework[id]?.items ?? {}).filter((item) => named.test(item))).toHaveLength(count)
})

describe('a wording rule', () => {
  const cases = Object.values(reference.wording).flatMap((rule) => rule.cases.map((one) => ({ rule: rule.id, ...one })))

  test.each(cases)('$rule ($language): $text', ({ rule, text, facts, flagged }) => {
    const given = facts && { facts: readFacts(parseFile('case', ''), facts, {}, words), moment: { on: '2026-11-22' } }
    expect(poorWording(knowledge, text, given).some((finding) => finding.rule === rule)).toBe(flagged)
  })

  test('finds nothing in our own requirements and clauses', () => {
    const own = Object.keys(statements).flatMap((id) => {
      const texts = [statementOf(knowledge, 'requirement', id)?.demand, statementOf(knowledge, 'clause', id)?.text].filter((text) => text !== undefined)
      return texts.flatMap((text) => Object.entries(text).flatMap(([language, said]) => poorWording(knowledge, said).map((finding) => `${id} (${language}): ${finding.rule}: ${finding.found}`)))
    })
    expect(own).toEqual([])
  })

  test('reads a long text in time that grows with its length', () => {
    const hostile = ['a '.repeat(50_000), 'skal '.repeat(20_000), `${'normen '.repeat(5_000)}krav`, '-'.repeat(100_000)]
    for (const text of hostile) expect(poorWording(knowledge, text).length).toBeLessThan(20)
  })
})

test('a policy that is chosen names no law: its ground is the organisation itself', () => {
  expect(Object.values(reference.policy).filter(({ statement }) => statement.versions.some(({ basis }) => basis.length > 0)).map(({ id }) => id)).toEqual([])
})
