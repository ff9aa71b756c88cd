/** Inviting somebody: an address, roles, and a link that the inviter hands over. */
import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { memberRoutes } from '@rustning/server/foundation/identity/member.api.ts'
import { ChoicesField, TextField } from '../design/field.tsx'
import { Form } from '../design/form.tsx'
import { GoButton } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { useClient } from '../shell/client.ts'
import { useLanguage, useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { memberText } from './member.text.ts'
import { onlyRoles, roleChoices } from './roles.ts'

const fields = { 'email-malformed': 'email', 'invitation-already-member': 'email', 'invitation-no-role': 'roles', 'invitation-clash': 'roles' } as const

export default function Invite() {
  const text = useText(memberText)
  const { language } = useLanguage()
  const { organisation, to } = useHere()
  const client = useClient(memberRoutes)
  const queries = useQueryClient()
  const [made, setMade] = useState<{ readonly email: string; readonly token?: string | undefined }>()
  if (made) {
    return (
      <Page key="made" title={text.invited(made.email)} lead={text.invitedLead} narrow>
        {made.token !== undefined && <code className="copyable">{`${window.location.origin}/invitation#${made.token}`}</code>}
        <div className="row"><GoButton to={to('members')} next>{text.back}</GoButton><Button variant="tertiary" onClick={() => setMade(undefined)}>{text.inviteAnother}</Button></div>
      </Page>
    )
  }
  return (
    <Page key="invite" title={text.inviteTitle} within={text.title} narrow>
      <Paragraph className="subtle">{text.inviteLead}</Paragraph>
      <Form
        submit={text.inviteSubmit} next at={fields}
        send={async (filled, options) => {
          setMade(await client.invite({ params: { organisation }, body: { email: filled.text('email'), roles: onlyRoles(filled.all('roles')) } }, options))
          await queries.invalidateQueries({ queryKey: ['invitations', organisation] })
        }}
      >
        <TextField name="email" label={text.email} type="email" />
        <ChoicesField name="roles" label={text.roles} help={text.rolesHelp} choices={roleChoices(language)} />
      </Form>
    </Page>
  )
}
