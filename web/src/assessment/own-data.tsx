/**
 * What this entry fetches: the knowledge in the reader's language, the examples, who is signed in, and whether this is a demo. Each is asked
 * for once. Nothing that is answered here is ever part of what is asked.
 */
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { CaseFile, Knowledge } from '@rustning/knowledge/pack'
import { toJudgeBy, type Pack } from '../knowledge/to-judge-by.ts'
import { fetchFile } from '../shell/fetched.ts'
import { useLanguage } from '../shell/language.tsx'
import type { Me } from '../shell/session.ts'

interface Fetched<T> {
  readonly data: T | undefined
  readonly error: unknown
  readonly refetch: () => void
}
type Kept = ReadonlyMap<string, { readonly data?: unknown; readonly error?: unknown }>

const Context = createContext<readonly [Kept, (address: string) => void]>([new Map(), () => {}])

export function OwnDataProvider({ children }: { readonly children: ReactNode }) {
  const [kept, setKept] = useState<Kept>(new Map())
  const ask = useCallback((address: string) => {
    const keep = (found: { data?: unknown; error?: unknown }) => setKept((before) => new Map(before).set(address, found))
    keep({})
    fetchFile(address).then((data) => keep({ data }), (error: unknown) => keep({ error }))
  }, [])
  return <Context value={useMemo(() => [kept, ask], [kept, ask])}>{children}</Context>
}

const asked = new Set<string>()

function useFetched<T>(address: string): Fetched<T> {
  const [kept, ask] = useContext(Context)
  useEffect(() => {
    if (asked.has(address)) return
    asked.add(address)
    ask(address)
  }, [address, ask])
  const found = kept.get(address)
  return { data: found?.data as T | undefined, error: found?.error, refetch: () => ask(address) }
}

export function useKnowledge(): Fetched<Knowledge> {
  const { data, ...rest } = useFetched<Pack>(`/knowledge/pack.${useLanguage().language}.json`)
  return { data: useMemo(() => data && toJudgeBy(data), [data]), ...rest }
}

export const useSamples = (): readonly CaseFile[] => useFetched<readonly CaseFile[]>('/knowledge/samples.json').data ?? []

/** `null` for a stranger, and for whoever cannot be asked about: what stands here is open to all. */
export function useMe(): Me | null | undefined {
  const { data, error } = useFetched<Me>('/api/v1/me')
  return error === undefined ? data : null
}

export const useIsDemo = (): boolean => (useFetched<{ readonly state: string }>('/api/v1/demo').data?.state ?? 'none') !== 'none'
