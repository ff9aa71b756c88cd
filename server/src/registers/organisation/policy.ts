/**
 * The organisation's own policy: statements of the knowledge that it has decided to hold itself to, with its own values where it is stricter
 * or milder than the proposal. Each then counts as a duty whose ground is the organisation's own decision, and no law.
 */
import { isSet, type Condition, type Day, type FactId, type Right, type Statement, type Value } from '@rustning/engine'
import { parseFile, readValue, type Knowledge, type PolicyInfo } from '@rustning/knowledge/pack'
import type { Uuid } from '../../foundation/values/id.ts'
import { Refusal, refusal, type RefusedField } from '../../foundation/values/refusal.ts'
import { policyText } from './policy.text.ts'

export interface AdoptedPolicy {
  readonly id: Uuid
  readonly version: number
  /** The knowledge's id. */
  readonly policy: string
  /** Values of the organisation's own, by fact. */
  readonly adjusted: Readonly<Record<FactId, Value>>
  readonly decidedBy: string
  readonly decidedOn: string
  readonly caseNumber: string | undefined
  readonly endedOn: string | undefined
  readonly createdAt: Date
}

export const policyUnknown = refusal('policy-unknown', 422, (language, id: string) => policyText[language].unknown(id))
export const policyHeld = refusal('policy-held-already', 409, (language) => policyText[language].held)
export const policyEnded = refusal('policy-ended', 409, (language) => policyText[language].ended)
export const policyDay = refusal('policy-day-wrong', 422, (language) => policyText[language].day)

interface Wanted { readonly policy: string; readonly adjusted: Readonly<Record<string, unknown>>; readonly decidedBy: string; readonly decidedOn: string; readonly caseNumber?: string | undefined }

/** Refuses what the knowledge does not have, a value that does not fit its fact, and a decision that has not been made yet. */
export function adopted(id: Uuid, { policy, adjusted, decidedBy, decidedOn, caseNumber }: Wanted, knowledge: Knowledge, held: readonly AdoptedPolicy[], today: string, at: Date): AdoptedPolicy {
  const info = policyIn(knowledge, policy)
  if (held.some((one) => one.policy === policy && one.endedOn === undefined)) throw policyHeld()
  if (decidedOn > today) throw policyDay()
  return { id, version: 1, policy, adjusted: valuesFrom(info, adjusted, knowledge), decidedBy, decidedOn, caseNumber, endedOn: undefined, createdAt: at }
}

/** From the day after it no longer counts. */
export function ended(before: AdoptedPolicy, endedOn: string, today: string): AdoptedPolicy {
  if (before.endedOn !== undefined) throw policyEnded()
  if (endedOn < before.decidedOn || endedOn > today) throw policyDay()
  return { ...before, version: before.version + 1, endedOn }
}

function policyIn({ reference }: Knowledge, id: string): PolicyInfo {
  const info = Object.hasOwn(reference.policy, id) ? reference.policy[id] : undefined
  if (!info) throw policyUnknown(id)
  return info
}

function valuesFrom({ adjust }: PolicyInfo, given: Readonly<Record<string, unknown>>, { pack: { facts } }: Knowledge): Record<FactId, Value> {
  const values: Record<FactId, Value> = {}, wrong: string[] = []
  for (const [fact, value] of Object.entries(given)) {
    const definition = adjust.some((one) => one.fact === fact) ? facts[fact] : undefined
    const read = definition && readValue({ ...parseFile(fact, ''), fault: () => {} }, [], value, fact, definition)
    if (read === undefined) wrong.push(fact)
    else values[fact] = read
  }
  if (wrong.length > 0) throw new Refusal('policy-values-refused', 422, (language) => ({ ...policyText[language].values, fields: wrong.map((fact): RefusedField => ({ in: 'body', path: `/adjusted/${fact}`, sentence: policyText[language].value(fact) })) }))
  return values
}

/** A duty that an organisation has by its own decision: in full, so that what was judged by it can be reached again when the knowledge reads otherwise. */
export interface OwnDuty {
  /** The adopted policy, and which edition of it. */
  readonly id: Uuid
  readonly version: number
  readonly statement: Statement
  readonly decidedBy: string
  readonly decidedOn: Day
  readonly caseNumber?: string
}

/**
 * As the engine judges them: the knowledge's statements, with the organisation's own values in place of the proposed ones, those that hold on
 * the day. On the last day of one that was adopted anew, the newer counts.
 */
export function ownDuties(held: readonly AdoptedPolicy[], { reference }: Knowledge, on: Day): OwnDuty[] {
  const holding = new Map(held.filter(({ decidedOn, endedOn }) => decidedOn <= on && (endedOn === undefined || on <= endedOn)).map((one) => [one.policy, one]))
  return [...holding.values()].flatMap(({ id, version, policy, adjusted, decidedBy, decidedOn, caseNumber, endedOn }): OwnDuty[] => {
    const statement = Object.hasOwn(reference.policy, policy) ? reference.policy[policy]?.statement : undefined
    return statement ? [{ id, version, statement: ownStatement(statement, adjusted, decidedOn, endedOn), decidedBy, decidedOn, ...(caseNumber !== undefined && { caseNumber }) }] : []
  })
}

const ownStatement = (statement: Statement, values: AdoptedPolicy['adjusted'], from: Day, to: Day | undefined): Statement => ({
  ...statement, versions: statement.versions.map((one) => ({ ...one, from, ...(to !== undefined && { to }), applies: withValues(one.applies, values), ...(one.met && { met: withValues(one.met, values) }) })),
})

function withValues(condition: Condition, values: Readonly<Record<FactId, Value>>): Condition {
  if ('all' in condition) return { all: condition.all.map((one) => withValues(one, values)) }
  if ('any' in condition) return { any: condition.any.map((one) => withValues(one, values)) }
  if ('not' in condition) return { not: withValues(condition.not, values) }
  if ('flag' in condition || !Object.hasOwn(values, condition.fact)) return condition
  const value = values[condition.fact] as Value, before = 'literal' in condition.right ? condition.right.literal : undefined
  // «One of these» with a single value of the organisation's own is one of one.
  const literal = before !== undefined && isSet(before) && typeof value === 'string' ? { members: [value], complete: true } : value
  return { ...condition, right: { literal } satisfies Right }
}
