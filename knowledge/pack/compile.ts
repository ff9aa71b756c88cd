/**
 * Files in, one checked collection out. Every reference must resolve: facts, parameters, sources and their provisions, other statements;
 * every basis must be in force when the statement relies on it. Nothing is repaired in silence: each thing that is wrong is a fault.
 */
import { kinds, type FactDefinition, type Pack, type Parameter, type Statement } from '@rustning/engine'
import type { Words } from './condition.ts'
import type { Fault } from './fault.ts'
import { parseFile } from './file.ts'
import type { Knowledge, ParameterInfo } from './knowledge.ts'
import { readParameters } from './read-parameters.ts'
import { readReference } from './read-reference.ts'
import { readSources } from './read-sources.ts'
import { folderOf, readStatements, type StatementCase } from './read-statements.ts'
import { finishSuggestions, readVocabulary, typedOf, type Vocabulary } from './read-vocabulary.ts'

export interface InputFile {
  /** Relative to the knowledge folder: `duties/privacy/….yaml`. */
  readonly path: string
  readonly text: string
}

export interface Compiled {
  readonly knowledge: Knowledge
  readonly cases: readonly StatementCase[]
  readonly words: Words
  readonly faults: readonly Fault[]
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
  const { reference, cases: policyCases } = readReference(under, { words, sources, statements: infos })
  const pack = packOf(words, vocabulary, parameters, statements, digest)
  const knowledge: Knowledge = {
    digest: pack.digest, pack, nouns: vocabulary.nouns,
    facts: vocabulary.facts, order: vocabulary.order, parameters, sources, statements: infos, reference,
  }
  const faults = parsed.flatMap((file) => file.faults)
  // A fault in the words themselves makes every statement that uses them look wrong: mend that first.
  const inWords = faults.filter((fault) => /^(sources|vocabulary|parameters)\//.test(fault.file))
  return { knowledge, cases: [...cases, ...policyCases], words, faults: inWords.length > 0 ? inWords : faults }
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
