/**
 * The answer to "why?": the whole condition of one statement with the truth of every part, down to each fact, its value, who supplied it
 * and when, and each parameter with the day its value holds from. The sentence is written by others; this is what it is written from.
 */
import { evaluate, resolve, today, type Condition, type Look, type TestName, type Truth } from './condition.ts'
import { onDay, periodAt, familyMembers, valueOf } from './dated.ts'
import { lookIn, statementsById } from './judge.ts'
import type { Moment } from './dated.ts'
import type { Pack, Version } from './pack.ts'
import type { Day, Fact, FactId, Facts, Item, ParameterId, Value } from './value.ts'

export interface FactTrace {
  readonly fact: FactId
  /** Absent: nobody has said. */
  readonly known?: Fact
}

export interface ParameterTrace {
  readonly parameter: ParameterId
  readonly value: Value
  /** The first day of the value that was used; for a collected parameter the latest such day among its members. */
  readonly since?: Day
  /** Set by the question "what if", not by law. */
  readonly assumed?: true
}

export type Trace =
  | { readonly op: 'all' | 'any'; readonly truth: Truth; readonly of: readonly Trace[] }
  | { readonly op: 'not'; readonly truth: Truth; readonly of: Trace }
  | {
      readonly op: 'test'
      readonly truth: Truth
      readonly left: FactTrace
      /** Absent for a plain flag. */
      readonly test?: TestName
      readonly right?: FactTrace | ParameterTrace | { readonly literal: Value }
    }

export interface Explanation {
  readonly id: string
  readonly version: Version
  readonly applies: Trace
  readonly met?: Trace
}

/** Explains one statement on one day, for one item where it holds for each of something. `undefined` when no version is in force. */
export function explain(pack: Pack, facts: Facts, moment: Moment, id: string, item?: Item): Explanation | undefined {
  const version = statementsById(onDay(pack, moment)).get(id)?.version
  if (!version) return undefined
  const trace = tracer(pack, facts, moment, item)
  return { id, version, applies: trace(version.applies), ...(version.met && { met: trace(version.met) }) }
}

function tracer(pack: Pack, facts: Facts, moment: Moment, item?: Item): (condition: Condition) => Trace {
  const look: Look = lookIn(facts, moment, item)
  const dated = onDay(pack, moment)
  const factTrace = (fact: FactId): FactTrace => {
    if (fact === today) return { fact, known: { value: moment.on } }
    const known = item?.known[fact] ?? facts.known[fact]
    return known ? { fact, known } : { fact }
  }
  const trace = (condition: Condition): Trace => {
    if ('all' in condition || 'any' in condition) {
      const of = ('all' in condition ? condition.all : condition.any).map(trace)
      const truths = of.map((part) => part.truth)
      return 'all' in condition
        ? { op: 'all', truth: Math.min(1, ...truths) as Truth, of }
        : { op: 'any', truth: Math.max(-1, ...truths) as Truth, of }
    }
    if ('not' in condition) {
      const of = trace(condition.not)
      return { op: 'not', truth: (0 - of.truth) as Truth, of }
    }
    const truth = evaluate(resolve(condition, dated.parameter, moment.on), look)
    if ('flag' in condition) return { op: 'test', truth, left: factTrace(condition.flag) }
    const { fact, test, right } = condition
    const rightTrace = 'fact' in right ? factTrace(right.fact) : 'parameter' in right ? parameterTrace(pack, right.parameter, moment) : right
    return { op: 'test', truth, left: factTrace(fact), test, right: rightTrace }
  }
  return trace
}

export function parameterTrace(pack: Pack, id: ParameterId, moment: Moment): ParameterTrace {
  const value = valueOf(pack, id, moment)
  const members = familyMembers(pack, id)
  const assumed = [id, ...members].some((one) => moment.parameters?.[one] !== undefined)
  const firstDays = (members.length > 0 ? members : [id]).map((one) => {
    const parameter = pack.parameters[one]
    return parameter && !('collects' in parameter) ? periodAt(parameter.values, moment)?.from : undefined
  })
  const since = firstDays.filter((day): day is Day => day !== undefined).sort().at(-1)
  return { parameter: id, value, ...(since !== undefined && { since }), ...(assumed && { assumed }) }
}
