/**
 * What is asked and not answered on the spot: a named person concludes on it, or the record of the engagement says it. The reader is led there;
 * that nobody else takes part, which is the commonest, can be said at once.
 */
import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { conclusionRoutes } from '@rustning/server/approval/conclusion/conclusion.api.ts'
import { engagementRoutes } from '@rustning/server/registers/engagement/engagement.api.ts'
import { GoButton } from '../../design/go.tsx'
import { Problem } from '../../design/problem.tsx'
import { useClient } from '../../shell/client.ts'
import { useText } from '../../shell/language.tsx'
import { useHere } from '../../shell/session.ts'
import { answersText } from './answers.text.ts'
import { kindOf, placeOf } from './places.ts'
import { useEngagement, useThreadChanged, useWithin } from './use-thread.ts'

export function Elsewhere({ fact, done }: { readonly fact: string; readonly done: () => void }) {
  const text = useText(answersText)
  const within = useWithin()
  const { may } = useHere()
  const place = placeOf(fact)
  if (place === undefined) {
    return (
      <div className="stack">
        <Paragraph><strong>{text.concluded}.</strong> {text.concludedBody}</Paragraph>
        {may(conclusionRoutes.addConclusion) && <div className="row"><GoButton to={kindOf(fact) === 'controller' ? within('offers') : within('conclusions/add', { kind: kindOf(fact) })} next>{text.conclude}</GoButton></div>}
      </div>
    )
  }
  return (
    <div className="stack">
      {fact === 'controller' && <OnlyOurselves done={done} />}
      <Paragraph>{text.elsewhere[place]}</Paragraph>
      <div className="row"><GoButton to={within(place)} next={fact !== 'controller'}>{text[place]}</GoButton></div>
    </div>
  )
}

/** As long as nobody else is named. */
function OnlyOurselves({ done }: { readonly done: () => void }) {
  const text = useText(answersText)
  const { organisation, may } = useHere()
  const { query: { data } } = useEngagement()
  const client = useClient(engagementRoutes)
  const changed = useThreadChanged()
  const [error, setError] = useState<unknown>(), [sending, setSending] = useState(false)
  if (!data || !may(engagementRoutes.putEngagementParties) || data.parties.some(({ role, self }) => role === 'controller' && !self)) return undefined
  const say = async () => {
    setSending(true)
    try {
      await client.putEngagementParties({ params: { organisation, engagement: data.id }, version: data.version, body: { allControllersNamed: true, parties: data.parties.map(({ id, role, name, number, self }) => ({ id, role, name, self, ...(number !== undefined && { number }) })) } })
      await changed()
      done()
    } catch (refused) {
      setError(refused)
      setSending(false)
    }
  }
  return (
    <>
      {error !== undefined && <Problem error={error} toFocus />}
      <div><Button data-color="accent" loading={sending} onClick={() => void say()}>{text.onlyOurselves}</Button></div>
    </>
  )
}
