/** Each language by its own name, and the page stays where it is. */
import { Select } from '../design/plain.tsx'
import { languageNames, languages, useLanguage, useText } from './language.tsx'
import { shellText } from './shell.text.ts'

export function LanguageSwitch() {
  const text = useText(shellText)
  const { language, choose } = useLanguage()
  return (
    <Select aria-label={text.language} value={language} data-width="auto" onChange={(event) => choose(languages.find((one) => one === event.target.value) ?? language)}>
      {languages.map((one) => <option key={one} value={one} lang={one}>{languageNames[one]}</option>)}
    </Select>
  )
}
