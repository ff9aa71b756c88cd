/**
 * The guide to case files is tried out: every case file in it loads, every error message is the one that comes, and the table from finding to
 * facts leaves out no duty. Commands and links are tried in `snippets.test.ts`; what the rows flag is held up to date by `npm run golden`.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse, stringify } from 'yaml'
import { describe, expect, it, test } from 'vitest'
import { valueOf } from '@rustning/engine'
import { jsonSchemas } from '@rustning/knowledge/json-schema'
import { readCaseFile, sentenceOf, wordsOf } from '@rustning/knowledge/pack'
import { breachedBy, dutiesOnGdpr, faultsIn, findingsIn, guideWithFindings, skeleton } from './guides/findings.ts'
import { blocksIn, codeIn, nameOf, rowsIn } from './guides/markdown.ts'
import { collection } from './reference/collection.ts'
import { root } from './root.ts'

const guide = readFileSync(path.join(root, guideWithFindings), 'utf8')
const words = wordsOf(collection())
const saidOf = (text: string) => readCaseFile('guide', text, words).faults.map((fault) => sentenceOf(fault, 'en').replace(/^[^ ]+ /, ''))
const withRest = (part: string) => stringify({ ...skeleton, ...(parse(part) as object) })

describe('the case files', () => {
  const cases = blocksIn(guide).filter(({ language }) => language === 'yaml')
  it.each(cases.map(({ text, line }) => [line, text] as const))('line %i loads, or is wrong on purpose', (_line, text) => {
    expect(saidOf(/^id: /m.test(text) ? text : withRest(text)).length > 0).toBe(nameOf(text)?.endsWith('wrong.yaml') ?? false)
  })
})

describe('the error messages', () => {
  const rows = rowsIn(guide, ['You wrote', 'Rustning says'])
  it.each(rows.map(({ cells, line }) => [line, codeIn(cells['You wrote'] ?? '')[0] ?? '', cells['Rustning says'] ?? ''] as const))('line %i: %s', (_line, wrote, says) => {
    expect(says).not.toBe('')
    expect(saidOf(withRest(wrote)).join('\n')).toContain(says)
  })
})

describe('the answers shown', () => {
  const rows = [...rowsIn(guide, ['Type', 'Write', 'Example']).map((row) => row.cells['Example']), ...rowsIn(guide, ['Fact', 'Opens']).map((row) => row.cells['Fact']), ...rowsIn(guide, ['What you know', 'Write', 'What Rustning concludes']).map((row) => row.cells['Write'])]
  it.each(rows.flatMap((cell) => codeIn(cell ?? '')).filter((code) => code.includes(': ')))('%s', (answer) => {
    expect(saidOf(stringify({ ...skeleton, facts: parse(answer) as object }))).toEqual([])
  })
})

describe('the words of the guide', () => {
  it('name facts that exist', () => {
    const named = codeIn(guide.replaceAll(/^```[\s\S]*?^```$/gm, '').split('## Error messages')[0] ?? '').map((code) => /^([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z0-9]+)*)(?::|$)/.exec(code)?.[1])
    expect(named.filter((fact) => fact !== undefined && !fact.endsWith('.md') && !words.facts[fact])).toEqual([])
  })

  it.each([
    ['data-kinds.sensitive', /\*Sensitive\* are (.*?)\. \*Vulnerable/s],
    ['people.vulnerable', /\*Vulnerable\* are (.*?)\./s],
    ['dpia.listed-alone', /Norwegian list \((.*?)\)/s],
  ])('say what %s holds', (parameter, where) => {
    const value = valueOf(collection().pack, parameter, { on: skeleton['judged-on'] })
    expect(codeIn(where.exec(guide)?.[1] ?? '')).toEqual(value !== null && typeof value === 'object' ? value.members : value)
  })
})

test('every field of a case file is explained', () => {
  const fields = rowsIn(guide, ['Field', 'Must be there', 'Holds']).flatMap((row) => codeIn(row.cells['Field'] ?? ''))
  expect(fields.sort()).toEqual(Object.keys(jsonSchemas(collection())['case.schema.json']?.['properties'] ?? {}).sort())
})

describe('the table from finding to facts', () => {
  const rows = findingsIn(guide)

  it('flags nothing before a finding is written', () => {
    expect(breachedBy({ cells: {}, line: 0 })).toEqual([])
  })

  it('flags something in each row', () => {
    expect(rows.flatMap(faultsIn)).toEqual([])
    expect(rows.filter((row) => breachedBy(row).every(({ points }) => points.length === 0)).map(({ line, cells }) => `${line}: ${cells['Write']}`)).toEqual([])
  })

  it('has a row for every duty that rests on the GDPR', () => {
    const shown = new Set(rows.flatMap(breachedBy).map(({ duty }) => duty))
    expect(dutiesOnGdpr().filter(({ duty }) => !shown.has(duty)).map(({ duty, points }) => `${duty} (${points.join(', ')})`)).toEqual([])
  })
})
