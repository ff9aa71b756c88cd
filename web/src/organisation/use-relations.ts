/** What other organisations are to this one, all of them. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { relationRoutes, type RelationAnswer } from '@rustning/server/registers/organisation/relation.api.ts'
import { useClient } from '../shell/client.ts'
import { useHere } from '../shell/session.ts'

export function useRelations(): UseQueryResult<readonly RelationAnswer[]> {
  const { organisation } = useHere()
  const client = useClient(relationRoutes)
  return useQuery({ queryKey: ['relations', organisation], queryFn: async () => (await client.listRelations({ params: { organisation } })).relations })
}
