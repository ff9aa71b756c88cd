/** docs/generated/duties.md: what is asked of an organisation, theme by theme, with how firmly it is asked and how sure we are. */
import type { Statement } from '@rustning/engine'
import { cite, statementOf, type Knowledge } from '@rustning/knowledge/pack'
import type { GeneratedFile } from '../golden/golden.ts'
import { collection } from './collection.ts'
import { code, table } from './table.ts'

export function dutiesPage(): GeneratedFile[] {
  const knowledge = collection()
  const duties = knowledge.pack.statements.filter(({ kind }) => kind === 'duty')
  const themes = [...new Set(duties.map(themeOf))].sort()
  const sections = themes.map((theme) => [
    `## ${theme}`, '',
    table(['Duty', 'Plikt', 'Law', 'Due', 'Gate', 'Weight', 'Waivable', 'Confidence', 'Checked on'], duties.filter((duty) => themeOf(duty) === theme).map((duty) => row(knowledge, duty))), '',
  ].join('\n'))
  const content = [
    '# Every duty',
    '',
    'Generated from `knowledge/duties/` by `npm run golden`; do not edit. *Due* is the stage in which it must be met, *gate* the stage that cannot be left',
    'without it. Confidence: V read in the source, S in a secondary source, K general knowledge.',
    '',
    ...sections,
  ].join('\n')
  return [{ path: 'docs/generated/duties.md', content }]
}

const themeOf = ({ id }: Statement) => id.split('/')[0] as string

function row(knowledge: Knowledge, duty: Statement): string[] {
  const info = statementOf(knowledge, 'duty', duty.id)
  const each = duty.forEach ? ` (for each ${duty.forEach})` : ''
  const retired = duty.retired ? `, retired ${duty.retired.on}` : ''
  return [
    `${code(duty.id)}${each}${retired}`, info?.title.nb ?? '', lawOf(knowledge, duty), duty.due ?? '', duty.gate ?? '', duty.weight ?? '', duty.waivable ?? '',
    info?.confidence ?? '', info?.['checked-on'] ?? '',
  ]
}

/** Each reading with its days; a duty with one lasting reading names only the day it began. */
const lawOf = (knowledge: Knowledge, { versions }: Statement): string => versions.map(({ basis, from, to }) => {
  const law = basis.map((one) => cite(knowledge, one, 'en')).join(', ')
  return `${law} (${from === 'undecided' ? 'first day not decided' : to === undefined ? `from ${from}` : `${from} to ${to}`})`
}).join('; ')
