/** Notices that suppliers have given of changes behind them, the earliest deadline first. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { chainNoticeRoutes } from '@rustning/server/registers/supply-chain/chain-notice.api.ts'
import { Empty } from '../design/empty.tsx'
import { GoButton, GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { Progress } from '../design/progress.tsx'
import { DataTable } from '../design/table.tsx'
import { useClient } from '../shell/client.ts'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { chainNoticeText } from './chain-notice.text.ts'

export default function NoticeList() {
  const text = useText(chainNoticeText)
  const { organisation, may, to } = useHere()
  const client = useClient(chainNoticeRoutes)
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['chain-notices', organisation],
    queryFn: ({ pageParam }) => client.listChainNotices({ params: { organisation }, query: { limit: 100, ...(pageParam !== '' && { after: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage()
  }, [hasNextPage, isFetching, error, fetchNextPage])
  const notices = data?.pages.flatMap((page) => page.notices) ?? []
  const complete = data !== undefined && !hasNextPage
  const add = may(chainNoticeRoutes.addChainNotice) ? <GoButton to={to('supply-chain/notices/add')} next>{text.add}</GoButton> : undefined
  const empty = complete && notices.length === 0
  return (
    <Page title={text.title} lead={text.lead} actions={empty ? undefined : add}>
      {error ? <Problem error={error} retry={() => void refetch()} /> : !complete ? <Progress label={text.fetched(notices.length)} /> : empty ? <Empty title={text.emptyTitle} action={add}>{text.emptyBody}</Empty> : (
        <DataTable
          caption={text.title} rows={notices} rowKey={({ id }) => id}
          columns={[
            { key: 'name', title: text.name, value: ({ name }) => name, show: ({ id, name, supplierId }) => <GoLink to={to(`suppliers/${supplierId}/chain/notices/${id}`)}>{name}</GoLink> },
            { key: 'supplier', title: text.supplier, value: ({ supplierName }) => supplierName },
            { key: 'kind', title: text.kind, value: ({ kind }) => text.kinds[kind] },
            { key: 'objectBy', title: text.objectBy, value: ({ objectBy }) => objectBy, kind: 'time' },
            { key: 'state', title: text.state, value: ({ outcome, overdue }) => (outcome === null ? (overdue ? `${text.open}, ${text.overdue}` : text.open) : text.outcomes[outcome]), show: ({ outcome, overdue }) => (outcome === null ? <strong>{overdue ? `${text.open}, ${text.overdue}` : text.open}</strong> : text.outcomes[outcome]) },
            { key: 'receivedOn', title: text.received, value: ({ receivedOn }) => receivedOn, kind: 'time' },
          ]}
        />
      )}
    </Page>
  )
}
