/** One case: what is asked, what it rests on, what advisers say, and the decision. What stands here is what is approved. */
import { Alert, Button, Paragraph } from '@digdir/designsystemet-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { decisionRoutes, type DecisionAnswer } from '@rustning/server/approval/decision/decision.api.ts'
import { Fold } from '../design/fold.tsx'
import { Form } from '../design/form.tsx'
import { GoButton } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { rolesIn } from '../identity/roles.ts'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText, useTimes } from '../shell/language.tsx'
import { useHere, useMe } from '../shell/session.ts'
import { approvalText } from './approval.text.ts'
import { AskAdvice, GiveAdvice, type OfCase } from './case-advice.tsx'
import { Decide } from './case-decide.tsx'
import { ReasonsField } from './case-fields.tsx'
import { CaseBody, CaseTerms } from './case-shown.tsx'
import { caseText } from './case.text.ts'
import { caseAt, CaseFields, contentIn } from './decision-fields.tsx'
import { decisionText } from './decision.text.ts'
import { CaseState } from './decision-table.tsx'
import { MovedGrounds } from './grounds.tsx'
import { besideThen } from './moved.ts'
import { UnderOrganisation } from './under-organisation.tsx'
import { useApprovalChanged, useEngagement, useMatrix } from './use-approval.ts'

export default function DecisionPage() {
  const text = useText(decisionText), words = useText(caseText), shared = useText(approvalText)
  const { decision = '' } = useParams()
  const { organisation, may, to } = useHere()
  const { data: me } = useMe()
  const client = useClient(decisionRoutes)
  const queries = useQueryClient()
  const changed = useApprovalChanged()
  const { data, error, refetch } = useQuery({ queryKey: ['decision', organisation, decision], queryFn: () => client.readDecision({ params: { organisation, decision } }) })
  const { data: record } = useEngagement(data?.engagementId ?? '')
  if (error) return <Page title={text.title} narrow><Problem error={error} retry={() => void refetch()} /></Page>
  if (!data) return <Loading />
  const { state, engagementId, renewedBy, moved = [], askedBy, mayBeDecidedBy } = data
  const done = async (after: DecisionAnswer) => {
    queries.setQueryData(['decision', organisation, decision], after)
    await changed(engagementId)
    // What happened stands at the top.
    document.querySelector<HTMLElement>('h1')?.focus()
  }
  const open = state === 'open', renewable = (state === 'accepted' || state === 'expired') && renewedBy === undefined && data.decided !== undefined
  const roles = me?.organisations.find((one) => one.organisation === organisation)?.roles ?? []
  const mine = askedBy.name === me?.name || roles.includes('leader') || (state === 'accepted' && roles.some((role) => mayBeDecidedBy.includes(role)))
  return (
    <Page
      title={data.title} within={record?.title}
      actions={(
        <>
          {state === 'accepted' && <GoButton to={to(`engagements/${engagementId}`)} next>{shared.toEngagement}</GoButton>}
          {renewable && may(decisionRoutes.askDecision) && <GoButton to={to(`engagements/${engagementId}/decisions/add?renews=${data.id}`)} next={state === 'expired'}>{words.renew}</GoButton>}
          <GoButton to={to(`decisions/${data.id}/case-paper`)}>{words.paper}</GoButton>
          <Button variant="tertiary" onClick={() => window.print()}>{shared.print}</Button>
        </>
      )}
    >
      <UnderOrganisation />
      <Paragraph><CaseState state={state} /></Paragraph>
      {open && <MovedGrounds moved={besideThen(moved, data.grounds)} title={words.movedOpen} />}
      <CaseTerms of={data} />
      <Decided of={data} />
      <CaseBody of={data} />
      <div className="case-actions actions" key={data.version}>
        {open && <Decide decision={data} done={done} />}
        {(open || state === 'accepted') && may(decisionRoutes.giveAdvice) && askedBy.name !== me?.name && <GiveAdvice decision={data} done={done} />}
        {open && may(decisionRoutes.requestAdvice) && <AskAdvice decision={data} done={done} />}
        {open && may(decisionRoutes.changeDecision) && <Section title={text.change}><Fold summary={text.changeLead}>{() => <Change decision={data} done={done} />}</Fold></Section>}
        {(open || state === 'accepted') && mine && may(decisionRoutes.withdrawDecision) && <Withdraw decision={data} done={done} />}
      </div>
    </Page>
  )
}

function Decided({ of: { decided, withdrawn, state } }: { readonly of: DecisionAnswer }) {
  const words = useText(caseText)
  const { language } = useLanguage()
  const { day, moment } = useTimes()
  if (!decided && !withdrawn) return null
  return (
    <Section title={words.decided}>
      {decided && (
        <dl className="terms">
          <dt>{words.outcome}</dt><dd><strong><CaseState state={state === 'refused' ? 'refused' : 'accepted'} /></strong></dd>
          <dt>{words.decidedBy}</dt><dd>{decided.by.name}, {rolesIn([decided.by.as], language)}, {moment(decided.at)}</dd>
          <dt>{words.because}</dt><dd className="said">{decided.because}</dd>
          {decided.notFollowed !== undefined && <><dt>{words.notFollowed}</dt><dd className="said">{decided.notFollowed}</dd></>}
          {decided.board && <><dt>{words.boardTerm}</dt><dd>{words.board(decided.board.case, day(decided.board.metOn))}</dd></>}
        </dl>
      )}
      {decided?.onlyPerson && <Alert data-color="warning"><Paragraph>{words.onlyPerson}</Paragraph></Alert>}
      {withdrawn && <dl className="terms"><dt>{words.withdrawn}</dt><dd className="said">{withdrawn.because} ({day(withdrawn.at)})</dd></dl>}
    </Section>
  )
}

function Change({ decision, done }: OfCase) {
  const text = useText(decisionText)
  const { organisation } = useHere()
  const client = useClient(decisionRoutes)
  const { data: matrix } = useMatrix()
  if (!matrix) return null
  return (
    <Form
      submit={text.changeSubmit} at={caseAt}
      send={async (filled, options) => done(await client.changeDecision({ params: { organisation, decision: decision.id }, version: decision.version, body: contentIn(filled, matrix, decision) }, options))}
    >
      <CaseFields form={decision.form} matrix={matrix} given={decision} />
    </Form>
  )
}

function Withdraw({ decision: { id, state }, done }: OfCase) {
  const words = useText(caseText)
  const { organisation } = useHere()
  const client = useClient(decisionRoutes)
  return (
    <Section title={words.withdraw}>
      <Paragraph>{state === 'accepted' ? words.withdrawAccepted : words.withdrawOpen}</Paragraph>
      <Form submit={words.withdraw} send={async (filled, options) => done(await client.withdrawDecision({ params: { organisation, decision: id }, body: { because: filled.text('because') } }, options))}>
        <ReasonsField name="because" label={words.withdrawBecause} rows={3} />
      </Form>
    </Section>
  )
}
