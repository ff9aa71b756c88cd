/** What is supposed: one value that the law or an authority sets, beside what it is today and since when. */
import { Button, Field, Label, Paragraph, Select, Textfield } from '@digdir/designsystemet-react'
import { useId, useState } from 'react'
import type { Value } from '@rustning/engine'
import type { ParameterInfo } from '@rustning/knowledge/pack'
import { locales, useLanguage, useText, useTimes } from '../shell/language.tsx'
import { OneOf } from './one-of.tsx'
import { isCountry, isFigure, partsOf, partsOfSupposed, periodIn, supposition } from './supposed.ts'
import { whatIfText } from './what-if.text.ts'

interface SupposeProps {
  readonly parameters: readonly ParameterInfo[]
  /** `adequacy.us=none`; only `adequacy.us` where nothing is asked yet. */
  readonly supposed: string
  readonly waiting: boolean
  readonly ask: (supposed: string) => void
}

/** What people ask first. */
const usual = 'adequacy.us'

export function Suppose({ parameters, supposed, waiting, ask }: SupposeProps) {
  const text = useText(whatIfText)
  const { language } = useLanguage()
  const { id: given, value } = partsOfSupposed(supposed)
  const countries = parameters.filter(isCountry), figures = parameters.filter(isFigure)
  const [id, setId] = useState([...countries, ...figures].some((one) => one.id === given) ? given : usual)
  const field = useId()
  const parameter = parameters.find((one) => one.id === id)
  const titled = (list: readonly ParameterInfo[]) => list.map((one) => ({ id: one.id, title: one.title[language] })).sort((a, b) => a.title.localeCompare(b.title, locales[language]))
  return (
    <div className="supposed">
      <Field>
        <Label htmlFor={field}>{text.what}</Label>
        <Select id={field} value={id} onChange={({ target }) => setId(target.value)}>
          <Select.Optgroup label={text.countries}>{titled(countries).map((one) => <Select.Option key={one.id} value={one.id}>{one.title}</Select.Option>)}</Select.Optgroup>
          <Select.Optgroup label={text.deadlines}>{titled(figures).map((one) => <Select.Option key={one.id} value={one.id}>{one.title}</Select.Option>)}</Select.Optgroup>
        </Select>
      </Field>
      {parameter && <NewValue key={id} parameter={parameter} given={id === given ? value : undefined} waiting={waiting} ask={(wanted) => ask(`${id}=${wanted}`)} />}
    </div>
  )
}

function NewValue({ parameter, given, waiting, ask }: { readonly parameter: ParameterInfo; readonly given: string | undefined; readonly waiting: boolean; readonly ask: (value: string) => void }) {
  const text = useText(whatIfText)
  const { language } = useLanguage()
  const { day } = useTimes()
  const now = periodIn(parameter, new Date().toISOString().slice(0, 10))
  const [count, usualUnit] = partsOf(given ?? now?.value)
  const [typed, setTyped] = useState(parameter.type === 'enum' ? (given ?? 'none') : parameter.type === 'number' ? (given ?? String(now?.value ?? '')) : count)
  const [unit, setUnit] = useState<string>(usualUnit)
  const wanted = supposition(parameter, typed, unit)
  const options = [...Object.entries(parameter.options ?? {}).map(([value, name]) => ({ value, name: name[language] })), { value: 'none', name: text.none }]
  const inWords = (value: Value | undefined) => {
    if (parameter.type === 'enum') return options.find((one) => one.value === (value ?? 'none'))?.name ?? ''
    if (parameter.type === 'number') return text.countOf(text.units[parameter.unit ?? ''] ?? '', new Intl.NumberFormat(locales[language]).format(Number(value)))
    const [parts, of] = partsOf(value)
    return text.countOf(text.period[of], parts)
  }
  return (
    <form className="supposed" onSubmit={(event) => {
      event.preventDefault()
      if (wanted !== undefined) ask(wanted)
    }}>
      {now && <div><Paragraph>{text.today(inWords(now.value), day(now.from))}</Paragraph>{now.note && <Paragraph className="subtle">{now.note[language]}</Paragraph>}</div>}
      {parameter.type === 'enum'
        ? <OneOf label={text.becomes} value={typed} choices={options} onChange={setTyped} />
        : (
          <div className="row">
            <Textfield label={parameter.type === 'number' ? text.amount(text.units[parameter.unit ?? ''] ?? '') : text.becomes} inputMode="numeric" autoComplete="off" value={typed} aria-invalid={wanted === undefined || undefined} onChange={({ target }) => setTyped(target.value)} />
            {parameter.type === 'duration' && <OneOf label={text.unit} value={unit} choices={(['days', 'months', 'years'] as const).map((value) => ({ value, name: text.period[value] }))} onChange={setUnit} />}
          </div>
        )}
      <div><Button type="submit" data-color="accent" loading={waiting}>{text.ask}</Button></div>
    </form>
  )
}
