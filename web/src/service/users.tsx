/** Who shows that they use a published service: how many, and those who want to be named. */
import { Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { serviceRoutes } from '@rustning/server/registers/service/service.api.ts'
import { Section } from '../design/page.tsx'
import { useClient } from '../shell/client.ts'
import { useText } from '../shell/language.tsx'
import { searchText } from './search.text.ts'
import { termText } from './term.text.ts'

export function Users({ service }: { readonly service: string }) {
  const text = useText(searchText), terms = useText(termText)
  const client = useClient(serviceRoutes)
  const { data } = useQuery({ queryKey: ['service-users', service], queryFn: () => client.listServiceUsers({ params: { service } }) })
  return (
    <Section title={terms.users}>
      {data && <Paragraph>{terms.usedBy(data.users)}</Paragraph>}
      {data && data.named.length > 0 && <><Paragraph>{text.named}</Paragraph><ul>{data.named.map((name) => <li key={name}>{name}</li>)}</ul></>}
    </Section>
  )
}
