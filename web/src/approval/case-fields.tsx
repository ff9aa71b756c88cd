/** Fields of forms where somebody gives reasons, a day, or one of a few answers that need explaining. They say what is wrong as other fields do. */
import { Fieldset, Radio, Textfield, ValidationMessage } from '@digdir/designsystemet-react'
import { useField } from '../design/form.tsx'

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly help?: string | undefined
  readonly given?: string | undefined
}

export function ReasonsField({ name, label, help, given, rows = 5 }: FieldProps & { readonly rows?: number }) {
  const { id, error } = useField(name)
  return <Textfield id={id} name={name} label={label} multiline rows={rows} {...(help !== undefined && { description: help })} {...(error !== undefined && { error })} {...(given !== undefined && { defaultValue: given })} />
}

export function DateField({ name, label, help, given }: FieldProps) {
  const { id, error } = useField(name)
  return <Textfield id={id} name={name} label={label} type="date" className="short-field" {...(help !== undefined && { description: help })} {...(error !== undefined && { error })} {...(given !== undefined && { defaultValue: given })} />
}

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
