/**
 * Nobody sees, touches or learns of another organisation's things: tried for every operation of the OpenAPI document, at every place where
 * an address or a body can name something, by everybody who might; and for every table, past all our own code.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin } from '../foundation/database/testing/cluster.ts'
import type { Operation } from '../foundation/http/openapi.ts'
import { newId } from '../foundation/values/id.ts'
import { waysAcross } from './testing/crossing.ts'
import { openHouse, type Answered, type House, type Somebody } from './testing/house.ts'
import { positionsIn, sampleOf, withAt, type Schema, type Schemas } from './testing/sample.ts'
import { specimensOf } from './testing/specimens.ts'

type Owner = Somebody & { readonly has: Awaited<ReturnType<typeof specimensOf>> }
interface One { readonly method: string; readonly path: string; readonly operation: Operation; readonly body: Schema | undefined }

let house: House, solvik: Owner, elvebyen: Owner, all: readonly One[], schemas: Schemas
beforeAll(async () => {
  house = await openHouse()
  const owner = async (name: string): Promise<Owner> => {
    const one = await house.somebody(name)
    return { ...one, has: await specimensOf(house, one) }
  }
  ;[solvik, elvebyen] = [await owner('Solvik kommune'), await owner('Elvebyen kommune')]
  const { paths, components } = house.server.document
  schemas = components.schemas as Schemas
  all = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({
    method: method.toUpperCase(), path, operation, body: (operation.requestBody?.content['application/json'] as { schema?: Schema } | undefined)?.schema,
  })))
})
afterAll(() => house.close())

const namesIn = (path: string) => [...path.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name]) => name as string)
/** Of what anybody may know, and no organisation's own. */
const publicNames = ['number']
const inOrganisation = () => all.filter(({ path }) => path.includes('{organisation}'))
/** With the ids of one thing of each kind. */
const address = (path: string, has: Readonly<Record<string, string>>) => path.replaceAll(/\{([a-zA-Z]+)\}/g, (_, name: string) => has[name] ?? newId())
const sample = ({ body }: One, has: Readonly<Record<string, string>>) => (body === undefined ? undefined : sampleOf(body, schemas, () => has['member'] ?? ''))
const ask = ({ method, operation }: One, url: string, body: unknown, by: { readonly cookie?: string; readonly bearer?: string }, version = '"1"') =>
  house.ask(method, url, { ...by, ...(body !== undefined && { body }), ...(operation.parameters.some(({ name }) => name === 'If-Match') && { headers: { 'if-match': version } }) })
/** An answer without what differs from one request to the next. */
const gist = ({ status, json }: Answered) => ({ status, code: json['code'], title: json['title'], because: json['because'] })

/** Everything a tenant has, as the database has it. */
const rowsOf = (tenant: string) => asAdmin(house.world.db.admin, async (client) => {
  const { rows: tables } = await client.query<{ name: string }>(`SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' WHERE c.relnamespace = 'rustning'::regnamespace AND c.relkind = 'r' ORDER BY 1`)
  const found: Record<string, string> = {}
  for (const { name } of tables) found[name] = (await client.query<{ sum: string }>(`SELECT coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS sum FROM rustning.${name} t WHERE tenant_id = $1`, [tenant])).rows[0]?.sum ?? ''
  return found
})

test('every kind of thing that an address names is tried', () => {
  const missing = new Set(all.flatMap(({ path }) => namesIn(path)).filter((name) => !(name in solvik.has)))
  // What belongs to a person and not to an organisation, and takes a device or another service to make, is tried in its own room.
  expect([...missing].filter((name) => !['provider', 'passkey', 'login'].includes(name))).toEqual([])
})

