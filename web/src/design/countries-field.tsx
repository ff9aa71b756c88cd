/** A field of a form that holds countries, chosen by name in the reader's language and alphabet; what is sent is their codes. */
import { Button, Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { countryName } from '@rustning/server/judgement/sentence/sentence.ts'
import { useLanguage, useText } from '../shell/language.tsx'
import { useCountries } from './countries.ts'
import { countriesText } from './countries.text.ts'
import { useField } from './form.tsx'

interface CountriesFieldProps {
  readonly name: string
  readonly label: string
  readonly help?: string | undefined
  readonly given?: readonly string[] | undefined
}

export function CountriesField({ name, label, help, given = [] }: CountriesFieldProps) {
  const text = useText(countriesText)
  const { language } = useLanguage()
  const { id, error } = useField(name)
  const countries = useCountries()
  const [codes, setCodes] = useState(given)
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      {help !== undefined && <Field.Description>{help}</Field.Description>}
      {codes.length > 0 && (
        <ul className="chosen-countries">
          {codes.map((code) => (
            <li key={code}>
              <input type="hidden" name={name} value={code} />
              {countryName(code, language)}
              <Button type="button" variant="tertiary" data-size="sm" aria-label={text.remove(countryName(code, language))} onClick={() => setCodes(codes.filter((one) => one !== code))}>{text.removeShort}</Button>
            </li>
          ))}
        </ul>
      )}
      <Select id={id} value="" aria-invalid={error !== undefined || undefined} onChange={({ target }) => target.value !== '' && setCodes([...codes, target.value])}>
        <Select.Option value="">{text.add}</Select.Option>
        {countries.filter(([code]) => !codes.includes(code)).map(([code, shown]) => <Select.Option key={code} value={code}>{shown}</Select.Option>)}
      </Select>
      {error !== undefined && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  )
}
