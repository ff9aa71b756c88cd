/** The knowledge in the reader's language: files of the product's own, fetched once when a page needs them. Nothing is asked for by what the reader has answered. */
import { useMemo } from 'react'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Knowledge, LocalReference, SourceMap } from '@rustning/knowledge/pack'
import { fetchFile } from '../shell/fetched.ts'
import { useLanguage } from '../shell/language.tsx'
import { toJudgeBy, type Pack } from './to-judge-by.ts'

const useFile = <T,>(name: string): UseQueryResult<T> => useQuery({ queryKey: ['knowledge', name], queryFn: () => fetchFile<T>(`/knowledge/${name}.json`), staleTime: Infinity, gcTime: Infinity })

/** The five areas and their categories. */
export const useAreas = (): UseQueryResult<Knowledge['reference']['category']> => useFile(`areas.${useLanguage().language}`)

/** The pack alone, without what is only looked up. */
export const usePack = (): UseQueryResult<Pack> => useFile(`pack.${useLanguage().language}`)

/** The same, as the judgement wants it. Ask its texts for the reader's language only. */
export function useKnowledge(): { readonly data: Knowledge | undefined; readonly error: unknown; readonly refetch: () => unknown } {
  const { data: pack, error, refetch } = usePack()
  return { data: useMemo(() => pack && toJudgeBy(pack), [pack]), error, refetch }
}

/** What is looked up and never judged: policies, terms, frameworks and the like. */
export const useReference = (): UseQueryResult<LocalReference> => useFile(`reference.${useLanguage().language}`)

interface Fetched<T> {
  readonly data: T | undefined
  readonly error: unknown
  readonly again: () => void
}

export interface Library {
  /** Whole: what is judged by and what is looked up. Ask its texts for the reader's language only. */
  readonly knowledge: Knowledge
  readonly grounds: LocalReference['grounds']
}

/** What the page of one entry is given. */
export interface RecordProps {
  readonly library: Library
  readonly id: string
}

/** Everything there is to read. */
export function useLibrary(): Fetched<Library> {
  const { language } = useLanguage()
  const pack = usePack()
  const reference = useFile<LocalReference>(`reference.${language}`)
  const data = useMemo(() => (pack.data && reference.data ? { knowledge: { ...pack.data, reference: reference.data.reference }, grounds: reference.data.grounds } : undefined), [pack.data, reference.data])
  return { data, error: pack.error ?? reference.error, again: () => void Promise.all([pack.refetch(), reference.refetch()]) }
}

/** The source documents' chapters and rows, and what carries each. */
export const useSourceMap = (): UseQueryResult<SourceMap> => useFile(`source-map.${useLanguage().language}`)
