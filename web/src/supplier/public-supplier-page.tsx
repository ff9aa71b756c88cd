/** What one supplier says of itself to everybody: who it is, whom to ask, what it can show and what that does not cover, and its services. */
import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { serviceRoutes } from '@rustning/server/registers/service/service.api.ts'
import { supplierRoutes } from '@rustning/server/registers/supplier/supplier.api.ts'
import { GoLink } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText, useTimes } from '../shell/language.tsx'
import { contactText } from './contact.text.ts'
import { EvidenceShown } from './evidence-shown.tsx'
import { evidenceText } from './evidence.text.ts'
import { Contacts, IdentityTerms } from './identity.tsx'
import { publicSupplierText } from './public-supplier.text.ts'
import { supplierText } from './supplier.text.ts'

export default function PublicSupplierPage() {
  const text = useText(publicSupplierText), contact = useText(contactText), evidence = useText(evidenceText), words = useText(supplierText)
  const { day } = useTimes()
  const { supplier = '' } = useParams()
  const client = useClient(supplierRoutes)
  const { data, error, refetch } = useQuery({ queryKey: ['public-supplier', supplier], queryFn: () => client.readPublicSupplier({ params: { supplier } }) })
  if (error) return <Page title={text.title} narrow><Problem error={error} retry={() => void refetch()} /></Page>
  if (!data) return <Loading />
  return (
    <Page title={data.name} within={text.title} lead={<><GoLink to="/suppliers">{text.title}</GoLink>. {text.itself(day(data.publishedAt))}</>} actions={<Button variant="tertiary" onClick={() => window.print()}>{text.print}</Button>}>
      <IdentityTerms of={data} />
      <Section title={words.services}><Services supplier={supplier} /></Section>
      <Section title={evidence.title}>
        {data.evidence.length === 0 ? <Paragraph>{evidence.nonePublic}</Paragraph> : <EvidenceShown evidence={data.evidence} keyOf={({ id }) => id} />}
      </Section>
      <Section title={contact.title}><Contacts contacts={data.contacts} /></Section>
    </Page>
  )
}

function Services({ supplier }: { readonly supplier: string }) {
  const text = useText(publicSupplierText)
  const client = useClient(serviceRoutes)
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['public-services-of', supplier], initialPageParam: '',
    queryFn: ({ pageParam }) => client.searchServices({ query: { supplier, limit: 50, ...(pageParam !== '' && { after: pageParam }) } }),
    getNextPageParam: ({ next }) => next,
  })
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  const found = data.pages.flatMap(({ services }) => services)
  if (found.length === 0) return <Paragraph>{text.noServices}</Paragraph>
  return (
    <>
      <ul className="cards">{found.map(({ id, name, users }) => <li key={id}><GoLink to={`/services/${id}`}>{name}</GoLink><span className="subtle">{text.users(users)}</span></li>)}</ul>
      {hasNextPage && <Button variant="secondary" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{text.more}</Button>}
    </>
  )
}
