/** Checking the journal from its first entry to its last, and what the reader needs to check it without us. */
import { Alert, Button, Paragraph } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { journalRoutes } from '@rustning/server/foundation/journal/journal.api.ts'
import { Problem } from '../design/problem.tsx'
import { saveFile } from '../design/save-file.ts'
import { SmallTable } from '../design/small-table.tsx'
import { useClient } from '../shell/client.ts'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { journalText } from './journal.text.ts'

export function Verification() {
  const { verify: text } = useText(journalText)
  const { organisation } = useHere()
  const client = useClient(journalRoutes)
  const check = useMutation({ mutationFn: () => client.verifyJournal({ params: { organisation } }) })
  const checkpoint = useMutation({ mutationFn: async () => saveFile('checkpoint.txt', 'text/plain', new Uint8Array(await client.readCheckpoint({ params: { organisation } }))) })
  const { data } = check
  return (
    <div className="stack">
      <Paragraph className="reading">{text.lead}</Paragraph>
      <Button variant="primary" data-color="accent" loading={check.isPending} onClick={() => check.mutate()}>{text.button}</Button>
      {check.error && <Problem error={check.error} toFocus />}
      <div role="status">
        {data && (
          <Alert data-color={data.findings.length === 0 ? 'success' : 'danger'}>
            <Paragraph>{data.findings.length === 0 ? text.holds(data.entries) : text.broken(data.findings.length, data.soundUpTo)}</Paragraph>
            <Paragraph>{text.facts(data.checkpoints, data.witnessed, data.erased)}</Paragraph>
          </Alert>
        )}
      </div>
      {data && data.findings.length > 0 && <SmallTable caption={text.said} heads={[text.finding, text.said]} rows={data.findings.map(({ at, what, said }, index) => ({ key: `${index}-${what}`, cells: [at, said] }))} />}
      {data && (
        <>
          <Paragraph className="reading"><strong>{text.key}.</strong> {text.keyLead}</Paragraph>
          <code className="copyable">{data.key}</code>
        </>
      )}
      {checkpoint.error && <Problem error={checkpoint.error} toFocus />}
      <Paragraph className="reading">{text.checkpointLead}</Paragraph>
      <Button variant="secondary" loading={checkpoint.isPending} onClick={() => checkpoint.mutate()}>{text.checkpoint}</Button>
    </div>
  )
}
