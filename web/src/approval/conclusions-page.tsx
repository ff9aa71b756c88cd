/** What has been concluded on an engagement, whether it still stands, and what may be concluded now. */
import { Button, Field, Label, Paragraph, Select } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { conclusionRoutes } from '@rustning/server/approval/conclusion/conclusion.api.ts'
import { Empty } from '../design/empty.tsx'
import { Fold } from '../design/fold.tsx'
import { GoButton, GoLink } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { DataTable } from '../design/table.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { approvalText } from './approval.text.ts'
import { Standing, useStanding } from './conclusion-state.tsx'
import { conclusionText } from './conclusion.text.ts'
import { UnderEngagement } from './under-engagement.tsx'
import { useConclusions, useDuties, useEngagement, useKindName } from './use-approval.ts'

export default function ConclusionsPage() {
  const text = useText(conclusionText), shared = useText(approvalText)
  const { engagement = '' } = useParams()
  const { may, to } = useHere()
  const nameOf = useKindName(), standing = useStanding()
  const { data: record } = useEngagement(engagement)
  const { data, error, refetch } = useConclusions(engagement)
  const partName = (id: string | undefined) => record?.parts.find((part) => part.id === id)?.name
  return (
    <Page title={text.title} within={record?.title} lead={text.lead}>
      <UnderEngagement engagement={engagement} title={record?.title} />
      {error ? <Problem error={error} retry={() => void refetch()} /> : !data ? <Loading />
        : data.length === 0 ? <Empty title={text.emptyTitle}>{text.emptyBody}</Empty>
          : (
            <DataTable
              caption={text.title} rows={data} rowKey={({ id }) => id}
              columns={[
                { key: 'kind', title: text.about, value: ({ kind, item, partId }) => [nameOf(kind), item, partName(partId)].filter(Boolean).join(' – '), show: ({ id, kind, item, partId }) => <GoLink to={to(`engagements/${engagement}/conclusions/${id}`)}>{[nameOf(kind), item, partName(partId)].filter(Boolean).join(' – ')}</GoLink> },
                { key: 'state', title: text.state, value: (one) => standing(one.standing), show: (one) => <Standing standing={one.standing} /> },
                { key: 'outcome', title: text.outcome, value: ({ outcome }) => shared.outcomes[outcome] ?? outcome },
                { key: 'by', title: text.by, value: ({ by }) => by.name },
                { key: 'on', title: text.on, value: ({ on }) => on, kind: 'time' },
              ]}
            />
          )}
      {may(conclusionRoutes.addConclusion) && data && <Choose engagement={engagement} done={data.filter(({ standing: { stands } }) => stands).map(({ kind }) => kind)} />}
    </Page>
  )
}

/** The assessments that have a name of their own first; any duty that is judged today may be concluded on too. */
function Choose({ engagement, done }: { readonly engagement: string; readonly done: readonly string[] }) {
  const text = useText(conclusionText)
  const { organisation, to } = useHere()
  const nameOf = useKindName()
  const client = useClient(conclusionRoutes)
  const { data: kinds } = useQuery({ queryKey: ['conclusion-kinds', organisation], queryFn: async () => (await client.listConclusionKinds({ params: { organisation } })).kinds })
  const address = (kind: string) => to(`engagements/${engagement}/conclusions/add?kind=${encodeURIComponent(kind)}`)
  // What each of several organisations concludes for itself is answered where their copy lies.
  const named = kinds?.filter(({ id, facts, perItem }) => facts.length > 0 && !perItem && !done.includes(id)) ?? []
  return (
    <div className="actions">
      <Section title={text.choose}>
        {named.length > 0 && (
          <>
            <Paragraph>{text.chooseLead}</Paragraph>
            <ul className="cards">
              {named.map(({ id }, index) => <li key={id}><strong>{nameOf(id)}</strong><div><GoButton to={address(id)} next={index === 0}>{text.conclude}</GoButton></div></li>)}
            </ul>
          </>
        )}
        <Fold summary={text.chooseDuty}>{() => <ChooseDuty engagement={engagement} address={address} />}</Fold>
      </Section>
    </div>
  )
}

function ChooseDuty({ engagement, address }: { readonly engagement: string; readonly address: (kind: string) => string }) {
  const text = useText(conclusionText)
  const id = useId()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState('')
  const { data: duties, error } = useDuties(engagement, undefined)
  if (error) return <Problem error={error} />
  return (
    <div className="fields wide-fields">
      <Field>
        <Label htmlFor={id}>{text.duty}</Label>
        <Select id={id} value={chosen} onChange={({ target }) => setChosen(target.value)}>
          <Select.Option value="">{text.pick}</Select.Option>
          {duties?.map((duty) => <Select.Option key={duty.id} value={duty.id}>{duty.title}</Select.Option>)}
        </Select>
      </Field>
      <div><Button variant="secondary" disabled={chosen === ''} onClick={() => void navigate(address(chosen))}>{text.conclude}</Button></div>
    </div>
  )
}
