/** What should have been in place at gates that everything in use has passed already, over the whole organisation. It is planned on each engagement. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { Answer } from '@rustning/server/foundation/http/route.api.ts'
import { backlogRoutes } from '@rustning/server/lifecycle/backlog/backlog.api.ts'
import { Empty } from '../design/empty.tsx'
import { GoButton, GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { PagedTable } from '../design/paged-table.tsx'
import { Problem } from '../design/problem.tsx'
import { saveTable, type TableFormat } from '../design/table-export.ts'
import type { ShownColumn } from '../design/table.tsx'
import { Verdict } from '../design/verdict.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { backlogText } from './backlog.text.ts'

type Owed = Answer<typeof backlogRoutes.listBacklog>['owed'][number]

export default function BacklogPage() {
  const text = useText(backlogText)
  const { language } = useLanguage()
  const { day } = useTimes()
  const { organisation, to } = useHere()
  const [params, setParams] = useSearchParams()
  const q = params.get('q')?.trim().slice(0, 200) ?? ''
  const client = useClient(backlogRoutes)
  const ask = (after: string | undefined, limit: number) => client.listBacklog({ params: { organisation }, query: { limit, ...(q !== '' && { q }), ...(after !== undefined && { after }) } })
  const { data, error, refetch, isFetching, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['backlog', organisation, language, q], queryFn: ({ pageParam }) => ask(pageParam || undefined, 40), initialPageParam: '', getNextPageParam: ({ next }) => next, placeholderData: keepPreviousData,
  })
  const columns: ShownColumn<Owed>[] = [
    { key: 'duty', title: text.duty, value: ({ dutyTitle }) => dutyTitle },
    { key: 'engagement', title: text.engagement, value: titleOf, show: (one) => <GoLink to={to(`engagements/${one.engagement}`)}>{titleOf(one)}</GoLink> },
    { key: 'outcome', title: text.outcome, value: ({ says }) => says, show: ({ outcome }) => <Verdict outcome={outcome} /> },
    { key: 'remedy', title: text.remedy, value: ({ remedy }) => remedy },
    { key: 'due', title: text.due, value: ({ dueOn }) => dueOn ?? '', show: ({ dueOn }) => (dueOn === undefined ? '–' : <time dateTime={dueOn}>{day(dueOn)}</time>) },
    { key: 'who', title: text.who, value: ({ assignee }) => assignee?.name ?? text.nobody },
  ]
  const save = async (format: TableFormat) => {
    const rows: Owed[] = []
    for (let after: string | undefined; ;) {
      const { owed, next } = await ask(after, 100)
      rows.push(...owed)
      if (next === undefined) break
      after = next
    }
    await saveTable(format, text.title, columns, rows)
  }
  const rows = data?.pages.flatMap(({ owed }) => owed) ?? []
  return (
    <Page title={text.title} lead={text.lead}>
      {error ? <Problem error={error} retry={() => void refetch()} /> : !data ? <Loading /> : rows.length === 0 && q === '' && !isFetching
        ? <Empty title={text.emptyTitle} action={<GoButton to={to('engagements')}>{text.toEngagements}</GoButton>}>{text.empty}</Empty>
        : (
          <PagedTable
            caption={text.title} columns={columns} rows={rows} rowKey={({ part, duty }) => `${part} ${duty}`} count={data.pages[0]?.total ?? 0} waiting={isFetching} save={save}
            search={{ name: text.search, value: q, onChange: (wanted) => setParams(wanted === '' ? {} : { q: wanted }, { replace: true, preventScrollReset: true }) }}
            more={hasNextPage ? () => void fetchNextPage() : undefined} clear={() => setParams({}, { replace: true })}
          />
        )}
    </Page>
  )
}

const titleOf = ({ title, partName }: Owed): string => (partName === undefined ? title : `${title} – ${partName}`)
