/** Copies sent to other organisations, and the collective gate: who has concluded for themselves, and who is missing. */
import { Paragraph } from '@digdir/designsystemet-react'
import { useParams } from 'react-router'
import { offerRoutes } from '@rustning/server/approval/offer/offer.api.ts'
import { Empty } from '../design/empty.tsx'
import { Fold } from '../design/fold.tsx'
import { GoButton, GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
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
  const { language } = useLanguage()
  const { day } = useTimes()
  const { engagement = '' } = useParams()
  const { may, to } = useHere()
  const nameOf = useKindName()
  const { data: record } = useEngagement(engagement)
  const { data: gate, error, refetch } = useCollectiveGate(engagement)
  const { data: offers = [] } = useOffers(engagement)
  const send = may(offerRoutes.sendOffer) ? <GoButton to={to(`engagements/${engagement}/offers/add`)} next>{text.send}</GoButton> : undefined
  const at = (offer: string) => to(`engagements/${engagement}/offers/${offer}`)
  const list = (names: readonly string[]) => new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(names)
  // Those who are missing, by what they wait for: who refused first, then whoever has been asked, then whoever has not.
  const missing = notYet.map((standing) => ({ standing, names: gate?.seats.filter((seat) => seat.standing === standing).map(({ name }) => name) ?? [] })).filter(({ names }) => names.length > 0)
  // Who did not give a name is known by the role.
  const answeredBy = ({ by, offer }: { readonly by?: string | undefined; readonly offer?: string | undefined }) => {
    const as = offers.find(({ id }) => id === offer)?.answer?.as
    return by ?? (as === undefined ? '' : rolesIn([as], language))
  }
  return (
    <Page title={text.title} within={record?.title} lead={text.lead} actions={gate?.seats.length ? send : undefined}>
      <UnderEngagement engagement={engagement} title={record?.title} />
      {error ? <Problem error={error} retry={() => void refetch()} /> : !gate ? <Loading />
        : gate.seats.length === 0 ? <Empty title={text.emptyTitle} action={send}>{text.emptyBody}</Empty>
          : (
            <>
              <div className="gate" data-open={gate.open}>
                <State tone={gate.open ? 'holds' : 'waits'}>{gate.open ? text.gateOpen(gate.of) : text.gateShut(gate.concluded, refusedIn(gate), gate.of)}</State>
                {missing.map(({ standing, names }) => <Paragraph key={standing}><strong>{text.standings[standing]}:</strong> {list(names)}.</Paragraph>)}
              </div>
              <DataTable
                caption={text.title} rows={gate.seats} rowKey={({ name }) => name}
                columns={[
                  { key: 'name', title: text.name, value: ({ name }) => name, show: ({ name, offer }) => (offer === undefined ? name : <GoLink to={at(offer)}>{name}</GoLink>) },
                  { key: 'standing', title: text.standing, value: ({ standing }) => text.standings[standing], show: ({ standing }) => <OfferStanding standing={standing} /> },
                  { key: 'on', title: text.on, value: ({ on }) => on ?? '', show: ({ on }) => (on === undefined ? '–' : day(on)) },
                  { key: 'by', title: text.by, value: answeredBy, show: (seat) => answeredBy(seat) || '–' },
                ]}
              />
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
