/**
 * The rooms of approval, with what they must be handed: on what a case rests, whose authority counts, and who has lately proved who they are.
 */
import type pg from 'pg'
import type { Knowledge } from '@rustning/knowledge/pack'
import { conclusionKinds, serveConclusions, type Conclusion } from '../approval/conclusion/index.ts'
import { askAnswerDelivery, askDelivery, askTelling, offerJobs, serveOffers } from '../approval/offer/index.ts'
import { dutiesOf, matrixFrom, serveDecisions, type AuthorityMatrix } from '../approval/decision/index.ts'
import type { Acting } from '../foundation/action/action.ts'
import type { Reader } from '../foundation/database/transaction.ts'
import { personIn, type actingFor } from '../foundation/identity/door.ts'
import { mustHaveProved } from '../foundation/identity/principal.ts'
import type { Job } from '../foundation/jobs/index.ts'
import type { Signer } from '../foundation/journal/note.ts'
import type { Served } from '../foundation/http/serve.ts'
import type { Uuid } from '../foundation/values/id.ts'
import { engagementById } from '../registers/engagement/index.ts'
import { authorityMatrixOf, ownOrganisation } from '../registers/organisation/index.ts'
import { groundsWith } from './judging.ts'

export interface ApprovalSetting {
  readonly pool: pg.Pool
  readonly knowledge: Knowledge
  readonly actingFor: ReturnType<typeof actingFor>
}

/** The one the organisation has adopted. Until it has adopted one, nobody can accept anything. */
async function matrixOf(reader: Reader): Promise<AuthorityMatrix | undefined> {
  const found = await authorityMatrixOf(reader)
  return found && matrixFrom(found)
}

const namesOf = async (reader: Reader, engagement: Uuid) => ({ organisation: (await ownOrganisation(reader))?.name ?? '', engagement: (await engagementById(reader, engagement))?.title ?? '' })

/** What is known of the engagement has moved. */
const judgeAgain = (engagement: Uuid) => ({ topic: 'engagement.changed', payload: { id: engagement } })

export function approvalRooms({ pool, knowledge, actingFor: acting }: ApprovalSetting): (readonly Served[])[] {
  const groundsOf = groundsWith(knowledge)
  const conclusions = { kinds: conclusionKinds(knowledge.pack), groundsOf }
  const onConclusion = (by: Acting, { engagement }: Conclusion) => [askTelling(by, engagement), judgeAgain(engagement)]
  return [
    serveConclusions({ pool, actingFor: acting, ...conclusions, onChange: onConclusion }),
    serveDecisions({
      pool, actingFor: acting, knowledge, groundsOf, matrixOf, dutyOf: dutiesOf(knowledge), namesOf, onChange: (_, engagement) => judgeAgain(engagement),
      mustHaveProved: (principal) => {
        const person = personIn(principal)
        mustHaveProved(person, person.askedAt)
      },
    }),
    serveOffers({
      pool, actingFor: acting, ...conclusions, onConclusion, deliver: askDelivery, deliverAnswer: askAnswerDelivery, titleOf: async (reader, engagement) => (await engagementById(reader, engagement))?.title,
      controllersOf: async (reader, engagement) => ((await engagementById(reader, engagement))?.parties ?? []).filter(({ role, self }) => role === 'controller' && !self).map(({ name }) => name),
    }),
  ]
}

export const approvalJobs = ({ knowledge, signer, epoch }: { readonly knowledge: Knowledge; readonly signer: Signer; readonly epoch: number }): readonly Job[] => offerJobs({ signer, epoch, groundsOf: groundsWith(knowledge) }) as readonly Job[]
