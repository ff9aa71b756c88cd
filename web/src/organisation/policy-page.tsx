/** One policy: why, what speaks against it, and the decision to hold oneself to it with values of one's own, or to stop. */
import { Paragraph } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { policyRoutes, type PolicyAnswer } from '@rustning/server/registers/organisation/policy.api.ts'
import { Form } from '../design/form.tsx'
import { GoLink } from '../design/go.tsx'
import { DayField } from '../design/more-fields.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { SmallTable } from '../design/small-table.tsx'
import { usePack, useReference } from '../knowledge/use-knowledge.ts'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText, useTimes } from '../shell/language.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useHere } from '../shell/session.ts'
import { PolicyAdopt } from './policy-adopt.tsx'
import { policyText } from './policy.text.ts'
import { wordsOfValue } from './policy-value.ts'
import { usePolicies } from './use-policies.ts'

export default function PolicyPage() {
  const text = useText(policyText)
  const { language } = useLanguage()
  const { day } = useTimes()
  const { policy = '' } = useParams()
  const { may, to } = useHere()
  const { data: all, error } = usePolicies()
  const { data: known, error: unread } = useReference()
  const { data: pack } = usePack()
  if (error || unread) return <Page title={text.title} narrow><Problem error={error ?? unread} /></Page>
  if (!all || !known || !pack) return <Loading />
  const info = known.reference.policy[`policy/${policy}`]
  if (!info) return <NotFound />
  const decisions = all.filter((one) => one.policy === info.id), held = decisions.find(({ endedOn }) => endedOn === undefined)
  const ownValues = ({ adjusted }: PolicyAnswer) => info.adjust.filter(({ fact }) => fact in adjusted).map(({ fact, asks }) => `${asks[language]} ${wordsOfValue(adjusted[fact], pack.facts[fact], language)}`).join(' ') || text.none
  return (
    <Page title={info.title[language]} within={text.title} lead={<GoLink to={to('policies')}>{text.title}</GoLink>}>
      <dl className="terms reading">
        <dt>{text.why}</dt><dd>{info.why[language]}</dd>
        <dt>{text.but}</dt><dd>{info.but[language]}</dd>
        <dt>{text.remedy}</dt><dd>{info.remedy[language]}</dd>
        <dt>{text.due}</dt><dd>{text.stages[info.due]}</dd>
        <dt>{text.weight}</dt><dd>{text.weights[info.weight]}</dd>
        <dt>{text.state}</dt><dd>{held ? text.adopted : decisions.length > 0 ? text.ended : text.notAdopted}</dd>
      </dl>
      {decisions.length > 0 && (
        <Section title={text.history}>
          <SmallTable caption={text.history} heads={[text.by, text.on, text.until, text.caseNumber, text.ownValues]} rows={decisions.map((one) => ({ key: one.id, cells: [one.decidedBy, day(one.decidedOn), one.endedOn === undefined ? text.still : day(one.endedOn), one.caseNumber ?? text.none, ownValues(one)] }))} />
        </Section>
      )}
      {!may(policyRoutes.adoptPolicy) ? <Paragraph className="subtle">{text.onlyLeader}</Paragraph> : held ? <Section title={text.end}><End policy={held} /></Section> : <Section title={text.adopt}><PolicyAdopt info={info} facts={pack.facts} /></Section>}
    </Page>
  )
}

function End({ policy }: { readonly policy: PolicyAnswer }) {
  const text = useText(policyText)
  const { organisation } = useHere()
  const client = useClient(policyRoutes)
  const queries = useQueryClient()
  return (
    <>
      <Paragraph className="reading">{text.endLead}</Paragraph>
      <Form
        submit={text.end} at={{ 'policy-day-wrong': 'endedOn' }}
        send={async (filled) => {
          await client.endPolicy({ params: { organisation, policy: policy.id }, version: policy.version, body: { endedOn: filled.text('endedOn') } })
          await queries.invalidateQueries({ queryKey: ['policies', organisation] })
        }}
      >
        <DayField name="endedOn" label={text.endOn} />
      </Form>
    </>
  )
}
