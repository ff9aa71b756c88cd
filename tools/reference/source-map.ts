/**
 * docs/generated/source-map.md: every row of the source documents and what carries it, section by section, so that a reader can walk from
 * any chapter to the statements. docs/generated/then-and-now.md: what the documents say that no longer holds.
 */
import path from 'node:path'
import { chapterOf, cite, coverage, type CoverageRow } from '@rustning/knowledge/pack'
import { coverageFiles } from '@rustning/knowledge/load'
import type { GeneratedFile } from '../golden/golden.ts'
import { root } from '../root.ts'
import { collection } from './collection.ts'
import { code, table } from './table.ts'

export function sourceMapPages(): GeneratedFile[] {
  const knowledge = collection()
  const { rows, chapters, total, implemented, carried, leftOut, unaccounted } = coverage(knowledge, coverageFiles(path.join(root, 'knowledge')))
  const sections = [...new Set(rows.map(({ id }) => chapterOf(id)))]
  const link = (id: string): string => {
    const info = knowledge.statements[id]
    return info ? `[${id}](statements/${info.file.replace(/\.yaml$/, '.md')})` : code(id)
  }
  const carrier = ({ implementedBy, carriedBy, leftOut: why }: CoverageRow): string =>
    implementedBy.length > 0 ? implementedBy.map(link).join(', ') : carriedBy !== undefined ? `carried by ${carriedBy.by}: ${carriedBy.says.en}` : why !== undefined ? `left out: ${why.en}` : '**unaccounted for**'
  const map = [
    '# From the documents to what carries them', '',
    'Generated from `knowledge/` by `npm run golden`; do not edit. The rows are those of the five source documents, by their ids.', '',
    `${total} rows: ${implemented} implemented, ${carried} carried by a room or a screen, ${leftOut} left out with a reason, ${unaccounted} unaccounted for.`, '',
    ...sections.flatMap((section) => [`## ${section} ${chapters[section]?.en ?? ''}`.trim(), '', table(['Row', 'Tags', 'What carries it'], rows.filter(({ id }) => chapterOf(id) === section).map((row) => [row.id, row.tags.join(', '), carrier(row)])), '']),
  ].join('\n')
  const points = Object.values(knowledge.reference.outdated).flatMap((file) => Object.values(file.points))
  const then = [
    '# Then and now', '',
    'Generated from `knowledge/outdated/` by `npm run golden`; do not edit. What the source documents say that no longer holds.', '',
    table(['Rows', 'Da', 'Nå', 'Then', 'Now', 'Changed', 'Law today', 'Confidence'], points.map((point) => [
      point['from-sources'].join(', '), point.was.nb, point.now.nb, point.was.en, point.now.en, point['changed-on'],
      [...point.basis.map((basis) => cite(knowledge, basis, 'en')), ...point.see.map(link)].join('; '), point.confidence ?? '',
    ])), '',
  ].join('\n')
  return [{ path: 'docs/generated/source-map.md', content: map }, { path: 'docs/generated/then-and-now.md', content: then }]
}
