/** The front: for a stranger, what this is, what it covers and the ways in; whoever is signed in goes on to where they work. */
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { Navigate, useNavigate } from 'react-router'
import { demoText } from '../demo/demo.text.ts'
import { RolesToTry } from '../demo/roles-to-try.tsx'
import { useDemo } from '../demo/use-demo.ts'
import { GoButton, GoLink } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { SearchField } from '../design/search-field.tsx'
import { Verdict } from '../design/verdict.tsx'
import { Areas } from '../knowledge/areas.tsx'
import { frontPageText } from './front-page.text.ts'
import { Loading } from './gates.tsx'
import { useText } from './language.tsx'
import { useHasPage } from './pages.ts'
import { useMe } from './session.ts'
import { shellText } from './shell.text.ts'

export function FrontPage() {
  const { data: me, isPending } = useMe()
  const { noOrganisation } = useText(shellText)
  const first = me?.organisations[0]
  if (isPending) return <Loading />
  if (first) return <Navigate to={`/organisations/${first.organisation}`} replace />
  return me ? <Page title={noOrganisation.title} narrow><Paragraph>{noOrganisation.body}</Paragraph></Page> : <ForStrangers />
}

function ForStrangers() {
  const text = useText(frontPageText)
  const hasRegister = useHasPage('services')
  const demo = useText(demoText), { data: shown } = useDemo()
  return (
    <div className="stack wide">
      <div className="front">
        <Page title={text.title}>
          {text.what.map((sentence) => <Paragraph key={sentence} className="lead">{sentence}</Paragraph>)}
          <div className="row actions"><GoButton to="/assess" next>{text.assess}</GoButton><GoButton to="/sign-in">{text.signIn}</GoButton></div>
          <Paragraph className="subtle">{text.assessHelp}</Paragraph>
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
      {shown?.state === 'ready' && <Section title={demo.title}><Paragraph>{demo.lead}</Paragraph><RolesToTry organisations={shown.organisations} level={3} /></Section>}
      {hasRegister && <Section title={text.searchTitle}><SearchRegister /></Section>}
      <Section title={text.areasTitle}><Areas /></Section>
      <Section title={text.howTitle}>
        <ol className="steps">{text.how.map(({ title, body }) => <li key={title}><strong>{title}</strong><span>{body}</span></li>)}</ol>
      </Section>
      <Section title={text.waysTitle}>
        <dl className="ways">
          <div><dt>{text.firstTime}</dt><dd>{text.firstTimeBody}</dd></div>
          <div><dt>{text.member}</dt><dd>{text.memberBody} <GoLink to="/sign-in">{text.signIn}</GoLink></dd></div>
          <div><dt>{text.supplier}</dt><dd>{text.supplierBody}</dd></div>
        </dl>
      </Section>
    </div>
  )
}

function SearchRegister() {
  const text = useText(frontPageText)
  const navigate = useNavigate()
  const [wanted, setWanted] = useState('')
  return (
    <form role="search" className="row" onSubmit={(event) => {
      event.preventDefault()
      void navigate(`/services?q=${encodeURIComponent(wanted)}`)
    }}>
      <SearchField name={text.search} value={wanted} onChange={setWanted} />
      <Button type="submit" variant="secondary">{text.searchSubmit}</Button>
    </form>
  )
}
