/** A copy of an assessment as it crossed from one organisation to another, its receipt, and where an answer stands. */
import { Paragraph } from '@digdir/designsystemet-react'
import type { OfferAnswer } from '@rustning/server/approval/offer/offer.api.ts'
import { Fold } from '../design/fold.tsx'
import { Section } from '../design/page.tsx'
import { rolesIn } from '../identity/roles.ts'
import { useLanguage, useText, useTimes } from '../shell/language.tsx'
import { approvalText } from './approval.text.ts'
import { Grounds } from './grounds.tsx'
import { offerText } from './offer.text.ts'
import { State, type Tone } from './state.tsx'
import { useKindName } from './use-approval.ts'

const tones: Readonly<Record<OfferAnswer['standing'], Tone>> = { 'adopted': 'holds', 'adapted': 'holds', 'refused': 'fallen', 'not-offered': 'over', 'not-delivered': 'fallen', 'waiting': 'waits', 'changed': 'fallen', 'withdrawn': 'fallen' }

export function OfferStanding({ standing }: Pick<OfferAnswer, 'standing'>) {
  const text = useText(offerText)
  return <State tone={tones[standing]}>{text.standings[standing]}</State>
}

export function Copy({ copy }: Pick<OfferAnswer, 'copy'>) {
  const text = useText(offerText), shared = useText(approvalText)
  const { language } = useLanguage()
  const { day } = useTimes()
  const nameOf = useKindName()
  // The sender's own answers are not in the copy: only that they were there, by their checksum.
  const titled = copy.grounds.flatMap(({ title, version }) => (title === undefined ? [] : [{ title, version }])), untitled = copy.grounds.length - titled.length
  return (
    <Section title={text.copy}>
      <Paragraph className="subtle">{text.copyLead}</Paragraph>
      <dl className="terms">
        <dt>{text.about}</dt><dd>{nameOf(copy.kind)}{copy.item !== undefined && ` – ${copy.item}`}: <strong>{shared.outcomes[copy.outcome] ?? copy.outcome}</strong></dd>
        <dt>{text.concludedBy}</dt><dd>{copy.by.name}, {rolesIn([copy.by.as], language)}</dd>
        <dt>{text.concludedOn}</dt><dd>{day(copy.on)}</dd>
        <dt>{text.engagement}</dt><dd>{copy.engagement}</dd>
      </dl>
      <Paragraph className="reading said">{copy.words}</Paragraph>
      {untitled > 0 && <Paragraph className="subtle">{text.untitled(untitled)}</Paragraph>}
      <Grounds grounds={titled.map(({ title, version }) => ({ what: 'copy', id: `${title} ${version}`, title }))} digest={copy.groundsDigest} />
    </Section>
  )
}

export function Receipt({ entry, digest, receipt }: { readonly entry: string; readonly digest: string; readonly receipt: string }) {
  const text = useText(offerText)
  return (
    <Fold className="receipt" summary={text.receipt}>
      {() => (
        <div className="stack">
          <Paragraph className="reading">{text.receiptLead}</Paragraph>
          <dl className="terms"><dt>{text.entry}</dt><dd><code>{entry}</code></dd><dt>{text.digest}</dt><dd><code>{digest}</code></dd></dl>
          <pre className="copyable">{receipt}</pre>
        </div>
      )}
    </Fold>
  )
}
