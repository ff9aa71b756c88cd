/** "The decision on the USA falls tomorrow: who is hit?" asked of everything the organisation runs. What is supposed stands in the address; it is the law's, not the reader's. */
import { Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { Answer } from '@rustning/server/foundation/http/route.api.ts'
import { portfolioRoutes } from '@rustning/server/judgement/portfolio/portfolio.api.ts'
import { GoLink } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { DataTable } from '../design/table.tsx'
import { usePack } from '../knowledge/use-knowledge.ts'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText, useTimes } from '../shell/language.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useHere } from '../shell/session.ts'
import { NewerKnowledge } from './newer-knowledge.tsx'
import { MovedVerdict, wordsOf } from './moved-verdict.tsx'
import { partsOfSupposed } from './supposed.ts'
import { Suppose } from './suppose.tsx'
import { whatIfText } from './what-if.text.ts'

type WhatIf = Answer<typeof portfolioRoutes.askWhatIf>

export default function WhatIfPage() {
  const text = useText(whatIfText)
  const { language } = useLanguage()
  const { organisation, may } = useHere()
  const [params, setParams] = useSearchParams()
  const supposed = params.get('parameter')?.slice(0, 200) ?? ''
  const client = useClient(portfolioRoutes)
  const knowledge = usePack()
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['what-if', organisation, language, supposed], enabled: partsOfSupposed(supposed).value !== undefined && may(portfolioRoutes.askWhatIf),
    queryFn: () => client.askWhatIf({ params: { organisation }, query: { parameter: [supposed] } }),
  })
  if (!may(portfolioRoutes.askWhatIf)) return <NotFound />
  return (
    <Page title={text.title} lead={text.lead}>
      {knowledge.error ? <Problem error={knowledge.error} retry={() => void knowledge.refetch()} /> : !knowledge.data ? <Loading />
        : <Suppose key={supposed} parameters={Object.values(knowledge.data.parameters)} supposed={supposed} waiting={isFetching} ask={(wanted) => setParams({ parameter: wanted }, { preventScrollReset: true })} />}
      {error ? <Problem error={error} retry={() => void refetch()} toFocus /> : data && <Section title={text.answer}><Told found={data} /></Section>}
      {may(portfolioRoutes.previewUpgrade) && <Section title={text.newer}><NewerKnowledge /></Section>}
    </Page>
  )
}

function Told({ found: { judged, hits, uncertain, untouched, happenedOn } }: { readonly found: WhatIf }) {
  const text = useText(whatIfText)
  const { day } = useTimes()
  const { to } = useHere()
  if (judged === 0) return <Paragraph className="reading">{text.nothingJudged}</Paragraph>
  const rows = [
    ...hits.flatMap(({ worse, ...one }) => worse.map((moved) => ({ ...one, moved, result: text.isHit }))),
    ...uncertain.flatMap(({ other, ...one }) => other.filter(({ after }) => after === 'unknown').map((moved) => ({ ...one, moved, result: text.isUncertain }))),
  ]
  return (
    <>
      <div role="status" className="stack">
        {happenedOn !== undefined && <Paragraph>{text.happened(day(happenedOn))}</Paragraph>}
        <Paragraph><strong>{text.hit(hits.length, judged)}</strong>{uncertain.length > 0 && ` ${text.uncertain(uncertain.length)}`}{untouched > 0 && ` ${text.untouched(untouched)}`}</Paragraph>
      </div>
      {rows.length > 0 && (
        <DataTable
          caption={text.table} rows={rows} rowKey={({ part, moved }) => `${part} ${moved.id}`}
          columns={[
            { key: 'engagement', title: text.engagement, value: ({ title }) => title, show: ({ engagement, title }) => <GoLink to={to(`engagements/${engagement}`)}>{title}</GoLink> },
            { key: 'result', title: text.result, value: ({ result }) => result },
            { key: 'duty', title: text.duty, value: ({ moved }) => moved.title },
            { key: 'before', title: text.before, value: ({ moved }) => wordsOf(moved).before, show: ({ moved }) => <MovedVerdict moved={moved} when="before" /> },
            { key: 'after', title: text.after, value: ({ moved }) => wordsOf(moved).after, show: ({ moved }) => <MovedVerdict moved={moved} when="after" /> },
          ]}
        />
      )}
    </>
  )
}
