/** Copies sent to other organisations, and the collective gate of each thing that is shared: who has concluded for themselves, and who is missing. */
import { Paragraph } from '@digdir/designsystemet-react'
import { Fragment } from 'react'
import { useParams } from 'react-router'
import { offerRoutes, type OfferAnswer, type SharedMatter } from '@rustning/server/approval/offer/offer.api.ts'
import { Empty } from '../design/empty.tsx'
import { Fold } from '../design/fold.tsx'
import { GoButton, GoLink } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { DataTable } from '../design/table.tsx'
import { rolesIn } from '../identity/roles.ts'
import { Loading } from '../shell/gates.tsx'
import { locales, useLanguage, useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { OfferStanding } from './copy.tsx'
import { offerText } from './offer.text.ts'
import { State } from './state.tsx'
import { UnderEngagement } from './under-engagement.tsx'
import { refusedIn, useCollectiveGate, useEngagement, useKindName, useOffers } from './use-approval.ts'

/** Everything that is not a yes. */
const notYet = ['refused', 'withdrawn', 'changed', 'not-delivered', 'waiting', 'not-offered'] as const

export default function OffersPage() {
  const text = useText(offerText)
  const { day } = useTimes()
  const { engagement = '' } = useParams()
  const { may, to } = useHere()
  const nameOf = useKindName()
  const { data: record } = useEngagement(engagement)
  const { data: gate, error, refetch } = useCollectiveGate(engagement)
  const { data: offers = [] } = useOffers(engagement)
  const send = may(offerRoutes.sendOffer) ? <GoButton to={to(`engagements/${engagement}/offers/add`)} next>{text.send}</GoButton> : undefined
  const at = (offer: string) => to(`engagements/${engagement}/offers/${offer}`)
  const titleOf = ({ kind, item, part }: SharedMatter) => [kind === undefined ? text.title : nameOf(kind), item, record?.parts.find(({ id }) => id === part)?.name].filter(Boolean).join(' – ')
  return (
    <Page title={text.title} within={record?.title} lead={text.lead} actions={gate?.matters.length ? send : undefined}>
      <UnderEngagement engagement={engagement} title={record?.title} />
      {error ? <Problem error={error} retry={() => void refetch()} /> : !gate ? <Loading />
        : gate.matters.length === 0 ? <Empty title={text.emptyTitle} action={send}>{text.emptyBody}</Empty>
          : (
            <>
              {gate.matters.length > 1 && <Paragraph className="reading">{text.eachByItself(gate.matters.length)}</Paragraph>}
              {gate.matters.map((matter) => {
                const title = titleOf(matter), shown = <Matter matter={matter} among={gate.matters.length === 1 ? undefined : title} offers={offers} at={at} />
                // Before anything is shared there is nothing to name.
                return matter.kind === undefined ? <Fragment key="">{shown}</Fragment> : <Section key={JSON.stringify([matter.kind, matter.part, matter.item])} title={title}>{shown}</Section>
              })}
              {offers.length > 0 && (
                <Fold summary={text.allSent(offers.length)}>
                  {() => <ul className="cards">{offers.map(({ id, label, copy, sentAt, standing }) => <li key={id}><GoLink to={at(id)}>{`${label}, ${day(sentAt)}`}</GoLink><span className="subtle">{nameOf(copy.kind)}</span><OfferStanding standing={standing} /></li>)}</ul>}
                </Fold>
              )}
            </>
          )}
    </Page>
  )
}

interface MatterProps {
  readonly matter: SharedMatter
  /** What it is called, where other things are shared as well. */
  readonly among: string | undefined
  readonly offers: readonly OfferAnswer[]
  readonly at: (offer: string) => string
}

/** One thing that is shared: how many have said yes to it, who is missing, and each by itself. */
function Matter({ matter, among, offers, at }: MatterProps) {
  const text = useText(offerText)
  const { language } = useLanguage()
  const { day } = useTimes()
  const list = (names: readonly string[]) => new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(names)
  // Those who are missing, by what they wait for: who refused first, then whoever has been asked, then whoever has not.
  const missing = notYet.map((standing) => ({ standing, names: matter.seats.filter((seat) => seat.standing === standing).map(({ name }) => name) })).filter(({ names }) => names.length > 0)
  // Who did not give a name is known by the role.
  const answeredBy = ({ by, offer }: { readonly by?: string | undefined; readonly offer?: string | undefined }) => {
    const as = offers.find(({ id }) => id === offer)?.answer?.as
    return by ?? (as === undefined ? '' : rolesIn([as], language))
  }
  return (
    <>
      <div className="gate" data-open={matter.open}>
        <State tone={matter.open ? 'holds' : 'waits'}>{matter.open ? text.gateOpen(matter.of) : [text.gateShut(matter.concluded, refusedIn(matter), matter.of), among === undefined && text.gateStops].filter(Boolean).join(' ')}</State>
        {missing.map(({ standing, names }) => <Paragraph key={standing}><strong>{text.standings[standing]}:</strong> {list(names)}.</Paragraph>)}
      </div>
      <DataTable
        caption={text.title} {...(among !== undefined && { of: among })} rows={matter.seats} rowKey={({ name }) => name}
        columns={[
          { key: 'name', title: text.name, value: ({ name }) => name, show: ({ name, offer }) => (offer === undefined ? name : <GoLink to={at(offer)}>{name}</GoLink>) },
          { key: 'standing', title: text.standing, value: ({ standing }) => text.standings[standing], show: ({ standing }) => <OfferStanding standing={standing} /> },
          { key: 'on', title: text.on, value: ({ on }) => on ?? '', show: ({ on }) => (on === undefined ? '–' : day(on)) },
          { key: 'by', title: text.by, value: answeredBy, show: (seat) => answeredBy(seat) || '–' },
        ]}
      />
    </>
  )
}
