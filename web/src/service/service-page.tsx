/** One service in the organisation's own register: what it is, what is lacking before everybody may see it, and whether its use is shown. */
import { Alert, Button, Paragraph } from '@digdir/designsystemet-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { portfolioRoutes } from '@rustning/server/registers/engagement/portfolio/portfolio.api.ts'
import { serviceRoutes, type ServiceAnswer } from '@rustning/server/registers/service/service.api.ts'
import { GoLink } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { RecordChange } from '../design/record-change.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { EvidenceShown } from '../supplier/evidence-shown.tsx'
import { useEvidence } from '../supplier/evidence.tsx'
import { EngagementsWith } from '../supplier/leads.tsx'
import { Publication } from '../supplier/publication.tsx'
import { useSuppliers } from '../supplier/use-suppliers.ts'
import { ServiceFields, serviceIn, serviceRefused } from './service-fields.tsx'
import { serviceText } from './service.text.ts'
import { Description, ServiceTerms } from './service-terms.tsx'
import { termText } from './term.text.ts'
import { Users } from './users.tsx'
import { Uses } from './uses.tsx'

export default function ServicePage() {
  const text = useText(serviceText), terms = useText(termText)
  const { day } = useTimes()
  const { service = '' } = useParams()
  const { organisation, may, to } = useHere()
  const client = useClient(serviceRoutes)
  const queries = useQueryClient()
  const { suppliers } = useSuppliers()
  const { data, error, refetch } = useQuery({ queryKey: ['service', organisation, service], queryFn: () => client.readService({ params: { organisation, service } }) })
  const [saved, setSaved] = useState(false)
  const changed = async (after: ServiceAnswer) => {
    queries.setQueryData(['service', organisation, service], after)
    setSaved(true)
    await queries.invalidateQueries({ queryKey: ['services', organisation] })
  }
  if (error) return <Page title={text.title} narrow><Problem error={error} retry={() => void refetch()} /></Page>
  if (!data) return <Loading />
  const { supplierId, publicServiceId } = data
  const supplier = suppliers.find(({ id }) => id === supplierId)
  // Their own, or the one it was taken from: what is not published, nobody can be shown to use.
  const shownAs = publicServiceId ?? (data.publishedAt === null ? undefined : data.id)
  return (
    <Page title={data.name} within={text.title} lead={<GoLink to={to('services')}>{text.title}</GoLink>} actions={<Button variant="tertiary" onClick={() => window.print()}>{text.print}</Button>}>
      <div role="status">{saved && <Alert data-color="success"><Paragraph>{text.saved}</Paragraph></Alert>}</div>
      {publicServiceId !== null && <Paragraph>{text.takenBody} <GoLink to={`/services/${publicServiceId}`}>{text.seePublic}</GoLink></Paragraph>}
      <Description of={data.description} />
      <ServiceTerms of={data}>
        <dt>{terms.supplier}</dt><dd>{supplier ? <GoLink to={to(`suppliers/${supplier.id}`)}>{supplier.name}</GoLink> : supplierId === null ? terms.unsaid : '–'}</dd>
        <dt>{text.changed}</dt><dd>{day(data.changedAt)}</dd>
      </ServiceTerms>
      {may(serviceRoutes.changeService) && <Change key={data.version} service={data} changed={changed} />}
      {supplierId === organisation && <OwnPublication service={data} changed={changed} />}
      {supplier && data.evidenceIds.length > 0 && <Evidence supplier={supplier.id} ids={data.evidenceIds} />}
      <EngagementsWith by="service" id={service} />
      {shownAs !== undefined && <Users service={shownAs} />}
      {shownAs !== undefined && may(serviceRoutes.listServiceUses) && may(portfolioRoutes.listEngagements) && <Uses service={shownAs} />}
    </Page>
  )
}

interface Part {
  readonly service: ServiceAnswer
  readonly changed: (after: ServiceAnswer) => Promise<void>
}

function OwnPublication({ service: { id, version, publishedAt, publishedVersion }, changed }: Part) {
  const { organisation, may } = useHere()
  const { language } = useLanguage()
  const client = useClient(serviceRoutes)
  const queries = useQueryClient()
  const params = { organisation, service: id }
  const { data } = useQuery({ queryKey: ['service-readiness', organisation, id, version, language], queryFn: () => client.readServiceReadiness({ params }), staleTime: 0 })
  const after = async (service: ServiceAnswer) => {
    await changed(service)
    await Promise.all(['public-services', 'public-services-counted', 'public-services-of', 'public-service'].map((noun) => queries.invalidateQueries({ queryKey: [noun] })))
  }
  return (
    <Publication
      publishedAt={publishedAt} changedSince={publishedAt !== null && publishedVersion !== version} missing={data?.missing} seenAt={`/services/${id}`}
      publish={may(serviceRoutes.publishService) ? async () => after(await client.publishService({ params, version })) : undefined}
      withdraw={may(serviceRoutes.withdrawService) ? async () => after(await client.withdrawService({ params, version })) : undefined}
    />
  )
}

function Evidence({ supplier, ids }: { readonly supplier: string; readonly ids: readonly string[] }) {
  const terms = useText(termText)
  const { data } = useEvidence(supplier)
  return <Section title={terms.evidence}>{data && <EvidenceShown evidence={data.evidence.filter(({ id }) => ids.includes(id))} keyOf={({ id }) => id} />}</Section>
}

function Change({ service, changed }: Part) {
  const text = useText(serviceText)
  const { organisation, may } = useHere()
  const client = useClient(serviceRoutes)
  const { id, version, name } = service
  const params = { organisation, service: id }
  return (
    <RecordChange
      text={text} sure={text.removeSure(name)} list="services" at={serviceRefused} send={async (filled) => changed(await client.changeService({ params, version, body: serviceIn(filled) }))}
      remove={may(serviceRoutes.removeService) ? () => client.removeService({ params, version }) : undefined}
    >
      <ServiceFields given={service} />
    </RecordChange>
  )
}
