/**
 * The requirements that suit one engagement, in the order of a tender: what qualifies a supplier, what nobody may lack, what is weighed, what
 * goes into the contract. Each knows why it applies, which clauses carry it on after the award and which questions follow it up.
 */
import { explain, judge, type Facts, type Pick, type Situation } from '@rustning/engine'
import { frameworksOf, statementOf, type Knowledge, type Language, type StatementInfo } from '@rustning/knowledge/pack'
import { lawText, reasons, type Reason } from '../sentence/sentence.ts'

export const order = ['qualification', 'absolute', 'award', 'contract'] as const

export interface PickedRequirement {
  readonly pick: Pick
  readonly info: StatementInfo<'requirement'>
  readonly law: string
  readonly because: readonly Reason[]
  readonly clauses: readonly string[]
  readonly questions: readonly string[]
  /** Where the same is asked in frameworks a bidder may be certified against: «ISO/IEC 27001:2022 5.19, 5.20». */
  readonly frameworks: readonly string[]
}

export interface Requirements {
  readonly picked: readonly PickedRequirement[]
  /** Those that an answer is missing for. */
  readonly undecided: readonly Pick[]
}

export function requirementsFor(knowledge: Knowledge, facts: Facts, situation: Situation, language: Language): Requirements {
  const picks = judge(knowledge.pack, facts, situation).picks.filter((pick) => pick.kind === 'requirement')
  const titles = (ids: readonly string[]) => ids.map((id) => knowledge.statements[id]?.title[language] ?? id)
  const picked = picks.filter((pick) => pick.outcome === 'picked').flatMap((pick): PickedRequirement[] => {
    const info = statementOf(knowledge, 'requirement', pick.id)
    if (!info) return []
    const version = knowledge.pack.statements.find((statement) => statement.id === pick.id)?.versions.find((candidate) => candidate.from === pick.since)
    const trace = explain(knowledge.pack, facts, situation, pick.id)?.applies
    return [{
      pick, info, law: lawText(knowledge, version?.basis ?? [], undefined, language), because: trace ? reasons(knowledge, trace, language) : [],
      clauses: titles(info.clauses), questions: titles(info.questions),
      frameworks: frameworksOf(knowledge, pick.id).map(({ framework, ids }) => `${knowledge.reference.framework[framework]?.short[language] ?? framework} ${ids.join(', ')}`),
    }]
  })
  picked.sort((a, b) => order.indexOf(a.info.as) - order.indexOf(b.info.as) || (a.pick.id < b.pick.id ? -1 : 1))
  return { picked, undecided: picks.filter((pick) => pick.outcome === 'unknown') }
}
