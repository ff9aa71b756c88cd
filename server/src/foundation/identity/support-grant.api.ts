/** What may be asked of letting in whoever runs the platform: by the organisation, and by the one who is let in. */
import { z } from 'zod'
import { id, nothing, route } from '../http/route.api.ts'
import { emailText, proof } from './account.api.ts'

const here = '/api/v1/organisations/{organisation}'
const tags = ['support'] as const
const ofOrganisation = z.strictObject({ organisation: id })
const time = z.iso.datetime()
const grant = z.strictObject({ id, version: z.int(), account: id, email: z.string(), reason: z.string(), grantedBy: id, from: time, until: time, withdrawnAt: time.nullable(), state: z.enum(['in-force', 'withdrawn', 'over']) }).meta({ id: 'SupportGrant' })

export const supportGrantRoutes = {
  listSupportGrants: route({
    method: 'GET', path: `${here}/support-grants`, summary: 'List whom the organisation has let in to help, newest first', tags, params: ofOrganisation, may: ['administrator', 'leader', 'security-officer', 'data-protection-officer', 'auditor', 'supervisor'],
    answer: z.strictObject({ supportGrants: z.array(grant) }), refusals: {},
  }),
  letSupportIn: route({
    method: 'POST', path: `${here}/support-grants`, summary: 'Let somebody who runs the platform look, for a reason and for seven days at most', tags, params: ofOrganisation, status: 201, changes: true, may: ['administrator'],
    body: z.strictObject({ email: emailText, reason: z.string().max(2000), until: time }), answer: z.strictObject({ id, version: z.int(), account: id, until: time }).meta({ id: 'NewSupportGrant' }),
    refusals: { ...proof, 'email-malformed': 422, 'support-not-administrator': 403, 'support-no-reason': 422, 'support-too-long': 422, 'support-nobody': 422 },
  }),
  shutSupportOut: route({
    method: 'DELETE', path: `${here}/support-grants/{grant}`, summary: 'Shut them out again, from their next request', tags, params: z.strictObject({ organisation: id, grant: id }), changes: true, may: ['administrator'], answer: nothing,
    refusals: { 'support-not-administrator': 403, 'support-unknown': 404, 'support-over': 409 },
  }),
  listMySupportGrants: route({
    method: 'GET', path: '/api/v1/me/support-grants', summary: 'Where I am let in to help now; the organisation’s own addresses then answer me as an auditor who only reads, and each answer stands in its journal', tags, may: ['platform-administrator'], refusals: {},
    answer: z.strictObject({ supportGrants: z.array(z.strictObject({ id, organisation: id, organisationName: z.string(), reason: z.string(), from: time, until: time })) }),
  }),
}
