/** One entry of the journal: what it says, its detail, the bytes that are signed, and the proof of its place. */
import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { journalRoutes } from '@rustning/server/foundation/journal/journal.api.ts'
import { GoLink } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { saveFile } from '../design/save-file.ts'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { useActionWords } from './action-words.ts'
import { journalText } from './journal.text.ts'

export default function JournalEntry() {
  const text = useText(journalText)
  const { moment } = useTimes()
  const words = useActionWords()
  const { entry = '' } = useParams()
  const { organisation, to } = useHere()
  const client = useClient(journalRoutes)
  const { data, error, refetch } = useQuery({ queryKey: ['journal-entry', organisation, entry], queryFn: () => client.readJournalEntry({ params: { organisation, entry } }), staleTime: Infinity })
  if (error) return <Page title={text.entry.title} narrow><Problem error={error} retry={() => void refetch()} /></Page>
  if (!data) return <Loading />
  const { entry: { at, actor, action, outcome, entity, place }, body, detail, erased, proof } = data
  const receipt = () => saveFile(`journal-${entry}.json`, 'application/json', JSON.stringify(data, undefined, 2))
  return (
    <Page title={words(action)} within={text.title} lead={<GoLink to={to('journal')}>{text.entry.back}</GoLink>}>
      <dl className="terms">
        <dt>{text.at}</dt><dd>{moment(at)}</dd>
        <dt>{text.actor}</dt><dd>{actor.name ?? text.actors[actor.kind] ?? actor.kind}</dd>
        <dt>{text.outcome}</dt><dd>{text.outcomes[outcome]}</dd>
        {entity && <><dt>{text.entity}</dt><dd>{text.things[entity.type] ?? entity.type}{entity.version !== undefined && `, ${text.entry.version} ${entity.version}`}</dd></>}
        <dt>{text.place}</dt><dd>{place ?? text.waiting}</dd>
      </dl>
      <Section title={text.entry.detail}>{erased ? <Paragraph>{text.entry.erased}</Paragraph> : detail === undefined ? <Paragraph>{text.entry.noDetail}</Paragraph> : <code className="copyable raw">{JSON.stringify(detail, undefined, 2)}</code>}</Section>
      <Section title={text.entry.body}>
        <Paragraph className="subtle">{text.entry.bodyLead}</Paragraph>
        <code className="copyable raw">{body}</code>
      </Section>
      <Section title={text.entry.proof}>
        {proof ? <><Paragraph>{text.entry.proofLead(proof.size)}</Paragraph><code className="copyable raw">{proof.checkpoint}</code></> : <Paragraph>{text.entry.noProof}</Paragraph>}
        <div className="actions"><Button variant="secondary" onClick={receipt}>{text.entry.receipt}</Button></div>
      </Section>
    </Page>
  )
}
