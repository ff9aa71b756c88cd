/** What may be asked of the register of suppliers. */
import { z } from 'zod'
import { id, route } from '../../foundation/http/route.api.ts'
import { country, line, words } from '../../foundation/values/field.api.ts'
import { comparedFields } from './differences.ts'
import { evidenceKinds } from './evidence.ts'
import { readinessRules } from './readiness.ts'

const number = z.string().trim().min(1).max(40)
const day = z.iso.date()

const contact = z.strictObject({ name: line(200), role: line(200).nullable().default(null), email: z.email().max(254).nullable().default(null), phone: z.string().trim().regex(/^\+?[0-9 ()-]{3,30}$/).nullable().default(null), shown: z.boolean().default(false) })
const foreign = z.strictObject({ kind: line(60), value: line(60) })
const bankruptcy = z.strictObject({ bankrupt: z.boolean(), on: day, source: line(200) })
const identity = { name: z.string(), number: z.string().nullable(), foreign: z.strictObject({ kind: z.string(), value: z.string() }).nullable(), seat: z.string().nullable(), ownerCountry: z.string().nullable(), group: z.string().nullable() }
const shownContact = { name: z.string(), role: z.string().nullable(), email: z.string().nullable(), phone: z.string().nullable() }

export const supplier = z.strictObject({
  id, version: z.int(), ...identity,
  bankruptcy: z.strictObject({ bankrupt: z.boolean(), on: z.string(), source: z.string() }).nullable(),
  contacts: z.array(z.strictObject({ ...shownContact, shown: z.boolean() })), note: z.string().nullable(), publicSupplierId: id.nullable(),
  own: z.boolean().describe('The organisation’s row about itself'), publishedAt: z.iso.datetime().nullable(), publishedVersion: z.int().nullable(), createdAt: z.iso.datetime(), changedAt: z.iso.datetime(),
}).meta({ id: 'Supplier', description: 'A supplier as an organisation has written it down' })
export type SupplierAnswer = z.infer<typeof supplier>

const shownEvidence = { kind: z.enum(evidenceKinds), title: z.string(), issuer: z.string().nullable(), standard: z.string().nullable(), scope: z.string().nullable(), notCovered: z.string().nullable(), issuedOn: z.string().nullable(), expiresOn: z.string().nullable() }
export const evidence = z.strictObject({ id, version: z.int(), supplierId: id, ...shownEvidence, fileId: id.nullable(), createdAt: z.iso.datetime() }).meta({ id: 'Evidence', description: 'A certificate, report or declaration of a supplier' })
export type EvidenceAnswer = z.infer<typeof evidence>
export const publicEvidence = z.strictObject({ id, ...shownEvidence }).meta({ id: 'PublicEvidence', description: 'Evidence that a supplier shows to all' })

export const publicSupplier = z.strictObject({ id, ...identity, contacts: z.array(z.strictObject(shownContact)), evidence: z.array(publicEvidence), publishedAt: z.iso.datetime() }).meta({ id: 'PublicSupplier', description: 'What a supplier says of itself to all' })
export type PublicSupplierAnswer = z.infer<typeof publicSupplier>

const body = {
  number: number.nullable().optional(), foreign: foreign.nullable().optional(), seat: country.nullable().optional(), ownerCountry: country.nullable().optional(), group: line(200).nullable().optional(),
  bankruptcy: bankruptcy.nullable().optional(), contacts: z.array(contact).max(50).optional(), note: words.nullable().optional(), publicSupplierId: id.nullable().optional(),
}
const evidenceBody = { issuer: line(200).nullable().optional(), standard: z.string().max(100).nullable().optional(), scope: words.nullable().optional(), notCovered: words.nullable().optional(), issuedOn: day.nullable().optional(), expiresOn: day.nullable().optional(), fileId: id.nullable().optional() }

const ofOrganisation = z.strictObject({ organisation: id })
const one = z.strictObject({ organisation: id, supplier: id })
const oneEvidence = z.strictObject({ organisation: id, supplier: id, evidence: id })
const readers = ['leader', 'board-member', 'controllers-delegate', 'security-officer', 'data-protection-officer', 'buyer', 'contract-manager', 'system-owner', 'ict', 'auditor', 'supervisor', 'administrator', 'token:suppliers.read'] as const
const writers = ['leader', 'buyer', 'contract-manager', 'system-owner', 'security-officer', 'administrator', 'token:suppliers.write'] as const
const publishers = ['leader', 'contract-manager', 'administrator'] as const
const page = { after: z.string().max(600).optional(), limit: z.int().min(1).max(100).default(20) }
const q = z.string().trim().max(200).optional()
const at = '/api/v1/organisations/{organisation}/suppliers' as const
const tags = ['suppliers']
const changed = { 'supplier-number-wrong': 422, 'supplier-already-here': 409, 'supplier-public-unknown': 422 }
const evidenceRefused = { 'evidence-standard-unknown': 422, 'evidence-dates-turned': 422, 'evidence-file-unknown': 422 }

