/** One supplier in the organisation's own register: who it is, whom to call, what it has shown, and what it says of itself to everybody. */
import { Alert, Button, Paragraph } from '@digdir/designsystemet-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { serviceRoutes } from '@rustning/server/registers/service/service.api.ts'
import { supplierRoutes, type SupplierAnswer } from '@rustning/server/registers/supplier/supplier.api.ts'
import { GoLink } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { RecordChange } from '../design/record-change.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { contactText } from './contact.text.ts'
import { Differences } from './differences.tsx'
import { Evidence } from './evidence.tsx'
import { Contacts, IdentityTerms } from './identity.tsx'
import { ChainBehind, EngagementsWith } from './leads.tsx'
import { OwnPublication } from './own-publication.tsx'
import { publicSupplierText } from './public-supplier.text.ts'
import { SupplierFields, supplierIn, supplierRefused } from './supplier-fields.tsx'
import { supplierText } from './supplier.text.ts'

export default function SupplierPage() {
  const text = useText(supplierText), contact = useText(contactText), { print } = useText(publicSupplierText)
  const { day } = useTimes()
  const { supplier = '' } = useParams()
  const { organisation, may, to } = useHere()
  const client = useClient(supplierRoutes)
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery({ queryKey: ['supplier', organisation, supplier], queryFn: () => client.readSupplier({ params: { organisation, supplier } }) })
  const [saved, setSaved] = useState(false)
  const changed = async (after: SupplierAnswer) => {
    queries.setQueryData(['supplier', organisation, supplier], after)
    setSaved(true)
    await Promise.all(['suppliers', 'suppliers-joined', 'evidence'].map((noun) => queries.invalidateQueries({ queryKey: [noun, organisation] })))
  }
  if (error) return <Page title={text.title} narrow><Problem error={error} retry={() => void refetch()} /></Page>
  if (!data) return <Loading />
  const { bankruptcy } = data
  return (
    <Page title={data.name} within={text.title} lead={<GoLink to={to('suppliers')}>{text.title}</GoLink>} actions={<Button variant="tertiary" onClick={() => window.print()}>{print}</Button>}>
      <div role="status">{saved && <Alert data-color="success"><Paragraph>{text.saved}</Paragraph></Alert>}</div>
      {bankruptcy?.bankrupt && <Alert data-color="danger"><Paragraph>{text.bankruptOn(day(bankruptcy.on), bankruptcy.source)}</Paragraph></Alert>}
      <IdentityTerms of={data}>
        <dt>{text.bankruptcy}</dt><dd>{bankruptcy === null ? text.bankruptcyOptions[''] : bankruptcy.bankrupt ? text.bankruptOn(day(bankruptcy.on), bankruptcy.source) : text.notBankruptOn(day(bankruptcy.on), bankruptcy.source)}</dd>
        {data.note !== null && <><dt>{text.note}</dt><dd className="said">{data.note}</dd></>}
        <dt>{text.changed}</dt><dd>{day(data.changedAt)}</dd>
      </IdentityTerms>
      {may(supplierRoutes.changeSupplier) && <Change key={data.version} supplier={data} changed={changed} />}
      {data.own ? <OwnPublication supplier={data} changed={changed} /> : <Differences supplier={data} changed={changed} />}
      <EngagementsWith by="supplier" id={supplier} />
      <ChainBehind supplier={supplier} />
      <Section title={contact.title}><Contacts contacts={data.contacts} /></Section>
      <Evidence supplier={supplier} />
      {may(serviceRoutes.listServices) && <Services supplier={supplier} />}
    </Page>
  )
}

function Change({ supplier, changed }: { readonly supplier: SupplierAnswer; readonly changed: (after: SupplierAnswer) => Promise<void> }) {
  const text = useText(supplierText)
  const { organisation, may } = useHere()
  const client = useClient(supplierRoutes)
  const { id, version, name } = supplier
  const params = { organisation, supplier: id }
  return (
    <RecordChange
      text={text} sure={text.removeSure(name)} list="suppliers" at={supplierRefused} send={async (filled) => changed(await client.changeSupplier({ params, version, body: supplierIn(filled) }))}
      remove={may(supplierRoutes.removeSupplier) ? () => client.removeSupplier({ params, version }) : undefined}
    >
      <SupplierFields given={supplier} own={supplier.own} />
    </RecordChange>
  )
}

function Services({ supplier }: { readonly supplier: string }) {
  const text = useText(supplierText)
  const { organisation, to } = useHere()
  const client = useClient(serviceRoutes)
  const { data } = useQuery({ queryKey: ['services-of', organisation, supplier], queryFn: () => client.listServices({ params: { organisation }, query: { supplier, limit: 100 } }) })
  if (!data) return undefined
  return (
    <Section title={text.services}>
      {data.services.length === 0 ? <Paragraph>{text.noServices}</Paragraph> : <ul>{data.services.map(({ id, name }) => <li key={id}><GoLink to={to(`services/${id}`)}>{name}</GoLink></li>)}</ul>}
    </Section>
  )
}
