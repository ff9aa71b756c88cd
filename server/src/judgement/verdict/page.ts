/** The judgement of one part as a reader sees it: the gate, the duties stage by stage, what suits, what to ask next, what has changed. */
import { isSet, judge, next, stages, type Judgement, type Question, type Situation, type Value } from '@rustning/engine'
import type { Language } from '@rustning/knowledge/pack'
import { arrange } from '../assessment/assessment.ts'
import { suggestionFor } from '../interview/interview.ts'
import { answerText, parseAsks, questionText } from '../sentence/sentence.ts'
import { sentenceText } from '../sentence/sentence.text.ts'
import type { Judging, ThreadPart } from '../fact-supplier.ts'
import { knowledgeWith, titleOf } from '../own-duty.ts'
import { differences, type Judged } from './difference.ts'
import { comingLines, conflictLines, differenceLine, lineOf, type Telling } from './lines.ts'
import type { Snapshot } from './snapshot.ts'
import { openAtGate, outcomesOf, urgency, wantedWhen, type When } from './verdict.ts'
import type { PartJudgement } from './verdict.api.ts'

/** More than anybody leaves open with “don’t know”: whoever asks one at a time goes past those. */
const questionsShown = 100
/** What a question is for is told by so many. */
const titlesShown = 5
const pickKinds = ['requirement', 'scenario', 'measure', 'clause', 'question', 'criterion'] as const

export interface Asking {
  readonly on: string
  readonly language: Language
  /** Also the duties that do not apply. */
  readonly all: boolean
  /** What the reader saw the last time. */
  readonly seen: (Judged & { readonly lookedAt: Date }) | undefined
}

export function pageOf(judging: Pick<Judging, 'knowledge'>, part: ThreadPart, { facts, own, digest, conflicts }: Snapshot, { on, language, all, seen }: Asking): PartJudgement {
  const knowledge = knowledgeWith(judging.knowledge, own), { pack } = knowledge
  const situation: Situation = { on, stage: part.stage }
  const judgement = judge(pack, facts, situation)
  const telling: Telling = { knowledge, facts, situation, language }
  const { counts } = arrange(knowledge, judgement)
  const to = stages[stages.indexOf(part.stage) + 1]
  const judged: Judged = { facts, own, outcomes: outcomesOf(judgement), judgedOn: on, stage: part.stage, pack: pack.digest }
  return {
    id: part.id, ...(part.name !== undefined && { name: part.name }), stage: part.stage, ...(part.ended && { ended: part.ended }), judgedOn: on, pack: pack.digest, facts: digest,
    counts: { met: counts.met, notMet: counts['not-met'], unknown: counts.unknown, ahead: counts.ahead, notApplicable: counts['not-applicable'] },
    gate: { from: part.stage, ...(to && { to }), blocking: openAtGate(pack, judgement, part.stage).map(({ id }) => id) },
    duties: dutiesByStage(telling, judgement, all), coming: comingLines(telling, judgement), picks: picksOf(telling, judgement), next: nextOf(telling, judgement),
    conflicts: conflictLines(telling, conflicts),
    ...(seen && { changed: { since: seen.lookedAt.toISOString(), differences: differences(judging.knowledge.pack, seen, judged).map((one) => differenceLine(telling, one)) } }),
  }
}

/** In the stages' order; within one, what weighs most and is most urgent first. */
function dutiesByStage(telling: Telling, judgement: Judgement, all: boolean): PartJudgement['duties'] {
  const { stops, backlog, notMet, unsettled, ahead, met, notApplicable } = arrange(telling.knowledge, judgement)
  const lines = [...stops, ...backlog, ...notMet, ...unsettled, ...ahead.flatMap(({ duties }) => duties), ...met, ...(all ? notApplicable : [])]
  return stages.map((stage) => ({
    stage, says: sentenceText[telling.language].stage[stage],
    duties: lines.filter(({ verdict }) => verdict.due === stage).flatMap(({ verdict }) => lineOf(telling, verdict) ?? []),
  })).filter(({ duties }) => duties.length > 0)
}

function picksOf({ knowledge, language }: Telling, { picks }: Judgement): PartJudgement['picks'] {
  return Object.fromEntries(pickKinds.map((kind) => {
    const some = picks.filter((pick) => pick.kind === kind)
    const picked = some.filter(({ outcome }) => outcome === 'picked').map(({ id }) => ({ id, title: titleOf(knowledge, id, language) }))
    return [kind, { picked, undecided: some.filter(({ outcome }) => outcome === 'unknown').length }]
  })) as PartJudgement['picks']
}

function nextOf({ knowledge, facts, situation, language }: Telling, judgement: Judgement): PartJudgement['next'] {
  const wanted = wantedWhen(knowledge.pack, judgement, situation.stage ?? 'need')
  const when = ({ serves }: Question) => urgency.find((one) => serves.some((id) => wanted(id) === one)) ?? 'later'
  const all = next(knowledge.pack, facts, situation, knowledge.order, judgement).map((question) => ({ ...question, when: when(question) }))
  const questions = urgency.flatMap((one) => all.filter(({ when: its }) => its === one))
  const having = (one: When) => all.filter(({ when: its }) => its === one).length
  return {
    total: questions.length, gate: having('gate'), now: having('now'),
    questions: questions.slice(0, questionsShown).map(({ asks, role, decides, serves, when: its }) => {
      const { fact, item, noun } = parseAsks(asks)
      const name = item === undefined || noun === undefined ? undefined : facts.items[noun]?.members[item]?.name
      const offer = suggestionFor(knowledge, facts, situation, asks)
      return {
        asks, ...(name !== undefined && { item: name }), question: questionText(knowledge, asks, language, name), when: its, role, decides, serves: serves.length,
        titles: serves.slice(0, titlesShown).flatMap((id) => knowledge.statements[id]?.title[language] ?? []),
        ...(offer && { suggestion: 'names' in offer ? { says: sentenceText[language].nothing, because: offer.because[language] } : { value: plain(offer.value), says: answerText(knowledge, fact, offer.value, language), because: offer.because[language] } }),
      }
    }),
  }
}

/** As it goes over the wire. */
const plain = (value: Value) => (isSet(value) ? { members: [...value.members], complete: value.complete } : value)
