/** What is known of the organisation itself, and the way on. Whoever may change it changes it here. */
import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answer } from '@rustning/server/foundation/http/route.api.ts'
import { organisationRoutes } from '@rustning/server/registers/organisation/organisation.api.ts'
import { ChoiceField, TextField } from '../design/field.tsx'
import { Form } from '../design/form.tsx'
import { GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { languageNames, languages, useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { AdministrationLinks } from './administration-links.tsx'
import { FromRegister } from './from-register.tsx'
import { kindText } from './kind.text.ts'
import { organisationText } from './organisation.text.ts'

type Organisation = Answer<typeof organisationRoutes.readOrganisation>

export default function OrganisationPage() {
  const text = useText(organisationText)
  const { organisation, may, to } = useHere()
  const client = useClient(organisationRoutes)
  const { data, error, refetch } = useQuery({ queryKey: ['organisation', organisation], queryFn: () => client.readOrganisation({ params: { organisation } }) })
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <Page title={text.changeTitle} within={data.name} lead={text.lead}>
      {may(organisationRoutes.changeOrganisation) ? <Change organisation={data} /> : <Shown organisation={data} />}
      {may(organisationRoutes.takeFromRegister) && <FromRegister organisation={data} />}
      <div className="actions"><GoLink to={to('engagements')}>{text.next}</GoLink></div>
      <AdministrationLinks />
    </Page>
  )
}

function Shown({ organisation: { number, kind, language, form, sector, employees } }: { readonly organisation: Organisation }) {
  const text = useText(organisationText), kinds = useText(kindText)
  return (
    <dl className="terms">
      <dt>{text.number}</dt><dd>{number ?? text.missing}</dd>
      <dt>{text.kind}</dt><dd>{kind === undefined ? text.missing : (kinds[kind] ?? kind)}</dd>
      <dt>{text.form}</dt><dd>{form ?? text.missing}</dd>
      <dt>{text.sector}</dt><dd>{sector ?? text.missing}</dd>
      <dt>{text.employees}</dt><dd>{employees ?? text.missing}</dd>
      <dt>{text.language}</dt><dd>{languageNames[language]}</dd>
    </dl>
  )
}

function Change({ organisation: { id, version, name, number, kind, language, form, sector, employees } }: { readonly organisation: Organisation }) {
  const text = useText(organisationText), kinds = useText(kindText)
  const client = useClient(organisationRoutes)
  const queries = useQueryClient()
  const [saved, setSaved] = useState(false)
  const choices = Object.entries(kinds).map(([value, shown]) => ({ value, name: shown }))
  return (
    <>
      <div role="status">{saved && <Alert data-color="success"><Paragraph>{text.saved}</Paragraph></Alert>}</div>
      <Form
        key={version} submit={text.save} next at={{ 'organisation-number-wrong': 'number', 'organisation-kind-unknown': 'kind' }}
        send={async (filled) => {
          setSaved(false)
          const [typed, chosen] = [filled.text('number').trim(), filled.text('kind')]
          const [wantedForm, wantedSector, size] = [filled.text('form').trim().toUpperCase(), filled.text('sector').trim(), filled.text('employees').replaceAll(/\s/g, '')]
          const after = await client.changeOrganisation({
            params: { organisation: id }, version,
            body: { name: filled.text('name'), number: typed === '' ? null : typed, ...(chosen !== '' && { kind: chosen }), language: languages.find((one) => one === filled.text('language')) ?? language,
              form: wantedForm === '' ? null : wantedForm, sector: wantedSector === '' ? null : wantedSector, employees: size === '' ? null : Number(size) },
          })
          queries.setQueryData(['organisation', id], after)
          setSaved(true)
          await queries.invalidateQueries({ queryKey: ['organisations'] })
        }}
      >
        <TextField name="name" label={text.name} given={name} autoComplete="organization" />
        <TextField name="number" label={text.number} help={text.numberHelp} given={number} inputMode="numeric" />
        <ChoiceField name="kind" label={text.kind} help={text.kindHelp} given={kind ?? ''} choices={kind === undefined ? [{ value: '', name: text.kindChoose }, ...choices] : choices} />
        <TextField name="form" label={text.form} help={text.formHelp} given={form} />
        <TextField name="sector" label={text.sector} help={text.sectorHelp} given={sector} inputMode="numeric" />
        <TextField name="employees" label={text.employees} given={employees === undefined ? undefined : String(employees)} inputMode="numeric" />
        <ChoiceField name="language" label={text.language} help={text.languageHelp} given={language} choices={languages.map((one) => ({ value: one, name: languageNames[one] }))} />
      </Form>
    </>
  )
}
