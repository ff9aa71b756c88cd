/** The case as a paper for whoever decides: it prints as it stands, and can be saved as Markdown for the board's own system. */
import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { decisionRoutes } from '@rustning/server/approval/decision/decision.api.ts'
import { GoButton } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { saveFile } from '../design/save-file.ts'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText, useTimes } from '../shell/language.tsx'
import { useHere, useOrganisations } from '../shell/session.ts'
import { approvalText } from './approval.text.ts'
import { CaseBody, CaseTerms } from './case-shown.tsx'
import { caseText } from './case.text.ts'
import { useLevelName } from './decision-table.tsx'

export default function CasePaperPage() {
  const text = useText(caseText), shared = useText(approvalText)
  const { language } = useLanguage()
  const { day } = useTimes()
  const { decision = '' } = useParams()
  const { organisation, to } = useHere()
  const client = useClient(decisionRoutes)
  const levelName = useLevelName()
  const { data: organisations } = useOrganisations()
  const [failed, setFailed] = useState<unknown>()
  const { data, error, refetch } = useQuery({ queryKey: ['decision', organisation, decision], queryFn: () => client.readDecision({ params: { organisation, decision } }) })
  if (error) return <Page title={text.paper} narrow><Problem error={error} retry={() => void refetch()} /></Page>
  if (!data) return <Loading />
  async function save() {
    try {
      saveFile(`${decision}.md`, 'text/markdown;charset=utf-8', new Uint8Array(await client.readCasePaper({ params: { organisation, decision }, query: { language } })))
      setFailed(undefined)
    } catch (refused) {
      setFailed(refused)
    }
  }
  const own = organisations?.organisations.find((one) => one.organisation.id === organisation)?.organisation.name
  return (
    <Page
      title={`${text.paperHeading}: ${data.title}`} lead={own}
      actions={(
        <>
          <GoButton to={to(`decisions/${decision}`)}>{text.back}</GoButton>
          <Button variant="secondary" onClick={() => void save()}>{text.save}</Button>
          <Button data-color="accent" onClick={() => window.print()}>{shared.print}</Button>
        </>
      )}
    >
      {failed !== undefined && <Problem error={failed} toFocus />}
      <CaseTerms of={data} />
      <CaseBody of={data} />
      <Section title={text.proposal}><Paragraph className="reading">{text.proposals[data.form](levelName(data.level), data.expiresOn === undefined ? undefined : day(data.expiresOn))}</Paragraph></Section>
    </Page>
  )
}
