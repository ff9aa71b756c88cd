/**
 * Case files from disk, and the answers given on the command line beside them. Whatever is wrong becomes one sentence per fault in the
 * reader's language; a file with a fault is not judged.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { stages, type Facts, type ItemList, type ParameterId, type Situation, type Stage, type Value } from '@rustning/engine'
import { isDay, nearest, parseFile, readAnswer, readCaseFile, readValue, sentenceOf, wordsOf, type CaseFile, type Fault, type Knowledge, type Language } from '@rustning/knowledge/pack'
import { Refused } from '../../foundation/command/command.ts'
import { withFact, withList } from './case-facts.ts'
import { caseOnDiskText } from './case-on-disk.text.ts'
import { parseAsks } from '../sentence/sentence.ts'

export interface Asked {
  readonly on?: string | undefined
  readonly stage?: string | undefined
  readonly with?: readonly string[] | undefined
  readonly parameter?: readonly string[] | undefined
}

/** Reads one case file, or refuses. */
export function openCase(knowledge: Knowledge, file: string, language: Language): CaseFile {
  const result = readCaseFile(file, readText(file, language), wordsOf(knowledge))
  if (!result.case) refuseFaults(result.faults, language)
  return result.case as CaseFile
}

/** All case files in a folder, sorted by name; refuses an empty folder and, all at once, every faulty file. */
export function openCases(knowledge: Knowledge, folder: string, language: Language): CaseFile[] {
  const say = caseOnDiskText[language]
  let names: string[]
  try {
    names = statSync(folder).isDirectory() ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml')).sort() : ['']
  } catch {
    throw new Refused(say.noFolder(folder))
  }
  if (names.length === 0) throw new Refused(say.emptyFolder(folder))
  const words = wordsOf(knowledge)
  const read = names.map((name) => {
    const file = path.join(folder, name)
    return readCaseFile(file, readText(file, language), words)
  })
  refuseFaults(read.flatMap((one) => one.faults), language)
  return read.map((one) => one.case as CaseFile)
}

function readText(file: string, language: Language): string {
  try {
    if (!statSync(file).isFile()) throw new Refused(caseOnDiskText[language].notAFile(file))
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused(caseOnDiskText[language].noFile(file))
  }
}

function refuseFaults(faults: readonly Fault[], language: Language): void {
  if (faults.length > 0) throw new Refused(faults.slice(0, 20).map((fault) => sentenceOf(fault, language)).join('\n'))
}

/** The case as it is asked about: another day, another stage, further answers, supposed parameters. */
export function situationOf(knowledge: Knowledge, one: Pick<CaseFile, 'judgedOn' | 'lawOn' | 'stage' | 'facts'>, asked: Asked, language: Language): { facts: Facts; situation: Situation & { stage: Stage } } {
  const say = caseOnDiskText[language]
  if (asked.on !== undefined && !isDay(asked.on)) throw new Refused(say.badDay(asked.on))
  const stage = asked.stage ?? one.stage
  if (!(stages as readonly string[]).includes(stage)) throw new Refused(say.badStage(stage, nearest(stage, stages), stages.join(', ')))
  const parameters = readParameters(knowledge, asked.parameter ?? [], language)
  return {
    facts: withAnswers(knowledge, one.facts, asked.with ?? [], language),
    situation: {
      on: asked.on ?? one.judgedOn, stage: stage as Stage,
      ...(one.lawOn !== undefined && asked.on === undefined && { lawOn: one.lawOn }),
      ...(Object.keys(parameters).length > 0 && { parameters }),
    },
  }
}

/** `fact=value` and `transfer[2].country=US`, laid over what is known. */
export function withAnswers(knowledge: Knowledge, facts: Facts, answers: readonly string[], language: Language): Facts {
  return answers.reduce((known, answer) => withAnswer(knowledge, known, answer, language), facts)
}

function withAnswer(knowledge: Knowledge, facts: Facts, answer: string, language: Language): Facts {
  const [asks, raw] = split(answer, language)
  const { fact: id, item, noun } = parseAsks(asks)
  if (noun !== undefined && item === undefined && knowledge.nouns[noun]?.list) return withList(facts, noun, namedList(raw))
  if (item !== undefined && (item < 0 || item >= mostItems)) throw new Refused(caseOnDiskText[language].badItem(asks, mostItems))
  const result = readAnswer(id, raw, wordsOf(knowledge))
  refuseFaults(result.faults.map((fault) => ({ ...fault, file: '--with' })), language)
  return withFact(facts, asks, result.fact)
}

/** Nobody has a thousand transfers in one engagement; a larger number is a slip. */
const mostItems = 1000

const namedList = (raw: unknown): ItemList => ({
  members: (Array.isArray(raw) ? raw : raw === null || raw === 'none' ? [] : [raw]).map((name) => ({ name: String(name), known: {} })), complete: true,
})

function split(answer: string, language: Language): [string, unknown] {
  const at = answer.indexOf('=')
  if (at < 1) throw new Refused(caseOnDiskText[language].badAnswer(answer))
  const raw = answer.slice(at + 1)
  try {
    return [answer.slice(0, at).trim(), parse(raw, { maxAliasCount: 0 })]
  } catch {
    return [answer.slice(0, at).trim(), raw]
  }
}

/** `adequacy.us=none`, checked against the parameter's own type. */
export function readParameters(knowledge: Knowledge, given: readonly string[], language: Language): Record<ParameterId, Value> {
  const words = wordsOf(knowledge)
  const parameters: Record<ParameterId, Value> = {}
  for (const one of given) {
    const [id, raw] = split(one, language)
    const typed = Object.hasOwn(words.parameters, id) ? words.parameters[id] : undefined
    if (!typed) throw new Refused(caseOnDiskText[language].noParameter(id, nearest(id, Object.keys(words.parameters))))
    const file = parseFile('--parameter', '')
    const value = readValue(file, [], raw, id, typed)
    refuseFaults(file.faults, language)
    if (value !== undefined) parameters[id] = value
  }
  return parameters
}
