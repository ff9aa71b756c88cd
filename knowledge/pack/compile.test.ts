/** Every way a knowledge file can be wrong is told with its file, its line and, where one is near, the word that was meant. */
import { describe, expect, test } from 'vitest'
import { compile, type InputFile } from './compile.ts'
import { sentenceOf } from './fault.ts'

const text = '{ nb: Nei da, nn: Nei då, en: Oh no }'
const source = (id: string, rest = '') => `id: ${id}
title: ${text}
short: ${text}
kind: act
cite: section
licence: own words
in-force: { from: 2018-07-20 }
provisions:
  28-3: {}
  29: { from: 2026-01-01 }
  30: { to: 2020-12-31 }
  31: { from: undecided }
checked-on: 2026-11-21
confidence: V
${rest}`

const vocabulary = `noun: use
position: 1
title: ${text}
facts:
  sensitive: { type: flag, question: ${text}, ask-in: need }
  model: { type: enum, options: { saas: ${text}, paas: ${text} }, question: ${text}, ask-in: need }
  kinds: { type: set, options: { health: ${text}, contact: ${text} }, question: ${text}, ask-in: need }
  starts-on: { type: date, question: ${text}, ask-in: need }
`
const transfer = `noun: transfer
position: 2
title: ${text}
list: { question: ${text} }
facts:
  country: { type: country, question: ${text}, ask-in: need }
`
const parameter = `id: eea.members
title: ${text}
type: countries
values:
  - { from: 1994-01-01, value: [NO, SE] }
checked-on: 2026-11-21
confidence: V
`
const duty = (change: (yaml: string) => string = (yaml) => yaml) => change(`id: privacy/wanted
title: ${text}
why: ${text}
remedy: ${text}
due: contract
weight: blocking
waivable: never
versions:
  - from: 2018-07-20
    basis: [law/28-3]
    applies: use.sensitive
    met: { use.starts-on: { on-or-before: 2026-01-02 } }
checked-on: 2026-11-21
confidence: V
cases:
  - { name: nothing is known, on: 2026-01-02, facts: {}, expect: unknown }
`)

const good: InputFile[] = [
  { path: 'sources/law.yaml', text: source('law') },
  { path: 'vocabulary/use.yaml', text: vocabulary },
  { path: 'vocabulary/transfer.yaml', text: transfer },
  { path: 'parameters/eea/members.yaml', text: parameter },
]
const digest = () => '0'.repeat(64)
const faultsWith = (path: string, yaml: string): string[] =>
  compile([...good.filter((file) => file.path !== path), { path, text: yaml }], digest).faults.map((fault) => sentenceOf(fault, 'en'))
const wanted = 'duties/privacy/wanted.yaml'

test('a good collection has no faults', () => expect(faultsWith(wanted, duty())).toEqual([]))

