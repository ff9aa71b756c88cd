/**
 * The schemas accept every file we ship and refuse what the loader refuses: for each fact of the vocabulary, each comparison and a row of
 * telling answers, editor and loader must agree.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { testNames, today } from '@rustning/engine'
import { readAnswer } from './case-file.ts'
import { readCondition } from './condition.ts'
import { parseFile } from './file.ts'
import { fileKinds, jsonSchemas } from './json-schema.ts'
import { compileFolder, knowledgeFiles, yamlFiles } from './load.ts'
import { folderOf } from './read-statements.ts'
import { referenceFolders } from './read-reference.ts'
import { isDay } from './value.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const { knowledge, words } = compileFolder(root)
const ajv = new Ajv2020({ inlineRefs: false, strict: true, strictTypes: false, strictRequired: false, formats: { date: isDay, uri: true }, keywords: ['enumDescriptions'] })
for (const [name, schema] of Object.entries(jsonSchemas(knowledge))) ajv.addSchema(schema, name)

const validator = (name: string): ValidateFunction => {
  const found = ajv.getSchema(name)
  if (!found) throw new Error(`no schema ${name}`)
  return found
}
const folders: Record<string, string> = { source: 'sources', vocabulary: 'vocabulary', parameter: 'parameters', case: 'cases', ...folderOf, ...referenceFolders }
const kindOf = (file: string): string => Object.keys(folders).find((kind) => file.startsWith(`${folders[kind]}/`)) ?? file
const wrongIn = (file: string, text: string): string[] => {
  const validate = validator(`${kindOf(file)}.schema.json`)
  return validate(parseFile(file, text).data) ? [] : [`${file}: ${ajv.errorsText(validate.errors)}`]
}
const relative = (file: string) => path.relative(root, file).split(path.sep).join('/')
const shipped = [...knowledgeFiles(root), ...yamlFiles(path.join(root, 'cases')).map(relative)]
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8')

describe('the schemas', () => {
  it('accept every file of the collection', () => {
    expect(shipped.flatMap((file) => wrongIn(file, textOf(file)))).toEqual([])
  })

  it('cover every kind of file there is', () => {
    expect([...new Set(shipped.map(kindOf))].sort()).toEqual([...fileKinds].sort())
  })

  it('are where the editor looks for them', () => {
    const settings = readFileSync(path.join(root, '../.vscode/settings.json'), 'utf8')
    expect(fileKinds.filter((kind) => !settings.includes(`./knowledge/schema/${kind}.schema.json`))).toEqual([])
  })

  const duty = 'duties/privacy/processor-agreement-before-processing.yaml'
  const ferde = 'cases/decisions/ferde-2021.yaml'
  it.each([
    [duty, 'a field that does not exist', 'waivable: never', 'waiveable: never'],
    [duty, 'a value that is not offered', 'weight: blocking', 'weight: heavy'],
    [duty, 'a field that must be there', /^remedy:(\n {2}.*)+/m, ''],
    [duty, 'a fact that does not exist', 'all: [processing.personal-data,', 'all: [processing.personnel-data,'],
    [duty, 'a comparison that does not suit the fact', 'on-or-before: {', 'at-most: {'],
    [duty, 'a fact of another type on the right', 'fact: processing.starts-on', 'fact: processing.scale'],
    [duty, 'a provision that the source does not have', 'gdpr/28-3', 'gdpr/28-33'],
    [duty, 'a text that lacks a language', /^( +)nn: .*$/m, ''],
    ['parameters/deadlines/breach-to-authority.yaml', 'a value of another type than the parameter', 'value: 72', 'value: three days'],
    ['requirements/transfer/ground-before-transfer.yaml', 'a duty that does not exist', /duties: \[[a-z]/, 'duties: [no-such-duty, x'],
    [ferde, 'a fact that does not exist', 'processing.starts-on:', 'processing.started-on:'],
    [ferde, 'an answer that is not offered', '[location]', '[locations]'],
    [ferde, 'one answer where several may be given', '[general-public]', 'general-public'],
    [ferde, 'a day that does not exist', 'judged-on: 2019-10-25', 'judged-on: 2019-02-30'],
    [ferde, 'a country in words', 'country: CN', 'country: China'],
    [ferde, 'a list that does not exist', '  transfer:', '  transfers:'],
    [ferde, 'an origin with a misspelt field', 'from: "probable', 'form: "probable'],
    [ferde, 'a fact of a list outside its list', 'organisation.kind:', 'transfer.country: CN\n  organisation.kind:'],
  ] as const)('refuse in %s %s', (file, _what, from, to) => {
    const text = textOf(file)
    const broken = text.replace(from, to)
    expect(broken).not.toBe(text)
    expect(wrongIn(file, broken)).not.toEqual([])
  })
})

describe('editor and loader agree', () => {
  const answers: unknown[] = [
    true, false, 0, 2.5, 'none', null, 'unknown', '', 'yes', 'NO', 'ZZ', 'Norge', '2026-01-02', '2026-02-30', '1850-01-01', '12 months', '12 moons',
    [], ['NO'], ['NO', 7], ['no-such-option'], {}, { members: [] }, { members: ['NO'], complete: false }, { members: [], complete: 'no' }, { complete: true },
    { value: true }, { value: true, form: 'the archive' }, { value: true, by: 7 }, { value: 'unknown', on: 'yesterday' }, { value: '2026-01-02', on: '2026-01-03', by: 'the doctor', from: 'the archive' }, { value: 'none', on: 'yesterday' }, { value: 'unknown' },
  ]
  const ofOptions = (options: readonly string[] = []) => options.flatMap((option) => [option, [option], { members: [option], complete: true }])

  it('on what answers each fact', () => {
    const disagree = Object.entries(words.facts).flatMap(([fact, definition]) => {
      const inList = words.itemNouns.includes(definition.noun)
      const validate = validator(`words.schema.json#/$defs/${inList ? `item-${definition.noun}` : 'facts'}`)
      const key = inList ? fact.slice(definition.noun.length + 1) : fact
      return [...answers, ...ofOptions(definition.options)]
        .filter((answer) => validate({ [key]: answer }) !== (readAnswer(fact, answer, words).faults.length === 0))
        .map((answer) => ({ [fact]: answer }))
    })
    expect(disagree).toEqual([])
  })

  it('on which comparisons suit each fact', () => {
    const validate = validator('words.schema.json#/$defs/condition')
    const parameters = [...Object.keys(words.parameters), 'no.such'].map((parameter) => ({ parameter }))
    const disagree = [...Object.entries(words.facts), [today, undefined] as const].flatMap(([fact, definition]) => {
      const rights = [
        true, 3, 'none', null, 'unknown', 'NO', '2026-01-02', '12 months', [], ['NO'], { members: [], complete: false }, ...ofOptions(definition?.options?.slice(0, 2)), ...parameters,
        ...['processing.starts-on', 'processing.personal-data', 'organisation.kind', 'engagement.value', today, 'no.such', fact].map((other) => ({ fact: other })), { fact, parameter: 'eea.members' },
      ]
      const conditions = [fact, { [fact]: {} }, { not: fact }, { any: [] }, ...testNames.flatMap((test) => rights.map((right) => ({ [fact]: { [test]: right } })))]
      return conditions.filter((condition) => validate(condition) !== loads(condition, definition?.noun))
    })
    expect(disagree).toEqual([])
  })

  /** A fact of a list is read in a statement for each of that list: that it stands elsewhere is the one thing only the loader sees. */
  const loads = (condition: unknown, noun?: string) => {
    const file = parseFile('a test', '')
    readCondition(file, [], condition, words, noun !== undefined && words.itemNouns.includes(noun) ? noun : undefined)
    return file.faults.length === 0
  }
})
