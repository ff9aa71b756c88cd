/** Where a statement comes from and how sure it is: the mark explained in words, the day somebody last looked, the rows of the documents, its id. */
import type { Confidence } from '@rustning/knowledge/pack'
import { dayText } from '@rustning/server/judgement/sentence/sentence.ts'
import { GoLink } from '../design/go.tsx'
import { Section } from '../design/page.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { addressOfRow, isRow } from './chapter.ts'
import { recordText } from './record.text.ts'

interface GroundsProps {
  readonly id: string
  readonly confidence: Confidence
  readonly checkedOn: string | undefined
  readonly rows: readonly string[]
}

export function Grounds({ id, confidence, checkedOn, rows }: GroundsProps) {
  const text = useText(recordText)
  const { language } = useLanguage()
  const shown = rows.filter(isRow)
  return (
    <Section title={text.grounds}>
      <dl className="terms">
        <dt>{text.confidence}</dt><dd>{text.confidenceMeans[confidence]}</dd>
        {checkedOn !== undefined && <><dt>{text.checkedOn}</dt><dd>{dayText(checkedOn, language)}</dd></>}
        {shown.length > 0 && <><dt>{text.documents}</dt><dd><ul className="chips">{shown.map((row) => <li key={row}><GoLink to={addressOfRow(row)}>{row}</GoLink></li>)}</ul></dd></>}
        <dt>{text.id}</dt><dd><code>{id}</code></dd>
      </dl>
    </Section>
  )
}
