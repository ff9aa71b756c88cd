/** A section that is read until somebody presses to change it, and lines that are added and taken away in its form. */
import { Button } from '@digdir/designsystemet-react'
import { useState, type ReactNode } from 'react'
import { Section } from '../../design/page.tsx'
import { useText } from '../../shell/language.tsx'
import { GoLink } from '../../design/go.tsx'
import { peopleText } from './people.text.ts'
import { useWithin } from './use-thread.ts'

interface EditedProps {
  readonly title: string
  readonly mayEdit: boolean
  readonly shown: ReactNode
  /** `done` closes the form. */
  readonly form: (done: () => void) => ReactNode
}

export function Edited({ title, mayEdit, shown, form }: EditedProps) {
  const text = useText(peopleText)
  const within = useWithin()
  const [editing, setEditing] = useState(false), [edited, setEdited] = useState(false)
  return (
    <Section title={title}>
      {editing
        ? form(() => {
          setEditing(false)
          setEdited(true)
        })
        : <>{shown}{mayEdit && <div className="row actions"><Button variant="secondary" aria-label={`${text.edit}: ${title}`} onClick={() => setEditing(true)}>{text.edit}</Button>{edited && <GoLink to={within('')}>{text.toOverview}</GoLink>}</div>}</>}
    </Section>
  )
}

interface Keyed {
  readonly key: string
}

interface EditLinesProps<Row extends Keyed> {
  readonly rows: readonly Row[]
  readonly setRows: (rows: readonly Row[]) => void
  readonly added: () => Row
  readonly add: string
  /** The fields of the line in this place. */
  readonly children: (row: Row, index: number) => ReactNode
}

let made = 0
/** A key for a line of a form. */
export const newLine = (): string => String(made++)

export function EditLines<Row extends Keyed>({ rows, setRows, added, add, children }: EditLinesProps<Row>) {
  const text = useText(peopleText)
  return (
    <div className="stack">
      {rows.map((row, index) => (
        <fieldset key={row.key} className="edit-line">
          <legend className="ds-sr-only">{index + 1}</legend>
          {children(row, index)}
          <Button type="button" variant="tertiary" data-size="sm" aria-label={text.remove(String(index + 1))} onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}>{text.removeShort}</Button>
        </fieldset>
      ))}
      <Button type="button" variant="secondary" data-size="sm" onClick={() => setRows([...rows, added()])}>{add}</Button>
    </div>
  )
}
