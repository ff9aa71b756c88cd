/** What may be asked of the copy of Enhetsregisteret. */
import { z } from 'zod'
import { route } from '../../foundation/http/route.api.ts'

const registerUnit = z.strictObject({
  number: z.string(), name: z.string(), form: z.string(), country: z.string().optional(), place: z.string().optional(), sector: z.string().optional(), employees: z.int().optional(), bankrupt: z.boolean(), windingUp: z.boolean(),
  takenOn: z.iso.date(),
}).meta({ id: 'RegisterUnit', description: 'An organisation as Enhetsregisteret had it on a day' })

export const registerRoutes = {
  readRegisterUnit: route({
    method: 'GET', path: '/api/v1/register/{number}', summary: 'Look an organisation number up in the copy of Enhetsregisteret', tags: ['organisations'], params: z.strictObject({ number: z.string().max(40) }),
    answer: registerUnit, refusals: { 'organisation-number-wrong': 422, 'register-not-loaded': 409, 'register-unit-unknown': 404 }, may: ['signed-in'],
  }),
}
