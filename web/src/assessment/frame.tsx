/** The frame around the open assessment: as around every page, with links that the browser follows itself. */
import { useEffect, type ReactNode } from 'react'
import { demoBannerText } from '../demo/demo-banner.text.ts'
import { DemoStrip } from '../demo/demo-strip.tsx'
import { Mark } from '../design/mark.tsx'
import { LanguageSwitch } from '../shell/language-switch.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { navigation, openNavigation } from '../shell/navigation.ts'
import { unfolded, useMenu } from '../shell/menu.tsx'
import { Offline } from '../shell/offline.tsx'
import { shellText } from '../shell/shell.text.ts'
import { useIsDemo, useMe } from './own-data.tsx'

export function Frame({ children }: { readonly children: ReactNode }) {
  const text = useText(shellText)
  const me = useMe()
  const menu = useMenu()
  const { suggest } = useLanguage()
  const accounts = me?.language
  useEffect(() => {
    if (accounts) suggest(accounts)
    // Only what the account says matters here, not that the way to say it is new.
  }, [accounts])
  return (
    <>
      <a className="ds-skip-link" href="#content">{text.skip}</a>
      <header className="header" {...menu.header}>
        <div className="frame header-row">
          <a href="/" className="home" aria-label={text.home}><Mark />Rustning</a>
          {menu.button}
          <div className="push" id={unfolded}>
            <LanguageSwitch />
            {me === null && <span className="sign-in"><a className="ds-button" data-variant="secondary" href="/sign-in">{text.signIn}</a></span>}
            {me && <a className="ds-button" data-variant="tertiary" href="/account">{me.name}</a>}
          </div>
        </div>
        <Navigation organisation={me?.organisations[0]?.organisation} />
      </header>
      <DemoBanner />
      <Offline />
      <main id="content" tabIndex={-1}><div className="frame">{children}</div></main>
      <footer className="footer"><div className="frame footer-row"><span>{text.footer}</span><span><a className="ds-link" href="/knowledge">{text.knowledge}</a> · <a className="ds-link" href="/help">{text.help}</a></span><span>{text.openSource}</span></div></footer>
    </>
  )
}

/** The organisation's pages for those who have one. The others' list holds this page too, and says that one is there. */
function Navigation({ organisation }: { readonly organisation: string | undefined }) {
  const text = useText(shellText)
  const lines = organisation === undefined
    ? openNavigation.map(({ path, name }) => ({ to: `/${path}`, name }))
    : navigation.map(({ path, name }) => ({ to: `/organisations/${organisation}${path && `/${path}`}`, name }))
  return (
    <nav aria-label={text.navigation} className="frame">
      <ul className="nav">{lines.map(({ to, name }) => <li key={to}><a href={to} aria-current={to === '/assess' ? 'page' : undefined}>{text[name]}</a></li>)}</ul>
    </nav>
  )
}

function DemoBanner() {
  const text = useText(demoBannerText)
  return useIsDemo() && <DemoStrip change={<a className="ds-link" href="/demo">{text.change}</a>} />
}
