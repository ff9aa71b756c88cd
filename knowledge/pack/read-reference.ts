/**
 * What is looked up and never judged. Every reference resolves, every mapping names ids that both sides have, and a policy's conditions are
 * read as a duty's are, so that an organisation can adopt it as it stands.
 */
import { namesIn, type Condition, type Statement } from '@rustning/engine'
import { checkShape } from './check-shape.ts'
import { readCondition, type Words } from './condition.ts'
import type { ParsedFile, Path } from './file.ts'
import type { SourceInfo, StatementInfo } from './knowledge.ts'
import { placeOf, samePlace } from './place.ts'
import { checkBasis } from './read-sources.ts'
import type { StatementCase } from './read-statements.ts'
import type { FrameworkInfo, PolicyInfo, Reference, ReferenceFile, WordingInfo } from './reference.ts'
import { referenceFiles, type ReferenceKind } from './reference-shape.ts'

export const referenceFolders: Record<ReferenceKind, string> = {
  framework: 'frameworks', mapping: 'mappings', category: 'categories', survey: 'surveys', term: 'glossary/terms', role: 'glossary/roles',
  figure: 'figures', policy: 'policies', outdated: 'outdated', wording: 'wording',
}

interface Surroundings { readonly words: Words; readonly sources: Record<string, SourceInfo>; readonly statements: Record<string, StatementInfo> }

export function readReference(under: (folder: string) => readonly ParsedFile[], around: Surroundings): { reference: Reference; cases: StatementCase[] } {
  const read = <K extends ReferenceKind>(kind: K) => under(referenceFolders[kind]).flatMap((file) => {
    const data = checkShape(file, referenceFiles[kind]) as ReferenceFile<K> | undefined
    if (!data) return []
    samePlace(file, data.id, `${kind}/${placeOf(file, referenceFolders[kind])}`)
    return [{ file, data }]
  })
  const plain = <K extends ReferenceKind>(kind: K, check: (file: ParsedFile, data: ReferenceFile<K>) => void = () => {}) =>
    Object.fromEntries(read(kind).map(({ file, data }) => (check(file, data), [data.id, { ...data, file: file.name }])))
  const framework = plain('framework', checkFramework)
  const policies = read('policy').map(({ file, data }) => ({ file, data, info: policyOf(file, data, around.words) }))
  const reference: Reference = {
    framework,
    mapping: plain('mapping', (file, data) => checkMapping(file, data, framework, around)),
    category: plain('category', checkCategory),
    survey: plain('survey', checkSurvey),
    term: plain('term', (file, { terms }) => eachOf(terms, (term, at) => term.see.forEach((one, index) => checkBasis(file, ['terms', at, 'see', index], one, around.sources)))),
    role: plain('role'),
    figure: plain('figure', (file, data) => checkFigure(file, data, around)),
    policy: Object.fromEntries(policies.map(({ info }) => [info.id, info])),
    outdated: plain('outdated', (file, { points }) => eachOf(points, (point, at) => {
      point.basis.forEach((one, index) => checkBasis(file, ['points', at, 'basis', index], one, around.sources))
      checkIds(file, ['points', at, 'see'], point.see, around)
    })),
    wording: Object.fromEntries(read('wording').map(({ file, data }) => [data.id, wordingOf(file, data, around)])),
  }
  const cases = policies.flatMap(({ file, data }) => data.cases.map((one): StatementCase => ({ ...one, on: data['checked-on'], statement: data.id, file: file.name, items: {} })))
  return { reference, cases }
}

const eachOf = <T>(record: Record<string, T>, visit: (value: T, key: string) => void) => Object.entries(record).forEach(([key, value]) => visit(value, key))

function checkIds(file: ParsedFile, path: Path, ids: readonly string[], { statements }: Surroundings): void {
  ids.forEach((id, index) => {
    if (!Object.hasOwn(statements, id)) file.fault('unknown-id', [...path, index], { about: String(path.at(-1)), found: id, allowed: Object.keys(statements) })
  })
}

function checkOne(file: ParsedFile, path: Path, found: string, allowed: readonly string[]): void {
  if (!allowed.includes(found)) file.fault('not-allowed', path, { about: String(path.at(-1)), found, allowed: [...allowed] })
}

function checkFramework(file: ParsedFile, { items, groups, ships }: ReferenceFile<'framework'>): void {
  eachOf(items, (item, id) => {
    checkOne(file, ['items', id, 'in'], item.in, Object.keys(groups))
    // A licence that allows ids alone is not to be broken by an eager hand.
    if (item.title && ships === 'ids') file.fault('unknown-key', ['items', id, 'title'], { found: 'title', about: `ships: ${ships}` })
    if (item.text && ships !== 'full') file.fault('unknown-key', ['items', id, 'text'], { found: 'text', about: `ships: ${ships}` })
  })
}

