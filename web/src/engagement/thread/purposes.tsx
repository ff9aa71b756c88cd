/** The purposes: a list that is answered, so that each is judged by itself. Names are kept with who said so; one that is taken away is withdrawn, never deleted. */
import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { answerRoutes, type AnswersStanding } from '@rustning/server/registers/engagement/answer/answer.api.ts'
import { ChoicesField, TextField } from '../../design/field.tsx'
import { Form } from '../../design/form.tsx'
import { Problem } from '../../design/problem.tsx'
import { useClient } from '../../shell/client.ts'
import { Loading } from '../../shell/gates.tsx'
import { useText } from '../../shell/language.tsx'
import { useHere } from '../../shell/session.ts'
import { aboutText } from './about.text.ts'
import { Edited, EditLines, newLine } from './edited.tsx'
import { peopleText } from './people.text.ts'
import { newItem, useAnswers } from './use-answers.ts'
import { useThreadChanged } from './use-thread.ts'

type List = AnswersStanding['lists'][number]

export function Purposes({ engagement }: { readonly engagement: string }) {
  const text = useText(aboutText)
  const { may } = useHere()
  const { data, error, refetch } = useAnswers(undefined)
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  const list = data.lists.find(({ noun }) => noun === 'purpose') ?? { noun: 'purpose', complete: false, items: [] }
  return (
    <Edited
      title={text.purposes} mayEdit={may(answerRoutes.giveAnswers)} form={(done) => <Change engagement={engagement} list={list} done={done} />}
      shown={(
        <>
          <Paragraph className="reading">{text.purposesLead}</Paragraph>
          {list.items.length === 0 ? <Paragraph className="subtle">{text.noPurposes}</Paragraph> : <ul>{list.items.map(({ item, name }) => <li key={item}>{name}</li>)}</ul>}
          {list.complete && <Paragraph>{text.allPurposes}.</Paragraph>}
        </>
      )}
    />
  )
}

interface Line {
  readonly key: string
  readonly item?: string
  readonly name?: string
}

function Change({ engagement, list, done }: { readonly engagement: string; readonly list: List; readonly done: () => void }) {
  const text = useText(aboutText), words = useText(peopleText)
  const { organisation } = useHere()
  const client = useClient(answerRoutes)
  const changed = useThreadChanged()
  const [rows, setRows] = useState<readonly Line[]>(() => (list.items.length === 0 ? [{ key: newLine() }] : list.items.map((one) => ({ ...one, key: newLine() }))))
  return (
    <Form
      submit={words.save} next beside={<Button type="button" variant="tertiary" onClick={done}>{words.cancel}</Button>}
      send={async (filled) => {
        const named = rows.map((row, index) => ({ ...row, typed: filled.text(`items/${index}`).trim() })).filter(({ typed }) => typed !== '')
        const items = [
          ...named.filter(({ name, typed }) => name !== typed).map(({ item, typed }) => ({ noun: 'purpose', item: item ?? newItem(), name: typed })),
          ...list.items.filter(({ item }) => !named.some((row) => row.item === item)).map(({ item }) => ({ noun: 'purpose', item, removed: true })),
        ]
        await client.giveAnswers({ params: { organisation, engagement }, body: { items, lists: [{ noun: 'purpose', complete: filled.all('complete').length > 0 }] } })
        await changed()
        done()
      }}
    >
      <EditLines<Line> rows={rows} setRows={setRows} added={() => ({ key: newLine() })} add={text.addPurpose}>
        {({ name }, index) => <TextField name={`items/${index}`} label={text.purpose} given={name} />}
      </EditLines>
      <ChoicesField name="complete" label={text.purposes} given={list.complete ? ['complete'] : []} choices={[{ value: 'complete', name: text.allPurposes }]} />
    </Form>
  )
}
