/** What was done, as a person reads it: «Leverandør lagt til». What this version has no words for is said as the journal has it. */
import type { Language } from '@rustning/knowledge/pack'
import { useLanguage } from '../shell/language.tsx'
import { actText } from './act.text.ts'
import { journalText } from './journal.text.ts'

export function wordsFor(action: string, language: Language): string {
  const [name = '', done = ''] = action.split('.'), { things, verbs, tried } = journalText[language], thing = things[name], verb = verbs[done]
  // Somebody was refused before it came to anything that has a name.
  if (name === 'operation') return tried
  const act = actText[language][action]
  if (act !== undefined) return act
  return thing === undefined || verb === undefined ? action : `${thing.charAt(0).toUpperCase()}${thing.slice(1)} ${verb}`
}

export function useActionWords(): (action: string) => string {
  const { language } = useLanguage()
  return (action) => wordsFor(action, language)
}
