/**
 * The whole collection once it is read and checked: the engine's pack, and beside it, under the same ids, everything a person reads:
 * texts, questions, sources, parameters. This is what is written to `knowledge/dist/` and what screens and the command line use.
 */
import type { Condition, Day, FactId, FactType, Kind, Noun, Pack, ParameterId, Stage, Value } from '@rustning/engine'
import type { z } from 'zod'
import type { Reference } from './reference.ts'
import type { clauseFile, criterionFile, dutyFile, measureFile, parameterFile, questionFile, requirementFile, scenarioFile, sourceFile, Text, vocabularyFile } from './shape.ts'

export type { Text } from './shape.ts'
export type Confidence = 'V' | 'S' | 'K'

export interface NounInfo {
  readonly noun: Noun
  readonly title: Text
  readonly list?: { readonly question: Text; readonly help?: Text | undefined; readonly 'name-example'?: Text | undefined; readonly 'suggest-none'?: { readonly before: Stage; readonly because: Text } | undefined }
}

export interface Suggestion {
  readonly when?: Condition
  readonly value: Value
  readonly because: Text
}

type FactFile = z.infer<typeof vocabularyFile>['facts'][string]

export interface FactInfo {
  readonly id: FactId
  readonly noun: Noun
  readonly type: FactType
  readonly options?: Readonly<Record<string, Text>>
  readonly unit?: FactFile['unit']
  readonly question: Text
  readonly help?: Text
  readonly suppliedBy?: string
  readonly askIn: FactFile['ask-in']
  readonly suggest: readonly Suggestion[]
}

export interface PeriodInfo {
  readonly from: Day
  readonly value: Value
  readonly basis: readonly string[]
  readonly note?: Text | undefined
  readonly confidence: Confidence
}

type ParameterFile = z.infer<typeof parameterFile>

export interface ParameterInfo extends Omit<ParameterFile, 'values' | 'options'> {
  readonly id: ParameterId
  readonly options?: Readonly<Record<string, Text>>
  readonly periods: readonly PeriodInfo[]
}

export type SourceInfo = z.infer<typeof sourceFile>

/** What a statement file says besides its logic, which is in the pack. */
interface StatementFiles {
  duty: z.infer<typeof dutyFile>
  requirement: z.infer<typeof requirementFile>
  scenario: z.infer<typeof scenarioFile>
  measure: z.infer<typeof measureFile>
  clause: z.infer<typeof clauseFile>
  question: z.infer<typeof questionFile>
  criterion: z.infer<typeof criterionFile>
}
export type StatementInfo<K extends Kind = Kind> = { [one in K]: { readonly kind: one; readonly file: string } & Omit<StatementFiles[one], 'versions' | 'cases'> }[K]

export interface Knowledge {
  readonly digest: string
  readonly pack: Pack
  readonly nouns: Readonly<Record<Noun, NounInfo>>
  readonly facts: Readonly<Record<FactId, FactInfo>>
  /** The vocabulary's own order: how questions are asked, all else being equal. */
  readonly order: readonly FactId[]
  readonly parameters: Readonly<Record<ParameterId, ParameterInfo>>
  readonly sources: Readonly<Record<string, SourceInfo>>
  readonly statements: Readonly<Record<string, StatementInfo>>
  readonly reference: Reference
}

/** One of a kind, by id: `statementOf(knowledge, 'duty', 'privacy/…')`. */
export function statementOf<K extends Kind>(knowledge: Knowledge, kind: K, id: string): StatementInfo<K> | undefined {
  const found = Object.hasOwn(knowledge.statements, id) ? knowledge.statements[id] : undefined
  return found?.kind === kind ? (found as unknown as StatementInfo<K>) : undefined
}
