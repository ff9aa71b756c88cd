/** The organisation's engagements as a table. The list page that others are written after. */
import { engagementRoutes } from '@rustning/server/registers/engagement/engagement.api.ts'
import { Empty } from '../design/empty.tsx'
import { GoButton, GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { Progress } from '../design/progress.tsx'
import { DataTable } from '../design/table.tsx'
import { useMembers } from '../identity/use-members.ts'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { engagementText } from './engagement.text.ts'
import { useEngagements } from './use-engagements.ts'

export default function EngagementList() {
  const text = useText(engagementText)
  const { may, to } = useHere()
  const { engagements, complete, error, again } = useEngagements()
  const { data: members } = useMembers()
  const ownerOf = (id: string) => (members ? (members.find((member) => member.id === id)?.name ?? text.ownerGone) : '')
  const add = may(engagementRoutes.addEngagement) ? <GoButton to={to('engagements/add')} next>{text.add}</GoButton> : undefined
  const empty = complete && engagements.length === 0
  return (
    <Page title={text.title} lead={text.lead} actions={empty ? undefined : add}>
      {error ? <Problem error={error} retry={again} />
        : !complete ? <Progress label={text.fetched(engagements.length)} />
          : empty ? <Empty title={text.emptyTitle} action={add}>{text.emptyBody}</Empty>
            : (
              <DataTable
                caption={text.title} rows={engagements} rowKey={({ id }) => id}
                columns={[
                  { key: 'title', title: text.name, value: ({ title }) => title, show: ({ id, title }) => <GoLink to={to(`engagements/${id}`)}>{title}</GoLink> },
                  { key: 'stage', title: text.stage, value: ({ parts }) => [...new Set(parts.map(({ stage }) => text.stages[stage]))].join(', ') },
                  { key: 'owner', title: text.owner, value: ({ ownerId }) => ownerOf(ownerId) },
                  { key: 'createdAt', title: text.created, value: ({ createdAt }) => createdAt, kind: 'time' },
                ]}
              />
            )}
    </Page>
  )
}
