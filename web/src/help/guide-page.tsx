/** One guide: its steps in order, each with links to where it is done for this reader. */
import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useParams } from 'react-router'
import { GoLink } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useAddressOfPage } from '../shell/pages.ts'
import { guidePlaces, type GuidePlace } from './guide.ts'
import { guides } from './guides.ts'
import { guidePageText } from './guide-page.text.ts'

export default function GuidePage() {
  const text = useText(guidePageText)
  const { language } = useLanguage()
  const { guide: wanted } = useParams()
  const guide = guides.find(({ id }) => id === wanted)
  if (!guide) return <NotFound />
  const { title, lead, steps } = guide.text[language]
  return (
    <Page key={guide.id} title={title} within={text.within} lead={lead} actions={<Button variant="tertiary" onClick={() => window.print()}>{text.print}</Button>}>
      <ol className="guide">
        {steps.map((step, index) => (
          <li key={step.title}>
            <h2>{step.title}</h2>
            <Paragraph>{step.body}</Paragraph>
            {guide.steps[index]?.places.map((place) => <Leads key={place} place={place} />)}
          </li>
        ))}
      </ol>
      <Section title={text.others}><GuideLinks but={guide.id} /></Section>
    </Page>
  )
}

/** Each guide by what it reaches and for whom. */
export function GuideLinks({ but }: { readonly but?: string }) {
  const { language } = useLanguage()
  return (
    <ul className="guide-links">
      {guides.filter(({ id }) => id !== but).map(({ id, text }) => (
        <li key={id}>
          <GoLink to={`/help/${id}`}>{text[language].title}</GoLink>
          <Paragraph className="subtle">{text[language].lead}</Paragraph>
        </li>
      ))}
    </ul>
  )
}

function Leads({ place }: { readonly place: GuidePlace }) {
  const { places } = useText(guidePageText)
  const { to } = useAddressOfPage([guidePlaces[place]])
  return to === undefined ? undefined : <div><GoLink to={to}>{places[place]}</GoLink></div>
}
