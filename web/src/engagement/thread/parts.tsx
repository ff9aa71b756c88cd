/** The parts of an engagement, each with a stage of its own: one may run while another waits. */
import { Button, Paragraph } from '@digdir/designsystemet-react'
import { engagementRoutes, type EngagementAnswer } from '@rustning/server/registers/engagement/engagement.api.ts'
import { TextField } from '../../design/field.tsx'
import { Form } from '../../design/form.tsx'
import { useClient } from '../../shell/client.ts'
import { useText } from '../../shell/language.tsx'
import { useHere } from '../../shell/session.ts'
import { engagementText } from '../engagement.text.ts'
import { aboutText } from './about.text.ts'
import { Edited } from './edited.tsx'
import { peopleText } from './people.text.ts'
import { threadText } from './thread.text.ts'
import { useThreadChanged } from './use-thread.ts'

export function Parts({ engagement: { id, version, parts } }: { readonly engagement: EngagementAnswer }) {
  const text = useText(aboutText), words = useText(threadText), names = useText(engagementText), people = useText(peopleText)
  const { organisation, may } = useHere()
  const client = useClient(engagementRoutes)
  const changed = useThreadChanged()
  return (
    <Edited
      title={words.parts} mayEdit={may(engagementRoutes.addEngagementPart)}
      shown={<ul>{parts.map(({ id: part, name, stage, ended }) => <li key={part}>{name ?? words.wholePart}: {ended ? words.ended[ended] : names.stages[stage]}</li>)}</ul>}
      form={(done) => (
        <>
          <Paragraph className="reading">{text.partsLead}</Paragraph>
          {parts.map(({ id: part, version: partVersion, name }) => (
            <Form key={`${part} ${partVersion}`} submit={people.save} send={async (filled) => {
              await client.renameEngagementPart({ params: { organisation, engagement: id, part }, version: partVersion, body: { name: filled.text('name') } })
              await changed()
            }}>
              <TextField name="name" label={`${text.rename}: ${name ?? words.wholePart}`} given={name} />
            </Form>
          ))}
          <Form key={version} submit={text.addPart} next beside={<Button type="button" variant="tertiary" onClick={done}>{people.cancel}</Button>} send={async (filled) => {
            await client.addEngagementPart({ params: { organisation, engagement: id }, body: { name: filled.text('name') } })
            await changed()
            done()
          }}>
            <TextField name="name" label={text.partName} />
          </Form>
        </>
      )}
    />
  )
}
