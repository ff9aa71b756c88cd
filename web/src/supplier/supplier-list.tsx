/** The organisation's suppliers as a table, and those of them that have published themselves without being linked yet. */
import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { supplierRoutes, type SupplierAnswer } from '@rustning/server/registers/supplier/supplier.api.ts'
import { countryName } from '@rustning/server/judgement/sentence/sentence.ts'
import { Empty } from '../design/empty.tsx'
import { GoButton, GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { Progress } from '../design/progress.tsx'
import { DataTable } from '../design/table.tsx'
import { useClient } from '../shell/client.ts'
import { useLanguage, useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { publicationText } from './publication.text.ts'
import { supplierText } from './supplier.text.ts'
import { useSuppliers } from './use-suppliers.ts'

export default function SupplierList() {
  const text = useText(supplierText), publication = useText(publicationText)
  const { language } = useLanguage()
  const { day } = useTimes()
  const { may, to } = useHere()
  const { suppliers, complete, error, again } = useSuppliers()
  const empty = complete && suppliers.length === 0
  const ownHere = suppliers.some(({ own }) => own)
  const add = may(supplierRoutes.addSupplier) ? <GoButton to={to('suppliers/add')} next>{text.add}</GoButton> : undefined
  const addOwn = may(supplierRoutes.addSupplier) && complete && !ownHere ? <GoButton to={to('suppliers/add?own=yes')}>{text.addOwn}</GoButton> : undefined
  const place = (code: string | null) => (code === null ? text.unknown : countryName(code, language))
  const standing = ({ own, publishedAt, publicSupplierId, bankruptcy }: SupplierAnswer) => [
    ...(own ? [`${text.own}: ${publishedAt === null ? publication.stateDraft : publication.statePublished}`] : []), ...(publicSupplierId !== null ? [text.linked] : []),
    ...(bankruptcy?.bankrupt ? [text.bankruptOn(day(bankruptcy.on), bankruptcy.source)] : []),
  ].join('. ') || '–'
  return (
    <Page title={text.title} lead={text.lead} actions={empty || !(add || addOwn) ? undefined : <>{addOwn}{add}</>}>
      {error ? <Problem error={error} retry={again} />
        : !complete ? <Progress label={text.fetched(suppliers.length)} />
          : empty ? <Empty title={text.emptyTitle} action={<div className="row">{add}{addOwn}</div>}>{text.emptyBody}</Empty>
            : (
              <>
                <Joined />
                <DataTable
                  caption={text.title} rows={suppliers} rowKey={({ id }) => id}
                  columns={[
                    { key: 'name', title: text.name, value: ({ name }) => name, show: ({ id, name }) => <GoLink to={to(`suppliers/${id}`)}>{name}</GoLink> },
                    { key: 'number', title: text.number, value: ({ number, foreign }) => number ?? (foreign ? `${foreign.kind} ${foreign.value}` : text.unknown) },
                    { key: 'seat', title: text.seat, value: ({ seat }) => place(seat) },
                    { key: 'ownerCountry', title: text.ownerCountry, value: ({ ownerCountry }) => place(ownerCountry) },
                    { key: 'standing', title: text.standing, value: standing },
                    { key: 'changedAt', title: text.changed, value: ({ changedAt }) => changedAt, kind: 'time' },
                  ]}
                />
              </>
            )}
    </Page>
  )
}

function Joined() {
  const text = useText(supplierText)
  const { organisation, to } = useHere()
  const client = useClient(supplierRoutes)
  const { data } = useQuery({ queryKey: ['suppliers-joined', organisation], queryFn: () => client.listSuppliers({ params: { organisation }, query: { joined: true, limit: 100 } }) })
  if (!data || data.suppliers.length === 0) return undefined
  return (
    <Alert data-color="info">
      <Paragraph>{text.joined}</Paragraph>
      <ul>{data.suppliers.map(({ id, name }) => <li key={id}><GoLink to={to(`suppliers/${id}`)}>{name}</GoLink></li>)}</ul>
    </Alert>
  )
}
