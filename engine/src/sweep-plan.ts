/**
 * What a sweep has to work out, each thing once: every different elementary test and every different `all` and `any` is one step, however
 * many statements it stands in. Steps come in the order they can be taken; a step's number is the register that holds its truth.
 */
import { evaluate, today, True, Unknown, type LeafNode, type Node, type TestName, type Truth } from './condition.ts'
import type { DatedStatement } from './dated.ts'
import { asItemsSeeIt, noItems, type Codes, type Column, type ItemTable, type Portfolio } from './sweep-portfolio.ts'
import { none, type Day, type FactId, type Noun, type Value } from './value.ts'

/** A register's number; `~number` is its negation, which needs no step of its own. */
export type Ref = number

export type OwnStep =
  | { readonly do: 'constant'; readonly truth: Truth }
  /** One column: `truths` says for each code whether the test holds. */
  | { readonly do: 'test'; readonly codes: Codes; readonly truths: Uint8Array }
  /** Two columns, of which only the order matters; each code has a rank. */
  | {
      readonly do: 'order'
      readonly left: Codes
      readonly right: Codes
      readonly leftRanks: Int32Array
      readonly rightRanks: Int32Array
      readonly ifBefore: number
      readonly ifEqual: number
      readonly ifAfter: number
    }
  /** Two columns compared in another way. */
  | { readonly do: 'pair'; readonly left: Codes; readonly right: Codes; readonly truthOf: (left: number, right: number) => number }
  | { readonly do: 'all' | 'any'; readonly of: readonly Ref[] }

/** Besides what they work out from their own columns, items can be handed a truth of their engagement's. */
export interface HandDown {
  readonly do: 'hand-down'
  readonly of: Ref
}
export type Step = OwnStep | HandDown

/** How a truth is kept in a byte: one bit for true, one for false, neither for unknown. */
export const trueBit = 1, falseBit = 2
/** Ranks of what has no place in the order. */
export const nobodyHasSaid = -1, knownNotToExist = -2
const bitsOf = (truth: Truth): number => (truth === Unknown ? 0 : truth === True ? trueBit : falseBit)

export interface Output {
  readonly dated: DatedStatement
  readonly applies: Ref
  readonly met: Ref
  /** For a duty that holds for each of something: `applies` and `met` are then registers of that noun's items. */
  readonly forEach?: {
    readonly noun: Noun
    /** Whether it applies to an item nobody has named yet. */
    readonly appliesToOthers: Ref
  }
}

export interface ItemSteps {
  readonly table: ItemTable
  readonly steps: readonly Step[]
}

export interface Plan {
  readonly rowSteps: readonly OwnStep[]
  readonly itemSteps: ReadonlyMap<Noun, ItemSteps>
  readonly outputs: readonly Output[]
}

type ColumnFor = (fact: FactId) => Column | undefined

export function planFor(portfolio: Portfolio, statements: readonly DatedStatement[], on: Day): Plan {
  const rows = new Register((fact) => portfolio.columns.get(fact), on)
  const itemPlans = new Map<Noun, { table: ItemTable; items: ItemRegister }>()
  const itemPlan = (noun: Noun) => {
    let plan = itemPlans.get(noun)
    if (!plan) {
      const table = portfolio.items.get(noun) ?? noItems(portfolio.rows)
      itemPlans.set(noun, (plan = { table, items: new ItemRegister(rows, portfolio, table, on) }))
    }
    return plan
  }
  const outputs = statements.map((dated): Output => {
    const noun = dated.kind === 'duty' ? dated.statement.forEach : undefined
    if (noun === undefined) return { dated, applies: rows.refTo(dated.applies), met: rows.refToMaybe(dated.met) }
    const { items } = itemPlan(noun)
    return { dated, applies: items.refTo(dated.applies), met: items.refToMaybe(dated.met), forEach: { noun, appliesToOthers: rows.refTo(dated.applies) } }
  })
  const itemSteps = new Map([...itemPlans].map(([noun, { table, items }]) => [noun, { table, steps: items.steps }]))
  return { rowSteps: rows.steps, itemSteps, outputs }
}

/** The steps over one set of columns. The same question asked twice is one step. */
class Register<Extra = never> {
  readonly steps: (OwnStep | Extra)[] = []
  readonly #known = new Map<string, Ref>()
  readonly #columnFor: ColumnFor
  readonly #on: Day

  constructor(columnFor: ColumnFor, on: Day) {
    this.#columnFor = columnFor
    this.#on = on
  }

