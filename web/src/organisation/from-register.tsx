/** Taking what Enhetsregisteret says of the organisation, from the copy that lies in the installation. */
import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { organisationRoutes, type OrganisationAnswer } from '@rustning/server/registers/organisation/organisation.api.ts'
import { Form } from '../design/form.tsx'
import { Section } from '../design/page.tsx'
import { useClient } from '../shell/client.ts'
import { useText, useTimes } from '../shell/language.tsx'
import { organisationText } from './organisation.text.ts'

export function FromRegister({ organisation: { id, version, registerOn } }: { readonly organisation: OrganisationAnswer }) {
  const text = useText(organisationText)
  const { day } = useTimes()
  const client = useClient(organisationRoutes)
  const queries = useQueryClient()
  const [taken, setTaken] = useState<string>()
  return (
    <Section title={text.register}>
      <Paragraph className="reading">{text.registerLead} {registerOn !== undefined && text.registerOn(day(registerOn))}</Paragraph>
      <div role="status">{taken !== undefined && <Alert data-color="success"><Paragraph>{text.registerTaken(day(taken))}</Paragraph></Alert>}</div>
      <Form
        submit={text.registerTake}
        send={async (_, options) => {
          const after = await client.takeFromRegister({ params: { organisation: id }, body: { version } }, options)
          queries.setQueryData(['organisation', id], after)
          setTaken(after.registerOn)
          await queries.invalidateQueries({ queryKey: ['organisations'] })
        }}
      >
        {undefined}
      </Form>
    </Section>
  )
}
