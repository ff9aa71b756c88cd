/** Fields of forms where somebody gives reasons, a day, or one of a few answers that need explaining. They say what is wrong as other fields do. */
import { Fieldset, Radio, ValidationMessage } from '@digdir/designsystemet-react'
import { useField } from '../design/form.tsx'
import { WordsField } from '../design/words-field.tsx'

export { DayField as DateField } from '../design/more-fields.tsx'

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly help?: string | undefined
  readonly given?: string | undefined
}

export const ReasonsField = (props: FieldProps & { readonly rows?: number }) => <WordsField rows={5} {...props} />

export interface Pick {
  readonly value: string
  readonly name: string
  readonly says?: string | undefined
}

/** One of a few, none chosen beforehand. */
export function PickField({ name, label, help, choices, onPick }: Omit<FieldProps, 'given'> & { readonly choices: readonly Pick[]; readonly onPick?: (value: string) => void }) {
  const { id, error } = useField(name)
  return (
    <Fieldset id={id} tabIndex={-1} aria-invalid={error !== undefined || undefined}>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      {help !== undefined && <Fieldset.Description>{help}</Fieldset.Description>}
      {choices.map(({ value, name: shown, says }) => <Radio key={value} name={name} value={value} label={shown} {...(says !== undefined && { description: says })} onChange={() => onPick?.(value)} />)}
      {error !== undefined && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  )
}