test('a thing of another organisation is answered about as a thing that never was, wherever it is named', async () => {
  const before = await rowsOf(elvebyen.organisation)
  const tried: string[] = []
  for (const one of all.filter(({ operation }) => !operation['x-may'].includes('anyone'))) {
    const body = sample(one, solvik.has)
    const places = [
      ...namesIn(one.path).filter((name) => name !== 'organisation' && !publicNames.includes(name)).map((name) => ({ where: name, at: (id: string) => [address(one.path, { ...solvik.has, [name]: id }), body] as const, theirs: elvebyen.has[name] ?? newId() })),
      ...positionsIn(body, (text) => text === solvik.has.member).map((place) => ({ where: place.join('.'), at: (id: string) => [address(one.path, solvik.has), withAt(body, place, id)] as const, theirs: elvebyen.has[String(place.at(-1)).replace(/Id$/, '')] ?? elvebyen.member })),
    ]
    for (const { where, at, theirs } of places) {
      for (const by of one.path.includes('{organisation}') ? [{ cookie: solvik.cookie }, { bearer: solvik.has.key }] : [{ cookie: solvik.cookie }]) {
        const about = await ask(one, ...at(theirs), by), never = await ask(one, ...at(newId()), by, about.etag)
        const name = `${one.operation.operationId} ${where} by ${Object.keys(by)[0]}`
        expect({ name, ...gist(about) }).toEqual({ name, ...gist(never) })
        if (namesIn(one.path).includes(where)) expect({ name, refused: about.status >= 400 && about.status < 500 }).toEqual({ name, refused: true })
        tried.push(name)
      }
    }
  }
  expect(tried.length).toBeGreaterThan(10)
  expect(await rowsOf(elvebyen.organisation)).toEqual(before)
})

test('nobody who does not belong reaches an organisation, whatever they bring', async () => {
  const leaver = await house.world.person({ in: solvik.organisation, roles: ['leader'] })
  const left = await house.logIn(leaver)
  const members = (await house.ask('GET', `/api/v1/organisations/${solvik.organisation}/members`, { cookie: solvik.cookie })).json['members'] as { id: string; accountId: string; version: number }[]
  const gone = members.find(({ accountId }) => accountId === leaver)
  expect((await house.ask('DELETE', `/api/v1/organisations/${solvik.organisation}/members/${gone?.id}`, { cookie: solvik.cookie, headers: { 'if-match': '"1"' } })).status).toBe(204)
  const keys = `/api/v1/organisations/${solvik.organisation}/api-tokens`
  const revoked = (await house.ask('POST', keys, { cookie: solvik.cookie, body: { name: 'Gammel', scopes: ['engagements.read'], expiresAt: new Date(Date.now() + 60_000).toISOString() } })).json
  expect((await house.ask('DELETE', `${keys}/${String(revoked['id'])}`, { cookie: solvik.cookie })).status).toBe(204)
  await house.world.settled()
  const before = await rowsOf(solvik.organisation)
  const askers: readonly (readonly [string, { cookie?: string; bearer?: string }, readonly number[]])[] = [
    ['nobody', {}, [401]], ['a guess at a session', { cookie: `session=rs_${'x'.repeat(43)}` }, [401]], ['somebody who left', { cookie: left }, [404]], ['another organisation’s everything', { cookie: elvebyen.cookie }, [404]],
    ['another organisation’s key', { bearer: elvebyen.has.key }, [404]], ['a revoked key', { bearer: String(revoked['token']) }, [401]], ['another organisation’s respondent', { cookie: elvebyen.has.respondentCookie }, [404]],
    ['a session and a dead key', { cookie: solvik.cookie, bearer: String(revoked['token']) }, [401]],
  ]
  for (const one of inOrganisation()) {
    for (const [who, by, wanted] of askers) {
      const answer = await ask(one, address(one.path, solvik.has), sample(one, solvik.has), by)
      expect([one.operation.operationId, who, answer.status]).toEqual([one.operation.operationId, who, expect.toSatisfy((status: number) => wanted.includes(status))])
      for (const secret of [solvik.has['engagement'], solvik.has.member, 'Journal i skyen', 'Solvik kommune']) expect(answer.text.includes(secret ?? '') && !address(one.path, solvik.has).includes(secret ?? '')).toBe(false)
    }
  }
  expect(await rowsOf(solvik.organisation)).toEqual(before)
})

test('a respondent is let in to what says so, and to nothing else', async () => {
  for (const one of inOrganisation().filter(({ operation }) => !operation['x-may'].some((who) => who === 'respondent' || who === 'anyone'))) {
    const answer = await ask(one, address(one.path, solvik.has), sample(one, solvik.has), { cookie: solvik.has.respondentCookie })
    expect([one.operation.operationId, answer.status]).toEqual([one.operation.operationId, 403])
  }
})

test('no answer was a fault of ours', () => expect(house.faults).toEqual([]))

test('past our own code, as the application’s login, no table shows, takes or gives up a row of another organisation', async () => {
  const found = await asAdmin(house.world.db.admin, async (client) => {
    await client.query('BEGIN; SET LOCAL search_path = rustning')
    return waysAcross(client, { mine: solvik.organisation, theirs: elvebyen.organisation })
  })
  expect(found).toEqual([])
})
