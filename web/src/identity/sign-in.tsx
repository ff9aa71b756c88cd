/** The door: password first; the code is asked for only where the account wants one. */
import { Button, Details } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import { accountRoutes } from '@rustning/server/foundation/identity/account.api.ts'
import { refusedWith } from '@rustning/server/foundation/http/client.api.ts'
import { TextField } from '../design/field.tsx'
import { Form } from '../design/form.tsx'
import { Page } from '../design/page.tsx'
import { useClient } from '../shell/client.ts'
import { useText } from '../shell/language.tsx'
import { useMe, useSessionChanged } from '../shell/session.ts'
import { inside } from './inside.ts'
import { signInText } from './sign-in.text.ts'

interface Given {
  readonly email: string
  readonly password: string
}

export default function SignIn() {
  const text = useText(signInText)
  const client = useClient(accountRoutes)
  const changed = useSessionChanged()
  const navigate = useNavigate()
  const to = inside(useSearchParams()[0].get('to'))
  const { data: me } = useMe()
  const [given, setGiven] = useState<Given>()
  if (me) return <Navigate to={to} replace />

  async function enter(body: Given & { readonly code?: string }) {
    await client.logIn({ body })
    await changed()
    await navigate(to, { replace: true })
  }
  return (
    <Page title={text.title} lead={given && text.codeLead} narrow>
      {given
        ? (
          <Form key="code" submit={text.submit} next at={{ 'second-factor-wrong': 'code' }} send={(filled) => enter({ ...given, code: filled.text('code') })} beside={<Button variant="tertiary" onClick={() => setGiven(undefined)}>{text.back}</Button>}>
            <TextField name="code" label={text.code} help={text.codeHelp} autoComplete="one-time-code" focus />
          </Form>
        )
        : (
          <Form
            key="password" submit={text.submit} next
            send={async (filled) => {
              const wanted = { email: filled.text('email'), password: filled.text('password') }
              try {
                await enter(wanted)
              } catch (error) {
                if (refusedWith(accountRoutes.logIn, error) !== 'second-factor-needed') throw error
                setGiven(wanted)
              }
            }}
          >
            <TextField name="email" label={text.email} type="email" autoComplete="username" />
            <TextField name="password" label={text.password} type="password" autoComplete="current-password" />
          </Form>
        )}
      <Details><Details.Summary>{text.forgotten}</Details.Summary><Details.Content>{text.forgottenBody}</Details.Content></Details>
    </Page>
  )
}
