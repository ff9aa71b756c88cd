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
  /** Unfolded where there is room for it: at a desk, not on a phone. */
  readonly atDesk?: boolean
}

/** As wide as the styles mean by a desk. */
const desk = window.matchMedia('(min-width: 40.01rem)')
export const isDesk = (): boolean => desk.matches

export function Fold({ summary, children, className, atDesk = false }: FoldProps) {
  const [open, setOpen] = useState(() => atDesk && isDesk())
  const [made, setMade] = useState(printing || open)
  useEffect(() => {
    // The printer takes what stands there when this returns.
    const make = () => flushSync(() => setMade(true))
    window.addEventListener('beforeprint', make)
    return () => window.removeEventListener('beforeprint', make)
  }, [])
  useEffect(() => {
    // The phone is turned, or the window drawn.
    const follow = () => setOpen(desk.matches)
    if (atDesk) desk.addEventListener('change', follow)
    return () => desk.removeEventListener('change', follow)
  }, [atDesk])
  return (
    <details className={className} open={open} onToggle={({ currentTarget }) => currentTarget.open && setMade(true)}>
      <summary>{summary}</summary>
      {made && children()}
    </details>
  )
}
