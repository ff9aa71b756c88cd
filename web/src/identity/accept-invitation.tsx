/** Coming in by an invitation: as somebody new, or with the account one has. */
import { Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate, useParams } from 'react-router'
import { memberRoutes } from '@rustning/server/foundation/identity/member.api.ts'
import { TextField } from '../design/field.tsx'
import { Form } from '../design/form.tsx'
import { GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText, useTimes } from '../shell/language.tsx'
import { useMe, useSessionChanged } from '../shell/session.ts'
import { acceptText } from './accept-invitation.text.ts'
import { secretIn } from './inside.ts'
import { passwordText } from './password.text.ts'
import { rolesIn } from './roles.ts'

export default function AcceptInvitation() {
  const text = useText(acceptText), password = useText(passwordText)
  const { language } = useLanguage()
  const { day } = useTimes()
  const client = useClient(memberRoutes)
  const changed = useSessionChanged()
  const navigate = useNavigate()
  const token = secretIn(useParams()['token'], useLocation().hash)
  const { data: me } = useMe()
  const { data, error } = useQuery({ queryKey: ['invitation', token], queryFn: () => client.readInvitation({ body: { token } }), retry: false })
  if (error) return <Page title={text.title} narrow><Problem error={error} /></Page>
  if (!data || me === undefined) return <Loading />
  const enter = async (newcomer?: { readonly name: string; readonly password: string }) => {
    const { organisation } = await client.acceptInvitation({ body: { token, ...(newcomer && { newcomer: { ...newcomer, language } }) } })
    await changed()
    await navigate(`/organisations/${organisation}`, { replace: true })
  }
  return (
    <Page title={text.title} lead={text.lead(data.email, rolesIn(data.roles, language))} narrow>
      <Paragraph className="subtle">{text.expires(day(data.expiresAt))}{!me && ` ${text.newcomer}`}</Paragraph>
      {me
        ? <Form key="member" submit={text.accept} next send={() => enter()}>{undefined}</Form>
        : (
          <>
            <Form key="newcomer" submit={text.newcomerSubmit} next at={{ 'name-missing': 'newcomer/name', 'password-refused': 'newcomer/password' }} send={(filled) => enter({ name: filled.text('newcomer/name'), password: filled.text('newcomer/password') })}>
              <input type="email" name="email" autoComplete="username" value={data.email} readOnly hidden />
              <TextField name="newcomer/name" label={text.name} autoComplete="name" />
              <TextField name="newcomer/password" label={password.password} help={password.help} type="password" autoComplete="new-password" />
            </Form>
            <Paragraph>{text.have} <GoLink to={`/sign-in?to=${encodeURIComponent(`/invitation#${token}`)}`}>{text.signIn}</GoLink></Paragraph>
          </>
        )}
    </Page>
  )
}
