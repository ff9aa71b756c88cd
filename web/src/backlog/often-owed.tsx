/** Where to begin: the same duty is often owed for many systems at once, and one piece of work settles it for them all. */
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { locales, useLanguage, useText } from '../shell/language.tsx'
import { backlogText } from './backlog.text.ts'

const few = 6

interface OftenOwedProps {
  readonly duties: readonly { readonly duty: string; readonly title: string; readonly count: number }[]
  readonly addressOf: (duty: string) => string
}

export function OftenOwed({ duties, addressOf }: OftenOwedProps) {
  const text = useText(backlogText)
  const { language } = useLanguage()
  const number = new Intl.NumberFormat(locales[language])
  if (duties.length < 2) return undefined
  return (
    <section className="stack">
      <Heading level={2} data-size="xs">{text.often}</Heading>
      <Paragraph className="reading subtle">{text.oftenLead(number.format(duties.length))}</Paragraph>
      <ul className="figures">
        {duties.slice(0, few).map(({ duty, title, count }) => <li key={duty}><Link to={addressOf(duty)}><strong>{number.format(count)}</strong><span>{title}</span></Link></li>)}
      </ul>
    </section>
  )
}
