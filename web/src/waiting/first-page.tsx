/** Where people land: what waits for whoever reads, what must be told first, and how it stands with everything the organisation uses. */
import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { waitingRoutes } from '@rustning/server/lifecycle/waiting/waiting.api.ts'
import { portfolioRoutes as judgedRoutes } from '@rustning/server/judgement/portfolio/portfolio.api.ts'
import { organisationRoutes } from '@rustning/server/registers/organisation/organisation.api.ts'
import { GoButton, GoLink } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { Figures } from './figures.tsx'
import { firstPageText } from './first-page.text.ts'
import { WaitingList } from './waiting-list.tsx'

export default function FirstPage() {
  const text = useText(firstPageText)
  const { organisation, may, to } = useHere()
  const client = useClient(organisationRoutes)
  const { data, error, refetch } = useQuery({ queryKey: ['organisation', organisation], queryFn: () => client.readOrganisation({ params: { organisation } }) })
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  const kindMissing = data.kind === undefined && may(organisationRoutes.changeOrganisation)
  return (
    <Page title={data.name} lead={text.lead}>
      {kindMissing && (
        <Alert data-color="info">
          <div className="stack">
            <Heading level={2} data-size="2xs">{text.kindTitle}</Heading>
            <Paragraph>{text.kindBody}</Paragraph>
            <GoButton to={to('details')} next>{text.kindGo}</GoButton>
          </div>
        </Alert>
      )}
      {may(waitingRoutes.readWaiting) && <Section title={text.waiting}><WaitingList /></Section>}
      {may(waitingRoutes.readFigures) && <Section title={text.state}><Figures begin={!kindMissing} /></Section>}
      {may(judgedRoutes.askWhatIf) && <Section title={text.whatIf}><Paragraph>{text.whatIfHelp}</Paragraph><GoLink to={to('what-if')}>{text.whatIfGo}</GoLink></Section>}
    </Page>
  )
}
