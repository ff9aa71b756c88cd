/**
 * What the pages of one engagement share: the record, which part is looked at, its judgement and its decision point. All stand under one key,
 * so that whatever is changed on one page is fetched anew on all of them.
 */
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router'
import type { Answer } from '@rustning/server/foundation/http/route.api.ts'
import { verdictRoutes } from '@rustning/server/judgement/verdict/verdict.api.ts'
import { stagesRoutes, type GateAnswer } from '@rustning/server/lifecycle/stages/stages.api.ts'
import { engagementRoutes, type EngagementAnswer, type PartAnswer } from '@rustning/server/registers/engagement/engagement.api.ts'
import { useClient } from '../../shell/client.ts'
import { useLanguage } from '../../shell/language.tsx'
import { useHere } from '../../shell/session.ts'

export type Judged = Answer<typeof verdictRoutes.readJudgement>

/** The address names the engagement; `?part=` which part, where there are several. */
export function useEngagement(): { readonly query: UseQueryResult<EngagementAnswer>; readonly engagement: string; readonly part: PartAnswer | undefined; readonly key: readonly string[] } {
  const { engagement = '' } = useParams()
  const [params] = useSearchParams()
  const { organisation } = useHere()
  const client = useClient(engagementRoutes)
  const key = ['engagement', organisation, engagement]
  const query = useQuery({ queryKey: key, queryFn: () => client.readEngagement({ params: { organisation, engagement } }) })
  const parts = query.data?.parts ?? []
  return { query, engagement, part: parts.find(({ id }) => id === params.get('part')) ?? parts[0], key }
}

/** Everything of the engagement is fetched anew, and the lists it stands in. */
export function useThreadChanged(): () => Promise<void> {
  const { engagement = '' } = useParams()
  const { organisation } = useHere()
  const queries = useQueryClient()
  return async () => {
    await Promise.all([queries.invalidateQueries({ queryKey: ['engagement', organisation, engagement] }), queries.invalidateQueries({ queryKey: ['engagements', organisation] })])
  }
}

/** Also the duties that do not apply. */
export function useJudgement(part: string | undefined, all = false): UseQueryResult<Judged> {
  const { key, engagement } = useEngagement()
  const { organisation } = useHere()
  const { language } = useLanguage()
  const client = useClient(verdictRoutes)
  return useQuery({
    queryKey: [...key, 'judgement', part, language, all], enabled: part !== undefined,
    queryFn: () => client.readJudgement({ params: { organisation, engagement }, query: { ...(part !== undefined && { part }), all } }),
  })
}

export function useGate(part: string | undefined): UseQueryResult<GateAnswer> {
  const { key, engagement } = useEngagement()
  const { organisation } = useHere()
  const { language } = useLanguage()
  const client = useClient(stagesRoutes)
  return useQuery({ queryKey: [...key, 'gate', part, language], enabled: part !== undefined, queryFn: () => client.readGate({ params: { organisation, engagement, part: part ?? '' } }) })
}

/** An address within the engagement, with the part that is looked at. */
export function useWithin(): (page: string, more?: Readonly<Record<string, string>>) => string {
  const { engagement = '' } = useParams()
  const [params] = useSearchParams()
  const { to } = useHere()
  return (page, more = {}) => {
    const part = params.get('part')
    const query = new URLSearchParams({ ...(part !== null && { part }), ...more }).toString()
    return `${to(`engagements/${engagement}${page === '' ? '' : `/${page}`}`)}${query === '' ? '' : `?${query}`}`
  }
}
