/** What may be asked of the register of engagements. */
import { stages } from '@rustning/engine'
import { z } from 'zod'
import { id, inWords, route } from '../../foundation/http/route.api.ts'

/** A real day, in the years that anybody plans for. */
export const day = z.iso.date().refine((text) => text >= '1900-01-01' && text < '2200-01-01', inWords({ nb: 'Skriv en dato mellom 1900 og 2200.', nn: 'Skriv ein dato mellom 1900 og 2200.', en: 'Write a date between 1900 and 2200.' }))
export const classifications = ['open', 'internal', 'confidential', 'strictly-confidential'] as const
export type Classification = (typeof classifications)[number]
const classification = z.enum(classifications)
export const criticalities = ['low', 'medium', 'high', 'critical'] as const
export type Criticality = (typeof criticalities)[number]
export const criticality = z.enum(criticalities)
export const competences = ['need', 'law', 'ict-security', 'project', 'supplier-management'] as const
export type Competence = (typeof competences)[number]
const competence = z.enum(competences)
export const partyRoles = ['client', 'agreement-owner', 'controller', 'intermediate-processor', 'supplier'] as const
export type PartyRole = (typeof partyRoles)[number]
const partyRole = z.enum(partyRoles)
export const linkKinds = ['replaces', 'depends-on', 'call-off-under', 'same-purchase'] as const
export type LinkKind = (typeof linkKinds)[number]
const linkKind = z.enum(linkKinds)
export const endings = ['abandoned', 'exited'] as const
export type Ending = (typeof endings)[number]
const name = z.string().trim().min(1).max(200)

export const part = z.strictObject({ id, version: z.int(), name: z.string().optional(), stage: z.enum(stages), sinceOn: z.string(), ended: z.enum(endings).optional() })
  .meta({ id: 'EngagementPart', description: 'A part of an engagement, with a stage of its own' })
export type PartAnswer = z.infer<typeof part>

const inList = {
  id, version: z.int(), title: z.string(), ownerId: id, ownerName: z.string().optional(), supplierId: id.optional(), supplierName: z.string().optional(), serviceId: id.optional(), serviceName: z.string().optional(),
  classification: classification.optional(), archiveCase: z.string().optional(), criticality: criticality.optional(), users: z.int().optional(), contractEndsOn: z.string().optional(),
  parts: z.array(part), createdAt: z.iso.datetime(),
}
export const engagementInList = z.strictObject(inList).meta({ id: 'EngagementInList', description: 'An engagement as the portfolio shows it' })
export type EngagementInList = z.infer<typeof engagementInList>

export const engagement = z.strictObject({
  ...inList, classifiedOn: z.string().optional(), importId: id.optional(), allControllersNamed: z.boolean(),
  parties: z.array(z.strictObject({ id, role: partyRole, name: z.string(), number: z.string().optional(), self: z.boolean() })),
  team: z.strictObject({
    assessedOn: z.string().optional(), gap: z.array(competence),
    members: z.array(z.strictObject({ id, field: competence, sort: z.enum(['own', 'hired']), name: z.string(), membershipId: id.optional(), employer: z.string().optional(), counts: z.boolean() })),
  }),
  links: z.array(z.strictObject({ kind: linkKind, direction: z.enum(['to', 'from']), engagementId: id, title: z.string() })),
}).meta({ id: 'Engagement', description: 'A planned or running use of a service or supplier' })
export type EngagementAnswer = z.infer<typeof engagement>

export const ofOrganisation = z.strictObject({ organisation: id })
export const one = z.strictObject({ organisation: id, engagement: id })
export const readers = ['leader', 'board-member', 'controllers-delegate', 'security-officer', 'data-protection-officer', 'buyer', 'contract-manager', 'system-owner', 'ict', 'auditor', 'supervisor', 'token:engagements.read'] as const
export const writers = ['leader', 'buyer', 'contract-manager', 'system-owner', 'security-officer', 'token:engagements.write'] as const

