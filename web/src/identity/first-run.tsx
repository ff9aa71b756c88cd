/** The first person in, by the link that was printed when the server started: an account, and the organisation it is for. */
import { useLocation, useNavigate, useParams } from 'react-router'
import { accountRoutes } from '@rustning/server/foundation/identity/account.api.ts'
import { ChooseDemo, DemoComing } from '../demo/choose-demo.tsx'
import { useDemo } from '../demo/use-demo.ts'
import { TextField } from '../design/field.tsx'
import { Form } from '../design/form.tsx'
import { Page } from '../design/page.tsx'
import { useClient } from '../shell/client.ts'
import { useLanguage, useText } from '../shell/language.tsx'
import { useSessionChanged } from '../shell/session.ts'
import { firstRunText } from './first-run.text.ts'
import { secretIn } from './inside.ts'
import { passwordText } from './password.text.ts'

const fields = { 'email-malformed': 'email', 'name-missing': 'name', 'organisation-name-missing': 'organisation', 'password-refused': 'password' } as const

export default function FirstRun() {
  const text = useText(firstRunText), password = useText(passwordText)
  const { language } = useLanguage()
  const client = useClient(accountRoutes)
  const changed = useSessionChanged()
  const navigate = useNavigate()
  const token = secretIn(useParams()['token'], useLocation().hash)
  const { data: demo } = useDemo()
  if (demo && demo.state !== 'none') return <Page title={text.title} narrow><DemoComing /></Page>
  return (
    <Page title={text.title} lead={text.lead} narrow>
      <Form
        submit={text.submit} next at={fields}
        send={async (filled) => {
          const { organisation } = await client.claimFirstRun({ body: { token, language, name: filled.text('name'), email: filled.text('email'), password: filled.text('password'), organisation: filled.text('organisation') } })
          await changed()
          await navigate(`/organisations/${organisation}`, { replace: true })
        }}
      >
        <TextField name="name" label={text.name} autoComplete="name" />
        <TextField name="email" label={text.email} help={text.emailHelp} type="email" autoComplete="username" />
        <TextField name="password" label={password.password} help={password.help} type="password" autoComplete="new-password" />
        <TextField name="organisation" label={text.organisation} help={text.organisationHelp} autoComplete="organization" />
      </Form>
      <ChooseDemo token={token} />
    </Page>
  )
}
