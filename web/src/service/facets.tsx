/** What a search can be narrowed by, each choice with how many there are. On a phone it is folded until it is wanted. */
import { Button, Checkbox } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import type { Answer } from '@rustning/server/foundation/http/route.api.ts'
import type { serviceRoutes } from '@rustning/server/registers/service/service.api.ts'
import { useText } from '../shell/language.tsx'
import { searchText, type FacetName } from './search.text.ts'
import { facetNames, type Wanted } from './wanted.ts'
import { useWords, type Words } from './use-words.ts'

type Counted = Answer<typeof serviceRoutes.countServices>

/** So many are shown before the rest is folded. */
const most = 6
const wide = window.matchMedia('(min-width: 56rem)')

interface FacetsProps {
  readonly counted: Counted | undefined
  readonly wanted: Wanted
  readonly set: (wanted: Wanted) => void
}

export function Facets({ counted, wanted, set }: FacetsProps) {
  const text = useText(searchText)
  const words = useWords()
  const chosen = facetNames.some((facet) => wanted.chosen[facet].length > 0) || wanted.withinEea
  return (
    <details className="facets" open={wide.matches}>
      <summary>{text.narrow}</summary>
      <div>
        {chosen && <Button variant="tertiary" data-size="sm" onClick={() => set({ ...wanted, withinEea: false, chosen: { area: [], category: [], model: [], deployment: [], data: [], language: [], price: [], standard: [] } })}>{text.clear}</Button>}
        {facetNames.map((facet) => (
          <Facet
            key={facet} facet={facet} name={nameOf(words, facet)} chosen={wanted.chosen[facet]} values={counted?.facets.find((one) => one.facet === facet)?.values ?? []} complete={counted?.complete ?? true}
            set={(values) => set({ ...wanted, chosen: { ...wanted.chosen, [facet]: values } })}
            more={facet === 'data' ? <Checkbox data-size="sm" label={text.withinEea} value="eea" checked={wanted.withinEea} onChange={({ target }) => set({ ...wanted, withinEea: target.checked })} /> : undefined}
          />
        ))}
      </div>
    </details>
  )
}

const nameOf = (words: Words, facet: FacetName): ((id: string) => string) =>
  ({ area: words.area, category: words.category, model: words.model, deployment: words.deployment, data: words.country, language: words.tongue, price: words.price, standard: words.standard })[facet]

interface FacetProps {
  readonly facet: FacetName
  readonly name: (id: string) => string
  readonly chosen: readonly string[]
  readonly values: Counted['facets'][number]['values']
  /** Otherwise there are more than were counted. */
  readonly complete: boolean
  readonly set: (values: readonly string[]) => void
  readonly more: ReactNode
}

function Facet({ facet, name, chosen, values, complete, set, more }: FacetProps) {
  const text = useText(searchText)
  // What is chosen is always shown, so that it can be let go of; then what there is most of.
  const lost = chosen.filter((one) => !values.some(({ value }) => value === one)).map((value) => ({ value, count: 0 }))
  const ordered = [...values, ...lost].sort((a, b) => Number(chosen.includes(b.value)) - Number(chosen.includes(a.value)) || b.count - a.count || name(a.value).localeCompare(name(b.value)))
  if (ordered.length === 0 && more === undefined) return undefined
  const choice = ({ value, count }: (typeof ordered)[number]) => (
    <Checkbox
      key={value} data-size="sm" value={value} label={text.ofChoice(name(value), count, complete)} checked={chosen.includes(value)}
      onChange={({ target }) => set(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))}
    />
  )
  const shown = Math.max(most, chosen.length)
  return (
    <fieldset className="facet">
      <legend>{text.facets[facet]}</legend>
      {more}
      {ordered.slice(0, shown).map(choice)}
      {ordered.length > shown && <details><summary>{text.moreChoices(ordered.length - shown)}</summary><div className="facet-more">{ordered.slice(shown).map(choice)}</div></details>}
    </fieldset>
  )
}
