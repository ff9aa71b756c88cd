/** Adding an engagement. The form that others are written after. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { engagementRoutes } from '@rustning/server/registers/engagement/engagement.api.ts'
import { Form } from '../design/form.tsx'
import { GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { useClient } from '../shell/client.ts'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { EngagementFields } from './engagement-fields.tsx'
import { engagementText } from './engagement.text.ts'

export default function EngagementAdd() {
  const text = useText(engagementText)
  const { organisation, to } = useHere()
  const client = useClient(engagementRoutes)
  const queries = useQueryClient()
  const navigate = useNavigate()
  return (
    <Page title={text.addTitle} lead={text.addLead} narrow>
      <Form
        submit={text.addSubmit} next at={{ 'engagement-owner-unknown': 'ownerId' }} beside={<GoLink to={to('engagements')}>{text.cancel}</GoLink>}
        send={async (filled, options) => {
          const { id } = await client.addEngagement({ params: { organisation }, body: { title: filled.text('title'), ownerId: filled.text('ownerId') } }, options)
          await queries.invalidateQueries({ queryKey: ['engagements', organisation] })
          await navigate(to(`engagements/${id}`), { replace: true })
        }}
      >
        <EngagementFields />
      </Form>
    </Page>
  )
}
