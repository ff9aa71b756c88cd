/** How the parts have moved, the last first, with who and why, and the exceptions each step leaned on. */
import { Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { stagesRoutes } from '@rustning/server/lifecycle/stages/stages.api.ts'
import type { PartAnswer } from '@rustning/server/registers/engagement/engagement.api.ts'
import { Section } from '../../design/page.tsx'
import { Problem } from '../../design/problem.tsx'
import { useClient } from '../../shell/client.ts'
import { useLanguage, useText, useTimes } from '../../shell/language.tsx'
import { useHere } from '../../shell/session.ts'
import { threadText } from './thread.text.ts'
import { useEngagement } from './use-thread.ts'

export function History({ parts }: { readonly parts: readonly PartAnswer[] }) {
  const text = useText(threadText)
  const { language } = useLanguage()
  const { moment } = useTimes()
  const { organisation } = useHere()
  const { engagement, key } = useEngagement()
  const client = useClient(stagesRoutes)
  const { data, error, refetch } = useQuery({ queryKey: [...key, 'moves', language], queryFn: () => client.listStageChanges({ params: { organisation, engagement }, query: { limit: 100 } }) })
  const nameOf = (part: string) => (parts.length > 1 ? `${parts.find(({ id }) => id === part)?.name ?? text.wholePart}: ` : '')
  if (error) return <Problem error={error} retry={() => void refetch()} />
  return (
    <Section title={text.history}>
      {data?.changes.length === 0 && <Paragraph className="subtle">{text.noHistory}</Paragraph>}
      <ul className="plain">
        {data?.changes.map(({ id, part, says, by, at, reason, exceptions }) => (
          <li key={id}>
            {nameOf(part)}<strong>{says}</strong> <span className="subtle">{[by, moment(at)].filter(Boolean).join(', ')}</span>
            {reason !== undefined && <div>{text.reason}: {reason}</div>}{exceptions.length > 0 && <div className="scar">{text.leaning(exceptions.length)}</div>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
