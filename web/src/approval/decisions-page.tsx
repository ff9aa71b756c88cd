/** The cases of one engagement: exceptions, risks that were left, and what went to the board. */
import { useParams } from 'react-router'
import { decisionRoutes } from '@rustning/server/approval/decision/decision.api.ts'
import { GoButton } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { Loading } from '../shell/gates.tsx'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { decisionText } from './decision.text.ts'
import { DecisionTable } from './decision-table.tsx'
import { UnderEngagement } from './under-engagement.tsx'
import { useDecisions, useEngagement } from './use-approval.ts'

export default function DecisionsPage() {
  const text = useText(decisionText)
  const { engagement = '' } = useParams()
  const { may, to } = useHere()
  const { data: record } = useEngagement(engagement)
  const { data, error, refetch } = useDecisions(engagement)
  const add = may(decisionRoutes.askDecision) ? <GoButton to={to(`engagements/${engagement}/decisions/add`)} next>{text.add}</GoButton> : undefined
  return (
    <Page title={text.title} within={record?.title} lead={text.leadHere} actions={data?.length ? add : undefined}>
      <UnderEngagement engagement={engagement} title={record?.title} />
      {error ? <Problem error={error} retry={() => void refetch()} /> : !data ? <Loading /> : <DecisionTable decisions={data} all action={add} />}
    </Page>
  )
}
