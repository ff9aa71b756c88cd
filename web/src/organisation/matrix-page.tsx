/** Who may accept which residual risk: what is adopted, or the proposal shown as one, and adopting an edition of the organisation's own. */
import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { matrixRoutes, type MatrixAnswer } from '@rustning/server/registers/organisation/authority-matrix.api.ts'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { SmallTable } from '../design/small-table.tsx'
import { rolesIn } from '../identity/roles.ts'
import { useMembers } from '../identity/use-members.ts'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { locales, useLanguage, useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { MatrixAdopt } from './matrix-adopt.tsx'
import { matrixText } from './matrix.text.ts'

export default function MatrixPage() {
  const text = useText(matrixText)
  const { day } = useTimes()
  const { organisation, may } = useHere()
  const client = useClient(matrixRoutes)
  const [saved, setSaved] = useState(false)
  const { language } = useLanguage()
  const { data, error, refetch } = useQuery({ queryKey: ['authority-matrix', organisation, language], queryFn: () => client.readAuthorityMatrix({ params: { organisation } }) })
  if (error) return <Page title={text.title} narrow><Problem error={error} retry={() => void refetch()} /></Page>
  if (!data) return <Loading />
  const { version, decidedBy = '', decidedOn } = data
  return (
    <Page title={text.title} lead={text.lead}>
      <div role="status">{saved && <Alert data-color="success"><Paragraph>{text.saved}</Paragraph></Alert>}</div>
      {version === 0 ? <Alert data-color="warning"><Paragraph>{text.proposal}</Paragraph></Alert> : <Paragraph>{text.adopted(version, decidedBy, decidedOn === undefined ? '' : day(decidedOn))}</Paragraph>}
      <Shown words={data.words} proposal={version === 0} />
      <Section title={version === 0 ? text.adoptFirst : text.adopt}>
        {may(matrixRoutes.adoptAuthorityMatrix) ? <MatrixAdopt key={version} matrix={data} adopted={() => setSaved(true)} /> : <Paragraph>{text.onlyLeader}</Paragraph>}
      </Section>
    </Page>
  )
}

function Shown({ words, proposal }: { readonly words: MatrixAnswer['words']; readonly proposal: boolean }) {
  const text = useText(matrixText)
  const { language } = useLanguage()
  const { day } = useTimes()
  const { data: members } = useMembers()
  const nameOf = (account: string) => members?.find(({ accountId }) => accountId === account)?.name ?? text.gone
  const [count = '', unit = ''] = words.longestException.split(' ')
  const money = words.boardOver && new Intl.NumberFormat(locales[language], { style: 'currency', currency: words.boardOver.currency, maximumFractionDigits: 0 }).format(words.boardOver.amount)
  return (
    <Section title={proposal ? `${text.proposalTitle}: ${text.levels.toLowerCase()}` : text.levels}>
      <SmallTable caption={text.levels} heads={[text.level, text.accepts]} rows={words.levels.map(({ id, name }) => ({ key: id, cells: [name, rolesIn(words.accepts[id] ?? [], language)] }))} />
      <dl className="terms">
        <dt>{text.exception}</dt><dd>{count} {unit === 'days' || unit === 'months' || unit === 'years' ? text.units[unit] : unit}</dd>
        <dt>{text.board}</dt><dd>{money ?? text.noBoard}</dd>
        <dt>{text.appetite}</dt><dd>{words.appetite ? `${text.appetites[words.appetite.level]}. ${words.appetite.words}` : text.noAppetite}</dd>
        {words.delegations.length === 0 && <><dt>{text.delegations}</dt><dd>{text.noDelegations}</dd></>}
      </dl>
      {words.delegations.length > 0 && <SmallTable caption={text.delegations} heads={[text.from, text.to, text.roles, text.until]} rows={words.delegations.map(({ from, to, roles, until }) => ({ key: `${from} ${to} ${until}`, cells: [nameOf(from), nameOf(to), rolesIn(roles, language), day(until)] }))} />}
    </Section>
  )
}
