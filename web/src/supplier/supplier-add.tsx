/** Adding a supplier, or the organisation itself as one. A number is looked up in the copy of Enhetsregisteret, and fills in what is known there. */
import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Answer } from '@rustning/server/foundation/http/route.api.ts'
import { organisationRoutes } from '@rustning/server/registers/organisation/organisation.api.ts'
import { registerRoutes } from '@rustning/server/registers/organisation/register.api.ts'
import { supplierRoutes } from '@rustning/server/registers/supplier/supplier.api.ts'
import { TextField } from '../design/field.tsx'
import { Form } from '../design/form.tsx'
import { GoLink } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { SupplierFields, supplierIn, supplierRefused, type SupplierGiven } from './supplier-fields.tsx'
import { supplierText } from './supplier.text.ts'

type Unit = Answer<typeof registerRoutes.readRegisterUnit>

export default function SupplierAdd() {
  const text = useText(supplierText)
  const own = useSearchParams()[0].has('own')
  const { organisation, to } = useHere()
  const client = useClient(supplierRoutes), organisations = useClient(organisationRoutes)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [unit, setUnit] = useState<Unit>()
  const { data: self, isPending } = useQuery({ queryKey: ['organisation', organisation], queryFn: () => organisations.readOrganisation({ params: { organisation } }), enabled: own })
  if (own && isPending) return <Loading />
  const given: SupplierGiven = unit ? fromRegister(unit, text.registerName) : own && self ? { name: self.name, number: self.number ?? null, seat: 'NO' } : {}
  return (
    <Page title={own ? text.addOwnTitle : text.addTitle} lead={own ? text.addOwnLead : text.addLead} narrow>
      {!own && <LookUp found={setUnit} unit={unit} />}
      <Section title={text.who}>
        <Form
          key={unit?.number} submit={text.addSubmit} next at={supplierRefused} beside={<GoLink to={to('suppliers')}>{text.cancel}</GoLink>}
          send={async (filled, options) => {
            const { id } = await client.addSupplier({ params: { organisation }, body: { ...supplierIn(filled), ...(own && { own }) } }, options)
            await queries.invalidateQueries({ queryKey: ['suppliers', organisation] })
            await navigate(to(`suppliers/${id}`), { replace: true })
          }}
        >
          <SupplierFields given={given} own={own} />
        </Form>
      </Section>
    </Page>
  )
}

function LookUp({ found, unit }: { readonly found: (unit: Unit) => void; readonly unit: Unit | undefined }) {
  const text = useText(supplierText)
  const { day } = useTimes()
  const client = useClient(registerRoutes)
  return (
    <Section title={text.lookUp}>
      <Paragraph className="subtle">{text.lookUpHelp}</Paragraph>
      <Form submit={text.lookUpSubmit} send={async (filled) => found(await client.readRegisterUnit({ params: { number: filled.text('looked-up').replaceAll(/\s/g, '') || '-' } }))}>
        <TextField name="looked-up" label={text.number} inputMode="numeric" />
      </Form>
      <div role="status">{unit && (
        <Alert data-color={unit.bankrupt || unit.windingUp ? 'warning' : 'success'}>
          <Paragraph>{text.found(unit.name, unit.form)} {text.takenOn(day(unit.takenOn))}</Paragraph>
          {unit.bankrupt && <Paragraph>{text.bankruptOn(day(unit.takenOn), text.registerName)}</Paragraph>}
          {unit.windingUp && <Paragraph>{text.windingUp}</Paragraph>}
        </Alert>
      )}</div>
    </Section>
  )
}

const fromRegister = ({ number, name, country, bankrupt, takenOn }: Unit, source: string): SupplierGiven => ({ number, name, seat: country ?? 'NO', bankruptcy: { bankrupt, on: takenOn, source } })
