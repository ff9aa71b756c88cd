/**
 * Whatever is sent, by mistake or on purpose, to whichever operation of the OpenAPI document: the answer is a refusal that the document
 * foretold, it tells nothing from inside or of others, and what an operation refused has left no trace in any table. What the document's own
 * schema does not allow must be refused, by a reader of schemas that is not ours.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import pg from 'pg'
import type { Operation } from '../foundation/http/openapi.ts'
import { newId } from '../foundation/values/id.ts'
import { openHouse, type House, type Somebody } from './testing/house.ts'
import * as hostile from './testing/hostile.ts'
import { placesIn, sampleOf, withAt, type Schema, type Schemas } from './testing/sample.ts'
import { specimensOf } from './testing/specimens.ts'

type Owner = Somebody & { readonly has: Awaited<ReturnType<typeof specimensOf>> }
interface One { readonly name: string; readonly method: string; readonly path: string; readonly operation: Operation; readonly body: Schema | undefined }
interface Given { readonly path?: string; readonly search?: string; readonly raw?: string | Buffer; readonly headers?: Readonly<Record<string, string | undefined>> }
interface Got { readonly status: number; readonly code: unknown; readonly text: string }

let house: House, admin: pg.Client, elvebyen: Owner, solvik: Owner, all: readonly One[], schemas: Schemas, ajv: Ajv2020
const owner = async (name: string): Promise<Owner> => {
  const one = await house.somebody(name)
  // What belongs to a person, and takes a device or another service to make, is not there.
  return { ...one, has: Object.assign(await specimensOf(house, one), { provider: 'ingen', login: 'a'.repeat(43) }) }
}
beforeAll(async () => {
  house = await openHouse()
  admin = new pg.Client(house.world.db.admin)
  await admin.connect()
  ;[solvik, elvebyen] = [await owner('Solvik kommune'), await owner('Elvebyen kommune KANARI')]
  const { paths, components } = house.server.document
  schemas = components.schemas as Schemas
  ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false })
  ajv.addSchema({ $id: 'house', components }, 'house')
  all = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({
    name: operation.operationId, method: method.toUpperCase(), path, operation, body: (operation.requestBody?.content['application/json'] as { schema?: Schema } | undefined)?.schema,
  })))
})
afterAll(async () => {
  await admin.end()
  await house.close()
})

const withBody = () => all.filter(({ body }) => body !== undefined)
const namesIn = (path: string) => [...path.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name]) => name as string)
const address = (path: string, has: Readonly<Record<string, string>>) => path.replaceAll(/\{([a-zA-Z]+)\}/g, (_, name: string) => has[name] ?? newId())
const honest = ({ body }: One, { has }: Owner): unknown => (body === undefined ? undefined : sampleOf(body, schemas, () => has['member'] ?? ''))
const validator = (schema: unknown): ValidateFunction => ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"house#/components')) as object)
/** For whoever was asked to answer, and nobody else. */
const mustAnswer = ({ operation }: One) => operation['x-may'].includes('respondent') && !operation['x-may'].includes('signed-in')
const events = ({ operation }: One) => Object.values(operation.responses).some((one) => 'content' in one && one.content !== undefined && 'text/event-stream' in one.content)

