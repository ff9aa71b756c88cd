/** Several of the same kind in a form, such as contacts: a small group of fields for each, one more by a button, none by another. */
import { Button, Checkbox, Fieldset } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { TextField } from './field.tsx'
import { useField, type Filled } from './form.tsx'

interface Part {
  readonly key: string
  readonly label: string
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'check'
}

interface RowsFieldProps {
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly parts: readonly Part[]
  /** A check that is set says `yes`. */
  readonly given: readonly Readonly<Record<string, string>>[]
  readonly add: string
  readonly remove: (position: number) => string
}

export function RowsField({ name, label, help, parts, given, add, remove }: RowsFieldProps) {
  const { id } = useField(name)
  const [rows, setRows] = useState(() => given.map((row, key) => ({ key, row })))
  const [next, setNext] = useState(given.length)
  return (
    <Fieldset id={id} tabIndex={-1}>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      {help !== undefined && <Fieldset.Description>{help}</Fieldset.Description>}
      {rows.map(({ key, row }, position) => (
        <div key={key} className="rows-one" role="group" aria-label={`${label} ${position + 1}`}>
          <input type="hidden" name={name} value={position} />
          {parts.map(({ key: part, label: shown, type = 'text' }) => (type === 'check'
            ? <Checkbox key={part} name={`${name}/${position}/${part}`} value="yes" label={shown} defaultChecked={row[part] === 'yes'} />
            : <TextField key={part} name={`${name}/${position}/${part}`} label={shown} type={type} given={row[part]} />))}
          <div><Button type="button" variant="tertiary" data-size="sm" onClick={() => setRows(rows.filter((one) => one.key !== key))}>{remove(position + 1)}</Button></div>
        </div>
      ))}
      <div>
        <Button type="button" variant="secondary" data-size="sm" onClick={() => {
          setRows([...rows, { key: next, row: {} }])
          setNext(next + 1)
        }}>{add}</Button>
      </div>
    </Fieldset>
  )
}

/** Row by row what was filled in; nothing written is `null`. */
export const rowsIn = <K extends string>(filled: Filled, name: string, keys: readonly K[]): Record<K, string | null>[] =>
  filled.all(name).map((position) => Object.fromEntries(keys.map((key) => [key, filled.text(`${name}/${position}/${key}`).trim() || null])) as Record<K, string | null>)
