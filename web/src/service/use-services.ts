/** The organisation's own services, all of them: the server gives a hundred at a time, and the list searches and orders them here. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { serviceRoutes, type ServiceAnswer } from '@rustning/server/registers/service/service.api.ts'
import { useClient } from '../shell/client.ts'
import { useHere } from '../shell/session.ts'

interface All {
  readonly services: readonly ServiceAnswer[]
  readonly complete: boolean
  readonly error: unknown
  readonly again: () => void
}

export function useServices(): All {
  const { organisation } = useHere()
  const client = useClient(serviceRoutes)
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['services', organisation],
    queryFn: ({ pageParam }) => client.listServices({ params: { organisation }, query: { limit: 100, ...(pageParam !== '' && { after: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage()
  }, [hasNextPage, isFetching, error, fetchNextPage])
  return { services: data?.pages.flatMap(({ services }) => services) ?? [], complete: data !== undefined && !hasNextPage, error, again: () => void refetch() }
}
