/**
 * One elementary test over columns. It is asked once of each different answer (or pair of answers), however many engagements gave it.
 */
import { evaluate, today, True, Unknown, type LeafNode, type TestName, type Truth } from './condition.ts'
import type { Codes, Column } from './sweep-portfolio.ts'
import { none, type Day, type FactId, type Value } from './value.ts'

export type TestStep =
  | { readonly do: 'constant'; readonly truth: Truth }
  /** One column: `truths` says for each code whether the test holds. */
  | { readonly do: 'test'; readonly codes: Codes; readonly truths: Uint32Array }
  /** Two columns, of which only the order matters; each code has a rank. */
  | {
      readonly do: 'order'
      readonly left: Codes
      readonly right: Codes
      readonly leftRanks: Int32Array
      readonly rightRanks: Int32Array
      /** If the left comes before, equal, after; three times unknown; three times if one of them is known not to exist. */
      readonly truths: Uint32Array
    }
  /** Two columns compared in another way. */
  | { readonly do: 'pair'; readonly left: Codes; readonly right: Codes; readonly truthOf: (left: number, right: number) => number }

export type ColumnFor = (fact: FactId) => Column | undefined

/** How the truth of one code is kept: in the upper half of a word where it is false, so that both halves are gathered by one shift. */
export const trueBit = 1, falseBit = 1 << 16
/** Ranks of what has no place in the order. */
export const nobodyHasSaid = -1, knownNotToExist = -2
const bitsOf = (truth: Truth): number => (truth === Unknown ? 0 : truth === True ? trueBit : falseBit)

/** The answers are put through the engine's own `evaluate`, so that a test cannot mean one thing here and another in `judge`. */
export function testStep(leaf: LeafNode, columnFor: ColumnFor, on: Day): TestStep {
  const column = (fact: FactId | undefined) => (fact === undefined || fact === today ? undefined : columnFor(fact))
  const left = column(leaf.fact)
  const right = leaf.rightFact === leaf.fact ? left : column(leaf.rightFact)
  const truth = (leftValue: Value | undefined, rightValue: Value | undefined): Truth =>
    evaluate(leaf, (fact) => (fact === today ? on : fact === leaf.fact ? leftValue : rightValue))
  const truths = (dictionary: Column['dictionary'], of: (value: Value | undefined) => Truth) => Uint32Array.from(dictionary, (value) => bitsOf(of(value)))
  if (left && right && left !== right) return pairStep(leaf, left, right, truth)
  if (left) return { do: 'test', codes: left.codes, truths: truths(left.dictionary, (value) => truth(value, undefined)) }
  if (right) return { do: 'test', codes: right.codes, truths: truths(right.dictionary, (value) => truth(undefined, value)) }
  return { do: 'constant', truth: truth(undefined, undefined) }
}

type TruthOfPair = (left: Value | undefined, right: Value | undefined) => Truth

function pairStep(leaf: LeafNode, left: Column, right: Column, truth: TruthOfPair): TestStep {
  const isOrder = 'test' in leaf.source && orders.has(leaf.source.test)
  return isOrder ? orderStep(left, right, truth) : { do: 'pair', left: left.codes, right: right.codes, truthOf: rememberedPairs(left, right, truth) }
}

/** Comparisons that only ask which of two comes first, or whether they are equal. */
const orders: ReadonlySet<TestName> = new Set(['is', 'at-least', 'at-most', 'over', 'under', 'before', 'after', 'on-or-before', 'on-or-after'])

/**
 * Two columns of days have millions of pairs, but only three that differ: before, equal, after. All answers of both are ranked together,
 * and the three cases are asked once.
 */
function orderStep(left: Column, right: Column, truth: TruthOfPair): TestStep {
  const values = [...new Set([...left.dictionary, ...right.dictionary])].filter((value) => value !== undefined && value !== none) as (string | number | boolean)[]
  values.sort((a, b) => (a < b ? -1 : 1))
  const rankOf = new Map<Value | undefined, number>(values.map((value, rank) => [value, rank]))
  rankOf.set(undefined, nobodyHasSaid).set(none, knownNotToExist)
  const ranks = ({ dictionary }: Column) => Int32Array.from(dictionary, (value) => rankOf.get(value) as number)
  const [low, high] = [values[0], values.at(-1)]
  return {
    do: 'order', left: left.codes, right: right.codes, leftRanks: ranks(left), rightRanks: ranks(right),
    truths: Uint32Array.of(bitsOf(truth(low, high)), bitsOf(truth(low, low)), bitsOf(truth(high, low)), 0, 0, 0, falseBit, falseBit, falseBit),
  }
}

/** Beyond this many pairs of answers (16 MiB) remembering costs more than asking again. */
const mostPairsRemembered = 1 << 22
const notAsked = 255

function rememberedPairs(left: Column, right: Column, truth: TruthOfPair): (left: number, right: number) => number {
  const ask = (one: number, other: number): number => bitsOf(truth(left.dictionary[one], right.dictionary[other]))
  const width = right.dictionary.length
  const pairs = left.dictionary.length * width
  if (pairs > mostPairsRemembered) return ask
  const remembered = new Uint32Array(pairs).fill(notAsked)
  return (one, other) => {
    const pair = one * width + other
    const known = remembered[pair] as number
    return known === notAsked ? (remembered[pair] = ask(one, other)) : known
  }
}
