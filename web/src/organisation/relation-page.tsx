/** One other organisation: what it is to this one; adding it, and changing or ending it. */
import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { relationKinds, relationRoutes, type RelationAnswer } from '@rustning/server/registers/organisation/relation.api.ts'
import { ChoiceField, TextField } from '../design/field.tsx'
import { Form, type Filled } from '../design/form.tsx'
import { GoLink } from '../design/go.tsx'
import { DayField } from '../design/more-fields.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { WordsField } from '../design/words-field.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText, useTimes } from '../shell/language.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useHere } from '../shell/session.ts'
import { relationText } from './relation.text.ts'
import { useRelations } from './use-relations.ts'

const refusals = { 'organisation-number-wrong': 'number', 'relation-to-oneself': 'number', 'relation-backwards': 'untilOn' } as const
const orNull = (text: string): string | null => (text.trim() === '' ? null : text)
const filledIn = (filled: Filled) => ({ name: filled.text('name'), number: orNull(filled.text('number')), about: orNull(filled.text('about')), fromOn: orNull(filled.text('fromOn')), untilOn: orNull(filled.text('untilOn')) })

export default function RelationPage() {
  const text = useText(relationText)
  const { day } = useTimes()
  const { relation } = useParams()
  const { may, to } = useHere()
  const { data, error } = useRelations()
  if (relation === 'add') return <Add />
  if (error) return <Page title={text.title} narrow><Problem error={error} /></Page>
  if (!data) return <Loading />
  const found = data.find(({ id }) => id === relation)
  if (!found) return <NotFound />
  const { name, kind, number, about, fromOn, untilOn } = found
  return (
    <Page title={name} within={text.title} lead={<GoLink to={to('relations')}>{text.title}</GoLink>}>
      <dl className="terms">
        <dt>{text.kind}</dt><dd>{text.kinds[kind]}</dd>
        <dt>{text.number}</dt><dd>{number ?? text.none}</dd>
        <dt>{text.about}</dt><dd>{about ?? text.none}</dd>
        <dt>{text.from}</dt><dd>{fromOn === undefined ? text.none : day(fromOn)}</dd>
        <dt>{text.until}</dt><dd>{untilOn === undefined ? text.none : day(untilOn)}</dd>
      </dl>
      {may(relationRoutes.changeRelation) && <Section title={text.change}><Paragraph className="subtle">{text.changeLead}</Paragraph><Change relation={found} /></Section>}
    </Page>
  )
}

function Add() {
  const text = useText(relationText)
  const { organisation, to } = useHere()
  const client = useClient(relationRoutes)
  const queries = useQueryClient()
  const navigate = useNavigate()
  return (
    <Page title={text.addTitle} within={text.title} narrow>
      <Form
        submit={text.add} next at={refusals} beside={<GoLink to={to('relations')}>{text.cancel}</GoLink>}
        send={async (filled, options) => {
          await client.addRelation({ params: { organisation }, body: { kind: relationKinds.find((kind) => kind === filled.text('kind')) ?? 'owner', ...filledIn(filled) } }, options)
          await queries.invalidateQueries({ queryKey: ['relations', organisation] })
          await navigate(to('relations'), { replace: true })
        }}
      >
        <ChoiceField name="kind" label={text.kind} choices={relationKinds.map((kind) => ({ value: kind, name: text.kinds[kind] }))} />
        <Fields />
      </Form>
    </Page>
  )
}

function Change({ relation }: { readonly relation: RelationAnswer }) {
  const text = useText(relationText)
  const { organisation } = useHere()
  const client = useClient(relationRoutes)
  const queries = useQueryClient()
  const [saved, setSaved] = useState(false)
  return (
    <>
      <div role="status">{saved && <Alert data-color="success"><Paragraph>{text.saved}</Paragraph></Alert>}</div>
      <Form
        key={relation.version} submit={text.save} at={refusals}
        send={async (filled) => {
          setSaved(false)
          await client.changeRelation({ params: { organisation, relation: relation.id }, version: relation.version, body: filledIn(filled) })
          setSaved(true)
          await queries.invalidateQueries({ queryKey: ['relations', organisation] })
        }}
      >
        <Fields given={relation} />
      </Form>
    </>
  )
}

function Fields({ given }: { readonly given?: RelationAnswer }) {
  const text = useText(relationText)
  return (
    <>
      <TextField name="name" label={text.name} given={given?.name} />
      <TextField name="number" label={text.number} help={text.numberHelp} given={given?.number} inputMode="numeric" />
      <WordsField name="about" label={text.about} given={given?.about} rows={2} />
      <DayField name="fromOn" label={text.from} given={given?.fromOn} />
      <DayField name="untilOn" label={text.until} given={given?.untilOn} />
    </>
  )
}
