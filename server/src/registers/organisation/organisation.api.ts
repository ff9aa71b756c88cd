/** What may be asked of the register of organisations. */
import { z } from 'zod'
import { id, route } from '../../foundation/http/route.api.ts'

export const organisation = z.strictObject({
  id, version: z.int(), name: z.string(), number: z.string().optional(), kind: z.string().optional(), language: z.enum(['nb', 'nn', 'en']),
  form: z.string().optional(), sector: z.string().optional(), employees: z.int().optional(),
  /** The day of the extract of Enhetsregisteret that these were taken from. */
  registerOn: z.iso.date().optional(),
  createdAt: z.iso.datetime(),
}).meta({ id: 'Organisation', description: 'A buyer, supplier or authority that uses this installation' })
export type OrganisationAnswer = z.infer<typeof organisation>

const params = z.strictObject({ organisation: id })

export const organisationRoutes = {
  listOrganisations: route({
    method: 'GET', path: '/api/v1/organisations', summary: 'List the organisations you belong to', tags: ['organisations'],
    answer: z.strictObject({ organisations: z.array(z.strictObject({ organisation, roles: z.array(z.string()) })) }), refusals: {}, may: ['signed-in'],
  }),
  readOrganisation: route({ method: 'GET', path: '/api/v1/organisations/{organisation}', summary: 'Read an organisation', tags: ['organisations'], params, versioned: true, answer: organisation, refusals: {}, may: ['signed-in', 'token:organisation.read'] }),
  changeOrganisation: route({
    method: 'PATCH', path: '/api/v1/organisations/{organisation}', summary: 'Change what the register says of an organisation', tags: ['organisations'], params, changes: true, versioned: true,
    body: z.strictObject({ name: z.string().trim().min(1).max(200).optional(), number: z.string().max(40).nullable().optional(), kind: z.string().max(60).optional(), language: z.enum(['nb', 'nn', 'en']).optional(),
      form: z.string().regex(/^[A-ZÆØÅ-]{2,10}$/).nullable().optional(), sector: z.string().regex(/^[0-9]{4}$/).nullable().optional(), employees: z.int().min(0).max(10_000_000).nullable().optional() }),
    answer: organisation, refusals: { 'organisation-number-wrong': 422, 'organisation-kind-unknown': 422 }, may: ['administrator', 'leader'],
  }),
  takeFromRegister: route({
    method: 'POST', path: '/api/v1/organisations/{organisation}/register-extract', summary: 'Take name, form, sector and size from Enhetsregisteret', tags: ['organisations'], params, changes: true,
    body: z.strictObject({ version: z.int() }), answer: organisation, refusals: { 'organisation-without-number': 409, 'register-not-loaded': 409, 'register-unit-unknown': 404 }, may: ['administrator', 'leader'],
  }),
}
