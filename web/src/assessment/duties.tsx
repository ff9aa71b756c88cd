/** Duties that came out alike, one line each: the outcome by shape and word, the duty in one sentence; opened, why, by which law, and what to do. */
import type { Interview } from '@rustning/server/judgement/interview/interview.ts'
import { becauseOf, dutyLaw, type DutyLine } from '@rustning/server/judgement/assessment/assessment.ts'
import { assessmentText as dutyText } from '@rustning/server/judgement/assessment/assessment.text.ts'
import { sentenceText } from '@rustning/server/judgement/sentence/sentence.text.ts'
import type { Knowledge } from '@rustning/knowledge/pack'
import { Fold } from '../design/fold.tsx'
import { Heading } from '../design/plain.tsx'
import { Verdict } from '../design/verdict.tsx'
import { Why } from '../judgement/why.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { situationOf } from './work.ts'

interface DutiesProps {
  readonly knowledge: Knowledge
  readonly interview: Interview
  readonly heading: string
  readonly lines: readonly DutyLine[]
  /** Long lists that are not urgent are folded under their heading. */
  readonly closed?: boolean
  readonly level?: 2 | 3
}

export function Duties({ knowledge, interview, heading, lines, closed = false, level = 2 }: DutiesProps) {
  const all = () => <ul className="lines">{lines.map((line) => <Duty key={line.verdict.id} {...{ knowledge, interview, line }} />)}</ul>
  const title = <Heading level={level} data-size={level === 2 ? 'xs' : '2xs'}>{heading} <span className="subtle">({lines.length})</span></Heading>
  return <section className="group">{closed ? <Fold className="folded" summary={title}>{all}</Fold> : <>{title}{all()}</>}</section>
}

function Duty({ knowledge, interview, line: { verdict, info } }: Pick<DutiesProps, 'knowledge' | 'interview'> & { readonly line: DutyLine }) {
  const words = useText(dutyText)
  const { language } = useLanguage()
  const summary = (
    <>
      {verdict.outcome !== 'ahead' && <Verdict outcome={verdict.outcome} />}
      <span className="what">{info.title[language]}</span>
      <span className="subtle">{words.weight[info.weight]}</span>
    </>
  )
  return <li><Fold summary={summary}>{() => <Opened {...{ knowledge, interview, line: { verdict, info } }} />}</Fold></li>
}

function Opened({ knowledge, interview, line: { verdict, info } }: Pick<DutiesProps, 'knowledge' | 'interview'> & { readonly line: DutyLine }) {
  const sentences = useText(sentenceText)
  const { language } = useLanguage()
  return (
    <Why
      because={becauseOf(knowledge, interview.facts, situationOf(interview), verdict, language)} law={dutyLaw(knowledge, verdict, language)} confidence={sentences.confidence[info.confidence]}
      waivable={info.waivable} act={info.remedy[language]}
    />
  )
}
