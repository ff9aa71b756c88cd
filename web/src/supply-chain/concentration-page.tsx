/** All chains together: which firms and countries many suppliers depend on, and the way into each supplier's chain. */
import { Paragraph, Textfield } from '@digdir/designsystemet-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { countryName } from '@rustning/server/judgement/sentence/sentence.ts'
import { supplierRoutes } from '@rustning/server/registers/supplier/supplier.api.ts'
import { supplyChainRoutes } from '@rustning/server/registers/supply-chain/supply-chain.api.ts'
import { Empty } from '../design/empty.tsx'
import { GoButton, GoLink } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { SmallTable } from '../design/small-table.tsx'
import { DataTable } from '../design/table.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { locales, useLanguage, useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { concentrationText } from './concentration.text.ts'

export default function ConcentrationPage() {
  const text = useText(concentrationText)
  const { language } = useLanguage()
  const { organisation, to } = useHere()
  const [params, setParams] = useSearchParams()
  const client = useClient(supplyChainRoutes)
  const on = params.get('on') ?? ''
  const { data, error, refetch } = useQuery({ queryKey: ['concentration', organisation, on], queryFn: () => client.concentration({ params: { organisation }, query: { limit: 100, ...(on !== '' && { on }) } }) })
  const namesOf = (codes: readonly string[]) => codes.map((code) => countryName(code, language)).join(', ') || text.none
  const share = (suppliers: number) => new Intl.NumberFormat(locales[language], { style: 'percent' }).format(data ? suppliers / data.suppliers : 0)
  return (
    <Page title={text.title} lead={text.lead} actions={<GoButton to={to('supply-chain/notices')}>{text.notices}</GoButton>}>
      {error ? <Problem error={error} retry={() => void refetch()} /> : !data ? <Loading /> : (
        <>
          <Textfield type="date" className="day-field" label={text.day} value={on === '' ? data.on : on} onChange={({ target }) => setParams(target.value === '' ? {} : { on: target.value }, { replace: true, preventScrollReset: true })} />
          {data.suppliers === 0 ? <Empty title={text.emptyTitle}>{text.emptyBody}</Empty> : (
            <>
              <Paragraph>{text.sum(data.suppliers)} {data.placeUnknown > 0 && text.unknown(data.placeUnknown, data.suppliers)}</Paragraph>
              <DataTable
                caption={text.firms} rows={data.firms} rowKey={({ name, identifier }) => `${name} ${identifier ?? ''}`}
                columns={[
                  { key: 'name', title: text.firm, value: ({ name }) => name },
                  { key: 'identifier', title: text.identifier, value: ({ identifier }) => identifier ?? text.none },
                  { key: 'suppliers', title: text.suppliers, value: ({ suppliers }) => suppliers, kind: 'number' },
                  { key: 'share', title: text.share, value: ({ suppliers }) => share(suppliers) },
                  { key: 'countries', title: text.countries, value: ({ countries }) => namesOf(countries) },
                ]}
              />
              <Section title={text.countriesTitle}>
                <SmallTable caption={text.countriesTitle} heads={[text.country, text.suppliers, text.share]} rows={data.countries.map(({ country, suppliers }) => ({ key: country, cells: [countryName(country, language), suppliers, share(suppliers)] }))} />
              </Section>
            </>
          )}
        </>
      )}
      <Section title={text.chains}><Suppliers /></Section>
    </Page>
  )
}

function Suppliers() {
  const text = useText(concentrationText)
  const { to } = useHere()
  const { suppliers, error } = useSuppliers()
  if (error) return <Problem error={error} />
  if (!suppliers) return <Loading />
  if (suppliers.length === 0) return <Paragraph>{text.noSuppliers}</Paragraph>
  return <ul className="columns-list">{suppliers.map(({ id, name }) => <li key={id}><GoLink to={to(`suppliers/${id}/chain`)}>{text.chainOf(name)}</GoLink></li>)}</ul>
}

/** All of them, by name; nothing until the last hundred is fetched. */
export function useSuppliers(): { readonly suppliers: readonly { readonly id: string; readonly name: string }[] | undefined; readonly error: unknown } {
  const { organisation } = useHere()
  const client = useClient(supplierRoutes)
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: ['suppliers', organisation, 'names'],
    queryFn: ({ pageParam }) => client.listSuppliers({ params: { organisation }, query: { limit: 100, ...(pageParam !== '' && { after: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage()
  }, [hasNextPage, isFetching, error, fetchNextPage])
  return { suppliers: data && !hasNextPage ? data.pages.flatMap((page) => page.suppliers) : undefined, error }
}
