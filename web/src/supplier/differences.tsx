/**
 * What the supplier says of itself beside what is written down here. Each difference is taken over by a tick of its own; nothing moves by
 * itself. Where a public record is alike and not linked, linking it is offered.
 */
import { Alert, Button, Checkbox, Paragraph, Table } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answer } from '@rustning/server/foundation/http/route.api.ts'
import { countryName } from '@rustning/server/judgement/sentence/sentence.ts'
import { supplierRoutes, type PublicSupplierAnswer, type SupplierAnswer } from '@rustning/server/registers/supplier/supplier.api.ts'
import { Form } from '../design/form.tsx'
import { GoLink } from '../design/go.tsx'
import { Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { contactText } from './contact.text.ts'
import { differenceText } from './difference.text.ts'
import { EvidenceShown } from './evidence-shown.tsx'
import { contactLine } from './identity.tsx'
import { supplierText } from './supplier.text.ts'

type Found = Answer<typeof supplierRoutes.readSupplierDifferences>
type Field = Found['differences'][number]['field']

interface Props {
  readonly supplier: SupplierAnswer
  readonly changed: (after: SupplierAnswer) => Promise<void>
}

export function Differences({ supplier, changed }: Props) {
  const text = useText(differenceText)
  const { organisation, may } = useHere()
  const client = useClient(supplierRoutes)
  const { id, version, publicSupplierId } = supplier
  const params = { organisation, supplier: id }
  const { data, error, refetch } = useQuery({ queryKey: ['supplier-differences', organisation, id, version], queryFn: () => client.readSupplierDifferences({ params }), enabled: publicSupplierId !== null })
  const [problem, setProblem] = useState<unknown>()
  const link = (to: string | null) => client.changeSupplier({ params, version, body: { publicSupplierId: to } }).then(changed).catch(setProblem)
  if (publicSupplierId === null) return <Candidates supplier={supplier} link={may(supplierRoutes.changeSupplier) ? (to) => void link(to) : undefined} problem={problem} />
  return (
    <Section title={text.title}>
      {problem !== undefined && <Problem error={problem} toFocus />}
      {error ? <Problem error={error} retry={() => void refetch()} /> : !data ? <Loading />
        : data.publishedAt === null ? <Paragraph>{text.withdrawn}</Paragraph> : <Found supplier={supplier} found={data} publishedAt={data.publishedAt} changed={changed} />}
      <div className="row">
        {data?.publishedAt && <GoLink to={`/suppliers/${publicSupplierId}`}>{text.linkedTo}</GoLink>}
        {may(supplierRoutes.changeSupplier) && <Button variant="tertiary" data-size="sm" className="no-print" onClick={() => void link(null)}>{text.unlink}</Button>}
      </div>
    </Section>
  )
}

function Candidates({ supplier: { id, version }, link, problem }: { readonly supplier: SupplierAnswer; readonly link: ((to: string) => void) | undefined; readonly problem: unknown }) {
  const text = useText(differenceText), words = useText(supplierText)
  const { organisation, to } = useHere()
  const client = useClient(supplierRoutes)
  const { data } = useQuery({ queryKey: ['suppliers-alike', organisation, id, version], queryFn: () => client.listSuppliersAlike({ params: { organisation, supplier: id } }) })
  if (!data || data.own.length + data.public.length === 0) return undefined
  return (
    <Section title={data.public.length > 0 ? text.title : words.alike}>
      {problem !== undefined && <Problem error={problem} toFocus />}
      {data.public.map(({ id: other, name }) => (
        <Alert key={other} data-color="info">
          <Paragraph>{text.candidate(name)} {text.candidateBody}</Paragraph>
          <div className="row"><GoLink to={`/suppliers/${other}`}>{text.linkedTo}</GoLink>{link && <Button variant="secondary" data-size="sm" onClick={() => link(other)}>{text.link}</Button>}</div>
        </Alert>
      ))}
      {data.own.length > 0 && <Paragraph>{words.alikeBody} {data.own.map(({ id: other, name }, at) => <span key={other}>{at > 0 && ', '}<GoLink to={to(`suppliers/${other}`)}>{name}</GoLink></span>)}</Paragraph>}
    </Section>
  )
}

function Found({ supplier: { id, version }, found, publishedAt, changed }: Props & { readonly found: Found; readonly publishedAt: string }) {
  const text = useText(differenceText), words = useText(supplierText), contact = useText(contactText)
  const { language } = useLanguage()
  const { day } = useTimes()
  const { organisation, may } = useHere()
  const client = useClient(supplierRoutes)
  const labels: Readonly<Record<Field, string>> = { name: words.name, number: words.number, foreign: words.foreign, seat: words.seat, ownerCountry: words.ownerCountry, group: words.group, contacts: contact.title }
  const { differences, evidence } = found
  const mayTake = may(supplierRoutes.takeOverSupplier)
  if (differences.length + evidence.length === 0) return <Paragraph>{text.none(day(publishedAt))}</Paragraph>
  const body = (
    <>
      {differences.length > 0 && (
        <div className="table-scroll">
          <Table border role="table">
            <thead><tr role="row"><th scope="col" role="columnheader">{text.take}</th><th scope="col" role="columnheader">{text.yours}</th><th scope="col" role="columnheader">{text.theirs}</th></tr></thead>
            <tbody>
              {differences.map(({ field, own, public: theirs }) => (
                <tr key={field} role="row">
                  <th scope="row" role="rowheader">{mayTake ? <Checkbox name="fields" value={field} label={labels[field]} /> : labels[field]}</th>
                  <td role="cell" data-name={text.yours}>{said(field, own, language) ?? words.unknown}</td>
                  <td role="cell" data-name={text.theirs}>{said(field, theirs, language) ?? words.unknown}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
      {evidence.length > 0 && (
        <div className="stack">
          <strong>{text.newEvidence}</strong>
          <EvidenceShown evidence={evidence} keyOf={({ id: one }) => one} more={({ id: one, title }) => mayTake && <Checkbox name="evidence" value={one} label={text.takeOne(title)} />} />
        </div>
      )}
    </>
  )
  return (
    <>
      <Paragraph className="reading">{text.some(day(publishedAt))}</Paragraph>
      {!mayTake ? body : (
        <div className="choose-differences">
          <Form submit={text.submit} send={async (filled) => {
            const ticked = filled.all('fields')
            await changed(await client.takeOverSupplier({ params: { organisation, supplier: id }, version, body: { publishedAt, fields: differences.map(({ field }) => field).filter((field) => ticked.includes(field)), evidence: filled.all('evidence') } }))
          }}>
            {body}
          </Form>
        </div>
      )}
    </>
  )
}

/** A value of either side, as a person reads it. */
function said(field: Field, value: unknown, language: Parameters<typeof countryName>[1]): string | undefined {
  if (value === null || value === undefined) return undefined
  if (field === 'contacts') return (value as PublicSupplierAnswer['contacts']).map(contactLine).join('; ') || undefined
  if (field === 'foreign') return Object.values(value as NonNullable<PublicSupplierAnswer['foreign']>).join(' ')
  return field === 'seat' || field === 'ownerCountry' ? countryName(String(value), language) : String(value)
}
