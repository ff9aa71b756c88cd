/** All that a page needs to judge a described case, in one function that runs unchanged in Node and in the browser. */
import { compare, explain, judge, next, type Situation } from '@rustning/engine'
import { readCaseFile, wordsOf, type Knowledge } from '@rustning/knowledge/pack'

/** Judges a case file: the verdicts, the questions that remain, why each verdict is what it is, and what another day would change. */
export function judgeCase(knowledge: Knowledge, name: string, text: string, otherDay: string) {
  const { case: described, faults } = readCaseFile(name, text, wordsOf(knowledge))
  if (!described) return { faults }
  const { facts, stage, judgedOn, lawOn } = described
  const situation: Situation = { on: judgedOn, stage, ...(lawOn !== undefined && { lawOn }) }
  const judgement = judge(knowledge.pack, facts, situation)
  return {
    judgement,
    questions: next(knowledge.pack, facts, situation, knowledge.order),
    explanations: judgement.verdicts.map(({ id }) => explain(knowledge.pack, facts, situation, id)),
    changes: compare(knowledge.pack, { facts, situation }, { facts, situation: { on: otherDay, stage } }).changes,
  }
}
