/** A duty, requirement, clause, question, measure, scenario or criterion: what it says, by which law, what must be known to judge it, and what belongs to it. */
import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { versionOn } from '@rustning/engine'
import { fieldsOf, frameworksOf, linksOf, pointersTo, type Knowledge } from '@rustning/knowledge/pack'
import { assessmentText } from '@rustning/server/judgement/assessment/assessment.text.ts'
import { sentenceText } from '@rustning/server/judgement/sentence/sentence.text.ts'
import { dayText } from '@rustning/server/judgement/sentence/sentence.ts'
import { useMemo } from 'react'
import { today } from '../assessment/work.ts'
import { GoLink } from '../design/go.tsx'
import { Section } from '../design/page.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { addressOf, entryKinds, titleOf } from './entry.ts'
import { Grounds } from './grounds.tsx'
import { knowledgeText } from './knowledge.text.ts'
import { Law } from './law.tsx'
import { Need } from './need.tsx'
import { recordText } from './record.text.ts'
import type { RecordProps } from './use-knowledge.ts'
import { useStageName } from './use-stage.ts'

export function StatementRecord({ library: { knowledge, grounds }, id }: RecordProps) {
  const text = useText(recordText), sentences = useText(sentenceText), duty = useText(assessmentText)
  const { language } = useLanguage()
  const stageName = useStageName()
  const info = knowledge.statements[id]
  const statement = knowledge.pack.statements.find((one) => one.id === id)
  if (!info || !statement) return undefined
  const now = versionOn(statement.versions, today()) ?? statement.versions.at(-1)
  const ground = grounds[id]
  return (
    <>
      {info.retired && (
        <Alert data-color="warning">
          <Paragraph>{text.retired(dayText(info.retired.on, language))}. {info.retired.because[language]}</Paragraph>
          {info.retired.see && <Paragraph>{text.instead}: {info.retired.see.map((one) => <GoLink key={one} to={addressOf(one)}>{titleOf(knowledge, one, language)}</GoLink>)}</Paragraph>}
        </Alert>
      )}
      <dl className="terms said">
        {fieldsOf(info).map(({ name, label, texts }) => (
          <div key={name} className="term">
            <dt>{label[language]}</dt>
            <dd>{texts.length === 1 ? texts[0]?.[language] : <ol>{texts.map((one) => <li key={one[language]}>{one[language]}</li>)}</ol>}</dd>
          </div>
        ))}
        {info.kind === 'duty' && (
          <>
            <dt>{text.due}</dt><dd>{stageName(info.due)}. {duty.weight[info.weight]}. {duty.waivable[info.waivable]}.{info.gate && ` ${text.gate(sentences.stage[info.gate])}.`}</dd>
          </>
        )}
      </dl>
      <Section title={text.law}><Law knowledge={knowledge} statement={statement} /></Section>
      {now && <Need knowledge={knowledge} version={now} />}
      <Related knowledge={knowledge} id={id} />
      <OtherFrameworks knowledge={knowledge} id={id} />
      <Grounds id={id} confidence={info.confidence} checkedOn={ground?.['checked-on']} rows={ground?.['from-sources'] ?? []} />
    </>
  )
}

/** Both ways: what it names and what names it, kind by kind; and the figures that point here. */
function Related({ knowledge, id }: { readonly knowledge: Knowledge; readonly id: string }) {
  const text = useText(recordText), { many } = useText(knowledgeText)
  const { language } = useLanguage()
  const related = useMemo(() => {
    const info = knowledge.statements[id]
    return info ? [...new Set([...linksOf(info), ...(pointersTo(knowledge).get(id) ?? [])])].filter((one) => !knowledge.statements[one]?.retired) : []
  }, [knowledge, id])
  const drawn = Object.values(knowledge.reference.figure).filter(({ parts }) => Object.values(parts).some(({ see }) => see.includes(id)))
  if (related.length === 0 && drawn.length === 0) return undefined
  return (
    <Section title={text.related}>
      <dl className="terms">
        {entryKinds.map((kind) => {
          const own = related.filter((one) => knowledge.statements[one]?.kind === kind)
          return own.length > 0 && (
            <div key={kind} className="term">
              <dt>{many[kind]}</dt>
              <dd><ul className="plain">{own.map((one) => <li key={one}><GoLink to={addressOf(one)}>{titleOf(knowledge, one, language)}</GoLink></li>)}</ul></dd>
            </div>
          )
        })}
        {drawn.length > 0 && <><dt>{text.drawn}</dt><dd><ul className="plain">{drawn.map((figure) => <li key={figure.id}><GoLink to={addressOf(figure.id)}>{figure.title[language]}</GoLink></li>)}</ul></dd></>}
      </dl>
    </Section>
  )
}

function OtherFrameworks({ knowledge, id }: { readonly knowledge: Knowledge; readonly id: string }) {
  const text = useText(recordText)
  const { language } = useLanguage()
  const found = frameworksOf(knowledge, id)
  if (found.length === 0) return undefined
  return (
    <Section title={text.otherFrameworks}>
      <dl className="terms">
        {found.map(({ framework, ids }) => {
          const info = knowledge.reference.framework[framework]
          return (
            <div key={framework} className="term">
              <dt><GoLink to={addressOf(framework)}>{info?.short[language] ?? framework}</GoLink></dt>
              <dd>{ids.map((one) => [one, info?.items[one]?.title?.[language]].filter(Boolean).join(' ')).join('; ')}</dd>
            </div>
          )
        })}
      </dl>
    </Section>
  )
}
