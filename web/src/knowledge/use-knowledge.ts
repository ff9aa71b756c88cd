/** The knowledge in the reader's language: files of the product's own, fetched once when a page needs them. Nothing is asked for by what the reader has answered. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { CaseFile, Knowledge } from '@rustning/knowledge/pack'
import { fetchFile } from '../shell/client.ts'
import { useLanguage } from '../shell/language.tsx'

const useFile = <T,>(name: string): UseQueryResult<T> => useQuery({ queryKey: ['knowledge', name], queryFn: () => fetchFile<T>(`/knowledge/${name}.json`), staleTime: Infinity, gcTime: Infinity })

/** The five areas and their categories. */
export const useAreas = (): UseQueryResult<Knowledge['reference']['category']> => useFile(`areas.${useLanguage().language}`)

/** All that is judged by. Ask its texts for the reader's language only. */
export const usePack = (): UseQueryResult<Omit<Knowledge, 'reference'>> => useFile(`pack.${useLanguage().language}`)

/** Invented cases to begin from, in all three languages. */
export const useSamples = (): UseQueryResult<readonly CaseFile[]> => useFile('samples')
