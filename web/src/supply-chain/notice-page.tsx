/** One notice: what the supplier told, until when the organisation may object, and what it answered. */
import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { chainNoticeRoutes } from '@rustning/server/registers/supply-chain/chain-notice.api.ts'
import { ChoiceField } from '../design/field.tsx'
import { Form } from '../design/form.tsx'
import { GoLink } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { WordsField } from '../design/words-field.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { chainNoticeText } from './chain-notice.text.ts'
import { usePlaceWords, useSupplierName } from './use-chain.ts'

export default function NoticePage() {
  const text = useText(chainNoticeText)
  const { day } = useTimes()
  const places = usePlaceWords()
  const { supplier = '', notice = '' } = useParams()
  const { organisation, may, to } = useHere()
  const client = useClient(chainNoticeRoutes)
  const queries = useQueryClient()
  const supplierName = useSupplierName(supplier)
  const key = ['chain-notice', organisation, notice]
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: () => client.readChainNotice({ params: { organisation, supplier, notice } }) })
  if (error) return <Page title={text.title} narrow><Problem error={error} retry={() => void refetch()} /></Page>
  if (!data) return <Loading />
  const { kind, name, what, processing, receivedOn, plannedOn, objectBy, objectByFrom, outcome, answeredOn, reason, version } = data
  const terms: readonly (readonly [string, string])[] = [
    [text.supplier, supplierName], [text.kind, text.kinds[kind]], [text.what, what ?? text.unknown], [text.place, places(processing)], [text.received, day(receivedOn)], [text.planned, plannedOn === null ? text.unknown : day(plannedOn)],
    [text.objectBy, `${day(objectBy)}. ${objectByFrom === 'agreement' ? text.fromAgreement : text.fromKnowledge}`], ...(reason === null ? [] : [[text.reason, reason] as const]),
  ]
  return (
    <Page title={name} within={text.title} lead={<GoLink to={to('supply-chain/notices')}>{text.title}</GoLink>}>
      {outcome !== null && answeredOn !== null && <Alert data-color="info"><Paragraph>{text.answered(text.outcomes[outcome], day(answeredOn))}</Paragraph></Alert>}
      <dl className="terms">{terms.map(([term, words]) => <div key={term} className="term"><dt>{term}</dt><dd>{words}</dd></div>)}</dl>
      <GoLink to={to(`suppliers/${supplier}/chain`)}>{text.chain}</GoLink>
      {outcome === null && may(chainNoticeRoutes.answerChainNotice) && (
        <Section title={text.answer}>
          <Paragraph className="reading">{text.answerLead}</Paragraph>
          <Form
            submit={text.submit} next at={{ 'chain-notice-reason-missing': 'reason' }}
            send={async (filled) => {
              const words = filled.text('reason').trim()
              queries.setQueryData(key, await client.answerChainNotice({ params: { organisation, supplier, notice }, version, body: { outcome: filled.text('outcome') === 'objected' ? 'objected' : 'accepted', reason: words === '' ? null : words } }))
              await queries.invalidateQueries({ queryKey: ['chain-notices', organisation] })
            }}
          >
            <ChoiceField name="outcome" label={text.answer} given="objected" choices={[{ value: 'objected', name: text.object }, { value: 'accepted', name: text.accept }]} />
            <WordsField name="reason" label={text.reason} help={text.reasonHelp} />
          </Form>
        </Section>
      )}
    </Page>
  )
}
