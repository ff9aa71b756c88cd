/** Categories in a form: some seventy in five areas, so they are folded by area, and those with something chosen stand open. */
import { Checkbox, Fieldset, ValidationMessage } from '@digdir/designsystemet-react'
import { useField } from '../design/form.tsx'
import { useAreas } from '../knowledge/use-knowledge.ts'
import { useLanguage, useText } from '../shell/language.tsx'
import { termText } from './term.text.ts'

export function ServiceCategories({ given }: { readonly given: readonly string[] }) {
  const terms = useText(termText)
  const { language } = useLanguage()
  const { id, error } = useField('categories')
  const { data } = useAreas()
  // Until the areas have come, what was chosen goes with the form all the same.
  if (!data) return given.map((category) => <input key={category} type="hidden" name="categories" value={category} />)
  return (
    <Fieldset id={id} tabIndex={-1}>
      <Fieldset.Legend>{terms.category}</Fieldset.Legend>
      {Object.values(data).toSorted((a, b) => a.position - b.position).map(({ id: area, title, categories }) => (
        <details key={area} className="facet-area" open={Object.keys(categories).some((category) => given.includes(category))}>
          <summary>{title[language]}</summary>
          {Object.entries(categories).map(([category, { title: name }]) => <Checkbox key={category} name="categories" value={category} label={name[language]} defaultChecked={given.includes(category)} />)}
        </details>
      ))}
      {error !== undefined && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  )
}
