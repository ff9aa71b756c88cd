/** Where there is nothing yet: what would stand here, why it is worth having, and what to press. */
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'

export function Empty({ title, children, action }: { readonly title: string; readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className="empty">
      <Heading level={2} data-size="xs">{title}</Heading>
      <Paragraph>{children}</Paragraph>
      {action}
    </div>
  )
}
