/** What may be asked of the backlog. */
import { stages } from '@rustning/engine'
import { z } from 'zod'
import { id, route } from '../../foundation/http/route.api.ts'
import { day, readers } from '../../judgement/verdict/verdict.api.ts'

const owed = z.strictObject({
  engagement: id, title: z.string(), part: id, partName: z.string().optional(), stage: z.enum(stages), duty: z.string(), dutyTitle: z.string(), remedy: z.string(), waivable: z.enum(['never', 'risk']),
  outcome: z.enum(['not-met', 'unknown']), says: z.string(), dueOn: day.optional(), assignee: z.strictObject({ id, name: z.string() }).optional(), version: z.int(),
}).meta({ id: 'Owed', description: 'A blocking duty of a gate already passed that is not met' })

export const backlogRoutes = {
  listBacklog: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/backlog', summary: 'List what should have been in place at earlier gates, the nearest deadline first', tags: ['lifecycle'], params: z.strictObject({ organisation: id }),
    query: z.strictObject({
      q: z.string().trim().min(1).max(200).optional().meta({ description: 'Of the engagement or the duty' }), engagement: id.optional(), duty: z.string().min(3).max(200).optional(), outcome: z.enum(['not-met', 'unknown']).optional(),
      owner: id.optional().meta({ description: 'A membership: who owns the engagement' }), assignee: id.optional().meta({ description: 'A membership: who sees to it' }), due: z.enum(['overdue', 'dated', 'undated']).optional(),
      after: z.string().max(1_000).optional(), limit: z.int().min(1).max(100).default(20),
    }),
    answer: z.strictObject({
      owed: z.array(owed), total: z.int(), next: z.string().optional(),
      duties: z.array(z.strictObject({ duty: z.string(), title: z.string(), count: z.int() })).meta({ description: 'How often each duty is owed, the most first, whichever duty was asked for' }),
    }), refusals: { 'page-unknown': 400 }, may: readers,
  }),
  planBacklog: route({
    method: 'POST', path: '/api/v1/organisations/{organisation}/engagements/{engagement}/parts/{part}/backlog', summary: 'Decide who sees to a duty that is owed, and by when', tags: ['lifecycle'], params: z.strictObject({ organisation: id, engagement: id, part: id }), changes: true,
    body: z.strictObject({ duty: z.string().min(3).max(200), version: z.int().min(0).meta({ description: 'As the one who decides has seen it; 0 where nothing has been decided' }), dueOn: day.nullable().optional(), assigneeId: id.nullable().optional() }),
    answer: z.strictObject({ version: z.int() }), refusals: { 'backlog-not-owed': 409, 'backlog-assignee-unknown': 422 }, may: ['leader', 'security-officer', 'buyer', 'contract-manager', 'system-owner'],
  }),
}
