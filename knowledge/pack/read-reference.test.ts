/** What is looked up is read as strictly as what is judged: a fault names the file, the line and, where one is near, the word that was meant. */
import { describe, expect, test } from 'vitest'
import { compile, type InputFile } from './compile.ts'
import { coverage } from './coverage.ts'
import { sentenceOf } from './fault.ts'

const text = '{ nb: Nei da, nn: Nei då, en: Oh no }'
const looked = 'checked-on: 2026-11-22\nconfidence: K\n'
const vocabulary: InputFile = { path: 'vocabulary/use.yaml', text: `noun: use\nposition: 1\ntitle: ${text}\nfacts:\n  sensitive: { type: flag, question: ${text}, ask-in: need }\n  places: { type: countries, question: ${text}, ask-in: need }\n` }
const framework = (id: string, body: string) => `id: framework/${id}\ntitle: ${text}\nshort: ${text}\npublisher: Somebody\nedition: '1'\nlicence: free\n${body}${looked}`
const older: InputFile = { path: 'frameworks/older.yaml', text: framework('older', `ships: titles\ngroups: { A: { title: ${text} } }\nitems: { A.1: { in: A, title: ${text} }, A.2: { in: A } }\n`) }
const newer: InputFile = { path: 'frameworks/newer.yaml', text: framework('newer', `ships: ids\ngroups: { '5': { title: ${text} } }\nitems: { '5.1': { in: '5' } }\n`) }
const good = [vocabulary, older, newer]

const read = (path: string, yaml: string) => compile([...good.filter((file) => file.path !== path), { path, text: yaml }], () => '0'.repeat(64))
const faultsWith = (path: string, yaml: string) => read(path, yaml).faults.map((fault) => sentenceOf(fault, 'en'))

const mapping = (body: string) => `id: mapping/bridge\ntitle: ${text}\nfrom: framework/older\nto: framework/newer\nmade-by: ${text}\n${body}${looked}`
const policy = (applies: string, met: string, more = '') => `id: policy/near\ntitle: ${text}\nwhy: ${text}\nbut: ${text}\nremedy: ${text}\ndue: need\nweight: serious\napplies: ${applies}\nmet: ${met}\n${more}cases:\n  - { name: nothing is known, facts: {}, expect: unknown }\n${looked}`
const figure = (cells: string) => `id: figure/split\ntitle: ${text}\nabout: ${text}\nsort: matrix\ncolumns: { saas: { title: ${text} }, iaas: { title: ${text} } }\nmarks: { us: ${text}, them: ${text} }\nparts: { data: { title: ${text}, cells: ${cells}, from-sources: [S000-CIPS-03] } }\nfrom-sources: [S000-CIPS-01]\n${looked}`
const wording = (finds: string) => `id: wording/vague\ntitle: ${text}\nfinds: { nb: [${finds}] }\nweight: weak\nsays: ${text}\ninstead: ${text}\ncases:\n${'  - { language: nb, text: Noe, flagged: false }\n'.repeat(4)}${looked}`

test('good files have no faults', () => {
  for (const [path, yaml] of [
    ['mappings/bridge.yaml', mapping('pairs: { A.1: { to: ["5.1"], relation: equal } }\n')], ['policies/near.yaml', policy('always', '{ use.places: { within: [NO] } }')],
    ['figures/split.yaml', figure('{ saas: them, iaas: us }')], ['wording/vague.yaml', wording('"snarest"')],
  ] as const) expect(faultsWith(path, yaml)).toEqual([])
})

describe('refused is', () => {
  test.each<[string, string, string, string]>([
    ['a mapping from an id that is not there', 'mappings/bridge.yaml', mapping('pairs: { A.3: { to: ["5.1"], relation: equal } }\n'), 'mappings/bridge.yaml:6: “pairs” points to “A.3”, which does not exist. Did you mean “A.1”?'],
    ['a mapping to an id that is not there', 'mappings/bridge.yaml', mapping('pairs: { A.1: { to: ["5.2"], relation: equal } }\n'), '“to” points to “5.2”, which does not exist. Did you mean “5.1”?'],
    ['a mapping to a framework nobody has', 'mappings/bridge.yaml', mapping('pairs: {}\n').replace('framework/newer', 'framework/never'), '“framework” points to “framework/never”, which does not exist. Did you mean “framework/newer”?'],
    ['a title where the licence ships ids alone', 'frameworks/newer.yaml', framework('newer', `ships: ids\ngroups: { '5': { title: ${text} } }\nitems: { '5.1': { in: '5', title: ${text} } }\n`), 'There is no field “title” in ships: ids'],
    ['text where the licence ships titles', 'frameworks/newer.yaml', framework('newer', `ships: titles\ngroups: { '5': { title: ${text} } }\nitems: { '5.1': { in: '5', text: ${text} } }\n`), 'There is no field “text” in ships: titles'],
    ['an item in no group', 'frameworks/newer.yaml', framework('newer', `ships: ids\ngroups: { '5': { title: ${text} } }\nitems: { '6.1': { in: '6' } }\n`), '“6” cannot stand in “in”'],
    ['a policy about a fact nobody asks', 'policies/near.yaml', policy('use.sensitiv', 'always'), 'There is no fact “use.sensitiv”. Did you mean “use.sensitive”?'],
    ['an adjustment of a fact the policy does not read', 'policies/near.yaml', policy('always', '{ use.places: { within: [NO] } }', `adjust: [{ fact: use.sensitive, asks: ${text} }]\n`), '“use.sensitive” cannot stand in “fact”'],
    ['a figure with a hole', 'figures/split.yaml', figure('{ saas: them }'), 'The field “iaas” is missing in cells'],
    ['a figure with a mark nobody explained', 'figures/split.yaml', figure('{ saas: them, iaas: both }'), '“both” cannot stand in “iaas”'],
    ['a sign that is no pattern', 'wording/vague.yaml', wording('"(snarest"'), '“(snarest” cannot stand in “finds”'],
    ['an id that is not the place', 'policies/far.yaml', policy('always', 'use.sensitive'), 'id is “policy/near”, but the file\'s place says “policy/far”'],
  ])('%s', (_, path, yaml, sentence) => expect(faultsWith(path, yaml).join('\n')).toContain(sentence))
})

test('a policy becomes a duty on nobody’s law but the organisation’s own', () => {
  const { statement } = read('policies/near.yaml', policy('always', '{ use.places: { within: [NO] } }')).knowledge.reference.policy['policy/near'] ?? {}
  expect(statement).toMatchObject({ id: 'policy/near', kind: 'duty', waivable: 'risk', versions: [{ basis: [], applies: { all: [] } }] })
})

test('a part of a file carries its own rows of the documents', () => {
  const { knowledge } = read('figures/split.yaml', figure('{ saas: them, iaas: us }'))
  const rows: InputFile = { path: 'coverage/rows/S000.yaml', text: 'document: S000\nsource: slides\nrows: { S000-CIPS-01: [enum], S000-CIPS-03: [data], S000-CIPS-04: [plan] }\n' }
  expect(coverage(knowledge, [rows]).rows.map(({ id, implementedBy }) => [id, ...implementedBy])).toEqual([['S000-CIPS-01', 'figure/split'], ['S000-CIPS-03', 'figure/split#data'], ['S000-CIPS-04']])
})
