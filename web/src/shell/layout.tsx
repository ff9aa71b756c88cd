/** The frame around every page: a way past the header, the header, the content, the footer. */
import { SkipLink } from '@digdir/designsystemet-react'
import { useEffect, useSyncExternalStore } from 'react'
import { Outlet, ScrollRestoration, useNavigation } from 'react-router'
import { GoLink } from '../design/go.tsx'
import { DemoBanner } from '../demo/demo-banner.tsx'
import { Header } from './header.tsx'
import { useLanguage, useText } from './language.tsx'
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

const listen = (changed: () => void) => {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

function Offline() {
  const text = useText(shellText)
  const online = useSyncExternalStore(listen, () => navigator.onLine)
  return <div role="status" className={online ? undefined : 'offline'}>{!online && <div className="frame"><p>{text.offline}</p></div>}</div>
}

