/** Where a supplier or a service leads on to: the organisation's own engagements with it, and the chain behind it. */
import { Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { portfolioRoutes } from '@rustning/server/registers/engagement/portfolio/portfolio.api.ts'
import { supplyChainRoutes } from '@rustning/server/registers/supply-chain/supply-chain.api.ts'
import { GoLink } from '../design/go.tsx'
import { Section } from '../design/page.tsx'
import { engagementText } from '../engagement/engagement.text.ts'
import { useClient } from '../shell/client.ts'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { chainText } from '../supply-chain/chain.text.ts'
import { leadsText } from './leads.text.ts'

/** So many stand here; the rest are one step away. */
const most = 10

export function EngagementsWith({ by, id }: { readonly by: 'supplier' | 'service'; readonly id: string }) {
  const text = useText(leadsText), words = useText(engagementText)
  const { organisation, may, to } = useHere()
  const client = useClient(portfolioRoutes)
  const mayList = may(portfolioRoutes.listEngagements)
  const { data } = useQuery({ queryKey: ['engagements', organisation, 'with', by, id], queryFn: () => client.listEngagements({ params: { organisation }, query: { [by]: id, sort: 'title', limit: most } }), enabled: mayList })
  if (!mayList || !data) return undefined
  const { engagements, count = engagements.length } = data
  return (
    <Section title={text.engagements}>
      {engagements.length === 0 ? <Paragraph>{by === 'supplier' ? text.noneWithSupplier : text.noneWithService}</Paragraph> : (
        <ul>{engagements.map(({ id: one, title, parts }) => <li key={one}><GoLink to={to(`engagements/${one}`)}>{title}</GoLink> <span className="subtle">{[...new Set(parts.map(({ stage }) => words.stages[stage]))].join(', ')}</span></li>)}</ul>
      )}
      {count > engagements.length && <GoLink to={to(`engagements?${by}=${id}`)}>{text.allEngagements(count)}</GoLink>}
    </Section>
  )
}

export function ChainBehind({ supplier }: { readonly supplier: string }) {
  const text = useText(leadsText), chain = useText(chainText)
  const { organisation, may, to } = useHere()
  const client = useClient(supplyChainRoutes)
  const mayRead = may(supplyChainRoutes.listChain)
  const { data } = useQuery({ queryKey: ['chain', organisation, supplier, 'sum'], queryFn: () => client.listChain({ params: { organisation, supplier }, query: { limit: 1 } }), enabled: mayRead })
  if (!mayRead || !data) return undefined
  return (
    <Section title={text.chain}>
      <Paragraph>{data.total === 0 ? text.chainNone : `${chain.sum(data.total, data.depth)}${data.placesKnown ? '' : ` ${chain.placesUnknown}`}`}</Paragraph>
      <GoLink to={to(`suppliers/${supplier}/chain`)}>{text.chainOpen}</GoLink>
    </Section>
  )
}
