/** What has come out otherwise since the reader last said that they had seen it. Somebody who never looked begins here, without being told that everything is new. */
import { Button } from '@digdir/designsystemet-react'
import { useEffect, useRef } from 'react'
import { verdictRoutes } from '@rustning/server/judgement/verdict/verdict.api.ts'
import { Fold } from '../../design/fold.tsx'
import { Section } from '../../design/page.tsx'
import { useClient } from '../../shell/client.ts'
import { useText, useTimes } from '../../shell/language.tsx'
import { useHere } from '../../shell/session.ts'
import { threadText } from './thread.text.ts'
import { useEngagement, useThreadChanged, type Judged } from './use-thread.ts'

/** More than these are folded: one answer may settle whether fifty duties apply. */
const few = 3

export function SinceLooked({ changed }: { readonly changed: Judged['part']['changed'] }) {
  const text = useText(threadText)
  const { day } = useTimes()
  const { organisation, may } = useHere()
  const { engagement } = useEngagement()
  const client = useClient(verdictRoutes)
  const fetchAgain = useThreadChanged()
  const begun = useRef(false)
  const never = changed === undefined, mayLook = may(verdictRoutes.markAsLooked)
  const look = () => client.markAsLooked({ params: { organisation, engagement } })
  useEffect(() => {
    if (!never || !mayLook || begun.current) return
    begun.current = true
    // That it was seen matters to the next visit; that it could not be noted matters to nobody now.
    look().catch(() => {})
  }, [never, mayLook])
  const duties = changed?.differences.filter(({ kind }) => kind === 'duty') ?? []
  if (!changed || duties.length === 0) return undefined
  const list = () => (
    <ul className="plain differences">
      {duties.map(({ id, title, says, causes }) => (
        <li key={id}><strong>{title}</strong> {says}{causes.length > 0 && <span className="subtle"> – {text.changedBecause.toLowerCase()} {causes.map((cause) => cause.says).join('; ')}</span>}</li>
      ))}
    </ul>
  )
  return (
    <Section title={text.changed(day(changed.since))}>
      {duties.length <= few ? list() : <Fold summary={text.changedCount(duties.length)}>{list}</Fold>}
      {mayLook && <div className="actions"><Button variant="secondary" onClick={() => void look().then(fetchAgain)}>{text.changedSeen}</Button></div>}
    </Section>
  )
}