describe('a duty is refused when it', () => {
  const replace = (from: string, to: string) => (yaml: string) => yaml.replace(from, to)
  test.each<[string, (yaml: string) => string, string]>([
    ['has a field nobody knows', replace('weight:', 'wieght:'), ':6: There is no field “wieght”. Did you mean “weight”?'],
    ['lacks a field', replace('due: contract\n', ''), ':1: The field “due” is missing.'],
    ['lacks a language', replace(`why: ${text}`, 'why: { nb: Nei, nn: Nei }'), ':3: The field “en” is missing in why.'],
    ['has an empty text', replace(`why: ${text}`, "why: { nb: '', nn: Nei, en: No }"), ':3: “nb” is empty.'],
    ['falls due in a stage that does not exist', replace('due: contract', 'due: contrakt'), ':5: “contrakt” cannot stand in “due”. Did you mean “contract”?'],
    ['names a fact that does not exist', replace('applies: use.sensitive', 'applies: use.sensitiv'), ':11: There is no fact “use.sensitiv”. Did you mean “use.sensitive”?'],
    ['takes a fact for yes or no that is not', replace('applies: use.sensitive', 'applies: use.model'), ':11: “use.model” is not a yes/no question and needs a comparison.'],
    ['compares in a way that does not suit', replace('on-or-before', 'at-least'), ':12: “at-least” does not suit “use.starts-on”.'],
    ['compares with the wrong kind of value', replace('{ on-or-before: 2026-01-02 }', '{ on-or-before: soon }'), ':12: “soon” in “use.starts-on” is no date; write yyyy-mm-dd.'],
    ['compares with none', replace('{ on-or-before: 2026-01-02 }', '{ on-or-before: none }'), ':12: “none” is not an answer to “use.starts-on”.'],
    ['compares with a fact of another type', replace('{ on-or-before: 2026-01-02 }', '{ on-or-before: { fact: use.model } }'), ':12: “use.model” is of another type than “use.starts-on”.'],
    ['compares with an unknown parameter', replace('{ use.starts-on: { on-or-before: 2026-01-02 } }', '{ use.kinds: { within: { parameter: eea.member } } }'), ':12: There is no parameter “eea.member”. Did you mean “eea.members”?'],
    ['compares with a parameter of another type', replace('{ use.starts-on: { on-or-before: 2026-01-02 } }', '{ use.kinds: { within: { parameter: eea.members } } }'), ':12: “eea.members” is of another type than “use.kinds”.'],
    ['compares with a list that is not whole', replace('{ use.starts-on: { on-or-before: 2026-01-02 } }', '{ use.kinds: { within: { members: [health], complete: false } } }'), 'is not an answer to “use.kinds”.'],
    ['names an option that does not exist', replace('applies: use.sensitive', 'applies: { use.model: { in: [saas, pas] } }'), ':11: “pas” is not an answer to “use.model”. Did you mean “paas”?'],
    ['uses an item fact outside its list', replace('applies: use.sensitive', 'applies: { transfer.country: { is: US } }'), ':11: “transfer.country” belongs to a list'],
    ['holds for each of something unknown', replace('due: contract', 'for-each: transfers\ndue: contract'), ':5: There is no list of “transfers”. Did you mean “transfer”?'],
    ['has an empty condition', replace('applies: use.sensitive', 'applies: { all: [] }'), ':11: “[]” is not a condition'],
    ['rests on an unknown source', replace('law/28-3', 'low/28-3'), ':10: There is no source “low”. Did you mean “law”?'],
    ['rests on a provision that is not there', replace('law/28-3', 'law/28-4'), ':10: “law” has no provision “28-4”. Did you mean “28-3”?'],
    ['rests on law that has not begun', replace('law/28-3', 'law/29'), ':10: “law/29” was not in force on 2018-07-20.'],
    ['rests on law that has ended', replace('law/28-3', 'law/30'), ':10: “law/30” was not in force on 2020-12-31.'],
    ['rests on law without a first day', replace('law/28-3', 'law/31'), ':10: “law/31” was not in force on 2018-07-20.'],
    ['has an id that is not its place', replace('id: privacy/wanted', 'id: privacy/unwanted'), ':1: id is “privacy/unwanted”, but the file\'s place says “privacy/wanted”.'],
    ['begins on a day that does not exist', replace('from: 2018-07-20', 'from: 2018-02-30'), ':9: '],
    ['has a case that expects what cannot be', replace('expect: unknown', 'expect: maybe'), ':16: “maybe” cannot stand in “expect”.'],
    ['has no case', (yaml) => yaml.replace(/cases:[\s\S]*$/, 'cases: []\n'), ':15: “cases” is empty.'],
    ['says the same field twice', (yaml) => `${yaml}due: start\n`, 'This is not valid YAML'],
    ['uses an anchor', replace(`title: ${text}`, `title: &t ${text}`), ':2: Anchors and aliases'],
  ])('%s', (_, change, sentence) => {
    const faults = faultsWith(wanted, duty(change))
    expect(faults.join('\n')).toContain(sentence)
    expect(faults[0]).toMatch(/^duties\/privacy\/wanted\.yaml:\d+: /)
  })

  test('has two versions that hold at once, or stand in the wrong order', () => {
    const second = (from: string) => duty((yaml) => yaml.replace('checked-on', `  - from: ${from}\n    basis: [law/28-3]\n    applies: use.sensitive\n    met: use.sensitive\nchecked-on`))
    expect(faultsWith(wanted, second('2024-01-01'))).toEqual([`${wanted}:13: Two versions hold at the same time from 2024-01-01.`])
    expect(faultsWith(wanted, second('2018-07-20'))).toEqual([`${wanted}:13: The periods in “versions” must stand oldest first.`])
  })

  test('has the id of another statement', () => {
    const twice = compile([...good, { path: wanted, text: duty() }, { path: 'duties/privacy/twin.yaml', text: duty() }], digest).faults
    expect(twice.map((fault) => fault.code)).toEqual(['id-and-path', 'duplicate'])
  })
})

describe('other files are refused too', () => {
  test.each([
    ['a parameter whose periods stand in the wrong order', 'parameters/eea/members.yaml', parameter.replace('checked-on', '  - { from: 1993-01-01, value: [NO] }\nchecked-on'), 'must stand oldest first'],
    ['a parameter with a country that is none', 'parameters/eea/members.yaml', parameter.replace('SE]', 'Sverige]'), ':5: “Sverige” is not an answer to “eea.members”.'],
    ['a parameter without values', 'parameters/eea/members.yaml', parameter.replace(/values:[\s\S]*?checked/, 'checked'), 'The field “values” is missing.'],
    ['an enum without options', 'vocabulary/use.yaml', vocabulary.replace(/options: \{ saas.*?\}, paas: .*?\} \}, /, ''), 'The field “options” is missing in model.'],
    ['a suggestion that is no answer', 'vocabulary/use.yaml', vocabulary.replace(`ask-in: need }\n  kinds`, `ask-in: need, suggest: [{ value: iaas, because: ${text} }] }\n  kinds`), '“iaas” is not an answer to “use.model”.'],
    ['a requirement that points to a duty that does not exist', 'requirements/a/b.yaml', `id: requirement/a/b
title: ${text}
demand: ${text}
as: absolute
addresses: supplier
verify: ${text}
evidence: [${text}]
duties: [privacy/missing]
versions: [{ from: 2018-07-20, basis: [law], applies: use.sensitive }]
checked-on: 2026-11-21
confidence: V
cases: [{ name: nothing is known, on: 2026-01-02, facts: {}, expect: unknown }]
`, ':8: “duties” points to “privacy/missing”, which does not exist.'],
  ])('%s', (_, path, yaml, sentence) => expect(faultsWith(path, yaml).join('\n')).toContain(sentence))
})

test('a fault in the words is told alone, not with everything that uses them', () => {
  const broken = compile([...good.filter((file) => file.path !== 'vocabulary/use.yaml'), { path: 'vocabulary/use.yaml', text: vocabulary.replace('ask-in: need', 'ask-in: ned') }, { path: wanted, text: duty() }], digest)
  expect(broken.faults.map((fault) => fault.file)).toEqual(['vocabulary/use.yaml'])
})

test('the order in which files are read changes nothing', () => {
  const files = [...good, { path: wanted, text: duty() }]
  const hash = (body: string) => String(body.length) + body.slice(0, 40)
  expect(compile(files.toReversed(), hash).knowledge).toEqual(compile(files, hash).knowledge)
})
