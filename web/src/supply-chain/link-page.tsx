/** One link of a chain: what is known of it, how it became so, what falls with the firm, and what may be changed. */
import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { supplyChainRoutes, type LinkAnswer } from '@rustning/server/registers/supply-chain/supply-chain.api.ts'
import { Fold } from '../design/fold.tsx'
import { Form } from '../design/form.tsx'
import { GoLink } from '../design/go.tsx'
import { DayField, YesField } from '../design/more-fields.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { SmallTable } from '../design/small-table.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { chainText } from './chain.text.ts'
import { LinkFields, linkFrom, linkRefusals } from './link-fields.tsx'
import { Reach } from './reach.tsx'
import { chainKeys, useChain, usePlaceWords, useSupplierName } from './use-chain.ts'

export default function LinkPage() {
  const text = useText(chainText)
  const { day } = useTimes()
  const places = usePlaceWords()
  const { supplier = '', link = '' } = useParams()
  const { organisation, may, to } = useHere()
  const client = useClient(supplyChainRoutes)
  const name = useSupplierName(supplier)
  const { links } = useChain(supplier, '')
  const { data, error, refetch } = useQuery({ queryKey: ['chain-link', organisation, supplier, link], queryFn: () => client.readChainLink({ params: { organisation, supplier, link } }) })
  if (error) return <Page title={text.title} narrow><Problem error={error} retry={() => void refetch()} /></Page>
  if (!data) return <Loading />
  const { link: now, history } = data
  const agreement = (one: LinkAnswer) => (one.agreement === 'yes' && one.agreementOn !== null ? text.agreedOn(day(one.agreementOn)) : text.agreements[one.agreement])
  const worksFor = (one: LinkAnswer) => (one.parentId === null ? name : (links.find(({ id }) => id === one.parentId)?.name ?? text.nothing))
  const terms: readonly (readonly [string, string])[] = [
    [text.worksFor, worksFor(now)], [text.role, text.roles[now.role]], [text.task, now.purpose ?? text.unknown], [text.processing, places(now.processing)], [text.access, places(now.access)], [text.agreement, agreement(now)], [text.since, day(now.from)],
    [text.fields.data, now.data ?? text.unknown], [text.fields.identifier, now.identifier ?? text.unknown], [text.fields.address, now.address ?? text.unknown], [text.fields.contact, now.contact ?? text.unknown], [text.fields.source, now.source ?? text.unknown],
  ]
  return (
    <Page title={now.name} within={text.titleOf(name)} lead={<GoLink to={to(`suppliers/${supplier}/chain`)}>{text.titleOf(name)}</GoLink>}>
      {now.until !== null && <Alert data-color="info"><Paragraph>{text.ended(day(now.until))}</Paragraph></Alert>}
      <dl className="terms">{terms.map(([term, words]) => <div key={term} className="term"><dt>{term}</dt><dd>{words}</dd></div>)}</dl>
      {now.until === null && <Section title={text.reach}><Reach supplier={supplier} link={link} /></Section>}
      <Section title={text.history}>
        <Paragraph className="subtle">{text.historyLead}</Paragraph>
        <SmallTable
          caption={text.history} heads={[text.since, text.until, text.worksFor, text.processing, text.access, text.agreement]}
          rows={history.toReversed().map((one) => ({ key: String(one.version), cells: [day(one.from), one.until === null ? text.nothing : day(one.until), worksFor(one), places(one.processing), places(one.access), agreement(one)] }))}
        />
      </Section>
      {now.until === null && may(supplyChainRoutes.changeChainLink) && (
        <div className="actions folds">
          <Fold summary={text.change}>{() => <Change link={now} links={links} />}</Fold>
          <Fold summary={text.endTitle}>{() => <End link={now} />}</Fold>
        </div>
      )}
    </Page>
  )
}

function Change({ link, links }: { readonly link: LinkAnswer; readonly links: ReturnType<typeof useChain>['links'] }) {
  const text = useText(chainText)
  const { organisation } = useHere()
  const client = useClient(supplyChainRoutes)
  const queries = useQueryClient()
  const [saved, setSaved] = useState(false)
  return (
    <>
      <div role="status">{saved && <Alert data-color="success"><Paragraph>{text.saved}</Paragraph></Alert>}</div>
      <Form
        key={link.version} submit={text.save} at={{ ...linkRefusals, 'chain-day-before': 'on' }}
        send={async (filled) => {
          setSaved(false)
          const on = filled.text('on')
          await client.changeChainLink({ params: { organisation, supplier: link.supplierId, link: link.id }, version: link.version, body: { ...linkFrom(filled), ...(on !== '' && { on }) } })
          setSaved(true)
          await queries.invalidateQueries(chainKeys(organisation))
        }}
      >
        <LinkFields supplier={link.supplierId} links={links} given={link} />
        <DayField name="on" label={text.fields.changeOn} help={text.fields.dayHelp} />
      </Form>
    </>
  )
}

function End({ link }: { readonly link: LinkAnswer }) {
  const text = useText(chainText)
  const { organisation } = useHere()
  const client = useClient(supplyChainRoutes)
  const queries = useQueryClient()
  return (
    <>
      <Paragraph className="reading">{text.endLead}</Paragraph>
      <Form
        submit={text.end} at={{ 'chain-day-before': 'on', 'chain-links-behind': 'withThoseBehind' }}
        send={async (filled) => {
          const on = filled.text('on')
          await client.endChainLink({ params: { organisation, supplier: link.supplierId, link: link.id }, version: link.version, body: { withThoseBehind: filled.text('withThoseBehind') !== '', ...(on !== '' && { on }) } })
          await queries.invalidateQueries(chainKeys(organisation))
        }}
      >
        <DayField name="on" label={text.endOn} help={text.fields.dayHelp} />
        <YesField name="withThoseBehind" label={text.endBehind} />
      </Form>
    </>
  )
}
