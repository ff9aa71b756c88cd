/** The suppliers that have published themselves, for anybody to search. */
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { countryName } from '@rustning/server/judgement/sentence/sentence.ts'
import { supplierRoutes } from '@rustning/server/registers/supplier/supplier.api.ts'
import { Empty } from '../design/empty.tsx'
import { GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { SearchField } from '../design/search-field.tsx'
import { SaveMenu } from '../design/table.tsx'
import { saveTable } from '../design/table-export.ts'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { IdentityTerms } from './identity.tsx'
import { publicSupplierText } from './public-supplier.text.ts'
import { supplierText } from './supplier.text.ts'

export default function PublicSuppliers() {
  const text = useText(publicSupplierText), words = useText(supplierText)
  const { language } = useLanguage()
  const [params, setParams] = useSearchParams()
  const q = params.get('q') ?? ''
  const [wanted, setWanted] = useState(q)
  const client = useClient(supplierRoutes)
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['public-suppliers', q], initialPageParam: '',
    queryFn: ({ pageParam }) => client.listPublicSuppliers({ query: { limit: 50, ...(q !== '' && { q }), ...(pageParam !== '' && { after: pageParam }) } }),
    getNextPageParam: ({ next }) => next,
  })
  const found = data?.pages.flatMap(({ suppliers }) => suppliers) ?? []
  const place = (code: string | null) => (code === null ? words.unknown : countryName(code, language))
  const columns = [
    { key: 'name', title: words.name, value: ({ name }: Found) => name }, { key: 'number', title: words.number, value: ({ number, foreign }: Found) => number ?? foreign?.value ?? '' },
    { key: 'seat', title: words.seat, value: ({ seat }: Found) => place(seat) }, { key: 'ownerCountry', title: words.ownerCountry, value: ({ ownerCountry }: Found) => place(ownerCountry) },
  ]
  type Found = (typeof found)[number]
  return (
    <Page title={text.title} lead={text.lead}>
      <form role="search" className="register-tools" onSubmit={(event) => {
        event.preventDefault()
        setParams(wanted.trim() === '' ? {} : { q: wanted.trim() })
      }}>
        <SearchField name={text.search} value={wanted} onChange={setWanted} />
        <Button type="submit" variant="secondary">{text.submit}</Button>
      </form>
      {error ? <Problem error={error} retry={() => void refetch()} /> : !data ? <Loading />
        : found.length === 0 ? <Empty title={q === '' ? text.noneAtAll : text.none}>{q === '' ? text.noneAtAllBody : text.noneBody}</Empty>
          : (
            <>
              <div className="register-bar">
                <Paragraph role="status" className="subtle">{text.shown(found.length, hasNextPage)}</Paragraph>
                <div className="row actions"><SaveMenu name={text.title} save={(format) => void saveTable(format, text.title, columns, found)} /><Button variant="tertiary" onClick={() => window.print()}>{text.print}</Button></div>
              </div>
              <ul className="found">
                {found.map((one) => (
                  <li key={one.id}>
                    <Heading level={2}><GoLink to={`/suppliers/${one.id}`}>{one.name}</GoLink></Heading>
                    <IdentityTerms of={one} />
                  </li>
                ))}
              </ul>
              {hasNextPage && <div><Button variant="secondary" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{text.more}</Button></div>}
            </>
          )}
    </Page>
  )
}
