/** One engagement. The record page that others are written after: what it is, where it stands, and what may be changed, where it is shown. */
import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { engagementRoutes } from '@rustning/server/registers/engagement/engagement.api.ts'
import { Form } from '../design/form.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { useMembers } from '../identity/use-members.ts'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { EngagementFields } from './engagement-fields.tsx'
import { engagementText } from './engagement.text.ts'
import { Stages } from './stages.tsx'
import type { Engagement } from './use-engagements.ts'

export default function EngagementPage() {
  const text = useText(engagementText)
  const { day } = useTimes()
  const { engagement = '' } = useParams()
  const { organisation, may } = useHere()
  const client = useClient(engagementRoutes)
  const { data: members } = useMembers()
  const { data, error, refetch } = useQuery({ queryKey: ['engagement', organisation, engagement], queryFn: () => client.readEngagement({ params: { organisation, engagement } }) })
  if (error) return <Page title={text.title} narrow><Problem error={error} retry={() => void refetch()} /></Page>
  if (!data) return <Loading />
  return (
    <Page title={data.title} within={text.title}>
      {data.parts.map(({ id, stage }) => <Stages key={id} at={stage} />)}
      <dl className="terms">
        <dt>{text.owner}</dt><dd>{members?.find(({ id }) => id === data.ownerId)?.name ?? text.ownerGone}</dd>
        <dt>{text.created}</dt><dd>{day(data.createdAt)}</dd>
      </dl>
      {may(engagementRoutes.changeEngagement) && <Section title={text.change}><Change engagement={data} /></Section>}
    </Page>
  )
}

function Change({ engagement: { id, version, title, ownerId } }: { readonly engagement: Engagement }) {
  const text = useText(engagementText)
  const { organisation } = useHere()
  const client = useClient(engagementRoutes)
  const queries = useQueryClient()
  const [saved, setSaved] = useState(false)
  return (
    <>
      <div role="status">{saved && <Alert data-color="success"><Paragraph>{text.changed}</Paragraph></Alert>}</div>
      <Form
        key={version} submit={text.changeSubmit} at={{ 'engagement-owner-unknown': 'ownerId' }}
        send={async (filled) => {
          setSaved(false)
          const after = await client.changeEngagement({ params: { organisation, engagement: id }, version, body: { title: filled.text('title'), ownerId: filled.text('ownerId') } })
          queries.setQueryData(['engagement', organisation, id], after)
          setSaved(true)
          await queries.invalidateQueries({ queryKey: ['engagements', organisation] })
        }}
      >
        <EngagementFields title={title} ownerId={ownerId} />
      </Form>
    </>
  )
}
