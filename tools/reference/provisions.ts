/**
 * docs/generated/provisions.md: the law's own order. For each provision the duties that rest on it and the facts that decide them, so that
 * whoever reads a decision or a paragraph finds what to answer, and sees where no duty stands.
 */
import { namesIn, today, type Condition, type Version } from '@rustning/engine'
import { cite, type Knowledge, type SourceInfo } from '@rustning/knowledge/pack'
import type { GeneratedFile } from '../golden/golden.ts'
import { collection } from './collection.ts'
import { byNumber, code, table } from './table.ts'

/** Law that binds first, then what explains it. */
const groups: readonly (readonly [string, readonly SourceInfo['kind'][]])[] = [
  ['EU law', ['eu-regulation', 'eu-decision', 'directive']],
  ['Norwegian acts and regulations', ['act', 'regulation']],
  ['Judgments, guidance and standards', ['judgment', 'guidance', 'standard', 'report', 'agreement']],
]

interface Resting { readonly duty: string; readonly version: Version }

export function provisionsPage(): GeneratedFile[] {
  const knowledge = collection()
  const resting = restingOn(knowledge)
  const sections = groups.flatMap(([title, kinds]) => {
    const sources = Object.values(knowledge.sources).filter(({ id, kind }) => kinds.includes(kind) && [...resting.keys()].some((basis) => sourceOf(basis) === id))
    // The GDPR first: most of the rest points back to it.
    sources.sort((a, b) => Number(b.id === 'gdpr') - Number(a.id === 'gdpr') || byNumber(a.short.en, b.short.en))
    return [`## ${title}`, '', ...sources.flatMap((source) => sourceSection(knowledge, source, resting))]
  })
  const content = [
    '# What each provision asks for',
    '',
    'Generated from `knowledge/` by `npm run golden`; do not edit. A duty *applies* by the facts in the third column and is *met* by those in the',
    'fourth; `rustning explain <duty>` shows how. What the facts ask is in [vocabulary.md](vocabulary.md), the duties in [duties.md](duties.md).',
    '',
    ...sections,
  ].join('\n')
  return [{ path: 'docs/generated/provisions.md', content }]
}

const sourceOf = (basis: string) => basis.split('/')[0] as string

function restingOn({ pack }: Knowledge): Map<string, Resting[]> {
  const resting = new Map<string, Resting[]>()
  for (const { id, kind, versions } of pack.statements) {
    if (kind !== 'duty') continue
    for (const version of versions) for (const basis of version.basis) resting.set(basis, [...(resting.get(basis) ?? []), { duty: id, version }])
  }
  return resting
}

function sourceSection(knowledge: Knowledge, source: SourceInfo, resting: ReadonlyMap<string, Resting[]>): string[] {
  const keys = Object.keys(source.provisions).map((provision) => `${source.id}/${provision}`)
  const used = [source.id, ...keys].filter((basis) => resting.has(basis)).sort(byNumber)
  const unused = keys.filter((basis) => !resting.has(basis)).map((basis) => code(basis)).sort(byNumber)
  const rows = used.flatMap((basis) => (resting.get(basis) ?? []).map(({ duty, version }, index) => [
    index === 0 ? `${cite(knowledge, basis, 'en')} (${code(basis)})` : '', `${code(duty)}${period(version)}`, facts([version.applies]), facts(version.met ? [version.met] : []),
  ]))
  const without = unused.length > 0 ? [`No duty rests on ${unused.join(', ')} alone; other statements, parameters and explanations refer to them.`, ''] : []
  return [`### ${source.title.en}`, '', table(['Provision', 'Duty', 'Applies by', 'Met by'], rows), '', ...without]
}

/** Said only where it is not the duty's one reading. */
const period = ({ from, to }: Version) => (to === undefined && from !== 'undecided' ? '' : ` (${from === 'undecided' ? 'first day not decided' : `${from} to ${to}`})`)

function facts(conditions: readonly Condition[]): string {
  const named = new Set<string>()
  for (const condition of conditions) namesIn(condition, named, new Set())
  return [...named].filter((fact) => fact !== today).map(code).join(', ')
}
