/** One person in the organisation: what they are, a way back in when the password is forgotten, and the end of it. */
import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { memberRoutes } from '@rustning/server/foundation/identity/member.api.ts'
import { ChoicesField } from '../design/field.tsx'
import { Form } from '../design/form.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useHere, useMe, useSessionChanged } from '../shell/session.ts'
import { memberText } from './member.text.ts'
import { onlyRoles, roleChoices, rolesIn } from './roles.ts'
import { useMembers } from './use-members.ts'

export default function MemberPage() {
  const text = useText(memberText)
  const { language } = useLanguage()
  const { member: id } = useParams()
  const { organisation, may, to } = useHere()
  const { data: me } = useMe()
  const { data, error } = useMembers()
  const client = useClient(memberRoutes)
  const queries = useQueryClient()
  const changed = useSessionChanged()
  const navigate = useNavigate()
  const [saved, setSaved] = useState(false)
  const [link, setLink] = useState<string>()
  if (error) return <Problem error={error} />
  if (!data) return <Loading />
  const member = data.find((one) => one.id === id)
  if (!member) return <NotFound />
  const own = member.accountId === me?.id
  const params = { organisation, member: member.id }
  const again = () => queries.invalidateQueries({ queryKey: ['members', organisation] })
  return (
    <Page title={member.name} within={text.title} lead={member.email}>
      <Section title={text.rolesTitle}>
        {may(memberRoutes.changeMember) && !own
          ? (
            <Form
              key={member.version} submit={text.rolesSave} at={{ 'roles-missing': 'roles', 'roles-clash': 'roles' }}
              send={async (filled) => {
                await client.changeMember({ params, version: member.version, body: { roles: onlyRoles(filled.all('roles')) } })
                setSaved(true)
                await again()
              }}
            >
              <div role="status">{saved && <Alert data-color="success"><Paragraph>{text.rolesSaved}</Paragraph></Alert>}</div>
              <ChoicesField name="roles" label={text.roles} help={text.rolesHelp} given={member.roles} choices={roleChoices(language)} />
            </Form>
          )
          : <><Paragraph>{rolesIn(member.roles, language)}</Paragraph>{own && <Paragraph className="subtle">{text.own}</Paragraph>}</>}
      </Section>
      {may(memberRoutes.makeResetLink) && !own && (
        <Section title={text.reset}>
          <Paragraph className="reading">{link === undefined ? text.resetBody : text.resetMade}</Paragraph>
          {link === undefined
            ? <Form submit={text.resetMake} send={async () => setLink(`${window.location.origin}/new-password#${(await client.makeResetLink({ params })).token}`)}>{undefined}</Form>
            : <code className="copyable">{link}</code>}
        </Section>
      )}
      {(own || may(memberRoutes.changeMember)) && (
        <Section title={own ? text.leave : text.endTitle}>
          {!own && <Paragraph className="reading">{text.endBody}</Paragraph>}
          <Form
            submit={own ? text.leave : text.end}
            send={async () => {
              await client.endMember({ params, version: member.version })
              await (own ? changed() : again())
              await navigate(own ? '/' : to('members'))
            }}
          >
            {undefined}
          </Form>
        </Section>
      )}
    </Page>
  )
}
