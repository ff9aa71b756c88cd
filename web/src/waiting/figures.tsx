/** The portfolio in figures, each of which leads to what it counts. Nothing is shown for what there is none of. */
import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { stages } from '@rustning/engine'
import { backlogRoutes } from '@rustning/server/lifecycle/backlog/backlog.api.ts'
import { engagementRoutes } from '@rustning/server/registers/engagement/engagement.api.ts'
import { portfolioImportRoutes } from '@rustning/server/registers/engagement/portfolio/portfolio-import.api.ts'
import { portfolioRoutes } from '@rustning/server/registers/engagement/portfolio/portfolio.api.ts'
import { Empty } from '../design/empty.tsx'
import { GoButton } from '../design/go.tsx'
import { Problem } from '../design/problem.tsx'
import { engagementText } from '../engagement/engagement.text.ts'
import { portfolioText } from '../portfolio/portfolio.text.ts'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { locales, useLanguage, useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { firstPageText } from './first-page.text.ts'

const narrowed = [{}, ...stages.map((stage) => ({ stage })), { criticality: 'critical' as const }]

/** `begin`: adding the first engagement is the next step of the page. */
export function Figures({ begin }: { readonly begin: boolean }) {
  const text = useText(firstPageText), words = useText(engagementText), portfolio = useText(portfolioText)
  const { language } = useLanguage()
  const { organisation, may, to } = useHere()
  const client = useClient(portfolioRoutes), backlog = useClient(backlogRoutes)
  // Counting is all that is asked for; a page of one carries the count.
  const counts = useQueries({ queries: narrowed.map((query) => ({ queryKey: ['engagements', organisation, 'count', query], queryFn: async () => (await client.listEngagements({ params: { organisation }, query: { ...query, limit: 1 } })).count ?? 0 })) })
  const owed = useQuery({ queryKey: ['backlog', organisation, 'count'], queryFn: async () => (await backlog.listBacklog({ params: { organisation }, query: { limit: 1 } })).total, enabled: may(backlogRoutes.listBacklog) })
  const refused = counts.find(({ error }) => error)
  if (refused) return <Problem error={refused.error} retry={() => counts.forEach(({ error, refetch }) => error && void refetch())} />
  if (counts.some(({ data }) => data === undefined)) return <Loading />
  const [all = 0, ...rest] = counts.map(({ data }) => data ?? 0)
  if (all === 0) {
    const add = may(engagementRoutes.addEngagement) && <GoButton to={to('engagements/add')} next={begin}>{words.add}</GoButton>
    const bring = may(portfolioImportRoutes.importPortfolio) && <GoButton to={to('engagements/import')}>{portfolio.bring}</GoButton>
    return <Empty title={words.emptyTitle} action={<div className="row">{add}{bring}</div>}>{words.emptyBody}</Empty>
  }
  const number = new Intl.NumberFormat(locales[language])
  const figures = [
    { count: all, says: text.all(all), to: 'engagements' },
    ...stages.map((stage, index) => ({ count: rest[index] ?? 0, says: text.inStage(words.stages[stage]), to: `engagements?stage=${stage}` })),
    { count: rest.at(-1) ?? 0, says: text.critical, to: 'engagements?criticality=critical' },
    { count: owed.data ?? 0, says: text.owed(owed.data ?? 0), to: 'backlog' },
  ]
  return (
    <ul className="figures">
      {figures.filter(({ count }) => count > 0).map((figure) => <li key={figure.to}><Link to={to(figure.to)}><strong>{number.format(figure.count)}</strong><span>{figure.says}</span></Link></li>)}
    </ul>
  )
}
