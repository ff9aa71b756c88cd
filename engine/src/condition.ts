/**
 * A condition is the one small language in which every statement says when it applies and when it is met: a fact that must be true,
 * `all`, `any`, `not`, and a dozen comparisons. It is data, so that one definition gives the verdict, the explanation, the next
 * question and the effect of a change. The logic is Kleene's: true, false, and unknown where a fact is missing.
 */
import { dayBefore, isSet, none, type Day, type FactId, type ParameterId, type SetValue, type Value } from './value.ts'

export type Right = { readonly literal: Value } | { readonly parameter: ParameterId } | { readonly fact: FactId }

export const testNames = [
  'is', 'in', 'includes', 'includes-any', 'within',
  'at-least', 'at-most', 'over', 'under',
  'before', 'after', 'on-or-before', 'on-or-after', 'older-than',
] as const
export type TestName = (typeof testNames)[number]

export interface Test {
  readonly fact: FactId
  readonly test: TestName
  readonly right: Right
}

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly flag: FactId }
  | Test

/** The engine itself supplies the day that is judged, so that conditions can ask whether something is in force "today". */
export const today: FactId = 'calendar.today'

/** Kleene's three values as numbers: `all` is the minimum, `any` the maximum, `not` the negation. */
export type Truth = 1 | 0 | -1
export const True = 1, Unknown = 0, False = -1

/** A condition in which parameters have been replaced by their values on one day: ready to be evaluated many times. */
export type Node =
  | { readonly op: 'all' | 'any'; readonly of: readonly Node[] }
  | { readonly op: 'not'; readonly of: Node }
  | LeafNode

export interface LeafNode {
  readonly op: 'test'
  readonly fact: FactId
  readonly rightFact?: FactId
  readonly rightValue?: Value
  readonly source: Test | { readonly flag: FactId }
  readonly check: (left: Value, right: Value) => Truth
}

/** Where a fact's value is found; `undefined` means that nobody gave it. */
export type Look = (fact: FactId) => Value | undefined

export function resolve(condition: Condition, parameter: (id: ParameterId) => Value, on: Day): Node {
  if ('all' in condition) return { op: 'all', of: condition.all.map((part) => resolve(part, parameter, on)) }
  if ('any' in condition) return { op: 'any', of: condition.any.map((part) => resolve(part, parameter, on)) }
  if ('not' in condition) return { op: 'not', of: resolve(condition.not, parameter, on) }
  if ('flag' in condition) return { op: 'test', fact: condition.flag, source: condition, check: isTrue }
  const { fact, test, right } = condition
  if ('fact' in right) return { op: 'test', fact, rightFact: right.fact, source: condition, check: checkOf(test, undefined, on) }
  const rightValue = 'literal' in right ? right.literal : parameter(right.parameter)
  return { op: 'test', fact, rightValue, source: condition, check: checkOf(test, rightValue, on) }
}

export function evaluate(node: Node, look: Look): Truth {
  switch (node.op) {
    case 'all': {
      let truth: Truth = True
      for (const part of node.of) {
        const value = evaluate(part, look)
        if (value === False) return False
        if (value < truth) truth = value
      }
      return truth
    }
    case 'any': {
      let truth: Truth = False
      for (const part of node.of) {
        const value = evaluate(part, look)
        if (value === True) return True
        if (value > truth) truth = value
      }
      return truth
    }
    case 'not':
      return negate(evaluate(node.of, look))
    case 'test':
      return evaluateTest(node, look)
  }
}

const negate = (truth: Truth): Truth => (truth === True ? False : truth === False ? True : Unknown)

function evaluateTest(node: LeafNode, look: Look): Truth {
  const left = look(node.fact)
  if (left === none) return False
  const right = node.rightFact === undefined ? node.rightValue : look(node.rightFact)
  if (right === none) return False
  if (left === undefined || (right === undefined && node.rightFact !== undefined)) return Unknown
  return node.check(left, right as Value)
}

