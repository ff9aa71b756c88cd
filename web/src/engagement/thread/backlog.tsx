/** What should have been in place at gates already passed: never a block, but each with somebody who sees to it and a day. */
import { Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import type { Answer } from '@rustning/server/foundation/http/route.api.ts'
import { dayText } from '@rustning/server/judgement/sentence/sentence.ts'
import type { DutyLine } from '@rustning/server/judgement/verdict/verdict.api.ts'
import { backlogRoutes } from '@rustning/server/lifecycle/backlog/backlog.api.ts'
import { ChoiceField, TextField } from '../../design/field.tsx'
import { Fold, isDesk } from '../../design/fold.tsx'
import { Form } from '../../design/form.tsx'
import { GoLink } from '../../design/go.tsx'
import { Section } from '../../design/page.tsx'
import { Problem } from '../../design/problem.tsx'
import { DataTable } from '../../design/table.tsx'
import { Verdict } from '../../design/verdict.tsx'
import { useMembers } from '../../identity/use-members.ts'
import { useClient } from '../../shell/client.ts'
import { useLanguage, useText } from '../../shell/language.tsx'
import { useHere } from '../../shell/session.ts'
import { threadText } from './thread.text.ts'
import { useEngagement, useThreadChanged } from './use-thread.ts'
import { useWays, type Way } from './ways.ts'

/** On a phone each is a card of its own: so many at a time. */
const cards = 5

type Owed = Answer<typeof backlogRoutes.listBacklog>['owed'][number]

export function Backlog({ part, lines }: { readonly part: string; readonly lines: readonly DutyLine[] }) {
  const text = useText(threadText)
  const { language } = useLanguage()
  const { organisation, may } = useHere()
  const { engagement, key } = useEngagement()
  const client = useClient(backlogRoutes)
  const ways = useWays()
  const { data, error, refetch } = useQuery({ queryKey: [...key, 'backlog', language], queryFn: () => client.listBacklog({ params: { organisation }, query: { engagement, limit: 100 } }) })
  if (error) return <Problem error={error} retry={() => void refetch()} />
  const owed = data?.owed.filter((one) => one.part === part) ?? []
  if (owed.length === 0) return undefined
  const mayPlan = may(backlogRoutes.planBacklog)
  const waysOf = (duty: string) => lines.filter(({ id }) => id === duty).flatMap((line) => ways(line, false))
  return (
    <Section title={text.backlog}>
      <Paragraph className="reading">{text.backlogLead}</Paragraph>
      <Fold className="folded" atDesk summary={text.backlogCount(owed.length)}>{() => <DataTable
        caption={text.backlog} rows={owed} rowKey={({ duty }) => duty} {...(!isDesk() && { first: cards })}
        columns={[
          { key: 'duty', title: text.duty, value: ({ dutyTitle }) => dutyTitle, show: (one) => <>{one.dutyTitle}<Ways of={one.dutyTitle} ways={waysOf(one.duty)} />{mayPlan && <Fold className="actions" summary={text.plan}>{() => <Plan owed={one} />}</Fold>}</> },
          { key: 'outcome', title: text.outcome, value: ({ says }) => says, show: ({ outcome }) => <Verdict outcome={outcome} /> },
          { key: 'remedy', title: text.remedy, value: ({ remedy }) => remedy },
          { key: 'who', title: text.who, value: ({ assignee }) => assignee?.name ?? text.nobody },
          { key: 'due', title: text.due, value: ({ dueOn }) => dueOn ?? '', show: ({ dueOn }) => (dueOn === undefined ? text.noDay : dayText(dueOn, language)) },
        ]}
      />}</Fold>
    </Section>
  )
}

const Ways = ({ of, ways }: { readonly of: string; readonly ways: readonly Way[] }) => (ways.length === 0 ? undefined
  : <div className="row actions answer-ways">{ways.map(({ to, says }) => <GoLink key={to} to={to}>{says}<span className="ds-sr-only">: {of}</span></GoLink>)}</div>)

function Plan({ owed: { engagement, part, duty, version, dueOn, assignee } }: { readonly owed: Owed }) {
  const text = useText(threadText)
  const { organisation } = useHere()
  const client = useClient(backlogRoutes)
  const changed = useThreadChanged()
  const { data: members = [] } = useMembers()
  return (
    <Form
      key={version} submit={text.save} at={{ 'backlog-assignee-unknown': 'assigneeId' }}
      send={async (filled) => {
        const [who, when] = [filled.text('assigneeId'), filled.text('dueOn').trim()]
        await client.planBacklog({ params: { organisation, engagement, part }, body: { duty, version, assigneeId: who === '' ? null : who, dueOn: when === '' ? null : when } })
        await changed()
      }}
    >
      <ChoiceField key={members.length} name="assigneeId" label={text.who} given={assignee?.id ?? ''} choices={[{ value: '', name: text.nobody }, ...members.map(({ id, name }) => ({ value: id, name }))]} />
      <TextField name="dueOn" label={text.due} help={text.day} given={dueOn} />
    </Form>
  )
}