function checkMapping(file: ParsedFile, { from, to, pairs }: ReferenceFile<'mapping'>, frameworks: Record<string, FrameworkInfo>, { statements }: Surroundings): void {
  const idsOf = (side: string): readonly string[] => {
    if (side === 'statements') return Object.keys(statements)
    const found = frameworks[side]
    if (!found) file.fault('unknown-id', [side === to ? 'to' : 'from'], { about: 'framework', found: side, allowed: Object.keys(frameworks) })
    return found ? [...Object.keys(found.groups), ...Object.keys(found.items)] : []
  }
  const [left, right] = [idsOf(from), idsOf(to)]
  eachOf(pairs, (pair, id) => {
    if (left.length > 0 && !left.includes(id)) file.fault('unknown-id', ['pairs', id], { about: 'pairs', found: id, allowed: [...left] })
    pair.to.forEach((one, index) => {
      if (right.length > 0 && !right.includes(one)) file.fault('unknown-id', ['pairs', id, 'to', index], { about: 'to', found: one, allowed: [...right] })
    })
  })
}

function checkCategory(file: ParsedFile, { categories, phases }: ReferenceFile<'category'>): void {
  eachOf(categories, ({ phase }, id) => {
    if (phase !== undefined) checkOne(file, ['categories', id, 'phase'], phase, Object.keys(phases ?? {}))
  })
}

function checkSurvey(file: ParsedFile, { results, parts, scale }: ReferenceFile<'survey'>): void {
  results.forEach(({ rows, columns }, table) => rows.forEach(({ cells }, row) => {
    if (cells.length !== columns.length) file.fault('not-allowed', ['results', table, 'rows', row, 'cells'], { about: 'cells', found: String(cells.length), allowed: [String(columns.length)] })
  }))
  parts.forEach(({ questions }, part) => questions.forEach(({ answer, options, columns }, index) => {
    const path: Path = ['parts', part, 'questions', index]
    if (['percents', 'choices', 'matrix'].includes(answer) && !options) file.fault('missing-key', path, { found: 'options', about: answer })
    if (answer === 'matrix' && !columns) file.fault('missing-key', path, { found: 'columns', about: answer })
    if (answer === 'scale' && !scale) file.fault('missing-key', [], { found: 'scale', about: answer })
  }))
}

function checkFigure(file: ParsedFile, { sort, columns, marks, parts }: ReferenceFile<'figure'>, around: Surroundings): void {
  eachOf(parts, ({ cells, see }, id) => {
    checkIds(file, ['parts', id, 'see'], see, around)
    if (sort !== 'matrix') return
    for (const column of Object.keys(columns ?? {})) {
      const mark = cells?.[column]
      if (mark === undefined) file.fault('missing-key', ['parts', id, 'cells'], { found: column, about: 'cells' })
      else checkOne(file, ['parts', id, 'cells', column], mark, Object.keys(marks ?? {}))
    }
  })
}

function policyOf(file: ParsedFile, data: ReferenceFile<'policy'>, words: Words): PolicyInfo {
  const never: Condition = { any: [] }
  const applies = readCondition(file, ['applies'], data.applies, words) ?? never
  const met = readCondition(file, ['met'], data.met, words) ?? never
  const named = new Set<string>()
  for (const condition of [applies, met]) namesIn(condition, named, new Set())
  data.adjust.forEach(({ fact }, index) => checkOne(file, ['adjust', index, 'fact'], fact, [...named]))
  const { applies: _applies, met: _met, cases: _cases, ...rest } = data
  const { id, due, gate, weight } = data
  const statement: Statement = { id, kind: 'duty', due, ...(gate && { gate }), weight, waivable: 'risk', versions: [{ from: '1995-01-01', basis: [], applies, met }] }
  return { ...rest, file: file.name, statement }
}

function wordingOf(file: ParsedFile, data: ReferenceFile<'wording'>, around: Surroundings): WordingInfo {
  const { 'spared-when': spared, ...rest } = data
  const sparedWhen = spared === undefined ? undefined : readCondition(file, ['spared-when'], spared, around.words)
  data.basis.forEach((one, index) => checkBasis(file, ['basis', index], one, around.sources))
  checkIds(file, ['see'], data.see, around)
  for (const field of ['finds', 'unless'] as const) {
    eachOf(data[field] ?? {}, (list, language) => list.forEach((pattern, index) => {
      if (!isPattern(pattern)) file.fault('not-allowed', [field, language, index], { about: field, found: pattern })
    }))
  }
  return { ...rest, file: file.name, ...(sparedWhen && { sparedWhen }) }
}

const isPattern = (text: string): boolean => {
  try {
    return new RegExp(text, 'iu').source.length > 0
  } catch {
    return false
  }
}
