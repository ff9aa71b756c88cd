/**
 * From engagements to their items and back. The items of a row stand side by side, so both ways move a run of bits at once: an
 * engagement's truth is handed down to all its items, and what is so for some item is read from the run.
 */
import { anyBit, hasBit, setBit, wordsFor, type Bits } from './sweep-bits.ts'
import type { Output, Ref } from './sweep-plan.ts'
import type { ItemTable } from './sweep-portfolio.ts'
import type { Registers } from './sweep-steps.ts'
import type { Noun } from './value.ts'

/** The truths of some thousand rows from `first`, and of their items. */
export interface ItemBlock {
  readonly first: number
  readonly size: number
  readonly ofRows: Registers
  readonly ofItems: ReadonlyMap<Noun, { readonly table: ItemTable; readonly truths: Registers }>
}

/** Each item gets the truth of its engagement. */
export function handDown(rows: Registers, of: Ref, items: Registers, register: Ref, offsets: Uint32Array, first: number, size: number): void {
  const firstItem = offsets[first] as number
  const count = (offsets[first + size] as number) - firstItem
  for (const [row, item] of [[rows.isTrue(of), items.isTrue(register)], [rows.isFalse(of), items.isFalse(register)]] as [Bits, Bits][]) {
    item.fill(0, 0, wordsFor(count))
    spread(row, item, offsets, first, size, firstItem)
  }
}

function spread(rows: Bits, items: Bits, offsets: Uint32Array, first: number, size: number, firstItem: number): void {
  for (let row = 0; row < size; row++) {
    const from = (offsets[first + row] as number) - firstItem
    const to = (offsets[first + row + 1] as number) - firstItem
    if (from === to) continue
    const isIn = ((rows[row >>> 5] as number) >>> (row & 31)) & 1
    if (to - from > 32) {
      if (isIn) for (let item = from; item < to; item++) setBit(items, item)
      continue
    }
    // All ones or none, as long as the run: no branch on a truth that is as good as chance.
    const run = (-1 >>> (32 - (to - from))) & -isIn
    const word = from >>> 5, shift = from & 31
    items[word] = (items[word] as number) | (run << shift)
    if (shift + to - from > 32) items[word + 1] = (items[word + 1] as number) | (run >>> (32 - shift))
  }
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

/** With one word to spare, so that a run of bits can be read as if it always went on into the next word. */
function standing(size: number): Standing {
  const set = () => new Uint32Array(wordsFor(size) + 1)
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
  const { first, size } = block
  const { table: { offsets, complete }, truths } = block.ofItems.get(noun) as NonNullable<ReturnType<ItemBlock['ofItems']['get']>>
  const firstItem = offsets[first] as number
  const items = standingOf(output, truths, (offsets[first + size] as number) - firstItem)
  const othersCannot = block.ofRows.isFalse(appliesToOthers)
  const rows = standing(size)
  for (let row = 0; row < size; row++) {
    const from = (offsets[first + row] as number) - firstItem
    const to = (offsets[first + row + 1] as number) - firstItem
    const word = row >>> 5, shift = row & 31
    const mayHaveOthers = Number(!hasBit(complete, first + row) && !hasBit(othersCannot, row))
    rows.undecided[word] = (rows.undecided[word] as number) | ((mayHaveOthers | some(items.undecided, from, to)) << shift)
    rows.met[word] = (rows.met[word] as number) | (some(items.met, from, to) << shift)
    rows.failed[word] = (rows.failed[word] as number) | (some(items.failed, from, to) << shift)
    rows.open[word] = (rows.open[word] as number) | (some(items.open, from, to) << shift)
  }
  return rows
}

/** 1 if some bit of the run is set, else 0; without a branch where the run is short, as it nearly always is. */
function some(bits: Bits, from: number, to: number): number {
  const length = to - from
  if (length > 32) return Number(anyBit(bits, from, to))
  if (length === 0) return 0
  const word = from >>> 5, shift = from & 31
  // Two shifts, because a shift by 32 would be none at all.
  const run = (((bits[word] as number) >>> shift) | (((bits[word + 1] as number) << 1) << (31 - shift))) & (-1 >>> (32 - length))
  return (run | -run) >>> 31
}
