/** A line that opens to more. What is inside is made when somebody opens it, or prints the page: a long list costs only what is looked at. */
import { useEffect, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'

// What is unfolded for the printer may hold more that is folded; that begins unfolded.
let printing = false
window.addEventListener('beforeprint', () => void (printing = true))
window.addEventListener('afterprint', () => void (printing = false))

interface FoldProps {
  readonly summary: ReactNode
  readonly children: () => ReactNode
  readonly className?: string
}

export function Fold({ summary, children, className }: FoldProps) {
  const [made, setMade] = useState(printing)
  useEffect(() => {
    // The printer takes what stands there when this returns.
    const make = () => flushSync(() => setMade(true))
    window.addEventListener('beforeprint', make)
    return () => window.removeEventListener('beforeprint', make)
  }, [])
  return (
    <details className={className} onToggle={({ currentTarget }) => currentTarget.open && setMade(true)}>
      <summary>{summary}</summary>
      {made && children()}
    </details>
  )
}
