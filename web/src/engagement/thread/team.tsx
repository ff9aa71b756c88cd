/** The five fields of competence a buyer needs, who covers each, and the gap: told by shape and word. */
import { Button, Paragraph, Table } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { dayText } from '@rustning/server/judgement/sentence/sentence.ts'
import type { Client } from '@rustning/server/foundation/http/client.api.ts'
import { competences, engagementRoutes, type EngagementAnswer } from '@rustning/server/registers/engagement/engagement.api.ts'
import { ChoiceField, TextField } from '../../design/field.tsx'
import { Form } from '../../design/form.tsx'
import { useMembers } from '../../identity/use-members.ts'
import { useClient } from '../../shell/client.ts'
import { useLanguage, useText } from '../../shell/language.tsx'
import { useHere } from '../../shell/session.ts'
import { Edited, EditLines, newLine } from './edited.tsx'
import { peopleText } from './people.text.ts'
import { useThreadChanged } from './use-thread.ts'

type Member = Parameters<Client<typeof engagementRoutes>['putEngagementTeam']>[0]['body']['members'][number]
interface Line extends Partial<EngagementAnswer['team']['members'][number]> {
  readonly key: string
}

export function Team({ engagement }: { readonly engagement: EngagementAnswer }) {
  const text = useText(peopleText)
  const { language } = useLanguage()
  const { may } = useHere()
  const { members, gap, assessedOn } = engagement.team
  return (
    <Edited
      title={text.team} mayEdit={may(engagementRoutes.putEngagementTeam)} form={(done) => <Change engagement={engagement} done={done} />}
      shown={(
        <>
          <Paragraph className="reading">{text.teamLead}</Paragraph>
          <Table border className="simple">
            <caption className="ds-sr-only">{text.team}</caption>
            <thead><tr><th scope="col">{text.field}</th><th scope="col">{text.person}</th></tr></thead>
            <tbody>
              {competences.map((field) => (
                <tr key={field}>
                  <th scope="row">{text.fields[field]}</th>
                  <td>
                    {members.filter((member) => member.field === field).map(({ id, name, sort, employer, counts }) => (
                      <div key={id}>{name}{sort === 'hired' && ` (${employer === undefined ? text.hired.toLowerCase() : text.hiredFrom(employer)})`}{!counts && <span className="scar">{text.notCounting}</span>}</div>
                    ))}
                    {gap.includes(field) && <span className="gap"><span aria-hidden="true">○</span> {text.gap}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
          <Paragraph>{assessedOn === undefined ? text.notAssessed : `${text.assessedOn}: ${dayText(assessedOn, language)}.`}</Paragraph>
        </>
      )}
    />
  )
}

function Change({ engagement: { id, version, team }, done }: { readonly engagement: EngagementAnswer; readonly done: () => void }) {
  const text = useText(peopleText)
  const { organisation } = useHere()
  const client = useClient(engagementRoutes)
  const changed = useThreadChanged()
  const { data: people = [] } = useMembers()
  const [rows, setRows] = useState<readonly Line[]>(() => [...team.members.map((member) => ({ ...member, key: newLine() })), ...team.gap.map((field) => ({ field, key: newLine() }))])
  return (
    <Form
      submit={text.save} next at={{ 'engagement-team-member-unknown': 'members/0/who' }} beside={<Button type="button" variant="tertiary" onClick={done}>{text.cancel}</Button>}
      send={async (filled) => {
        const assessedOn = filled.text('assessedOn').trim()
        const members = rows.flatMap((_, index): Member[] => {
          const field = competences.find((one) => one === filled.text(`members/${index}/field`)) ?? 'need', who = filled.text(`members/${index}/who`)
          const person = people.find((one) => one.id === who), name = filled.text(`members/${index}/name`).trim(), employer = filled.text(`members/${index}/employer`).trim()
          if (person) return [{ field, sort: 'own', name: person.name, membershipId: person.id }]
          return name === '' ? [] : [{ field, sort: employer === '' ? 'own' : 'hired', name, ...(employer !== '' && { employer }) }]
        })
        await client.putEngagementTeam({ params: { organisation, engagement: id }, version, body: { members, assessedOn: assessedOn === '' ? null : assessedOn } })
        await changed()
        done()
      }}
    >
      <EditLines<Line> rows={rows} setRows={setRows} added={() => ({ key: newLine() })} add={text.addMember}>
        {(row, index) => <MemberFields row={row} index={index} />}
      </EditLines>
      <TextField name="assessedOn" label={text.assessedOn} help={text.assessedHelp} given={team.assessedOn} />
    </Form>
  )
}

/** One of ours is chosen; somebody from outside is named. */
function MemberFields({ row: { field, membershipId, name, employer }, index }: { readonly row: Line; readonly index: number }) {
  const text = useText(peopleText)
  const { data: people = [] } = useMembers()
  const at = `members/${index}`
  return (
    <>
      <ChoiceField name={`${at}/field`} label={text.field} given={field ?? 'need'} choices={competences.map((value) => ({ value, name: text.fields[value] }))} />
      <ChoiceField key={people.length} name={`${at}/who`} label={text.person} given={membershipId ?? ''} choices={[{ value: '', name: text.other }, ...people.map(({ id, name: own }) => ({ value: id, name: own }))]} />
      <TextField name={`${at}/name`} label={text.otherName} given={membershipId === undefined ? name : undefined} />
      <TextField name={`${at}/employer`} label={text.employer} help={text.employerHelp} given={employer} />
    </>
  )
}
