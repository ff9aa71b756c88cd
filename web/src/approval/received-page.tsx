/** One copy that came: what it says, where it comes from, and this organisation's own answer to it. */
import { Alert, Button, Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { offerRoutes, type ReceivedAnswer } from '@rustning/server/approval/offer/offer.api.ts'
import { GoLink } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { rolesIn } from '../identity/roles.ts'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { AnswerOffer } from './answer-offer.tsx'
import { answerText } from './answer.text.ts'
import { approvalText } from './approval.text.ts'
import { Copy, Receipt } from './copy.tsx'
import { offerText } from './offer.text.ts'
import { ReceivedState } from './received-list.tsx'
import { UnderOrganisation } from './under-organisation.tsx'
import { useKindName } from './use-approval.ts'

export default function ReceivedPage() {
  const text = useText(offerText), own = useText(answerText), shared = useText(approvalText)
  const { moment } = useTimes()
  const { received = '' } = useParams()
  const { organisation, may } = useHere()
  const client = useClient(offerRoutes)
  const nameOf = useKindName()
  const { data, error, refetch } = useQuery({ queryKey: ['received-offer', organisation, received], queryFn: () => client.readReceivedOffer({ params: { organisation, received } }) })
  if (error) return <Page title={text.receivedTitle} narrow><Problem error={error} retry={() => void refetch()} /></Page>
  if (!data) return <Loading />
  return (
    <Page title={nameOf(data.copy.kind)} within={text.receivedTitle} actions={<Button variant="tertiary" onClick={() => window.print()}>{shared.print}</Button>}>
      <UnderOrganisation />
      <Paragraph><ReceivedState state={data.state} /></Paragraph>
      {data.changedAt !== undefined && <Alert data-color="warning"><Paragraph>{text.receivedChanged}</Paragraph></Alert>}
      <Section title={text.provenance}>
        <dl className="terms">
          <dt>{text.sender}</dt><dd>{data.sender}</dd>
          <dt>{text.receivedAt}</dt><dd>{moment(data.receivedAt)}</dd>
        </dl>
        <Receipt entry={data.entry} digest={data.digest} receipt={data.receipt} />
      </Section>
      <Copy copy={data.copy} />
      {data.answer ? <Given answer={data.answer} outcome={data.state} />
        : <div className="actions"><Section title={own.title}>{may(offerRoutes.answerOffer) ? <AnswerOffer received={received} /> : <Paragraph>{own.notYours}</Paragraph>}</Section></div>}
    </Page>
  )
}

function Given({ answer: { engagementId, conclusionId, conditions, by, as, on, sayName, because }, outcome }: { readonly answer: NonNullable<ReceivedAnswer['answer']>; readonly outcome: ReceivedAnswer['state'] }) {
  const text = useText(offerText), own = useText(answerText)
  const { language } = useLanguage()
  const { day } = useTimes()
  const { to } = useHere()
  return (
    <Section title={own.given}>
      <dl className="terms">
        <dt>{text.standing}</dt><dd><strong>{text.states[outcome]}</strong>, {day(on)}</dd>
        <dt>{text.answerAs}</dt><dd>{by}, {rolesIn([as], language)}. {sayName ? own.named : own.unnamed}</dd>
        {conditions !== undefined && <><dt>{own.conditionsShown}</dt><dd className="said">{conditions}</dd></>}
        {because !== undefined && <><dt>{own.said}</dt><dd className="said">{because}</dd></>}
      </dl>
      <GoLink to={to(`engagements/${engagementId}/conclusions/${conclusionId}`)}>{own.own}</GoLink>
    </Section>
  )
}
