/** One conclusion as it was signed: words, name, day and grounds, whether it stands today, and what has moved if it does not. It prints as it stands. */
import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { conclusionRoutes, type ConclusionAnswer } from '@rustning/server/approval/conclusion/conclusion.api.ts'
import { offerRoutes } from '@rustning/server/approval/offer/offer.api.ts'
import { Form } from '../design/form.tsx'
import { GoButton, GoLink } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { rolesIn } from '../identity/roles.ts'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText, useTimes } from '../shell/language.tsx'
import { useHere, useMe } from '../shell/session.ts'
import { approvalText } from './approval.text.ts'
import { ReasonsField } from './case-fields.tsx'
import { Standing } from './conclusion-state.tsx'
import { conclusionText } from './conclusion.text.ts'
import { Grounds, MovedGrounds } from './grounds.tsx'
import { besideThen } from './moved.ts'
import { UnderEngagement } from './under-engagement.tsx'
import { everyPage, useApprovalChanged, useEngagement, useKindName } from './use-approval.ts'

export default function ConclusionPage() {
  const text = useText(conclusionText), shared = useText(approvalText)
  const { language } = useLanguage()
  const { day } = useTimes()
  const { engagement = '', conclusion = '' } = useParams()
  const { organisation, may, to } = useHere()
  const client = useClient(conclusionRoutes)
  const nameOf = useKindName()
  const { data: record } = useEngagement(engagement)
  const { data, error, refetch } = useQuery({ queryKey: ['conclusion', organisation, conclusion], queryFn: () => client.readConclusion({ params: { organisation, conclusion } }) })
  if (error) return <Page title={text.title} narrow><Problem error={error} retry={() => void refetch()} /></Page>
  if (!data) return <Loading />
  const { kind, item, partId, outcome, words, by, on, standing, withdrawn, grounds, digest, number } = data
  const again = new URLSearchParams({ kind, ...(partId !== undefined && { part: partId }), ...(item !== undefined && { item }) })
  const current = standing.because !== 'replaced'
  const mayAgain = current && kind !== 'controller' && may(conclusionRoutes.addConclusion)
  return (
    <Page
      title={nameOf(kind)} within={record?.title}
      actions={(
        <>
          {standing.stands && <GoButton to={to(`engagements/${engagement}`)} next>{shared.toEngagement}</GoButton>}
          {mayAgain && <GoButton to={to(`engagements/${engagement}/conclusions/add?${again.toString()}`)} next={!standing.stands}>{text.again}</GoButton>}
          {standing.stands && may(offerRoutes.sendOffer) && <GoButton to={to(`engagements/${engagement}/offers/add?conclusion=${conclusion}`)}>{text.send}</GoButton>}
          <Button variant="tertiary" onClick={() => window.print()}>{shared.print}</Button>
        </>
      )}
    >
      <UnderEngagement engagement={engagement} title={record?.title} />
      <Paragraph><Standing standing={standing} /></Paragraph>
      <MovedGrounds moved={besideThen(standing.moved, grounds)} title={text.fellTitle}>
        <Paragraph>{text.fellRule(by.name, day(on))}</Paragraph>
        <Paragraph>{mayAgain ? text.fellDo : text.fellAsk}</Paragraph>
      </MovedGrounds>
      {standing.because === 'moved' && standing.moved.length === 0 && <Paragraph className="reading">{text.fellRule(by.name, day(on))} {mayAgain ? text.fellDo : text.fellAsk}</Paragraph>}
      <dl className="terms">
        <dt>{text.outcome}</dt><dd><strong>{shared.outcomes[outcome] ?? outcome}</strong></dd>
        {item !== undefined && <><dt>{text.item}</dt><dd>{item}</dd></>}
        {partId !== undefined && <><dt>{text.part}</dt><dd>{record?.parts.find(({ id }) => id === partId)?.name ?? partId}</dd></>}
        <dt>{text.by}</dt><dd>{by.name}, {rolesIn([by.as], language)}</dd>
        <dt>{text.on}</dt><dd>{day(on)}</dd>
        <dt>{text.number}</dt><dd>{number}</dd>
        {withdrawn && <><dt>{text.withdrawn}</dt><dd>{withdrawn.because} ({day(withdrawn.at)})</dd></>}
      </dl>
      <Section title={text.wordsShown}><Paragraph className="reading said">{words}</Paragraph></Section>
      <Section title={shared.grounds}><Grounds grounds={grounds} digest={digest} /></Section>
      <Earlier of={data} />
      {current && !withdrawn && may(conclusionRoutes.withdrawConclusion) && <Withdraw conclusion={data} />}
    </Page>
  )
}

/** Everything that was concluded on the same, newest first. */
function Earlier({ of: { id, engagementId, kind, partId, item } }: { readonly of: ConclusionAnswer }) {
  const shared = useText(approvalText)
  const { day } = useTimes()
  const { organisation, to } = useHere()
  const client = useClient(conclusionRoutes)
  const { data } = useQuery({
    queryKey: ['conclusions', organisation, engagementId, 'history', kind],
    queryFn: () => everyPage((after) => client.listConclusions({ params: { organisation, engagement: engagementId }, query: { kind, history: true, limit: 100, ...(after !== undefined && { after }) } }), ({ conclusions }): readonly ConclusionAnswer[] => conclusions),
  })
  const others = data?.filter((one) => one.id !== id && one.partId === partId && one.item === item) ?? []
  if (others.length === 0) return null
  return (
    <Section title={shared.history}>
      <ul className="cards">
        {others.map((one) => (
          <li key={one.id}>
            <GoLink to={to(`engagements/${engagementId}/conclusions/${one.id}`)}>{`${one.number}. ${shared.outcomes[one.outcome] ?? one.outcome}, ${day(one.on)}`}</GoLink>
            <span className="subtle">{one.by.name}</span><Standing standing={one.standing} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** By whoever concluded, or a leader. */
function Withdraw({ conclusion: { id, engagementId, by } }: { readonly conclusion: ConclusionAnswer }) {
  const text = useText(conclusionText)
  const { organisation } = useHere()
  const { data: me } = useMe()
  const client = useClient(conclusionRoutes)
  const queries = useQueryClient()
  const changed = useApprovalChanged()
  const leads = me?.organisations.some((one) => one.organisation === organisation && one.roles.includes('leader'))
  if (!leads && by.name !== me?.name) return null
  return (
    <div className="actions">
      <Section title={text.withdraw}>
        <Paragraph className="reading">{text.withdrawLead}</Paragraph>
        <Form
          submit={text.withdraw}
          send={async (filled, options) => {
            const after = await client.withdrawConclusion({ params: { organisation, conclusion: id }, body: { because: filled.text('because') } }, options)
            queries.setQueryData(['conclusion', organisation, id], after)
            await changed(engagementId)
          }}
        >
          <ReasonsField name="because" label={text.withdrawBecause} rows={3} />
        </Form>
      </Section>
    </div>
  )
}
