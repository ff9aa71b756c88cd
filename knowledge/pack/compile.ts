/**
 * Files in, one checked collection out. Every reference must resolve: facts, parameters, sources and their provisions, other statements;
 * every basis must be in force when the statement relies on it. Nothing is repaired in silence: each thing that is wrong is a fault.
 */
import type { Condition, FactDefinition, Kind, Pack, Parameter, Statement, Version } from '@rustning/engine'
import { isSet, kinds, type Value } from '@rustning/engine'
import { checkShape } from './check-shape.ts'
import { readCondition, type Words } from './condition.ts'
import type { Fault } from './fault.ts'
import { parseFile, type ParsedFile, type Path } from './file.ts'
import type { FactInfo, Knowledge, NounInfo, ParameterInfo, PeriodInfo, SourceInfo, StatementInfo, Suggestion } from './knowledge.ts'
import { parameterFile, sourceFile, statementFiles, vocabularyFile } from './shape.ts'
import { readValue, show, type Typed } from './value.ts'

export interface InputFile {
  /** Relative to the knowledge folder: `duties/privacy/….yaml`. */
  readonly path: string
  readonly text: string
}

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

export interface Compiled {
  readonly knowledge: Knowledge
  readonly cases: readonly StatementCase[]
  readonly words: Words
  readonly faults: readonly Fault[]
}

const folderOf: Record<Kind, string> = {
  duty: 'duties', requirement: 'requirements', scenario: 'scenarios', measure: 'measures', clause: 'clauses', question: 'questions',
}

