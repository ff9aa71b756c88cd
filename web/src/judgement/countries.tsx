/** Choosing countries by name, in the reader's language and alphabet. */
import { useState } from 'react'
import { countryName } from '@rustning/server/judgement/sentence/sentence.ts'
import { useCountries } from '../design/countries.ts'
import { Button, Choose } from '../design/plain.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { interviewText } from './interview.text.ts'
import { Sent } from './sent.tsx'

function Chooser({ label, value, onChange, without = [] }: { readonly label: string; readonly value: string; readonly onChange: (code: string) => void; readonly without?: readonly string[] }) {
  const text = useText(interviewText)
  const countries = useCountries()
  return (
    <Choose label={label} value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">{text.chooseCountry}</option>
      {countries.filter(([code]) => !without.includes(code)).map(([code, name]) => <option key={code} value={code}>{name}</option>)}
    </Choose>
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
