/** What should have been in place at gates that everything in use has passed already, over the whole organisation: where to begin, and line by line. It is planned on each engagement. */
import { Paragraph } from '@digdir/designsystemet-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Answer } from '@rustning/server/foundation/http/route.api.ts'
import { backlogRoutes } from '@rustning/server/lifecycle/backlog/backlog.api.ts'
import { Empty } from '../design/empty.tsx'
import { GoButton, GoLink } from '../design/go.tsx'
import { chosenIn, useInAddress } from '../design/in-address.ts'
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
import { OftenOwed } from './often-owed.tsx'
import { OwedFilters } from './owed-filters.tsx'
import { wantedOwed } from './wanted-owed.ts'

type Owed = Answer<typeof backlogRoutes.listBacklog>['owed'][number]

export default function BacklogPage() {
  const text = useText(backlogText)
  const { language } = useLanguage()
  const { day } = useTimes()
  const { organisation, to } = useHere()
  const { params, choose: set, clear } = useInAddress()
  const wanted = wantedOwed(params), isNarrowed = Object.keys(wanted).length > 0
  const client = useClient(backlogRoutes)
  const ask = (after: string | undefined, limit: number) => client.listBacklog({ params: { organisation }, query: { limit, ...wanted, ...(after !== undefined && { after }) } })
  const { data, error, refetch, isFetching, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['backlog', organisation, language, wanted], queryFn: ({ pageParam }) => ask(pageParam || undefined, 30), initialPageParam: '', getNextPageParam: ({ next }) => next, placeholderData: keepPreviousData,
  })
  const columns: ShownColumn<Owed>[] = [
    { key: 'duty', title: text.duty, value: ({ dutyTitle }) => dutyTitle },
    { key: 'engagement', title: text.engagement, value: titleOf, show: (one) => <GoLink to={to(`engagements/${one.engagement}`)}>{titleOf(one)}</GoLink> },
    { key: 'outcome', title: text.outcome, value: ({ says }) => says, show: ({ outcome }) => <Verdict outcome={outcome} /> },
    { key: 'remedy', title: text.remedy, value: ({ remedy }) => remedy, wide: true },
    { key: 'due', title: text.due, value: ({ dueOn }) => dueOn ?? '', none: ({ dueOn }) => dueOn === undefined, show: ({ dueOn }) => (dueOn === undefined ? '–' : <time dateTime={dueOn}>{day(dueOn)}</time>) },
    { key: 'who', title: text.who, value: ({ assignee }) => assignee?.name ?? text.nobody, none: ({ assignee }) => assignee === undefined },
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
  const rows = data?.pages.flatMap(({ owed }) => owed) ?? [], duties = data?.pages[0]?.duties ?? []
  return (
    <Page title={text.title} lead={text.lead}>
      {error ? <Problem error={error} retry={() => void refetch()} /> : !data ? <Loading /> : rows.length === 0 && !isNarrowed && !isFetching
        ? <Empty title={text.emptyTitle} action={<GoButton to={to('engagements')}>{text.toEngagements}</GoButton>}>{text.empty}</Empty>
        : (
          <>
            {!isNarrowed && <OftenOwed duties={duties} addressOf={(duty) => `?${chosenIn(params, 'duty', duty).toString()}`} />}
            {wanted.engagement && <Paragraph>{text.oneEngagement} <GoLink to={to('backlog')}>{text.showAll}</GoLink></Paragraph>}
            <PagedTable
              caption={text.title} columns={columns} rows={rows} rowKey={({ part, duty }) => `${part} ${duty}`} count={data.pages[0]?.total ?? 0} waiting={isFetching} save={save}
              search={{ name: text.search, value: wanted.q ?? '', onChange: (q) => set('q', q) }} filters={<OwedFilters wanted={wanted} duties={duties} set={set} />}
              more={hasNextPage ? () => void fetchNextPage() : undefined} clear={clear}
            />
          </>
        )}
    </Page>
  )
}

const titleOf = ({ title, partName }: Owed): string => (partName === undefined ? title : `${title} – ${partName}`)
