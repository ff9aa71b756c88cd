/**
 * Concluding: first what it is about and what the grounds are now, then the person's own words under their own name. What is signed is the
 * digest of exactly what stands on the page; when something moves meanwhile, they are shown what, and read before they sign.
 */
import { Field, Label, Paragraph, Select } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { conclusionRoutes } from '@rustning/server/approval/conclusion/conclusion.api.ts'
import { Form } from '../design/form.tsx'
import { GoLink } from '../design/go.tsx'
import { chosenIn } from '../design/in-address.ts'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { usePack } from '../knowledge/use-knowledge.ts'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText } from '../shell/language.tsx'
import { useHere, useMe } from '../shell/session.ts'
import { approvalText } from './approval.text.ts'
import { PickField, ReasonsField } from './case-fields.tsx'
import { conclusionText } from './conclusion.text.ts'
import { DutyNow, useExplanation } from './duty-now.tsx'
import { Grounds, MovedGrounds } from './grounds.tsx'
import { useReadAgain } from './read-again.ts'
import { useApprovalChanged, useEngagement, useKindName } from './use-approval.ts'

export default function ConclusionAdd() {
  const text = useText(conclusionText), shared = useText(approvalText)
  const { engagement = '' } = useParams()
  const [asked] = useSearchParams()
  const kind = asked.get('kind') ?? '', part = asked.get('part') ?? undefined, item = asked.get('item') ?? undefined
  const { organisation, may, to } = useHere()
  const { data: me } = useMe()
  const client = useClient(conclusionRoutes)
  const changed = useApprovalChanged()
  const navigate = useNavigate()
  const nameOf = useKindName()
  const { data: record } = useEngagement(engagement)
  const subject = { kind, ...(part !== undefined && { part }), ...(item !== undefined && { item }) }
  const key = ['conclusion-grounds', organisation, engagement, kind, part ?? '', item ?? '']
  // The person must not be shown one thing and sign another: what is fetched stays until they ask anew.
  const { data, error, refetch } = useQuery({ queryKey: key, staleTime: Infinity, gcTime: 0, queryFn: () => client.readConclusionGrounds({ params: { organisation, engagement }, query: subject }) })
  const { movedMeanwhile, onRefused } = useReadAgain(data?.grounds, refetch)
  if (error) return <Page title={text.addTitle} narrow><Problem error={error} retry={() => void refetch()} /></Page>
  if (!data) return <Loading />
  const list = to(`engagements/${engagement}/conclusions`)
  return (
    <Page title={nameOf(kind)} within={text.addTitle} lead={text.addLead}>
      <Subject engagement={engagement} kind={kind} perItem={data.kind.perItem} parts={record?.parts ?? []} />
      <Suggested engagement={engagement} part={part} kind={kind} facts={data.kind.facts} />
      <Section title={shared.grounds}>
        <Paragraph className="reading">{shared.groundsLead}</Paragraph>
        <MovedGrounds moved={movedMeanwhile} title={text.movedWhile} />
        <Grounds grounds={data.grounds} digest={data.digest} />
      </Section>
      <Section title={text.yours}>
        {!may(conclusionRoutes.addConclusion) ? <Paragraph>{text.notWriter}</Paragraph> : (
          <Form
            submit={text.sign} next at={{ 'conclusion-outcome-unknown': 'outcome' }} beside={<GoLink to={list}>{shared.cancel}</GoLink>}
            onRefused={onRefused}
            send={async (filled, options) => {
              const { id } = await client.addConclusion({ params: { organisation, engagement }, body: { ...subject, outcome: filled.text('outcome'), words: filled.text('words'), digest: data.digest, after: data.newest } }, options)
              await changed(engagement)
              await navigate(`${list}/${id}`, { replace: true })
            }}
          >
            <PickField name="outcome" label={text.outcome} help={text.outcomeHelp} choices={data.kind.outcomes.map((value) => ({ value, name: shared.outcomes[value] ?? value }))} />
            <ReasonsField name="words" label={text.words} help={text.wordsHelp} rows={8} />
            <Paragraph className="subtle">{text.signHelp(me?.name ?? '')}{data.newest > 0 && ` ${text.earlier(data.newest + 1)}`}</Paragraph>
          </Form>
        )}
      </Section>
    </Page>
  )
}

/** The whole or a part, and one of several where the duty holds for each: a choice is a page of its own, with grounds of its own. */
function Subject({ engagement, kind, perItem, parts }: { readonly engagement: string; readonly kind: string; readonly perItem: boolean; readonly parts: readonly { readonly id: string; readonly name?: string | undefined }[] }) {
  const text = useText(conclusionText), shared = useText(approvalText)
  const [asked, ask] = useSearchParams()
  const { data } = useExplanation(engagement, asked.get('part') ?? undefined, perItem && kind.includes('/') ? kind : undefined)
  const set = (name: string, value: string) => ask((now) => chosenIn(now, name, value), { replace: true })
  const items = data?.items.map(({ item }) => item) ?? []
  if (parts.length < 2 && items.length === 0) return null
  return (
    <div className="fields">
      {parts.length > 1 && <Choose label={text.part} value={asked.get('part') ?? ''} set={(value) => set('part', value)} all={shared.whole} choices={parts.map(({ id, name }) => ({ value: id, name: name ?? id }))} />}
      {items.length > 0 && <Choose label={text.item} value={asked.get('item') ?? ''} set={(value) => set('item', value)} all={text.itemAll} choices={items.map((name) => ({ value: name, name }))} />}
    </div>
  )
}

function Choose({ label, value, set, all, choices }: { readonly label: string; readonly value: string; readonly set: (value: string) => void; readonly all: string; readonly choices: readonly { readonly value: string; readonly name: string }[] }) {
  const id = useId()
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} value={value} onChange={({ target }) => set(target.value)}>
        <Select.Option value="">{all}</Select.Option>
        {choices.map((one) => <Select.Option key={one.value} value={one.value}>{one.name}</Select.Option>)}
      </Select>
    </Field>
  )
}

/** The duty itself, or the duties that ask for this conclusion. */
function Suggested({ engagement, part, kind, facts }: { readonly engagement: string; readonly part: string | undefined; readonly kind: string; readonly facts: readonly string[] }) {
  const text = useText(conclusionText)
  const { data: knowledge } = usePack()
  const duties = kind.includes('/') ? [kind] : (knowledge?.pack.statements.filter((one) => one.kind === 'duty' && !one.retired && facts.some((fact) => JSON.stringify(one.versions).includes(`"${fact}"`))).map(({ id }) => id) ?? [])
  if (duties.length === 0) return null
  return (
    <Section title={text.suggests}>
      <Paragraph>{text.suggestsLead}</Paragraph>
      <ul className="lines">{duties.map((duty) => <li key={duty}><DutyNow engagement={engagement} part={part} duty={duty} /></li>)}</ul>
    </Section>
  )
}
