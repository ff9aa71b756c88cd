/**
 * Many engagements, kept by fact instead of by engagement: for each fact the different answers once, and for each engagement a small
 * number that says which of them it gave. A test is then asked once per different answer, not once per engagement.
 */
import { hasBit, setBit, wordsFor, type Bits } from './sweep-bits.ts'
import { stages, type Pack, type Stage } from './pack.ts'
import { isSet, type Fact, type FactId, type Facts, type Item, type ItemList, type Noun, type Value } from './value.ts'

export type Codes = Uint8Array | Uint16Array | Uint32Array

export interface Column {
  /** The different answers. Code 0 is "nobody has said"; `none` is an answer like others. */
  readonly dictionary: readonly (Value | undefined)[]
  readonly codes: Codes
}

/** All items of one noun, engagement after engagement: those of row `r` stand from `offsets[r]` up to `offsets[r + 1]`. */
export interface ItemTable {
  readonly offsets: Uint32Array
  /** The rows whose list is known to be complete. A list nobody gave is not. */
  readonly complete: Bits
  readonly columns: ReadonlyMap<FactId, Column>
}

export interface Portfolio {
  readonly rows: number
  /** 0 where no stage is given, else the stage's position plus one. */
  readonly stages: Uint8Array
  readonly columns: ReadonlyMap<FactId, Column>
  readonly items: ReadonlyMap<Noun, ItemTable>
}

export interface Engagement {
  readonly facts: Facts
  readonly stage?: Stage
}

/** Columns for every fact and noun of the pack that some engagement says something about. */
export function portfolioOf(pack: Pack, engagements: readonly Engagement[]): Portfolio {
  const items = new Map<Noun, ItemTable>()
  for (const noun of pack.itemNouns) items.set(noun, itemTable(pack, engagements.map(({ facts }) => facts.items[noun])))
  return {
    rows: engagements.length,
    stages: Uint8Array.from(engagements, ({ stage }) => stageCode(stage)),
    columns: columnsOf(pack, engagements.map(({ facts }) => facts.known)),
    items,
  }
}

export const stageCode = (stage: Stage | undefined): number => (stage === undefined ? 0 : stages.indexOf(stage) + 1)

function itemTable(pack: Pack, lists: readonly (ItemList | undefined)[]): ItemTable {
  const offsets = new Uint32Array(lists.length + 1)
  const complete = new Uint32Array(wordsFor(lists.length))
  lists.forEach((list, row) => {
    offsets[row + 1] = (offsets[row] as number) + (list?.members.length ?? 0)
    if (list?.complete) setBit(complete, row)
  })
  const known = lists.flatMap((list) => (list?.members ?? []).map((item) => item.known))
  return { offsets, complete, columns: columnsOf(pack, known) }
}

function columnsOf(pack: Pack, known: readonly Readonly<Record<FactId, Fact>>[]): Map<FactId, Column> {
  const columns = new Map<FactId, Column>()
  for (const fact of Object.keys(pack.facts)) {
    const column = columnOf(known.map((facts) => facts[fact]?.value))
    if (column.dictionary.length > 1) columns.set(fact, column)
  }
  return columns
}

export function columnOf(values: readonly (Value | undefined)[]): Column {
  const dictionary: (Value | undefined)[] = [undefined]
  const known = new Map<Value | undefined, number>([[undefined, 0]])
  const codes = values.map((value) => {
    const key = keyOf(value)
    let code = known.get(key)
    if (code === undefined) known.set(key, (code = dictionary.push(value) - 1))
    return code
  })
  return { dictionary, codes: codesFor(dictionary.length, codes) }
}

/** The narrowest array that holds codes below `size`. */
export function codesFor(size: number, codes: ArrayLike<number> | number): Codes {
  const Narrowest = size <= 1 << 8 ? Uint8Array : size <= 1 << 16 ? Uint16Array : Uint32Array
  return new Narrowest(codes as ArrayLike<number>)
}

/** Equal sets are one answer, in whatever order their members were named. */
const keyOf = (value: Value | undefined): Value | undefined =>
  value !== undefined && isSet(value) ? `${value.complete ? 'all' : 'some'} ${JSON.stringify([...new Set(value.members)].sort())}` : value

/** One engagement back as facts: for those who want the reasons behind a row. Items are named by their position. */
export function engagementAt(portfolio: Portfolio, row: number): Engagement {
  const items: Record<Noun, ItemList> = {}
  for (const [noun, table] of portfolio.items) {
    const members: Item[] = []
    const first = table.offsets[row] as number
    for (let item = first; item < (table.offsets[row + 1] as number); item++) members.push({ name: String(item - first + 1), known: knownAt(table.columns, item) })
    items[noun] = { members, complete: hasBit(table.complete, row) }
  }
  const stage = stages[(portfolio.stages[row] as number) - 1]
  return { facts: { known: knownAt(portfolio.columns, row), items }, ...(stage && { stage }) }
}

function knownAt(columns: ReadonlyMap<FactId, Column>, position: number): Record<FactId, Fact> {
  const known: Record<FactId, Fact> = {}
  for (const [fact, { dictionary, codes }] of columns) {
    const value = dictionary[codes[position] as number]
    if (value !== undefined) known[fact] = { value }
  }
  return known
}

/**
 * A fact as an item sees it: what the item itself says, else what its engagement says. One column over the items of a table.
 */
export function asItemsSeeIt(own: Column | undefined, engagement: Column, offsets: Uint32Array): Column {
  const dictionary = own ? [...own.dictionary, ...engagement.dictionary] : engagement.dictionary
  const shift = own?.dictionary.length ?? 0
  const total = offsets.at(-1) as number
  const codes = codesFor(dictionary.length, total)
  for (let row = 0; row + 1 < offsets.length; row++) {
    const fromEngagement = engagement.codes[row] as number
    for (let item = offsets[row] as number; item < (offsets[row + 1] as number); item++) codes[item] = own?.codes[item] || fromEngagement + shift
  }
  return { dictionary, codes }
}

export const noItems = (rows: number): ItemTable =>
  ({ offsets: new Uint32Array(rows + 1), complete: new Uint32Array(wordsFor(rows)), columns: new Map() })

