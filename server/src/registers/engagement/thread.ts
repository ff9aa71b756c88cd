/**
 * The register of engagements as the judgement asks it: what people have answered about a part, and which parts there are. What the register
 * knows by itself it supplies as any other room does, so that where it and an answer disagree, both are shown.
 */
import type { Knowledge } from '@rustning/knowledge/pack'
import { answersAsFacts, engagementFacts, suppliedByEngagement } from './engagement.facts.ts'
import { partsAfter } from './portfolio/portfolio.store.ts'
import { threadHeld, threadOf, threads } from './thread.store.ts'

export const engagementRegister = (knowledge: Pick<Knowledge, 'pack'>) => ({ thread: threadOf, threadHeld, threads, partsAfter, answers: answersAsFacts(knowledge) })

export const engagementSupplier = { room: 'engagement', supplies: suppliedByEngagement, supply: engagementFacts }
