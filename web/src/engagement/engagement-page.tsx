/** The thread of an engagement: where it stands, what stops it, what is new, what is owed, and one button for the next thing. */
import { Button, Paragraph } from '@digdir/designsystemet-react'
import { answerRoutes } from '@rustning/server/registers/engagement/answer/answer.api.ts'
import type { GateAnswer } from '@rustning/server/lifecycle/stages/stages.api.ts'
import type { EngagementAnswer, PartAnswer } from '@rustning/server/registers/engagement/engagement.api.ts'
import { ApprovalLinks } from '../approval/approval-links.tsx'
import { Fold } from '../design/fold.tsx'
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
import { OpenQuestions } from './thread/open-questions.tsx'
import { Registered } from './thread/registered.tsx'
import { Advance, OtherWays } from './thread/moves.tsx'
import { SinceLooked } from './thread/since-looked.tsx'
import { Thread } from './thread/thread.tsx'
import { threadText } from './thread/thread.text.ts'
import { useGate, useJudgement, useWithin, type Judged } from './thread/use-thread.ts'
import { useWays } from './thread/ways.ts'

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
  const gate = useGate(part.id), judged = useJudgement(part.id)
  const error = gate.error ?? judged.error
  if (error) return <Problem error={error} retry={() => void Promise.all([gate.refetch(), judged.refetch()])} />
  if (!gate.data || !judged.data) return <><Stages at={part.stage} /><Loading /></>
  const { counts, next, changed } = judged.data.part
  return (
    <>
      <Stages at={part.stage} ended={part.ended} />
      <div className="stack">
        <Paragraph className="tally"><span>{text.tally(counts.notMet, counts.unknown, counts.met)}</span> <GoLink to={within('duties')}>{text.seeDuties}</GoLink></Paragraph>
        {/* What has just been answered or decided may change it: it is not pressed before it is known. */}
        <div className="stack" data-step inert={gate.isFetching || judged.isFetching}><NextStep gate={gate.data} judged={judged.data.part} /></div>
      </div>
      <Fold className="about-fold" atDesk summary={text.about}>{() => <About engagement={engagement} part={part} />}</Fold>
      <Gate gate={gate.data} />
      {!part.ended && <OpenQuestions next={next} />}
      <SinceLooked changed={changed} />
      <ApprovalLinks engagement={engagement.id} />
      <Backlog part={part.id} lines={gate.data.backlog} />
      <OtherWays gate={gate.data} />
      <History parts={engagement.parts} />
    </>
  )
}

/**
 * The one thing to do next: on through an open gate; else the question it waits for; else what the first duty that holds it asks for. Where
 * nothing holds, what else this stage wants to know.
 */
function NextStep({ gate, judged: { next: questions, duties } }: { readonly gate: GateAnswer; readonly judged: Judged['part'] }) {
  const text = useText(threadText)
  const within = useWithin()
  const { may } = useHere()
  const ways = useWays()
  if (gate.part.ended) return undefined
  const asks = questions.total > 0 && may(answerRoutes.giveAnswers), answers = (next: boolean, says: string) => <div className="actions"><GoButton to={within('answers')} next={next}>{says}</GoButton></div>
  if (gate.open && gate.you.advance) return <><Advance gate={gate} />{asks && answers(false, text.answerMore)}</>
  const holding = gate.blocks.filter(({ exception }) => !exception).map(({ duty, lift }) => ({ duty, ways: ways(duty, lift === 'exception') }))
  // In use nothing holds; when what this stage wants to know is known, what is broken comes next.
  const broken = gate.part.stage === 'operate' && questions.now === 0 ? duties.flatMap((group) => group.duties).filter(({ outcome }) => outcome === 'not-met').map((duty) => ({ duty, ways: ways(duty, false) })) : []
  const step = [...holding, ...broken].find((one) => one.ways.length > 0)
  if (!step || questions.gate > 0) return asks ? answers(true, text.answerNext) : undefined
  return (
    <>
      <Paragraph>{text.nextStep(step.duty.title)}</Paragraph>
      {step.duty.remedy !== undefined && <Paragraph className="reading">{step.duty.remedy}</Paragraph>}
      <div className="row actions">{step.ways.map(({ to, says }, index) => <GoButton key={to} to={to} next={index === 0}>{says}</GoButton>)}</div>
    </>
  )
}

function About({ engagement: { ownerName, supplierId, supplierName, serviceId, serviceName, archiveCase, classification, criticality, createdAt }, part }: { readonly engagement: EngagementAnswer; readonly part: PartAnswer }) {
  const text = useText(threadText), words = useText(engagementText)
  const { day } = useTimes()
  return (
    <dl className="terms">
      <dt>{words.owner}</dt><dd>{ownerName ?? words.ownerGone}</dd>
      <dt>{text.supplier}</dt><dd><Registered of={supplierId === undefined ? undefined : `suppliers/${supplierId}`} name={supplierName ?? text.missing} /></dd>
      {serviceName !== undefined && <><dt>{text.service}</dt><dd><Registered of={`services/${serviceId}`} name={serviceName} /></dd></>}
      <dt>{words.stage}</dt><dd>{part.ended ? text.ended[part.ended] : words.stages[part.stage]} <span className="subtle">{text.since(day(part.sinceOn))}</span></dd>
      {classification && <><dt>{text.classification}</dt><dd>{text.classifications[classification]}</dd></>}
      {criticality && <><dt>{text.criticality}</dt><dd>{text.criticalities[criticality]}</dd></>}
      {archiveCase !== undefined && <><dt>{text.archive}</dt><dd>{archiveCase}</dd></>}
      <dt>{words.created}</dt><dd>{day(createdAt)}</dd>
    </dl>
  )
}
