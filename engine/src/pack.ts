/**
 * The knowledge as the engine sees it: what each fact is, what the law sets on which day, and the statements. Texts, sources and
 * questions in three languages travel beside this, under the same ids; the engine never reads a sentence.
 */
import type { Condition } from './condition.ts'
import type { Day, FactId, Noun, ParameterId, Value } from './value.ts'

/** The thread's stages, in their order. A duty falls due in one of them. */
export const stages = ['need', 'procure', 'contract', 'start', 'operate', 'exit'] as const
export type Stage = (typeof stages)[number]

export type FactType = 'flag' | 'enum' | 'set' | 'country' | 'countries' | 'date' | 'number' | 'duration'

export interface FactDefinition {
  readonly noun: Noun
  readonly type: FactType
  /** The allowed answers of an enum or a set; absent for countries. */
  readonly options?: readonly string[]
}

/** What the law sets, from one day until the next value begins. `none` is a value: "no decision is in force". */
export interface ParameterValue {
  readonly from: Day
  readonly value: Value
}

export type Parameter =
  | { readonly type: FactType; readonly options?: readonly string[]; readonly values: readonly ParameterValue[] }
  /** Collected from a family: the countries `xx` for which `<family>.xx` has the value `having` that day. */
  | { readonly type: 'countries'; readonly collects: { readonly family: string; readonly having: string } }

export const kinds = ['duty', 'requirement', 'scenario', 'measure', 'clause', 'question', 'criterion'] as const
export type Kind = (typeof kinds)[number]

/** One reading of a statement, valid from one day to another. `from: 'undecided'` is adopted law whose first day nobody has set. */
export interface Version {
  readonly from: Day | 'undecided'
  /** The last day it holds. */
  readonly to?: Day
  readonly basis: readonly string[]
  readonly applies: Condition
  /** Duties only. */
  readonly met?: Condition
}

export interface Statement {
  readonly id: string
  readonly kind: Kind
  /** Judged once for each item of this noun. */
  readonly forEach?: Noun
  /** Duties: the stage it falls due in. */
  readonly due?: Stage
  /** Duties: the stage that cannot be left without it. */
  readonly gate?: Stage
  readonly weight?: 'blocking' | 'serious' | 'advisory'
  readonly waivable?: 'never' | 'risk'
  readonly retired?: { readonly on: Day; readonly because: string; readonly see?: readonly string[] }
  /** Oldest first; they never overlap. */
  readonly versions: readonly Version[]
}

export interface Pack {
  /** SHA-256 over the canonical text of everything the verdict depends on. Stored with each verdict, so that it can be replayed. */
  readonly digest: string
  readonly facts: Readonly<Record<FactId, FactDefinition>>
  /** Nouns of which there can be several. */
  readonly itemNouns: readonly Noun[]
  readonly parameters: Readonly<Record<ParameterId, Parameter>>
  readonly statements: readonly Statement[]
}
