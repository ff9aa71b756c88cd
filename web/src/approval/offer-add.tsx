/** Sharing a conclusion that stands with another organisation: the first time by the code they gave, later to the same one again. */
import { Field, Label, Paragraph, Select } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { offerRoutes } from '@rustning/server/approval/offer/offer.api.ts'
import { ChoiceField, TextField } from '../design/field.tsx'
import { Form } from '../design/form.tsx'
import { GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { locales, useLanguage, useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { approvalText } from './approval.text.ts'
import { offerText } from './offer.text.ts'
import { UnderEngagement } from './under-engagement.tsx'
import { useCollectiveGate, useConclusions, useEngagement, useKindName, useOffers } from './use-approval.ts'

export default function OfferAdd() {
  const text = useText(offerText), words = useText(approvalText)
  const { language } = useLanguage()
  const { day } = useTimes()
  const { engagement = '' } = useParams()
  const [asked] = useSearchParams()
  const { organisation, to } = useHere()
  const client = useClient(offerRoutes)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const nameOf = useKindName()
  const { data: record } = useEngagement(engagement)
  const { data: conclusions } = useConclusions(engagement)
  const { data: offers } = useOffers(engagement)
  const { data: gate } = useCollectiveGate(engagement)
  const id = useId()
  const [chosen, setChosen] = useState(asked.get('to') ?? undefined), [sharing, setSharing] = useState<string>()
  if (!conclusions || !offers || !gate) return <Loading />
  const standing = conclusions.filter((one) => one.standing.stands && one.kind !== 'controller')
  // Who got the last copy that was sent to them is reached without a code; whoever must conclude and has not said yes stands first.
  const last = new Map(offers.toReversed().map((offer) => [offer.label, offer])), known = new Map([...last].flatMap(([label, { addressee, standing: how }]) => (how === 'not-delivered' ? [] : [[label, addressee] as const])))
  // Where they stand to the very thing that is about to be shared.
  const given = standing.find(({ id: one, kind }) => one === asked.get('conclusion') || kind === asked.get('kind')), shared = standing.find(({ id: one }) => one === sharing) ?? given ?? standing[0]
  const matter = gate.matters.find(({ kind, part, item }) => kind === shared?.kind && part === shared?.partId && item === shared?.item)
  const seatOf = (name: string) => matter?.seats.find((seat) => seat.name === name)?.standing ?? 'not-offered'
  const said = (name: string) => ['adopted', 'adapted'].includes(seatOf(name))
  const names = [...new Set([...gate.matters.flatMap(({ seats }) => seats.map(({ name }) => name)), ...known.keys()])].sort((a, b) => Number(said(a)) - Number(said(b)))
  const recipient = names.includes(chosen ?? '') ? chosen ?? '' : chosen === undefined ? names[0] ?? '' : '', addressee = known.get(recipient)
  return (
    <Page title={text.send} within={record?.title} lead={text.sendLead}>
      <UnderEngagement engagement={engagement} title={record?.title} />
      {standing.length === 0 ? <Paragraph>{text.noneStands}</Paragraph> : (
        <Form
          submit={text.submit} next at={{ 'offer-not-standing': 'conclusion', 'offer-way-unknown': 'to/code', 'offer-to-self': 'to/code' }} beside={<GoLink to={to(`engagements/${engagement}/offers`)}>{words.cancel}</GoLink>}
          send={async (filled, options) => {
            await client.sendOffer({ params: { organisation, engagement }, body: { conclusion: filled.text('conclusion'), label: recipient === '' ? filled.text('label') : recipient, to: addressee === undefined ? { code: filled.text('to/code').trim() } : { addressee } } }, options)
            await Promise.all([['offers', organisation, engagement], ['collective-gate', organisation, engagement]].map((queryKey) => queries.invalidateQueries({ queryKey })))
            await navigate(to(`engagements/${engagement}/offers`), { replace: true })
          }}
        >
          <ChoiceField name="conclusion" label={text.conclusion} given={given?.id} onPick={setSharing} choices={standing.map(({ id, kind, outcome, on }) => ({ value: id, name: `${nameOf(kind)}: ${words.outcomes[outcome] ?? outcome} (${day(on)})` }))} />
          {names.length > 0 && (
            <Field>
              <Label htmlFor={id}>{text.to}</Label>
              <Field.Description>{text.toHelp}</Field.Description>
              <Select id={id} value={recipient} onChange={({ target }) => setChosen(target.value)}>
                {names.map((name) => <Select.Option key={name} value={name}>{name} ({text.standings[seatOf(name)].toLocaleLowerCase(locales[language])})</Select.Option>)}
                <Select.Option value="">{text.someoneElse}</Select.Option>
              </Select>
            </Field>
          )}
          {recipient === '' && <TextField name="label" label={text.label} help={text.labelHelp} />}
          {addressee === undefined ? <TextField name="to/code" label={text.code} help={text.codeHelp} /> : <Paragraph>{text.codeKnown(recipient)}</Paragraph>}
        </Form>
      )}
    </Page>
  )
}
