/** The line on an engagement that leads to its approval: what is concluded, what waits for a decision, and who has answered, with the numbers that matter. */
import { conclusionRoutes } from '@rustning/server/approval/conclusion/conclusion.api.ts'
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
  const lines = [
    { path: 'conclusions', name: text.conclusions, count: conclusions?.length, note: fallen > 0 ? text.fallen(fallen) : '' },
    { path: 'decisions', name: text.decisions, count: decisions?.length, note: open > 0 ? text.open(open) : '' },
    { path: 'offers', name: text.offers, count: gate?.seats.length, note: gate && gate.of > 0 ? text.concluded(gate.concluded, refusedIn(gate), gate.of) : '' },
  ]
  return (
    <nav className="approval-links" aria-label={text.title}>
      <ul>
        {lines.map(({ path, name, count, note }) => <li key={path}><GoLink to={to(`engagements/${engagement}/${path}`)}>{count === undefined ? name : `${name} (${count})`}</GoLink>{note !== '' && <span className="subtle">{note}</span>}</li>)}
      </ul>
    </nav>
  )
}
