/** Up to four services side by side, what differs first. Nothing is scored. On a phone each line is a card with a value for each service. */
import { Button, Table } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import type { Answer } from '@rustning/server/foundation/http/route.api.ts'
import { serviceRoutes, type FoundServiceAnswer } from '@rustning/server/registers/service/service.api.ts'
import { Empty } from '../design/empty.tsx'
import { GoButton, GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { SaveMenu } from '../design/table.tsx'
import { saveTable } from '../design/table-export.ts'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText } from '../shell/language.tsx'
import { Expiry } from '../supplier/expiry.tsx'
import { searchText } from './search.text.ts'
import { termText } from './term.text.ts'
import { useWords, type Words } from './use-words.ts'
import { readWanted } from './wanted.ts'

type Row = Answer<typeof serviceRoutes.compareServices>['rows'][number]

export default function Comparison() {
  const text = useText(searchText)
  const [params] = useSearchParams()
  const { services } = readWanted(params)
  const back = `/services?${new URLSearchParams(services.map((id) => ['service', id])).toString()}`
  const client = useClient(serviceRoutes)
  const enough = services.length > 1
  const { data, error, refetch } = useQuery({ queryKey: ['comparison', services], queryFn: () => client.compareServices({ query: { service: [...services] } }), enabled: enough })
  return (
    <Page title={text.compareTitle} lead={text.compareLead} actions={<GoLink to={back}>{text.compareBack}</GoLink>}>
      {!enough ? <Empty title={text.compareTooFew} action={<GoButton to={back} next>{text.title}</GoButton>}>{text.lead}</Empty>
        : error ? <Problem error={error} retry={() => void refetch()} /> : !data ? <Loading /> : <Sides services={data.services} rows={data.rows} />}
    </Page>
  )
}

function Sides({ services, rows }: { readonly services: readonly FoundServiceAnswer[]; readonly rows: readonly Row[] }) {
  const text = useText(searchText), terms = useText(termText)
  const words = useWords()
  const labels: Readonly<Record<Row['field'], string>> = {
    'supplier': terms.supplier, 'seat': terms.seat, 'owner-country': terms.ownerCountry, 'category': terms.category, 'model': terms.model, 'deployment': terms.deployment, 'data': terms.data, 'access': terms.access, 'evidence': terms.evidence,
    'exit-format': terms.exitFormats, 'price-model': terms.priceModels, 'price': terms.price, 'interface': terms.interfaces, 'sub-service': terms.subServices, 'language': terms.languages, 'users': terms.users,
  }
  const columns = [
    { key: 'field', title: text.compareTitle, value: ({ field }: Row) => labels[field] }, { key: 'differs', title: text.differs, value: ({ differs }: Row) => (differs ? text.differs : text.same) },
    ...services.map(({ id, name }, at) => ({ key: id, title: name, value: ({ field, values }: Row) => plain(words, terms.usedBy, field, values[at]) })),
  ]
  const groups = [[text.differs, rows.filter(({ differs }) => differs)], [text.same, rows.filter(({ differs }) => !differs)]] as const
  return (
    <div className="table-part">
      <div className="row actions"><SaveMenu name={text.compareTitle} save={(format) => void saveTable(format, text.compareTitle, columns, rows)} /><Button variant="tertiary" onClick={() => window.print()}>{text.print}</Button></div>
      <div className="table-scroll">
        <Table border role="table">
          <caption className="ds-sr-only">{text.compareTitle}</caption>
          <thead><tr role="row"><td role="cell" />{services.map(({ id, name }) => <th key={id} scope="col" role="columnheader"><GoLink to={`/services/${id}`}>{name}</GoLink></th>)}</tr></thead>
          {groups.filter(([, own]) => own.length > 0).map(([title, own]) => (
            <tbody key={title}>
              <tr role="row" className="compare-group"><th role="rowheader" scope="rowgroup" colSpan={services.length + 1}>{title}</th></tr>
              {own.map(({ field, values }) => (
                <tr key={field} role="row">
                  <th scope="row" role="rowheader">{labels[field]}</th>
                  {services.map(({ id, name }, at) => <td key={id} role="cell" data-name={name}>{shown(words, terms.usedBy, field, values[at])}</td>)}
                </tr>
              ))}
            </tbody>
          ))}
        </Table>
      </div>
    </div>
  )
}

type Paper = FoundServiceAnswer['certificates'][number]

/** The server says each field's value in its own shape. */
function shown(words: Words, usedBy: (count: number) => string, field: Row['field'], value: unknown): ReactNode {
  const papers = field === 'evidence' ? (value as readonly Paper[]) : []
  if (papers.length === 0) return plain(words, usedBy, field, value)
  return <ul className="compare-lists">{papers.map(({ title, expiresOn }) => <li key={title + expiresOn}>{title}. <Expiry on={expiresOn} /></li>)}</ul>
}

function plain(words: Words, usedBy: (count: number) => string, field: Row['field'], value: unknown): string {
  const list = (name?: (id: string) => string) => words.all(value as readonly string[], name)
  const one = typeof value === 'string' ? value : null
  switch (field) {
    case 'seat': case 'owner-country': return words.country(one)
    case 'category': return list(words.category)
    case 'model': return list(words.model)
    case 'deployment': return words.all(one === null ? [] : [one], words.deployment)
    case 'data': case 'access': return words.places(value as FoundServiceAnswer['data'])
    case 'evidence': return words.all((value as readonly Paper[]).map(({ title, expiresOn }) => (expiresOn === null ? title : `${title} (${expiresOn})`)))
    case 'price-model': return list(words.price)
    case 'language': return list(words.tongue)
    case 'exit-format': case 'interface': case 'sub-service': return list()
    case 'users': return usedBy(Number(value))
    case 'supplier': case 'price': return words.all(one === null ? [] : [one])
  }
}
