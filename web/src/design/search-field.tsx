/** A field for searching, named for ears where the eye has the page. Designsystemet's own writes HTML from text, which the page's policy forbids. */
import { Textfield } from '@digdir/designsystemet-react'
import type { Ref } from 'react'

interface SearchFieldProps {
  readonly name: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly ref?: Ref<HTMLInputElement>
}

export const SearchField = ({ name, value, onChange, ref }: SearchFieldProps) => (
  <Textfield type="search" className="search" {...(ref && { ref })} aria-label={name} placeholder={name} autoComplete="off" value={value} onChange={(event) => onChange(event.target.value)} />
)
