/** More than a line in a form: a few paragraphs, or a list with one on each line. */
import { Textfield } from '@digdir/designsystemet-react'
import { useField, type Filled } from './form.tsx'

interface WordsFieldProps {
  readonly name: string
  readonly label: string
  readonly help?: string | undefined
  readonly given?: string | null | undefined
  readonly rows?: number
}

export function WordsField({ name, label, help, given, rows = 3 }: WordsFieldProps) {
  const { id, error } = useField(name)
  return <Textfield multiline id={id} name={name} label={label} rows={rows} defaultValue={given ?? ''} {...(help !== undefined && { description: help })} {...(error !== undefined && { error })} />
}

/** One on each line; empty lines are nothing. */
export const linesIn = (filled: Filled, name: string): string[] => filled.text(name).split('\n').map((line) => line.trim()).filter(Boolean)

/** What was written, or nothing. */
export const wordsOrNothing = (filled: Filled, name: string): string | null => filled.text(name).trim() || null
