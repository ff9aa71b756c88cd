/** What depends on the same firm, over all suppliers: through whom, and how many levels away. */
import { Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { supplyChainRoutes } from '@rustning/server/registers/supply-chain/supply-chain.api.ts'
import { GoLink } from '../design/go.tsx'
import { Problem } from '../design/problem.tsx'
import { SmallTable } from '../design/small-table.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { ChainDrawing } from './chain-drawing.tsx'
import { chainText } from './chain.text.ts'
import { useChain, useSupplierName } from './use-chain.ts'

export function Reach({ supplier, link }: { readonly supplier: string; readonly link: string }) {
  const text = useText(chainText)
  const { organisation, to } = useHere()
  const client = useClient(supplyChainRoutes)
  const { links } = useChain(supplier, '')
  const name = useSupplierName(supplier)
  const { data, error } = useQuery({ queryKey: ['chain-reach', organisation, supplier, link], queryFn: () => client.reachOfLink({ params: { organisation, supplier, link } }) })
  if (error) return <Problem error={error} />
  if (!data) return <Loading />
  if (data.suppliers.length === 0) return <Paragraph>{text.reachNone}</Paragraph>
  const here = data.suppliers.find(({ supplierId }) => supplierId === supplier)
  return (
    <>
      <Paragraph>{text.reachSum(data.suppliers.length)}</Paragraph>
      <SmallTable
        caption={text.reach} heads={[text.reachSupplier, text.reachSteps, text.reachThrough]}
        rows={data.suppliers.map(({ supplierId, name: own, steps, through }) => ({ key: supplierId, cells: [<GoLink key="name" to={to(`suppliers/${supplierId}/chain`)}>{own}</GoLink>, steps, through.map((one) => one.name).join(', ') || text.reachStraight] }))}
      />
      {here && links.length > 1 && <ChainDrawing supplier={name} links={links} marked={new Set([...here.links, ...here.through].map(({ id }) => id))} />}
    </>
  )
}
