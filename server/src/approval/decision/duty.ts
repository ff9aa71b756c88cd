/** What must be known of a duty before anybody may depart from it: whether the law lets them, and how the law and the remedy read. */
import { cite, type Knowledge, type Language } from '@rustning/knowledge/pack'
import type { Day } from '@rustning/engine'
import { dutyInfo } from '../../judgement/own-duty.ts'
import { sentenceText } from '../../judgement/sentence/sentence.text.ts'

export interface DutyKnown {
  readonly id: string
  readonly waivable: 'never' | 'risk'
  readonly title: (language: Language) => string
  /** As a person cites it. */
  readonly law: (language: Language) => string
  readonly remedy: (language: Language) => string
}
/** `undefined` for what is no duty, or no longer one. */
export type DutyOf = (id: string, on: Day) => DutyKnown | undefined

export const dutiesOf = (knowledge: Knowledge): DutyOf => (id, on) => {
  const info = dutyInfo(knowledge, id), statement = knowledge.pack.statements.find((one) => one.id === id)
  if (!info || statement?.retired) return undefined
  const basis = statement?.versions.toReversed().find(({ from }) => from !== 'undecided' && from <= on)?.basis ?? statement?.versions[0]?.basis ?? []
  return { id, waivable: info.waivable, title: (language) => info.title[language], law: (language) => !statement ? sentenceText[language].ownPolicy : basis.map((one) => cite(knowledge, one, language)).join(', '), remedy: (language) => info.remedy[language] }
}
