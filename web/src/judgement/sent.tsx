/** An answer that is sent by pressing a button or Enter, as forms are. */
import type { ReactNode } from 'react'
import { Button } from '../design/plain.tsx'

interface SentProps {
  readonly submit: string
  readonly send: () => void
  readonly beside?: ReactNode
  readonly children: ReactNode
}

export function Sent({ submit, send, beside, children }: SentProps) {
  return (
    <form className="fields" noValidate onSubmit={(event) => {
      event.preventDefault()
      send()
    }}>
      {children}
      <div className="row"><Button type="submit" data-color="accent">{submit}</Button>{beside}</div>
    </form>
  )
}
