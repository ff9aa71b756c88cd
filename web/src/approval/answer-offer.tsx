/** The organisation's own answer to a copy: which of its engagements it belongs to, what that rests on, and a conclusion in its own words. */
import { Checkbox, Field, Heading, Label, Paragraph, Select } from '@digdir/designsystemet-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { offerRoutes } from '@rustning/server/approval/offer/offer.api.ts'
import { engagementRoutes } from '@rustning/server/registers/engagement/engagement.api.ts'
import { Form } from '../design/form.tsx'
import { GoButton } from '../design/go.tsx'
import { Problem } from '../design/problem.tsx'
import { useEngagements } from '../engagement/use-engagements.ts'
import { useClient } from '../shell/client.ts'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { answerText } from './answer.text.ts'
import { approvalText } from './approval.text.ts'
import { PickField, ReasonsField } from './case-fields.tsx'
import { conclusionText } from './conclusion.text.ts'
import { Grounds, MovedGrounds } from './grounds.tsx'
import { useReadAgain } from './read-again.ts'

export function AnswerOffer({ received }: { readonly received: string }) {
  const text = useText(answerText)
  const id = useId()
  const { may, to } = useHere()
  const [engagement, setEngagement] = useState('')
  const { engagements, complete, error } = useEngagements()
  if (error) return <Problem error={error} />
  if (complete && engagements.length === 0) return <><Paragraph>{text.noEngagement}</Paragraph>{may(engagementRoutes.addEngagement) && <GoButton to={to('engagements/add')} next>{text.engagement}</GoButton>}</>
  return (
    <>
      <Paragraph className="reading">{text.lead}</Paragraph>
      <div className="fields wide-fields">
        <Field>
          <Label htmlFor={id}>{text.engagement}</Label>
          <Field.Description>{text.engagementHelp}</Field.Description>
          <Select id={id} value={engagement} onChange={({ target }) => setEngagement(target.value)}>
            <Select.Option value="">{text.pick}</Select.Option>
            {engagements.map((one) => <Select.Option key={one.id} value={one.id}>{one.title}</Select.Option>)}
          </Select>
        </Field>
      </div>
      {engagement !== '' && <TheAnswer key={engagement} received={received} engagement={engagement} />}
    </>
  )
}

const outcomes = ['adopted', 'adapted', 'refused'] as const

function TheAnswer({ received, engagement }: { readonly received: string; readonly engagement: string }) {
  const text = useText(answerText), shared = useText(approvalText), conclusions = useText(conclusionText)
  const { organisation } = useHere()
  const client = useClient(offerRoutes)
  const queries = useQueryClient()
  const [outcome, setOutcome] = useState('')
  const { data, error, refetch } = useQuery({ queryKey: ['received-offer-grounds', organisation, received, engagement], staleTime: Infinity, gcTime: 0, queryFn: () => client.readOfferGrounds({ params: { organisation, received }, query: { engagement } }) })
  const { movedMeanwhile, onRefused } = useReadAgain(data?.grounds, refetch)
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (!data) return null
  return (
    <>
      <Heading level={3} data-size="2xs">{shared.grounds}</Heading>
      <MovedGrounds moved={movedMeanwhile} title={conclusions.movedWhile} />
      <Grounds grounds={data.grounds} digest={data.digest} />
      <Form
        submit={text.submit} next at={{ 'offer-conditions-missing': 'conditions' }}
        onRefused={onRefused}
        send={async (filled, options) => {
          const conditions = filled.text('conditions'), because = filled.text('because').trim()
          const after = await client.answerOffer({
            params: { organisation, received },
            body: {
              engagement, outcome: filled.text('outcome') as (typeof outcomes)[number], words: filled.text('words'), digest: data.digest, after: data.newest, sayName: filled.text('sayName') === 'yes',
              ...(conditions.trim() !== '' && { conditions }), ...(because !== '' && { because }),
            },
          }, options)
          queries.setQueryData(['received-offer', organisation, received], after)
          await Promise.all([['received-offers', organisation], ['conclusions', organisation], ['judgement', organisation]].map((queryKey) => queries.invalidateQueries({ queryKey })))
        }}
      >
        <PickField name="outcome" label={text.outcome} onPick={setOutcome} choices={outcomes.map((value) => ({ value, name: text.outcomes[value], says: text.outcomeSays[value] }))} />
        {outcome === 'adapted' && <ReasonsField name="conditions" label={text.conditions} help={text.conditionsHelp} rows={3} />}
        <ReasonsField name="words" label={text.words} help={text.wordsHelp} />
        <ReasonsField name="because" label={text.because} help={text.becauseHelp} rows={3} />
        <Checkbox name="sayName" value="yes" label={text.sayName} description={text.sayNameHelp} />
      </Form>
    </>
  )
}
