/** Adding a service to the organisation's own register. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { serviceRoutes } from '@rustning/server/registers/service/service.api.ts'
import { Form } from '../design/form.tsx'
import { GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { useClient } from '../shell/client.ts'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { ServiceFields, serviceIn, serviceRefused } from './service-fields.tsx'
import { serviceText } from './service.text.ts'

export default function ServiceAdd() {
  const text = useText(serviceText)
  const { organisation, to } = useHere()
  const client = useClient(serviceRoutes)
  const queries = useQueryClient()
  const navigate = useNavigate()
  return (
    <Page title={text.addTitle} lead={text.addLead} narrow>
      <Form
        submit={text.addSubmit} next at={serviceRefused} beside={<GoLink to={to('services')}>{text.cancel}</GoLink>}
        send={async (filled, options) => {
          const { id } = await client.addService({ params: { organisation }, body: serviceIn(filled) }, options)
          await queries.invalidateQueries({ queryKey: ['services', organisation] })
          await navigate(to(`services/${id}`), { replace: true })
        }}
      >
        <ServiceFields />
      </Form>
    </Page>
  )
}
