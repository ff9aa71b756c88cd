/** What may be asked of the register of services: an organisation's own, and the public one. */
import { z } from 'zod'
import { id, inWords, route } from '../../foundation/http/route.api.ts'
import { country, line, webAddress, words } from '../../foundation/values/field.api.ts'
import { comparedFields, mostCompared } from './comparison.ts'
import { priceModels } from './price.ts'
import { serviceRules } from './readiness.ts'
import { facetNames } from './search.ts'

const slug = z.string().max(60).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
const language = z.string().regex(/^[a-z]{2,3}$/, inWords({ nb: 'Skriv språkkoden med små bokstaver, for eksempel nb.', nn: 'Skriv språkkoden med små bokstavar, til dømes nb.', en: 'Write the language code in small letters, for example nb.' }))
const texts = (most: number) => z.array(line(200)).max(most)
const description = z.strictObject({ nb: words.nullable().default(null), nn: words.nullable().default(null), en: words.nullable().default(null) })
const countries = z.strictObject({ members: z.array(country).max(250), complete: z.boolean().describe('There are no others') })

const shown = {
  name: z.string(), categories: z.array(z.string()), models: z.array(z.string()), deployment: z.string().nullable(), data: z.strictObject({ members: z.array(z.string()), complete: z.boolean() }), access: z.strictObject({ members: z.array(z.string()), complete: z.boolean() }),
  subServices: z.array(z.string()), languages: z.array(z.string()), interfaces: z.array(z.string()), exitFormats: z.array(z.string()), priceModels: z.array(z.enum(priceModels)), priceText: z.string().nullable(),
  description: z.strictObject({ nb: z.string().nullable(), nn: z.string().nullable(), en: z.string().nullable() }), links: z.array(z.strictObject({ title: z.string(), url: z.string() })),
}
export const service = z.strictObject({
  id, version: z.int(), ...shown, supplierId: id.nullable(), publicServiceId: id.nullable(), evidenceIds: z.array(id), publishedAt: z.iso.datetime().nullable(), publishedVersion: z.int().nullable(), createdAt: z.iso.datetime(), changedAt: z.iso.datetime(),
}).meta({ id: 'Service', description: 'A service as an organisation has written it down' })
export type ServiceAnswer = z.infer<typeof service>

const ofSupplier = z.strictObject({ id, name: z.string(), seat: z.string().nullable(), ownerCountry: z.string().nullable() })
const evidence = z.strictObject({ kind: z.string(), title: z.string(), issuer: z.string().nullable(), standard: z.string().nullable(), scope: z.string().nullable(), notCovered: z.string().nullable(), issuedOn: z.string().nullable(), expiresOn: z.string().nullable() })
export const publicService = z.strictObject({ id, ...shown, supplier: ofSupplier, evidence: z.array(evidence), users: z.int().describe('Organisations that have said that they use it'), publishedAt: z.iso.datetime() }).meta({ id: 'PublicService', description: 'A service as its supplier shows it to all' })
export type PublicServiceAnswer = z.infer<typeof publicService>

/** What a buyer looks for in a list: what it is, where data lie and who can reach them, certificates, who uses it, and how it is paid for. */
export const foundService = publicService.pick({ id: true, name: true, supplier: true, categories: true, models: true, deployment: true, data: true, access: true, priceModels: true, users: true, publishedAt: true })
  .extend({ certificates: z.array(evidence.pick({ kind: true, title: true, standard: true, expiresOn: true })) }).meta({ id: 'FoundService', description: 'A published service in a list' })
export type FoundServiceAnswer = z.infer<typeof foundService>

export const serviceUse = z.strictObject({ id, version: z.int(), engagementId: id, serviceId: id, named: z.boolean(), shownAt: z.iso.datetime() }).meta({ id: 'ServiceUse', description: 'That a published service is used in an engagement, shown to all' })
export type ServiceUseAnswer = z.infer<typeof serviceUse>

