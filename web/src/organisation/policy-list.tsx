/** The knowledge's policies, and which of them the organisation holds itself to. */
import { GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { DataTable } from '../design/table.tsx'
import { useReference } from '../knowledge/use-knowledge.ts'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { policyText } from './policy.text.ts'
import { usePolicies } from './use-policies.ts'

export default function PolicyList() {
  const text = useText(policyText)
  const { language } = useLanguage()
  const { to } = useHere()
  const { data: held, error, refetch } = usePolicies()
  const { data: known, error: unread } = useReference()
  const latest = (policy: string) => held?.filter((one) => one.policy === policy).toSorted((a, b) => Number(a.endedOn !== undefined) - Number(b.endedOn !== undefined) || b.createdAt.localeCompare(a.createdAt))[0]
  const stateOf = (policy: string) => {
    const one = latest(policy)
    return one === undefined ? text.notAdopted : one.endedOn === undefined ? text.adopted : text.ended
  }
  return (
    <Page title={text.title} lead={text.lead}>
      {error || unread ? <Problem error={error ?? unread} retry={() => void refetch()} /> : !held || !known ? <Loading /> : (
        <DataTable
          caption={text.title} rows={Object.values(known.reference.policy)} rowKey={({ id }) => id}
          columns={[
            { key: 'name', title: text.name, value: ({ title }) => title[language], show: ({ id, title }) => <GoLink to={to(`policies/${id.replace('policy/', '')}`)}>{title[language]}</GoLink> },
            { key: 'state', title: text.state, value: ({ id }) => stateOf(id), show: ({ id }) => (stateOf(id) === text.adopted ? <strong>{text.adopted}</strong> : stateOf(id)) },
            { key: 'due', title: text.due, value: ({ due }) => text.stages[due] },
            { key: 'by', title: text.by, value: ({ id }) => latest(id)?.decidedBy ?? text.none },
          ]}
        />
      )}
    </Page>
  )
}
