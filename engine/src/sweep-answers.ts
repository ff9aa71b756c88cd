/**
 * Most columns have few different answers: yes, no, none, unknown, or an enum's handful. For them one pass finds the positions of every
 * answer, and a test is then the union of the answers it holds for. Most of a sweep's time would go here, so the pass takes four codes at
 * once.
 */
import { wordsFor, type Bits } from './sweep-bits.ts'
import type { Codes } from './sweep-portfolio.ts'

/** With more answers than this, the unions would cost more than they save. */
const mostAnswers = 16

export const hasFewAnswers = (codes: Codes, answers: number): codes is Uint8Array => codes instanceof Uint8Array && answers <= mostAnswers

/** For each answer of one column, the positions of one block that gave it. */
export class Answers {
  readonly #codes: Uint8Array
  readonly #view: DataView
  /** The bits of all codes, lowest first: position `p` is in `planes[b]` when bit `b` of its code is set. */
  readonly #planes: readonly Bits[]
  readonly sets: readonly Bits[]

  constructor(codes: Uint8Array, answers: number, positions: number) {
    const sets = (count: number) => Array.from({ length: count }, () => new Uint32Array(wordsFor(positions)))
    this.#codes = codes
    this.#view = new DataView(codes.buffer, codes.byteOffset, codes.byteLength)
    this.#planes = sets(Math.max(1, 32 - Math.clz32(answers - 1)))
    this.sets = sets(answers)
  }

  /** Finds the answers at `size` positions from `first`. Bits beyond `size` mean nothing. */
  find(first: number, size: number): void {
    const words = wordsFor(size)
    this.#planes.forEach((plane, bit) => this.#readPlane(plane, bit, first, size))
    this.sets.forEach((set, code) => {
      set.fill(-1, 0, words)
      this.#planes.forEach((plane, bit) => keepWhere(set, plane, (code >>> bit) & 1, words))
    })
  }

  #readPlane(plane: Bits, bit: number, first: number, size: number): void {
    const view = this.#view
    const full = size >>> 5
    for (let word = 0, at = first; word < full; word++) {
      let bits = 0
      for (let shift = 0; shift < 32; shift += 4, at += 4) bits |= gather(view.getUint32(at, true) >>> bit) << shift
      plane[word] = bits
    }
    let bits = 0
    for (let position = full << 5; position < size; position++) bits |= (((this.#codes[first + position] as number) >>> bit) & 1) << (position & 31)
    if ((full << 5) < size) plane[full] = bits
  }
}

/** The lowest bits of four bytes, side by side: the multiplication moves bits 0, 8, 16 and 24 to 28, 29, 30 and 31, without carries. */
const gather = (fourCodes: number): number => Math.imul(fourCodes & 0x01010101, 0x10204080) >>> 28

function keepWhere(set: Bits, plane: Bits, bit: number, words: number): void {
  const flip = bit - 1
  for (let word = 0; word < words; word++) set[word] = (set[word] as number) & ((plane[word] as number) ^ flip)
}
