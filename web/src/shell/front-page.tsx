/** The front: for a stranger, what this is and the ways in; whoever is signed in goes on to where they work. */
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { Navigate } from 'react-router'
import { GoButton } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { Verdict } from '../design/verdict.tsx'
import { frontPageText } from './front-page.text.ts'
import { Loading } from './gates.tsx'
import { useText } from './language.tsx'
import { useMe } from './session.ts'
import { shellText } from './shell.text.ts'

export function FrontPage() {
  const { data: me, isPending } = useMe()
  const { noOrganisation } = useText(shellText)
  const first = me?.organisations[0]
  if (isPending) return <Loading />
  if (first) return <Navigate to={`/organisations/${first.organisation}/engagements`} replace />
  return me ? <Page title={noOrganisation.title} narrow><Paragraph>{noOrganisation.body}</Paragraph></Page> : <ForStrangers />
}

function ForStrangers() {
  const text = useText(frontPageText)
  return (
    <div className="front">
      <Page title={text.title}>
        {text.what.map((sentence) => <Paragraph key={sentence} className="lead">{sentence}</Paragraph>)}
        <div className="row actions"><GoButton to="/sign-in" next>{text.signIn}</GoButton></div>
        <div className="stack">
          <Heading level={2} data-size="2xs">{text.firstTime}</Heading>
          <Paragraph className="subtle">{text.firstTimeBody}</Paragraph>
        </div>
      </Page>
      <section className="answer-sample">
        <Heading level={2} data-size="xs">{text.sampleTitle}</Heading>
        <ul>
          {text.sample.map(({ outcome, what, because }) => (
            <li key={outcome}><Verdict outcome={outcome} /><strong>{what}</strong><span>{because}</span></li>
          ))}
        </ul>
      </section>
    </div>
  )
}
