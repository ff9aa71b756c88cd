/** The form that adopts a policy: the knowledge's proposal for each value, which the organisation may set otherwise. */
import { Paragraph } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import type { Knowledge } from '@rustning/knowledge/pack'
import { policyRoutes } from '@rustning/server/registers/organisation/policy.api.ts'
import { CountriesField } from '../design/countries-field.tsx'
import { ChoiceField, ChoicesField, TextField } from '../design/field.tsx'
import { Form } from '../design/form.tsx'
import { DayField } from '../design/more-fields.tsx'
import { useClient } from '../shell/client.ts'
import { useLanguage, useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { policyText } from './policy.text.ts'
import { membersOf, proposedFor, wordsOfValue } from './policy-value.ts'

type Info = Knowledge['reference']['policy'][string]

export function PolicyAdopt({ info, facts }: { readonly info: Info; readonly facts: Knowledge['facts'] }) {
  const text = useText(policyText)
  const { language } = useLanguage()
  const { organisation } = useHere()
  const client = useClient(policyRoutes)
  const queries = useQueryClient()
  const asked = info.adjust.flatMap(({ fact, asks }) => {
    const definition = facts[fact]
    return definition ? [{ fact, asks: asks[language], definition, proposal: proposedFor(info.statement, fact) }] : []
  })
  return (
    <>
      <Paragraph className="reading">{text.adoptLead}</Paragraph>
      <Form
        submit={text.adopt} next at={{ 'policy-day-wrong': 'decidedOn' }}
        send={async (filled, options) => {
          const caseNumber = filled.text('caseNumber').trim()
          // What was left as proposed is the knowledge's, and follows it.
          const adjusted = asked.flatMap(({ fact, definition, proposal }) => {
            const chosen = filled.all(`adjusted/${fact}`).filter((one) => one !== '')
            if (chosen.length === 0 || chosen.toSorted().join() === membersOf(proposal).toSorted().join()) return []
            return [[fact, definition.type === 'enum' ? (chosen[0] ?? '') : chosen] as const]
          })
          await client.adoptPolicy({ params: { organisation }, body: { policy: info.id, adjusted: Object.fromEntries(adjusted), decidedBy: filled.text('decidedBy'), decidedOn: filled.text('decidedOn'), ...(caseNumber !== '' && { caseNumber }) } }, options)
          await queries.invalidateQueries({ queryKey: ['policies', organisation] })
        }}
      >
        {asked.map(({ fact, asks, definition, proposal }) => {
          const own = { name: `adjusted/${fact}`, label: asks, help: proposal === undefined ? undefined : text.proposed(wordsOfValue(proposal, definition, language)) }
          const choices = Object.entries(definition.options ?? {}).map(([value, name]) => ({ value, name: name[language] }))
          if (definition.type === 'countries') return <CountriesField key={fact} {...own} given={membersOf(proposal)} />
          if (definition.type === 'set') return <ChoicesField key={fact} {...own} given={membersOf(proposal)} choices={choices} />
          // Of several that will do, as proposed, or one.
          return <ChoiceField key={fact} {...own} given="" choices={[{ value: '', name: wordsOfValue(proposal, definition, language) }, ...choices]} />
        })}
        <TextField name="decidedBy" label={text.by} help={text.decidedByHelp} />
        <DayField name="decidedOn" label={text.on} />
        <TextField name="caseNumber" label={text.caseNumber} help={text.caseHelp} />
      </Form>
    </>
  )
}
