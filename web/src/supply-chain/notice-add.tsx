/** Writing down a notice that a supplier has given. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import { chainNoticeRoutes, noticeKinds } from '@rustning/server/registers/supply-chain/chain-notice.api.ts'
import { CountriesField } from '../design/countries-field.tsx'
import { ChoiceField, TextField } from '../design/field.tsx'
import { Form } from '../design/form.tsx'
import { GoLink } from '../design/go.tsx'
import { DayField } from '../design/more-fields.tsx'
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { WordsField } from '../design/words-field.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { chainNoticeText } from './chain-notice.text.ts'
import { useSuppliers } from './concentration-page.tsx'
import { placesFrom } from './link-fields.tsx'

export default function NoticeAdd() {
  const text = useText(chainNoticeText)
  const { organisation, to } = useHere()
  const [params] = useSearchParams()
  const client = useClient(chainNoticeRoutes)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { suppliers, error } = useSuppliers()
  if (error) return <Page title={text.addTitle} narrow><Problem error={error} /></Page>
  if (!suppliers) return <Loading />
  const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
  return (
    <Page title={text.addTitle} within={text.title} lead={text.addLead} narrow>
      <Form
        submit={text.add} next at={{ 'chain-notice-deadline-before': 'objectBy', 'chain-notice-received-later': 'receivedOn' }} beside={<GoLink to={to('supply-chain/notices')}>{text.cancel}</GoLink>}
        send={async (filled, options) => {
          const [what, received, planned, objectBy] = [filled.text('what').trim(), filled.text('receivedOn'), filled.text('plannedOn'), filled.text('objectBy')], supplier = filled.text('supplier')
          const { id } = await client.addChainNotice({
            params: { organisation, supplier },
            body: { kind: noticeKinds.find((kind) => kind === filled.text('kind')) ?? 'new', name: filled.text('name'), what: what === '' ? null : what, processing: placesFrom(filled, 'processing'), ...(received !== '' && { receivedOn: received }), plannedOn: planned === '' ? null : planned, objectBy: objectBy === '' ? null : objectBy },
          }, options)
          await queries.invalidateQueries({ queryKey: ['chain-notices', organisation] })
          await navigate(to(`suppliers/${supplier}/chain/notices/${id}`), { replace: true })
        }}
      >
        <ChoiceField name="supplier" label={text.supplier} given={params.get('supplier') ?? suppliers[0]?.id} choices={suppliers.map(({ id, name }) => ({ value: id, name }))} />
        <ChoiceField name="kind" label={text.kind} given="new" choices={noticeKinds.map((kind) => ({ value: kind, name: capital(text.kinds[kind]) }))} />
        <TextField name="name" label={text.name} />
        <WordsField name="what" label={text.what} />
        <CountriesField name="processing" label={text.countries} />
        <TextField name="processingOpen" label={text.countriesOpen} help={text.openHelp} />
        <DayField name="receivedOn" label={text.received} help={text.receivedHelp} />
        <DayField name="plannedOn" label={text.planned} />
        <DayField name="objectBy" label={text.objectBy} help={text.objectByHelp} />
      </Form>
    </Page>
  )
}
