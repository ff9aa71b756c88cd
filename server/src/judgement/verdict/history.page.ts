/** Judgements that were kept, as a reader sees them: when, by which knowledge, how it stood, and whether it can be reached again. */
import type { Pack } from '@rustning/engine'
import type { Knowledge, Language } from '@rustning/knowledge/pack'
import { knowledgeWith, titleOf } from '../own-duty.ts'
import { outcomeWord } from '../sentence/sentence.ts'
import { differences } from './difference.ts'
import { differenceLine } from './lines.ts'
import { outcomeById, outcomesOf, replay, sameOutcomes, type Kept } from './verdict.ts'
import type { KeptWithFacts } from './verdict.store.ts'

export const keptLine = (knowledge: Knowledge, { id, part, n, stage, judgedOn, pack, factsDigest, at, counts, worst }: Kept, language: Language) => ({
  id, part, number: n, stage, judgedOn, pack, facts: factsDigest, at: at.toISOString(), counts: { ...counts },
  ...(worst && { worst: { ...worst, title: titleOf(knowledge, worst.id, language), says: outcomeWord(worst.outcome, language) } }),
})

/** `packOf` finds the pack of a digest where it was kept. */
export function keptPage(knowledge: Knowledge, packOf: (digest: string) => Pack | undefined, kept: KeptWithFacts, before: KeptWithFacts | undefined, language: Language) {
  const pack = kept.pack === knowledge.pack.digest ? knowledge.pack : packOf(kept.pack)
  const telling = { knowledge: knowledgeWith(knowledge, kept.own), facts: kept.facts, situation: { on: kept.judgedOn, stage: kept.stage }, language }
  return {
    judgement: keptLine(knowledge, kept, language),
    outcomes: [...outcomeById(kept.outcomes)].map(([id, outcome]) => ({ id, title: titleOf(knowledge, id, language), outcome, says: outcomeWord(outcome, language) })),
    again: pack === undefined ? 'pack-missing' as const : sameOutcomes(outcomesOf(replay(pack, kept, kept)), kept.outcomes) ? 'same' as const : 'different' as const,
    changedFromBefore: before ? differences(knowledge.pack, before, kept).map((one) => differenceLine(telling, one)) : [],
  }
}
