/**
 * From engagements to their items and back: an engagement's truth is handed down to its items, and what is so for some item is so for the
 * engagement.
 */
import { wordMask, wordsFor, type Bits } from './sweep-bits.ts'
import type { Output, Ref, Steps } from './sweep-plan.ts'
import type { ItemTable } from './sweep-portfolio.ts'
import { Registers } from './sweep-registers.ts'
import type { Noun } from './value.ts'

/** The items of one noun that belong to one block of rows. */
export class Items {
  readonly truths: Registers
  readonly table: ItemTable
  first = 0
  size = 0
  /** For each item the row it belongs to, counted from the block's first. */
  readonly #rowOf: Uint32Array

  constructor(steps: Steps<unknown>, table: ItemTable, most: number) {
    this.truths = new Registers(steps, most)
    this.table = table
    this.#rowOf = new Uint32Array(most)
  }

  /** Finds the items of `rows` rows from `firstRow`, and their answers. */
  find(firstRow: number, rows: number): void {
    const { offsets } = this.table
    const rowOf = this.#rowOf
    const first = offsets[firstRow] as number
    for (let row = 0, item = 0; row < rows; row++) {
      const end = (offsets[firstRow + row + 1] as number) - first
      while (item < end) rowOf[item++] = row
    }
    this.first = first
    this.size = (offsets[firstRow + rows] as number) - first
    this.truths.find(first, this.size)
  }

  /** Each item gets the truth of its engagement. */
  handDown(rows: Registers, of: Ref, register: Ref): void {
    this.#spread(rows.isTrue(of), this.truths.isTrue(register))
    this.#spread(rows.isFalse(of), this.truths.isFalse(register))
  }

  #spread(rows: Bits, items: Bits): void {
    const rowOf = this.#rowOf
    for (let from = 0, word = 0; from < this.size; from += 32, word++) {
      const to = Math.min(from + 32, this.size)
      let bits = 0
      for (let item = from; item < to; item++) {
        const row = rowOf[item] as number
        bits |= (((rows[row >>> 5] as number) >>> (row & 31)) & 1) << (item & 31)
      }
      items[word] = bits
    }
  }

  /** Adds the rows of which some item is in the set. */
  gather(items: Bits, rows: Bits): void {
    const rowOf = this.#rowOf
    for (let word = 0; word < wordsFor(this.size); word++) {
      for (let rest = (items[word] as number) & wordMask(word, this.size); rest !== 0; rest &= rest - 1) {
        const row = rowOf[(word << 5) + 31 - Math.clz32(rest & -rest)] as number
        rows[row >>> 5] = (rows[row >>> 5] as number) | (1 << (row & 31))
      }
    }
  }
}

/** The truths of some thousand rows from `first`, and of their items. */
export interface ItemBlock {
  readonly first: number
  readonly size: number
  readonly ofRows: Registers
  readonly ofItems: ReadonlyMap<Noun, Items>
}

/** What is so for a duty before the stage is considered; for several items: what is so for some item. */
export interface Standing {
  /** It applies and is met. */
  readonly met: Bits
  /** It applies and is not met. */
  readonly failed: Bits
  /** It applies; whether it is met is unknown. */
  readonly open: Bits
  /** Whether it applies is unknown. */
  readonly undecided: Bits
}

function standing(size: number): Standing {
  const set = () => new Uint32Array(wordsFor(size))
  return { met: set(), failed: set(), open: set(), undecided: set() }
}

export function standingOf(output: Output, truths: Registers, size: number): Standing {
  const applies = truths.isTrue(output.applies), appliesNot = truths.isFalse(output.applies)
  const isMet = truths.isTrue(output.met), isNotMet = truths.isFalse(output.met)
  const { met, failed, open, undecided } = standing(size)
  for (let word = 0; word < wordsFor(size); word++) {
    const isSo = applies[word] as number
    met[word] = isSo & (isMet[word] as number)
    failed[word] = isSo & (isNotMet[word] as number)
    open[word] = isSo & ~((isMet[word] as number) | (isNotMet[word] as number))
    undecided[word] = ~(isSo | (appliesNot[word] as number))
  }
  return { met, failed, open, undecided }
}

export function foldItems(output: Output, { noun, appliesToOthers }: NonNullable<Output['forEach']>, block: ItemBlock): Standing {
  const items = block.ofItems.get(noun) as Items
  const ofItems = standingOf(output, items.truths, items.size)
  const ofRows = standing(block.size)
  // While a list can have items nobody has named, whether they are in order is open, unless it cannot apply to them.
  const othersCannot = block.ofRows.isFalse(appliesToOthers)
  const firstWord = block.first >>> 5
  for (let word = 0; word < ofRows.undecided.length; word++) ofRows.undecided[word] = ~((items.table.complete[firstWord + word] as number) | (othersCannot[word] as number))
  for (const standing of ['met', 'failed', 'open', 'undecided'] as const) items.gather(ofItems[standing], ofRows[standing])
  return ofRows
}
