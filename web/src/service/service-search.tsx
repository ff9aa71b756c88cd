/** The public register of services: search first, what it can be narrowed by beside, and up to four to compare. All of it stands in the address. */
import { Button, Field, Label, Paragraph, Select } from '@digdir/designsystemet-react'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useSearchParams } from 'react-router'
import { serviceRoutes, type FoundServiceAnswer } from '@rustning/server/registers/service/service.api.ts'
import { Empty } from '../design/empty.tsx'
import { GoButton, GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { SearchField } from '../design/search-field.tsx'
import { SaveMenu } from '../design/table.tsx'
import { saveTable } from '../design/table-export.ts'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText } from '../shell/language.tsx'
import { Facets } from './facets.tsx'
import { FoundService } from './found-service.tsx'
import { searchText } from './search.text.ts'
import { termText } from './term.text.ts'
import { useWords } from './use-words.ts'
import { askedOf, mostCompared, readWanted, turnChosen, writeWanted, type Wanted } from './wanted.ts'

export default function ServiceSearch() {
  const text = useText(searchText)
  const [params, setParams] = useSearchParams()
  const wanted = readWanted(params)
  const asked = askedOf(wanted)
  const client = useClient(serviceRoutes)
  const set = (after: Wanted, { replace = true } = {}) => setParams(writeWanted(after), { replace, preventScrollReset: true })
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['public-services', asked, wanted.sort], initialPageParam: '', placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) => client.searchServices({ query: { ...asked, sort: wanted.sort, limit: 20, ...(pageParam !== '' && { after: pageParam }) } }),
    getNextPageParam: ({ next }) => next,
  })
  const { data: counted } = useQuery({ queryKey: ['public-services-counted', asked], queryFn: () => client.countServices({ query: asked }), placeholderData: keepPreviousData })
  const found = data?.pages.flatMap(({ services }) => services) ?? []
  const all = Object.values(asked).every((value) => value === undefined)
  return (
    <Page title={text.title} lead={text.lead} actions={<GoLink to="/suppliers">{text.suppliers}</GoLink>}>
      <Tools key={wanted.q} wanted={wanted} set={set} />
      {error ? <Problem error={error} retry={() => void refetch()} /> : !data ? <Loading />
        : all && found.length === 0 ? <Empty title={text.noneAtAll}>{text.noneAtAllBody}</Empty>
          : (
            <div className="register">
              <Facets counted={counted} wanted={wanted} set={set} />
              <div className="stack">
                <Found found={found} counted={counted} />
                {found.length === 0 ? <Empty title={text.none}>{text.noneBody}</Empty> : (
                  <ul className="found">
                    {found.map((service) => (
                      <FoundService
                        key={service.id} service={service} chosen={wanted.services.includes(service.id)} full={wanted.services.length === mostCompared}
                        turn={() => set({ ...wanted, services: turnChosen(wanted.services, service.id) })}
                      />
                    ))}
                  </ul>
                )}
                {hasNextPage && <Button variant="secondary" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{text.more}</Button>}
              </div>
            </div>
          )}
      {wanted.services.length > 0 && <Chosen wanted={wanted} set={set} />}
    </Page>
  )
}

interface Setting {
  readonly wanted: Wanted
  readonly set: (wanted: Wanted, how?: { readonly replace?: boolean }) => void
}

function Tools({ wanted, set }: Setting) {
  const text = useText(searchText)
  const [q, setQ] = useState(wanted.q)
  const order = useId()
  return (
    <form role="search" className="register-tools" onSubmit={(event) => {
      event.preventDefault()
      set({ ...wanted, q: q.trim() }, { replace: false })
    }}>
      <SearchField name={text.search} value={q} onChange={setQ} />
      <Button type="submit" variant="secondary">{text.submit}</Button>
      <Field>
        <Label htmlFor={order}>{text.order}</Label>
        <Select id={order} width="auto" value={wanted.sort} onChange={({ target }) => set({ ...wanted, sort: target.value === 'newest' ? 'newest' : 'relevance' })}>
          <Select.Option value="relevance">{text.orders.relevance}</Select.Option>
          <Select.Option value="newest">{text.orders.newest}</Select.Option>
        </Select>
      </Field>
    </form>
  )
}

/** How many there are, and what is shown as a file or on paper. */
function Found({ found, counted }: { readonly found: readonly FoundServiceAnswer[]; readonly counted: { readonly counted: number; readonly complete: boolean } | undefined }) {
  const text = useText(searchText), terms = useText(termText)
  const words = useWords()
  type Row = FoundServiceAnswer
  const columns = [
    { key: 'name', title: terms.name, value: ({ name }: Row) => name }, { key: 'supplier', title: terms.supplier, value: ({ supplier }: Row) => supplier.name },
    { key: 'categories', title: terms.category, value: ({ categories }: Row) => words.all(categories, words.category) }, { key: 'models', title: terms.model, value: ({ models }: Row) => words.all(models, words.model) },
    { key: 'data', title: terms.data, value: ({ data }: Row) => words.places(data) }, { key: 'access', title: terms.access, value: ({ access }: Row) => words.places(access) },
    { key: 'certificates', title: terms.certificates, value: ({ certificates }: Row) => words.all(certificates.map(({ title, expiresOn }) => (expiresOn === null ? title : `${title} (${expiresOn})`))) },
    { key: 'priceModels', title: terms.priceModels, value: ({ priceModels }: Row) => words.all(priceModels, words.price) }, { key: 'users', title: terms.users, value: ({ users }: Row) => users },
  ]
  return (
    <div className="register-bar">
      <Paragraph role="status" className="subtle">{counted && text.counted(counted.counted, counted.complete)}</Paragraph>
      {found.length > 0 && (
        <div className="row actions">
          <SaveMenu name={text.title} save={(format) => void saveTable(format, text.title, columns, found)} />
          <Button variant="tertiary" onClick={() => window.print()}>{text.print}</Button>
        </div>
      )}
    </div>
  )
}

function Chosen({ wanted, set }: Setting) {
  const text = useText(searchText)
  const count = wanted.services.length
  return (
    <div className="compare-bar" role="group" aria-label={text.compare}>
      <span role="status"><strong>{text.chosen(count)}</strong> {count === 1 ? text.chooseOneMore : count === mostCompared ? text.full : ''}</span>
      {count > 1 && <GoButton to={`/services/compare?${new URLSearchParams(wanted.services.map((id) => ['service', id])).toString()}`} next>{text.compare}</GoButton>}
      <Button variant="tertiary" data-size="sm" onClick={() => set({ ...wanted, services: [] })}>{text.chooseNone}</Button>
    </div>
  )
}
