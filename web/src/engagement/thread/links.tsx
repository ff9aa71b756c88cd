/** How an engagement hangs together with the organisation's others. What stands in the other's record is shown here and changed there. */
import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { engagementRoutes, linkKinds, type EngagementAnswer } from '@rustning/server/registers/engagement/engagement.api.ts'
import { ChoiceField } from '../../design/field.tsx'
import { Form } from '../../design/form.tsx'
import { GoLink } from '../../design/go.tsx'
import { useClient } from '../../shell/client.ts'
import { useText } from '../../shell/language.tsx'
import { useHere } from '../../shell/session.ts'
import { useEngagements } from '../use-engagements.ts'
import { aboutText } from './about.text.ts'
import { Edited, EditLines, newLine } from './edited.tsx'
import { peopleText } from './people.text.ts'
import { useThreadChanged } from './use-thread.ts'

export function Links({ engagement }: { readonly engagement: EngagementAnswer }) {
  const text = useText(aboutText)
  const { may, to } = useHere()
  const { links } = engagement
  return (
    <Edited
      title={text.links} mayEdit={may(engagementRoutes.putEngagementLinks)} form={(done) => <Change engagement={engagement} done={done} />}
      shown={(
        <>
          <Paragraph className="reading">{text.linksLead}</Paragraph>
          {links.length === 0 ? <Paragraph className="subtle">{text.noLinks}</Paragraph> : (
            <ul>{links.map(({ kind, direction, engagementId, title }) => <li key={`${kind} ${direction} ${engagementId}`}>{direction === 'to' ? text.linkTo[kind] : text.linkFrom[kind]}: <GoLink to={to(`engagements/${engagementId}`)}>{title}</GoLink></li>)}</ul>
          )}
        </>
      )}
    />
  )
}

type Line = Partial<EngagementAnswer['links'][number]> & { readonly key: string }

function Change({ engagement: { id, version, links }, done }: { readonly engagement: EngagementAnswer; readonly done: () => void }) {
  const text = useText(aboutText), words = useText(peopleText)
  const { organisation } = useHere()
  const client = useClient(engagementRoutes)
  const changed = useThreadChanged()
  const { engagements } = useEngagements()
  const [rows, setRows] = useState<readonly Line[]>(() => links.filter(({ direction }) => direction === 'to').map((link) => ({ ...link, key: newLine() })))
  const others = engagements.filter((one) => one.id !== id).map((one) => ({ value: one.id, name: one.title }))
  return (
    <Form
      submit={words.save} next beside={<Button type="button" variant="tertiary" onClick={done}>{words.cancel}</Button>}
      send={async (filled) => {
        await client.putEngagementLinks({
          params: { organisation, engagement: id }, version,
          body: { links: rows.map((_, index) => ({ kind: linkKinds.find((kind) => kind === filled.text(`links/${index}/kind`)) ?? 'depends-on', engagementId: filled.text(`links/${index}/engagementId`) })) },
        })
        await changed()
        done()
      }}
    >
      <EditLines<Line> rows={rows} setRows={setRows} added={() => ({ key: newLine() })} add={text.addLink}>
        {({ kind, engagementId }, index) => (
          <>
            <ChoiceField name={`links/${index}/kind`} label={text.linkKind} given={kind ?? 'depends-on'} choices={linkKinds.map((value) => ({ value, name: text.linkTo[value] }))} />
            <ChoiceField key={others.length} name={`links/${index}/engagementId`} label={text.linkWith} given={engagementId} choices={others} />
          </>
        )}
      </EditLines>
    </Form>
  )
}
