/**
 * Asks the server for a room: `useClient(engagementRoutes).listEngagements(…)`, typed by the room's own contract, answered in the reader's
 * language. Where an answer says that the reader must show anew who they are, or that their session is over, they are asked, and the question is
 * put again.
 */
import { useMemo } from 'react'
import { clientFor, type Client } from '@rustning/server/foundation/http/client.api.ts'
import { Refusal } from '@rustning/server/foundation/http/problem.api.ts'
import type { Routes } from '@rustning/server/foundation/http/route.api.ts'
import { fetchHere } from './fetched.ts'
import { useLanguage } from './language.tsx'
import { askForProof } from './proof.ts'
import { askToSignIn } from './sign-in-again.ts'

export function useClient<const Rs extends Routes>(routes: Rs): Client<Rs> {
  const { language } = useLanguage()
  return useMemo(() => withProof(clientFor(routes, fetchHere, { language })), [routes, language])
}

type Call = (...asked: readonly unknown[]) => Promise<unknown>

function withProof<C extends object>(client: C): C {
  const calls = Object.entries(client as Readonly<Record<string, Call>>).map(([name, call]) => [name, async (...asked: readonly unknown[]) => {
    try {
      return await call(...asked)
    } catch (error) {
      if (error instanceof Refusal && error.code === 'proof-needed' && (await askForProof())) return call(...asked)
      // Asking who it is, is how it is found out.
      if (error instanceof Refusal && error.code === 'not-signed-in' && name !== 'readMe' && (await askToSignIn())) return call(...asked)
      throw error
    }
  }] as const)
  return Object.fromEntries(calls) as C
}
