/** Choosing another role, for whoever is signed in already. */
import { Paragraph } from '@digdir/designsystemet-react'
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { Loading } from '../shell/gates.tsx'
import { useText } from '../shell/language.tsx'
import { demoText } from './demo.text.ts'
import { RolesToTry } from './roles-to-try.tsx'
import { useDemo } from './use-demo.ts'

export default function DemoPage() {
  const text = useText(demoText)
  const { data: demo, error, refetch } = useDemo()
  if (error) return <Page title={text.title}><Problem error={error} retry={() => void refetch()} /></Page>
  if (!demo) return <Loading />
  if (demo.state === 'ready') return <Page title={text.title} lead={text.lead}><RolesToTry organisations={demo.organisations} level={2} /></Page>
  return <Page title={text.title}><Paragraph>{demo.state === 'loading' ? text.loading : demo.state === 'stopped' ? text.stopped : text.notHere}</Paragraph></Page>
}
