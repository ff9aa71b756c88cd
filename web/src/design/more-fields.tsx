/** Fields of forms that hold a day, or a yes. They say what is wrong as the other fields do. */
import { Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useField } from './form.tsx'

interface Named {
  readonly name: string
  readonly label: string
  readonly help?: string | undefined
}

export function DayField({ name, label, help, given }: Named & { readonly given?: string | undefined }) {
  const { id, error } = useField(name)
  return <Textfield id={id} name={name} label={label} type="date" className="day-field" {...(help !== undefined && { description: help })} {...(error !== undefined && { error })} {...(given !== undefined && { defaultValue: given })} />
}

export function YesField({ name, label, help }: Named) {
  const { id } = useField(name)
  return <Checkbox id={id} name={name} value="yes" label={label} {...(help !== undefined && { description: help })} />
}
