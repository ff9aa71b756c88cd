/**
 * What may be asked of those who answer without an account. The organisation asks them and gives them their link; with the link they are
 * somebody at that organisation's addresses and nowhere else, and see what they were asked.
 */
import { z } from 'zod'
import { id, nothing, route } from '../http/route.api.ts'
import { emailText, nameText, secretText, undoneRefusals } from './account.api.ts'

const here = '/api/v1/organisations/{organisation}'
const tags = ['respondents'] as const
const ofOrganisation = z.strictObject({ organisation: id }), one = z.strictObject({ organisation: id, respondent: id })
const time = z.iso.datetime()
const subjectType = z.string().regex(/^[a-z][a-z-]{0,39}$/)
const subject = z.strictObject({ type: subjectType, id })
const colleague = z.strictObject({ name: nameText, email: emailText })
const linked = z.strictObject({ id, version: z.int(), linkExpiresAt: time, token: z.string().optional() }).meta({ id: 'RespondentLink', description: 'The token is shown once: missing where the same request was answered before' })

/** Whoever does more in the organisation than read (`respondent.ts`). */
export const askers = ['leader', 'controllers-delegate', 'security-officer', 'data-protection-officer', 'buyer', 'contract-manager', 'system-owner', 'ict', 'research-lead', 'administrator'] as const
const handling = { 'respondent-not-asker': 403, 'respondent-unknown': 404, 'respondent-ended': 409 } as const
const malformed = { 'email-malformed': 422, 'name-missing': 422 } as const

export const respondentRoutes = {
  listRespondents: route({
    method: 'GET', path: `${here}/respondents`, summary: 'List those who were asked to answer, newest first; all, or those who were asked about one thing', tags, params: ofOrganisation, may: [...askers, 'auditor', 'supervisor'], refusals: {},
    query: z.strictObject({ subjectType: subjectType.optional(), subjectId: id.optional() }).refine((asked) => (asked.subjectType === undefined) === (asked.subjectId === undefined)),
    answer: z.strictObject({
      respondents: z.array(z.strictObject({
        id, version: z.int(), name: z.string(), email: z.string(), subject: z.strictObject({ type: z.string(), id }), state: z.enum(['link-sent', 'answering', 'link-needed', 'ended']),
        linkExpiresAt: time.nullable(), sessionExpiresAt: time.nullable(), invitedBy: id, handedOverBy: id.nullable(), endedAt: time.nullable(),
      }).meta({ id: 'Respondent' })),
    }),
  }),
  askRespondent: route({
    method: 'POST', path: `${here}/respondents`, summary: 'Ask somebody without an account to answer about one thing', tags, params: ofOrganisation, status: 201, changes: true, may: askers, body: z.strictObject({ name: nameText, email: emailText, subject }), answer: linked,
    refusals: { ...malformed, 'respondent-not-asker': 403, 'respondent-nothing-to-answer': 422 },
  }),
  renewRespondentLink: route({ method: 'POST', path: `${here}/respondents/{respondent}/link`, summary: 'Make a new link; the one before, and what it opened, ends', tags, params: one, status: 201, changes: true, may: askers, answer: linked, refusals: handling }),
  handOverFor: route({ method: 'POST', path: `${here}/respondents/{respondent}/hand-over`, summary: 'Let a colleague of the respondent answer instead', tags, params: one, status: 201, changes: true, may: askers, body: colleague, answer: linked, refusals: { ...malformed, ...handling } }),
  endRespondent: route({ method: 'DELETE', path: `${here}/respondents/{respondent}`, summary: 'End a respondent’s access', tags, params: one, changes: true, may: askers, answer: nothing, refusals: handling }),

  openRespondentLink: route({
    method: 'POST', path: '/api/v1/respondent-sessions', summary: 'Exchange a link for a session of one’s own; the link is good once', tags, status: 201, may: ['anyone'], body: z.strictObject({ token: secretText }),
    answer: z.strictObject({ organisation: id, expiresAt: time }), refusals: { 'respondent-link-not-usable': 404, ...undoneRefusals },
  }),
  readRespondent: route({
    method: 'GET', path: `${here}/respondent`, summary: 'Who I am as a respondent, who asks, and about what', tags, params: ofOrganisation, may: ['respondent'], refusals: {},
    answer: z.strictObject({ id, name: z.string(), organisation: id, organisationName: z.string(), subject: z.strictObject({ type: z.string(), id }) }),
  }),
  handOver: route({
    method: 'POST', path: `${here}/respondent/hand-over`, summary: 'Let a colleague answer in my place; I see nothing more', tags, params: ofOrganisation, status: 201, changes: true, may: ['respondent'], body: colleague, answer: linked,
    refusals: { ...malformed, ...handling },
  }),
  closeRespondentSession: route({ method: 'DELETE', path: `${here}/respondent/session`, summary: 'Sign out as a respondent; coming back takes a new link', tags, params: ofOrganisation, changes: true, may: ['respondent'], answer: nothing, refusals: { 'respondent-unknown': 404 } }),
}
