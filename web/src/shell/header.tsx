/** Where you are and as whom: the mark home, the organisation, its pages, the language, the account. */
import { Dropdown, Select } from '@digdir/designsystemet-react'
import { Link, NavLink, useLocation, useMatch, useNavigate } from 'react-router'
import { accountRoutes } from '@rustning/server/foundation/identity/account.api.ts'
import { GoButton } from '../design/go.tsx'
import { Mark } from '../design/mark.tsx'
import { useClient } from './client.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { useText } from './language.tsx'
import { isOwnEntry, navigation, openNavigation } from './navigation.ts'
import { unfolded, useMenu } from './menu.tsx'
import { useMe, useOrganisations, type Me } from './session.ts'
import { shellText } from './shell.text.ts'

export function Header() {
  const text = useText(shellText)
  const { data: me } = useMe()
  const { pathname } = useLocation()
  const menu = useMenu()
  return (
    <header className="header" {...menu.header}>
      <div className="frame header-row">
        <Link to="/" className="home" aria-label={text.home}><Mark />Rustning</Link>
        {me && <OrganisationChooser me={me} />}
        {menu.button}
        <div className="push" id={unfolded}>
          <LanguageSwitch />
          {me === null && <span className="sign-in"><GoButton to="/sign-in">{text.signIn}</GoButton></span>}
          {/* Made anew on each page: a menu closes behind whoever followed it. */}
          {me && <AccountMenu key={pathname} me={me} />}
        </div>
      </div>
      {me ? <Navigation me={me} /> : <OpenNavigation />}
    </header>
  )
}

/** The organisation of the address, or the only one there is. */
function useCurrent(me: Me): string | undefined {
  const at = useMatch('/organisations/:organisation/*')?.params.organisation
  return me.organisations.some(({ organisation }) => organisation === at) ? at : me.organisations[0]?.organisation
}

function OrganisationChooser({ me }: { readonly me: Me }) {
  const text = useText(shellText)
  const current = useCurrent(me)
  const navigate = useNavigate()
  const { data } = useOrganisations()
  const named = data?.organisations.map(({ organisation: { id, name } }) => ({ id, name })) ?? []
  if (named.length === 0) return undefined
  if (named.length === 1) return <span className="here">{named[0]?.name}</span>
  return (
    <Select aria-label={text.organisation} value={current} width="auto" onChange={(event) => void navigate(`/organisations/${event.target.value}`)}>
      {named.map(({ id, name }) => <Select.Option key={id} value={id}>{name}</Select.Option>)}
    </Select>
  )
}

function Navigation({ me }: { readonly me: Me }) {
  const text = useText(shellText)
  const current = useCurrent(me)
  if (current === undefined) return undefined
  return (
    <nav aria-label={text.navigation} className="frame">
      <ul className="nav">
        {navigation.map(({ path, name }) => <li key={path}><NavLink to={`/organisations/${current}${path && `/${path}`}`} end={path === ''}>{text[name]}</NavLink></li>)}
      </ul>
    </nav>
  )
}

function OpenNavigation() {
  const text = useText(shellText)
  return (
    <nav aria-label={text.navigation} className="frame">
      <ul className="nav">{openNavigation.map(({ path, name }) => <li key={path}><NavLink to={`/${path}`} reloadDocument={isOwnEntry(`/${path}`)}>{text[name]}</NavLink></li>)}</ul>
    </nav>
  )
}

function AccountMenu({ me }: { readonly me: Me }) {
  const text = useText(shellText)
  const client = useClient(accountRoutes)
  const signOut = async () => {
    await client.logOut()
    // The page is loaded anew, and with it goes everything that was fetched.
    window.location.assign('/')
  }
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger variant="tertiary">{me.name}</Dropdown.Trigger>
      <Dropdown aria-label={me.name}>
        <Dropdown.List>
          <Dropdown.Item><Dropdown.Button asChild><Link to="/account">{text.account}</Link></Dropdown.Button></Dropdown.Item>
          <Dropdown.Item><Dropdown.Button onClick={() => void signOut()}>{text.signOut}</Dropdown.Button></Dropdown.Item>
        </Dropdown.List>
      </Dropdown>
    </Dropdown.TriggerContext>
  )
}

