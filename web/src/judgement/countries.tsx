/** Choosing countries by name, in the reader's language and alphabet. */
import { Button, Field, Label, Select } from '@digdir/designsystemet-react'
import { useId, useState } from 'react'
import { countryName } from '@rustning/server/judgement/sentence/sentence.ts'
import { useCountries } from '../design/countries.ts'
import { useLanguage, useText } from '../shell/language.tsx'
import { interviewText } from './interview.text.ts'
import { Sent } from './sent.tsx'

function Chooser({ label, value, onChange, without = [] }: { readonly label: string; readonly value: string; readonly onChange: (code: string) => void; readonly without?: readonly string[] }) {
  const text = useText(interviewText)
  const countries = useCountries()
  const id = useId()
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        <Select.Option value="">{text.chooseCountry}</Select.Option>
        {countries.filter(([code]) => !without.includes(code)).map(([code, name]) => <Select.Option key={code} value={code}>{name}</Select.Option>)}
      </Select>
    </Field>
  )
}

export function Country({ answered }: { readonly answered: (code: string) => void }) {
  const text = useText(interviewText)
  const [code, setCode] = useState('')
  return <Sent submit={text.next} send={() => code !== '' && answered(code)}><Chooser label={text.country} value={code} onChange={setCode} /></Sent>
}

export function Countries({ answered }: { readonly answered: (codes: readonly string[]) => void }) {
  const text = useText(interviewText)
  const { language } = useLanguage()
  const [codes, setCodes] = useState<readonly string[]>([])
  return (
    <Sent submit={codes.length === 0 ? text.noCountries : text.next} send={() => answered(codes)}>
      <Chooser label={text.addCountry} value="" without={codes} onChange={(code) => code !== '' && setCodes([...codes, code])} />
      <ul className="plain">
        {codes.map((code) => (
          <li key={code} className="row">{countryName(code, language)}<Button variant="tertiary" data-size="sm" aria-label={text.remove(countryName(code, language))} onClick={() => setCodes(codes.filter((one) => one !== code))}>{text.removeShort}</Button></li>
        ))}
      </ul>
    </Sent>
  )
}