/** The unknown facts in the undecided branches: what could still change the outcome. An undecided set counts as an unknown fact. */
export function missingIn(node: Node, look: Look, into: Set<FactId>): void {
  if (evaluate(node, look) !== Unknown) return
  if (node.op === 'test') {
    const left = look(node.fact)
    const right = node.rightFact === undefined ? node.rightValue : look(node.rightFact)
    if (left === undefined || (isSet(left) && !left.complete)) into.add(node.fact)
    if (node.rightFact !== undefined && (right === undefined || (isSet(right) && !right.complete))) into.add(node.rightFact)
    return
  }
  if (node.op === 'not') return missingIn(node.of, look, into)
  for (const part of node.of) missingIn(part, look, into)
}

export function leavesOf(node: Node, visit: (leaf: LeafNode) => void): void {
  if (node.op === 'test') return visit(node)
  if (node.op === 'not') return leavesOf(node.of, visit)
  for (const part of node.of) leavesOf(part, visit)
}

/** Every fact and parameter a condition names, whichever day it is. */
export function namesIn(condition: Condition, facts: Set<FactId>, parameters: Set<ParameterId>): void {
  if ('all' in condition) return condition.all.forEach((part) => namesIn(part, facts, parameters))
  if ('any' in condition) return condition.any.forEach((part) => namesIn(part, facts, parameters))
  if ('not' in condition) return namesIn(condition.not, facts, parameters)
  if ('flag' in condition) return void facts.add(condition.flag)
  facts.add(condition.fact)
  if ('fact' in condition.right) facts.add(condition.right.fact)
  if ('parameter' in condition.right) parameters.add(condition.right.parameter)
}

const truth = (value: boolean): Truth => (value ? True : False)
const isTrue = (left: Value): Truth => truth(left === true)

/**
 * The comparison behind a test's name. Both sides are known when it is called, though a set may be known only in part. `bound` is the
 * right side where it is the same for everybody (a literal or a parameter), so that list membership is prepared once.
 */
function checkOf(test: TestName, bound: Value | undefined, on: Day): LeafNode['check'] {
  const prepared = bound !== undefined && bound !== none && isSet(bound) ? new Set(bound.members) : undefined
  const isMember = (member: string, of: SetValue) => (prepared ? prepared.has(member) : of.members.includes(member))
  switch (test) {
    case 'is': return (left, right) => truth(left === right)
    case 'at-least': return (left, right) => truth((left as number) >= (right as number))
    case 'at-most': return (left, right) => truth((left as number) <= (right as number))
    case 'over': return (left, right) => truth((left as number) > (right as number))
    case 'under': return (left, right) => truth((left as number) < (right as number))
    case 'before': return (left, right) => truth((left as Day) < (right as Day))
    case 'after': return (left, right) => truth((left as Day) > (right as Day))
    case 'on-or-before': return (left, right) => truth((left as Day) <= (right as Day))
    case 'on-or-after': return (left, right) => truth((left as Day) >= (right as Day))
    case 'older-than': {
      const limit = typeof bound === 'string' ? dayBefore(on, bound) : undefined
      return (left, right) => truth((left as Day) < (limit ?? dayBefore(on, right as string)))
    }
    case 'in':
      return (left, right) => {
        const list = right as SetValue
        return isMember(left as string, list) ? True : list.complete ? False : Unknown
      }
    case 'includes':
      return (left, right) => {
        const set = left as SetValue
        return set.members.includes(right as string) ? True : set.complete ? False : Unknown
      }
    case 'includes-any':
      return (left, right) => {
        const set = left as SetValue, list = right as SetValue
        if (set.members.some((member) => isMember(member, list))) return True
        const settled = (set.complete && list.complete) || (set.complete && set.members.length === 0) || (list.complete && list.members.length === 0)
        return settled ? False : Unknown
      }
    case 'within':
      return (left, right) => {
        const set = left as SetValue, list = right as SetValue
        const outside = set.members.some((member) => !isMember(member, list))
        if (outside) return list.complete ? False : Unknown
        return set.complete ? True : Unknown
      }
  }
}
