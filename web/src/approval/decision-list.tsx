/** Everything in the organisation that waits for somebody with the authority, and what they have decided. */
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { useEngagements } from '../engagement/use-engagements.ts'
import { Loading } from '../shell/gates.tsx'
import { useText } from '../shell/language.tsx'
import { decisionText } from './decision.text.ts'
import { DecisionTable } from './decision-table.tsx'
import { UnderOrganisation } from './under-organisation.tsx'
import { useDecisions } from './use-approval.ts'

export default function DecisionList() {
  const text = useText(decisionText)
  const { engagements } = useEngagements()
  const { data, error, refetch } = useDecisions()
  return (
    <Page title={text.title} lead={text.leadAll}>
      <UnderOrganisation />
      {error ? <Problem error={error} retry={() => void refetch()} /> : !data ? <Loading /> : <DecisionTable decisions={data} engagementName={(id) => engagements.find((one) => one.id === id)?.title ?? ''} />}
    </Page>
  )
}
