/** The parties: a role, a name and a number each. A controller may be one of many, and only whoever knows can say that all are named. */
import { Button, Paragraph, Table } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { engagementRoutes, partyRoles, type EngagementAnswer } from '@rustning/server/registers/engagement/engagement.api.ts'
import { ChoiceField, ChoicesField, TextField } from '../../design/field.tsx'
import { Form } from '../../design/form.tsx'
import { useClient } from '../../shell/client.ts'
import { useText } from '../../shell/language.tsx'
import { useHere } from '../../shell/session.ts'
import { Edited, EditLines, newLine } from './edited.tsx'
import { peopleText } from './people.text.ts'
import { useThreadChanged } from './use-thread.ts'

interface Line extends Partial<EngagementAnswer['parties'][number]> {
  readonly key: string
}

export function Parties({ engagement }: { readonly engagement: EngagementAnswer }) {
  const text = useText(peopleText)
  const { may } = useHere()
  const { parties, allControllersNamed } = engagement
  return (
    <Edited
      title={text.parties} mayEdit={may(engagementRoutes.putEngagementParties)} form={(done) => <Change engagement={engagement} done={done} />}
      shown={(
        <>
          <Paragraph className="reading">{text.partiesLead}</Paragraph>
          {parties.length === 0 ? <Paragraph className="subtle">{text.noParties}</Paragraph> : (
            <Table border className="simple">
              <caption className="ds-sr-only">{text.parties}</caption>
              <thead><tr><th scope="col">{text.role}</th><th scope="col">{text.name}</th><th scope="col">{text.number}</th></tr></thead>
              <tbody>{parties.map(({ id, role, name, number, self }) => <tr key={id}><th scope="row">{text.roles[role]}</th><td>{name}{self && ` (${text.ourselves})`}</td><td>{number ?? '–'}</td></tr>)}</tbody>
            </Table>
          )}
          <Paragraph>{allControllersNamed ? `${text.allNamed}.` : text.notAllNamed}</Paragraph>
        </>
      )}
    />
  )
}

function Change({ engagement: { id, version, parties, allControllersNamed }, done }: { readonly engagement: EngagementAnswer; readonly done: () => void }) {
  const text = useText(peopleText)
  const { organisation } = useHere()
  const client = useClient(engagementRoutes)
  const changed = useThreadChanged()
  const [rows, setRows] = useState<readonly Line[]>(() => (parties.length === 0 ? [{ key: newLine() }] : parties.map((party) => ({ ...party, key: newLine() }))))
  return (
    <Form
      submit={text.save} next beside={<Button type="button" variant="tertiary" onClick={done}>{text.cancel}</Button>}
      send={async (filled) => {
        await client.putEngagementParties({
          params: { organisation, engagement: id }, version,
          body: {
            allControllersNamed: filled.all('all').length > 0,
            parties: rows.flatMap((row, index) => {
              const number = filled.text(`parties/${index}/number`).trim(), name = filled.text(`parties/${index}/name`)
              // The line that stood there empty says nothing: nobody else takes part.
              return row.id === undefined && name.trim() === '' && number === '' ? [] : {
                ...(row.id !== undefined && { id: row.id }), role: partyRoles.find((role) => role === filled.text(`parties/${index}/role`)) ?? 'client', name,
                ...(number !== '' && { number }), self: filled.all(`parties/${index}/self`).length > 0,
              }
            }),
          },
        })
        await changed()
        done()
      }}
    >
      <EditLines<Line> rows={rows} setRows={setRows} added={() => ({ key: newLine() })} add={text.addParty}>
        {({ role, name, number, self }, index) => (
          <>
            <ChoiceField name={`parties/${index}/role`} label={text.role} given={role ?? 'controller'} choices={partyRoles.map((value) => ({ value, name: text.roles[value] }))} />
            <TextField name={`parties/${index}/name`} label={text.name} given={name} />
            <TextField name={`parties/${index}/number`} label={text.number} given={number} inputMode="numeric" />
            <ChoicesField name={`parties/${index}/self`} label={text.self} given={self ? ['self'] : []} choices={[{ value: 'self', name: text.self }]} />
          </>
        )}
      </EditLines>
      <ChoicesField name="all" label={text.roles.controller} given={allControllersNamed ? ['all'] : []} choices={[{ value: 'all', name: text.allNamed }]} />
    </Form>
  )
}
