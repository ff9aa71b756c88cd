/** All engagements of the organisation: the server gives a hundred at a time, and the list searches and orders them here. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { EngagementInList } from '@rustning/server/registers/engagement/engagement.api.ts'
import { portfolioRoutes } from '@rustning/server/registers/engagement/portfolio/portfolio.api.ts'
import { useClient } from '../shell/client.ts'
import { useHere } from '../shell/session.ts'

interface All {
  readonly engagements: readonly EngagementInList[]
  /** There are no more to come. */
  readonly complete: boolean
  readonly error: unknown
  readonly again: () => void
}

export function useEngagements(): All {
  const { organisation } = useHere()
  const client = useClient(portfolioRoutes)
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['engagements', organisation],
    queryFn: ({ pageParam }) => client.listEngagements({ params: { organisation }, query: { limit: 100, ...(pageParam !== '' && { after: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage()
  }, [hasNextPage, isFetching, error, fetchNextPage])
  return { engagements: data?.pages.flatMap(({ engagements }) => engagements) ?? [], complete: data !== undefined && !hasNextPage, error, again: () => void refetch() }
}
