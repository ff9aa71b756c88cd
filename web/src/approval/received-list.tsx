/** Copies of assessments that other organisations have shared with this one. */
import { useQuery } from '@tanstack/react-query'
import { offerRoutes, type ReceivedAnswer } from '@rustning/server/approval/offer/offer.api.ts'
import { Empty } from '../design/empty.tsx'
import { GoButton, GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { DataTable } from '../design/table.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { approvalText } from './approval.text.ts'
import { offerText } from './offer.text.ts'
import { State } from './state.tsx'
import { UnderOrganisation } from './under-organisation.tsx'
import { everyPage, useKindName } from './use-approval.ts'

export function ReceivedState({ state }: Pick<ReceivedAnswer, 'state'>) {
  const text = useText(offerText)
  return <State tone={state === 'new' ? 'waits' : state === 'refused' ? 'fallen' : 'holds'}>{text.states[state]}</State>
}

export default function ReceivedList() {
  const text = useText(offerText), shared = useText(approvalText)
  const { organisation, may, to } = useHere()
  const client = useClient(offerRoutes)
  const nameOf = useKindName()
  const { data, error, refetch } = useQuery({
    queryKey: ['received-offers', organisation],
    queryFn: () => everyPage((after) => client.listReceivedOffers({ params: { organisation }, query: { limit: 100, ...(after !== undefined && { after }) } }), ({ received }): readonly ReceivedAnswer[] => received),
  })
  return (
    <Page title={text.receivedTitle} lead={text.receivedLead}>
      <UnderOrganisation />
      {error ? <Problem error={error} retry={() => void refetch()} /> : !data ? <Loading />
        : data.length === 0 ? <Empty title={text.receivedEmptyTitle} action={may(offerRoutes.makeReceptionCode) ? <GoButton to={to('reception-codes')} next>{text.makeCode}</GoButton> : undefined}>{text.receivedEmptyBody}</Empty>
          : (
            <DataTable
              caption={text.receivedTitle} rows={data} rowKey={({ id }) => id}
              columns={[
                { key: 'about', title: text.about, value: ({ copy }) => nameOf(copy.kind), show: ({ id, copy }) => <GoLink to={to(`received-offers/${id}`)}>{nameOf(copy.kind)}</GoLink> },
                { key: 'sender', title: text.sender, value: ({ sender }) => sender },
                { key: 'engagement', title: text.engagement, value: ({ copy }) => copy.engagement },
                { key: 'outcome', title: text.copy, value: ({ copy }) => shared.outcomes[copy.outcome] ?? copy.outcome },
                { key: 'state', title: text.standing, value: ({ state }) => text.states[state], show: ({ state }) => <ReceivedState state={state} /> },
                { key: 'receivedAt', title: text.receivedAt, value: ({ receivedAt }) => receivedAt, kind: 'time' },
              ]}
            />
          )}
    </Page>
  )
}
