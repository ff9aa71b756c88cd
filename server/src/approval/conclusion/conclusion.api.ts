/** What may be asked of conclusions. Nobody concludes by a program's key: a person puts their name to it. */
import { z } from 'zod'
import { id, route } from '../../foundation/http/route.api.ts'

export const digest = z.string().regex(/^[0-9a-f]{64}$/).meta({ description: 'SHA-256 in hexadecimal' })
export const day = z.iso.date()
export const words = z.string().trim().min(1).max(20_000)
const said = z.strictObject({ fact: z.string(), value: z.unknown(), by: z.string().optional(), on: z.string().optional(), from: z.string().optional() })
export const shown = z.strictObject({ known: z.array(said), list: z.strictObject({ complete: z.boolean(), members: z.array(z.strictObject({ name: z.string(), known: z.array(said) })) }).optional() })
  .meta({ id: 'GroundShown', description: 'What a ground says: each fact with who said it and when, and each of several things where there is a list of them. Not in lists of many' })
export type GroundShown = z.infer<typeof shown>
export const ground = z.strictObject({ what: z.string(), id: z.string(), version: z.string(), title: z.string().optional(), says: shown.optional() })
export const moved = z.strictObject({ what: z.string(), id: z.string(), title: z.string().optional(), how: z.enum(['changed', 'gone', 'new']), now: shown.optional().meta({ description: 'What it says now; what it said then stands in the ground that was shown' }) })

export const conclusion = z.strictObject({
  id, version: z.int(), engagementId: id, partId: id.optional(), item: z.string().optional(), kind: z.string(), number: z.int(), outcome: z.string(), words: z.string(), grounds: z.array(ground), digest,
  by: z.strictObject({ name: z.string(), as: z.string() }), on: day, at: z.iso.datetime(), withdrawn: z.strictObject({ at: z.iso.datetime(), because: z.string() }).optional(),
  standing: z.strictObject({ stands: z.boolean(), because: z.enum(['withdrawn', 'replaced', 'moved']).optional(), moved: z.array(moved) }),
}).meta({ id: 'Conclusion', description: 'A named person’s dated assessment that a duty asks for' })
export type ConclusionAnswer = z.infer<typeof conclusion>

const kind = z.strictObject({ id: z.string(), outcomes: z.array(z.string()), perItem: z.boolean(), facts: z.array(z.string()) }).meta({ id: 'ConclusionKind' })
const subject = { kind: z.string().min(1).max(200), part: id.optional(), item: z.string().trim().min(1).max(200).optional() }
const tags = ['conclusions']
const ofEngagement = z.strictObject({ organisation: id, engagement: id })
const one = z.strictObject({ organisation: id, conclusion: id })
export const readers = ['leader', 'board-member', 'controllers-delegate', 'security-officer', 'data-protection-officer', 'buyer', 'contract-manager', 'system-owner', 'ict', 'research-lead', 'auditor', 'supervisor', 'token:approvals.read'] as const
const writers = ['leader', 'controllers-delegate', 'security-officer', 'system-owner', 'research-lead', 'contract-manager', 'ict'] as const

export const conclusionRoutes = {
  listConclusionKinds: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/conclusion-kinds', summary: 'List what can be concluded, and the outcomes it may have', tags, params: z.strictObject({ organisation: id }),
    answer: z.strictObject({ kinds: z.array(kind) }), refusals: {}, may: readers,
  }),
  listConclusions: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/engagements/{engagement}/conclusions', summary: 'List conclusions on an engagement, latest first, and whether each stands', tags, params: ofEngagement,
    query: z.strictObject({ kind: z.string().max(200).optional(), history: z.boolean().default(false), after: id.optional(), limit: z.int().min(1).max(100).default(20) }),
    answer: z.strictObject({ conclusions: z.array(conclusion), next: id.optional() }), refusals: {}, may: readers,
  }),
  readConclusionGrounds: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/engagements/{engagement}/conclusion-grounds', summary: 'Read the grounds to conclude on, with their digest', tags, params: ofEngagement, query: z.strictObject(subject),
    answer: z.strictObject({ kind, grounds: z.array(ground), digest, newest: z.int() }), refusals: { 'conclusion-kind-unknown': 422 }, may: readers,
  }),
  addConclusion: route({
    method: 'POST', path: '/api/v1/organisations/{organisation}/engagements/{engagement}/conclusions', summary: 'Conclude, with your name', tags, params: ofEngagement, status: 201, changes: true, versioned: true,
    body: z.strictObject({ ...subject, outcome: z.string().max(60), words, digest, after: z.int().min(0) }),
    answer: conclusion, refusals: { 'conclusion-kind-unknown': 422, 'conclusion-outcome-unknown': 422, 'grounds-moved': 409, 'conclusion-newer': 409 }, may: writers,
  }),
  readConclusion: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/conclusions/{conclusion}', summary: 'Read a conclusion', tags, params: one, versioned: true, answer: conclusion, refusals: {}, may: readers,
  }),
  withdrawConclusion: route({
    method: 'POST', path: '/api/v1/organisations/{organisation}/conclusions/{conclusion}/withdraw', summary: 'Withdraw a conclusion, with a reason', tags, params: one, changes: true, versioned: true,
    body: z.strictObject({ because: words }), answer: conclusion, refusals: { 'conclusion-withdrawn': 409, 'conclusion-not-yours': 403, 'conclusion-newer': 409 }, may: writers,
  }),
}