const body = {
  supplierId: id.nullable().optional(), categories: z.array(slug).max(20).optional(), models: z.array(slug).max(10).optional(), deployment: slug.nullable().optional(), data: countries.optional(), access: countries.optional(),
  subServices: texts(100).optional(), languages: z.array(language).max(30).optional(), interfaces: texts(50).optional(), exitFormats: texts(50).optional(), priceModels: z.array(z.enum(priceModels)).max(priceModels.length).optional(), priceText: words.nullable().optional(),
  description: description.optional(), links: z.array(z.strictObject({ title: line(200), url: webAddress })).max(20).optional(), evidenceIds: z.array(id).max(50).optional(),
}

const ofOrganisation = z.strictObject({ organisation: id })
const one = z.strictObject({ organisation: id, service: id })
const readers = ['leader', 'board-member', 'controllers-delegate', 'security-officer', 'data-protection-officer', 'buyer', 'contract-manager', 'system-owner', 'ict', 'employee', 'auditor', 'supervisor', 'administrator', 'token:services.read'] as const
const writers = ['leader', 'buyer', 'contract-manager', 'system-owner', 'security-officer', 'administrator', 'token:services.write'] as const
const publishers = ['leader', 'contract-manager', 'administrator'] as const
const page = { after: z.string().max(1000).optional(), limit: z.int().min(1).max(100).default(20) }
const q = z.string().trim().max(200).optional()
const at = '/api/v1/organisations/{organisation}/services' as const
const uses = '/api/v1/organisations/{organisation}/service-uses' as const
const tags = ['services']
const changed = { 'service-choice-unknown': 422, 'service-supplier-unknown': 422, 'service-evidence-unknown': 422 }

const choice = z.array(z.string().min(1).max(100)).max(40).optional()
const chosen = {
  q, area: choice, category: choice, model: choice, deployment: choice, data: choice.describe('Data lie in one of these countries'), language: choice, price: choice, standard: choice,
  within: z.array(country).max(60).optional().describe('Data lie in no other countries than these'), withinEea: z.boolean().optional().describe('Data lie in no country outside the EEA'), supplier: id.optional(),
}

