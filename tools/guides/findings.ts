/**
 * The table «from finding to facts» in the guide: its rows are written by hand, and what each flags is worked out here by judging it. So the right
 * column is never a claim, and a changed duty shows in the guide's diff.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse, stringify } from 'yaml'
import { judge, versionOn, type Version } from '@rustning/engine'
import { readCaseFile, sentenceOf, wordsOf } from '@rustning/knowledge/pack'
import type { GeneratedFile } from '../golden/golden.ts'
import { collection } from '../reference/collection.ts'
import { byNumber } from '../reference/table.ts'
import { root } from '../root.ts'
import { codeIn, rowsIn, type Row } from './markdown.ts'

export const guideWithFindings = 'docs/guides/encode-a-decision.md'
/** Whatever is tried out is tried on this day, in a service in use, unless it says otherwise. */
export const skeleton = { 'id': 'a-case', 'title': 'A case', 'judged-on': '2026-06-01', 'stage': 'operate' }
/** The three facts the guide asks for in nearly every case. */
const context = ['processing.personal-data: true', 'supplier.processes-on-behalf: true', 'supplier.staff-can-reach-data: true']

export interface Breached {
  readonly duty: string
  /** The points of the GDPR it rests on, `28-3-a` for article 28(3)(a). */
  readonly points: readonly string[]
}

export function findingsPage(): GeneratedFile[] {
  const guide = readFileSync(path.join(root, guideWithFindings), 'utf8')
  const lines = guide.split('\n')
  for (const row of findingsIn(guide)) lines[row.line - 1] = `| ${[row.cells['The decision says'], row.cells['Write'], flagsOf(row)].join(' | ')} |`
  const content = lines.join('\n').replace(/(are not reachable|is not reachable): [\d, ]+\./, `$1: ${articlesWithoutDuty().join(', ')}.`)
  return [{ path: guideWithFindings, content }]
}

export const findingsIn = (guide: string): Row[] => rowsIn(guide, ['The decision says', 'Write', 'Flags'])

/** The duties that the facts of a row, beside the context, make *not met*; an empty row shows what the context alone does. A faulty row breaches nothing. */
export function breachedBy(row: Row): Breached[] {
  const { pack } = collection()
  const one = read(row).case
  const verdicts = one ? judge(pack, one.facts, { on: one.judgedOn, stage: one.stage }).verdicts : []
  return verdicts.filter(({ outcome }) => outcome === 'not-met').map(({ id, since }) => {
    const version = pack.statements.find((statement) => statement.id === id)?.versions.find(({ from }) => from === since)
    return { duty: id, points: pointsOf(version) }
  })
}

export const faultsIn = (row: Row): string[] => read(row).faults.map((fault) => sentenceOf(fault, 'en'))

function read({ cells, line }: Row): ReturnType<typeof readCaseFile> {
  const words = wordsOf(collection())
  const facts: Record<string, unknown> = {}
  const items: Record<string, { members: unknown[]; complete: boolean }> = {}
  const situation: Record<string, unknown> = { ...skeleton }
  for (const [key, value] of [...context, ...codeIn(cells['Write'] ?? '')].flatMap((text) => Object.entries(parse(text) as Record<string, unknown>))) {
    if (words.itemNouns.includes(key)) (items[key] ??= { members: [], complete: false }).members.push({ name: key, ...(value as object) })
    else if (key in skeleton) situation[key] = value
    else facts[key] = value
  }
  return readCaseFile(`${guideWithFindings} (row at line ${line})`, stringify({ ...situation, facts, items }), words)
}

const flagsOf = (row: Row): string =>
  [...new Set(breachedBy(row).flatMap(({ points }) => points).map((point) => point.replaceAll(/-(\w+)/g, '($1)')))].sort(byNumber).join(', ')

const pointsOf = (version: Version | undefined): string[] =>
  (version?.basis ?? []).filter((basis) => /^gdpr\/\d/.test(basis)).map((basis) => basis.slice('gdpr/'.length))

/** Every duty that rests on the GDPR on the table's day. */
export const dutiesOnGdpr = (): Breached[] => duties()
  .map(({ id, versions }) => ({ duty: id, points: pointsOf(versionOn(versions, skeleton['judged-on'])) }))
  .filter(({ points }) => points.length > 0)

const duties = () => collection().pack.statements.filter(({ kind, retired }) => kind === 'duty' && !retired)

/** Of the articles on principles, rights, duties and transfers. */
function articlesWithoutDuty(): number[] {
  const reached = new Set(duties().flatMap(({ versions }) => versions.flatMap(pointsOf)).map((point) => Number.parseInt(point, 10)))
  return Array.from({ length: 45 }, (_, index) => index + 5).filter((article) => !reached.has(article))
}
