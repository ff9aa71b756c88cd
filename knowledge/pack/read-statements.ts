/** The statements of every kind: their versions, their worked cases, and what they point to. */
import type { Condition, Kind, Statement, Version } from '@rustning/engine'
import { checkShape } from './check-shape.ts'
import { readCondition, type Words } from './condition.ts'
import type { ParsedFile, Path } from './file.ts'
import type { SourceInfo, StatementInfo } from './knowledge.ts'
import { placeOf, samePlace } from './place.ts'
import { checkBasis } from './read-sources.ts'
import { statementFiles } from './shape.ts'

/** A worked case inside a statement file, to be run by the house's one runner. */
export interface StatementCase {
  readonly statement: string
  readonly file: string
  readonly name: string
  readonly on: string
  readonly facts: Record<string, unknown>
  readonly items: Record<string, unknown>
  readonly expect: string
  readonly missing?: readonly string[] | undefined
}

export const folderOf: Record<Kind, string> = {
  duty: 'duties', requirement: 'requirements', scenario: 'scenarios', measure: 'measures', clause: 'clauses', question: 'questions', criterion: 'criteria',
}

export function readStatements(groups: readonly { kind: Kind; files: readonly ParsedFile[] }[], words: Words, sources: Record<string, SourceInfo>) {
  const statements: Statement[] = []
  const infos: Record<string, StatementInfo> = {}
  const cases: StatementCase[] = []
  const references: { file: ParsedFile; path: Path; kind: Kind; id: string }[] = []
  for (const { kind, files } of groups) {
    for (const file of files) {
      const data = checkShape(file, statementFiles[kind] as typeof statementFiles.duty)
      if (!data) continue
      const place = placeOf(file, folderOf[kind])
      samePlace(file, data.id, kind === 'duty' ? place : `${kind}/${place}`)
      const forEach = data['for-each']
      if (forEach !== undefined && !words.itemNouns.includes(forEach)) file.fault('unknown-noun', ['for-each'], { found: forEach, allowed: words.itemNouns })
      if (infos[data.id]) file.fault('duplicate', ['id'], { found: data.id, about: infos[data.id]?.file ?? '' })
      statements.push({
        id: data.id, kind, versions: readVersions(file, data.versions, words, sources, forEach),
        ...(forEach !== undefined && { forEach }), ...(data.due && { due: data.due }), ...(data.gate && { gate: data.gate }),
        ...(data.weight && { weight: data.weight }), ...(data.waivable && { waivable: data.waivable }),
        ...(data.retired && { retired: { on: data.retired.on, because: data.retired.because.en, ...(data.retired.see && { see: data.retired.see }) } }),
      })
      const { versions: _versions, cases: own, ...rest } = data
      infos[data.id] = { kind, file: file.name, ...rest } as unknown as StatementInfo
      for (const one of own) cases.push({ ...one, statement: data.id, file: file.name, items: one.items ?? {} })
      for (const [field, refers] of [['duties', 'duty'], ['clauses', 'clause'], ['questions', 'question'], ['measures', 'measure'], ['requirements', 'requirement']] as const) {
        const list = (data as unknown as Record<string, unknown>)[field]
        if (Array.isArray(list)) list.forEach((id: string, index) => references.push({ file, path: [field, index], kind: refers, id }))
      }
    }
  }
  for (const { file, path, kind, id } of references) {
    if (infos[id]?.kind !== kind) file.fault('unknown-id', path, { about: String(path[0]), found: id, allowed: Object.keys(infos).filter((other) => infos[other]?.kind === kind) })
  }
  statements.sort((a, b) => (a.id < b.id ? -1 : 1))
  return { statements, infos, cases }
}

type RawVersion = { from: string; to?: string | undefined; basis: string[]; applies: unknown; met?: unknown }

function readVersions(file: ParsedFile, raw: readonly RawVersion[], words: Words, sources: Record<string, SourceInfo>, forEach?: string): Version[] {
  const never: Condition = { any: [] }
  const versions = raw.map((one, index): Version => {
    const path: Path = ['versions', index]
    one.basis.forEach((basis, position) => checkBasis(file, [...path, 'basis', position], basis, sources, one))
    const applies = readCondition(file, [...path, 'applies'], one.applies, words, forEach) ?? never
    const met = one.met === undefined ? undefined : readCondition(file, [...path, 'met'], one.met, words, forEach) ?? never
    return { from: one.from, basis: one.basis, applies, ...(one.to !== undefined && { to: one.to }), ...(met && { met }) }
  })
  versions.forEach((version, index) => {
    const following = versions[index + 1]
    if (!following || following.from === 'undecided') return
    if (version.from === 'undecided' || version.from >= following.from) file.fault('order', ['versions', index + 1, 'from'], { about: 'versions' })
    else if (version.to === undefined || version.to >= following.from) file.fault('overlap', ['versions', index + 1, 'from'], { about: following.from })
  })
  return versions
}