export const serviceRoutes = {
  listServices: route({
    method: 'GET', path: at, summary: 'List an organisation’s own services', tags, params: ofOrganisation, query: z.strictObject({ q, category: slug.optional(), supplier: id.optional(), published: z.boolean().optional(), sort: z.enum(['name', 'newest']).default('name'), ...page }),
    answer: z.strictObject({ services: z.array(service), next: z.string().optional() }), refusals: { 'page-unknown': 400 }, may: readers,
  }),
  addService: route({ method: 'POST', path: at, summary: 'Add a service', tags, params: ofOrganisation, status: 201, changes: true, versioned: true, body: z.strictObject({ name: line(200), ...body }), answer: service, refusals: changed, may: writers }),
  takeService: route({
    method: 'POST', path: '/api/v1/organisations/{organisation}/services-taken', summary: 'Copy a published service and its supplier into the organisation’s own registers', tags, params: ofOrganisation, status: 201, changes: true, versioned: true,
    body: z.strictObject({ publicServiceId: id }), answer: service, refusals: { 'service-public-unknown': 422, 'service-already-here': 409, 'service-choice-unknown': 422 }, may: writers,
  }),
  readService: route({ method: 'GET', path: `${at}/{service}`, summary: 'Read a service', tags, params: one, versioned: true, answer: service, refusals: {}, may: readers }),
  changeService: route({ method: 'PATCH', path: `${at}/{service}`, summary: 'Change a service', tags, params: one, changes: true, versioned: true, body: z.strictObject({ name: line(200).optional(), ...body }), answer: service, refusals: { ...changed, 'service-published': 409 }, may: writers }),
  removeService: route({ method: 'DELETE', path: `${at}/{service}`, summary: 'Delete a service that nothing refers to', tags, params: one, changes: true, versioned: true, answer: { kind: 'nothing' }, refusals: { 'service-in-use': 409, 'service-published': 409 }, may: writers }),
  readServiceReadiness: route({ method: 'GET', path: `${at}/{service}/publication`, summary: 'Say what is missing before a service is published', tags, params: one, answer: z.strictObject({ publishedAt: z.iso.datetime().nullable(), missing: z.array(z.strictObject({ rule: z.enum(serviceRules), sentence: z.string() })) }), refusals: { 'service-not-own': 409 }, may: readers }),
  publishService: route({ method: 'PUT', path: `${at}/{service}/publication`, summary: 'Publish a service that the organisation offers', tags, params: one, changes: true, versioned: true, answer: service, refusals: { 'service-not-own': 409, 'service-not-ready': 422 }, may: publishers }),
  withdrawService: route({ method: 'DELETE', path: `${at}/{service}/publication`, summary: 'Withdraw a published service', tags, params: one, changes: true, versioned: true, answer: service, refusals: { 'service-not-published': 409 }, may: publishers }),
  listServiceUses: route({ method: 'GET', path: uses, summary: 'List what the organisation shows of the services it uses', tags, params: ofOrganisation, query: z.strictObject(page), answer: z.strictObject({ uses: z.array(serviceUse), next: z.string().optional() }), refusals: { 'page-unknown': 400 }, may: readers }),
  showServiceUse: route({
    method: 'POST', path: uses, summary: 'Show everybody that the organisation uses a service', tags, params: ofOrganisation, status: 201, changes: true, versioned: true, body: z.strictObject({ engagementId: id, serviceId: id, named: z.boolean() }), answer: serviceUse,
    refusals: { 'service-public-unknown': 422, 'service-use-engagement-unknown': 422, 'service-use-shown': 409 }, may: publishers,
  }),
  hideServiceUse: route({ method: 'DELETE', path: `${uses}/{use}`, summary: 'Show it no longer', tags, params: z.strictObject({ organisation: id, use: id }), changes: true, versioned: true, answer: { kind: 'nothing' }, refusals: {}, may: publishers }),
  searchServices: route({
    method: 'GET', path: '/api/v1/services', summary: 'Search the published services', tags, query: z.strictObject({ ...chosen, sort: z.enum(['relevance', 'newest']).default('relevance'), ...page }),
    answer: z.strictObject({ services: z.array(foundService), next: z.string().optional() }), refusals: { 'page-unknown': 400, 'search-too-wide': 422 }, may: ['anyone'],
  }),
  countServices: route({
    method: 'GET', path: '/api/v1/services/facets', summary: 'Count what a search of the published services finds, by what can be chosen among', tags, query: z.strictObject(chosen),
    answer: z.strictObject({ counted: z.int(), complete: z.boolean().describe('Otherwise there are more, and the figures are of those counted'), facets: z.array(z.strictObject({ facet: z.enum(facetNames), values: z.array(z.strictObject({ value: z.string(), count: z.int() })) })) }), refusals: { 'search-too-wide': 422 }, may: ['anyone'],
  }),
  compareServices: route({
    method: 'GET', path: '/api/v1/services/comparison', summary: 'Compare published services side by side, what differs first', tags, query: z.strictObject({ service: z.array(id).min(2).max(mostCompared) }),
    answer: z.strictObject({ services: z.array(foundService), rows: z.array(z.strictObject({ field: z.enum(comparedFields), differs: z.boolean(), values: z.array(z.json()) })) }), refusals: { 'not-found': 404 }, may: ['anyone'],
  }),
  readPublicService: route({ method: 'GET', path: '/api/v1/services/{service}', summary: 'Read a published service', tags, params: z.strictObject({ service: id }), answer: publicService, refusals: {}, may: ['anyone'] }),
  listServiceUsers: route({ method: 'GET', path: '/api/v1/services/{service}/users', summary: 'Say how many organisations show that they use a service, and which want to be named', tags, params: z.strictObject({ service: id }), answer: z.strictObject({ users: z.int(), named: z.array(z.string()).max(100) }), refusals: {}, may: ['anyone'] }),
}
