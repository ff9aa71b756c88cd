/** The decision point as a reader sees it: where the part is, what holds it, who can lift what, what is owed from before, and what leaving takes. */
import { judge, judgeDuty, onDay, stages, type Stage, type Verdict } from '@rustning/engine'
import { statementOf, type Language } from '@rustning/knowledge/pack'
import { mayUse } from '../../foundation/http/may.api.ts'
import { roleText } from '../../foundation/identity/role.text.ts'
import type { Role } from '../../foundation/identity/role.ts'
import { knowledgeWith, statementIn } from '../../judgement/own-duty.ts'
import { dayText, outcomeWord } from '../../judgement/sentence/sentence.ts'
import { sentenceText } from '../../judgement/sentence/sentence.text.ts'
import { lineOf, openBehind, type Standing, type Telling } from '../../judgement/verdict/index.ts'
import type { Deciding } from './stages.actions.ts'
import { gateOf, type Block, type Exception } from './gate.ts'
import { mayAdvance } from './move.ts'
import { isBefore, story } from './story.ts'
import { stagesRoutes, type GateAnswer } from './stages.api.ts'
import { stagesText } from './stages.text.ts'

interface Reading { readonly language: Language; readonly roles: readonly Role[] }

export function gatePage({ judging }: Deciding, { part, thread, on, snapshot: { facts, own, digest } }: Standing, exceptions: readonly Exception[], { language, roles }: Reading): GateAnswer {
  const knowledge = knowledgeWith(judging.knowledge, own), { pack } = knowledge, { stage } = part
  const telling: Telling = { knowledge, facts, situation: { on, stage }, language }
  const judgement = judge(pack, facts, telling.situation)
  const gate = gateOf(knowledge, judgement, stage, exceptions, on)
  const may = (route: keyof typeof stagesRoutes) => !part.ended && mayUse({ kind: 'person', roles, scopes: [] }, stagesRoutes[route].may)
  const lines = (verdicts: readonly Verdict[], as: Telling = telling) => verdicts.flatMap((verdict) => lineOf(as, verdict) ?? [])
  return {
    part: { id: part.id, version: part.version, name: part.name ?? thread.title, stage, ...(part.ended && { ended: part.ended }) }, judgedOn: on, facts: digest, pack: pack.digest,
    stages: stages.map((one) => ({ stage: one, says: sentenceText[language].stage[one], purpose: story[one].purpose[language], is: one === stage ? 'here' as const : isBefore(one, stage) ? 'behind' as const : 'ahead' as const })),
    ...(story[stage].next && { to: story[stage].next }), open: gate.isOpen && stage !== 'operate' && !part.ended, blocks: gate.blocks.flatMap((block) => blockLine(telling, block)),
    you: { advance: may('advancePart') && mayAdvance(stage, roles), abandon: may('abandonPart') && story[stage].mayAbandon, exit: may('startExit') && stage !== 'exit', goBack: may('sendPartBack') ? stages.filter((one) => isBefore(one, stage)) : [] },
    who: story[stage].mayAdvance.map((role) => roleText[language][role]),
    backlog: lines(openBehind(pack, judgement, stage)), exit: exitSteps(telling),
  }
}

function blockLine(telling: Telling, { verdict, lift, exception }: Block): GateAnswer['blocks'] {
  const { knowledge, language } = telling, words = stagesText[language]
  const duty = lineOf(telling, verdict, true)
  if (!duty) return []
  const items = verdict.items ?? [], have = items.filter(({ outcome }) => outcome === 'met').length
  return [{
    duty, lift, liftSays: words.lift[lift], items: items.map(({ item, outcome }) => ({ item, outcome, says: outcomeWord(outcome, language) })),
    ...(exception && { exception: { id: exception.id, until: exception.until, ...(exception.by !== undefined && { by: exception.by }), says: words.lifted(dayText(exception.until, language), exception.by) } }),
    ...(statementIn(knowledge.pack, verdict.id)?.forEach === 'controller' && items.length > 0 && { concluded: { of: items.length, have, says: words.collective(have, items.length) } }),
  }]
}

/** What leaving takes, judged as if it had begun: those that apply or may apply. Nothing else is judged for it. */
function exitSteps(telling: Telling): GateAnswer['exit'] {
  const leaving: Telling = { ...telling, situation: { ...telling.situation, stage: 'exit' satisfies Stage } }
  const verdicts = onDay(telling.knowledge.pack, leaving.situation).statements.flatMap((dated) => (statementOf(telling.knowledge, 'duty', dated.id)?.due === 'exit' ? [judgeDuty(dated, telling.facts, leaving.situation)] : []))
  return verdicts.filter(({ outcome }) => outcome !== 'not-applicable').flatMap((verdict) => lineOf(leaving, verdict) ?? [])
}
