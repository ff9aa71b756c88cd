/** The thread of an engagement: where it stands, what stops it, what is new, what is owed, and one button for the next thing. */
import { Button, Paragraph } from '@digdir/designsystemet-react'
import { answerRoutes } from '@rustning/server/registers/engagement/answer/answer.api.ts'
import type { EngagementAnswer, PartAnswer } from '@rustning/server/registers/engagement/engagement.api.ts'
import { ApprovalLinks } from '../approval/approval-links.tsx'
import { GoButton, GoLink } from '../design/go.tsx'
import { Problem } from '../design/problem.tsx'
import { Loading } from '../shell/gates.tsx'
import { useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { engagementText } from './engagement.text.ts'
import { Stages } from './stages.tsx'
import { Backlog } from './thread/backlog.tsx'
import { Gate } from './thread/gate.tsx'
import { History } from './thread/history.tsx'
import { Advance, OtherWays } from './thread/moves.tsx'
import { SinceLooked } from './thread/since-looked.tsx'
import { Thread } from './thread/thread.tsx'
import { threadText } from './thread/thread.text.ts'
import { useGate, useJudgement, useWithin } from './thread/use-thread.ts'

export default function EngagementPage() {
  const text = useText(threadText)
  return (
    <Thread page="" actions={() => <Button variant="secondary" onClick={() => window.print()}>{text.print}</Button>}>
      {(engagement, part) => <Overview key={part.id} engagement={engagement} part={part} />}
    </Thread>
  )
}

function Overview({ engagement, part }: { readonly engagement: EngagementAnswer; readonly part: PartAnswer }) {
  const text = useText(threadText)
  const within = useWithin()
  const { may } = useHere()
  const gate = useGate(part.id), judged = useJudgement(part.id)
  const error = gate.error ?? judged.error
  if (error) return <Problem error={error} retry={() => void Promise.all([gate.refetch(), judged.refetch()])} />
  if (!gate.data || !judged.data) return <><Stages at={part.stage} /><Loading /></>
  const { counts, next, changed } = judged.data.part
  const goesOn = gate.data.open && gate.data.you.advance, asks = !part.ended && next.total > 0 && may(answerRoutes.giveAnswers)
  return (
    <>
      <Stages at={part.stage} ended={part.ended} />
      <About engagement={engagement} part={part} />
      <SinceLooked changed={changed} />
      <div className="stack">
        <Paragraph className="tally"><span>{text.tally(counts.notMet, counts.unknown, counts.met)}</span></Paragraph>
        <Paragraph>{next.total > 0 && `${text.questionsLeft(next.total)} `}<GoLink to={within('duties')}>{text.seeDuties}</GoLink></Paragraph>
        {goesOn && <Advance gate={gate.data} />}
        {asks && <div className="actions"><GoButton to={within('answers')} next={!goesOn}>{text.answerNext}</GoButton></div>}
      </div>
      <Gate gate={gate.data} />
      <ApprovalLinks engagement={engagement.id} />
      <Backlog part={part.id} />
      <OtherWays gate={gate.data} />
      <History parts={engagement.parts} />
    </>
  )
}

function About({ engagement: { ownerName, supplierName, archiveCase, classification, criticality, createdAt }, part }: { readonly engagement: EngagementAnswer; readonly part: PartAnswer }) {
  const text = useText(threadText), words = useText(engagementText)
  const { day } = useTimes()
  return (
    <dl className="terms">
      <dt>{words.owner}</dt><dd>{ownerName ?? words.ownerGone}</dd>
      <dt>{text.supplier}</dt><dd>{supplierName ?? text.missing}</dd>
      <dt>{words.stage}</dt><dd>{part.ended ? text.ended[part.ended] : words.stages[part.stage]} <span className="subtle">{text.since(day(part.sinceOn))}</span></dd>
      {classification && <><dt>{text.classification}</dt><dd>{text.classifications[classification]}</dd></>}
      {criticality && <><dt>{text.criticality}</dt><dd>{text.criticalities[criticality]}</dd></>}
      {archiveCase !== undefined && <><dt>{text.archive}</dt><dd>{archiveCase}</dd></>}
      <dt>{words.created}</dt><dd>{day(createdAt)}</dd>
    </dl>
  )
}
