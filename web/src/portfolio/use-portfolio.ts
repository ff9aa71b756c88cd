/**
 * The engagements that are asked for, a page at a time, and beside each page what the judgement says of them. The two come from two rooms:
 * the list stands there at once, and the verdicts follow.
 */
import { keepPreviousData, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query'
import type { Answer } from '@rustning/server/foundation/http/route.api.ts'
import { portfolioRoutes as judgedRoutes } from '@rustning/server/judgement/portfolio/portfolio.api.ts'
import { portfolioRoutes } from '@rustning/server/registers/engagement/portfolio/portfolio.api.ts'
import { supplierRoutes } from '@rustning/server/registers/supplier/supplier.api.ts'
import { useClient } from '../shell/client.ts'
import { useLanguage } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import type { Wanted } from './wanted.ts'

/** So many stand in one address when their verdicts are asked for. */
const page = 25

export type Overview = Answer<typeof judgedRoutes.readOverview>['engagements'][number]

export function usePortfolio(wanted: Wanted) {
  const { language } = useLanguage()
  const { organisation, may } = useHere()
  const client = useClient(portfolioRoutes), judged = useClient(judgedRoutes)
  const list = useInfiniteQuery({
    queryKey: ['engagements', organisation, wanted],
    queryFn: ({ pageParam, signal }) => client.listEngagements({ params: { organisation }, query: { ...wanted, limit: page, ...(pageParam !== '' && { after: pageParam }) } }, { signal }),
    initialPageParam: '', getNextPageParam: ({ next }) => next, placeholderData: keepPreviousData,
  })
  const pages = list.data?.pages ?? []
  const overviews = useQueries({
    queries: pages.filter(({ engagements }) => engagements.length > 0).map(({ engagements }) => {
      const ids = engagements.map(({ id }) => id)
      const open = engagements.filter(({ parts }) => parts.some(({ ended }) => ended === undefined)).length
      return {
        queryKey: ['engagements', organisation, 'overview', language, ids], queryFn: () => judged.readOverview({ params: { organisation }, query: { engagement: ids } }), enabled: may(judgedRoutes.readOverview),
        // What has just come is judged while the reader looks.
        refetchInterval: ({ state }: { readonly state: { readonly data: { readonly engagements: readonly unknown[] } | undefined } }) => (state.data && state.data.engagements.length < open ? 5_000 : false as const),
      }
    }),
  })
  const known = new Map(overviews.flatMap(({ data }) => data?.engagements ?? []).map((one) => [one.engagement, one]))
  return {
    list, engagements: pages.flatMap(({ engagements }) => engagements), count: pages[0]?.count ?? 0,
    /** `undefined`: not fetched yet, or not the reader's to see. */
    overviewOf: (id: string): Overview | 'not-judged' | undefined => known.get(id) ?? (overviews.length > 0 && overviews.every(({ isSuccess }) => isSuccess) ? 'not-judged' : undefined),
    refused: overviews.find(({ error }) => error)?.error,
  }
}

/** The suppliers to choose among, by name; a thousand at most. */
export function useSuppliers() {
  const { organisation, may } = useHere()
  const client = useClient(supplierRoutes)
  return useQuery({
    queryKey: ['suppliers', organisation, 'names'], enabled: may(supplierRoutes.listSuppliers),
    queryFn: async () => {
      const found: { readonly id: string; readonly name: string }[] = []
      for (let after: string | undefined, asked = 0; asked < 10; asked++) {
        const { suppliers, next } = await client.listSuppliers({ params: { organisation }, query: { limit: 100, ...(after !== undefined && { after }) } })
        found.push(...suppliers.map(({ id, name }) => ({ id, name })))
        if (next === undefined) break
        after = next
      }
      return found
    },
  })
}
