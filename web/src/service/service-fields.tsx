/** What is written down of a service, for adding and for changing, and what was written as the server wants it. */
import { useState } from 'react'
import type { Question } from '@rustning/server/foundation/http/route.api.ts'
import type { serviceRoutes, ServiceAnswer } from '@rustning/server/registers/service/service.api.ts'
import { Field, Label, Select } from '@digdir/designsystemet-react'
import { PlacesField, placesIn } from '../design/country-field.tsx'
import { ChoiceField, ChoicesField, TextField } from '../design/field.tsx'
import { useField, type Filled } from '../design/form.tsx'
import { RowsField, rowsIn } from '../design/rows-field.tsx'
import { WordsField, linesIn, wordsOrNothing } from '../design/words-field.tsx'
import { useText, useTimes } from '../shell/language.tsx'
import { useEvidence } from '../supplier/evidence.tsx'
import { useSuppliers } from '../supplier/use-suppliers.ts'
import { choiceText } from './choice.text.ts'
import { ServiceCategories } from './service-categories.tsx'
import { serviceText } from './service.text.ts'
import { termText } from './term.text.ts'
import { useWords } from './use-words.ts'

export const serviceRefused = { 'service-supplier-unknown': 'supplierId' } as const

/** The languages that services here are most often offered in; others that are given stand beside them. */
const tongues = ['nb', 'nn', 'se', 'smj', 'sma', 'en', 'sv', 'da', 'fi', 'de', 'fr', 'es', 'pl', 'uk', 'ar'] as const

const named = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, name]) => ({ value, name }))

export function ServiceFields({ given }: { readonly given?: ServiceAnswer }) {
  const text = useText(serviceText), terms = useText(termText), choices = useText(choiceText)
  const words = useWords()
  const [supplier, setSupplier] = useState(given?.supplierId ?? '')
  const languages = [...new Set([...tongues, ...(given?.languages ?? [])])].map((value) => ({ value, name: words.tongue(value) }))
  return (
    <>
      <TextField name="name" label={terms.name} given={given?.name} />
      <SupplierField value={supplier} set={setSupplier} />
      <ServiceCategories given={given?.categories ?? []} />
      <ChoicesField name="models" label={terms.model} given={given?.models ?? []} choices={named(choices.models)} />
      <ChoiceField name="deployment" label={terms.deployment} given={given?.deployment ?? ''} choices={[{ value: '', name: text.noDeployment }, ...named(choices.deployments)]} />
      <WordsField name="description/nb" label={text.descriptions.nb} given={given?.description.nb} />
      <WordsField name="description/nn" label={text.descriptions.nn} given={given?.description.nn} />
      <WordsField name="description/en" label={text.descriptions.en} given={given?.description.en} />
      <PlacesField name="data" label={terms.data} help={text.dataHelp} given={given?.data ?? nowhere} />
      <PlacesField name="access" label={terms.access} help={text.accessHelp} given={given?.access ?? nowhere} />
      <ChoicesField name="languages" label={terms.languages} given={given?.languages ?? []} choices={languages} />
      <WordsField name="exitFormats" label={terms.exitFormats} help={text.linesHelp} given={given?.exitFormats.join('\n')} />
      <WordsField name="interfaces" label={terms.interfaces} help={text.linesHelp} given={given?.interfaces.join('\n')} />
      <WordsField name="subServices" label={terms.subServices} help={text.linesHelp} given={given?.subServices.join('\n')} />
      <ChoicesField name="priceModels" label={terms.priceModels} given={given?.priceModels ?? []} choices={named(choices.prices)} />
      <WordsField name="priceText" label={terms.price} given={given?.priceText} />
      <RowsField name="links" label={terms.links} parts={[{ key: 'title', label: text.linkTitle }, { key: 'url', label: text.linkUrl, type: 'url' }]} given={given?.links ?? []} add={text.linkAdd} remove={text.linkRemove} />
      {supplier !== '' && <EvidenceField key={supplier} supplier={supplier} given={given?.evidenceIds ?? []} />}
    </>
  )
}
const nowhere = { members: [], complete: false } as const

/** Which supplier decides which evidence there is to choose among. */
function SupplierField({ value, set }: { readonly value: string; readonly set: (id: string) => void }) {
  const text = useText(serviceText), terms = useText(termText)
  const { suppliers } = useSuppliers()
  const { id, error } = useField('supplierId')
  return (
    <Field>
      <Label htmlFor={id}>{terms.supplier}</Label>
      <Field.Description>{text.supplierHelp}</Field.Description>
      <Select id={id} name="supplierId" value={value} onChange={({ target }) => set(target.value)} aria-invalid={error !== undefined || undefined}>
        <Select.Option value="">{text.noSupplier}</Select.Option>
        {suppliers.map(({ id: one, name }) => <Select.Option key={one} value={one}>{name}</Select.Option>)}
      </Select>
    </Field>
  )
}

function EvidenceField({ supplier, given }: { readonly supplier: string; readonly given: readonly string[] }) {
  const text = useText(serviceText), terms = useText(termText)
  const { day } = useTimes()
  const { data } = useEvidence(supplier)
  if (!data || data.evidence.length === 0) return undefined
  return <ChoicesField name="evidenceIds" label={terms.evidence} help={text.evidenceHelp} given={given} choices={data.evidence.map(({ id, title, expiresOn }) => ({ value: id, name: expiresOn === null ? title : `${title} (${day(expiresOn)})` }))} />
}

type Body = NonNullable<Question<typeof serviceRoutes.addService>['body']>

export function serviceIn(filled: Filled): Body {
  const or = (name: string) => wordsOrNothing(filled, name)
  return {
    name: filled.text('name'), supplierId: or('supplierId'), categories: filled.all('categories'), models: filled.all('models'), deployment: or('deployment'), data: placesIn(filled, 'data'), access: placesIn(filled, 'access'),
    description: { nb: or('description/nb'), nn: or('description/nn'), en: or('description/en') }, languages: filled.all('languages'), exitFormats: linesIn(filled, 'exitFormats'), interfaces: linesIn(filled, 'interfaces'), subServices: linesIn(filled, 'subServices'),
    // The form offers the models that there are; what was sent is checked by the server.
    priceModels: filled.all('priceModels') as NonNullable<Body['priceModels']>, priceText: or('priceText'), links: rowsIn(filled, 'links', ['title', 'url']).map(({ title, url }) => ({ title: title ?? '', url: url ?? '' })), evidenceIds: filled.all('evidenceIds'),
  }
}
