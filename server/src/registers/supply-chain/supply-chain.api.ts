/** What may be asked of the chains behind the suppliers. */
import { z } from 'zod'
import { file, id, inWords, route } from '../../foundation/http/route.api.ts'
import { fields, remarkCodes } from './chain-import.api.ts'

/** Nobody has drawn a deeper chain or a longer list and meant it. */
export const mostLevels = 50
export const mostLinks = 5000
/** Of one list, headings counted. */
export const mostRows = 1000

export const day = z.iso.date().refine((text) => text >= '1990-01-01' && text <= '2100-12-31', inWords({ nb: 'Velg en dag mellom 1990 og 2100.', nn: 'Vel ein dag mellom 1990 og 2100.', en: 'Choose a day between 1990 and 2100.' }))
export const text = (most: number) => z.string().trim().min(1).max(most)
const country = z.string().regex(/^[A-Z]{2}$/, inWords({ nb: 'Skriv landkoden med to store bokstaver, for eksempel NO.', nn: 'Skriv landkoden med to store bokstavar, til dømes NO.', en: 'Write the country’s code in two capitals, such as NO.' }))

export const roles = ['processor', 'sub-processor', 'subcontractor'] as const
export type LinkRole = (typeof roles)[number]
export const agreements = ['yes', 'no', 'unknown'] as const
export type Agreement = (typeof agreements)[number]

export const places = z.strictObject({ countries: z.array(country).max(100), open: text(500).nullable() }).meta({ id: 'ChainPlaces', description: 'Countries, and the words for places that name none; unknown while there are such words or no country' })
export interface Places { readonly countries: readonly string[]; readonly open: string | null }
export const unknownPlaces: Places = { countries: [], open: null }
/** Every place is named: only then can anybody say that all of them are in the EEA. */
export const isKnown = ({ countries, open }: Places): boolean => countries.length > 0 && open === null

const said = {
  name: text(200), identifier: text(60).nullable(), parentId: id.nullable(), serviceId: id.nullable(), registeredId: id.nullable(), address: text(500).nullable(), contact: text(300).nullable(), purpose: text(2000).nullable(), data: text(2000).nullable(),
  processing: places, access: places, agreement: z.enum(agreements), agreementOn: day.nullable(), role: z.enum(roles), source: text(200).nullable(),
}
const wanted = z.strictObject({
  ...said, identifier: said.identifier.default(null), parentId: said.parentId.default(null), serviceId: said.serviceId.default(null), registeredId: said.registeredId.default(null), address: said.address.default(null), contact: said.contact.default(null), purpose: said.purpose.default(null),
  data: said.data.default(null), processing: places.default({ countries: [], open: null }), access: places.default({ countries: [], open: null }), agreement: said.agreement.default('unknown'), agreementOn: said.agreementOn.default(null), source: said.source.default(null),
})
const row = z.strictObject({ ...said, identifier: z.string().nullable(), id, version: z.int(), supplierId: id, from: z.iso.date(), until: z.iso.date().nullable() })
export const link = row.meta({ id: 'ChainLink', description: 'Who works for a supplier or for another link, as known from a day until another' })
export type LinkAnswer = z.infer<typeof link>
const leveled = z.strictObject({ ...row.shape, level: z.int() })
const complete = z.strictObject({ from: z.iso.date() }).nullable()

/** One row of a list as it is to be imported; what is left out was not stated and changes nothing. */
export const importRow = z.strictObject({
  name: said.name, identifier: text(60).optional(), parent: text(200).optional(), address: text(500).optional(), contact: text(300).optional(), purpose: text(2000).optional(), data: text(2000).optional(),
  processing: places.optional(), access: places.optional(), agreement: z.enum(agreements).optional(), agreementOn: day.optional(), role: z.enum(roles).optional(),
}).meta({ id: 'ChainImportRow', description: 'A row of a list as it is to be imported' })
export type ImportRow = z.infer<typeof importRow>
export const outcomes = ['added', 'changed', 'unchanged'] as const
const named = z.strictObject({ id, name: z.string() })

