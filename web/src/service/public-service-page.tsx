/** One service as its supplier shows it to everybody, who says that they use it, and the way into an organisation's own register. */
import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { serviceRoutes } from '@rustning/server/registers/service/service.api.ts'
import { GoLink } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText, useTimes } from '../shell/language.tsx'
import { EvidenceShown } from '../supplier/evidence-shown.tsx'
import { evidenceText } from '../supplier/evidence.text.ts'
import { searchText } from './search.text.ts'
import { Description, ServiceTerms } from './service-terms.tsx'
import { TakeService } from './take-service.tsx'
import { termText } from './term.text.ts'
import { Users } from './users.tsx'
import { useWords } from './use-words.ts'

export default function PublicServicePage() {
  const text = useText(searchText), terms = useText(termText), evidence = useText(evidenceText)
  const words = useWords()
  const { day } = useTimes()
  const { service = '' } = useParams()
  const client = useClient(serviceRoutes)
  const { data, error, refetch } = useQuery({ queryKey: ['public-service', service], queryFn: () => client.readPublicService({ params: { service } }) })
  if (error) return <Page title={text.title} narrow><Problem error={error} retry={() => void refetch()} /></Page>
  if (!data) return <Loading />
  const { supplier } = data
  return (
    <Page title={data.name} within={text.title} lead={<><GoLink to="/services">{text.title}</GoLink>. {text.itself(day(data.publishedAt))}</>} actions={<Button variant="tertiary" onClick={() => window.print()}>{text.print}</Button>}>
      <Description of={data.description} />
      <ServiceTerms of={data}>
        <dt>{terms.supplier}</dt><dd><GoLink to={`/suppliers/${supplier.id}`}>{supplier.name}</GoLink></dd>
        <dt>{terms.seat}</dt><dd>{words.country(supplier.seat)}</dd>
        <dt>{terms.ownerCountry}</dt><dd>{words.country(supplier.ownerCountry)}</dd>
      </ServiceTerms>
      <TakeService service={service} supplier={supplier.id} />
      <Section title={evidence.title}>
        {data.evidence.length === 0 ? <Paragraph>{evidence.nonePublic}</Paragraph> : <EvidenceShown evidence={data.evidence} keyOf={({ title, kind, issuedOn, expiresOn }) => [kind, title, issuedOn, expiresOn].join(' ')} />}
      </Section>
      <Users service={service} />
    </Page>
  )
}
