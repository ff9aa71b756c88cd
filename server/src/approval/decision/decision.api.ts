/** What may be asked of cases to be decided. No program's key, no supplier and no respondent puts forward, advises or decides. */
import { z } from 'zod'
import { file, id, route } from '../../foundation/http/route.api.ts'
import { ground, moved } from '../conclusion/conclusion.api.ts'

const digest = z.string().regex(/^[0-9a-f]{64}$/).meta({ description: 'SHA-256 in hexadecimal' })
const day = z.iso.date()
const words = z.string().trim().min(1).max(20_000)
const person = z.strictObject({ name: z.string(), as: z.string() })
const form = z.enum(['exception', 'residual-risk', 'board-case'])
const state = z.enum(['open', 'accepted', 'refused', 'withdrawn', 'expired'])
const adviser = z.enum(['data-protection-officer', 'security-officer'])
const stance = z.enum(['supports', 'supports-with-conditions', 'dissents'])
const worth = z.strictObject({ amount: z.int().min(0).max(1_000_000_000_000_000), currency: z.string().regex(/^[A-Z]{3}$/) })
const board = z.strictObject({ metOn: day, case: z.string().trim().min(1).max(100) })
const at = z.iso.datetime()

const content = { title: z.string().trim().min(1).max(200), reasons: words, measures: z.string().trim().max(20_000), level: z.string().trim().min(1).max(60), worth: worth.optional(), expiresOn: day.optional() }

const inList = z.strictObject({
  id, version: z.int(), form, engagementId: id, partId: id.optional(), duty: z.string().optional(), title: z.string(), level: z.string(), expiresOn: day.optional(), askedBy: person, askedAt: at, state,
}).meta({ id: 'DecisionInList' })
const decision = inList.extend({
  renews: id.optional(), renewedBy: id.optional(), reasons: z.string(), measures: z.string(), worth: worth.optional(), grounds: z.array(ground), digest, needsBoard: z.boolean(), mayBeDecidedBy: z.array(z.string()), opposed: z.array(adviser),
  advice: z.array(z.strictObject({
    id, adviser, asked: z.strictObject({ by: z.string(), at, question: z.string() }).optional(), given: z.strictObject({ by: z.string(), at, stance, words: z.string() }).optional(),
  })),
  decided: z.strictObject({ by: person, at, because: z.string(), notFollowed: z.string().optional(), board: board.optional(), onlyPerson: z.boolean() }).optional(), withdrawn: z.strictObject({ at, because: z.string() }).optional(),
  moved: z.array(moved).optional(),
}).meta({ id: 'Decision', description: 'An exception, a risk that is left, or a case for the board: what one person asks and another decides' })
export type DecisionAnswer = z.infer<typeof decision>
export type DecisionInList = z.infer<typeof inList>

const tags = ['decisions']
const ofOrganisation = z.strictObject({ organisation: id })
const one = z.strictObject({ organisation: id, decision: id })
const path = '/api/v1/organisations/{organisation}/decisions/{decision}'
const readers = ['leader', 'board-member', 'controllers-delegate', 'security-officer', 'data-protection-officer', 'buyer', 'contract-manager', 'system-owner', 'ict', 'research-lead', 'auditor', 'supervisor', 'token:approvals.read'] as const
const askers = ['system-owner', 'security-officer', 'contract-manager', 'buyer', 'ict', 'research-lead', 'controllers-delegate', 'leader'] as const
// Who of these has the authority is for the organisation's matrix to say.
const deciders = ['leader', 'board-member', 'controllers-delegate', 'security-officer', 'data-protection-officer', 'system-owner', 'contract-manager', 'buyer', 'ict', 'research-lead'] as const

const unsound = { 'decision-duty-unknown': 422, 'duty-not-waivable': 422, 'authority-matrix-missing': 409, 'decision-level-unknown': 422, 'decision-worth-missing': 422, 'decision-expiry-missing': 422, 'decision-expiry-wrong': 422 } as const
const undecidable = { ...unsound, 'decision-not-open': 409, 'decision-changed': 409, 'decision-grounds-moved': 409, 'decision-own': 403, 'decision-adviser': 403, 'decision-above-you': 403, 'decision-nobody-may': 409, 'decision-board-missing': 422, 'decision-board-day-wrong': 422, 'advice-unanswered': 422, 'proof-needed': 403 } as const

