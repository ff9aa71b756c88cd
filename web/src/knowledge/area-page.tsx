/** One area: what is bought there, category by category, in phases where the area has them. */
import { Paragraph } from '@digdir/designsystemet-react'
import { useParams } from 'react-router'
import { GoButton, GoLink } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useHasPage } from '../shell/pages.ts'
import { areaText } from './area.text.ts'
import { useAreas } from './use-knowledge.ts'

export default function AreaPage() {
  const text = useText(areaText)
  const { language } = useLanguage()
  const { area = '' } = useParams()
  const hasRegister = useHasPage('services')
  const { data, error, refetch } = useAreas()
  if (error) return <Page title={text.title} narrow><Problem error={error} retry={() => void refetch()} /></Page>
  if (!data) return <Loading />
  const found = Object.values(data).find(({ id }) => id === `category/${area}`)
  if (!found) return <NotFound />
  const categories = Object.entries(found.categories)
  const phases = Object.entries(found.phases ?? {})
  const listed = (own: typeof categories) => (
    <ul className="definitions">
      {own.map(([key, { title, describes }]) => (
        <li key={key}>
          <strong>{hasRegister ? <GoLink to={`/services?category=${encodeURIComponent(key)}`}>{title[language]}</GoLink> : title[language]}</strong>
          <span>{describes[language]}</span>
        </li>
      ))}
    </ul>
  )
  return (
    <Page title={found.title[language]} within={text.title} lead={found.describes[language]} actions={<GoButton to="/assess" next>{text.assess}</GoButton>}>
      {phases.length === 0 ? listed(categories) : phases.map(([phase, { title, describes }]) => (
        <Section key={phase} title={title[language]}>
          <Paragraph className="reading">{describes[language]}</Paragraph>
          {listed(categories.filter(([, category]) => category.phase === phase))}
        </Section>
      ))}
    </Page>
  )
}
