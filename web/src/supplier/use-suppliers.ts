/** The organisation's own suppliers, all of them: the server gives a hundred at a time, and the list searches and orders them here. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { supplierRoutes, type SupplierAnswer } from '@rustning/server/registers/supplier/supplier.api.ts'
import { useClient } from '../shell/client.ts'
import { useHere } from '../shell/session.ts'

interface All {
  readonly suppliers: readonly SupplierAnswer[]
  readonly complete: boolean
  readonly error: unknown
  readonly again: () => void
}

export function useSuppliers(): All {
  const { organisation, may } = useHere()
  const client = useClient(supplierRoutes)
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['suppliers', organisation],
    queryFn: ({ pageParam }) => client.listSuppliers({ params: { organisation }, query: { limit: 100, ...(pageParam !== '' && { after: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: may(supplierRoutes.listSuppliers),
  })
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage()
  }, [hasNextPage, isFetching, error, fetchNextPage])
  return { suppliers: data?.pages.flatMap(({ suppliers }) => suppliers) ?? [], complete: data !== undefined && !hasNextPage, error, again: () => void refetch() }
}
