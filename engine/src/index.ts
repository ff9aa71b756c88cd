/** The engine's front door: judge, ask, explain, compare, sweep. */
export * from './value.ts'
export {
  evaluate, missingIn, namesIn, resolve, testNames, today, True, Unknown, False,
  type Condition, type Look, type Node, type Right, type Test, type TestName, type Truth,
} from './condition.ts'
export * from './pack.ts'
export { onDay, testsOf, valueOf, versionOn, periodOn, familyMembers, type Dated, type DatedStatement, type Moment } from './dated.ts'
export {
  judge, judgeDuty, rejudge, fold, isAhead, lookIn,
  type ComingDuty, type ItemVerdict, type Judgement, type MissingId, type Outcome, type Pick, type Picked, type Situation, type Verdict,
} from './judge.ts'
export { explain, parameterTrace, type Explanation, type FactTrace, type ParameterTrace, type Trace } from './explain.ts'
export { next, type Question } from './next.ts'
export { compare, sameValue, type Change, type Comparison, type Side } from './compare.ts'
export { resweep, sweep, type Resweep } from './sweep.ts'
export { type Sweep } from './sweep-result.ts'
export { countBits, hasBit, positionsIn, setBit, wordsFor, type Bits } from './sweep-bits.ts'
export {
  codesFor, columnOf, engagementAt, portfolioOf, stageCode,
  type Codes, type Column, type Engagement, type ItemTable, type Portfolio,
} from './sweep-portfolio.ts'
