/** Showing something of one's own to everybody: what is lacking first, sentence by sentence, then the button, and the way back. */
import { Alert, Button, Paragraph } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { GoLink } from '../design/go.tsx'
import { Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { useText, useTimes } from '../shell/language.tsx'
import { publicationText } from './publication.text.ts'

interface PublicationProps {
  readonly publishedAt: string | null
  /** What stands published is not what stands here now. */
  readonly changedSince: boolean
  readonly missing: readonly { readonly rule: string; readonly sentence: string }[] | undefined
  readonly seenAt: string
  readonly publish: (() => Promise<void>) | undefined
  readonly withdraw: (() => Promise<void>) | undefined
}

export function Publication({ publishedAt, changedSince, missing, seenAt, publish, withdraw }: PublicationProps) {
  const text = useText(publicationText)
  const { day } = useTimes()
  const [problem, setProblem] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const run = (act: () => Promise<void>) => {
    setBusy(true)
    setProblem(undefined)
    act().catch(setProblem).finally(() => setBusy(false))
  }
  const ready = missing?.length === 0
  return (
    <Section title={text.title}>
      <Paragraph role="status">{publishedAt === null ? text.draft : text.published(day(publishedAt))} {publishedAt !== null && <GoLink to={seenAt}>{text.see}</GoLink>}</Paragraph>
      {changedSince ? <Alert data-color="info"><Paragraph>{text.changedSince}</Paragraph></Alert> : publishedAt !== null && <Paragraph className="reading subtle">{text.stands}</Paragraph>}
      {missing && missing.length > 0 && (
        <Alert data-color="warning">
          <Paragraph>{text.lacking}</Paragraph>
          <ul className="lacking">{missing.map(({ rule, sentence }) => <li key={rule}>{sentence}</li>)}</ul>
        </Alert>
      )}
      {ready && publishedAt === null && <Paragraph className="reading">{text.ready}</Paragraph>}
      {problem !== undefined && <Problem error={problem} toFocus />}
      <div className="row actions">
        {publish && ready && <Button data-color={publishedAt === null || changedSince ? 'accent' : 'main'} variant={publishedAt === null || changedSince ? 'primary' : 'secondary'} loading={busy} onClick={() => run(publish)}>{publishedAt === null ? text.publish : text.again}</Button>}
        {withdraw && publishedAt !== null && <Button variant="secondary" disabled={busy} onClick={() => window.confirm(text.withdrawSure) && run(withdraw)}>{text.withdraw}</Button>}
      </div>
    </Section>
  )
}
