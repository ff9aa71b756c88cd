/** A supplier's chain on a day: the server gives a hundred links at a time, and the table searches and orders them here. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Answer } from '@rustning/server/foundation/http/route.api.ts'
import { countryName } from '@rustning/server/judgement/sentence/sentence.ts'
import { supplierRoutes } from '@rustning/server/registers/supplier/supplier.api.ts'
import { isKnown, supplyChainRoutes, type LinkAnswer, type Places } from '@rustning/server/registers/supply-chain/supply-chain.api.ts'
import { useClient } from '../shell/client.ts'
import { useLanguage, useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { chainText } from './chain.text.ts'

export type Link = LinkAnswer & { readonly level: number }
type ChainPage = Answer<typeof supplyChainRoutes.listChain>

interface Chain {
  /** What holds for the chain as a whole; nothing until it is fetched. */
  readonly about: ChainPage | undefined
  readonly links: readonly Link[]
  readonly complete: boolean
  readonly error: unknown
  readonly again: () => void
}

export function useChain(supplier: string, on: string): Chain {
  const { organisation } = useHere()
  const client = useClient(supplyChainRoutes)
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['chain', organisation, supplier, on],
    queryFn: ({ pageParam }) => client.listChain({ params: { organisation, supplier }, query: { limit: 100, ...(on !== '' && { on }), ...(pageParam !== '' && { after: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage()
  }, [hasNextPage, isFetching, error, fetchNextPage])
  return { about: data?.pages[0], links: data?.pages.flatMap(({ links }) => links) ?? [], complete: data !== undefined && !hasNextPage, error, again: () => void refetch() }
}

export function useSupplierName(supplier: string): string {
  const { organisation } = useHere()
  const client = useClient(supplierRoutes)
  const { data } = useQuery({ queryKey: ['supplier', organisation, supplier], queryFn: () => client.readSupplier({ params: { organisation, supplier } }), enabled: supplier !== '' })
  return data?.name ?? ''
}

/** Places as people read them: «Irland, Norge», «Norge; ukjent («EU»)», «ukjent». */
export function usePlaceWords(): (places: Places) => string {
  const { language } = useLanguage()
  const { unknown } = useText(chainText)
  return (places) => {
    const names = places.countries.map((code) => countryName(code, language)).join(', ')
    return isKnown(places) ? names : [names, places.open === null ? unknown : `${unknown} (${language === 'en' ? `“${places.open}”` : `«${places.open}»`})`].filter(Boolean).join('; ')
  }
}

/** What was fetched of any chain may no longer hold. */
export const chainKeys = (organisation: string): { readonly predicate: (query: { readonly queryKey: readonly unknown[] }) => boolean } => ({
  predicate: ({ queryKey: [noun, owner] }) => owner === organisation && ['chain', 'chain-link', 'chain-reach', 'concentration'].includes(String(noun)),
})
