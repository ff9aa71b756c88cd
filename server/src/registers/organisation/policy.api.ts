/** What may be asked of the organisation's own policies. */
import { z } from 'zod'
import { id, route } from '../../foundation/http/route.api.ts'

const day = z.iso.date()
/** A fact's value as the engine has it. */
const value = z.union([z.boolean(), z.number(), z.string().max(500), z.null(), z.strictObject({ members: z.array(z.string().max(200)).max(300), complete: z.boolean() })])
const policy = z.strictObject({
  id, version: z.int(), policy: z.string(), adjusted: z.record(z.string(), value), decidedBy: z.string(), decidedOn: day, caseNumber: z.string().optional(), endedOn: day.optional(), createdAt: z.iso.datetime(),
}).meta({ id: 'AdoptedPolicy', description: 'A policy of the knowledge that the organisation has decided to hold itself to' })
export type PolicyAnswer = z.infer<typeof policy>

const ofOrganisation = z.strictObject({ organisation: id }), one = z.strictObject({ organisation: id, policy: id })
const path = '/api/v1/organisations/{organisation}/policies'

export const policyRoutes = {
  listPolicies: route({ method: 'GET', path, summary: 'List the policies the organisation has adopted', tags: ['organisations'], params: ofOrganisation, answer: z.strictObject({ policies: z.array(policy) }), refusals: {}, may: ['signed-in', 'token:organisation.read'] }),
  adoptPolicy: route({
    method: 'POST', path, summary: 'Adopt a policy', tags: ['organisations'], params: ofOrganisation, status: 201, changes: true, versioned: true,
    body: z.strictObject({ policy: z.string().max(100), adjusted: z.record(z.string().max(100), z.union([z.boolean(), z.number(), z.string().max(500), z.array(z.string().max(200)).max(300)])).default({}), decidedBy: z.string().trim().min(1).max(200), decidedOn: day, caseNumber: z.string().trim().min(1).max(60).optional() }),
    answer: policy, refusals: { 'policy-unknown': 422, 'policy-held-already': 409, 'policy-day-wrong': 422, 'policy-values-refused': 422 }, may: ['leader'],
  }),
  endPolicy: route({
    method: 'PATCH', path: '/api/v1/organisations/{organisation}/policies/{policy}', summary: 'End a policy', tags: ['organisations'], params: one, changes: true, versioned: true, body: z.strictObject({ endedOn: day }),
    answer: policy, refusals: { 'policy-ended': 409, 'policy-day-wrong': 422 }, may: ['leader'],
  }),
}