/** Whatever an answer holds that came from inside, or from somebody else. */
const inside = /node_modules|\.[jt]s:\d+|\bat \w+ \(|\b(?:SELECT|INSERT|UPDATE|DELETE) .{0,80}\b(?:FROM|INTO|SET|WHERE)\b|rustning_(?:app|owner)|pg_catalog|violates|duplicate key|relation "|ZodError|TypeError|SyntaxError|ECONN|Unexpected token|KANARI/

/** Asks, and looks at what every answer must be. */
async function ask(one: One, by: Owner, { path = address(one.path, by.has), search = '', raw, headers = {} }: Given): Promise<Got> {
  const sent: Record<string, string> = { 'sec-fetch-site': 'same-origin', cookie: mustAnswer(one) ? by.has.respondentCookie : by.cookie }
  if (one.operation.parameters.some(({ name }) => name === 'Idempotency-Key')) sent['idempotency-key'] = newId()
  if (one.operation.parameters.some(({ name }) => name === 'If-Match')) sent['if-match'] = '"1"'
  if (raw !== undefined) sent['content-type'] = 'application/json'
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) delete sent[name]
    else sent[name] = value
  }
  const answer = await house.server.inject({ method: one.method as 'GET', url: path + search, headers: sent, ...(raw !== undefined && { payload: raw }) })
  const text = answer.body, status = answer.statusCode
  const about = `${one.name} ${path.slice(0, 120)}${search.slice(0, 80)} ${JSON.stringify(headers).slice(0, 120)} ${String(raw).slice(0, 160)}`
  const refused = status >= 400
  const found = refused ? (JSON.parse(text) as Record<string, unknown>) : {}
  if (status >= 500 || (refused && inside.test(text)) || (refused && !String(answer.headers['content-type']).startsWith('application/problem+json'))) expect.fail(`${about}: ${status} ${text.slice(0, 400)}`)
  if (refused && one.operation.responses[String(status)] === undefined && status !== 405) expect.fail(`${about}: ${status} ${String(found['code'])} is not in the document`)
  return { status, code: found['code'], text }
}

/** Everything that anybody has, but when they were last seen, and what was only tried. */
const traces = async (): Promise<Record<string, string>> => {
  const { rows: tables } = await admin.query<{ name: string }>(`SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'rustning'::regnamespace AND c.relkind = 'r' ORDER BY 1`)
  const { rows } = await admin.query<{ name: string; sum: string }>(tables.map(({ name }) => `SELECT '${name}' AS name, coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS sum FROM ${rowsThatCount[name] ?? `rustning.${name}`} t`).join(' UNION ALL '))
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]))
}
const doneOnly = (table: string) => `(SELECT d.* FROM rustning.${table} d JOIN rustning.journal_entry e ON e.tenant_id = d.tenant_id AND e.id = d.entry_id AND e.outcome = 'done')`
const rowsThatCount: Readonly<Record<string, string>> = {
  session: '(SELECT account_id, session_id, token_hash, factors, expires_at FROM rustning.session)', journal_entry: '(SELECT * FROM rustning.journal_entry WHERE outcome = \'done\')', journal_detail: doneOnly('journal_detail'), journal_pending: doneOnly('journal_pending'),
}
/** The same in short, for after each of many: no row of an organisation changes without an entry, and what has none is counted. */
const trace = async (): Promise<unknown> => (await admin.query(`SELECT (SELECT count(*) FROM rustning.journal_entry WHERE outcome = 'done') AS entries, (SELECT count(*) FROM rustning.idempotency) AS keys, (SELECT count(*) FROM rustning.outbox) AS told, (SELECT count(*) FROM rustning.tenant) AS tenants,
  (SELECT md5(string_agg(a::text, '|' ORDER BY a::text)) FROM rustning.account a) AS accounts, (SELECT count(*) FROM rustning.session) AS sessions, (SELECT count(*) FROM rustning.external_login) + (SELECT count(*) FROM rustning.passkey) + (SELECT count(*) FROM rustning.recovery_code) AS ways`)).rows[0]

/** By default each operation is given every value somewhere and the first dozen everywhere; with RUSTNING_ALL_INPUTS, every value everywhere. */
const everywhere = process.env['RUSTNING_ALL_INPUTS'] === undefined ? 12 : Infinity

