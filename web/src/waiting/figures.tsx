/** The portfolio in figures, each of which leads to what it counts. Nothing is shown for what there is none of. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { stages } from '@rustning/engine'
import { waitingRoutes } from '@rustning/server/lifecycle/waiting/waiting.api.ts'
import { engagementRoutes } from '@rustning/server/registers/engagement/engagement.api.ts'
import { portfolioImportRoutes } from '@rustning/server/registers/engagement/portfolio/portfolio-import.api.ts'
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

/** `begin`: adding the first engagement is the next step of the page. */
export function Figures({ begin }: { readonly begin: boolean }) {
  const text = useText(firstPageText), words = useText(engagementText), portfolio = useText(portfolioText)
  const { language } = useLanguage()
  const { organisation, may, to } = useHere()
  const client = useClient(waitingRoutes)
  const { data: counts, error, refetch } = useQuery({ queryKey: ['engagements', organisation, 'figures'], queryFn: () => client.readFigures({ params: { organisation } }) })
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (!counts) return <Loading />
  const { engagements: all, owed = 0 } = counts
  if (all === 0) {
    const add = may(engagementRoutes.addEngagement) && <GoButton to={to('engagements/add')} next={begin}>{words.add}</GoButton>
    const bring = may(portfolioImportRoutes.importPortfolio) && <GoButton to={to('engagements/import')}>{portfolio.bring}</GoButton>
    return <Empty title={words.emptyTitle} action={<div className="row">{add}{bring}</div>}>{words.emptyBody}</Empty>
  }
  const number = new Intl.NumberFormat(locales[language])
  const figures = [
    { count: all, says: text.all(all), to: 'engagements' },
    ...stages.map((stage) => ({ count: counts.stages[stage], says: text.inStage(words.stages[stage]), to: `engagements?stage=${stage}` })),
    { count: counts.criticalities.critical, says: text.critical, to: 'engagements?criticality=critical' },
    { count: owed, says: text.owed(owed), to: 'backlog' },
  ]
  return (
    <ul className="figures">
      {figures.filter(({ count }) => count > 0).map((figure) => <li key={figure.to}><Link to={to(figure.to)}><strong>{number.format(figure.count)}</strong><span>{figure.says}</span></Link></li>)}
    </ul>
  )
}
