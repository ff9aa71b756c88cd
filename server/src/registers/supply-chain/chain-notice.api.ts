/** What may be asked of the notices that suppliers give of changes behind them. */
import { z } from 'zod'
import { id, route } from '../../foundation/http/route.api.ts'
import { chainReaders, chainWriters, day, places, text } from './supply-chain.api.ts'

export const noticeKinds = ['new', 'changed', 'ending'] as const
export type NoticeKind = (typeof noticeKinds)[number]
export const noticeOutcomes = ['accepted', 'objected'] as const
export type NoticeOutcome = (typeof noticeOutcomes)[number]

export const notice = z.strictObject({
  id, version: z.int(), supplierId: id, kind: z.enum(noticeKinds), name: z.string(), what: z.string().nullable(), processing: places, receivedOn: z.iso.date(), plannedOn: z.iso.date().nullable(),
  objectBy: z.iso.date(), objectByFrom: z.enum(['agreement', 'knowledge']), outcome: z.enum(noticeOutcomes).nullable(), answeredOn: z.iso.date().nullable(), reason: z.string().nullable(), createdAt: z.iso.datetime(),
}).meta({ id: 'ChainNotice', description: 'A supplier’s notice of a change behind it, and what the organisation answered' })
export type NoticeAnswer = z.infer<typeof notice>

const ofOrganisation = z.strictObject({ organisation: id })
const ofSupplier = z.strictObject({ organisation: id, supplier: id })
const one = z.strictObject({ organisation: id, supplier: id, notice: id })
const base = '/api/v1/organisations/{organisation}/suppliers/{supplier}/chain/notices'
const tags = ['supply-chain']

export const chainNoticeRoutes = {
  listChainNotices: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/supply-chain/notices', summary: 'List notices of changes in the chains, the earliest deadline first', tags, params: ofOrganisation,
    query: z.strictObject({ open: z.boolean().optional(), supplier: id.optional(), q: z.string().trim().max(200).optional(), after: z.string().max(200).optional(), limit: z.int().min(1).max(100).default(20) }),
    answer: z.strictObject({ notices: z.array(z.strictObject({ ...notice.shape, supplierName: z.string(), overdue: z.boolean() })), next: z.string().optional() }), refusals: { 'page-unknown': 400 }, may: chainReaders,
  }),
  addChainNotice: route({
    method: 'POST', path: base, summary: 'Register a notice of a planned change', tags, params: ofSupplier, status: 201, changes: true, versioned: true,
    body: z.strictObject({ kind: z.enum(noticeKinds), name: text(200), what: text(4000).nullable().default(null), processing: places.default({ countries: [], open: null }), receivedOn: day.optional(), plannedOn: day.nullable().default(null), objectBy: day.nullable().default(null) }),
    answer: notice, refusals: { 'chain-notice-deadline-before': 422, 'chain-notice-received-later': 422 }, may: chainWriters,
  }),
  readChainNotice: route({ method: 'GET', path: `${base}/{notice}`, summary: 'Read a notice', tags, params: one, versioned: true, answer: notice, refusals: {}, may: chainReaders }),
  answerChainNotice: route({
    method: 'PUT', path: `${base}/{notice}/answer`, summary: 'Accept the change or object to it', tags, params: one, changes: true, versioned: true,
    body: z.strictObject({ outcome: z.enum(noticeOutcomes), reason: text(4000).nullable().default(null) }), answer: notice, refusals: { 'chain-notice-answered': 409, 'chain-notice-reason-missing': 422 }, may: chainWriters,
  }),
}
