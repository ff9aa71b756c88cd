/** An invented room, for the tests of the layer alone: things have a name, an amount and a version. */
import { z } from 'zod'
import { events, file, id, inWords, nothing, redirect, route } from '../route.api.ts'

export const thing = z.strictObject({ id, name: z.string(), amount: z.int(), version: z.int(), state: z.enum(['draft', 'done']) }).meta({ id: 'Thing', description: 'A thing' })
const params = z.strictObject({ thing: id })
const code = z.string().regex(/^[A-Z]{2}$/, inWords({ nb: 'Skriv to store bokstaver.', nn: 'Skriv to store bokstavar.', en: 'Write two capital letters.' }))

export const thingRoutes = {
  listThings: route({
    method: 'GET', path: '/api/v1/things', summary: 'List things', tags: ['things'], query: z.strictObject({ page: z.int().min(1).max(100).default(1), done: z.boolean().optional(), names: z.array(z.string().max(20)).max(3).optional(), text: z.string().max(50).optional() }),
    answer: z.strictObject({ things: z.array(thing), page: z.int(), asked: z.string() }), refusals: {}, may: ['buyer', 'auditor', 'token:things.read'],
  }),
  addThing: route({
    method: 'POST', path: '/api/v1/things', summary: 'Add a thing', tags: ['things'], status: 201, changes: true, versioned: true,
    body: z.strictObject({ name: z.string().min(1).max(40), amount: z.int().min(0).max(1000).default(1), email: z.email().optional(), on: z.iso.date().optional(), kind: z.enum(['small', 'large']).optional(), code: code.optional(), inner: z.strictObject({ flag: z.boolean() }).optional(), list: z.array(z.string()).max(3).optional(), any: z.json().optional() }),
    answer: thing, refusals: { 'thing-name-taken': 409 }, may: ['buyer', 'token:things.write'],
  }),
  readThing: route({ method: 'GET', path: '/api/v1/things/{thing}', summary: 'Read a thing', tags: ['things'], params, versioned: true, answer: thing, refusals: {}, may: ['buyer', 'auditor', 'respondent'] }),
  changeThing: route({ method: 'PATCH', path: '/api/v1/things/{thing}', summary: 'Change a thing', tags: ['things'], params, changes: true, versioned: true, body: z.strictObject({ name: z.string().min(1).max(40) }), answer: thing, refusals: {}, may: ['buyer'] }),
  dropThing: route({ method: 'DELETE', path: '/api/v1/things/{thing}', summary: 'Drop a thing', params, changes: true, versioned: true, answer: nothing, refusals: {}, may: ['buyer'] }),
  breakThing: route({ method: 'POST', path: '/api/v1/things/{thing}/break', summary: 'Fail in a chosen way', params, body: z.strictObject({ how: z.enum(['fault', 'away', 'unknown', 'overtaken', 'reused', 'undeclared', 'misfit', 'widened']) }), answer: thing, refusals: { 'unknown-outcome': 503, overtaken: 409, 'version-moved': 412, 'idempotency-key-reused': 422 }, may: ['anyone'] }),
  watchThings: route({ method: 'GET', path: '/api/v1/things-progress', summary: 'Follow the work', answer: events(z.strictObject({ done: z.int() })), refusals: {}, may: ['anyone'] }),
  saveThings: route({ method: 'GET', path: '/api/v1/things.csv', summary: 'Save things as CSV', query: z.strictObject({ name: z.string().default('ting.csv') }), answer: file('text/csv; charset=utf-8'), refusals: {}, may: ['anyone'] }),
  enter: route({ method: 'POST', path: '/api/v1/enter', summary: 'Get a cookie', body: z.strictObject({ as: z.string().max(40) }), answer: z.strictObject({ link: z.string(), address: z.string(), request: id }), refusals: { 'not-found': 404 }, may: ['anyone'] }),
  go: route({ method: 'GET', path: '/api/v1/go', summary: 'Be sent on', answer: redirect, refusals: {}, may: ['anyone'] }),
  slow: route({ method: 'GET', path: '/api/v1/slow', summary: 'Take its time', answer: z.strictObject({ done: z.literal(true) }), refusals: {}, may: ['anyone'] }),
  ofOrganisation: route({ method: 'GET', path: '/api/v1/organisations/{organisation}/things', summary: 'Whose', params: z.strictObject({ organisation: id }), answer: z.strictObject({ yours: z.literal(true) }), refusals: {}, may: ['buyer'] }),
}
