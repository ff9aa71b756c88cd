/**
 * Asks the server for a room: `useClient(engagementRoutes).listEngagements(…)`, typed by the room's own contract, answered in the reader's
 * language. Where an answer says that the reader must show anew who they are, they are asked, and the question is put again.
 */
import { useMemo } from 'react'
import { clientFor, type Client, type Fetch } from '@rustning/server/foundation/http/client.api.ts'
import { Refusal } from '@rustning/server/foundation/http/problem.api.ts'
import type { Routes } from '@rustning/server/foundation/http/route.api.ts'
import { useLanguage } from './language.tsx'
import { askForProof } from './proof.ts'

/** The server could not be reached at all. */
export class NoConnection extends Error {}

const fetchHere: Fetch = (url, init) =>
  fetch(url, init).catch((error: unknown) => {
    throw error instanceof TypeError ? new NoConnection('no connection', { cause: error }) : error
  })

/** A file of the screens' own, as data. */
export async function fetchFile<T>(address: string): Promise<T> {
  const answer = await fetchHere(address, { method: 'GET', headers: {}, redirect: 'follow', credentials: 'same-origin' })
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return (await answer.json()) as T
}

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
      throw error
    }
  }] as const)
  return Object.fromEntries(calls) as C
}
