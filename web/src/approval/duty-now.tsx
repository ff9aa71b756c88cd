/** How a duty stands now, as a person who is to take a position on it reads it: outcome, reasons, law, and what it takes. */
import { useQuery } from '@tanstack/react-query'
import { verdictRoutes } from '@rustning/server/judgement/verdict/verdict.api.ts'
import { Fold } from '../design/fold.tsx'
import { Verdict } from '../design/verdict.tsx'
import { useClient } from '../shell/client.ts'
import { useLanguage, useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { conclusionText } from './conclusion.text.ts'

export function useExplanation(engagement: string, part: string | undefined, duty: string | undefined) {
  const { organisation, may } = useHere()
  const { language } = useLanguage()
  const client = useClient(verdictRoutes)
  return useQuery({
    queryKey: ['explanation', organisation, engagement, part ?? '', duty ?? '', language], enabled: duty !== undefined && may(verdictRoutes.explainVerdict),
    queryFn: () => client.explainVerdict({ params: { organisation, engagement }, query: { id: duty ?? '', ...(part !== undefined && { part }) } }),
  })
}

export function DutyNow({ engagement, part, duty: id }: { readonly engagement: string; readonly part: string | undefined; readonly duty: string }) {
  const text = useText(conclusionText)
  const { data } = useExplanation(engagement, part, id)
  if (!data) return null
  const { duty: { title, outcome, says, law, because, remedy, confidenceSays } } = data
  const reasons = because.filter((one) => one.reasons.length > 0)
  return (
    <Fold summary={<>{outcome === 'ahead' || outcome === 'picked' ? <span className="subtle">{says}</span> : <Verdict outcome={outcome} />}<span className="what">{title}</span></>}>
      {() => (
        <dl className="terms">
          {reasons.length > 0 && (
            <>
              <dt>{text.why}</dt>
              <dd>
                <ul className="plain">
                  {reasons.flatMap(({ item, reasons: given }) => given.map(({ fact, question, answer, origin, wanted }) => (
                    <li key={`${item ?? ''} ${fact} ${wanted ?? ''}`}>{item !== undefined && <strong>{item}: </strong>}{question} <strong>{answer}</strong>{origin !== undefined && ` (${origin})`}{wanted !== undefined && ` – ${wanted}`}</li>
                  )))}
                </ul>
              </dd>
            </>
          )}
          <dt>{text.law}</dt><dd>{law}. {confidenceSays}.</dd>
          {remedy !== undefined && <><dt>{text.act}</dt><dd>{remedy}</dd></>}
        </dl>
      )}
    </Fold>
  )
}
