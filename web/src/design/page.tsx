/**
 * What every page has: one h1, a title that says where you are, and, when somebody came here by a link, the focus on the heading, so that a
 * screen reader begins there. Coming back keeps the place; that the router sees to.
 */
import { useEffect, useRef, type ReactNode } from 'react'
import { Heading, Paragraph } from './plain.tsx'

let first = true

interface PageProps {
  readonly title: string
  /** In the browser's title after the page's own: the organisation, or what the record belongs to. */
  readonly within?: string | undefined
  readonly lead?: ReactNode
  /** Buttons that concern the whole page. */
  readonly actions?: ReactNode
  readonly narrow?: boolean
  readonly children?: ReactNode
}

export function Page({ title, within, lead, actions, narrow = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = [title, within, 'Rustning'].filter(Boolean).join(' – ')
  }, [title, within])
  useEffect(() => {
    // The first page of a visit begins at the top of the document, as the browser has it.
    if (!first) heading.current?.focus({ preventScroll: true })
    first = false
  }, [])
  return (
    <div className={narrow ? 'page narrow' : 'page'}>
      <div className="page-head">
        <div>
          <Heading level={1} data-size="md" ref={heading} tabIndex={-1}>{title}</Heading>
          {lead !== undefined && <Paragraph className="lead">{lead}</Paragraph>}
        </div>
        {actions !== undefined && <div className="row actions">{actions}</div>}
      </div>
      {children}
    </div>
  )
}

/** A part of a page under a heading of its own. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="section">
      <Heading level={2} data-size="xs">{title}</Heading>
      {children}
    </section>
  )
}
