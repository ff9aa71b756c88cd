/** For a newcomer: how an engagement goes from need to operate, in ten steps that lead to the pages there are for this reader. */
import { Paragraph } from '@digdir/designsystemet-react'
import { GoLink } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { GuideLinks } from '../help/guide-page.tsx'
import { helpPlaces, helpText, type HelpPlace } from './help.text.ts'
import { useText } from './language.tsx'
import { useAddressOfPage } from './pages.ts'
import { useMe } from './session.ts'

const organisation = 'organisations/:organisation'
const places: Readonly<Record<HelpPlace, readonly [page: string, question?: string]>> = {
  'assess': ['assess'], 'sign-in': ['sign-in'], 'organisation': [organisation], 'members': [`${organisation}/members`], 'add': [`${organisation}/engagements/add`], 'import': [`${organisation}/engagements/import`],
  'engagements': [`${organisation}/engagements`], 'decisions': [`${organisation}/decisions`], 'services': ['services'], 'duties': ['knowledge', 'kind=duty&stage=need'], 'requirements': ['knowledge', 'kind=requirement'],
  'clauses': ['knowledge', 'kind=clause'], 'start': ['knowledge', 'kind=duty&stage=start'], 'operate': ['knowledge', 'kind=duty&stage=operate'],
}

export default function HelpPage() {
  const text = useText(helpText)
  const { data: me } = useMe()
  return (
    <Page title={text.title} lead={text.lead}>
      {me === null && <Paragraph className="subtle">{text.signInFirst}</Paragraph>}
      <ol className="guide">
        {text.steps.map(({ title, body }, index) => (
          <li key={title}>
            <h2>{title}</h2>
            <Paragraph>{body}</Paragraph>
            <ul className="chips">{(helpPlaces[index] ?? []).map((place) => <Leads key={place} place={place} />)}</ul>
          </li>
        ))}
      </ol>
      <Section title={text.guides}><GuideLinks /></Section>
      <Section title={text.moreTitle}>
        <Paragraph className="reading">{text.more}</Paragraph>
        <GoLink to="/knowledge">{text.toKnowledge}</GoLink>
      </Section>
    </Page>
  )
}

function Leads({ place }: { readonly place: HelpPlace }) {
  const { places: names } = useText(helpText)
  const { data: me } = useMe()
  const [page, question] = places[place]
  const { to } = useAddressOfPage([page])
  if (to === undefined || (place === 'sign-in' && me !== null)) return undefined
  return <li><GoLink to={question === undefined ? to : `${to}?${question}`}>{names[place]}</GoLink></li>
}
