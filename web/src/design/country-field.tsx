/** Countries in a form, chosen by name: one that may be unknown, or several with the question whether they are all. */
import { Button, Checkbox, Field, Fieldset, Label, Select, ValidationMessage } from '@digdir/designsystemet-react'
import { useId, useState } from 'react'
import { countryName } from '@rustning/server/judgement/sentence/sentence.ts'
import { useLanguage, useText } from '../shell/language.tsx'
import { countryText } from './country-field.text.ts'
import { ChoiceField } from './field.tsx'
import { useField, type Filled } from './form.tsx'
import { useCountries } from './countries.ts'

interface CountryFieldProps {
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly given?: string | null | undefined
}

/** Nothing chosen is «unknown», and is sent as nothing. */
export function CountryField({ name, label, help, given }: CountryFieldProps) {
  const text = useText(countryText)
  const countries = useCountries()
  return <ChoiceField name={name} label={label} help={help} given={given ?? ''} choices={[{ value: '', name: text.unknown }, ...countries.map(([value, shown]) => ({ value, name: shown }))]} />
}

interface Places {
  readonly members: readonly string[]
  readonly complete: boolean
}

interface PlacesFieldProps {
  readonly name: string
  readonly label: string
  readonly help: string
  readonly given: Places
}

export function PlacesField({ name, label, help, given }: PlacesFieldProps) {
  const text = useText(countryText)
  const { language } = useLanguage()
  const { id, error } = useField(name)
  const chooser = useId()
  const countries = useCountries()
  const [codes, setCodes] = useState(given.members)
  return (
    <Fieldset id={id} tabIndex={-1}>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      <Fieldset.Description>{help}</Fieldset.Description>
      <Field>
        <Label htmlFor={chooser}>{text.add}</Label>
        <Select id={chooser} value="" onChange={({ target }) => target.value !== '' && setCodes([...codes, target.value])}>
          <Select.Option value="">{text.choose}</Select.Option>
          {countries.filter(([code]) => !codes.includes(code)).map(([code, shown]) => <Select.Option key={code} value={code}>{shown}</Select.Option>)}
        </Select>
      </Field>
      {codes.length > 0 && (
        <ul className="chosen">
          {codes.map((code) => {
            const shown = countryName(code, language)
            return (
              <li key={code}>
                <input type="hidden" name={name} value={code} />{shown}
                <Button type="button" variant="tertiary" data-size="sm" aria-label={text.removeOne(shown)} onClick={() => setCodes(codes.filter((one) => one !== code))}>{text.remove}</Button>
              </li>
            )
          })}
        </ul>
      )}
      <Checkbox name={`${name}/complete`} value="yes" label={text.complete} defaultChecked={given.complete} />
      {error !== undefined && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  )
}

export const placesIn = (filled: Filled, name: string): { members: string[]; complete: boolean } => ({ members: filled.all(name), complete: filled.text(`${name}/complete`) !== '' })
