/** What may be asked of the demo: whether this installation is one, its people, coming in as one of them, and choosing it on the first day. */
import { z } from 'zod'
import { id, nothing, route } from '../../foundation/http/route.api.ts'
import { own, secretText, undoneRefusals } from '../../foundation/identity/account.api.ts'
import { roles } from '../../foundation/identity/role.ts'

const inThree = z.strictObject({ nb: z.string(), nn: z.string(), en: z.string() })
const person = z.strictObject({ handle: z.string(), name: z.string(), roles: z.array(z.enum(roles)), try: inThree }).meta({ id: 'DemoPerson' })
const tags = ['demo']

export const demoRoutes = {
  readDemo: route({
    method: 'GET', path: '/api/v1/demo', summary: 'Whether the organisations here are invented, and whom anybody may come in as', tags, may: ['anyone'], refusals: {},
    answer: z.strictObject({
      state: z.enum(['none', 'loading', 'ready', 'stopped']), done: z.int(), of: z.int(),
      organisations: z.array(z.strictObject({ id: z.string(), name: z.string(), about: inThree, people: z.array(person) })),
    }).meta({ id: 'Demo' }),
  }),
  enterDemo: route({
    method: 'POST', path: '/api/v1/demo-sessions', summary: 'Come in as one of the people of the demo; there is nothing here on any other installation', tags, status: 201, may: ['anyone'],
    body: z.strictObject({ person: z.string().min(1).max(80) }), answer: z.strictObject({ organisation: id }), refusals: { 'not-found': 404, 'login-refused': 401, 'somebody-else-logged-in': 409, ...undoneRefusals },
  }),
  proveDemo: route({
    method: 'POST', path: '/api/v1/demo-sessions/proof', summary: 'Show anew that it is me, as one of the people of the demo, who have no password; there is nothing here on any other installation', tags, may: own,
    answer: z.strictObject({ expiresAt: z.iso.datetime() }), refusals: { 'not-found': 404, ...undoneRefusals },
  }),
  chooseDemo: route({
    method: 'POST', path: '/api/v1/first-run/demo', summary: 'Fill an empty installation with invented organisations, by the link that is printed at the first start; it goes on after the answer', tags, may: ['anyone'],
    body: z.strictObject({ token: secretText }), answer: nothing, refusals: { 'first-run-link-dead': 410, ...undoneRefusals },
  }),
}
