/** Who belongs to the organisation and as what, and who is invited. */
import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { memberRoutes } from '@rustning/server/foundation/identity/member.api.ts'
import { GoButton, GoLink } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { DataTable } from '../design/table.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { memberText } from './member.text.ts'
import { rolesIn } from './roles.ts'
import { useMembers } from './use-members.ts'

export default function Members() {
  const text = useText(memberText)
  const { language } = useLanguage()
  const { may, to } = useHere()
  const { data, error, refetch } = useMembers()
  return (
    <Page title={text.title} lead={text.lead} actions={may(memberRoutes.invite) ? <GoButton to={to('members/invite')} next>{text.invite}</GoButton> : undefined}>
      {error ? <Problem error={error} retry={() => void refetch()} /> : !data ? <Loading /> : (
        <DataTable
          caption={text.title} rows={data} rowKey={({ id }) => id}
          columns={[
            { key: 'name', title: text.name, value: ({ name }) => name, show: ({ id, name }) => <GoLink to={to(`members/${id}`)}>{name}</GoLink> },
            { key: 'email', title: text.email, value: ({ email }) => email },
            { key: 'roles', title: text.roles, value: ({ roles }) => rolesIn(roles, language) },
            { key: 'since', title: text.since, value: ({ since }) => since, kind: 'time' },
          ]}
        />
      )}
      {may(memberRoutes.listInvitations) && <Section title={text.invitations}><Invitations /></Section>}
    </Page>
  )
}

function Invitations() {
  const text = useText(memberText)
  const { language } = useLanguage()
  const { day } = useTimes()
  const { organisation, may } = useHere()
  const client = useClient(memberRoutes)
  const queries = useQueryClient()
  const key = ['invitations', organisation]
  const { data, error } = useQuery({ queryKey: key, queryFn: () => client.listInvitations({ params: { organisation } }) })
  const withdraw = useMutation({ mutationFn: (invitation: string) => client.withdrawInvitation({ params: { organisation, invitation } }), onSettled: () => queries.invalidateQueries({ queryKey: key }) })
  const refused = error ?? withdraw.error
  return (
    <>
      {refused && <Problem error={refused} />}
      {data?.invitations.length === 0 && <Paragraph className="subtle">{text.invitationsNone}</Paragraph>}
      <ul className="cards">
        {data?.invitations.map(({ id, email, roles, state, expiresAt }) => (
          <li key={id}>
            <strong>{email}</strong>
            <span className="subtle">{rolesIn(roles, language)} · {text.states[state]}{state === 'open' && ` · ${text.expires} ${day(expiresAt)}`}</span>
            {state === 'open' && may(memberRoutes.withdrawInvitation) && <div><Button variant="secondary" loading={withdraw.isPending} onClick={() => withdraw.mutate(id)}>{text.withdraw(email)}</Button></div>}
          </li>
        ))}
      </ul>
    </>
  )
}
