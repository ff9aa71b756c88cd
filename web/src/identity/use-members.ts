/** The people of the organisation the address names: whoever chooses an owner or an approver chooses among them. */
import { useQuery } from '@tanstack/react-query'
import { memberRoutes } from '@rustning/server/foundation/identity/member.api.ts'
import { useClient } from '../shell/client.ts'
import { useHere } from '../shell/session.ts'

export function useMembers() {
  const { organisation } = useHere()
  const client = useClient(memberRoutes)
  return useQuery({ queryKey: ['members', organisation], queryFn: async () => (await client.listMembers({ params: { organisation } })).members })
}
