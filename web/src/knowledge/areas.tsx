/** The five areas that suppliers deliver in, as cards that lead to their categories. */
import { Problem } from '../design/problem.tsx'
import { GoLink } from '../design/go.tsx'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { areaText } from './area.text.ts'
import { useAreas } from './use-knowledge.ts'

/** `category/cips` stands at `/areas/cips`. */
export const addressOfArea = (id: string): string => `/areas/${id.replace(/^category\//, '')}`

export function Areas() {
  const text = useText(areaText)
  const { language } = useLanguage()
  const { data, error, refetch } = useAreas()
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <ul className="areas">
      {Object.values(data).toSorted((a, b) => a.position - b.position).map(({ id, title, describes, categories }) => (
        <li key={id}>
          <h3><GoLink to={addressOfArea(id)}>{title[language]}</GoLink></h3>
          <p>{describes[language]}</p>
          <p className="subtle">{text.count(Object.keys(categories).length)}</p>
        </li>
      ))}
    </ul>
  )
}
