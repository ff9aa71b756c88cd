/** Advice before a decision: asked of an adviser, or given by one, asked or not. */
import { Paragraph } from '@digdir/designsystemet-react'
import { decisionRoutes, type DecisionAnswer } from '@rustning/server/approval/decision/decision.api.ts'
import { ChoiceField } from '../design/field.tsx'
import { Form } from '../design/form.tsx'
import { Section } from '../design/page.tsx'
import { rolesIn } from '../identity/roles.ts'
import { useClient } from '../shell/client.ts'
import { useLanguage, useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { PickField, ReasonsField } from './case-fields.tsx'
import { caseText } from './case.text.ts'

export interface OfCase {
  readonly decision: DecisionAnswer
  /** The case as it is after something was done with it. */
  readonly done: (after: DecisionAnswer) => Promise<unknown>
}

export function AskAdvice({ decision, done }: OfCase) {
  const text = useText(caseText)
  const { language } = useLanguage()
  const { organisation } = useHere()
  const client = useClient(decisionRoutes)
  const waiting = decision.advice.filter(({ given }) => !given).map(({ adviser }) => adviser)
  const left = (['data-protection-officer', 'security-officer'] as const).filter((one) => !waiting.includes(one))
  if (left.length === 0) return null
  const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
  return (
    <Section title={text.askAdvice}>
      <Form
        submit={text.ask} at={{ 'adviser-missing': 'of', 'advice-awaited': 'of' }}
        send={async (filled, options) => done(await client.requestAdvice({ params: { organisation, decision: decision.id }, body: { of: left.find((one) => one === filled.text('of')) ?? 'data-protection-officer', question: filled.text('question') } }, options))}
      >
        <ChoiceField name="of" label={text.adviceOf} choices={left.map((value) => ({ value, name: capital(rolesIn([value], language)) }))} />
        <ReasonsField name="question" label={text.question} rows={3} />
      </Form>
    </Section>
  )
}

const stances = ['supports', 'supports-with-conditions', 'dissents'] as const

export function GiveAdvice({ decision, done }: OfCase) {
  const text = useText(caseText)
  const { organisation } = useHere()
  const client = useClient(decisionRoutes)
  return (
    <Section title={text.giveAdvice}>
      <Paragraph>{text.giveLead}</Paragraph>
      <Form
        submit={text.give}
        send={async (filled, options) => done(await client.giveAdvice({ params: { organisation, decision: decision.id }, body: { stance: filled.text('stance') as (typeof stances)[number], words: filled.text('words') } }, options))}
      >
        <PickField name="stance" label={text.stance} choices={stances.map((value) => ({ value, name: text.stances[value] }))} />
        <ReasonsField name="words" label={text.adviceWords} />
      </Form>
    </Section>
  )
}
