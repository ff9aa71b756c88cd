/**
 * Where what a duty asks for is done, the nearest first: whose answer is awaited where each of several organisations decides, the question
 * nobody has answered, the conclusion somebody must sign, what the record says itself, the answer that is to be given anew when things are in
 * order, and, where the law allows it, an exception.
 */
import { parseAsks } from '@rustning/server/judgement/sentence/sentence.ts'
import { conclusionRoutes } from '@rustning/server/approval/conclusion/conclusion.api.ts'
import { decisionRoutes } from '@rustning/server/approval/decision/decision.api.ts'
import type { DutyLine } from '@rustning/server/judgement/verdict/verdict.api.ts'
import { answerRoutes } from '@rustning/server/registers/engagement/answer/answer.api.ts'
import { engagementRoutes } from '@rustning/server/registers/engagement/engagement.api.ts'
import { useText } from '../../shell/language.tsx'
import { useHere } from '../../shell/session.ts'
import { concludedBy, isByReceipt, kindOf, placeOf } from './places.ts'
import { threadText } from './thread.text.ts'
import { useEngagement, useWithin } from './use-thread.ts'

export interface Way {
  readonly to: string
  readonly says: string
}

/** Only what the reader may do. */
export function useWays(): (line: DutyLine, askable: boolean) => readonly Way[] {
  const text = useText(threadText)
  const within = useWithin()
  const { may } = useHere()
  const { query: { data }, part } = useEngagement()
  const ofPart = part !== undefined && (data?.parts.length ?? 0) > 1 ? { part: part.id } : {}
  return ({ id, outcome, missing, because, waivable }, askable) => {
    if (outcome !== 'not-met' && outcome !== 'unknown') return []
    const wrong = because.flatMap(({ item, reasons }) => reasons.filter(({ wanted }) => wanted !== undefined).map(({ fact }) => ({ fact, item })))
    const facts = [...missing.map((asks) => parseAsks(asks).fact), ...wrong.map(({ fact }) => fact)]
    const plain = (fact: string) => !concludedBy(fact) && placeOf(fact) === undefined
    const unsaid = missing.find((asks) => plain(parseAsks(asks).fact)), said = wrong.find(({ fact }) => plain(fact))
    const byReceipt = facts.some(isByReceipt) || because.some(({ reasons }) => reasons.some(({ fact }) => isByReceipt(parseAsks(fact).fact)))
    const concluded = facts.find((fact) => concludedBy(fact) && !isByReceipt(fact)), answers = may(answerRoutes.giveAnswers)
    return [
      ...(byReceipt ? [{ to: within('offers'), says: text.goOffers }] : []),
      ...(unsaid !== undefined && answers ? [{ to: within('answers', { ask: unsaid }), says: text.goAnswer }] : []),
      ...(concluded !== undefined && may(conclusionRoutes.addConclusion)
        ? [{ to: within('conclusions/add', { kind: kindOf(concluded), ...ofPart }), says: text.goConclude }] : []),
      ...(facts.some((fact) => placeOf(fact) === 'about') && may(engagementRoutes.changeEngagement) ? [{ to: within('about'), says: text.goAbout }] : []),
      ...(facts.some((fact) => placeOf(fact) === 'people') ? [{ to: within('people'), says: text.goPeople }] : []),
      ...(unsaid === undefined && said !== undefined && answers ? [{ to: within('answers', askedAgain(said)), says: text.goChange }] : []),
      ...(askable && waivable === 'risk' && may(decisionRoutes.askDecision) ? [{ to: within('decisions/add', { form: 'exception', duty: id, ...ofPart }), says: text.goAsk }] : []),
    ]
  }
}

/** Of one of several, by its name. */
const askedAgain = ({ fact, item }: { readonly fact: string; readonly item: string | undefined }): Readonly<Record<string, string>> =>
  (item === undefined ? { ask: fact } : { ask: fact.replace('.', '[1].'), of: item })
