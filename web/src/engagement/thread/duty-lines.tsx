/**
 * Duties as the server judged them, a line each: shape and word, the duty in a sentence; opened, why, by which law, what to do and where. What
 * is settled is explained when somebody asks for it.
 */
import { Button, Heading } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { assessmentText as dutyText } from '@rustning/server/judgement/assessment/assessment.text.ts'
import { dayText } from '@rustning/server/judgement/sentence/sentence.ts'
import { verdictRoutes, type DutyLine } from '@rustning/server/judgement/verdict/verdict.api.ts'
import { Fold } from '../../design/fold.tsx'
import { GoLink } from '../../design/go.tsx'
import { Problem } from '../../design/problem.tsx'
import { Verdict } from '../../design/verdict.tsx'
import { Why } from '../../judgement/why.tsx'
import { useClient } from '../../shell/client.ts'
import { Loading } from '../../shell/gates.tsx'
import { useLanguage, useText } from '../../shell/language.tsx'
import { useHere } from '../../shell/session.ts'
import { dutiesText } from './duties.text.ts'
import { useEngagement } from './use-thread.ts'
import { useWays } from './ways.ts'

interface DutyLinesProps {
  readonly heading: string
  readonly lines: readonly DutyLine[]
  readonly closed?: boolean
  readonly level?: 2 | 3
}

export function DutyLines({ heading, lines, closed = false, level = 2 }: DutyLinesProps) {
  if (lines.length === 0) return undefined
  const all = () => <ul className="lines">{lines.map((line) => <li key={line.id}><DutyFold line={line} /></li>)}</ul>
  const title = <Heading level={level} data-size={level === 2 ? 'xs' : '2xs'}>{heading} <span className="subtle">({lines.length})</span></Heading>
  return <section className="group">{closed ? <Fold className="folded" summary={title}>{all}</Fold> : <>{title}{all()}</>}</section>
}

interface DutyFoldProps {
  readonly line: DutyLine
  /** After the duty's name, where it is closed too. */
  readonly mark?: ReactNode
  /** May be departed from here and now: the way to ask for it is shown. */
  readonly askable?: boolean
  /** More rows where it is open. */
  readonly children?: ReactNode
}

export function DutyFold({ line, mark, askable = false, children }: DutyFoldProps) {
  const words = useText(dutyText)
  const summary = (
    <>
      {line.outcome === 'ahead' ? <span className="subtle">{line.says}</span> : line.outcome !== 'picked' && <Verdict outcome={line.outcome} />}
      <span className="what">{line.title}</span>
      {mark ?? <span className="subtle">{words.weight[line.weight]}</span>}
    </>
  )
  return (
    <Fold summary={summary}>
      {() => (
        <>
          <Why because={line.because} law={line.law} confidence={line.confidenceSays} waivable={line.waivable} act={line.remedy}>{children}</Why>
          <div className="row actions duty-ways"><Ways line={line} askable={askable} /></div>
          <Explained line={line} />
        </>
      )}
    </Fold>
  )
}

/** Where to go to do what the duty asks for. */
function Ways({ line, askable }: { readonly line: DutyLine; readonly askable: boolean }) {
  const ways = useWays()
  return ways(line, askable).map(({ to, says }) => <GoLink key={to} to={to}>{says}</GoLink>)
}

/** Why there is such a duty, whom it holds for, and what it was checked against. */
function Explained({ line }: { readonly line: DutyLine }) {
  const text = useText(dutiesText), words = useText(dutyText)
  const { language } = useLanguage()
  const { organisation } = useHere()
  const { engagement, part, key } = useEngagement()
  const [asked, setAsked] = useState(false)
  const client = useClient(verdictRoutes)
  const { data, error, refetch } = useQuery({
    queryKey: [...key, 'explanation', part?.id, line.id, language], enabled: asked,
    queryFn: () => client.explainVerdict({ params: { organisation, engagement }, query: { id: line.id, ...(part && { part: part.id }) } }),
  })
  if (!asked) return <div className="actions explain"><Button variant="tertiary" data-size="sm" onClick={() => setAsked(true)}>{text.explain}</Button></div>
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  const because = line.because.length === 0 ? data.duty.because.flatMap(({ reasons }) => reasons) : []
  return (
    <dl className="terms">
      {because.length > 0 && <><dt>{words.because}</dt><dd>{because.map(({ question, answer, origin }) => `${question} ${answer}${origin === undefined ? '' : ` (${origin})`}`).join(' · ')}</dd></>}
      <dt>{text.whyDuty}</dt><dd>{data.why}</dd>
      {data.items.length > 0 && <><dt>{text.each}</dt><dd><ul className="plain">{data.items.map(({ item, says }) => <li key={item}>{item}: {says}</li>)}</ul></dd></>}
      <dt>{text.checked}</dt><dd>{dayText(data.checkedOn, language)}</dd>
    </dl>
  )
}
