/** Everything the organisation uses or thinks of using, searched and narrowed by the server. The page that long lists are written after. */
import { Paragraph } from '@digdir/designsystemet-react'
import { engagementRoutes, type EngagementInList } from '@rustning/server/registers/engagement/engagement.api.ts'
import { portfolioImportRoutes } from '@rustning/server/registers/engagement/portfolio/portfolio-import.api.ts'
import { portfolioRoutes as judgedRoutes } from '@rustning/server/judgement/portfolio/portfolio.api.ts'
import { portfolioRoutes } from '@rustning/server/registers/engagement/portfolio/portfolio.api.ts'
import { Empty } from '../design/empty.tsx'
import { GoButton, GoLink } from '../design/go.tsx'
import { useInAddress } from '../design/in-address.ts'
import { Page } from '../design/page.tsx'
import { PagedTable } from '../design/paged-table.tsx'
import { Problem } from '../design/problem.tsx'
import { saveFile } from '../design/save-file.ts'
import { fileName, type TableFormat } from '../design/table-export.ts'
import type { ShownColumn } from '../design/table.tsx'
import { Verdict } from '../design/verdict.tsx'
import { engagementText } from '../engagement/engagement.text.ts'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { Filters } from './filters.tsx'
import { NextDate } from './next-date.tsx'
import { portfolioText } from './portfolio.text.ts'
import { usePortfolio, type Overview } from './use-portfolio.ts'
import { isNarrowed, wantedIn } from './wanted.ts'

export default function PortfolioPage() {
  const text = useText(portfolioText), words = useText(engagementText)
  const { organisation, may, to } = useHere()
  const { params, choose: set, clear } = useInAddress()
  const wanted = wantedIn(params)
  const { list, engagements, count, overviewOf, refused } = usePortfolio(wanted)
  const client = useClient(portfolioRoutes)
  const save = async (format: TableFormat) => {
    const { call, type } = { csv: { call: client.saveEngagementsAsCsv, type: 'text/csv' }, xlsx: { call: client.saveEngagementsAsWorkbook, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }, json: { call: client.saveEngagementsAsJson, type: 'application/json' } }[format]
    saveFile(fileName(words.title, format), type, new Uint8Array(await call({ params: { organisation }, query: wanted })))
  }
  const columns: ShownColumn<EngagementInList>[] = [
    { key: 'title', title: words.name, value: ({ title }) => title, show: ({ id, title }) => <GoLink to={to(`engagements/${id}`)}>{title}</GoLink> },
    { key: 'supplier', title: text.supplier, value: ({ supplierName }) => supplierName ?? '–', none: ({ supplierName }) => supplierName === undefined },
    { key: 'stage', title: text.stage, value: ({ parts }) => [...new Set(parts.map(({ stage }) => words.stages[stage]))].join(', ') },
    { key: 'criticality', title: text.criticality, value: ({ criticality }) => (criticality ? text.criticalities[criticality] : '–'), none: ({ criticality }) => criticality === undefined },
    ...(may(judgedRoutes.readOverview) ? [
      { key: 'worst', title: text.worst, value: () => '', show: ({ id }: EngagementInList) => <Worst overview={overviewOf(id)} /> },
      { key: 'unknown', title: text.unknown, kind: 'number' as const, value: ({ id }: EngagementInList) => unknownIn(overviewOf(id)), none: ({ id }: EngagementInList) => ['', '–', 0].includes(unknownIn(overviewOf(id))) },
    ] : []),
    { key: 'next', title: text.next, value: () => '', none: ({ id, contractEndsOn }) => contractEndsOn === undefined && nextIn(overviewOf(id)) === undefined, show: ({ id, contractEndsOn }) => <NextDate contractEndsOn={contractEndsOn} overview={overviewOf(id)} /> },
    { key: 'owner', title: text.owner, value: ({ ownerName }) => ownerName ?? words.ownerGone },
  ]
  const add = may(engagementRoutes.addEngagement) ? <GoButton to={to('engagements/add')} next>{words.add}</GoButton> : undefined
  const bring = may(portfolioImportRoutes.importPortfolio) ? <GoButton to={to('engagements/import')}>{text.bring}</GoButton> : undefined
  const none = list.isSuccess && !list.isPlaceholderData && count === 0 && !isNarrowed(wanted)
  return (
    <Page title={words.title} lead={words.lead} actions={none || !add ? undefined : <>{add}{bring}</>}>
      {list.error ? <Problem error={list.error} retry={() => void list.refetch()} /> : !list.data ? <Loading /> : none
        ? <Empty title={words.emptyTitle} action={<div className="row">{add}{bring}</div>}>{words.emptyBody}</Empty>
        : (
          <>
            {refused && <Problem error={refused} />}
            {wanted.import && <Paragraph>{text.brought} <GoLink to={to('engagements')}>{text.showAll}</GoLink></Paragraph>}
            <PagedTable
              caption={words.title} columns={columns} rows={engagements} rowKey={({ id }) => id} count={count} waiting={list.isFetching} save={save}
              search={{ name: text.search, value: wanted.q ?? '', onChange: (q) => set('q', q) }} filters={<Filters wanted={wanted} set={set} />}
              more={list.hasNextPage ? () => void list.fetchNextPage() : undefined} clear={clear}
            />
            {may(judgedRoutes.askWhatIf) && <Paragraph className="actions"><GoLink to={to('what-if')}>{text.whatIf}</GoLink></Paragraph>}
          </>
        )}
    </Page>
  )
}

const nextIn = (overview: Overview | 'not-judged' | undefined): string | undefined => (overview === undefined || overview === 'not-judged' ? undefined : overview.nextOn)
const unknownIn = (overview: Overview | 'not-judged' | undefined): string | number => (overview === undefined ? '' : overview === 'not-judged' ? '–' : overview.unknown)

function Worst({ overview }: { readonly overview: Overview | 'not-judged' | undefined }) {
  const text = useText(portfolioText)
  if (overview === undefined) return undefined
  if (overview === 'not-judged') return <span className="subtle">{text.notJudged}</span>
  const { worst } = overview
  if (!worst || (worst.outcome !== 'not-met' && worst.outcome !== 'unknown')) return <span>{text.nothingOpen}</span>
  return <span className="worst"><Verdict outcome={worst.outcome} /><span>{worst.title}</span></span>
}
