/** From the public register into one's own: for whoever belongs to an organisation where they may. To everybody else nothing is shown. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { serviceRoutes } from '@rustning/server/registers/service/service.api.ts'
import { Paragraph } from '@digdir/designsystemet-react'
import { ChoiceField } from '../design/field.tsx'
import { Form } from '../design/form.tsx'
import { Section } from '../design/page.tsx'
import { useClient } from '../shell/client.ts'
import { useText } from '../shell/language.tsx'
import { useOrganisationsWhere } from '../shell/session.ts'
import { searchText } from './search.text.ts'

export function TakeService({ service, supplier }: { readonly service: string; readonly supplier: string }) {
  const text = useText(searchText)
  // What the organisation offers itself stands in its register already.
  const organisations = useOrganisationsWhere(serviceRoutes.takeService).filter(({ id }) => id !== supplier)
  const client = useClient(serviceRoutes)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [only, ...others] = organisations
  if (!only) return undefined
  return (
    <Section title={text.take}>
      <Paragraph className="reading">{text.takeBody}</Paragraph>
      <Form submit={text.take} next send={async (filled, options) => {
        const organisation = others.length > 0 ? filled.text('organisation') : only.id
        const { id } = await client.takeService({ params: { organisation }, body: { publicServiceId: service } }, options)
        await Promise.all(['services', 'suppliers'].map((noun) => queries.invalidateQueries({ queryKey: [noun, organisation] })))
        await navigate(`/organisations/${organisation}/services/${id}`)
      }}>
        {others.length > 0 && <ChoiceField name="organisation" label={text.takeFor} given={only.id} choices={organisations.map(({ id, name }) => ({ value: id, name }))} />}
      </Form>
    </Section>
  )
}
