/** Keys with which programs act on somebody's behalf: which there are, making one, and revoking one. */
import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { memberRoutes } from '@rustning/server/foundation/identity/member.api.ts'
import { ChoicesField, TextField } from '../design/field.tsx'
import { Form } from '../design/form.tsx'
import { DayField } from '../design/more-fields.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { DataTable } from '../design/table.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText } from '../shell/language.tsx'
import { useHere, useMe } from '../shell/session.ts'
import { keyText } from './key.text.ts'
import { scopesFor } from './scopes.ts'
import { useMembers } from './use-members.ts'

export default function Keys() {
  const text = useText(keyText)
  const { organisation } = useHere()
  const client = useClient(memberRoutes)
  const queries = useQueryClient()
  const { data: members } = useMembers()
  const { data, error, refetch } = useQuery({ queryKey: ['api-tokens', organisation], queryFn: () => client.listApiTokens({ params: { organisation } }) })
  const revoke = useMutation({ mutationFn: (token: string) => client.revokeApiToken({ params: { organisation, token } }), onSettled: () => queries.invalidateQueries({ queryKey: ['api-tokens', organisation] }) })
  if (error) return <Page title={text.title} narrow><Problem error={error} retry={() => void refetch()} /></Page>
  if (!data) return <Loading />
  const inWords = (scopes: readonly string[]) => scopes.map((scope) => text.scopeNames[scope] ?? scope).join(', ')
  return (
    <Page title={text.title} lead={text.lead}>
      {revoke.error && <Problem error={revoke.error} toFocus />}
      {data.apiTokens.length === 0 ? <Paragraph>{text.none}</Paragraph> : (
        <DataTable
          caption={text.title} rows={data.apiTokens} rowKey={({ id }) => id}
          columns={[
            { key: 'name', title: text.name, value: ({ name }) => name },
            { key: 'state', title: text.state, value: ({ state }) => text.states[state] },
            { key: 'scopes', title: text.scopes, value: ({ scopes }) => inWords(scopes) },
            { key: 'madeBy', title: text.madeBy, value: ({ madeBy }) => members?.find(({ accountId }) => accountId === madeBy)?.name ?? text.nobody },
            { key: 'expiresAt', title: text.expires, value: ({ expiresAt }) => expiresAt, kind: 'time' },
            { key: 'revoke', title: text.revoke, value: () => '', show: ({ id, name, state }) => (state === 'valid' ? <Button variant="secondary" data-size="sm" aria-label={text.revokeName(name)} loading={revoke.isPending} onClick={() => revoke.mutate(id)}>{text.revoke}</Button> : '') },
          ]}
        />
      )}
      <Make />
    </Page>
  )
}

function Make() {
  const text = useText(keyText)
  const { organisation } = useHere()
  const { data: me } = useMe()
  const client = useClient(memberRoutes)
  const queries = useQueryClient()
  const [made, setMade] = useState<{ readonly name: string; readonly token?: string | undefined }>()
  const scopes = scopesFor(me?.organisations.find((one) => one.organisation === organisation)?.roles ?? [])
  if (made) {
    return (
      <Alert data-color="success">
        <div className="stack">
          <Heading level={2} data-size="2xs">{text.made(made.name)}</Heading>
          <Paragraph>{made.token === undefined ? text.madeGone : text.madeLead}</Paragraph>
          {made.token !== undefined && <code className="copyable">{made.token}</code>}
          <Button variant="secondary" onClick={() => setMade(undefined)}>{text.hide}</Button>
        </div>
      </Alert>
    )
  }
  return (
    <Section title={text.makeTitle}>
      <Form
        submit={text.make} next at={{ 'api-token-no-name': 'name', 'api-token-no-scope': 'scopes', 'api-token-beyond': 'scopes', 'api-token-too-long': 'expiresAt' }}
        send={async (filled, options) => {
          const day = filled.text('expiresAt')
          setMade(await client.makeApiToken({ params: { organisation }, body: { name: filled.text('name'), scopes: filled.all('scopes'), expiresAt: day === '' ? '' : `${day}T20:00:00Z` } }, options))
          await queries.invalidateQueries({ queryKey: ['api-tokens', organisation] })
        }}
      >
        <TextField name="name" label={text.name} help={text.nameHelp} />
        <ChoicesField name="scopes" label={text.scopes} help={text.scopesHelp} choices={scopes.map((scope) => ({ value: scope, name: text.scopeNames[scope] ?? scope }))} />
        <DayField name="expiresAt" label={text.expires} help={text.expiresHelp} />
      </Form>
    </Section>
  )
}
