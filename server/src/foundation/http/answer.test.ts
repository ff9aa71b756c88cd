/** Who may, from where, how often, and what they are told: never anything from inside. */
import { describe, expect, test } from 'vitest'
import { newId } from '../values/id.ts'
import { asking, good, json, known } from './testing/asking.ts'
import { by, organisation, sending } from './testing/things.ts'

const at = asking()

describe('who asks', () => {
  test.each([
    ['nobody', {}, 401, 'not-signed-in'],
    ['somebody with a cookie nobody gave', by('stranger'), 401, 'not-signed-in'],
    ['a person without a role', by('ola'), 403, 'not-allowed'],
    ['a respondent', by('guest'), 403, 'not-allowed'],
    ['a token with the scope but not the role', { authorization: 'Bearer above-its-maker' }, 403, 'not-allowed'],
    ['a token that does not exist', { authorization: 'Bearer nonsense', ...by('kari') }, 401, 'not-signed-in'],
  ])('%s may not list', async (_, headers, status, code) => {
    expect(await at.refused({ method: 'GET', headers: headers as Record<string, string> })).toEqual([status, code])
  })
  test('is settled before the body is read', async () => expect(await at.refused({ payload: '{{{', headers: sending('nils') })).toEqual([403, 'not-allowed']))
  test.each([['kari', by('kari')], ['nils', by('nils')], ['a token with scope and role', { authorization: 'Bearer reads' }]])('%s may list', async (_, headers) => {
    expect((await at.send({ method: 'GET', headers: headers as Record<string, string> })).status).toBe(200)
  })
  test('a token does no more than its scope', async () => expect(await at.refused({ payload: good, headers: { authorization: 'Bearer reads', 'content-type': 'application/json', 'idempotency-key': 'k' } })).toEqual([403, 'not-allowed']))
  test('another organisation’s address is answered like one nobody has', async () => {
    expect(await at.refused({ method: 'GET', url: `/api/v1/organisations/${newId()}/things`, headers: by('ola') })).toEqual([404, 'not-found'])
    expect((await at.send({ method: 'GET', url: `/api/v1/organisations/${organisation}/things`, headers: by('kari') })).status).toBe(200)
  })
})

