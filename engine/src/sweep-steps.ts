/**
 * One step of a plan over one block of positions: the elementary tests turn codes into bits, the rest is logic on whole machine words.
 * True and false are kept apart in two sets of bits; a position in neither is unknown, so Kleene's `all` is "all true" and "some false".
 */
import { False, True } from './condition.ts'
import { setBit, wordsFor, type Bits } from './sweep-bits.ts'
import { falseBit, knownNotToExist, trueBit, type OwnStep, type Ref } from './sweep-plan.ts'
import type { Codes } from './sweep-portfolio.ts'

/** The truths of all steps over one block. */
export class Registers {
  readonly #isTrue: readonly Bits[]
  readonly #isFalse: readonly Bits[]

  constructor(steps: number, positions: number) {
    const sets = () => Array.from({ length: steps }, () => new Uint32Array(wordsFor(positions)))
    this.#isTrue = sets()
    this.#isFalse = sets()
  }

  isTrue(ref: Ref): Bits {
    return (ref < 0 ? this.#isFalse[~ref] : this.#isTrue[ref]) as Bits
  }

  isFalse(ref: Ref): Bits {
    return this.isTrue(~ref)
  }
}

/** Takes one step over `size` positions from `first`, and keeps its truth in `register`. */
export function take(step: OwnStep, truths: Registers, register: number, first: number, size: number): void {
  const isTrue = truths.isTrue(register), isFalse = truths.isFalse(register)
  switch (step.do) {
    case 'constant':
      isTrue.fill(step.truth === True ? -1 : 0)
      isFalse.fill(step.truth === False ? -1 : 0)
      break
    case 'test':
      mapCodes(step.codes, step.truths, first, size, isTrue, isFalse)
      break
    case 'order':
      mapOrder(step, first, size, isTrue, isFalse)
      break
    case 'pair':
      mapPairs(step.left, step.right, step.truthOf, first, size, isTrue, isFalse)
      break
    case 'all':
      intersect(step.of.map((ref) => truths.isTrue(ref)), isTrue, size)
      unite(step.of.map((ref) => truths.isFalse(ref)), isFalse, size)
      break
    case 'any':
      unite(step.of.map((ref) => truths.isTrue(ref)), isTrue, size)
      intersect(step.of.map((ref) => truths.isFalse(ref)), isFalse, size)
  }
}

function mapCodes(codes: Codes, truths: Uint8Array, first: number, size: number, isTrue: Bits, isFalse: Bits): void {
  for (let from = 0, word = 0; from < size; from += 32, word++) {
    const to = Math.min(from + 32, size)
    let trueWord = 0, falseWord = 0
    for (let position = from; position < to; position++) {
      const truth = truths[codes[first + position] as number] as number
      trueWord |= (truth & trueBit) << (position & 31)
      falseWord |= ((truth & falseBit) >>> 1) << (position & 31)
    }
    isTrue[word] = trueWord
    isFalse[word] = falseWord
  }
}

function mapPairs(left: Codes, right: Codes, truthOf: (left: number, right: number) => number, first: number, size: number, isTrue: Bits, isFalse: Bits): void {
  isTrue.fill(0)
  isFalse.fill(0)
  for (let position = 0; position < size; position++) {
    const truth = truthOf(left[first + position] as number, right[first + position] as number)
    if (truth === trueBit) setBit(isTrue, position)
    if (truth === falseBit) setBit(isFalse, position)
  }
}

function mapOrder(step: Extract<OwnStep, { do: 'order' }>, first: number, size: number, isTrue: Bits, isFalse: Bits): void {
  const { left, right, leftRanks, rightRanks, ifBefore, ifEqual, ifAfter } = step
  for (let from = 0, word = 0; from < size; from += 32, word++) {
    const to = Math.min(from + 32, size)
    let trueWord = 0, falseWord = 0
    for (let position = from; position < to; position++) {
      const one = leftRanks[left[first + position] as number] as number
      const other = rightRanks[right[first + position] as number] as number
      const truth = one < 0 || other < 0
        ? one === knownNotToExist || other === knownNotToExist ? falseBit : 0
        : one < other ? ifBefore : one > other ? ifAfter : ifEqual
      trueWord |= (truth & trueBit) << (position & 31)
      falseWord |= ((truth & falseBit) >>> 1) << (position & 31)
    }
    isTrue[word] = trueWord
    isFalse[word] = falseWord
  }
}

function intersect(sets: readonly Bits[], into: Bits, size: number): void {
  const words = wordsFor(size)
  into.fill(-1)
  for (const set of sets) for (let word = 0; word < words; word++) into[word] = (into[word] as number) & (set[word] as number)
}

function unite(sets: readonly Bits[], into: Bits, size: number): void {
  const words = wordsFor(size)
  into.fill(0)
  for (const set of sets) for (let word = 0; word < words; word++) into[word] = (into[word] as number) | (set[word] as number)
}

/** Each item gets the truth of its engagement. */
export function handDown(rowTruths: Registers, of: Ref, truths: Registers, register: number, offsets: Uint32Array, first: number, size: number): void {
  const rowTrue = rowTruths.isTrue(of), rowFalse = rowTruths.isFalse(of)
  const isTrue = truths.isTrue(register), isFalse = truths.isFalse(register)
  const firstItem = offsets[first] as number
  isTrue.fill(0)
  isFalse.fill(0)
  for (let row = 0; row < size; row++) {
    const trueHere = ((rowTrue[row >>> 5] as number) >>> (row & 31)) & 1
    const falseHere = ((rowFalse[row >>> 5] as number) >>> (row & 31)) & 1
    if ((trueHere | falseHere) === 0) continue
    const into = trueHere ? isTrue : isFalse
    const end = (offsets[first + row + 1] as number) - firstItem
    for (let item = (offsets[first + row] as number) - firstItem; item < end; item++) setBit(into, item)
  }
}
