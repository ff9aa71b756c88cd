/** What waits for whoever asks, and the portfolio in figures. */
import { stages } from '@rustning/engine'
import { z } from 'zod'
import { id, route } from '../../foundation/http/route.api.ts'
import { day, people } from '../../judgement/verdict/verdict.api.ts'

export const waitingRoutes = {
  readWaiting: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/waiting', summary: 'Read what waits for you, the nearest deadline first', tags: ['lifecycle'], params: z.strictObject({ organisation: id }),
    query: z.strictObject({
      limit: z.int().min(1).max(100).default(20), kind: z.string().min(1).max(60).optional(),
      together: z.int().min(2).max(1000).optional().meta({ description: 'From so many of a kind they come as one line, with how many it stands for and the nearest deadline' }),
    }),
    answer: z.strictObject({
      total: z.int(),
      waiting: z.array(z.strictObject({ kind: z.string(), id, engagement: id.optional(), part: id.optional(), title: z.string().optional(), says: z.string(), dueOn: day.optional(), overdue: z.boolean(), count: z.int(),
        many: z.int().optional().meta({ description: 'It stands for so many of its kind, which `kind` asks for one by one' }),
      })),
    }), refusals: {}, may: [...people, 'employee', 'administrator', 'sector-analyst', 'supplier-contact'],
  }),
  readFigures: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/figures', summary: 'Read the portfolio in figures: as many as each list they lead to has', tags: ['lifecycle'], params: z.strictObject({ organisation: id }),
    answer: z.strictObject({
      engagements: z.int(),
      stages: z.record(z.enum(stages), z.int()).meta({ description: 'With a part that goes on in the stage' }), criticalities: z.record(z.enum(['low', 'medium', 'high', 'critical']), z.int()),
      owed: z.int().optional().meta({ description: 'What should have been in place at earlier gates; for those who may read that list' }),
    }),
    // Whoever may list the engagements.
    refusals: {}, may: ['leader', 'board-member', 'controllers-delegate', 'security-officer', 'data-protection-officer', 'buyer', 'contract-manager', 'system-owner', 'ict', 'auditor', 'supervisor', 'token:engagements.read'],
  }),
}
