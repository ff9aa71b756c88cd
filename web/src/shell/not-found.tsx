/** Nothing here, or something that broke. */
import { Paragraph } from '@digdir/designsystemet-react'
import { useRouteError } from 'react-router'
import { GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { problemText } from '../design/problem.text.ts'
import { useText } from './language.tsx'
import { shellText } from './shell.text.ts'

export function NotFound() {
  const { title, body, home } = useText(shellText).notFound
  return <Page title={title} narrow><Paragraph>{body}</Paragraph><div><GoLink to="/">{home}</GoLink></div></Page>
}

export function Broken() {
  const error = useRouteError()
  const { fault } = useText(problemText)
  return <Page title={fault.title.replace(/\.$/, '')} narrow><Problem error={error} retry={() => window.location.reload()} /></Page>
}
