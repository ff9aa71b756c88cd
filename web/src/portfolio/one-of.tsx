/** One choice among few, taken at once. */
import { Field, Label, Select } from '@digdir/designsystemet-react'
import { useId } from 'react'
import type { Choice } from '../design/field.tsx'

interface OneOfProps {
  readonly label: string
  readonly help?: string
  /** What not choosing is called; without it one must be chosen. */
  readonly any?: string
  readonly value: string | undefined
  readonly choices: readonly Choice[]
  readonly onChange: (value: string) => void
}

export function OneOf({ label, help, any, value = '', choices, onChange }: OneOfProps) {
  const id = useId()
  return (
    <Field data-size="sm">
      <Label htmlFor={id}>{label}</Label>
      {help !== undefined && <Field.Description>{help}</Field.Description>}
      <Select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {any !== undefined && <Select.Option value="">{any}</Select.Option>}
        {choices.map((one) => <Select.Option key={one.value} value={one.value}>{one.name}</Select.Option>)}
      </Select>
    </Field>
  )
}