const ofOrganisation = z.strictObject({ organisation: id })
const ofSupplier = z.strictObject({ organisation: id, supplier: id })
const one = z.strictObject({ organisation: id, supplier: id, link: id })
export const chainReaders = ['leader', 'board-member', 'controllers-delegate', 'security-officer', 'data-protection-officer', 'buyer', 'contract-manager', 'system-owner', 'ict', 'auditor', 'supervisor', 'token:supply-chain.read'] as const
export const chainWriters = ['leader', 'buyer', 'contract-manager', 'system-owner', 'security-officer', 'token:supply-chain.write'] as const
const base = '/api/v1/organisations/{organisation}/suppliers/{supplier}/chain'
const tags = ['supply-chain']
const asOf = z.strictObject({ on: day.optional() })
const placing = { 'chain-parent-unknown': 422, 'chain-too-deep': 422, 'chain-service-unknown': 422, 'chain-registered-unknown': 422, 'chain-agreement-day': 422 } as const
/** A whole list: one megabyte is what a question may hold. */
const listFile = { content: z.string().min(1).max(1_000_000), encoding: z.enum(['text', 'base64']).default('text'), columns: z.array(z.array(z.enum(fields).nullable()).max(100)).max(50).optional(), parentId: id.nullable().default(null), on: day.optional() }

