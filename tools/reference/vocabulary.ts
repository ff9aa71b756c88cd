/** docs/generated/vocabulary.md: every fact that can be answered, as it is written in a case file and as a person is asked. */
import { namesIn } from '@rustning/engine'
import type { FactInfo, Knowledge } from '@rustning/knowledge/pack'
import type { GeneratedFile } from '../golden/golden.ts'
import { collection } from './collection.ts'
import { code, table } from './table.ts'

export function vocabularyPage(): GeneratedFile[] {
  const knowledge = collection()
  const uses = usesOf(knowledge)
  const sections = Object.values(knowledge.nouns).map((noun) => {
    const facts = knowledge.order.map((id) => knowledge.facts[id]).filter((info): info is FactInfo => info?.noun === noun.noun)
    const list = noun.list ? [`A list: under \`items: ${noun.noun}:\`, each with a \`name\`, and the facts without \`${noun.noun}.\` in front. *${noun.list.question.en}*`, ''] : []
    const rows = facts.map((info) => [code(info.id), typeOf(info), info.question.nb, [info.question.en, info.help?.en].filter(Boolean).join(' — '), info.askIn, String(uses.get(info.id) ?? 0)])
    return [`## ${noun.title.en} / ${noun.title.nb} (${code(noun.noun)})`, '', ...list, table(['Fact', 'Type and answers', 'Bokmål', 'English', 'Asked in', 'Statements'], rows), ''].join('\n')
  })
  const content = [
    '# Every fact',
    '',
    'Generated from `knowledge/vocabulary/` by `npm run golden`; do not edit. Any fact may also be `none` (known not to exist) or be left out (nobody',
    'said). The last column is how many statements read it. How to write a case: [encode-a-decision.md](../guides/encode-a-decision.md).',
    '',
    ...sections,
  ].join('\n')
  return [{ path: 'docs/generated/vocabulary.md', content }]
}

const typeOf = ({ type, unit, options }: FactInfo) =>
  `${type}${unit ? `, ${unit}` : ''}${options ? `: ${Object.entries(options).map(([option, text]) => `${code(option)} (${text.en})`).join(', ')}` : ''}`

function usesOf({ pack }: Knowledge): Map<string, number> {
  const uses = new Map<string, number>()
  for (const { versions } of pack.statements) {
    const facts = new Set<string>()
    for (const { applies, met } of versions) for (const condition of met ? [applies, met] : [applies]) namesIn(condition, facts, new Set())
    for (const fact of facts) uses.set(fact, (uses.get(fact) ?? 0) + 1)
  }
  return uses
}
