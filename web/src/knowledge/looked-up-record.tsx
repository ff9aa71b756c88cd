/** What may be chosen, asked of many, or written better: a policy with what speaks for and against it, a survey's questions, a sign of poor wording. */
import { Paragraph } from '@digdir/designsystemet-react'
import { labelOf } from '@rustning/knowledge/pack'
import { GoLink } from '../design/go.tsx'
import { Section } from '../design/page.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { addressOf, titleOf } from './entry.ts'
import { Grounds } from './grounds.tsx'
import { Cited } from './law.tsx'
import { Need } from './need.tsx'
import { recordText } from './record.text.ts'
import type { RecordProps } from './use-knowledge.ts'
import { useStageName } from './use-stage.ts'

export function PolicyRecord({ library: { knowledge }, id }: RecordProps) {
  const text = useText(recordText)
  const { language } = useLanguage()
  const stageName = useStageName()
  const info = knowledge.reference.policy[id]
  if (!info) return undefined
  const [version] = info.statement.versions
  return (
    <>
      <dl className="terms said">
        <dt>{labelOf('why')[language]}</dt><dd>{info.why[language]}</dd>
        <dt>{text.against}</dt><dd>{info.but[language]}</dd>
        <dt>{labelOf('remedy')[language]}</dt><dd>{info.remedy[language]}</dd>
        <dt>{text.due}</dt><dd>{stageName(info.due)}</dd>
      </dl>
      {version && <Need knowledge={knowledge} version={version} />}
      <Grounds id={id} confidence={info.confidence} checkedOn={info['checked-on']} rows={info['from-sources']} />
    </>
  )
}

export function SurveyRecord({ library: { knowledge }, id }: RecordProps) {
  const { language } = useLanguage()
  const info = knowledge.reference.survey[id]
  if (!info) return undefined
  return (
    <>
      <Paragraph className="reading">{info.about[language]}</Paragraph>
      {info.parts.map(({ title, questions }) => (
        <Section key={title[language]} title={title[language]}>
          <ol className="asked">{questions.map((question) => <li key={question.id} id={question.id}>{question.asks[language]}{question.options && <ul>{Object.entries(question.options).map(([key, option]) => <li key={key}>{option[language]}</li>)}</ul>}</li>)}</ol>
        </Section>
      ))}
      <Grounds id={id} confidence={info.confidence} checkedOn={info['checked-on']} rows={info['from-sources']} />
    </>
  )
}

export function WordingRecord({ library: { knowledge }, id }: RecordProps) {
  const text = useText(recordText)
  const { language } = useLanguage()
  const info = knowledge.reference.wording[id]
  if (!info) return undefined
  return (
    <>
      <dl className="terms said">
        <dt>{labelOf('why')[language]}</dt><dd>{info.says[language]}</dd>
        <dt>{text.instead}</dt><dd>{info.instead[language]}</dd>
        {info.basis.length > 0 && <><dt>{text.law}</dt><dd><ul className="plain">{info.basis.map((basis) => <li key={basis}><Cited knowledge={knowledge} basis={basis} /></li>)}</ul></dd></>}
        {info.see.length > 0 && <><dt>{text.related}</dt><dd><ul className="plain">{info.see.map((one) => <li key={one}><GoLink to={addressOf(one)}>{titleOf(knowledge, one, language)}</GoLink></li>)}</ul></dd></>}
      </dl>
      <Grounds id={id} confidence={info.confidence} checkedOn={info['checked-on']} rows={info['from-sources']} />
    </>
  )
}
