/** The line on an engagement that leads to its approval: what is concluded, what waits for a decision, and who has answered, with the numbers that matter. */
import { conclusionRoutes } from '@rustning/server/approval/conclusion/conclusion.api.ts'
import type { SharedMatter } from '@rustning/server/approval/offer/offer.api.ts'
import { GoLink } from '../design/go.tsx'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { approvalText } from './approval.text.ts'
import { refusedIn, useCollectiveGate, useConclusions, useDecisions } from './use-approval.ts'

export function ApprovalLinks({ engagement }: { readonly engagement: string }) {
  const { may } = useHere()
  return may(conclusionRoutes.listConclusions) ? <Links engagement={engagement} /> : null
}

function Links({ engagement }: { readonly engagement: string }) {
  const text = useText(approvalText)
  const { to } = useHere()
  const { data: conclusions } = useConclusions(engagement)
  const { data: decisions } = useDecisions(engagement)
  const { data: gate } = useCollectiveGate(engagement)
  const fallen = conclusions?.filter(({ standing }) => standing.because === 'moved').length ?? 0, open = decisions?.filter(({ state }) => state === 'open').length ?? 0
  // One thing is told by who has answered; of several, how many everybody has adopted.
  const shared = ([first, ...more]: readonly SharedMatter[]): string => (!first ? '' : more.length === 0 ? text.concluded(first.concluded, refusedIn(first), first.of) : text.adopted([first, ...more].filter(({ open }) => open).length, more.length + 1))
  const lines = [
    { path: 'conclusions', name: text.conclusions, count: conclusions?.length, note: fallen > 0 ? text.fallen(fallen) : '' },
    { path: 'decisions', name: text.decisions, count: decisions?.length, note: open > 0 ? text.open(open) : '' },
    { path: 'offers', name: text.offers, count: gate && new Set(gate.matters.flatMap(({ seats }) => seats.map(({ name }) => name))).size, note: gate ? shared(gate.matters) : '' },
  ]
  return (
    <nav className="approval-links" aria-label={text.title}>
      <ul>
        {lines.map(({ path, name, count, note }) => <li key={path}><GoLink to={to(`engagements/${engagement}/${path}`)}>{count === undefined ? name : `${name} (${count})`}</GoLink>{note !== '' && <span className="subtle">{note}</span>}</li>)}
      </ul>
    </nav>
  )
}
