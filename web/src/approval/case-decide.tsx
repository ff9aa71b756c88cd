/** Deciding a case, or why the reader may not: who may instead, and that nobody accepts what they themselves asked for. */
import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { decisionRoutes } from '@rustning/server/approval/decision/decision.api.ts'
import { Refusal } from '@rustning/server/foundation/http/problem.api.ts'
import { TextField } from '../design/field.tsx'
import { Form } from '../design/form.tsx'
import { Section } from '../design/page.tsx'
import { rolesIn } from '../identity/roles.ts'
import { useMembers } from '../identity/use-members.ts'
import { useClient } from '../shell/client.ts'
import { locales, useLanguage, useText } from '../shell/language.tsx'
import { useHere, useMe } from '../shell/session.ts'
import type { OfCase } from './case-advice.tsx'
import { DateField, PickField, ReasonsField } from './case-fields.tsx'
import { caseText } from './case.text.ts'
import { useMatrix } from './use-approval.ts'
import { whoDecides } from './who-decides.ts'

export function Decide({ decision, done }: OfCase) {
  const text = useText(caseText)
  const { language } = useLanguage()
  const { may } = useHere()
  const { data: me } = useMe()
  const { data: members } = useMembers()
  const { data: matrix } = useMatrix()
  if (!members || !matrix || !me) return null
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date())
  const { place, others } = whoDecides(decision, me.id, members, matrix.words.delegations, today)
  const who = place === 'nobody' ? text.nobody : `${text.who(rolesIn(decision.mayBeDecidedBy, language))}${others.length > 0 ? ` ${text.people(new Intl.ListFormat(locales[language]).format(others))}` : ''}`
  const mayTry = may(decisionRoutes.acceptDecision) && (place === 'may' || place === 'alone')
  return (
    <Section title={text.decide}>
      {!mayTry ? (
        <Alert data-color="info">
          <div className="stack">
            {(place === 'own' || place === 'adviser' || place === 'above') && <Paragraph>{text[place]}</Paragraph>}
            <Paragraph>{who}</Paragraph>
          </div>
        </Alert>
      ) : (
        <>
          <Paragraph className="reading">{place === 'alone' ? text.alone : text.decideLead}</Paragraph>
          <DecideForm decision={decision} done={done} />
        </>
      )}
    </Section>
  )
}

function DecideForm({ decision: { id, digest, opposed, needsBoard, moved }, done }: OfCase) {
  const text = useText(caseText)
  const { language } = useLanguage()
  const { organisation } = useHere()
  const client = useClient(decisionRoutes)
  const [outcome, setOutcome] = useState('')
  const fallen = moved !== undefined && moved.length > 0
  return (
    <Form
      submit={text.submit} next at={{ 'decision-board-missing': 'board/metOn', 'decision-board-day-wrong': 'board/metOn', 'advice-unanswered': 'notFollowed' }}
      send={async (filled, options) => {
        if (outcome === '') throw new Refusal('outcome-missing', 422, () => ({ title: text.outcomeMissing, because: text.outcomeMissing, remedy: text.outcomeMissing, fields: [{ in: 'body', path: '/outcome', sentence: text.outcomeMissing }] }))
        const metOn = filled.text('board/metOn'), number = filled.text('board/case'), notFollowed = filled.text('notFollowed')
        const params = { organisation, decision: id }
        const body = { digest, because: filled.text('because'), ...((metOn !== '' || number !== '') && { board: { metOn, case: number } }) }
        await done(outcome === 'refuse' ? await client.refuseDecision({ params, body }, options) : await client.acceptDecision({ params, body: { ...body, ...(notFollowed !== '' && { notFollowed }) } }, options))
      }}
    >
      <PickField name="outcome" label={text.outcome} onPick={setOutcome} choices={[...(fallen ? [] : [{ value: 'accept', name: text.accept }]), { value: 'refuse', name: text.refuse }]} />
      {outcome !== '' && (
        <>
          <ReasonsField name="because" label={text.because} help={text.becauseHelp} />
          {outcome === 'accept' && opposed.length > 0 && <ReasonsField name="notFollowed" label={text.notFollowed} help={text.notFollowedHelp(rolesIn(opposed, language))} rows={3} />}
          {needsBoard && <><DateField name="board/metOn" label={text.metOn} /><TextField name="board/case" label={text.boardCase} help={text.boardCaseHelp} /></>}
        </>
      )}
    </Form>
  )
}
