/** How the parts have moved, the last first, with who and why, and the exceptions each step leaned on. */
import { useQuery } from '@tanstack/react-query'
import { stagesRoutes } from '@rustning/server/lifecycle/stages/stages.api.ts'
import type { PartAnswer } from '@rustning/server/registers/engagement/engagement.api.ts'
import { Section } from '../../design/page.tsx'
import { Problem } from '../../design/problem.tsx'
import { useClient } from '../../shell/client.ts'
import { useLanguage, useText, useTimes } from '../../shell/language.tsx'
import { useHere } from '../../shell/session.ts'
import { engagementText } from '../engagement.text.ts'
import { threadText } from './thread.text.ts'
import { useEngagement } from './use-thread.ts'

export function History({ parts }: { readonly parts: readonly PartAnswer[] }) {
  const text = useText(threadText), words = useText(engagementText)
  const { language } = useLanguage()
  const { day, moment } = useTimes()
  const { organisation } = useHere()
  const { engagement, key } = useEngagement()
  const client = useClient(stagesRoutes)
  const { data, error, refetch } = useQuery({ queryKey: [...key, 'moves', language], queryFn: () => client.listStageChanges({ params: { organisation, engagement }, query: { limit: 100 } }) })
  const nameOf = (part: string) => (parts.length > 1 ? `${parts.find(({ id }) => id === part)?.name ?? text.wholePart}: ` : '')
  if (error) return <Problem error={error} retry={() => void refetch()} />
  return (
    <Section title={text.history}>
      <ul className="plain">
        {data?.changes.map(({ id, part, says, by, at, reason, exceptions }) => (
          <li key={id}>
            {nameOf(part)}<strong>{says}</strong> <span className="subtle">{[by, moment(at)].filter(Boolean).join(', ')}</span>
            {reason !== undefined && <div>{text.reason}: {reason}</div>}{exceptions.length > 0 && <div className="scar">{text.leaning(exceptions.length)}</div>}
          </li>
        ))}
        {data && parts.filter(({ id }) => !data.changes.some((one) => one.part === id)).map(({ id, stage, sinceOn }) => (
          <li key={id}>{nameOf(id)}<strong>{words.stages[stage]}</strong> {text.since(day(sinceOn))}. <span className="subtle">{text.notMoved}</span></li>
        ))}
      </ul>
    </Section>
  )
}
