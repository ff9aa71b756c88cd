/** What may be asked of the authority matrix. */
import { z } from 'zod'
import { id, route } from '../../foundation/http/route.api.ts'
import { roles, type Role } from '../../foundation/identity/role.ts'

/** Whoever holds one of these advises, reads or comes from outside, and never accepts. */
const neverAccept: readonly Role[] = ['data-protection-officer', 'auditor', 'supervisor', 'employee', 'supplier-contact', 'sector-analyst', 'administrator']
export const maySit: readonly Role[] = roles.filter((role) => !neverAccept.includes(role))

const role = z.enum(roles), day = z.iso.date()
const words = z.strictObject({
  levels: z.array(z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/), name: z.string().trim().min(1).max(60) })).min(2).max(7),
  accepts: z.record(z.string().max(31), z.array(role).max(16)),
  longestException: z.string().regex(/^[1-9]\d{0,2} (days|months|years)$/),
  boardOver: z.strictObject({ amount: z.int().min(1).max(1_000_000_000_000), currency: z.string().regex(/^[A-Z]{3}$/) }).optional(),
  delegations: z.array(z.strictObject({ from: id, to: id, roles: z.array(role).min(1).max(16), until: day })).max(50),
  appetite: z.strictObject({ level: z.enum(['averse', 'low', 'moderate', 'open']), words: z.string().trim().min(1).max(4000) }).optional(),
})
const matrix = z.strictObject({
  /** 0 while nothing is adopted: what stands here is then only proposed. */
  version: z.int(), words, decidedBy: z.string().optional(), decidedOn: day.optional(),
}).meta({ id: 'AuthorityMatrix', description: 'Who may accept which residual risk; proposed until the organisation has adopted it' })
export type MatrixAnswer = z.infer<typeof matrix>

const params = z.strictObject({ organisation: id })
const path = '/api/v1/organisations/{organisation}/authority-matrix'

export const matrixRoutes = {
  readAuthorityMatrix: route({ method: 'GET', path, summary: 'Read who may accept what', tags: ['organisations'], params, answer: matrix, refusals: {}, may: ['signed-in', 'token:organisation.read'] }),
  adoptAuthorityMatrix: route({
    method: 'POST', path, summary: 'Adopt who may accept what', tags: ['organisations'], params, status: 201, changes: true,
    body: z.strictObject({ version: z.int().min(0), words, decidedBy: z.string().trim().min(1).max(200), decidedOn: day }), answer: matrix, refusals: { 'authority-matrix-refused': 422 }, may: ['leader'],
  }),
}
