/** How it goes with a list that was confirmed: the work goes on without anybody looking, and this page says when it is done, or why it stopped. */
import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useParams } from 'react-router'
import { backlogRoutes } from '@rustning/server/lifecycle/backlog/backlog.api.ts'
import { portfolioImportRoutes } from '@rustning/server/registers/engagement/portfolio/portfolio-import.api.ts'
import { GoButton } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { Progress } from '../design/progress.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { importText } from './import.text.ts'

export default function ImportResult() {
  const text = useText(importText)
  const { moment } = useTimes()
  const { import: id = '' } = useParams()
  const { organisation, may, to } = useHere()
  const client = useClient(portfolioImportRoutes)
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery({
    queryKey: ['portfolio-import', organisation, id], queryFn: () => client.readPortfolioImport({ params: { organisation, import: id } }),
    refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? 1_000 : false),
  })
  const state = data?.state
  useEffect(() => {
    if (state === 'done') for (const noun of ['engagements', 'backlog', 'waiting']) void queries.invalidateQueries({ queryKey: [noun, organisation] })
  }, [state, queries, organisation])
  if (error) return <Page title={text.title} narrow><Problem error={error} retry={() => void refetch()} /></Page>
  if (!data) return <Loading />
  const again = may(portfolioImportRoutes.importPortfolio)
  return (
    <Page title={data.name} within={text.title}>
      <dl className="terms">
        <dt>{text.state}</dt><dd>{text.states[data.state]}</dd>
        <dt>{text.rows}</dt><dd>{data.rows}</dd>
        <dt>{text.when}</dt><dd>{moment(data.askedAt)}</dd>
        {data.askedBy !== undefined && <><dt>{text.who}</dt><dd>{data.askedBy}</dd></>}
      </dl>
      <div role="status">
        {data.state === 'waiting' && <div className="stack"><Progress label={text.progress(data.rows)} done={data.job?.done} of={data.job?.of} /><Paragraph>{text.leave}</Paragraph></div>}
        {data.state === 'done' && <Alert data-color="success"><Heading level={2} data-size="2xs">{text.done(data.rows)}</Heading><Paragraph>{text.doneHelp}</Paragraph></Alert>}
        {data.state === 'refused' && (
          <Alert data-color="danger">
            <Heading level={2} data-size="2xs">{text.refused}</Heading>
            <ul>{data.problems.map(({ line, column, sentence }) => <li key={`${line} ${column} ${sentence}`}>{sentence}</li>)}</ul>
          </Alert>
        )}
      </div>
      {data.state === 'done' && <div className="row actions"><GoButton to={to(`engagements?import=${id}`)} next>{text.seeThem}</GoButton>{may(backlogRoutes.listBacklog) && <GoButton to={to('backlog')}>{text.seeBacklog}</GoButton>}</div>}
      {data.state === 'refused' && again && <div className="actions"><GoButton to={to('engagements/import')} next>{text.again}</GoButton></div>}
    </Page>
  )
}
