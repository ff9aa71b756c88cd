/**
 * From truths to outcomes, with the rules of `judge`: whether a statement applies and is met becomes met, not met, ahead, unknown or not
 * applicable, and the outcomes of several items fold into one for the engagement.
 */
import { isAhead, type Outcome, type Picked } from './judge.ts'
import { stages, type Stage } from './pack.ts'
import { Answers } from './sweep-answers.ts'
import { wordMask, wordsFor, type Bits } from './sweep-bits.ts'
import { foldItems, standingOf, type ItemBlock } from './sweep-items.ts'
import type { Output } from './sweep-plan.ts'
import { stageCode } from './sweep-portfolio.ts'
import { unite } from './sweep-registers.ts'
import type { DatedStatement } from './dated.ts'

/** The rows with each outcome; whoever is in none of the sets is *not applicable*. */
export type OutcomeSets = Readonly<Partial<Record<Outcome | Picked, Bits>>>

export function emptySets(dated: DatedStatement, rows: number): OutcomeSets {
  const outcomes = dated.kind === 'duty' ? ['met', 'not-met', 'ahead', 'unknown'] : ['picked', 'unknown']
  return Object.fromEntries(outcomes.map((outcome) => [outcome, new Uint32Array(wordsFor(rows))]))
}

/** Some thousand rows whose steps have been taken. */
export interface Block extends ItemBlock {
  readonly ahead: Ahead
}

/** For each stage in which a duty can fall due: the rows of a block for which it is still ahead. */
export class Ahead {
  readonly #answers: Answers
  readonly #rows: ReadonlyMap<Stage | undefined, Bits>

  constructor(stageCodes: Uint8Array, positions: number) {
    this.#answers = new Answers(stageCodes, stages.length + 1, positions)
    this.#rows = new Map([undefined, ...stages].map((due) => [due, new Uint32Array(wordsFor(positions))]))
  }

  find(first: number, size: number): void {
    this.#answers.find(first, size)
    for (const [due, rows] of this.#rows) unite(stages.filter((stage) => isAhead(due, stage)).map((stage) => this.#answers.sets[stageCode(stage)] as Bits), rows, size)
  }

  of(due: Stage | undefined): Bits {
    return this.#rows.get(due) as Bits
  }
}

/** Reads the outcomes of one statement off the registers, as `judgeDuty` and `pick` do for one engagement. */
export function readOutcomes(output: Output, block: Block, sets: OutcomeSets): void {
  if (output.dated.kind !== 'duty') return readPick(output, block, sets)
  const { met, failed, open, undecided } = output.forEach ? foldItems(output, output.forEach, block) : standingOf(output, block.ofRows, block.size)
  const [isMet, isNotMet, isAheadOut, isUnknown] = [sets.met, sets['not-met'], sets.ahead, sets.unknown] as [Bits, Bits, Bits, Bits]
  const isAheadHere = block.ahead.of(output.dated.due)
  const firstWord = block.first >>> 5
  for (let word = 0; word < wordsFor(block.size); word++) {
    const mask = wordMask(word, block.size)
    const later = isAheadHere[word] as number
    const notMet = (failed[word] as number) & ~later
    const unknown = ((undecided[word] as number) | ((open[word] as number) & ~later)) & ~notMet
    const ahead = ((failed[word] as number) | (open[word] as number)) & later & ~unknown
    isNotMet[firstWord + word] = notMet & mask
    isUnknown[firstWord + word] = unknown & mask
    isAheadOut[firstWord + word] = ahead & mask
    isMet[firstWord + word] = (met[word] as number) & ~notMet & ~unknown & ~ahead & mask
  }
}

function readPick(output: Output, block: Block, sets: OutcomeSets): void {
  const isTrue = block.ofRows.isTrue(output.applies), isFalse = block.ofRows.isFalse(output.applies)
  const [isPicked, isUnknown] = [sets.picked, sets.unknown] as [Bits, Bits]
  const firstWord = block.first >>> 5
  for (let word = 0; word < wordsFor(block.size); word++) {
    const mask = wordMask(word, block.size)
    isPicked[firstWord + word] = (isTrue[word] as number) & mask
    isUnknown[firstWord + word] = ~((isTrue[word] as number) | (isFalse[word] as number)) & mask
  }
}
