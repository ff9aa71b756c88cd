/**
 * One step of a plan over one block of positions: the elementary tests turn codes into bits, the rest is logic on whole machine words.
 * True and false are kept apart in two sets of bits; a position in neither is unknown, so Kleene's `all` is "all true" and "some false".
 */
import { False, True } from './condition.ts'
import { Answers } from './sweep-answers.ts'
import { setBit, wordsFor, type Bits } from './sweep-bits.ts'
import type { OwnStep, Ref, Steps } from './sweep-plan.ts'
import type { Codes } from './sweep-portfolio.ts'
import { falseBit, trueBit } from './sweep-test-step.ts'

/** The truths of all steps over one block, and the answers found in its columns. */
export class Registers {
  readonly answers: readonly Answers[]
  readonly #isTrue: readonly Bits[]
  readonly #isFalse: readonly Bits[]

  constructor({ steps, columns }: Steps<unknown>, positions: number) {
    const sets = () => steps.map(() => new Uint32Array(wordsFor(positions)))
    this.answers = columns.map(({ codes, answers }) => new Answers(codes, answers, positions))
    this.#isTrue = sets()
    this.#isFalse = sets()
  }

  /** Finds the answers at `size` positions from `first`; the steps are then to be taken in their order. */
  find(first: number, size: number): void {
    for (const answers of this.answers) answers.find(first, size)
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
    case 'few': {
      const { sets } = truths.answers[step.column] as Answers
      unite(step.trueFor.map((code) => sets[code] as Bits), isTrue, size)
      unite(step.falseFor.map((code) => sets[code] as Bits), isFalse, size)
      break
    }
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

function mapCodes(codes: Codes, truths: Uint32Array, first: number, size: number, isTrue: Bits, isFalse: Bits): void {
  for (let from = 0, word = 0; from < size; from += 16, word++) {
    const to = Math.min(from + 16, size)
    let half = 0
    for (let position = from; position < to; position++) half |= (truths[codes[first + position] as number] as number) << (position & 15)
    keepHalf(half, word, isTrue, isFalse)
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

/**
 * Without branches, because which of two days comes first is as good as chance, and a processor that guesses wrong each second time
 * takes three times as long. Ranks are at least 0; `nobodyHasSaid` (-1) and `knownNotToExist` (-2) differ in their lowest bit.
 */
function mapOrder(step: Extract<OwnStep, { do: 'order' }>, first: number, size: number, isTrue: Bits, isFalse: Bits): void {
  const { left, right, leftRanks, rightRanks, truths } = step
  for (let from = 0, word = 0; from < size; from += 16, word++) {
    const to = Math.min(from + 16, size)
    let half = 0
    for (let position = from; position < to; position++) {
      const one = leftRanks[left[first + position] as number] as number
      const other = rightRanks[right[first + position] as number] as number
      const order = 1 + ((one - other) >> 31) + ((other - one) >>> 31)
      const isOpen = (one | other) >>> 31
      const isNone = (((one >> 31) & ~one) | ((other >> 31) & ~other)) & 1
      half |= (truths[order + 3 * (isOpen + isNone)] as number) << (position & 15)
    }
    keepHalf(half, word, isTrue, isFalse)
  }
}

/** Sixteen truths, gathered with those that are false in the upper half, become half a word of each set. */
function keepHalf(half: number, at: number, isTrue: Bits, isFalse: Bits): void {
  const word = at >>> 1
  if ((at & 1) === 0) {
    isTrue[word] = half & 0xffff
    isFalse[word] = half >>> 16
  } else {
    isTrue[word] = (isTrue[word] as number) | (half << 16)
    isFalse[word] = (isFalse[word] as number) | (half & 0xffff0000)
  }
}

function intersect(sets: readonly Bits[], into: Bits, size: number): void {
  const words = wordsFor(size)
  if (sets.length === 0) into.fill(-1, 0, words)
  sets.forEach((set, index) => (index === 0 ? copy(set, into, words) : keepCommon(set, into, words)))
}

export function unite(sets: readonly Bits[], into: Bits, size: number): void {
  const words = wordsFor(size)
  if (sets.length === 0) into.fill(0, 0, words)
  sets.forEach((set, index) => (index === 0 ? copy(set, into, words) : add(set, into, words)))
}

function copy(set: Bits, into: Bits, words: number): void {
  for (let word = 0; word < words; word++) into[word] = set[word] as number
}

function add(set: Bits, into: Bits, words: number): void {
  for (let word = 0; word < words; word++) into[word] = (into[word] as number) | (set[word] as number)
}

function keepCommon(set: Bits, into: Bits, words: number): void {
  for (let word = 0; word < words; word++) into[word] = (into[word] as number) & (set[word] as number)
}
