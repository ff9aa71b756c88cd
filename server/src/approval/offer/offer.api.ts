/** What may be asked of copies that are offered and received. Only people of the organisation send and answer. */
import { z } from 'zod'
import { id, nothing, route } from '../../foundation/http/route.api.ts'
import { ground } from '../conclusion/conclusion.api.ts'

const words = z.string().trim().min(1).max(20_000)
const at = z.iso.datetime()
const label = z.string().trim().min(1).max(200)
const outcome = z.enum(['adopted', 'adapted', 'refused'])
const standing = z.enum(['adopted', 'adapted', 'refused', 'not-offered', 'not-delivered', 'waiting', 'changed', 'withdrawn'])

const copy = z.strictObject({
  kind: z.string(), item: z.string().optional(), outcome: z.string(), words: z.string(), by: z.strictObject({ name: z.string(), as: z.string() }), on: z.string(), engagement: z.string(),
  grounds: z.array(z.strictObject({ what: z.string(), title: z.string().optional(), version: z.string() })), groundsDigest: z.string(),
})
const offer = z.strictObject({
  id, version: z.int(), engagementId: id, partId: id.optional(), conclusionId: id, addressee: id, label: z.string(), copy, digest: z.string(), sentAt: at, standing, undelivered: z.string().optional(),
  answer: z.strictObject({ outcome, on: z.string(), as: z.string(), by: z.string().optional(), because: z.string().optional(), digest: z.string(), entry: id, receipt: z.string(), withdrawnAt: at.optional() }).optional(), changedAt: at.optional(),
}).meta({ id: 'Offer', description: 'A copy of an assessment, as its sender has it' })
export type OfferAnswer = z.infer<typeof offer>

const received = z.strictObject({
  id, version: z.int(), sender: z.string(), copy, digest: z.string(), entry: id, receipt: z.string(), receivedAt: at, changedAt: at.optional(), state: z.enum(['new', 'adopted', 'adapted', 'refused']),
  answer: z.strictObject({ engagementId: id, conclusionId: id, conditions: z.string().optional(), by: z.string(), as: z.string(), on: z.string(), digest: z.string(), sayName: z.boolean(), because: z.string().optional() }).optional(),
}).meta({ id: 'ReceivedOffer', description: 'A copy of an assessment, as its addressee has it' })
export type ReceivedAnswer = z.infer<typeof received>
const seat = z.strictObject({ name: z.string(), standing, offer: id.optional(), on: z.string().optional(), by: z.string().optional() })
const matter = z.strictObject({ kind: z.string().optional(), part: id.optional(), item: z.string().optional(), seats: z.array(seat), concluded: z.int(), of: z.int(), open: z.boolean() })
  .meta({ id: 'CollectiveMatter', description: 'One thing that was shared, and who has concluded on it for themselves. Without a kind: nothing has been shared, and those who must conclude wait' })
export type SharedMatter = z.infer<typeof matter>
export const gate = z.strictObject({ matters: z.array(matter), open: z.boolean() }).meta({ id: 'CollectiveGate', description: 'Each thing that was shared by itself, the first shared first; open when every one of them is' })

const code = z.strictObject({ id, version: z.int(), label: z.string(), madeAt: at, expiresAt: at, usedAt: at.optional(), closedAt: at.optional() }).meta({ id: 'ReceptionCode' })
export type CodeAnswer = z.infer<typeof code>

const tags = ['offers']
const ofOrganisation = z.strictObject({ organisation: id })
const ofEngagement = z.strictObject({ organisation: id, engagement: id })
const oneReceived = z.strictObject({ organisation: id, received: id })
const page = { after: id.optional(), limit: z.int().min(1).max(100).default(20) }
const here = '/api/v1/organisations/{organisation}'
const readers = ['leader', 'board-member', 'controllers-delegate', 'security-officer', 'data-protection-officer', 'buyer', 'contract-manager', 'system-owner', 'ict', 'research-lead', 'auditor', 'supervisor', 'token:approvals.read'] as const
const senders = ['leader', 'controllers-delegate', 'security-officer', 'system-owner', 'contract-manager', 'buyer'] as const
/** To answer is to conclude for the organisation: its management does. */
export const answerers = ['leader', 'controllers-delegate'] as const