export const decisionRoutes = {
  listDecisions: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/decisions', summary: 'List exceptions, accepted risks and cases for the board', tags, params: ofOrganisation,
    query: z.strictObject({
      engagement: id.optional(), form: form.optional(), state: state.optional(), expiresBefore: day.optional(), q: z.string().trim().min(1).max(200).optional(), sort: z.enum(['newest', 'expires']).default('newest'), after: z.string().max(200).optional(),
      limit: z.int().min(1).max(100).default(20),
    }),
    answer: z.strictObject({ decisions: z.array(inList), next: z.string().optional() }), refusals: { 'page-unknown': 400 }, may: readers,
  }),
  askDecision: route({
    method: 'POST', path: '/api/v1/organisations/{organisation}/engagements/{engagement}/decisions', summary: 'Put forward a case for decision', tags, params: z.strictObject({ organisation: id, engagement: id }), status: 201, changes: true, versioned: true,
    body: z.strictObject({ form, part: id.optional(), duty: z.string().trim().min(1).max(200).optional(), renews: id.optional(), ...content }), answer: decision, refusals: { ...unsound, 'decision-renews-other': 422 }, may: askers,
  }),
  readDecision: route({ method: 'GET', path, summary: 'Read a case and what it rests on', tags, params: one, versioned: true, answer: decision, refusals: {}, may: readers }),
  changeDecision: route({
    method: 'PATCH', path, summary: 'Change a case that is not decided', tags, params: one, changes: true, versioned: true,
    body: z.strictObject({ title: content.title.optional(), reasons: content.reasons.optional(), measures: content.measures.optional(), level: content.level.optional(), worth: worth.nullable().optional(), expiresOn: day.nullable().optional() }),
    answer: decision, refusals: { ...unsound, 'decision-not-open': 409 }, may: askers,
  }),
  acceptDecision: route({
    method: 'POST', path: `${path}/acceptance`, summary: 'Accept what was shown', tags, params: one, changes: true, versioned: true,
    body: z.strictObject({ digest, because: words, notFollowed: words.optional(), board: board.optional() }), answer: decision, refusals: undecidable, may: deciders,
  }),
  refuseDecision: route({
    method: 'POST', path: `${path}/refusal`, summary: 'Refuse what was shown', tags, params: one, changes: true, versioned: true,
    body: z.strictObject({ digest, because: words, board: board.optional() }), answer: decision, refusals: undecidable, may: deciders,
  }),
  withdrawDecision: route({
    method: 'POST', path: `${path}/withdrawal`, summary: 'Take back a case, or end what was accepted', tags, params: one, changes: true, versioned: true,
    body: z.strictObject({ because: words }), answer: decision, refusals: { 'decision-not-open': 409, 'decision-not-yours': 403 }, may: deciders,
  }),
  requestAdvice: route({
    method: 'POST', path: `${path}/advice-requests`, summary: 'Ask an adviser for advice', tags, params: one, changes: true, versioned: true,
    body: z.strictObject({ of: adviser, question: words }), answer: decision, refusals: { 'decision-not-open': 409, 'adviser-missing': 422, 'advice-awaited': 409 }, may: askers,
  }),
  giveAdvice: route({
    method: 'POST', path: `${path}/advice`, summary: 'Give advice on a case', tags, params: one, changes: true, versioned: true,
    body: z.strictObject({ stance, words }), answer: decision, refusals: { 'decision-not-open': 409, 'advice-own': 403 }, may: ['data-protection-officer', 'security-officer'],
  }),
  readCasePaper: route({
    method: 'GET', path: `${path}/case-paper`, summary: 'Save the case as a paper for the board, in Markdown', tags, params: one, query: z.strictObject({ language: z.enum(['nb', 'nn', 'en']).default('nb') }), answer: file('text/markdown; charset=utf-8'), refusals: {}, may: readers,
  }),
}
