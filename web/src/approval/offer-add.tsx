/** Sharing a conclusion that stands with another organisation: the first time by the code they gave, later to the same one again. */
import { Paragraph } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { offerRoutes } from '@rustning/server/approval/offer/offer.api.ts'
import { ChoiceField, TextField } from '../design/field.tsx'
import { Form } from '../design/form.tsx'
import { GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { approvalText } from './approval.text.ts'
import { offerText } from './offer.text.ts'
import { UnderEngagement } from './under-engagement.tsx'
import { useConclusions, useEngagement, useKindName, useOffers } from './use-approval.ts'

export default function OfferAdd() {
  const text = useText(offerText), shared = useText(approvalText)
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
  if (!conclusions || !offers) return <Loading />
  const standing = conclusions.filter((one) => one.standing.stands && one.kind !== 'controller')
  const known = [...new Map(offers.filter(({ standing: how }) => how !== 'not-delivered').map(({ addressee, label }) => [addressee, label])).entries()]
  return (
    <Page title={text.send} within={record?.title} lead={text.sendLead}>
      <UnderEngagement engagement={engagement} title={record?.title} />
      {standing.length === 0 ? <Paragraph>{text.noneStands}</Paragraph> : (
        <Form
          submit={text.submit} next at={{ 'offer-not-standing': 'conclusion', 'offer-way-unknown': 'to/code', 'offer-to-self': 'to/code' }} beside={<GoLink to={to(`engagements/${engagement}/offers`)}>{shared.cancel}</GoLink>}
          send={async (filled, options) => {
            const addressee = filled.text('addressee')
            await client.sendOffer({ params: { organisation, engagement }, body: { conclusion: filled.text('conclusion'), label: filled.text('label'), to: addressee === '' ? { code: filled.text('to/code').trim() } : { addressee } } }, options)
            await Promise.all([['offers', organisation, engagement], ['collective-gate', organisation, engagement]].map((queryKey) => queries.invalidateQueries({ queryKey })))
            await navigate(to(`engagements/${engagement}/offers`), { replace: true })
          }}
        >
          <ChoiceField name="conclusion" label={text.conclusion} given={asked.get('conclusion') ?? undefined} choices={standing.map(({ id, kind, outcome, on }) => ({ value: id, name: `${nameOf(kind)}: ${shared.outcomes[outcome] ?? outcome} (${day(on)})` }))} />
          <TextField name="label" label={text.label} help={text.labelHelp} />
          {known.length > 0 && <ChoiceField name="addressee" label={text.to} choices={[{ value: '', name: text.toNew }, ...known.map(([value, name]) => ({ value, name }))]} />}
          <TextField name="to/code" label={text.code} help={text.codeHelp} />
        </Form>
      )}
    </Page>
  )
}
