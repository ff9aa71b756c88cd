/** Fields for forms: a label, help, and what the server found wrong, tied together for eyes, ears and keyboard. */
import { Checkbox, Field, Fieldset, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react'
import { useEffect, useRef, type HTMLInputAutoCompleteAttribute } from 'react'
import { useField } from './form.tsx'

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly help?: string | undefined
}

interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'password' | 'date' | 'tel' | 'url'
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly given?: string | undefined
  readonly inputMode?: 'numeric'
  /** The page came to this field: the only one, and the reader knows why. */
  readonly focus?: boolean
}

export function TextField({ name, label, help, type = 'text', autoComplete = 'off', given, inputMode, focus = false }: TextFieldProps) {
  const { id, error } = useField(name)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focus) field.current?.focus()
  }, [focus])
  return (
    <Textfield
      ref={field} id={id} name={name} label={label} type={type} autoComplete={autoComplete} spellCheck={type === 'text'}
      {...(help !== undefined && { description: help })} {...(error !== undefined && { error })} {...(given !== undefined && { defaultValue: given })} {...(inputMode && { inputMode })}
    />
  )
}

export interface Choice {
  readonly value: string
  readonly name: string
}

export function ChoiceField({ name, label, help, given, choices, onPick }: FieldProps & { readonly given?: string | undefined; readonly choices: readonly Choice[]; readonly onPick?: (value: string) => void }) {
  const { id, error } = useField(name)
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      {help !== undefined && <Field.Description>{help}</Field.Description>}
      <Select id={id} name={name} defaultValue={given} aria-invalid={error !== undefined || undefined} onChange={({ target }) => onPick?.(target.value)}>
        {choices.map(({ value, name: shown }) => <Select.Option key={value} value={value}>{shown}</Select.Option>)}
      </Select>
      {error !== undefined && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  )
}

/** Several of a list. */
export function ChoicesField({ name, label, help, given = [], choices }: FieldProps & { readonly given?: readonly string[]; readonly choices: readonly Choice[] }) {
  const { id, error } = useField(name)
  return (
    <Fieldset id={id} tabIndex={-1}>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      {help !== undefined && <Fieldset.Description>{help}</Fieldset.Description>}
      {choices.map(({ value, name: shown }) => <Checkbox key={value} name={name} value={value} label={shown} defaultChecked={given.includes(value)} />)}
      {error !== undefined && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  )
}