/** `digest` is given the canonical text of the pack and returns its SHA-256 in hexadecimal. */
export function compile(files: readonly InputFile[], digest: (text: string) => string): Compiled {
  const parsed = [...files].sort((a, b) => (a.path < b.path ? -1 : 1)).map((file) => parseFile(file.path, file.text))
  const under = (folder: string) => parsed.filter((file) => file.name.startsWith(`${folder}/`))
  const sources = readSources(under('sources'))
  const vocabulary = readVocabulary(under('vocabulary'))
  const parameters = readParameters(under('parameters'), vocabulary.facts, sources)
  const words = wordsOf(vocabulary, parameters)
  finishSuggestions(vocabulary, words)
  const { statements, infos, cases } = readStatements(kinds.map((kind) => ({ kind, files: under(folderOf[kind]) })), words, sources)
  const pack = packOf(words, vocabulary, parameters, statements, digest)
  const knowledge: Knowledge = {
    digest: pack.digest, pack, nouns: vocabulary.nouns,
    facts: vocabulary.facts, order: vocabulary.order, parameters, sources, statements: infos,
  }
  const faults = parsed.flatMap((file) => file.faults)
  // A fault in the words themselves makes every statement that uses them look wrong: mend that first.
  const inWords = faults.filter((fault) => /^(sources|vocabulary|parameters)\//.test(fault.file))
  return { knowledge, cases, words, faults: inWords.length > 0 ? inWords : faults }
}

type Vocabulary = { nouns: Record<string, NounInfo>; facts: Record<string, FactInfo>; order: string[]; unfinished: { file: ParsedFile; fact: string; path: Path; raw: { when?: unknown; value: unknown; because: Suggestion['because'] }[] }[] }

function readSources(files: readonly ParsedFile[]): Record<string, SourceInfo> {
  const sources: Record<string, SourceInfo> = {}
  for (const file of files) {
    const data = checkShape(file, sourceFile)
    if (!data) continue
    samePlace(file, data.id, placeOf(file, 'sources'))
    if (sources[data.id]) file.fault('duplicate', ['id'], { found: data.id })
    sources[data.id] = data
  }
  return sources
}

function readVocabulary(files: readonly ParsedFile[]): Vocabulary {
  const vocabulary: Vocabulary = { nouns: {}, facts: {}, order: [], unfinished: [] }
  const ordered = files
    .map((file) => ({ file, data: checkShape(file, vocabularyFile) }))
    .sort((a, b) => (a.data?.position ?? 0) - (b.data?.position ?? 0))
  for (const { file, data } of ordered) {
    if (!data) continue
    samePlace(file, data.noun, placeOf(file, 'vocabulary'))
    vocabulary.nouns[data.noun] = { noun: data.noun, title: data.title, ...(data.list && { list: data.list }) }
    if (data.list) vocabulary.order.push(data.noun)
    for (const [name, fact] of Object.entries(data.facts)) {
      const id = `${data.noun}.${name}`
      const needsOptions = fact.type === 'enum' || fact.type === 'set'
      if (needsOptions && !fact.options) file.fault('missing-key', ['facts', name], { found: 'options', about: name })
      vocabulary.facts[id] = {
        id, noun: data.noun, type: fact.type, question: fact.question, askIn: fact['ask-in'], suggest: [],
        ...(fact.options && { options: fact.options }), ...(fact.unit && { unit: fact.unit }),
        ...(fact.help && { help: fact.help }), ...(fact['supplied-by'] && { suppliedBy: fact['supplied-by'] }),
      }
      vocabulary.order.push(id)
      if (fact.suggest.length > 0) vocabulary.unfinished.push({ file, fact: id, path: ['facts', name, 'suggest'], raw: fact.suggest })
    }
  }
  return vocabulary
}

/** Suggestions may look at other facts, so they are read once all facts are known. */
function finishSuggestions(vocabulary: Vocabulary, words: Words): void {
  for (const { file, fact, path, raw } of vocabulary.unfinished) {
    const info = vocabulary.facts[fact] as FactInfo
    const suggest = raw.map((one, index): Suggestion | undefined => {
      const when = one.when === undefined ? undefined : readCondition(file, [...path, index, 'when'], one.when, words, words.itemNouns.includes(info.noun) ? info.noun : undefined)
      const value = readValue(file, [...path, index, 'value'], one.value, fact, typedOf(info))
      return value === undefined ? undefined : { value, because: one.because, ...(when && { when }) }
    }).filter((one) => one !== undefined)
    vocabulary.facts[fact] = { ...info, suggest }
  }
}

const typedOf = (info: Pick<FactInfo, 'type' | 'options'>): Typed => ({ type: info.type, ...(info.options && { options: Object.keys(info.options) }) })

function readParameters(files: readonly ParsedFile[], facts: Record<string, FactInfo>, sources: Record<string, SourceInfo>): Record<string, ParameterInfo> {
  const parameters: Record<string, ParameterInfo> = {}
  for (const file of files) {
    const data = checkShape(file, parameterFile)
    if (!data) continue
    samePlace(file, data.id, placeOf(file, 'parameters').replace('/', '.'))
    const borrowed = data['options-of']
    if (borrowed !== undefined && !facts[borrowed]) file.fault('unknown-fact', ['options-of'], { found: borrowed, allowed: Object.keys(facts) })
    const options = data.options ?? (borrowed === undefined ? undefined : facts[borrowed]?.options)
    const typed = typedOf({ type: data.type, ...(options && { options }) })
    if (!data.values === !data.collects) file.fault('missing-key', [], { found: 'values' })
    let previous = ''
    const periods = (data.values ?? []).map((one, index): PeriodInfo => {
      if (one.from <= previous) file.fault('order', ['values', index, 'from'], { about: 'values' })
      previous = one.from
      one.basis.forEach((basis, position) => checkBasis(file, ['values', index, 'basis', position], basis, sources))
      const value = readValue(file, ['values', index, 'value'], one.value, data.id, typed)
      refusePartial(file, ['values', index, 'value'], data.id, value)
      return { from: one.from, value: value ?? null, basis: one.basis, confidence: one.confidence ?? data.confidence, ...(one.note && { note: one.note }) }
    })
    if (parameters[data.id]) file.fault('duplicate', ['id'], { found: data.id })
    const { values: _values, options: _options, ...rest } = data
    parameters[data.id] = { ...rest, periods, ...(options && { options }) }
  }
  return parameters
}

/** What the law sets is known whole: a list that may have more members would leave verdicts open with nothing to ask. */
function refusePartial(file: ParsedFile, path: Path, about: string, value: Value | undefined): void {
  if (value !== undefined && value !== null && isSet(value) && !value.complete) file.fault('wrong-value', path, { about, found: show(value) })
}

function wordsOf(vocabulary: Vocabulary, parameters: Record<string, ParameterInfo>): Words {
  const facts: Record<string, FactDefinition> = {}
  for (const info of Object.values(vocabulary.facts)) facts[info.id] = { noun: info.noun, ...typedOf(info) }
  return {
    facts,
    itemNouns: Object.values(vocabulary.nouns).filter((noun) => noun.list).map((noun) => noun.noun),
    parameters: Object.fromEntries(Object.values(parameters).map((one) => [one.id, typedOf(one)])),
  }
}

function readStatements(groups: readonly { kind: Kind; files: readonly ParsedFile[] }[], words: Words, sources: Record<string, SourceInfo>) {
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

/** A basis is a source, or a provision of it, in force for as long as the statement's version relies on it. */
function checkBasis(file: ParsedFile, path: Path, basis: string, sources: Record<string, SourceInfo>, during?: { from: string; to?: string | undefined }): void {
  const slash = basis.indexOf('/')
  const [id, provision] = slash < 0 ? [basis, undefined] : [basis.slice(0, slash), basis.slice(slash + 1)]
  const source = Object.hasOwn(sources, id) ? sources[id] : undefined
  if (!source) return file.fault('unknown-source', path, { found: id, allowed: Object.keys(sources) })
  const part = provision === undefined ? undefined : source.provisions[provision]
  if (provision !== undefined && !part) return file.fault('no-provision', path, { about: id, found: provision, allowed: Object.keys(source.provisions) })
  if (!during) return
  const from = part?.from ?? source['in-force'].from
  const to = part?.to ?? source['in-force'].to
  const startsTooEarly = during.from !== 'undecided' && (from === 'undecided' || during.from < from)
  if (startsTooEarly) return file.fault('not-in-force', path, { about: during.from, found: basis })
  if (to !== undefined && (during.to === undefined || during.to > to)) file.fault('not-in-force', path, { about: during.to ?? to, found: basis })
}

function packOf(words: Words, vocabulary: Vocabulary, infos: Record<string, ParameterInfo>, statements: Statement[], digest: (text: string) => string): Pack {
  const parameters: Record<string, Parameter> = {}
  for (const info of Object.values(infos)) {
    parameters[info.id] = info.collects
      ? { type: 'countries', collects: info.collects }
      : { ...typedOf(info), values: info.periods.map(({ from, value }) => ({ from, value })) }
  }
  const facts = Object.fromEntries(vocabulary.order.filter((id) => words.facts[id]).map((id) => [id, words.facts[id] as FactDefinition]))
  const body = { facts, itemNouns: words.itemNouns, parameters, statements }
  return { digest: digest(canonical(body)), ...body }
}

/** JSON with sorted keys: the same knowledge always gives the same text, whatever order files were read in. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${Object.entries(value).filter(([, one]) => one !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}

const placeOf = (file: ParsedFile, folder: string) => file.name.slice(folder.length + 1).replace(/\.yaml$/, '')

function samePlace(file: ParsedFile, id: string, place: string): void {
  if (id !== place) file.fault('id-and-path', ['id'], { about: place, found: id })
}
