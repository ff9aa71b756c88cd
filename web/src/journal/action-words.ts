/** What was done, as a person reads it: «leverandør: lagt til». What this version has no words for is said as the journal has it. */
import { useText } from '../shell/language.tsx'
import { journalText } from './journal.text.ts'

export function useActionWords(): (action: string) => string {
  const { things, verbs } = useText(journalText)
  return (action) => {
    const [thing = '', verb = ''] = action.split('.'), words = [things[thing], verbs[verb]]
    return words.includes(undefined) ? action : words.join(': ')
  }
}
