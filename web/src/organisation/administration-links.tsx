/** The way to everything that is set up once and looked at now and then; what the reader may not see is not there. */
import { journalRoutes } from '@rustning/server/foundation/journal/journal.api.ts'
import { supplyChainRoutes } from '@rustning/server/registers/supply-chain/supply-chain.api.ts'
import { GoLink } from '../design/go.tsx'
import { Section } from '../design/page.tsx'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { administrationText } from './administration.text.ts'

export function AdministrationLinks() {
  const text = useText(administrationText)
  const { may, to } = useHere()
  const links = [
    ['members', text.members], ['relations', text.relations], ['authority-matrix', text.matrix], ['policies', text.policies], ...(may(supplyChainRoutes.concentration) ? [['supply-chain', text.chains] as const] : []),
    ...(may(journalRoutes.listJournal) ? [['journal', text.journal] as const] : []), ['keys', text.keys], ['backup', text.backup],
  ] as const
  return (
    <Section title={text.title}>
      <ul className="definitions">
        {links.map(([path, { name, what }]) => <li key={path}><strong><GoLink to={to(path)}>{name}</GoLink></strong><span>{what}</span></li>)}
      </ul>
    </Section>
  )
}
