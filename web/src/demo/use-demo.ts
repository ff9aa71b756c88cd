/** Whether the organisations here are invented; asked once, and again while they are being made. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { demoRoutes } from '@rustning/server/entry/demo/demo.api.ts'
import { useClient } from '../shell/client.ts'

const key = ['demo'] as const

export function useDemo() {
  const client = useClient(demoRoutes)
  return useQuery({ queryKey: key, queryFn: () => client.readDemo(), staleTime: Infinity, refetchInterval: ({ state: { data } }) => (data?.state === 'loading' ? 1_000 : false) })
}

/** After it was chosen. */
export function useDemoChanged(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: key })
}
