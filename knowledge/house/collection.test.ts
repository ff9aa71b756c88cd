/**
 * The collection as a whole: what no single file can show. Each test names the statements that break it, so that the list is the work to do.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { judge, versionOn } from '@rustning/engine'
import { chapterOf, coverage, readCaseFile, sentenceOf, statementOf, wordsOf, type CaseFile, type Text } from '../pack/index.ts'
import { compileFolder, coverageFiles, yamlFiles } from '../pack/load.ts'
import { runCases } from './cases.ts'
import { explore } from './space.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const compiled = compileFolder(root)
const { knowledge } = compiled
const { pack } = knowledge
const lastDay = '2031-12-31'

const caseFiles = yamlFiles(path.join(root, 'cases')).map((file) => readCaseFile(path.relative(root, file), readFileSync(file, 'utf8'), wordsOf(knowledge)))
const cases = caseFiles.map((one) => one.case).filter((one): one is CaseFile => one !== undefined)

test('every file is as it should be', () => {
  expect(compiled.faults.map((fault) => sentenceOf(fault, 'en'))).toEqual([])
  expect(caseFiles.flatMap((one) => one.faults).map((fault) => sentenceOf(fault, 'en'))).toEqual([])
})

test('every worked case comes out as it says', () => {
  expect(runCases(compiled).map((failed) => `${failed.file}: ${failed.name}: ${failed.because}`)).toEqual([])
})

describe('each statement', () => {
  const explored = pack.statements.map((statement) => ({ statement, versions: statement.versions.map((version) => ({ version, ...explore(pack, statement, version, 400) })) }))

  test('has a case for each outcome it can have, one of them unknown', () => {
    const lacking = explored.flatMap(({ statement, versions }) => {
      const shown = new Set(compiled.cases.filter((one) => one.statement === statement.id).map((one) => one.expect))
      const possible = new Set(versions.filter(({ version }) => version.from !== 'undecided').flatMap(({ outcomes }) => [...outcomes]))
      return [...possible].filter((outcome) => !shown.has(outcome)).map((outcome) => `${statement.id}: no case is ${outcome}`)
    })
    expect(lacking).toEqual([])
  })

  test('names no fact that cannot change its outcome', () => {
    expect(explored.flatMap(({ statement, versions }) => versions.flatMap(({ version, idle }) => idle.map((fact) => `${statement.id} (${version.from}): ${fact}`)))).toEqual([])
  })

  test('is in force in at most one version on the first day of any quarter, and parameters never fall silent once they have begun', () => {
    const wrong: string[] = []
    for (const day of quarters('1995-01-01', lastDay)) {
      for (const statement of pack.statements) {
        const holding = statement.versions.filter((version) => version.from !== 'undecided' && version.from <= day && (version.to === undefined || version.to >= day))
        if (holding.length > 1 || (holding.length === 1) !== (versionOn(statement.versions, day) !== undefined)) wrong.push(`${statement.id} on ${day}`)
        const began = statement.versions[0]?.from
        const last = statement.versions.at(-1)
        if (began !== undefined && began !== 'undecided' && began <= day && last?.to === undefined && last?.from !== 'undecided' && holding.length === 0) wrong.push(`${statement.id} has a gap on ${day}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

test('every duty applies in some published or invented case', () => {
  const applied = new Set<string>()
  for (const one of cases) {
    for (const on of [one.judgedOn, '2026-11-21']) {
      for (const verdict of judge(pack, one.facts, { on, stage: 'exit' }).verdicts) if (verdict.applies === 1) applied.add(verdict.id)
    }
  }
  const inForce = pack.statements.filter((statement) => statement.kind === 'duty' && versionOn(statement.versions, '2026-11-21'))
  expect(inForce.filter((statement) => !applied.has(statement.id)).map((statement) => statement.id)).toEqual([])
})

test('an invented case comes out as it says', () => {
  const wrong = cases.flatMap((one) => {
    const judgement = judge(pack, one.facts, { on: one.judgedOn, stage: one.stage, ...(one.lawOn !== undefined && { lawOn: one.lawOn }) })
    const outcomes = new Map<string, string>([...judgement.verdicts, ...judgement.picks].map((result) => [result.id, result.outcome]))
    return Object.entries(one.expect ?? {}).filter(([id, expected]) => outcomes.get(id) !== expected).map(([id, expected]) => `${one.id}: ${id} is ${outcomes.get(id)}, not ${expected}`)
  })
  expect(wrong).toEqual([])
})

test('every fact of the vocabulary can change some statement or policy', () => {
  const policies = Object.values(knowledge.reference.policy).map((policy) => policy.statement)
  const used = new Set([...pack.statements, ...policies].flatMap((statement) => [...JSON.stringify(statement.versions).matchAll(/"(?:flag|fact)":"([a-z0-9.-]+)"/g)].map((match) => match[1])))
  expect(Object.keys(pack.facts).filter((fact) => !used.has(fact))).toEqual([])
})

test('every country of a family says from the beginning that there is no decision, rather than falling silent', () => {
  const families = Object.values(pack.parameters).flatMap((parameter) => ('collects' in parameter ? [`${parameter.collects.family}.`] : []))
  const late = Object.values(knowledge.parameters).filter(({ id, periods }) => families.some((family) => id.startsWith(family)) && (periods[0]?.from ?? '9999') > '1995-10-24')
  expect(late.map(({ id }) => id)).toEqual([])
})

test('every requirement is carried on by a question, and, unless it only qualifies or ranks, by a clause', () => {
  const requirements = pack.statements.filter(({ kind, retired }) => kind === 'requirement' && !retired).flatMap(({ id }) => statementOf(knowledge, 'requirement', id) ?? [])
  expect(requirements.filter(({ questions }) => questions.length === 0).map(({ id }) => `${id}: no question`)).toEqual([])
  expect(requirements.filter(({ as, clauses }) => (as === 'absolute' || as === 'contract') && clauses.length === 0).map(({ id }) => `${id}: no clause`)).toEqual([])
})

test('every scenario can be met by something, and every measure meets something', () => {
  const scenarios = pack.statements.filter(({ kind, retired }) => kind === 'scenario' && !retired).flatMap(({ id }) => statementOf(knowledge, 'scenario', id) ?? [])
  expect(scenarios.filter(({ measures }) => measures.length < 2).map(({ id }) => id)).toEqual([])
  const meets = new Set(scenarios.flatMap(({ measures }) => measures))
  expect(pack.statements.filter(({ id, kind, retired }) => kind === 'measure' && !retired && !meets.has(id)).map(({ id }) => id)).toEqual([])
})

test('every source row that is named exists', () => {
  const rows = new Set(coverage(knowledge, coverageFiles(root)).rows.map((row) => row.id))
  const reference = Object.values(knowledge.reference).flatMap((files) => Object.values<{ id: string }>(files))
  const named = [...Object.values(knowledge.statements), ...Object.values(knowledge.parameters), ...reference].flatMap((one) => rowsNamed(one).map((row) => [one.id, row] as const))
  expect(named.filter(([, row]) => /^S00\d-/.test(row) && !rows.has(row)).map(([id, row]) => `${id}: ${row}`)).toEqual([])
})

test('every row of the source documents is accounted for, once: what a statement carries is not also said to be left out', () => {
  const { rows, faults } = coverage(knowledge, coverageFiles(root))
  expect(faults).toEqual([])
  expect(rows.filter((row) => row.implementedBy.length === 0 && row.carriedBy === undefined && row.leftOut === undefined).map((row) => row.id)).toEqual([])
  expect(rows.filter((row) => Number(row.implementedBy.length > 0) + Number(row.carriedBy !== undefined) + Number(row.leftOut !== undefined) > 1).map((row) => row.id)).toEqual([])
})

test('every chapter of the source documents has a title, and only they', () => {
  const { rows, chapters, documents } = coverage(knowledge, coverageFiles(root))
  expect([...new Set(rows.map(({ id }) => chapterOf(id)))].sort()).toEqual(Object.keys(chapters).sort())
  for (const source of Object.values(documents)) expect(knowledge.sources[source]?.id).toBe(source)
})

test('every text is written, in all three languages', () => {
  const wrong: string[] = []
  const visit = (value: unknown, where: string): void => {
    if (typeof value !== 'object' || value === null) return
    if (isText(value)) {
      for (const [language, text] of Object.entries(value)) if (/\b(TEKST|TEXT|TODO|FYL{2} INN|FIL{2} IN)\b|…$|lorem ipsum/.test(text) || /\s{2,}/.test(text)) wrong.push(`${where} (${language}): ${text.slice(0, 60)}`)
      const isName = /^\.(sources\.[a-z0-9-]+|reference\.framework\.[a-z0-9./-]+)\.title$/.test(where)
      if (!isName && value.nb.split(' ').length > 7 && value.nb === value.nn) wrong.push(`${where}: Nynorsk is the same as Bokmål`)
      if (!isName && value.nb.split(' ').length > 5 && value.nb === value.en) wrong.push(`${where}: English is the same as Bokmål`)
      return
    }
    for (const [key, inner] of Object.entries(value)) visit(inner, `${where}.${key}`)
  }
  visit({ statements: knowledge.statements, facts: knowledge.facts, nouns: knowledge.nouns, parameters: knowledge.parameters, sources: knowledge.sources, reference: knowledge.reference }, '')
  const { rows, chapters } = coverage(knowledge, coverageFiles(root))
  visit({ chapters, rows: rows.map(({ carriedBy, leftOut }) => [carriedBy?.says, leftOut]) }, '')
  expect(wrong).toEqual([])
})

/** A reference file's parts name rows of their own. */
const rowsNamed = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === 'from-sources' ? (inner as string[]) : rowsNamed(inner)))
}

const isText = (value: object): value is Text => 'nb' in value && typeof value.nb === 'string' && 'nn' in value && 'en' in value

function quarters(from: string, to: string): string[] {
  const days: string[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) for (const month of ['01', '04', '07', '10']) days.push(`${year}-${month}-01`)
  return days
}