const fields = {
  supplierId: id.nullable().optional(), supplierName: name.nullable().optional(), serviceId: id.nullable().optional(), classification: classification.nullable().optional(), classifiedOn: day.optional(),
  archiveCase: z.string().trim().min(1).max(100).nullable().optional(), criticality: criticality.nullable().optional(), users: z.int().min(0).max(1_000_000_000).nullable().optional(), contractEndsOn: day.nullable().optional(),
}
const ownRefusals = { 'engagement-owner-unknown': 422, 'engagement-classification-missing': 422, 'engagement-supplier-unknown': 422 }
const path = '/api/v1/organisations/{organisation}/engagements/{engagement}'

export const engagementRoutes = {
  addEngagement: route({
    method: 'POST', path: '/api/v1/organisations/{organisation}/engagements', summary: 'Add an engagement', tags: ['engagements'], params: ofOrganisation, status: 201, changes: true, versioned: true,
    body: z.strictObject({ title: name, ownerId: id, partName: name.optional(), ...fields }), answer: engagement, refusals: ownRefusals, may: writers,
  }),
  readEngagement: route({ method: 'GET', path, summary: 'Read an engagement', tags: ['engagements'], params: one, versioned: true, answer: engagement, refusals: {}, may: readers }),
  changeEngagement: route({
    method: 'PATCH', path, summary: 'Change an engagement', tags: ['engagements'], params: one, changes: true, versioned: true,
    body: z.strictObject({ title: name.optional(), ownerId: id.optional(), ...fields }), answer: engagement, refusals: ownRefusals, may: writers,
  }),
  putEngagementParties: route({
    method: 'PUT', path: `${path}/parties`, summary: 'Say who the parties are, and whether every controller is among them', tags: ['engagements'], params: one, changes: true, versioned: true,
    body: z.strictObject({ parties: z.array(z.strictObject({ id: id.optional(), role: partyRole, name, number: z.string().max(40).optional(), self: z.boolean().optional() })).max(500), allControllersNamed: z.boolean() }),
    answer: engagement, refusals: { 'organisation-number-wrong': 422, 'engagement-party-twice': 422, 'engagement-party-role-taken': 422, 'engagement-party-unknown': 422 }, may: writers,
  }),
  putEngagementTeam: route({
    method: 'PUT', path: `${path}/team`, summary: 'Say who covers the five fields of competence', tags: ['engagements'], params: one, changes: true, versioned: true,
    body: z.strictObject({
      members: z.array(z.strictObject({ field: competence, sort: z.enum(['own', 'hired']), name, membershipId: id.optional(), employer: name.optional() })).max(100),
      assessedOn: day.nullable().optional(),
    }),
    answer: engagement, refusals: { 'engagement-team-member-unknown': 422 }, may: writers,
  }),
  putEngagementLinks: route({
    method: 'PUT', path: `${path}/links`, summary: 'Say how it hangs together with other engagements', tags: ['engagements'], params: one, changes: true, versioned: true,
    body: z.strictObject({ links: z.array(z.strictObject({ kind: linkKind, engagementId: id })).max(100) }), answer: engagement, refusals: { 'engagement-link-unknown': 422, 'engagement-link-circular': 422 }, may: writers,
  }),
  addEngagementPart: route({
    method: 'POST', path: `${path}/parts`, summary: 'Add a part, which begins in need', tags: ['engagements'], params: one, status: 201, changes: true, versioned: true,
    body: z.strictObject({ name }), answer: engagement, refusals: {}, may: writers,
  }),
  renameEngagementPart: route({
    method: 'PATCH', path: `${path}/parts/{part}`, summary: 'Rename a part', tags: ['engagements'], params: z.strictObject({ organisation: id, engagement: id, part: id }), changes: true, versioned: true,
    body: z.strictObject({ name }), answer: part, refusals: {}, may: writers,
  }),
}
