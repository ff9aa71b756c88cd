/** The policies that the organisation has adopted, with those it has ended. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { policyRoutes, type PolicyAnswer } from '@rustning/server/registers/organisation/policy.api.ts'
import { useClient } from '../shell/client.ts'
import { useHere } from '../shell/session.ts'

export function usePolicies(): UseQueryResult<readonly PolicyAnswer[]> {
  const { organisation } = useHere()
  const client = useClient(policyRoutes)
  return useQuery({ queryKey: ['policies', organisation], queryFn: async () => (await client.listPolicies({ params: { organisation } })).policies })
}
