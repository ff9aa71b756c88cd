/** The frame around every page: a way past the header, the header, the content, the footer. */
import { SkipLink } from '@digdir/designsystemet-react'
import { useEffect } from 'react'
import { Outlet, ScrollRestoration, useNavigation } from 'react-router'
import { GoLink } from '../design/go.tsx'
import { DemoBanner } from '../demo/demo-banner.tsx'
import { Header } from './header.tsx'
import { useLanguage, useText } from './language.tsx'
import { Offline } from './offline.tsx'
import { useMe } from './session.ts'
import { shellText } from './shell.text.ts'

export function Layout() {
  const text = useText(shellText)
  const { state } = useNavigation()
  const { suggest } = useLanguage()
  const { data: me } = useMe()
  const accounts = me?.language
  useEffect(() => {
    if (accounts) suggest(accounts)
    // Only what the account says matters here, not that the way to say it is new.
  }, [accounts])
  return (
    <>
      <SkipLink href="#content">{text.skip}</SkipLink>
      <Header />
      <DemoBanner />
      <Offline />
      <main id="content" tabIndex={-1} aria-busy={state === 'loading'}>
        <div className="frame"><Outlet /></div>
      </main>
      <footer className="footer"><div className="frame footer-row"><span>{text.footer}</span><span><GoLink to="/knowledge">{text.knowledge}</GoLink> · <GoLink to="/help">{text.help}</GoLink></span><span>{text.openSource}</span></div></footer>
      <ScrollRestoration />
    </>
  )
}
