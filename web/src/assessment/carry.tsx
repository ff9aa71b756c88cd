/**
 * An open assessment becomes an engagement of the organisation, for somebody who is signed in and presses for it. What is in use already goes
 * straight into use, as a portfolio does; everything else begins in need.
 */
import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { memberRoutes } from '@rustning/server/foundation/identity/member.api.ts'
import { mayUse } from '@rustning/server/foundation/http/may.api.ts'
import { answerRoutes } from '@rustning/server/registers/engagement/answer/answer.api.ts'
import { engagementRoutes } from '@rustning/server/registers/engagement/engagement.api.ts'
import { portfolioImportRoutes } from '@rustning/server/registers/engagement/portfolio/portfolio-import.api.ts'
import { portfolioRoutes } from '@rustning/server/registers/engagement/portfolio/portfolio.api.ts'
import { ChoiceField } from '../design/field.tsx'
import { Fold } from '../design/fold.tsx'
import { Form } from '../design/form.tsx'
import { useClient } from '../shell/client.ts'
import { useText } from '../shell/language.tsx'
import { useMe, useOrganisations } from '../shell/session.ts'
import { answersToGive } from './carried.ts'
import { carryText } from './carry.text.ts'
import type { Work } from './work.ts'

export function Carry({ work }: { readonly work: Work }) {
  const text = useText(carryText)
  const { data: me } = useMe()
  const { data: organisations } = useOrganisations()
  const [slow, setSlow] = useState(false)
  const make = useMake()
  const mine = (me?.organisations ?? []).filter(({ roles }) => [engagementRoutes.addEngagement, answerRoutes.giveAnswers].every(({ may }) => mayUse({ kind: 'person', roles, scopes: [] }, may)))
  if (!me || mine.length === 0) return undefined
  const choices = mine.map(({ organisation }) => ({ value: organisation, name: organisations?.organisations.find(({ organisation: one }) => one.id === organisation)?.organisation.name ?? organisation }))
  return (
    <Fold className="actions carry" summary={text.carry}>
      {() => (
        <>
          <Paragraph className="reading">{text.lead} {work.interview.stage !== 'operate' && text.stage}</Paragraph>
          {slow && <Alert data-color="warning"><Paragraph>{text.slow}</Paragraph></Alert>}
          <Form submit={text.submit} send={async (filled) => {
            const organisation = mine.find((one) => one.organisation === filled.text('organisation'))?.organisation ?? mine[0]?.organisation ?? ''
            const engagement = await make(organisation, me.id, work)
            if (engagement === undefined) setSlow(true)
            else window.location.assign(`/organisations/${organisation}/engagements/${engagement}`)
          }}>
            {choices.length > 1 && <ChoiceField key={organisations ? 1 : 0} name="organisation" label={text.where} choices={choices} />}
          </Form>
        </>
      )}
    </Fold>
  )
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
/** Half a minute in all: one row is taken in within a second or two. */
const tries = 60

/** The new engagement's id; none where it is still on its way. */
function useMake(): (organisation: string, account: string, work: Work) => Promise<string | undefined> {
  const members = useClient(memberRoutes), engagements = useClient(engagementRoutes), answers = useClient(answerRoutes), imports = useClient(portfolioImportRoutes), portfolio = useClient(portfolioRoutes)
  const inUse = async (organisation: string, ownerId: string, title: string) => {
    const heading = 'System'
    const { id } = await imports.importPortfolio({ params: { organisation }, body: { name: title, content: `${heading}\n"${title.replaceAll('"', '""')}"\n`, headingLine: 1, ownerId, columns: ['title'] } })
    for (let left = tries; left > 0; left--) {
      const found = await portfolio.listEngagements({ params: { organisation }, query: { import: id, limit: 1 } })
      if (found.engagements[0]) return found.engagements[0].id
      await pause(500)
    }
    return undefined
  }
  return async (organisation, account, { title, interview: { facts, stage } }) => {
    const owner = (await members.listMembers({ params: { organisation } })).members.find(({ accountId }) => accountId === account)
    const params = { organisation }
    const engagement = stage === 'operate' ? await inUse(organisation, owner?.id ?? '', title) : (await engagements.addEngagement({ params, body: { title, ownerId: owner?.id ?? '' } })).id
    if (engagement === undefined) return undefined
    const given = answersToGive(facts)
    if (given.answers.length + given.items.length + given.lists.length > 0) await answers.giveAnswers({ params: { organisation, engagement }, body: given })
    return engagement
  }
}
