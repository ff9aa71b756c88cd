/** The reader's own account: who they are here, how they show it, and where they are signed in. */
import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { accountRoutes } from '@rustning/server/foundation/identity/account.api.ts'
import { TextField } from '../design/field.tsx'
import { Form } from '../design/form.tsx'
import { Page, Section } from '../design/page.tsx'
import { useClient } from '../shell/client.ts'
import { useText } from '../shell/language.tsx'
import { useMe, useOrganisations } from '../shell/session.ts'
import { accountText } from './account.text.ts'
import { CodeApp } from './code-app.tsx'
import { passwordText } from './password.text.ts'
import { rolesIn } from './roles.ts'
import { Sessions } from './sessions.tsx'
import { useLanguage } from '../shell/language.tsx'

export default function Account() {
  const text = useText(accountText)
  const { language } = useLanguage()
  const { data: me } = useMe()
  const { data: organisations } = useOrganisations()
  if (!me) return undefined
  return (
    <Page title={text.title}>
      <dl className="terms">
        <dt>{text.name}</dt><dd>{me.name}</dd>
        <dt>{text.email}</dt><dd>{me.email}</dd>
        {organisations?.organisations.map(({ organisation, roles }) => (
          <div key={organisation.id} className="term"><dt>{organisation.name}</dt><dd>{rolesIn(roles, language)}</dd></div>
        ))}
      </dl>
      <Section title={text.passwordTitle}><ChangePassword /></Section>
      <Section title={text.codeTitle}><CodeApp me={me} /></Section>
      <Section title={text.sessionsTitle}><Sessions /></Section>
    </Page>
  )
}

function ChangePassword() {
  const text = useText(accountText), password = useText(passwordText)
  const client = useClient(accountRoutes)
  const [times, setTimes] = useState(0)
  return (
    <>
      {times > 0 && <Alert data-color="success" role="status"><Paragraph>{text.passwordDone}</Paragraph></Alert>}
      <Form
        key={times} submit={text.passwordSubmit} at={{ 'password-wrong': 'old', 'password-refused': 'password' }}
        send={async (filled) => {
          await client.changePassword({ body: { old: filled.text('old'), password: filled.text('password') } })
          setTimes(times + 1)
        }}
      >
        <TextField name="old" label={text.old} type="password" autoComplete="current-password" />
        <TextField name="password" label={text.new} help={password.help} type="password" autoComplete="new-password" />
      </Form>
    </>
  )
}
