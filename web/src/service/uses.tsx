/** Saying to everybody that the organisation uses a service: one engagement at a time, with or without its name, and taken back at will. */
import { Button, Checkbox, Paragraph } from '@digdir/designsystemet-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { serviceRoutes } from '@rustning/server/registers/service/service.api.ts'
import { ChoiceField } from '../design/field.tsx'
import { Form } from '../design/form.tsx'
import { Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { useEngagements } from '../engagement/use-engagements.ts'
import { useClient } from '../shell/client.ts'
import { useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { serviceText } from './service.text.ts'

/** `service` is the published one. */
export function Uses({ service }: { readonly service: string }) {
  const text = useText(serviceText)
  const { day } = useTimes()
  const { organisation, may } = useHere()
  const client = useClient(serviceRoutes)
  const queries = useQueryClient()
  const { engagements } = useEngagements()
  const [problem, setProblem] = useState<unknown>()
  const { data } = useQuery({ queryKey: ['service-uses', organisation], queryFn: async () => {
    const uses = []
    for (let after: string | undefined, more = true; more;) {
      const page = await client.listServiceUses({ params: { organisation }, query: { limit: 100, after } })
      uses.push(...page.uses)
      after = page.next
      more = after !== undefined
    }
    return uses
  } })
  const again = () => Promise.all([['service-uses', organisation], ['service-users', service], ['public-service', service]].map((queryKey) => queries.invalidateQueries({ queryKey })))
  const own = data?.filter(({ serviceId }) => serviceId === service) ?? []
  const titleOf = (id: string) => engagements.find((one) => one.id === id)?.title ?? text.useOther
  const left = engagements.filter(({ id }) => !own.some(({ engagementId }) => engagementId === id))
  const hide = async (use: string, version: number) => {
    try {
      setProblem(undefined)
      await client.hideServiceUse({ params: { organisation, use }, version })
      await again()
    } catch (error) {
      setProblem(error)
    }
  }
  return (
    <Section title={text.useTitle}>
      <Paragraph className="reading">{text.useBody}</Paragraph>
      {problem !== undefined && <Problem error={problem} toFocus />}
      {own.length === 0 ? <Paragraph>{text.useNone}</Paragraph> : (
        <ul className="cards">
          {own.map(({ id, version, engagementId, named, shownAt }) => (
            <li key={id} className="found-head">
              <span>{text.useShown(titleOf(engagementId), day(shownAt), named)}</span>
              {may(serviceRoutes.hideServiceUse) && <Button variant="tertiary" data-size="sm" aria-label={text.useHide(titleOf(engagementId))} onClick={() => void hide(id, version)}>{text.useHideShort}</Button>}
            </li>
          ))}
        </ul>
      )}
      {may(serviceRoutes.showServiceUse) && (engagements.length === 0 ? <Paragraph>{text.useNoEngagements}</Paragraph> : left.length > 0 && (
        <Form key={own.length} submit={text.useShow} at={{ 'service-use-engagement-unknown': 'engagementId', 'service-use-shown': 'engagementId' }} send={async (filled, options) => {
          await client.showServiceUse({ params: { organisation }, body: { engagementId: filled.text('engagementId'), serviceId: service, named: filled.text('named') !== '' } }, options)
          await again()
        }}>
          <ChoiceField name="engagementId" label={text.useWhich} choices={left.map(({ id, title }) => ({ value: id, name: title }))} />
          <Checkbox name="named" value="yes" label={text.useNamed} />
        </Form>
      ))}
    </Section>
  )
}