/** The honest body with each of its values, the optional ones too, replaced in turn. */
function spoilt(one: One, by: Owner): string[] {
  const sample = honest(one, by), full = sampleOf(one.body as Schema, schemas, () => by.member, true), mark = '@hostile@'
  const places = [...placesIn(sample).map((place) => [sample, place] as const), ...placesIn(full).map((place) => [full, place] as const)]
  const bodies = [...new Set(places.map(([body, place]) => JSON.stringify(withAt(body, place, mark))))]
  return [
    ...new Set(bodies.flatMap((body, at) => hostile.values.filter((_, index) => index < everywhere || index % bodies.length === at).map((value) => body.replace(JSON.stringify(mark), () => value)))),
    ...hostile.extraFields.map((field) => JSON.stringify(sample).replace(/^\{/, (brace) => `${brace}${field}${JSON.stringify(sample) === '{}' ? '' : ','}`)),
    ...Object.keys(sample as object).map((name) => JSON.stringify(Object.fromEntries(Object.entries(sample as object).filter(([key]) => key !== name)))),
  ]
}
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
/** It takes a twentieth of a second to weigh one password, so fewer are tried. */
const slow = ({ path }: One) => /\/sessions$|first-run|password|proof|accept|recovery/.test(path)

describe('a body', () => {
  test('that the document does not allow is refused by every operation, and leaves no trace', async () => {
    let tried = 0
    for (const one of withBody()) {
      const allows = validator(one.body), before = await traces()
      for (const raw of spoilt(one, solvik).filter((text) => allows(parsed(text)) !== true)) {
        const { status } = await ask(one, solvik, { raw })
        if (status < 400) expect.fail(`${one.name} took ${raw.slice(0, 200)}: ${status}`)
        tried++
      }
      expect([one.name, await traces()]).toEqual([one.name, before])
    }
    expect(tried).toBeGreaterThan(1_000)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  }, 240_000)

  test('that the document allows is taken as it is, or refused without a trace', async () => {
    let by = await owner('Granlia kommune'), tried = 0, before = await trace()
    for (const one of withBody()) {
      const allows = validator(one.body), bodies = spoilt(one, by).filter((text) => allows(parsed(text)) === true)
      for (const raw of slow(one) ? bodies.filter((_, index) => index % 13 === 0) : bodies) {
        const { status } = await ask(one, by, { raw }), after = await trace()
        if (status >= 400) expect([one.name, raw.slice(0, 200), status, after]).toEqual([one.name, raw.slice(0, 200), status, before])
        before = after
        tried++
      }
      // What was allowed may have shut this one out.
      if ((await house.ask('GET', `/api/v1/organisations/${by.organisation}/engagements/${by.has.engagement}`, { cookie: by.cookie })).status !== 200) [by, before] = [await owner('Tverrdal kommune'), await trace()]
    }
    expect(tried).toBeGreaterThan(100)
  }, 240_000)

  test('that is no body is refused by every operation, and leaves no trace', async () => {
    const before = await traces()
    for (const one of withBody()) {
      for (const [what, raw] of hostile.bodies) {
        const { status } = await ask(one, solvik, { raw })
        expect([one.name, what, status]).toEqual([one.name, what, expect.toSatisfy((code: number) => [400, 413, 415, 422].includes(code))])
      }
    }
    expect(await traces()).toEqual(before)
  }, 120_000)

  test('of another type, or packed, is refused before it is read', async () => {
    const before = await traces()
    for (const one of withBody()) {
      const raw = JSON.stringify(honest(one, solvik))
      for (const type of hostile.mediaTypes) expect([one.name, type, (await ask(one, solvik, { raw, headers: { 'content-type': type } })).status]).toEqual([one.name, type, 415])
      for (const encoding of hostile.encodings) expect([one.name, encoding, (await ask(one, solvik, { raw, headers: { 'content-encoding': encoding } })).status]).toEqual([one.name, encoding, 415])
    }
    expect(await traces()).toEqual(before)
  }, 120_000)

  test('where none is asked for is refused', async () => {
    const before = await traces()
    for (const one of all.filter(({ body, method }) => body === undefined && method !== 'GET')) expect([one.name, (await ask(one, solvik, { raw: '{}' })).status]).toEqual([one.name, 400])
    expect(await traces()).toEqual(before)
  })
})

test('an id in an address that is none is answered as one that nobody has', async () => {
  const before = await traces()
  for (const one of all.filter((each) => !events(each))) {
    for (const name of namesIn(one.path)) {
      const raw = one.body === undefined ? undefined : JSON.stringify(honest(one, solvik))
      for (const bad of [...hostile.ids, ...hostile.rawIds]) {
        const path = address(one.path.replace(`{${name}}`, '@'), solvik.has).replace('@', () => bad)
        const { status } = await ask(one, solvik, { path, ...(raw !== undefined && { raw }) })
        // These are another address altogether, and may lead to what is there.
        if (bad === '.' || bad === '..') continue
        expect([one.name, name, bad.slice(0, 60), status]).toEqual([one.name, name, bad.slice(0, 60), expect.toSatisfy((code: number) => [400, 403, 404, 405, 414, 422].includes(code))])
      }
    }
  }
  expect(await traces()).toEqual(before)
}, 120_000)

test('a search that is none is refused, and what is asked for otherwise is looked for as it stands', async () => {
  for (const one of all.filter((each) => each.method === 'GET' && !events(each) && each.path.startsWith('/api/'))) {
    const own = one.operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name)
    for (const unknown of hostile.unknownSearches) expect([one.name, unknown, (await ask(one, solvik, { search: `?${unknown}` })).status]).toEqual([one.name, unknown, expect.toSatisfy((code: number) => [400, 403, 404, 422].includes(code))])
    for (const name of own) for (const search of hostile.searches) await ask(one, solvik, { search: `?${name}=${search}` })
    for (const name of own) for (const search of hostile.searches.slice(0, 12)) await ask(one, solvik, { search: `?${name}=${search}&${name}=${search}` })
  }
})

