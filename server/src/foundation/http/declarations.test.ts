/** One declaration, everywhere the same: in the router, the document, the client, the matrix and the compiler. */
import { languages } from '@rustning/knowledge/pack'
import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Refusal } from '../values/refusal.ts'
import { clientFor, refusedWith } from './client.api.ts'
import { readDeclarations } from './declarations.ts'
import { healthRoutes } from './health.api.ts'
import { roles } from '../identity/role.ts'
import { mayUse, permissionMatrix } from './may.api.ts'
import { openApi } from './openapi.ts'
import { httpText } from './refusals.text.ts'
import { refusalsOf } from './refusals.ts'
import { id, route, type RouteShape } from './route.api.ts'
import { serve } from './serve.ts'
import { openThings, type Things } from './testing/things.ts'
import { thingRoutes } from './testing/things.api.ts'

let things: Things
beforeAll(async () => void (things = await openThings()))
afterAll(() => things.stop())

const one = route({ method: 'GET', path: '/api/v1/one', summary: 'One', answer: z.strictObject({ kind: z.enum(['a', 'b']) }), refusals: {}, may: ['anyone'] })
const two = route({ method: 'GET', path: '/api/v1/two', summary: 'Two', answer: z.strictObject({}), refusals: {}, may: ['anyone'] })

describe('a declaration', () => {
  test('without its handler, with another, or with an answer that is not its own does not compile', () => {
    // @ts-expect-error two has no handler
    serve({ one, two }, { one: () => ({ kind: 'a' }) })
    // @ts-expect-error three is no route
    serve({ one }, { one: () => ({ kind: 'a' }), three: () => ({}) })
    // @ts-expect-error c is none of its kinds
    serve({ one }, { one: () => ({ kind: 'c' }) })
    // @ts-expect-error the path names a parameter that is not declared
    route({ method: 'GET', path: '/api/v1/{it}', summary: 'x', answer: z.strictObject({}), refusals: {}, may: ['anyone'] })
    const nobody = { method: 'GET', path: '/x', summary: 'x', answer: z.strictObject({}), refusals: {}, may: [] } as const
    // @ts-expect-error nobody may
    route(nobody)
    expect(serve({ one }, { one: () => ({ kind: 'b' }) })).toHaveLength(1)
  })

  const plain = { summary: 'x', answer: z.strictObject({}), refusals: {}, may: ['anyone'] } as const
  test.each([
    ['a GET that changes', () => route({ ...plain, method: 'GET', path: '/x', changes: true })],
    ['a PUT that does not', () => route({ ...plain, method: 'PUT', path: '/x' })],
    ['a GET with a body', () => route({ ...plain, method: 'GET', path: '/x', body: z.strictObject({}) })],
    ['a path with capitals', () => route({ ...plain, method: 'GET', path: '/X' })],
    ['a path with two slashes', () => route({ ...plain, method: 'GET', path: '/x//y' })],
  ])('of %s is refused where it stands', (_, declare) => expect(declare).toThrow(TypeError))

  const served = (...shapes: readonly (readonly [string, RouteShape])[]) => shapes.map(([operation, shape]) => ({ operation, route: shape, handler: () => undefined }))
  test.each([
    ['lets unknown fields in', served(['a', { ...one, answer: z.object({ a: z.string() }) }])],
    ['lets more out than it says', served(['a', { ...one, answer: z.looseObject({ a: z.string() }) }])],
    ['lets them in deep inside', served(['a', { ...one, query: z.strictObject({ a: z.array(z.object({ b: z.string() })) }) }])],
    ['has the name of another', served(['a', one], ['a', two])],
    ['has the address of another', served(['a', { ...one, path: '/x/{a}', params: z.strictObject({ a: id }) }], ['b', { ...one, path: '/x/{b}', params: z.strictObject({ b: id }) }])],
    ['has parameters its path does not', served(['a', { ...one, params: z.strictObject({ a: id }) }])],
  ])('that %s keeps the server from starting', (_, all) => expect(() => readDeclarations(all)).toThrow(TypeError))
})

