/** A line of links between pages that belong together; where the reader is, is said. */
import { Link } from '@digdir/designsystemet-react'
import { NavLink } from 'react-router'

interface WaysProps {
  readonly label: string
  readonly ways: readonly { readonly to: string; readonly name: string }[]
}

export const Ways = ({ label, ways }: WaysProps) => (
  <nav className="ways-line actions" aria-label={label}>
    <ul>{ways.map(({ to, name }) => <li key={to}><Link asChild><NavLink to={to} end>{name}</NavLink></Link></li>)}</ul>
  </nav>
)
