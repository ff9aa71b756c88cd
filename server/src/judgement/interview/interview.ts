/**
 * One question at a time. First the stage, then whatever decides what applies, the most deciding question first; when everything that can
 * apply is settled, the reader may go on to what has to be in place. "Don't know" is always an answer: it leaves the fact unknown and the
 * question is not repeated. A suggestion is offered with its reason and never taken for granted.
 */
import { evaluate, judge, lookIn, next, onDay, resolve, stages, type Day, type Fact, type Facts, type ItemList, type Situation, type Stage, type Value } from '@rustning/engine'
import type { Knowledge, Suggestion } from '@rustning/knowledge/pack'
import { withFact, withList } from '../case/case-facts.ts'
import { parseAsks } from '../sentence/sentence.ts'

export interface Interview {
  readonly facts: Facts
  readonly stage?: Stage
  readonly on: Day
  /** Questions answered with "don't know", by what they ask. */
  readonly skipped: readonly string[]
  /** How many questions have been put, "don't know" included. */
  readonly asked: number
  /** Also ask what must be in place, not only what applies. */
  readonly further: boolean
  readonly before?: Interview
}

/** An answer to offer: a value, or an empty list. */
export type Offer = Suggestion | { readonly names: readonly []; readonly because: Suggestion['because'] }

export type Ask =
  | { readonly asks: 'stage' }
  | { readonly asks: string; readonly role: 'applicability' | 'selection' | 'fulfilment'; readonly serves: readonly string[]; readonly suggestion?: Offer }

export const begin = (on: Day, facts: Facts = { known: {}, items: {} }, stage?: Stage): Interview => ({ facts, on, skipped: [], asked: 0, further: false, ...(stage && { stage }) })

const situationOf = (interview: Interview): Situation => ({ on: interview.on, ...(interview.stage && { stage: interview.stage }) })

/** The next question, or `undefined` when nothing (more) is to be asked in this round. */
export function current(knowledge: Knowledge, interview: Interview): Ask | undefined {
  if (!interview.stage) return { asks: 'stage' }
  const questions = next(knowledge.pack, interview.facts, situationOf(interview), knowledge.order)
  const question = questions.find((one) => !interview.skipped.includes(one.asks) && (interview.further || one.role === 'applicability'))
  if (!question) return undefined
  const suggestion = suggestionFor(knowledge, interview.facts, situationOf(interview), question.asks)
  return { asks: question.asks, role: question.role, serves: question.serves, ...(suggestion && { suggestion }) }
}

/** How many open questions remain in the next round (what must be in place). */
export const remaining = (knowledge: Knowledge, interview: Interview): number =>
  next(knowledge.pack, interview.facts, situationOf(interview), knowledge.order).filter((one) => !interview.skipped.includes(one.asks)).length

export interface Progress {
  readonly duties: number
  /** Duties of which it is settled whether they apply. */
  readonly decided: number
  readonly apply: number
}

export function progress(knowledge: Knowledge, interview: Interview): Progress {
  const { verdicts } = judge(knowledge.pack, interview.facts, situationOf(interview))
  return {
    duties: verdicts.length,
    decided: verdicts.filter((verdict) => verdict.undecided.length === 0).length,
    apply: verdicts.filter((verdict) => verdict.applies === 1).length,
  }
}

export const answerStage = (interview: Interview, stage: Stage): Interview => ({ ...step(interview), stage })
export const answerFact = (interview: Interview, asks: string, value: Value, by?: string): Interview =>
  ({ ...step(interview), facts: withFact(interview.facts, asks, factOf(value, interview.on, by)) })
export const answerList = (interview: Interview, noun: string, names: readonly string[]): Interview =>
  ({ ...step(interview), facts: withList(interview.facts, noun, listOf(names, interview.facts.items[noun])) })
export const dontKnow = (interview: Interview, asks: string): Interview => ({ ...step(interview), skipped: [...interview.skipped, asks] })
export const goFurther = (interview: Interview): Interview => ({ ...interview, further: true })
export const goBack = (interview: Interview): Interview => interview.before ?? interview

const step = (interview: Interview): Interview => ({ ...interview, asked: interview.asked + 1, before: interview })

const factOf = (value: Value, on: Day, by?: string): Fact => ({ value, on, ...(by !== undefined && { by }) })

const listOf = (names: readonly string[], old?: ItemList): ItemList =>
  ({ members: names.map((name) => old?.members.find((member) => member.name === name) ?? { name, known: {} }), complete: true })

/** The first suggestion whose condition holds for what is known. */
export function suggestionFor(knowledge: Knowledge, facts: Facts, situation: Situation, asks: string): Offer | undefined {
  const { fact, item, noun } = parseAsks(asks)
  const none = knowledge.nouns[fact]?.list?.['suggest-none']
  if (none && situation.stage && stages.indexOf(situation.stage) < stages.indexOf(none.before)) return { names: [], because: none.because }
  const dated = onDay(knowledge.pack, situation)
  const look = lookIn(facts, situation, noun !== undefined && item !== undefined ? facts.items[noun]?.members[item] : undefined)
  return knowledge.facts[fact]?.suggest.find((one) => !one.when || evaluate(resolve(one.when, dated.parameter, situation.on), look) === 1)
}
