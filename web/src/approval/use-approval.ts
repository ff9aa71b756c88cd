/** What the pages of approval ask for: the engagement they are about, everything a list has, the organisation's scale of risk, and names for what can be concluded. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { conclusionRoutes, type ConclusionAnswer } from '@rustning/server/approval/conclusion/conclusion.api.ts'
import { decisionRoutes, type DecisionInList } from '@rustning/server/approval/decision/decision.api.ts'
import { offerRoutes, type OfferAnswer, type SharedMatter } from '@rustning/server/approval/offer/offer.api.ts'
import { verdictRoutes, type DutyLine } from '@rustning/server/judgement/verdict/verdict.api.ts'
import { engagementRoutes } from '@rustning/server/registers/engagement/engagement.api.ts'
import { matrixRoutes } from '@rustning/server/registers/organisation/authority-matrix.api.ts'
import { usePack } from '../knowledge/use-knowledge.ts'
import { useClient } from '../shell/client.ts'
import { useLanguage, useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { approvalText } from './approval.text.ts'

/** Page after page, until there are no more. */
export async function everyPage<Page extends { readonly next?: string | undefined }, One>(fetch: (after: string | undefined) => Promise<Page>, of: (page: Page) => readonly One[]): Promise<One[]> {
  const found: One[] = []
  let after: string | undefined
  do {
    const page = await fetch(after)
    found.push(...of(page))
    after = page.next
  } while (after !== undefined)
  return found
}

export function useEngagement(engagement: string) {
  const { organisation, may } = useHere()
  const client = useClient(engagementRoutes)
  return useQuery({ queryKey: ['engagement', organisation, engagement], queryFn: () => client.readEngagement({ params: { organisation, engagement } }), enabled: engagement !== '' && may(engagementRoutes.readEngagement) })
}

/** What is concluded or decided may open a gate: everything that is shown of the engagement is fetched anew. */
export function useApprovalChanged(): (engagement: string) => Promise<void> {
  const { organisation } = useHere()
  const queries = useQueryClient()
  return async (engagement) => {
    const keys = [...['engagement', 'judgement', 'explanation', 'conclusions'].map((noun) => [noun, organisation, engagement]), ...['decisions', 'engagements', 'waiting'].map((noun) => [noun, organisation])]
    await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })))
  }
}

/** The newest on each thing. */
export function useConclusions(engagement: string) {
  const { organisation } = useHere()
  const client = useClient(conclusionRoutes)
  return useQuery({
    queryKey: ['conclusions', organisation, engagement],
    queryFn: () => everyPage((after) => client.listConclusions({ params: { organisation, engagement }, query: { limit: 100, ...(after !== undefined && { after }) } }), ({ conclusions }): readonly ConclusionAnswer[] => conclusions),
  })
}

/** Of one engagement, or of the whole organisation. */
export function useDecisions(engagement?: string) {
  const { organisation } = useHere()
  const client = useClient(decisionRoutes)
  return useQuery({
    queryKey: ['decisions', organisation, engagement ?? ''],
    queryFn: () => everyPage((after) => client.listDecisions({ params: { organisation }, query: { limit: 100, ...(engagement !== undefined && { engagement }), ...(after !== undefined && { after }) } }), ({ decisions }): readonly DecisionInList[] => decisions),
  })
}

export function useOffers(engagement: string) {
  const { organisation } = useHere()
  const client = useClient(offerRoutes)
  return useQuery({
    queryKey: ['offers', organisation, engagement],
    queryFn: () => everyPage((after) => client.listOffers({ params: { organisation, engagement }, query: { limit: 100, ...(after !== undefined && { after }) } }), ({ offers }): readonly OfferAnswer[] => offers),
  })
}

export function useCollectiveGate(engagement: string) {
  const { organisation } = useHere()
  const client = useClient(offerRoutes)
  return useQuery({ queryKey: ['collective-gate', organisation, engagement], queryFn: () => client.readCollectiveGate({ params: { organisation, engagement } }) })
}

/** Who has concluded too, by saying no. */
export const refusedIn = ({ seats }: Pick<SharedMatter, 'seats'>): number => seats.filter(({ standing }) => standing === 'refused').length

/** The duties that are judged today, of the first part or the one that is named. */
export function useDuties(engagement: string, part: string | undefined) {
  const { organisation, may } = useHere()
  const { language } = useLanguage()
  const client = useClient(verdictRoutes)
  return useQuery({
    queryKey: ['judgement', organisation, engagement, part ?? '', language], enabled: engagement !== '' && may(verdictRoutes.readJudgement),
    queryFn: async (): Promise<DutyLine[]> => (await client.readJudgement({ params: { organisation, engagement }, query: part === undefined ? {} : { part } })).part.duties.flatMap(({ duties }) => duties),
  })
}

export function useMatrix() {
  const { organisation } = useHere()
  const client = useClient(matrixRoutes)
  return useQuery({ queryKey: ['authority-matrix', organisation], queryFn: () => client.readAuthorityMatrix({ params: { organisation } }) })
}

/** What a kind of conclusion, and a duty, is called. */
export function useKindName(): (kind: string) => string {
  const { language } = useLanguage()
  const text = useText(approvalText)
  const { data: knowledge } = usePack()
  return (kind) => text.kinds[kind] ?? knowledge?.statements[kind]?.title[language] ?? knowledge?.facts[`${kind}-concluded-on`]?.question[language] ?? kind
}