export const offerRoutes = {
  listReceptionCodes: route({ method: 'GET', path: `${here}/reception-codes`, summary: 'List reception codes, newest first', tags, params: ofOrganisation, query: z.strictObject(page), answer: z.strictObject({ codes: z.array(code), next: id.optional() }), refusals: {}, may: readers }),
  makeReceptionCode: route({
    method: 'POST', path: `${here}/reception-codes`, summary: 'Make a reception code, shown this once', tags, params: ofOrganisation, status: 201, changes: true, versioned: true,
    body: z.strictObject({ label }), answer: code.extend({ code: z.string() }), refusals: { 'offer-codes-too-many': 409 }, may: senders,
  }),
  closeReceptionCode: route({
    method: 'DELETE', path: `${here}/reception-codes/{code}`, summary: 'Close a reception code and the way it opened', tags, params: z.strictObject({ organisation: id, code: id }), changes: true, versioned: true, answer: nothing, refusals: { 'offer-code-closed': 409 }, may: senders,
  }),
  listOffers: route({ method: 'GET', path: `${here}/engagements/{engagement}/offers`, summary: 'List copies that were sent, newest first', tags, params: ofEngagement, query: z.strictObject(page), answer: z.strictObject({ offers: z.array(offer), next: id.optional() }), refusals: {}, may: readers }),
  sendOffer: route({
    method: 'POST', path: `${here}/engagements/{engagement}/offers`, summary: 'Send a copy of a conclusion to another organisation', tags, params: ofEngagement, status: 201, changes: true, versioned: true,
    body: z.strictObject({ conclusion: id, label, to: z.union([z.strictObject({ code: z.string().min(1).max(300) }), z.strictObject({ addressee: id })]) }),
    answer: offer, refusals: { 'offer-way-unknown': 422, 'offer-to-self': 422, 'offer-not-standing': 409, 'offer-too-large': 422 }, may: senders,
  }),
  readOffer: route({ method: 'GET', path: `${here}/offers/{offer}`, summary: 'Read a copy that was sent, and its receipt', tags, params: z.strictObject({ organisation: id, offer: id }), versioned: true, answer: offer, refusals: {}, may: readers }),
  readCollectiveGate: route({ method: 'GET', path: `${here}/engagements/{engagement}/collective-gate`, summary: 'See which organisations have concluded for themselves', tags, params: ofEngagement, answer: gate, refusals: {}, may: readers }),
  listReceivedOffers: route({
    method: 'GET', path: `${here}/received-offers`, summary: 'List copies that came, newest first', tags, params: ofOrganisation, query: z.strictObject({ state: z.enum(['new', 'adopted', 'adapted', 'refused']).optional(), ...page }),
    answer: z.strictObject({ received: z.array(received), next: id.optional() }), refusals: {}, may: readers,
  }),
  readReceivedOffer: route({ method: 'GET', path: `${here}/received-offers/{received}`, summary: 'Read a copy that came, and its receipt', tags, params: oneReceived, versioned: true, answer: received, refusals: {}, may: readers }),
  readOfferGrounds: route({
    method: 'GET', path: `${here}/received-offers/{received}/grounds`, summary: 'Read what an answer in one engagement would rest on, with its digest', tags, params: oneReceived, query: z.strictObject({ engagement: id }),
    answer: z.strictObject({ grounds: z.array(ground), digest: z.string(), newest: z.int() }), refusals: {}, may: readers,
  }),
  answerOffer: route({
    method: 'POST', path: `${here}/received-offers/{received}/answer`, summary: 'Adopt, adapt or refuse a copy by a conclusion of your own', tags, params: oneReceived, changes: true, versioned: true,
    body: z.strictObject({ engagement: id, outcome, words, digest: z.string().regex(/^[0-9a-f]{64}$/), after: z.int().min(0), conditions: words.optional(), because: words.optional(), sayName: z.boolean().default(false) }),
    answer: received, refusals: { 'offer-answered': 409, 'offer-conditions-missing': 422, 'offer-conditions-unasked': 422, 'grounds-moved': 409, 'conclusion-newer': 409, 'conclusion-kind-unknown': 422, 'conclusion-outcome-unknown': 422 }, may: answerers,
  }),
}
