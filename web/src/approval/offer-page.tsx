/** One copy that was sent: what it said, what came back, and the receipts that prove it. */
import { Alert, Button, Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { offerRoutes } from '@rustning/server/approval/offer/offer.api.ts'
import { GoButton } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { rolesIn } from '../identity/roles.ts'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { approvalText } from './approval.text.ts'
import { Copy, OfferStanding, Receipt } from './copy.tsx'
import { offerText } from './offer.text.ts'
import { UnderEngagement } from './under-engagement.tsx'
import { useEngagement } from './use-approval.ts'

export default function OfferPage() {
  const text = useText(offerText), shared = useText(approvalText)
  const { language } = useLanguage()
  const { day, moment } = useTimes()
  const { engagement = '', offer = '' } = useParams()
  const { organisation, may, to } = useHere()
  const client = useClient(offerRoutes)
  const { data: record } = useEngagement(engagement)
  const { data, error, refetch } = useQuery({ queryKey: ['offer', organisation, offer], queryFn: () => client.readOffer({ params: { organisation, offer } }) })
  if (error) return <Page title={text.title} narrow><Problem error={error} retry={() => void refetch()} /></Page>
  if (!data) return <Loading />
  const { answer } = data, again = ['refused', 'withdrawn', 'changed', 'not-delivered'].includes(data.standing)
  return (
    <Page title={data.label} within={text.title} actions={<Button variant="tertiary" onClick={() => window.print()}>{shared.print}</Button>}>
      <UnderEngagement engagement={engagement} title={record?.title} />
      <Paragraph><OfferStanding standing={data.standing} /></Paragraph>
      {data.undelivered !== undefined && <Alert data-color="warning"><Paragraph>{text.undelivered(data.undelivered)}</Paragraph></Alert>}
      {data.changedAt !== undefined && <Alert data-color="warning"><Paragraph>{text.changed}</Paragraph></Alert>}
      <dl className="terms"><dt>{text.sentAt}</dt><dd>{moment(data.sentAt)}</dd></dl>
      {answer && (
        <Section title={text.answer}>
          <dl className="terms">
            <dt>{text.standing}</dt><dd><strong>{shared.outcomes[answer.outcome]}</strong>, {day(answer.on)}</dd>
            <dt>{text.answerAs}</dt><dd>{[answer.by, rolesIn([answer.as], language)].filter(Boolean).join(', ')}</dd>
            {answer.because !== undefined && <><dt>{text.answerBecause}</dt><dd className="said">{answer.because}</dd></>}
            {answer.withdrawnAt !== undefined && <><dt>{text.withdrawnAt}</dt><dd>{day(answer.withdrawnAt)}</dd></>}
          </dl>
          <Receipt entry={answer.entry} digest={answer.digest} receipt={answer.receipt} />
        </Section>
      )}
      {again && may(offerRoutes.sendOffer) && <div className="stack actions"><Paragraph className="reading">{text.askAgainHelp}</Paragraph><div><GoButton to={to(`engagements/${engagement}/offers/add?to=${encodeURIComponent(data.label)}&kind=${encodeURIComponent(data.copy.kind)}`)} next>{text.askAgain}</GoButton></div></div>}
      <Copy copy={data.copy} />
    </Page>
  )
}