export const supplyChainRoutes = {
  listChain: route({
    method: 'GET', path: base, summary: 'The chain behind a supplier as of a day, each link after the one it works for', tags, params: ofSupplier, versioned: true,
    query: z.strictObject({ on: day.optional(), q: z.string().trim().max(200).optional(), role: z.enum(roles).optional(), after: id.optional(), limit: z.int().min(1).max(100).default(50) }),
    answer: z.strictObject({ version: z.int(), on: z.iso.date(), complete, total: z.int(), depth: z.int(), countries: z.array(z.string()), placesKnown: z.boolean(), links: z.array(leveled), next: id.optional() }), refusals: { 'page-unknown': 400 }, may: chainReaders,
  }),
  drawChain: route({
    method: 'GET', path: `${base}/graph`, summary: 'The whole chain as points and lines', tags, params: ofSupplier, query: asOf,
    answer: z.strictObject({ on: z.iso.date(), points: z.array(z.strictObject({ id, parentId: id.nullable(), name: z.string(), role: z.enum(roles), level: z.int(), countries: z.array(z.string()), placeKnown: z.boolean(), agreement: z.enum(agreements) })) }), refusals: {}, may: chainReaders,
  }),
  addChainLink: route({
    method: 'POST', path: `${base}/links`, summary: 'Add a link', tags, params: ofSupplier, status: 201, changes: true, versioned: true,
    body: z.strictObject({ ...wanted.shape, from: day.optional() }), answer: link, refusals: { ...placing, 'chain-too-many': 422 }, may: chainWriters,
  }),
  readChainLink: route({
    method: 'GET', path: `${base}/links/{link}`, summary: 'Read a link with everything that was ever known of it', tags, params: one, versioned: true,
    answer: z.strictObject({ version: z.int(), link, history: z.array(link) }), refusals: {}, may: chainReaders,
  }),
  changeChainLink: route({
    method: 'PATCH', path: `${base}/links/{link}`, summary: 'Change a link from a day', tags, params: one, changes: true, versioned: true,
    body: z.strictObject({ ...z.strictObject(said).partial().shape, on: day.optional() }), answer: link, refusals: { ...placing, 'chain-circle': 422, 'chain-link-ended': 409, 'chain-day-before': 422 }, may: chainWriters,
  }),
  endChainLink: route({
    method: 'PUT', path: `${base}/links/{link}/end`, summary: 'End a link from a day', tags, params: one, changes: true, versioned: true,
    body: z.strictObject({ on: day.optional(), withThoseBehind: z.boolean().default(false) }), answer: z.strictObject({ ended: z.array(named) }), refusals: { 'chain-link-ended': 409, 'chain-day-before': 422, 'chain-links-behind': 409 }, may: chainWriters,
  }),
  sayChainComplete: route({
    method: 'PUT', path: `${base}/complete`, summary: 'Say that the list is complete, or take it back', tags, params: ofSupplier, changes: true, versioned: true,
    body: z.strictObject({ complete: z.boolean(), on: day.optional() }), answer: z.strictObject({ version: z.int(), complete }), refusals: { 'chain-day-before': 422, 'chain-not-complete': 409 }, may: chainWriters,
  }),
  previewChainImport: route({
    method: 'POST', path: `${base}/import/preview`, summary: 'What a list would be read as; changes nothing', tags, params: ofSupplier, body: z.strictObject(listFile),
    answer: z.strictObject({
      chainVersion: z.int(), kind: z.enum(['markdown', 'html', 'csv', 'xlsx']),
      tables: z.array(z.strictObject({ title: z.string(), columns: z.array(z.strictObject({ header: z.string(), field: z.enum(fields).nullable() })), rows: z.int() })),
      rows: z.array(z.strictObject({ table: z.int(), line: z.int(), row: importRow, outcome: z.enum(outcomes).nullable(), remarks: z.array(z.strictObject({ code: z.enum(remarkCodes), words: z.string(), sentence: z.string() })) })),
      /** Lines that were read and are no links. */
      passed: z.array(z.strictObject({ line: z.int(), text: z.string() })),
      leaves: z.array(named),
    }), refusals: { 'spreadsheet-unreadable': 422, 'chain-import-nothing': 422, 'chain-parent-unknown': 422, 'chain-circle': 422 }, may: chainWriters,
  }),
  importChain: route({
    method: 'POST', path: `${base}/import`, summary: 'Import the rows as confirmed', tags, params: ofSupplier, changes: true,
    body: z.strictObject({ chainVersion: z.int().min(0).max(999_999_999), rows: z.array(importRow).min(1).max(mostRows), parentId: id.nullable().default(null), serviceId: id.nullable().default(null), on: day.optional(), missing: z.enum(['ask', 'keep', 'end']).default('ask'), source: text(200).optional() }),
    answer: z.strictObject({ version: z.int(), added: z.int(), changed: z.int(), unchanged: z.int(), ended: z.int(), sentence: z.string() }),
    refusals: { 'chain-parent-unknown': 422, 'chain-circle': 422, 'chain-too-deep': 422, 'chain-too-many': 422, 'chain-import-leaves': 409, 'chain-day-before': 422, 'chain-agreement-day': 422, 'chain-service-unknown': 422 }, may: chainWriters,
  }),
  exportChainCsv: route({ method: 'GET', path: `${base}.csv`, summary: 'The chain as CSV', tags, params: ofSupplier, query: asOf, answer: file('text/csv; charset=utf-8'), refusals: {}, may: chainReaders }),
  exportChainXlsx: route({ method: 'GET', path: `${base}.xlsx`, summary: 'The chain as an Excel workbook', tags, params: ofSupplier, query: asOf, answer: file('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'), refusals: {}, may: chainReaders }),
  exportChainJson: route({ method: 'GET', path: `${base}.json`, summary: 'The chain as JSON, with how it became so', tags, params: ofSupplier, query: asOf, answer: z.strictObject({ supplierId: id, on: z.iso.date(), complete, links: z.array(leveled) }), refusals: {}, may: chainReaders }),
  reachOfLink: route({
    method: 'GET', path: `${base}/links/{link}/reach`, summary: 'What depends on the same firm, over all suppliers', tags, params: one, query: asOf,
    answer: z.strictObject({ on: z.iso.date(), name: z.string(), suppliers: z.array(z.strictObject({ supplierId: id, name: z.string(), steps: z.int(), links: z.array(named), through: z.array(named) })) }), refusals: {}, may: chainReaders,
  }),
  concentration: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/supply-chain/concentration', summary: 'Which firms and countries many suppliers depend on', tags, params: ofOrganisation,
    query: z.strictObject({ on: day.optional(), limit: z.int().min(1).max(100).default(20) }),
    answer: z.strictObject({
      on: z.iso.date(), suppliers: z.int(), placeUnknown: z.int(),
      firms: z.array(z.strictObject({ name: z.string(), identifier: z.string().nullable(), suppliers: z.int(), countries: z.array(z.string()) })), countries: z.array(z.strictObject({ country: z.string(), suppliers: z.int() })),
    }), refusals: {}, may: chainReaders,
  }),
}
