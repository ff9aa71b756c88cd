/** Links within the screens that look like Designsystemet's and do not load the page anew. */
import { Button, Link } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { Link as RouterLink } from 'react-router'
import { isOwnEntry } from '../shell/navigation.ts'

interface Going {
  readonly to: string
  readonly children: ReactNode
}

export const GoLink = ({ to, children }: Going) => <Link asChild><RouterLink to={to} reloadDocument={isOwnEntry(to)}>{children}</RouterLink></Link>

/** A link that looks like a button; `next` is the one next step of a page. */
export const GoButton = ({ to, children, next = false }: Going & { readonly next?: boolean }) => (
  <Button asChild variant={next ? 'primary' : 'secondary'} data-color={next ? 'accent' : 'main'}>
    <RouterLink to={to} reloadDocument={isOwnEntry(to)}>{children}</RouterLink>
  </Button>
)
