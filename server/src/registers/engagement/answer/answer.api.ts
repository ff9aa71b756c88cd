/** What may be answered, and what may be asked of the answers. */
import { z } from 'zod'
import { id, route } from '../../../foundation/http/route.api.ts'
import { day } from '../engagement.api.ts'

const fact = z.string().min(1).max(100)
/** As the engine has it; null is that it is known not to exist. */
const value = z.union([z.boolean(), z.number(), z.string().max(200), z.null(), z.array(z.string().max(100)).max(300), z.strictObject({ members: z.array(z.string().max(100)).max(300), complete: z.boolean() })])
const source = z.string().trim().min(1).max(500)

const given = {
  /** For all that is given; today when left out. Each answer may have its own. */
  validFrom: day.optional(), source: source.optional(),
  answers: z.array(z.strictObject({ fact, item: id.optional(), value: value.optional(), unknown: z.boolean().optional(), validFrom: day.optional(), source: source.optional() })).max(500).optional(),
  withdraw: z.array(z.strictObject({ fact, item: id.optional() })).max(500).optional(),
}
const givenOfEngagement = z.strictObject({
  ...given, part: id.optional(),
  items: z.array(z.strictObject({ noun: fact, item: id, name: z.string().trim().min(1).max(200).optional(), removed: z.boolean().optional() })).max(500).optional(),
  lists: z.array(z.strictObject({ noun: fact, complete: z.boolean() })).max(50).optional(),
})

export const answer = z.strictObject({
  id, fact: z.string(), item: id.optional(), kind: z.enum(['value', 'unknown', 'withdrawn']), value: z.unknown().optional(), scope: z.enum(['organisation', 'engagement', 'part']), part: id.optional(),
  validFrom: z.string(), at: z.iso.datetime(), by: z.string().optional(), byKind: z.string(), source: z.string().optional(), importId: id.optional(),
}).meta({ id: 'Answer', description: 'What somebody said of a fact: who, when, from where, and from which day it holds' })
export type AnswerSaid = z.infer<typeof answer>
const standing = z.strictObject({
  answers: z.array(answer), lists: z.array(z.strictObject({ noun: z.string(), complete: z.boolean(), items: z.array(z.strictObject({ item: id, name: z.string() })) })),
  // Said before the vocabulary became another: kept, and not judged.
  outdated: z.array(answer),
}).meta({ id: 'AnswersStanding', description: 'The answers that count' })
export type AnswersStanding = z.infer<typeof standing>

const ofOrganisation = z.strictObject({ organisation: id })
const ofEngagement = z.strictObject({ organisation: id, engagement: id })
const readers = ['leader', 'board-member', 'controllers-delegate', 'security-officer', 'data-protection-officer', 'buyer', 'contract-manager', 'system-owner', 'ict', 'auditor', 'supervisor', 'token:engagements.read'] as const
const answerers = ['leader', 'buyer', 'contract-manager', 'system-owner', 'security-officer', 'data-protection-officer', 'controllers-delegate', 'ict', 'token:engagements.write'] as const
const organisationAnswerers = ['leader', 'security-officer', 'data-protection-officer', 'token:engagements.write'] as const
const here = '/api/v1/organisations/{organisation}', engagement = `${here}/engagements/{engagement}` as const
const tags = ['answers'], refusals = { 'answers-refused': 422 }
const history = z.strictObject({ fact, item: id.optional() })

export const answerRoutes = {
  giveAnswers: route({
    method: 'POST', path: `${engagement}/answers`, summary: 'Answer questions about an engagement or a part of it, or withdraw answers', tags, params: ofEngagement, status: 201, changes: true, versioned: true,
    body: givenOfEngagement, answer: z.strictObject({ version: z.int(), given: z.array(id) }), refusals, may: answerers,
  }),
  readAnswers: route({
    method: 'GET', path: `${engagement}/answers`, summary: 'The answers that count, for the engagement or a part of it', tags, params: ofEngagement,
    query: z.strictObject({ part: id.optional(), on: day.optional() }), answer: standing, refusals: {}, may: readers,
  }),
  readAnswerHistory: route({
    method: 'GET', path: `${engagement}/answers/history`, summary: 'Everything that was ever said of one fact, newest first', tags, params: ofEngagement, query: history,
    answer: z.strictObject({ answers: z.array(answer) }), refusals: {}, may: readers,
  }),
  giveOrganisationAnswers: route({
    method: 'POST', path: `${here}/answers`, summary: 'Answer questions about the organisation itself, once for all its engagements', tags, params: ofOrganisation, status: 201, changes: true,
    body: z.strictObject(given), answer: z.strictObject({ given: z.array(id) }), refusals, may: organisationAnswerers,
  }),
  readOrganisationAnswers: route({ method: 'GET', path: `${here}/answers`, summary: 'The answers about the organisation that count', tags, params: ofOrganisation, query: z.strictObject({ on: day.optional() }), answer: standing, refusals: {}, may: readers }),
  readOrganisationAnswerHistory: route({
    method: 'GET', path: `${here}/answers/history`, summary: 'Everything that was ever said of one fact about the organisation, newest first', tags, params: ofOrganisation, query: history,
    answer: z.strictObject({ answers: z.array(answer) }), refusals: {}, may: readers,
  }),
}
