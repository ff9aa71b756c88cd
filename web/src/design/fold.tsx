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
  /** Begins unfolded where there is room for it: at a desk, not on a phone. */
  readonly atDesk?: boolean
}

/** As wide as the styles mean by a desk. */
export const isDesk = (): boolean => window.matchMedia('(min-width: 40.01rem)').matches

export function Fold({ summary, children, className, atDesk = false }: FoldProps) {
  const [begins] = useState(() => atDesk && isDesk())
  const [made, setMade] = useState(printing || begins)
  useEffect(() => {
    // The printer takes what stands there when this returns.
    const make = () => flushSync(() => setMade(true))
    window.addEventListener('beforeprint', make)
    return () => window.removeEventListener('beforeprint', make)
  }, [])
  return (
    <details className={className} open={begins} onToggle={({ currentTarget }) => currentTarget.open && setMade(true)}>
      <summary>{summary}</summary>
      {made && children()}
    </details>
  )
}