describe('the OpenAPI document', () => {
  const operations = () => Object.entries(things.document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })))
  const all = { ...healthRoutes, ...thingRoutes }
  const codesIn = (response: unknown) => things.document.components.responses[(response as { $ref: string }).$ref.replace('#/components/responses/', '')]?.description.split(', ')

  test('has exactly the operations the router has', () => {
    const documented = operations().map(({ path, method }) => `${method} ${path}`)
    const routed = things.registered.filter((text) => !text.startsWith('HEAD ')).map((text) => text.replaceAll(/:([a-zA-Z]+)/g, '{$1}'))
    expect(routed.sort()).toEqual(documented.sort())
    expect(documented.length).toBe(Object.keys(all).length)
  })
  test('tells every answer an operation may give, and who may', () => {
    expect(things.document.openapi).toBe('3.1.0')
    for (const { operation } of operations()) {
      const shape: RouteShape = all[operation.operationId as keyof typeof all]
      const { responses } = operation
      expect(Object.keys(responses).filter((status) => Number(status) < 400)).toHaveLength(1)
      expect(Object.keys(responses).filter((status) => Number(status) >= 400).map(Number)).toEqual([...new Set(refusalsOf(shape).map(({ status }) => status))].sort((a, b) => a - b))
      for (const { code, status } of refusalsOf(shape)) expect(codesIn(responses[status])).toContain(code)
      expect(operation['x-may']).toEqual(shape.may)
      expect(operation.security.length > 0 && JSON.stringify(operation.security[0]) !== '{}').toBe(!shape.may.includes('anyone'))
    }
  })
  test('foretells what a change may be answered', () => {
    const statuses = (path: string, method: string) => Object.keys(things.document.paths[path]?.[method]?.responses ?? {}).join(' ')
    expect(statuses('/api/v1/things/{thing}', 'patch')).toBe('200 400 401 403 404 408 409 412 413 414 415 422 428 429 431 500 503')
    expect(statuses('/api/v1/things', 'post')).toBe('201 400 401 403 408 409 413 414 415 422 428 429 431 500 503')
    expect(statuses('/health/live', 'get')).toBe('200 400 408 414 422 429 431 500 503')
  })
  test('has no reference that leads nowhere, and describes what goes in and what comes out', () => {
    const text = JSON.stringify(things.document)
    const names = new Set(Array.from(text.matchAll(/"#\/components\/schemas\/(\w+)"/g), ([, name]) => name))
    expect(names).toContain('Thing')
    for (const name of names) expect(things.document.components.schemas).toHaveProperty([name as string])
    expect(text).not.toContain('$defs')
    const add = things.document.paths['/api/v1/things']?.['post']
    expect(add?.requestBody?.content).toMatchObject({ 'application/json': { schema: { required: ['name'], additionalProperties: false } } })
    expect(add?.parameters.map(({ name, required }) => [name, required])).toEqual([['Idempotency-Key', true]])
    expect(things.document.paths['/api/v1/things/{thing}']?.['patch']?.parameters.map(({ name, required }) => [name, required])).toEqual([['thing', true], ['Idempotency-Key', false], ['If-Match', true]])
    expect(things.document.paths['/api/v1/things']?.['get']?.security).toEqual([{ session: [] }, { token: ['things.read'] }])
  })
  test('is the same every time, and is served', async () => {
    expect(JSON.stringify(openApi(all, '0.1.0'))).toBe(JSON.stringify(things.document))
    expect((await things.inject({ method: 'GET', url: '/openapi.json' })).json()).toEqual(things.document)
  })
  test('does not give one name to two things', () => {
    const other = z.strictObject({ other: z.string() }).meta({ id: 'ThingTwice' }), same = z.strictObject({ same: z.string() })
    expect(() => openApi({ one: { ...one, answer: z.strictObject({ a: other }) }, two: { ...two, answer: z.strictObject({ a: same }) } }, '1')).not.toThrow()
    const partly = z.strictObject({ name: z.string().default('x') }).meta({ id: 'Partly' })
    const { schemas } = openApi({ add: { ...one, method: 'POST', body: partly, answer: partly } }, '1').components
    expect(Object.keys(schemas)).toEqual(['Partly', 'PartlyInput', 'Problem'])
  })
})