describe('a change', () => {
  const change = (headers: Readonly<Record<string, string>>) => at.refused({ payload: good, headers: { cookie: 'session=kari', 'content-type': 'application/json', 'idempotency-key': 'k', ...headers } })
  test.each([
    ['without a word of where it comes from', {}],
    ['from nowhere', { origin: 'null' }],
    ['from another site', { origin: 'http://evil.example' }],
    ['from a site that begins like ours', { origin: 'http://rustning.example.evil.example' }],
    ['from our name on another port', { origin: 'http://rustning.example:8080' }],
    ['from our name over another scheme', { origin: 'https://rustning.example' }],
    ['that the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['from a sister site', { 'sec-fetch-site': 'same-site', origin: 'http://rustning.example' }],
    ['as a form', { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://evil.example' }],
    ['as JSON in plain text', { 'content-type': 'text/plain', 'sec-fetch-site': 'cross-site' }],
    ['with a Host that agrees with it', { host: 'evil.example', 'x-forwarded-host': 'evil.example', origin: 'http://evil.example' }],
  ])('%s is stopped', async (_, headers) => expect(await change(headers as Record<string, string>)).toEqual([403, 'foreign-site']))
  test('that signs somebody in from another site is stopped without a cookie too', async () => {
    expect(await at.refused({ url: '/api/v1/enter', payload: '{"as":"mallory"}', headers: { 'content-type': 'application/json', origin: 'http://evil.example' } })).toEqual([403, 'foreign-site'])
  })
  test.each([{ origin: 'http://rustning.example' }, { 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }])('from our own pages (%j) is done', async (headers) => {
    expect((await at.send({ payload: good, headers: { cookie: 'session=kari', 'content-type': 'application/json', 'idempotency-key': 'k', ...(headers as Record<string, string>) } })).status).toBe(201)
  })

  const { 'idempotency-key': _, ...keyless } = sending('kari')
  test('without a key is refused', async () => expect(await at.refused({ payload: good, headers: keyless })).toEqual([428, 'idempotency-key-missing']))
  test.each(['', 'with space', 'å', 'k'.repeat(201)])('with the key %j is refused', async (key) => expect(await at.refused({ payload: good, headers: { ...keyless, 'idempotency-key': key } })).toEqual([400, 'idempotency-key-malformed']))
  test('has a fingerprint of method, address and content, whatever order its fields have', async () => {
    const print = async (url: string, payload: string) => {
      await at.send({ url, payload })
      return at.things.handled.at(-1)?.once?.fingerprint.toString('hex')
    }
    const first = await print('/api/v1/things', '{"name":"a","inner":{"flag":true},"amount":2}')
    expect(await print('/api/v1/things', ' {"amount":2, "inner":{"flag":true}, "name":"a"}')).toBe(first)
    expect(await print('/api/v1/things', '{"amount":3,"inner":{"flag":true},"name":"a"}')).not.toBe(first)
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    const elsewhere = async (thing: string) => {
      await at.send({ method: 'PATCH', url: `/api/v1/things/${thing}`, payload: good, headers: sending('kari', { 'if-match': '"3"' }) })
      return at.things.handled.at(-1)?.once?.fingerprint.toString('hex')
    }
    expect(await elsewhere(known)).not.toBe(await elsewhere(newId()))
  })

  const patch = (headers: Readonly<Record<string, string>>) => ({ method: 'PATCH' as const, url: `/api/v1/things/${known}`, payload: good, headers: sending('kari', headers) })
  test('of what has a version is refused without it', async () => expect(await at.refused(patch({}))).toEqual([428, 'version-missing']))
  test.each(['*', 'W/"3"', '3', '"3", "4"', '"-1"', '"x"', '""', `"${'3'.repeat(10_000)}"`])('made from the version %.20s is refused', async (version) => {
    expect(await at.refused(patch({ 'if-match': version }))).toEqual([400, 'version-malformed'])
  })
  test('made from a version is handled with it, and answers the next', async () => {
    expect((await at.send(patch({ 'if-match': '"3"' }))).headers['etag']).toBe('"4"')
    expect(at.things.handled[0]).toMatchObject({ version: 3, once: { key: 'k-1' } })
    expect(await at.send({ ...patch({ 'if-match': '"3"' }), method: 'DELETE', payload: '', headers: by('kari', { 'if-match': '"3"' }) })).toMatchObject({ status: 204, text: '' })
  })
})

describe('an answer', () => {
  const breaking = (how: string, headers: Readonly<Record<string, string>> = {}) => at.send({ url: `/api/v1/things/${known}/break`, payload: json({ how }), headers: { 'content-type': 'application/json', ...headers } })

  test.each(['fault', 'misfit', 'widened'])('that is our own fault (%s) tells its number and nothing else', async (how) => {
    const answer = await breaking(how)
    expect(answer).toMatchObject({ status: 500, problem: { code: 'fault', title: 'Noe gikk galt hos oss.', request: answer.headers['x-request-id'] } })
    expect(answer.text).not.toMatch(/secret|23505|kari|amount|password/)
    expect(at.things.logged.find(({ level }) => level === 'error')).toMatchObject({ message: 'fault', fields: { request: answer.headers['x-request-id'], operation: 'breakThing' } })
    expect(json(at.things.logged)).not.toMatch(/kari@solvik|secret-field/)
  })
  test.each([
    ['away', {}, 503, 'unavailable', '5'], ['unknown', {}, 503, 'unknown-outcome', '2'], ['overtaken', {}, 409, 'overtaken', undefined],
    ['overtaken', { 'if-match': '"1"' }, 412, 'version-moved', undefined], ['reused', {}, 422, 'idempotency-key-reused', undefined],
  ] as const)('%s becomes its refusal %j', async (how, headers, status, code, retry) => {
    const answer = await breaking(how, headers)
    expect(answer).toMatchObject({ status, problem: { code } })
    expect(answer.headers['retry-after']).toBe(retry)
    expect(answer.text).not.toMatch(/secret|10\.0\.0\.7/)
  })
  test('that no declaration mentions is sent, and noticed', async () => {
    expect((await breaking('undeclared')).status).toBe(409)
    expect(at.things.logged).toContainEqual(expect.objectContaining({ level: 'error', message: 'a refusal that the route does not declare' }))
  })
  test('of a room’s own no has all its fields, and is never a page', async () => {
    const answer = await at.send({ payload: json({ name: 'taken' }) })
    expect(answer.problem).toEqual({
      type: '/refusals/thing-name-taken', title: '«<script>taken</script>» kan ikke legges til.', status: 409, code: 'thing-name-taken', because: 'en annen ting har dette navnet', duty: { id: 'order/one-name-each', law: 'orden § 1' },
      remedy: 'Velg et annet navn.', detail: 'Fordi en annen ting har dette navnet. Dette kan dere gjøre: Velg et annet navn.', request: answer.headers['x-request-id'],
    })
    expect([answer.type, answer.headers['x-content-type-options'], answer.headers['content-language']]).toEqual(['application/problem+json; charset=utf-8', 'nosniff', 'nb'])
  })
  test.each([[{}, 'nb'], [{ 'accept-language': 'no,en;q=0.9' }, 'nb'], [{ 'accept-language': 'nn-NO,nb;q=0.5' }, 'nn'], [{ 'accept-language': 'de,en;q=0.3' }, 'en'], [{ 'accept-language': 'en;q=0, nn;q=0.1' }, 'nn'], [{ 'accept-language': 'x'.repeat(5000) }, 'nb'], [by('nils', {}), 'nn'], [by('nils', { 'accept-language': 'en-GB,en;q=0.9' }), 'nn'], [by('nils', { 'accept-language': 'en' }), 'en']])('is in the language of %j: %s', async (headers, language) => {
    expect((await at.send({ method: 'GET', url: `/api/v1/things/${newId()}`, headers: headers as Record<string, string> })).headers['content-language']).toBe(language)
  })
  test('whatever it is, forbids what a page of others could do with it', async () => {
    const expected = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin', 'cache-control': 'no-store', 'content-security-policy': "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; require-trusted-types-for 'script'" }
    for (const url of ['/health/live', '/nothing', '/api/v1/things', '/api/v1/things/%zz']) expect((await at.send({ method: 'GET', url, headers: {} })).headers, url).toMatchObject(expected)
    expect((await at.send({ method: 'GET', url: '/health/live', headers: {} })).headers['strict-transport-security']).toBeUndefined()
  })
  test('is not moved by what a request says of host, caller or its own number', async () => {
    const answer = await at.send({ url: '/api/v1/enter', payload: '{"as":"kari"}', headers: { 'content-type': 'application/json', host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'for=1.2.3.4;host=evil.example', 'x-forwarded-for': '127.0.0.9', 'x-request-id': 'mine', 'request-id': 'mine' } })
    expect(JSON.parse(answer.text)).toEqual({ link: 'http://rustning.example/welcome', address: '127.0.0.1', request: answer.headers['x-request-id'] })
    expect(answer.headers['x-request-id']).not.toBe('mine')
    expect(answer.headers['set-cookie']).toBe('session=kari; Path=/; HttpOnly; SameSite=Lax; Max-Age=60')
  })
  test('that is a no leaves no cookie behind', async () => {
    const answer = await at.send({ url: '/api/v1/enter', payload: '{"as":"nobody"}', headers: { 'content-type': 'application/json' } })
    expect([answer.status, answer.headers['set-cookie']]).toEqual([404, undefined])
  })
  test.each([{ range: `bytes=${'0-,'.repeat(1000)}` }, { accept: '*/*;q=bad' }, { 'if-none-match': 'W/"x"' }])('is whole whatever the request wishes: %j', async (headers) => {
    expect((await at.send({ method: 'GET', url: '/health/live', headers: headers as Record<string, string> })).status).toBe(200)
  })
  test('with a file is saved under a harmless name', async () => {
    const saved = async (name: string) => (await at.send({ method: 'GET', url: `/api/v1/things.csv?name=${encodeURIComponent(name)}`, headers: {} })).headers
    expect(await saved('ting.csv')).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="ting.csv"; filename*=UTF-8\'\'ting.csv', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox" })
    for (const name of ['"><svg onload=alert(1)>.csv', 'a.csv\r\nx: y', '..\\..\\x', '...', '‮vsc.exe', '😀.csv']) expect((await saved(name))['content-disposition'], name).toMatch(/^attachment; filename="[ \w.()-]+"; filename\*=UTF-8''(?!.*(?:%0D|%0A|%2F|%5C|%E2%80%AE))(?:[\w.~-]|%[0-9A-F]{2})+$/)
  })
  test('can send the browser on', async () => expect(await at.send({ method: 'GET', url: '/api/v1/go', headers: {} })).toMatchObject({ status: 303, headers: { location: '/welcome' } }))
})
