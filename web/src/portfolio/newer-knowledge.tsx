/** A newer edition of the knowledge that lies ready: what it would change, before anybody takes it into use. */
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { Refusal } from '@rustning/server/foundation/http/problem.api.ts'
import { portfolioRoutes } from '@rustning/server/judgement/portfolio/portfolio.api.ts'
import { Fold } from '../design/fold.tsx'
import { GoLink } from '../design/go.tsx'
import { Problem } from '../design/problem.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { MovedVerdict } from './moved-verdict.tsx'
import { whatIfText } from './what-if.text.ts'

export function NewerKnowledge() {
  const text = useText(whatIfText)
  const { language } = useLanguage()
  const { organisation, to } = useHere()
  const client = useClient(portfolioRoutes)
  const { data, error, refetch } = useQuery({
    queryKey: ['newer-knowledge', organisation, language],
    // That there is none is an answer and no fault.
    queryFn: () => client.previewUpgrade({ params: { organisation } }).catch((no: unknown) => {
      if (no instanceof Refusal && no.code === 'upgrade-none') return null
      throw no
    }),
  })
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading />
  if (data === null) return <Paragraph className="reading">{text.newerNone}</Paragraph>
  const { parts, untouched, facts } = data
  return (
    <>
      <Paragraph className="reading">{text.newerHelp}</Paragraph>
      <Paragraph><strong>{parts.length === 0 ? text.newerSame : text.newerMoved(parts.length, untouched)}</strong></Paragraph>
      {parts.map(({ engagement, part, title, verdicts }) => (
        <Fold key={part} summary={`${title} (${verdicts.length})`}>
          {() => (
            <div className="stack">
              <GoLink to={to(`engagements/${engagement}`)}>{title}</GoLink>
              <ul className="answers">
                {verdicts.map((moved) => <li key={moved.id}><span>{moved.title}</span><span className="row"><MovedVerdict moved={moved} when="before" /><span aria-hidden="true">→</span><MovedVerdict moved={moved} when="after" /></span></li>)}
              </ul>
            </div>
          )}
        </Fold>
      ))}
      {facts.length > 0 && (
        <>
          <Heading level={3} data-size="2xs">{text.newerFacts}</Heading>
          <ul>{facts.map(({ fact, question, how, answered }) => <li key={fact}>{text.newerFact(question, answered)}: {text.how[how]}</li>)}</ul>
        </>
      )}
    </>
  )
}
