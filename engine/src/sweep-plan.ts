/**
 * What a sweep has to work out, each thing once: every different elementary test and every different `all` and `any` is one step, however
 * many statements it stands in. Steps come in the order they can be taken; a step's number is the register that holds its truth.
 */
import { Unknown, type LeafNode, type Node } from './condition.ts'
import type { DatedStatement } from './dated.ts'
import { hasFewAnswers } from './sweep-answers.ts'
import { asItemsSeeIt, noItems, type Codes, type Column, type ItemTable, type Portfolio } from './sweep-portfolio.ts'
import { falseBit, testStep, trueBit, type ColumnFor, type TestStep } from './sweep-test-step.ts'
import type { Day, FactId, Noun } from './value.ts'

/** A register's number; `~number` is its negation, which needs no step of its own. */
export type Ref = number

export type OwnStep =
  | TestStep
  /** One column with few answers: those for which the test holds, and those for which it fails. `column` is a position in `columns`. */
  | { readonly do: 'few'; readonly column: number; readonly trueFor: readonly number[]; readonly falseFor: readonly number[] }
  | { readonly do: 'all' | 'any'; readonly of: readonly Ref[] }

/** Besides what they work out from their own columns, items can be handed a truth of their engagement's. */
export interface HandDown {
  readonly do: 'hand-down'
  readonly of: Ref
}

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

/** What is to be worked out over one set of positions: the engagements, or the items of one noun. */
export interface Steps<Extra = never> {
  readonly steps: readonly (OwnStep | Extra)[]
  /** The columns with few answers, for steps that refer to them. */
  readonly columns: readonly FewAnswers[]
}

export interface FewAnswers {
  readonly codes: Uint8Array
  readonly answers: number
}

export interface Plan {
  readonly rows: Steps
  readonly items: ReadonlyMap<Noun, Steps<HandDown> & { readonly table: ItemTable }>
  readonly outputs: readonly Output[]
}

export function planFor(portfolio: Portfolio, statements: readonly DatedStatement[], on: Day): Plan {
  const rows = new StepList((fact) => portfolio.columns.get(fact), on)
  const itemPlans = new Map<Noun, { table: ItemTable; items: ItemStepList }>()
  const itemPlan = (noun: Noun) => {
    let plan = itemPlans.get(noun)
    if (!plan) {
      const table = portfolio.items.get(noun) ?? noItems(portfolio.rows)
      itemPlans.set(noun, (plan = { table, items: new ItemStepList(rows, portfolio, table, on) }))
    }
    return plan
  }
  const outputs = statements.map((dated): Output => {
    const noun = dated.kind === 'duty' ? dated.statement.forEach : undefined
    if (noun === undefined) return { dated, applies: rows.refTo(dated.applies), met: rows.refToMaybe(dated.met) }
    const { items } = itemPlan(noun)
    return { dated, applies: items.refTo(dated.applies), met: items.refToMaybe(dated.met), forEach: { noun, appliesToOthers: rows.refTo(dated.applies) } }
  })
  const items = new Map([...itemPlans].map(([noun, plan]) => [noun, { table: plan.table, steps: plan.items.steps, columns: plan.items.columns }]))
  return { rows: { steps: rows.steps, columns: rows.columns }, items, outputs }
}

/** The steps over one set of columns. The same question asked twice is one step. */
class StepList<Extra = never> {
  readonly steps: (OwnStep | Extra)[] = []
  readonly columns: FewAnswers[] = []
  readonly #positions = new Map<Codes, number>()
  readonly #known = new Map<string, Ref>()
  readonly #columnFor: ColumnFor
  readonly #on: Day

  constructor(columnFor: ColumnFor, on: Day) {
    this.#columnFor = columnFor
    this.#on = on
  }

  refTo(node: Node): Ref {
    if (node.op === 'not') return ~this.refTo(node.of)
    if (node.op === 'test') return this.step(JSON.stringify(node.source), () => this.#test(node))
    return this.combine(node.op, node.of.map((part) => this.refTo(part)))
  }

  #test(leaf: LeafNode): OwnStep {
    const step = testStep(leaf, this.#columnFor, this.#on)
    if (step.do !== 'test' || !hasFewAnswers(step.codes, step.truths.length)) return step
    const { codes, truths } = step
    const codesWith = (truth: number) => [...truths.keys()].filter((code) => truths[code] === truth)
    return { do: 'few', column: this.#columnOf(codes, truths.length), trueFor: codesWith(trueBit), falseFor: codesWith(falseBit) }
  }

  #columnOf(codes: Uint8Array, answers: number): number {
    let position = this.#positions.get(codes)
    if (position === undefined) this.#positions.set(codes, (position = this.columns.push({ codes, answers }) - 1))
    return position
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
class ItemStepList extends StepList<HandDown> {
  readonly #rows: StepList
  readonly #table: ItemTable

  constructor(rows: StepList, portfolio: Portfolio, table: ItemTable, on: Day) {
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
    const has = (fact: FactId | undefined) => fact !== undefined && this.#table.columns.has(fact)
    return has(node.fact) || has(node.rightFact)
  }
}

function seenByItems(portfolio: Portfolio, table: ItemTable, fact: FactId): Column | undefined {
  const own = table.columns.get(fact)
  const engagement = portfolio.columns.get(fact)
  return engagement ? asItemsSeeIt(own, engagement, table.offsets) : own
}
