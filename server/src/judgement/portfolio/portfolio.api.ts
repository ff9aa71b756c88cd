/** What may be asked about the judgement of everything an organisation runs. */
import { z } from 'zod'
import { id, route } from '../../foundation/http/route.api.ts'
import { day, outcome, readers } from '../verdict/verdict.api.ts'

const ofOrganisation = z.strictObject({ organisation: id })
const moved = z.strictObject({ id: z.string(), title: z.string(), before: outcome.optional(), after: outcome.optional(), says: z.string() })
const hit = z.strictObject({ engagement: id, part: id, title: z.string(), worse: z.array(moved), other: z.array(moved) })

export const portfolioRoutes = {
  readOverview: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/portfolio/verdicts', summary: 'Read what a list of engagements shows of the judgement', tags: ['judgement'], params: ofOrganisation,
    query: z.strictObject({ engagement: z.array(id).min(1).max(100) }),
    answer: z.strictObject({
      engagements: z.array(z.strictObject({
        engagement: id, worst: z.strictObject({ id: z.string(), title: z.string(), outcome, says: z.string() }).optional(),
        blocking: z.int(), notMet: z.int(), unknown: z.int(), nextOn: day.optional(), judgedOn: day,
      })),
    }), refusals: {}, may: readers,
  }),
  askWhatIf: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/portfolio/what-if', summary: 'Ask who is hit if the law sets another value', tags: ['judgement'], params: ofOrganisation,
    query: z.strictObject({ parameter: z.array(z.string().min(3).max(200)).min(1).max(10).meta({ description: 'adequacy.us=none' }), on: day.optional() }),
    answer: z.strictObject({ on: day, happenedOn: day.optional(), judged: z.int(), hits: z.array(hit), uncertain: z.array(hit), untouched: z.int() }),
    refusals: { 'parameter-unknown': 422, 'parameter-value-wrong': 422 }, may: readers,
  }),
  previewUpgrade: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/portfolio/upgrade', summary: 'Preview what the newer knowledge that lies ready would change', tags: ['judgement'], params: ofOrganisation,
    query: z.strictObject({ on: day.optional() }),
    answer: z.strictObject({
      from: z.string(), to: z.string(), untouched: z.int(),
      parts: z.array(z.strictObject({ engagement: id, part: id, title: z.string(), verdicts: z.array(moved) })),
      facts: z.array(z.strictObject({ fact: z.string(), question: z.string(), how: z.enum(['type', 'options', 'noun', 'gone']), answered: z.int() })),
    }), refusals: { 'upgrade-none': 404 }, may: ['leader', 'security-officer', 'data-protection-officer', 'administrator', 'auditor', 'supervisor'],
  }),
}
