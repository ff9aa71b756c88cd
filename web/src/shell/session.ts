/** Who is signed in, as the server says; asked once and kept until something changes it. */
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { accountRoutes } from '@rustning/server/foundation/identity/account.api.ts'
import type { Answer, RouteShape } from '@rustning/server/foundation/http/route.api.ts'
import { mayUse } from '@rustning/server/foundation/http/may.api.ts'
import { Refusal } from '@rustning/server/foundation/http/problem.api.ts'
import { organisationRoutes } from '@rustning/server/registers/organisation/organisation.api.ts'
import { useClient } from './client.ts'
import { askToSignIn } from './sign-in-again.ts'

export type Me = Answer<typeof accountRoutes.readMe>

const meKey = ['me'] as const
const isNotSignedIn = (error: unknown): boolean => error instanceof Refusal && error.code === 'not-signed-in'

/** `null` for somebody who is not signed in. */
export function useMe(): UseQueryResult<Me | null> {
  const meNow = useMeNow()
  const queries = useQueryClient()
  return useQuery({
    queryKey: meKey,
    queryFn: async () => {
      const now = await meNow()
      const before = queries.getQueryData<Me | null>(meKey)
      if (now !== null || !before) return now
      // Whoever was at work is asked before the page is taken from them; who does not answer keeps what they see, and can do nothing with it.
      return (await askToSignIn()) ? meNow() : before
    },
  })
}

/** Who the server says it is, now. */
export function useMeNow(): () => Promise<Me | null> {
  const client = useClient(accountRoutes)
  return () => client.readMe().catch((error: unknown) => {
    if (isNotSignedIn(error)) return null
    throw error
  })
}

/** After signing in or proving anew: what was fetched before may no longer hold. */
export function useSessionChanged(): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] })
    await queries.invalidateQueries({ queryKey: meKey })
  }
}

/** The organisations the reader belongs to, by name. */
export function useOrganisations() {
  const client = useClient(organisationRoutes)
  const { data: me } = useMe()
  return useQuery({ queryKey: ['organisations'], queryFn: () => client.listOrganisations(), enabled: !!me })
}

/** Those of them where the reader may use a route, for pages that belong to no organisation. */
export function useOrganisationsWhere({ may }: Pick<RouteShape, 'may'>): readonly { readonly id: string; readonly name: string }[] {
  const { data: me } = useMe()
  const { data } = useOrganisations()
  const allowed = new Set(me?.organisations.filter(({ roles }) => mayUse({ kind: 'person', roles, scopes: [], platformAdmin: me.platformAdministrator }, may)).map(({ organisation }) => organisation))
  return data?.organisations.flatMap(({ organisation: { id, name } }) => (allowed.has(id) ? [{ id, name }] : [])) ?? []
}

/** The organisation that the address names; use it only under `/organisations/:organisation`, where belonging is seen to. */
export function useHere(): { readonly organisation: string; readonly may: (route: Pick<RouteShape, 'may'>) => boolean; readonly to: (rest: string) => string } {
  const { organisation = '' } = useParams()
  const { data: me } = useMe()
  const roles = me?.organisations.find((one) => one.organisation === organisation)?.roles ?? []
  return {
    organisation,
    // The same function decides at the server's door.
    may: ({ may }) => mayUse({ kind: 'person', roles, scopes: [], platformAdmin: me?.platformAdministrator }, may),
    to: (rest) => `/organisations/${organisation}${rest === '' ? '' : `/${rest}`}`,
  }
}