describe('the client', () => {
  const asked: { url: string; init: RequestInit }[] = []
  const client = (token = 'reads') => clientFor(thingRoutes, (url, init) => {
    asked.push({ url, init })
    return fetch(url, init)
  }, { base: things.url, token, language: 'en' })

  test('asks and answers in the declaration’s types', async () => {
    const answer = await client().listThings({ query: { page: 2, done: true, names: ['a', 'b'] } })
    const page: number = answer.page
    expect(page).toBe(2)
    expect(JSON.parse(answer.asked)).toEqual({ page: 2, done: true, names: ['a', 'b'] })
    expect((await clientFor(thingRoutes, fetch, { base: things.url }).enter({ body: { as: 'kari' } })).link).toBe('http://rustning.example/welcome')
    expect(new TextDecoder().decode(await client().saveThings({}))).toBe('a;b\r\n')
  })
  test('throws the refusal it was given, with its words, fields and number', async () => {
    const error = await client().listThings({ query: { page: 1000 } }).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(Refusal)
    expect(error).toMatchObject({ code: 'invalid-request', status: 422 })
    expect((error as Refusal).words('nb')).toMatchObject({ title: 'Something you sent is not filled in correctly.', fields: [{ in: 'query', path: '/page', sentence: 'The number can be at most 100.' }] })
    expect((error as Refusal).request).toMatch(/^[0-9a-f-]{36}$/)
    const taken: 'thing-name-taken' | undefined = refusedWith(thingRoutes.addThing, new Refusal('thing-name-taken', 409, () => ({ title: '', because: '', remedy: '' })))
    expect([taken, refusedWith(thingRoutes.addThing, error), refusedWith(thingRoutes.addThing, new Error('x'))]).toEqual(['thing-name-taken', undefined, undefined])
  })
  test('sends the version, a key of its own for each change, and the caller’s key when it is given', async () => {
    const from = asked.length
    const change = (options?: { key: string }) => client('none').changeThing({ params: { thing: '0190a000-0000-7000-8000-00000000000a' }, body: { name: 'b' }, version: 3 }, options).catch((error: Refusal) => error.status)
    expect([await change(), await change(), await change({ key: 'again' })]).toEqual([401, 401, 401])
    const headers = asked.slice(from).map(({ init }) => init.headers as Record<string, string>)
    expect(headers[0]).toMatchObject({ 'if-match': '"3"', 'content-type': 'application/json', authorization: 'Bearer none' })
    expect(new Set(headers.map((one) => one['idempotency-key'])).size).toBe(3)
    expect(headers[2]?.['idempotency-key']).toBe('again')
  })
  test('puts whatever an id holds into one step of the path', async () => {
    const error = await client().readThing({ params: { thing: '../../openapi.json' } }).catch((error: Refusal) => error)
    expect([(error as Refusal).status, asked.at(-1)?.url]).toEqual([401, `${things.url}/api/v1/things/..%2F..%2Fopenapi.json`].map((one, at) => (at === 0 ? (error as Refusal).status : one)))
    expect([401, 403, 404]).toContain((error as Refusal).status)
  })
  test('and the declarations hold nothing of Node, so that browsers can have them', async () => {
    const entry = ['./client.api.ts', './testing/things.api.ts', './may.api.ts', './health.api.ts'].map((file) => `export * from ${JSON.stringify(file)}`).join('\n')
    const { errors, metafile } = await build({ stdin: { contents: entry, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' }, bundle: true, platform: 'browser', format: 'esm', write: false, metafile: true, logLevel: 'silent' })
    expect(errors).toEqual([])
    expect(Object.keys(metafile.inputs).filter((file) => /fastify|node:|refusals|knowledge\/|validation/.test(file))).toEqual([])
  })
})

describe('the permission matrix', () => {
  const matrix = permissionMatrix(thingRoutes)
  const who = (operation: string) => matrix.filter((row) => row.operation === operation && row.may).map((row) => row.who)
  test('has a row for each asker and operation', () => {
    expect(matrix).toHaveLength(Object.keys(thingRoutes).length * (roles.length + 4))
    expect(who('listThings')).toEqual(['buyer', 'auditor'])
    expect(who('readThing')).toEqual(['respondent', 'buyer', 'auditor'])
    expect(who('enter')).toHaveLength(roles.length + 4)
    expect(matrix.find((row) => row.operation === 'listThings' && row.who === 'buyer')?.scopes).toEqual(['things.read'])
    expect(matrix.find((row) => row.operation === 'listThings' && row.who === 'employee')?.scopes).toEqual([])
  })
  test('is what the door does', async () => {
    for (const row of matrix.filter(({ method, operation }) => method === 'GET' && operation === 'listThings')) {
      const { statusCode } = await things.inject({ method: 'GET', url: '/api/v1/things', headers: { cookie: row.who === 'buyer' ? 'session=kari' : row.who === 'auditor' ? 'session=nils' : row.who === 'respondent' ? 'session=guest' : row.who === 'nobody' ? '' : 'session=ola' } })
      expect(statusCode === 200, row.who).toBe(row.may)
    }
  })
  test('gives a token no more than its maker’s roles and its own scopes', () => {
    const token = { kind: 'token', roles: ['buyer'], scopes: ['things.read'] } as const
    expect(mayUse({ kind: 'person', roles: [], scopes: [], platformAdmin: true }, ['platform-administrator'])).toBe(true)
    expect(mayUse({ ...token, platformAdmin: true }, ['platform-administrator', 'token:things.read'])).toBe(false)
    expect([mayUse(token, ['buyer', 'token:things.read']), mayUse(token, ['buyer', 'token:things.write']), mayUse(token, ['auditor', 'token:things.read']), mayUse(token, ['buyer']), mayUse({ ...token, roles: [] }, ['signed-in', 'token:things.read'])]).toEqual([true, false, false, false, true])
  })
})

test('every sentence of the layer ends, and says why without a full stop', () => {
  for (const language of languages) {
    for (const [name, text] of Object.entries(httpText[language])) {
      if (typeof text === 'function' || !('title' in text)) continue
      expect(text.title, `${language} ${name}`).toMatch(/^[A-ZÆØÅ].*\.$/)
      expect(text.remedy, `${language} ${name}`).toMatch(/^[A-ZÆØÅ].*\.$/)
      if ('because' in text) expect(text.because, `${language} ${name}`).toMatch(/^[^A-ZÆØÅ].*[^.]$|^Idempotency-Key|^If-Match/)
    }
  }
})
