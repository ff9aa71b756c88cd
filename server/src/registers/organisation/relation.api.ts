/** What may be asked of the relations between organisations. */
import { z } from 'zod'
import { id, route } from '../../foundation/http/route.api.ts'
import { relationKinds } from './relation-kind.ts'

export { relationKinds }

const relation = z.strictObject({
  id, version: z.int(), kind: z.enum(relationKinds), name: z.string(), number: z.string().optional(), otherId: id.optional(), about: z.string().optional(), fromOn: z.iso.date().optional(), untilOn: z.iso.date().optional(), createdAt: z.iso.datetime(),
}).meta({ id: 'OrganisationRelation', description: 'What another organisation is to this one' })
export type RelationAnswer = z.infer<typeof relation>

const name = z.string().trim().min(1).max(200)
const rest = { number: z.string().max(40).nullable().optional(), otherId: id.nullable().optional(), about: z.string().trim().max(2000).nullable().optional(), fromOn: z.iso.date().nullable().optional(), untilOn: z.iso.date().nullable().optional() }
const ofOrganisation = z.strictObject({ organisation: id }), one = z.strictObject({ organisation: id, relation: id })
const path = '/api/v1/organisations/{organisation}/relations'
const refusals = { 'organisation-number-wrong': 422, 'relation-to-oneself': 422, 'relation-backwards': 422 } as const

export const relationRoutes = {
  listRelations: route({ method: 'GET', path, summary: 'List what other organisations are to this one', tags: ['organisations'], params: ofOrganisation, answer: z.strictObject({ relations: z.array(relation) }), refusals: {}, may: ['signed-in', 'token:organisation.read'] }),
  addRelation: route({ method: 'POST', path, summary: 'Add a relation to another organisation', tags: ['organisations'], params: ofOrganisation, status: 201, changes: true, versioned: true, body: z.strictObject({ kind: z.enum(relationKinds), name, ...rest }), answer: relation, refusals, may: ['administrator', 'leader'] }),
  changeRelation: route({ method: 'PATCH', path: '/api/v1/organisations/{organisation}/relations/{relation}', summary: 'Change or end a relation', tags: ['organisations'], params: one, changes: true, versioned: true, body: z.strictObject({ name: name.optional(), ...rest }), answer: relation, refusals, may: ['administrator', 'leader'] }),
}
