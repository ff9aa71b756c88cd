/**
 * A judgement sorted for the person who has to act on it: what stops the next step, what should have been in place before (a backlog, never
 * a block: weak papers must not lock anybody to a bad supplier), what else is not met, what is not settled, what comes
 * in later stages, and what is settled. Within a list the blocking duties come first, then the stages in their order.
 */
import { explain, judge, stages, type Facts, type Item, type Judgement, type Outcome, type Situation, type Stage, type Verdict } from '@rustning/engine'
import { statementOf, type Knowledge, type Language, type StatementInfo } from '@rustning/knowledge/pack'
import { statementIn, type KnowledgeHere } from '../own-duty.ts'
import { lawText, ownText, reasons, type Reason } from '../sentence/sentence.ts'

export interface DutyLine {
  readonly verdict: Verdict
  readonly info: StatementInfo<'duty'>
  /** `stops`: the stage the engagement is in cannot be left without it. `backlog`: an earlier stage should not have been. */
  readonly gate?: 'stops' | 'backlog'
}

export interface Assessment {
  readonly judgement: Judgement
  readonly stops: readonly DutyLine[]
  readonly backlog: readonly DutyLine[]
  readonly notMet: readonly DutyLine[]
  readonly unsettled: readonly DutyLine[]
  readonly ahead: readonly { readonly stage: Stage; readonly duties: readonly DutyLine[] }[]
  readonly met: readonly DutyLine[]
  readonly notApplicable: readonly DutyLine[]
  readonly counts: Readonly<Record<Outcome, number>>
}

export function assess(knowledge: Knowledge, facts: Facts, situation: Situation): Assessment {
  return arrange(knowledge, judge(knowledge.pack, facts, situation))
}

export function arrange(knowledge: Knowledge, judgement: Judgement): Assessment {
  const here = judgement.stage
  const lines = judgement.verdicts.flatMap((verdict): DutyLine[] => {
    const info = statementOf(knowledge, 'duty', verdict.id)
    if (!info) return []
    const gate = verdict.outcome === 'not-met' ? gateOf(info, here) : undefined
    return [{ verdict, info, ...(gate && { gate }) }]
  }).sort(byUrgency)
  const having = (outcome: Outcome) => lines.filter((line) => line.verdict.outcome === outcome)
  const ahead = having('ahead')
  return {
    judgement,
    stops: having('not-met').filter((line) => line.gate === 'stops'),
    backlog: having('not-met').filter((line) => line.gate === 'backlog'),
    notMet: having('not-met').filter((line) => line.gate === undefined),
    unsettled: having('unknown'),
    ahead: stages.map((stage) => ({ stage, duties: ahead.filter((line) => line.verdict.due === stage) })).filter((group) => group.duties.length > 0),
    met: having('met'),
    notApplicable: having('not-applicable'),
    counts: { 'met': having('met').length, 'not-met': having('not-met').length, 'unknown': having('unknown').length, 'ahead': ahead.length, 'not-applicable': having('not-applicable').length },
  }
}

function gateOf(info: StatementInfo<'duty'>, here: Stage | undefined): DutyLine['gate'] {
  if (info.gate === undefined || here === undefined || info.weight !== 'blocking') return undefined
  return info.gate === here ? 'stops' : stages.indexOf(info.gate) < stages.indexOf(here) ? 'backlog' : undefined
}

const weights = ['blocking', 'serious', 'advisory'] as const
const byUrgency = (a: DutyLine, b: DutyLine): number =>
  weights.indexOf(a.info.weight) - weights.indexOf(b.info.weight)
  || stages.indexOf(a.verdict.due) - stages.indexOf(b.verdict.due)
  || (a.verdict.id < b.verdict.id ? -1 : 1)

/** Why one duty came out as it did, for each item that shares the outcome. */
export interface Because {
  readonly item?: string
  readonly reasons: readonly Reason[]
}

export function becauseOf(knowledge: Knowledge, facts: Facts, situation: Situation, verdict: Verdict, language: Language): Because[] {
  const of = (item?: Item): Because => {
    const explanation = explain(knowledge.pack, facts, situation, verdict.id, item)
    const trace = explanation && (explanation.applies.truth === 1 ? explanation.met ?? explanation.applies : explanation.applies)
    return { ...(item && { item: item.name }), reasons: trace ? reasons(knowledge, trace, language) : [] }
  }
  const noun = statementIn(knowledge.pack, verdict.id)?.forEach
  if (!noun) return [of()]
  const members = facts.items[noun]?.members ?? []
  return (verdict.items ?? []).flatMap((item, position) => (item.outcome === verdict.outcome && members[position] ? [of(members[position])] : []))
}

/** The law it stands in, or the decision of one's own. */
export function dutyLaw(knowledge: KnowledgeHere, verdict: Verdict, language: Language): string {
  const own = knowledge.own?.[verdict.id]
  if (own) return ownText(own, language)
  const statement = statementIn(knowledge.pack, verdict.id)
  const version = statement?.versions.find((one) => one.from === verdict.since)
  return version ? lawText(knowledge, version.basis, version.from, language) : ''
}