  refTo(node: Node): Ref {
    if (node.op === 'not') return ~this.refTo(node.of)
    if (node.op === 'test') return this.step(JSON.stringify(node.source), () => testStep(node, this.#columnFor, this.#on))
    return this.combine(node.op, node.of.map((part) => this.refTo(part)))
  }

  /** A duty that does not say when it is met stays open. */
  refToMaybe(node: Node | undefined): Ref {
    return node ? this.refTo(node) : this.step('unknown', () => ({ do: 'constant', truth: Unknown }))
  }

  protected combine(op: 'all' | 'any', refs: readonly Ref[]): Ref {
    const of = [...new Set(refs)].sort((a, b) => a - b)
    if (of.length === 1) return of[0] as Ref
    return this.step(`${op} ${of.join(' ')}`, () => ({ do: op, of }))
  }

  protected step(key: string, make: () => OwnStep | Extra): Ref {
    let ref = this.#known.get(key)
    if (ref === undefined) this.#known.set(key, (ref = this.steps.push(make()) - 1))
    return ref
  }
}

/** The steps over one noun's items. What only asks about the engagement is worked out there, and handed down to the items. */
class ItemRegister extends Register<HandDown> {
  readonly #rows: Register
  readonly #table: ItemTable

  constructor(rows: Register, portfolio: Portfolio, table: ItemTable, on: Day) {
    const seen = new Map<FactId, Column | undefined>()
    super((fact) => {
      if (!seen.has(fact)) seen.set(fact, seenByItems(portfolio, table, fact))
      return seen.get(fact)
    }, on)
    this.#rows = rows
    this.#table = table
  }

  override refTo(node: Node): Ref {
    if (!this.#asksItems(node)) return this.#handDown(node)
    if (node.op === 'test' || node.op === 'not') return super.refTo(node)
    const own = node.of.filter((part) => this.#asksItems(part))
    const engagement = node.of.filter((part) => !this.#asksItems(part))
    const refs = own.map((part) => this.refTo(part))
    if (engagement.length > 0) refs.push(this.#handDown({ op: node.op, of: engagement }))
    return this.combine(node.op, refs)
  }

  #handDown(node: Node): Ref {
    const ref = this.#rows.refTo(node)
    const of = ref < 0 ? ~ref : ref
    const handed = this.step(`hand down ${of}`, () => ({ do: 'hand-down', of }))
    return ref < 0 ? ~handed : handed
  }

  #asksItems(node: Node): boolean {
    if (node.op === 'not') return this.#asksItems(node.of)
    if (node.op !== 'test') return node.of.some((part) => this.#asksItems(part))
    const has = (fact: FactId | undefined) => fact !== undefined && fact !== today && this.#table.columns.has(fact)
    return has(node.fact) || has(node.rightFact)
  }
}

function seenByItems(portfolio: Portfolio, table: ItemTable, fact: FactId): Column | undefined {
  const own = table.columns.get(fact)
  const engagement = portfolio.columns.get(fact)
  return engagement ? asItemsSeeIt(own, engagement, table.offsets) : own
}

/** The answers are put through the engine's own `evaluate`, so that a test cannot mean one thing here and another in `judge`. */
function testStep(leaf: LeafNode, columnFor: ColumnFor, on: Day): OwnStep {
  const column = (fact: FactId | undefined) => (fact === undefined || fact === today ? undefined : columnFor(fact))
  const left = column(leaf.fact)
  const right = leaf.rightFact === leaf.fact ? left : column(leaf.rightFact)
  const truth = (leftValue: Value | undefined, rightValue: Value | undefined): Truth =>
    evaluate(leaf, (fact) => (fact === today ? on : fact === leaf.fact ? leftValue : rightValue))
  const truths = (dictionary: Column['dictionary'], of: (value: Value | undefined) => Truth) => Uint8Array.from(dictionary, (value) => bitsOf(of(value)))
  if (left && right && left !== right) return pairStep(leaf, left, right, truth)
  if (left) return { do: 'test', codes: left.codes, truths: truths(left.dictionary, (value) => truth(value, undefined)) }
  if (right) return { do: 'test', codes: right.codes, truths: truths(right.dictionary, (value) => truth(undefined, value)) }
  return { do: 'constant', truth: truth(undefined, undefined) }
}

type TruthOfPair = (left: Value | undefined, right: Value | undefined) => Truth

function pairStep(leaf: LeafNode, left: Column, right: Column, truth: TruthOfPair): OwnStep {
  const isOrder = 'test' in leaf.source && orders.has(leaf.source.test)
  return isOrder ? orderStep(left, right, truth) : { do: 'pair', left: left.codes, right: right.codes, truthOf: rememberedPairs(left, right, truth) }
}

/** Comparisons that only ask which of two comes first, or whether they are equal. */
const orders: ReadonlySet<TestName> = new Set(['is', 'at-least', 'at-most', 'over', 'under', 'before', 'after', 'on-or-before', 'on-or-after'])

/**
 * Two columns of days have millions of pairs, but only three that differ: before, equal, after. All answers of both are ranked together,
 * and the three cases are asked once.
 */
function orderStep(left: Column, right: Column, truth: TruthOfPair): OwnStep {
  const values = [...new Set([...left.dictionary, ...right.dictionary])].filter((value) => value !== undefined && value !== none) as (string | number | boolean)[]
  values.sort((a, b) => (a < b ? -1 : 1))
  const rankOf = new Map<Value | undefined, number>(values.map((value, rank) => [value, rank]))
  rankOf.set(undefined, nobodyHasSaid).set(none, knownNotToExist)
  const ranks = ({ dictionary }: Column) => Int32Array.from(dictionary, (value) => rankOf.get(value) as number)
  const [low, high] = [values[0], values.at(-1)]
  return {
    do: 'order', left: left.codes, right: right.codes, leftRanks: ranks(left), rightRanks: ranks(right),
    ifBefore: bitsOf(truth(low, high)), ifEqual: bitsOf(truth(low, low)), ifAfter: bitsOf(truth(high, low)),
  }
}

/** Beyond this many pairs of answers (16 MiB) remembering costs more than asking again. */
const mostPairsRemembered = 1 << 24
const notAsked = 255

function rememberedPairs(left: Column, right: Column, truth: TruthOfPair): (left: number, right: number) => number {
  const ask = (one: number, other: number): number => bitsOf(truth(left.dictionary[one], right.dictionary[other]))
  const width = right.dictionary.length
  const pairs = left.dictionary.length * width
  if (pairs > mostPairsRemembered) return ask
  const remembered = new Uint8Array(pairs).fill(notAsked)
  return (one, other) => {
    const pair = one * width + other
    const known = remembered[pair] as number
    return known === notAsked ? (remembered[pair] = ask(one, other)) : known
  }
}
