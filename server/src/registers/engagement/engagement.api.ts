/** What may be asked of the register of engagements. */
import { stages } from '@rustning/engine'
import { z } from 'zod'
import { id, route } from '../../foundation/http/route.api.ts'

export const engagement = z.strictObject({
  id, version: z.int(), title: z.string(), ownerId: id, stage: z.enum(stages), createdAt: z.iso.datetime(),
}).meta({ id: 'Engagement', description: 'A planned or running use of a service or supplier' })
export type EngagementAnswer = z.infer<typeof engagement>

const title = z.string().trim().min(1).max(200)
const ofOrganisation = z.strictObject({ organisation: id })
const one = z.strictObject({ organisation: id, engagement: id })
const readers = ['leader', 'board-member', 'controllers-delegate', 'security-officer', 'data-protection-officer', 'buyer', 'contract-manager', 'system-owner', 'ict', 'auditor', 'supervisor', 'token:engagements.read'] as const
const writers = ['leader', 'buyer', 'contract-manager', 'system-owner', 'security-officer', 'token:engagements.write'] as const

export const engagementRoutes = {
  listEngagements: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/engagements', summary: 'List engagements, newest first', tags: ['engagements'], params: ofOrganisation,
    query: z.strictObject({ after: z.string().max(100).optional(), limit: z.int().min(1).max(100).default(20) }),
    answer: z.strictObject({ engagements: z.array(engagement), next: z.string().optional() }), refusals: { 'page-unknown': 400 }, may: readers,
  }),
  addEngagement: route({
    method: 'POST', path: '/api/v1/organisations/{organisation}/engagements', summary: 'Add an engagement', tags: ['engagements'], params: ofOrganisation, status: 201, changes: true, versioned: true,
    body: z.strictObject({ title, ownerId: id }), answer: engagement, refusals: { 'engagement-owner-unknown': 422 }, may: writers,
  }),
  readEngagement: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/engagements/{engagement}', summary: 'Read an engagement', tags: ['engagements'], params: one, versioned: true, answer: engagement, refusals: {}, may: readers,
  }),
  changeEngagement: route({
    method: 'PATCH', path: '/api/v1/organisations/{organisation}/engagements/{engagement}', summary: 'Change an engagement', tags: ['engagements'], params: one, changes: true, versioned: true,
    body: z.strictObject({ title: title.optional(), ownerId: id.optional() }), answer: engagement, refusals: { 'engagement-owner-unknown': 422 }, may: writers,
  }),
}
