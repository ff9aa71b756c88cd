/**
 * From truths to outcomes, with the rules of `judge`: whether a statement applies and is met becomes met, not met, ahead, unknown or not
 * applicable, and the outcomes of several items fold into one for the engagement.
 */
import { isAhead, type Outcome, type Picked } from './judge.ts'
import { stages, type Stage } from './pack.ts'
import { anyBit, hasBit, setBit, wordMask, wordsFor, type Bits } from './sweep-bits.ts'
import type { ItemSteps, Output } from './sweep-plan.ts'
import type { Registers } from './sweep-steps.ts'
import type { DatedStatement } from './dated.ts'
import type { Noun } from './value.ts'

/** The rows with each outcome; whoever is in none of the sets is *not applicable*. */
export type OutcomeSets = Readonly<Partial<Record<Outcome | Picked, Bits>>>

export function emptySets(dated: DatedStatement, rows: number): OutcomeSets {
  const outcomes = dated.kind === 'duty' ? ['met', 'not-met', 'ahead', 'unknown'] : ['picked', 'unknown']
  return Object.fromEntries(outcomes.map((outcome) => [outcome, new Uint32Array(wordsFor(rows))]))
}

/** Some thousand rows whose steps have been taken. */
export interface Block {
  readonly first: number
  readonly size: number
  readonly rowTruths: Registers
  readonly itemTruths: ReadonlyMap<Noun, Registers>
  readonly itemSteps: ReadonlyMap<Noun, ItemSteps>
  readonly aheadBy: ReadonlyMap<Stage | undefined, Bits>
}

/** For each stage in which a duty may fall due: the rows of the block that have not come so far. */
export function aheadIn(stageCodes: Uint8Array, first: number, size: number): ReadonlyMap<Stage | undefined, Bits> {
  return new Map(stages.map((due) => {
    const isAheadOf = [undefined, ...stages].map((stage) => (isAhead(due, stage) ? 1 : 0))
    const ahead = new Uint32Array(wordsFor(size))
    for (let row = 0; row < size; row++) if (isAheadOf[stageCodes[first + row] as number]) setBit(ahead, row)
    return [due, ahead]
  }))
}

/** Reads the outcomes of one statement off the registers, as `judgeDuty` and `pick` do for one engagement. */
export function readOutcomes(output: Output, block: Block, sets: OutcomeSets): void {
  if (output.dated.kind !== 'duty') return readPick(output, block, sets)
  const { met, failed, open, undecided } = output.forEach ? foldItems(output, output.forEach, block) : standingOf(output, block.rowTruths, block.size)
  const isAheadHere = block.aheadBy.get(output.dated.due)
  const [isMet, isNotMet, isAheadOut, isUnknown] = [sets.met, sets['not-met'], sets.ahead, sets.unknown] as [Bits, Bits, Bits, Bits]
  const firstWord = block.first >>> 5
  for (let word = 0; word < met.length; word++) {
    const mask = wordMask(word, block.size)
    const later = isAheadHere ? (isAheadHere[word] as number) : 0
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
  const isTrue = block.rowTruths.isTrue(output.applies), isFalse = block.rowTruths.isFalse(output.applies)
  const [isPicked, isUnknown] = [sets.picked, sets.unknown] as [Bits, Bits]
  const firstWord = block.first >>> 5
  for (let word = 0; word < wordsFor(block.size); word++) {
    const mask = wordMask(word, block.size)
    isPicked[firstWord + word] = (isTrue[word] as number) & mask
    isUnknown[firstWord + word] = ~((isTrue[word] as number) | (isFalse[word] as number)) & mask
  }
}

/** What is so for a duty before the stage is considered; for items: what is so for some item. */
interface Standing {
  /** It applies and is met. */
  readonly met: Bits
  /** It applies and is not met. */
  readonly failed: Bits
  /** It applies; whether it is met is unknown. */
  readonly open: Bits
  /** Whether it applies is unknown. */
  readonly undecided: Bits
}

const standing = (words: number): Standing =>
  ({ met: new Uint32Array(words), failed: new Uint32Array(words), open: new Uint32Array(words), undecided: new Uint32Array(words) })

function standingOf(output: Output, truths: Registers, size: number): Standing {
  const applies = truths.isTrue(output.applies), appliesNot = truths.isFalse(output.applies)
  const isMet = truths.isTrue(output.met), isNotMet = truths.isFalse(output.met)
  const result = standing(wordsFor(size))
  for (let word = 0; word < result.met.length; word++) {
    const [a, met, notMet] = [applies[word] as number, isMet[word] as number, isNotMet[word] as number]
    result.met[word] = a & met
    result.failed[word] = a & notMet
    result.open[word] = a & ~(met | notMet)
    result.undecided[word] = ~(a | (appliesNot[word] as number))
  }
  return result
}

function foldItems(output: Output, { noun, appliesToOthers }: NonNullable<Output['forEach']>, block: Block): Standing {
  const { table: { offsets, complete } } = block.itemSteps.get(noun) as ItemSteps
  const firstItem = offsets[block.first] as number
  const items = standingOf(output, block.itemTruths.get(noun) as Registers, (offsets[block.first + block.size] as number) - firstItem)
  const othersCannot = block.rowTruths.isFalse(appliesToOthers)
  const rows = standing(wordsFor(block.size))
  for (let row = 0; row < block.size; row++) {
    const from = (offsets[block.first + row] as number) - firstItem
    const to = (offsets[block.first + row + 1] as number) - firstItem
    if (anyBit(items.met, from, to)) setBit(rows.met, row)
    if (anyBit(items.failed, from, to)) setBit(rows.failed, row)
    if (anyBit(items.open, from, to)) setBit(rows.open, row)
    const mayHaveOthers = !hasBit(complete, block.first + row) && !hasBit(othersCannot, row)
    if (mayHaveOthers || anyBit(items.undecided, from, to)) setBit(rows.undecided, row)
  }
  return rows
}