describe('a header field', () => {
  test('that is no version or no key is refused, and leaves no trace', async () => {
    const before = await traces()
    for (const one of all) {
      const raw = one.body === undefined ? undefined : JSON.stringify(honest(one, solvik)), body = raw === undefined ? {} : { raw }
      const wants = (field: string) => one.operation.parameters.find(({ name }) => name === field)
      if (wants('If-Match')) for (const version of [undefined, ...hostile.versions]) expect([one.name, version, (await ask(one, solvik, { ...body, headers: { 'if-match': version } })).status]).toEqual([one.name, version, expect.toSatisfy((code: number) => [400, 428, 403, 404].includes(code))])
      if (wants('Idempotency-Key')) for (const key of hostile.keys) expect([one.name, key.slice(0, 20), (await ask(one, solvik, { ...body, headers: { 'idempotency-key': key } })).status]).toEqual([one.name, key.slice(0, 20), expect.toSatisfy((code: number) => [400, 403, 404].includes(code))])
      if (wants('Idempotency-Key')?.required === true) expect([one.name, (await ask(one, solvik, { ...body, headers: { 'idempotency-key': undefined } })).status]).toEqual([one.name, 428])
    }
    expect(await traces()).toEqual(before)
  }, 60_000)

  test('that lies, or is nonsense, changes no answer but to a refusal', async () => {
    for (const one of all.filter((each) => each.method === 'GET' && !events(each))) {
      const { status } = await ask(one, solvik, {})
      for (const [what, headers] of hostile.headers) expect([one.name, what, (await ask(one, solvik, { headers })).status]).toEqual([one.name, what, expect.toSatisfy((code: number) => code === status || (code >= 400 && code < 500))])
      for (const cookie of hostile.cookies) {
        const answer = await ask(one, solvik, { headers: { cookie } })
        if (one.operation.security.every((each) => Object.keys(each).length > 0)) expect([one.name, cookie.slice(0, 40), answer.status]).toEqual([one.name, cookie.slice(0, 40), 401])
      }
    }
  }, 60_000)
})

test('none of it was a fault of ours, or a refusal that no declaration foretold', () => expect(house.faults).toEqual([]))

test('and Elvebyen has what it had', async () => expect((await house.ask('GET', `/api/v1/organisations/${elvebyen.organisation}/engagements`, { cookie: elvebyen.cookie })).json['engagements']).toHaveLength(1))
