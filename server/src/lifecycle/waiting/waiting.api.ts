/** What waits for whoever asks. */
import { z } from 'zod'
import { id, route } from '../../foundation/http/route.api.ts'
import { day, people } from '../../judgement/verdict/verdict.api.ts'

export const waitingRoutes = {
  readWaiting: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/waiting', summary: 'Read what waits for you, the nearest deadline first', tags: ['lifecycle'], params: z.strictObject({ organisation: id }),
    query: z.strictObject({ limit: z.int().min(1).max(100).default(20) }),
    answer: z.strictObject({
      total: z.int(),
      waiting: z.array(z.strictObject({ kind: z.string(), id, engagement: id.optional(), part: id.optional(), title: z.string().optional(), says: z.string(), dueOn: day.optional(), overdue: z.boolean(), count: z.int() })),
    }), refusals: {}, may: [...people, 'employee', 'administrator', 'sector-analyst', 'supplier-contact'],
  }),
}
