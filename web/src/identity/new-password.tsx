/** A new password, by a link that is good once. */
import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useLocation, useParams } from 'react-router'
import { accountRoutes } from '@rustning/server/foundation/identity/account.api.ts'
import { TextField } from '../design/field.tsx'
import { Form } from '../design/form.tsx'
import { GoButton } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { useClient } from '../shell/client.ts'
import { useText } from '../shell/language.tsx'
import { secretIn } from './inside.ts'
import { passwordText } from './password.text.ts'

export default function NewPassword() {
  const text = useText(passwordText)
  const client = useClient(accountRoutes)
  const token = secretIn(useParams()['token'], useLocation().hash)
  const [done, setDone] = useState(false)
  return (
    <Page title={text.newTitle} lead={text.newLead} narrow>
      {done
        ? <><Alert data-color="success" role="status"><Paragraph>{text.done}</Paragraph></Alert><div><GoButton to="/sign-in" next>{text.signIn}</GoButton></div></>
        : (
          <Form
            submit={text.newSubmit} next at={{ 'password-refused': 'password' }}
            send={async (filled) => {
              await client.resetPassword({ body: { token, password: filled.text('password') } })
              setDone(true)
            }}
          >
            <TextField name="password" label={text.password} help={text.help} type="password" autoComplete="new-password" />
          </Form>
        )}
    </Page>
  )
}
