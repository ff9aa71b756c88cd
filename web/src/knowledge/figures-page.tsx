/** The figures of the source documents, as data drawn anew. */
import { GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { addressOf } from './entry.ts'
import { figureText } from './figure.text.ts'
import { knowledgeText } from './knowledge.text.ts'
import { useLibrary } from './use-knowledge.ts'

/** Those with a drawing come first. */
const sorts = ['circle', 'line', 'matrix', 'points']

export default function FiguresPage() {
  const text = useText(figureText), { title: within } = useText(knowledgeText)
  const { language } = useLanguage()
  const { data, error, again } = useLibrary()
  return (
    <Page title={text.title} within={within} lead={text.lead}>
      {error ? <Problem error={error} retry={again} />
        : !data ? <Loading />
          : (
            <ul className="definitions">
              {Object.values(data.knowledge.reference.figure).toSorted((a, b) => sorts.indexOf(a.sort) - sorts.indexOf(b.sort)).map(({ id, title, about }) => (
                <li key={id}><strong><GoLink to={addressOf(id)}>{title[language]}</GoLink></strong><span>{about[language]}</span></li>
              ))}
            </ul>
          )}
    </Page>
  )
}
