/** A collection so small that one sees at once what each case must give: one source, six facts, a parameter and three duties. */
import { createHash } from 'node:crypto'
import { compile, sentenceOf, type InputFile, type Knowledge } from '@rustning/knowledge/pack'

const say = (words: string) => `{ nb: ${words}, nn: ${words}, en: ${words} }`
const looked = 'checked-on: 2026-11-21\nconfidence: K\n'
const flag = (name: string) => `  ${name}: { type: flag, question: ${say(name)}, ask-in: need }\n`
const date = (name: string) => `  ${name}: { type: date, question: ${say(name)}, ask-in: need }\n`

const duty = (id: string, rest: string): InputFile => ({
  path: `duties/${id}.yaml`,
  text: `id: ${id}\ntitle: ${say(id)}\nwhy: ${say('why')}\nremedy: ${say('remedy')}\nweight: blocking\nwaivable: never\n${looked}${rest}`
    + 'cases: [{ name: nothing is known, on: 2026-01-02, facts: {}, expect: unknown }]\n',
})

const files: readonly InputFile[] = [
  {
    path: 'sources/law.yaml',
    text: `id: law\ntitle: ${say('Law')}\nshort: ${say('Law')}\nkind: act\ncite: section\nlicence: none\nin-force: { from: 2018-07-20 }\nprovisions: { 1: {}, 2: {} }\n${looked}`,
  },
  { path: 'vocabulary/processing.yaml', text: `noun: processing\nposition: 1\ntitle: ${say('processing')}\nfacts:\n${flag('personal-data')}${date('starts-on')}` },
  { path: 'vocabulary/agreement.yaml', text: `noun: agreement\nposition: 2\ntitle: ${say('agreement')}\nfacts:\n${date('in-force-on')}${date('followed-up-on')}` },
  {
    path: 'vocabulary/transfer.yaml',
    text: `noun: transfer\nposition: 3\ntitle: ${say('transfer')}\nlist: { question: ${say('Which')} }\nfacts:\n  country: { type: country, question: ${say('country')}, ask-in: need }\n${flag('has-tool')}`,
  },
  {
    path: 'parameters/adequate.yaml',
    text: `id: adequate\ntitle: ${say('adequate')}\ntype: countries\nvalues: [{ from: 2018-07-20, value: [CH] }, { from: 2023-07-10, value: [CH, US] }]\n${looked}`,
  },
  duty('privacy/agreement-before-processing', `due: contract
versions: [{ from: 2018-07-20, basis: [law/1], applies: processing.personal-data, met: { agreement.in-force-on: { on-or-before: { fact: processing.starts-on } } } }]
`),
  duty('privacy/agreement-is-followed-up', `due: operate
versions: [{ from: 2018-07-20, basis: [law/1], applies: processing.personal-data, met: { not: { agreement.followed-up-on: { older-than: 12 months } } } }]
`),
  duty('privacy/transfer-has-a-basis', `due: contract
for-each: transfer
versions: [{ from: 2018-07-20, basis: [law/2], applies: processing.personal-data, met: { any: [{ transfer.country: { in: { parameter: adequate } } }, transfer.has-tool] } }]
`),
]

/** Checked by the real loader, so that it stays a collection as the real one is. */
export function littleCollection(): Knowledge {
  const { knowledge, faults } = compile(files, (text) => createHash('sha256').update(text).digest('hex'))
  if (faults.length > 0) throw new Error(faults.map((fault) => sentenceOf(fault, 'en')).join('\n'))
  return knowledge
}

const described = (id: string, rest: string) => ({ name: `${id}.yaml`, text: `id: ${id}\ntitle: ${id}\njudged-on: 2026-01-02\n${rest}` })

export const littleCases = [
  described('nothing-known', 'stage: contract\n'),
  described('no-personal-data', 'stage: contract\nfacts: { processing.personal-data: false }\n'),
  described('signed-in-time', 'stage: contract\nfacts: { processing.personal-data: true, agreement.in-force-on: 2026-01-01, processing.starts-on: 2026-01-02 }\n'),
  described('no-agreement', 'stage: start\nfacts: { processing.personal-data: true, agreement.in-force-on: none }\n'),
  described('followed-up-long-ago', 'stage: operate\nfacts: { processing.personal-data: true, agreement.followed-up-on: 2024-12-31 }\n'),
  described('transfers', `stage: contract
facts: { processing.personal-data: true }
items: { transfer: [{ name: Zürich, country: CH }, { name: Seattle, country: US }, { name: Pune, country: IN, has-tool: false }] }
`),
  described('older-law', `law-on: 2020-01-02
stage: contract
facts: { processing.personal-data: true }
items: { transfer: { complete: false, members: [{ name: Seattle, country: US }] } }
`),
]
