/** What has been done in the organisation, newest first, and whether the journal is whole. */
import { Button, Field, Label, Paragraph, Select, Textfield } from '@digdir/designsystemet-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { journalRoutes, type JournalEntryAnswer } from '@rustning/server/foundation/journal/journal.api.ts'
import { GoLink } from '../design/go.tsx'
import { useInAddress } from '../design/in-address.ts'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { DataTable } from '../design/table.tsx'
import { useMembers } from '../identity/use-members.ts'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { useActionWords } from './action-words.ts'
import { journalText } from './journal.text.ts'
import { Verification } from './verification.tsx'

const outcomes = ['done', 'denied', 'read'] as const
/** In the address, where what jobs did is to be seen too. Without it the list is of what people and programs did. */
const everybody = 'all'

export default function JournalList() {
  const text = useText(journalText)
  const { moment } = useTimes()
  const words = useActionWords()
  const { organisation, to } = useHere()
  const { params } = useInAddress()
  const client = useClient(journalRoutes)
  const chosen = Object.fromEntries(['actor', 'outcome', 'from', 'to'].map((name) => [name, params.get(name) ?? '']))
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['journal', organisation, chosen],
    queryFn: ({ pageParam }) => {
      const outcome = outcomes.find((one) => one === chosen['outcome'])
      return client.listJournal({ params: { organisation }, query: { limit: 100, ...(chosen['actor'] === '' ? { without: 'job' as const } : chosen['actor'] !== everybody && { actor: chosen['actor'] }), ...(outcome && { outcome }), ...(chosen['from'] && { from: chosen['from'] }), ...(chosen['to'] && { to: chosen['to'] }), ...(pageParam !== '' && { after: pageParam }) } })
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    // Each look is written down: it is not looked again by itself.
    staleTime: Infinity,
  })
  const entries = data?.pages.flatMap((page) => page.entries) ?? []
  const actorOf = ({ actor: { kind, name } }: JournalEntryAnswer) => name ?? text.actors[kind] ?? kind
  return (
    <Page title={text.title} lead={text.lead}>
      <Paragraph className="subtle">{text.noted}{chosen['actor'] === '' && ` ${text.jobsLeftOut}`}</Paragraph>
      <Filters />
      {error ? <Problem error={error} retry={() => void refetch()} /> : !data ? <Loading /> : entries.length === 0 ? <Paragraph>{text.empty}</Paragraph> : (
        <>
          <DataTable
            caption={text.title} rows={entries} rowKey={({ id }) => id} unfinished={hasNextPage}
            columns={[
              { key: 'at', title: text.at, value: ({ at }) => at, show: ({ id, at }) => <GoLink to={to(`journal/${id}`)}>{moment(at)}</GoLink> },
              { key: 'actor', title: text.actor, value: actorOf },
              { key: 'action', title: text.action, value: ({ action }) => words(action) },
              { key: 'outcome', title: text.outcome, value: ({ outcome }) => text.outcomes[outcome], show: ({ outcome }) => (outcome === 'denied' ? <strong>{text.outcomes[outcome]}</strong> : text.outcomes[outcome]) },
              { key: 'place', title: text.place, value: ({ place }) => place ?? text.waiting, kind: 'number' },
            ]}
          />
          <div className="row"><span className="subtle">{hasNextPage ? text.newest(entries.length) : text.everything(entries.length)}</span>{hasNextPage && <Button variant="secondary" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{text.more}</Button>}</div>
        </>
      )}
      <Section title={text.verify.title}><Verification /></Section>
    </Page>
  )
}

/** What is chosen stands in the address, so that a link gives the same list. */
function Filters() {
  const text = useText(journalText)
  const { params, choose: set } = useInAddress()
  const { data: members = [] } = useMembers()
  const [actor, outcome] = [useId(), useId()]
  return (
    <fieldset className="filters">
      <legend>{text.filters}</legend>
      <Field>
        <Label htmlFor={actor}>{text.actor}</Label>
        <Select id={actor} value={params.get('actor') ?? ''} onChange={({ target }) => set('actor', target.value)}>
          <Select.Option value="">{text.allButJobs}</Select.Option>
          <Select.Option value={everybody}>{text.all}</Select.Option>
          {members.map(({ accountId, name }) => <Select.Option key={accountId} value={accountId}>{name}</Select.Option>)}
        </Select>
      </Field>
      <Field>
        <Label htmlFor={outcome}>{text.outcome}</Label>
        <Select id={outcome} value={params.get('outcome') ?? ''} onChange={({ target }) => set('outcome', target.value)}>
          <Select.Option value="">{text.anyOutcome}</Select.Option>
          {outcomes.map((one) => <Select.Option key={one} value={one}>{text.outcomes[one]}</Select.Option>)}
        </Select>
      </Field>
      <Textfield type="date" label={text.from} value={params.get('from') ?? ''} onChange={({ target }) => set('from', target.value)} />
      <Textfield type="date" label={text.to} value={params.get('to') ?? ''} onChange={({ target }) => set('to', target.value)} />
    </fieldset>
  )
}