export const supplierRoutes = {
  listSuppliers: route({
    method: 'GET', path: at, summary: 'List suppliers', tags, params: ofOrganisation,
    query: z.strictObject({ q, seat: country.optional(), ownerCountry: country.optional(), bankrupt: z.boolean().optional(), linked: z.boolean().optional(), joined: z.boolean().optional().describe('Has published itself under the same number, and is not linked yet'), sort: z.enum(['name', 'newest']).default('name'), ...page }),
    answer: z.strictObject({ suppliers: z.array(supplier), next: z.string().optional() }), refusals: { 'page-unknown': 400 }, may: readers,
  }),
  addSupplier: route({ method: 'POST', path: at, summary: 'Add a supplier, or the organisation itself as one', tags, params: ofOrganisation, status: 201, changes: true, versioned: true, body: z.strictObject({ name: line(200), own: z.boolean().optional(), ...body }), answer: supplier, refusals: { ...changed, 'supplier-own-exists': 409 }, may: writers }),
  readSupplier: route({ method: 'GET', path: `${at}/{supplier}`, summary: 'Read a supplier', tags, params: one, versioned: true, answer: supplier, refusals: {}, may: readers }),
  changeSupplier: route({ method: 'PATCH', path: `${at}/{supplier}`, summary: 'Change a supplier', tags, params: one, changes: true, versioned: true, body: z.strictObject({ name: line(200).optional(), ...body }), answer: supplier, refusals: changed, may: writers }),
  removeSupplier: route({ method: 'DELETE', path: `${at}/{supplier}`, summary: 'Delete a supplier that nothing refers to', tags, params: one, changes: true, versioned: true, answer: { kind: 'nothing' }, refusals: { 'supplier-in-use': 409, 'supplier-published': 409 }, may: writers }),
  listSuppliersAlike: route({ method: 'GET', path: `${at}/{supplier}/alike`, summary: 'List other suppliers that may be the same', tags, params: one, answer: z.strictObject({ own: z.array(supplier), public: z.array(publicSupplier) }), refusals: {}, may: readers }),
  readSupplierDifferences: route({
    method: 'GET', path: `${at}/{supplier}/differences`, summary: 'Compare a supplier with its own public record', tags, params: one,
    answer: z.strictObject({ publicSupplierId: id.nullable(), publishedAt: z.iso.datetime().nullable(), differences: z.array(z.strictObject({ field: z.enum(comparedFields), own: z.json(), public: z.json() })), evidence: z.array(publicEvidence) }), refusals: {}, may: readers,
  }),
  takeOverSupplier: route({
    method: 'PATCH', path: `${at}/{supplier}/differences`, summary: 'Take over chosen fields and evidence from the public record', tags, params: one, changes: true, versioned: true,
    body: z.strictObject({ publishedAt: z.iso.datetime().describe('Of the public record that was shown'), fields: z.array(z.enum(comparedFields)).max(comparedFields.length).default([]), evidence: z.array(z.string().max(40)).max(200).default([]).describe('Ids in the public record') }),
    answer: supplier, refusals: { 'supplier-not-linked': 409, 'supplier-public-moved': 409, 'supplier-already-here': 409, 'supplier-number-wrong': 422, 'evidence-full': 409 }, may: writers,
  }),
  readSupplierReadiness: route({ method: 'GET', path: `${at}/{supplier}/publication`, summary: 'Say what is missing before the organisation is published as a supplier', tags, params: one, answer: z.strictObject({ publishedAt: z.iso.datetime().nullable(), missing: z.array(z.strictObject({ rule: z.enum(readinessRules), sentence: z.string() })) }), refusals: { 'supplier-not-own': 409 }, may: readers }),
  publishSupplier: route({ method: 'PUT', path: `${at}/{supplier}/publication`, summary: 'Publish the organisation as a supplier', tags, params: one, changes: true, versioned: true, answer: supplier, refusals: { 'supplier-not-own': 409, 'supplier-not-ready': 422 }, may: publishers }),
  withdrawSupplier: route({ method: 'DELETE', path: `${at}/{supplier}/publication`, summary: 'Withdraw the organisation’s public record', tags, params: one, changes: true, versioned: true, answer: supplier, refusals: { 'supplier-not-published': 409, 'supplier-has-published-services': 409 }, may: publishers }),
  listEvidence: route({ method: 'GET', path: `${at}/{supplier}/evidence`, summary: 'List a supplier’s evidence', tags, params: one, answer: z.strictObject({ evidence: z.array(evidence) }), refusals: {}, may: readers }),
  addEvidence: route({ method: 'POST', path: `${at}/{supplier}/evidence`, summary: 'Add evidence', tags, params: one, status: 201, changes: true, versioned: true, body: z.strictObject({ kind: z.enum(evidenceKinds), title: line(200), ...evidenceBody }), answer: evidence, refusals: { ...evidenceRefused, 'evidence-full': 409 }, may: writers }),
  changeEvidence: route({ method: 'PATCH', path: `${at}/{supplier}/evidence/{evidence}`, summary: 'Change evidence', tags, params: oneEvidence, changes: true, versioned: true, body: z.strictObject({ kind: z.enum(evidenceKinds).optional(), title: line(200).optional(), ...evidenceBody }), answer: evidence, refusals: evidenceRefused, may: writers }),
  removeEvidence: route({ method: 'DELETE', path: `${at}/{supplier}/evidence/{evidence}`, summary: 'Delete evidence', tags, params: oneEvidence, changes: true, versioned: true, answer: { kind: 'nothing' }, refusals: { 'evidence-in-use': 409 }, may: writers }),
  listPublicSuppliers: route({
    method: 'GET', path: '/api/v1/suppliers', summary: 'List the suppliers that have published themselves', tags, query: z.strictObject({ q, number: z.string().regex(/^[0-9]{9}$/).optional(), ...page }),
    answer: z.strictObject({ suppliers: z.array(publicSupplier), next: z.string().optional() }), refusals: { 'page-unknown': 400 }, may: ['anyone'],
  }),
  readPublicSupplier: route({ method: 'GET', path: '/api/v1/suppliers/{supplier}', summary: 'Read a supplier’s public record', tags, params: z.strictObject({ supplier: id }), answer: publicSupplier, refusals: {}, may: ['anyone'] }),
}
