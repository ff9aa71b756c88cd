/** Adding a link to a supplier's chain. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { supplyChainRoutes } from '@rustning/server/registers/supply-chain/supply-chain.api.ts'
import { Form } from '../design/form.tsx'
import { GoLink } from '../design/go.tsx'
import { DayField } from '../design/more-fields.tsx'
import { Page } from '../design/page.tsx'
import { useClient } from '../shell/client.ts'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { chainText } from './chain.text.ts'
import { LinkFields, linkFrom, linkRefusals } from './link-fields.tsx'
import { chainKeys, useChain, useSupplierName } from './use-chain.ts'

export default function LinkAdd() {
  const text = useText(chainText)
  const { supplier = '' } = useParams()
  const { organisation, to } = useHere()
  const client = useClient(supplyChainRoutes)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const name = useSupplierName(supplier)
  const { links } = useChain(supplier, '')
  const at = to(`suppliers/${supplier}/chain`)
  return (
    <Page title={text.addTitle} within={name === '' ? text.title : text.titleOf(name)} lead={text.addLead} narrow>
      <Form
        submit={text.add} next at={linkRefusals} beside={<GoLink to={at}>{text.cancel}</GoLink>}
        send={async (filled, options) => {
          const from = filled.text('from')
          await client.addChainLink({ params: { organisation, supplier }, body: { ...linkFrom(filled), ...(from !== '' && { from }) } }, options)
          await queries.invalidateQueries(chainKeys(organisation))
          await navigate(at, { replace: true })
        }}
      >
        <LinkFields supplier={supplier} links={links} />
        <DayField name="from" label={text.fields.from} help={text.fields.dayHelp} />
      </Form>
    </Page>
  )
}
