/** Verdicts as sentences, one line for each duty: the outcome, why, by which law and since when, how sure we are of the law, what to do. */
import type { Facts, Judgement, Situation, Verdict } from '@rustning/engine'
import { statementOf, type Language } from '@rustning/knowledge/pack'
import { becauseOf, dutyLaw } from '../assessment/assessment.ts'
import { statementIn, titleOf, type KnowledgeHere } from '../own-duty.ts'
import { answerText, dayText, outcomeWord, questionText } from '../sentence/sentence.ts'
import { sentenceText } from '../sentence/sentence.text.ts'
import type { Cause, Difference } from './difference.ts'
import type { Conflict } from './snapshot.ts'
import { verdictText } from './verdict.text.ts'
import type { DutyLine, PartJudgement } from './verdict.api.ts'

/** What the sentences are written from. */
export interface Telling {
  readonly knowledge: KnowledgeHere
  readonly facts: Facts
  readonly situation: Situation
  readonly language: Language
}

export function says({ language }: Pick<Telling, 'language'>, { outcome, due }: Pick<Verdict, 'outcome' | 'due'>): string {
  const words = sentenceText[language]
  return outcome === 'ahead' ? words.comesIn(words.stage[due]) : words.outcome[outcome]
}

/** `explained`: with its reasons and what to do, though it is settled. `undefined`: it is no duty of this knowledge. */
export function lineOf(telling: Telling, verdict: Verdict, explained = false): DutyLine | undefined {
  const { knowledge, facts, situation, language } = telling
  const info = statementOf(knowledge, 'duty', verdict.id)
  if (!info) return undefined
  const open = explained || verdict.outcome === 'not-met' || verdict.outcome === 'unknown'
  const basis = statementIn(knowledge.pack, verdict.id)?.versions.find(({ from }) => from === verdict.since)?.basis ?? []
  return {
    id: verdict.id, title: info.title[language], outcome: verdict.outcome, says: says(telling, verdict), weight: info.weight, waivable: info.waivable, due: verdict.due, ...(info.gate && { gate: info.gate }),
    law: dutyLaw(knowledge, verdict, language), basis: [...basis], ...ownOf(telling, verdict.id), confidence: info.confidence, confidenceSays: sentenceText[language].confidence[info.confidence], missing: [...verdict.missing],
    because: open ? becauseOf(knowledge, facts, situation, verdict, language).map(({ item, reasons }) => ({ ...(item !== undefined && { item }), reasons: reasons.map((reason) => ({ ...reason })) })) : [],
    ...(open && { remedy: info.remedy[language] }),
  }
}

/** Whose decision it is, where it is no law's. */
function ownOf({ knowledge }: Telling, duty: string): Pick<DutyLine, 'own'> {
  const own = knowledge.own?.[duty]
  return own ? { own: { id: own.id, version: own.version, decidedBy: own.decidedBy, decidedOn: own.decidedOn, ...(own.caseNumber !== undefined && { caseNumber: own.caseNumber }) } } : {}
}

export const comingLines = ({ knowledge, language }: Telling, { coming }: Judgement): PartJudgement['coming'] =>
  coming.filter(({ kind }) => kind === 'duty').flatMap(({ id, from }) => {
    const title = knowledge.statements[id]?.title[language]
    return title === undefined ? [] : [{ id, title, ...(from !== 'undecided' && { from }), says: verdictText[language].comes(dayText(from, language)) }]
  })

export function conflictLines({ knowledge, language }: Telling, conflicts: readonly Conflict[]): PartJudgement['conflicts'] {
  return conflicts.map(({ fact, item, room, used, said }) => ({
    fact, ...(item !== undefined && { item }), room, question: questionText(knowledge, fact, language),
    used: used === undefined ? verdictText[language].notListed : answerText(knowledge, fact, used, language),
    ...(said && { said: answerText(knowledge, fact, said.value, language), ...originOf(said, language) }),
  }))
}

function originOf({ by, on }: { readonly by?: string; readonly on?: string }, language: Language): { origin?: string } {
  const when = on === undefined ? undefined : dayText(on, language)
  return by !== undefined ? { origin: sentenceText[language].saidBy(by, when) } : when !== undefined ? { origin: when } : {}
}

export function differenceLine(telling: Telling, { id, kind, before, after, causes }: Difference) {
  const { knowledge, language } = telling
  const words = verdictText[language]
  return {
    id, kind, title: titleOf(knowledge, id, language), before: before ?? 'not-applicable' as const, after: after ?? 'not-applicable' as const,
    says: words.changed(outcomeWord(before ?? 'not-applicable', language), outcomeWord(after ?? 'not-applicable', language)), causes: causes.map((cause) => ({ ...cause, says: causeSays(telling, cause) })),
  }
}

function causeSays({ knowledge, facts, language }: Telling, cause: Cause): string {
  const words = verdictText[language]
  switch (cause.kind) {
    case 'fact': {
      const inItems = facts.known[cause.id] === undefined && Object.values(facts.items).some(({ members }) => members.some(({ known }) => known[cause.id]))
      const question = questionText(knowledge, cause.id, language)
      return inItems ? words.list(question) : words.fact(question, answerText(knowledge, cause.id, facts.known[cause.id]?.value, language))
    }
    case 'item': return words.list(knowledge.nouns[cause.id]?.title[language] ?? cause.id)
    case 'parameter': return knowledge.parameters[cause.id]?.title[language] ?? cause.id
    default: return words.cause[cause.kind]
  }
}
