/** Whatever is sent, by whomever: an answer of ours, in time, and no handler called with what was not checked. */
import { describe, expect, test } from 'vitest'
import { newId } from '../values/id.ts'
import { asking, good, json, known } from './testing/asking.ts'
import { by, sending } from './testing/things.ts'

const at = asking()

describe('a body', () => {
  test('that is right is handled', async () => {
    expect(await at.send({ payload: good })).toMatchObject({ status: 201, headers: { etag: '"1"' } })
    expect(at.things.handled[0]).toMatchObject({ body: { name: 'a', amount: 1 }, once: { key: 'k-1' } })
  })

  const nested = (depth: number) => `{"name":"a","any":${'['.repeat(depth)}${']'.repeat(depth)}}`
  test.each([
    ['nested ten thousand deep', nested(10_000)],
    ['nested one deeper than allowed', nested(32)],
    ['with too many fields', `{"name":"a","any":[${'1,'.repeat(30_000)}1]}`],
    ['with a number that is infinite', '{"name":"a","amount":1e400}'],
    ['with minus zero', '{"name":"a","amount":-0}'],
    ['with a number that loses digits', '{"name":"a","any":9007199254740993}'],
    ['with NaN', '{"name":"a","amount":NaN}'],
    ['with half a character', '{"name":"\\ud800"}'],
    ['with half a character in a name', '{"name":"a","any":{"\\udc00":1}}'],
    ['with a NUL', '{"name":"a\\u0000b"}'],
    ['with a comma too many', '{"name":"a",}'],
    ['with a byte order mark', `\ufeff${good}`],
    ['that is not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['that is empty', ''],
    ['that stops in the middle', '{"name":"a'],
    ['that names __proto__', '{"name":"a","__proto__":{"polluted":true}}'],
    ['that names __proto__ deep inside', '{"name":"a","any":[{"__proto__":{"polluted":true}}]}'],
    ['that names constructor', '{"name":"a","any":{"constructor":{"prototype":{"polluted":true}}}}'],
    ['that names prototype', '{"name":"a","any":{"prototype":1}}'],
  ])('%s is refused as unreadable', async (_, payload) => {
    expect(await at.refused({ payload })).toEqual([400, 'malformed-json'])
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  test('nested as deep as allowed is handled', async () => {
    expect((await at.send({ payload: nested(31) })).status).toBe(201)
  })

  test.each(['{"name":"a","name":"b"}', '{"name":"a","n\\u0061me":"b"}', '{"name":"a","inner":{"flag":true,"flag":false}}', '{"__proto__":1,"__proto__":2}'])('with a name twice (%s) is refused', async (payload) => {
    expect(await at.refused({ payload })).toEqual([400, 'malformed-json'])
  })
  test.each(['{"name":"{\\"a\\":1,\\"a\\":2}"}', '{"name":"name"}', '{"name":"a","list":["a","a","a"]}', '{"name":"a","inner":{"flag":true},"amount":1}'])('with nothing twice (%s) is not', async (payload) => {
    expect((await at.send({ payload })).status).toBe(201)
  })

  test('too large is refused before it is read', async () => {
    expect(await at.refused({ payload: json({ name: 'a'.repeat(2_000_000) }) })).toEqual([413, 'too-large'])
  })

  test.each([undefined, ' application/jsonx', 'application/json\tx', 'application/json garbage', 'application/jsonp', 'text/plain', 'text/plain;application/json', 'application/json; charset=utf-7', 'application/json; charset=utf-8; x=y', 'application/json, text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/problem+json', ''])('called %j is not taken', async (type) => {
    const { 'content-type': _, ...headers } = sending('kari')
    expect(await at.refused({ payload: good, headers: type === undefined ? headers : { ...headers, 'content-type': type } })).toEqual([415, 'wrong-media-type'])
  })

  test.each(['gzip', 'GZIP', 'br', 'deflate', 'identity, gzip', 'x', ''])('packed as %j is not taken', async (encoding) => {
    expect(await at.refused({ payload: good, headers: sending('kari', { 'content-encoding': encoding }) })).toEqual([415, 'wrong-media-type'])
  })

  test.each(['APPLICATION/JSON', 'application/json; charset=UTF-8', 'application/json;charset="utf-8"'])('called %j is JSON, and checked', async (type) => {
    expect(await at.refused({ payload: '{"name":1}', headers: sending('kari', { 'content-type': type }) })).toEqual([422, 'invalid-request'])
    expect((await at.send({ payload: good, headers: sending('kari', { 'content-type': type }) })).status).toBe(201)
  })

  test('where none is expected is refused', async () => {
    expect(await at.refused({ method: 'DELETE', url: `/api/v1/things/${known}`, headers: sending('kari', { 'if-match': '"3"' }), payload: '{}' })).toEqual([400, 'unexpected-body'])
    expect(await at.refused({ method: 'GET', headers: sending('kari'), payload: '{}' })).toEqual([400, 'unexpected-body'])
  })
})

describe('a field', () => {
  test.each([
    ['a list for a text', { name: ['a'] }, '/name', 'Skriv en tekst.'],
    ['an operator for a text', { name: { $ne: null } }, '/name', 'Skriv en tekst.'],
    ['nothing for a text', { name: null }, '/name', 'Skriv en tekst.'],
    ['a text for a number', { name: 'a', amount: '1' }, '/amount', 'Skriv et tall.'],
    ['a broken number', { name: 'a', amount: 1.5 }, '/amount', 'Skriv et helt tall.'],
    ['too small a number', { name: 'a', amount: -1 }, '/amount', 'Tallet må være minst 0.'],
    ['too large a number', { name: 'a', amount: 1001 }, '/amount', 'Tallet kan være høyst 1000.'],
    ['a text for yes or no', { name: 'a', inner: { flag: 'true' } }, '/inner/flag', 'Svar ja eller nei (true eller false).'],
    ['a missing field', {}, '/name', 'Feltet må fylles ut.'],
    ['an empty field', { name: '' }, '/name', 'Feltet må fylles ut.'],
    ['too long a text', { name: 'a'.repeat(41) }, '/name', 'Skriv høyst 40 tegn.'],
    ['too long a list', { name: 'a', list: ['a', 'b', 'c', 'd'] }, '/list', 'Oppgi høyst 3.'],
    ['an unknown field', { name: 'a', tenantId: 'x' }, '/tenantId', 'Feltet finnes ikke her.'],
    ['an unknown field inside', { name: 'a', inner: { flag: true, role: 'owner' } }, '/inner/role', 'Feltet finnes ikke her.'],
    ['a field whose name is a path', { name: 'a', 'x/y~z': 1 }, '/x~1y~0z', 'Feltet finnes ikke her.'],
    ['no e-mail address', { name: 'a', email: 'kari' }, '/email', 'Skriv en e-postadresse, for eksempel kari@eksempel.no.'],
    ['no date', { name: 'a', on: '2026-02-30' }, '/on', 'Skriv en dato som åååå-mm-dd.'],
    ['none of the choices', { name: 'a', kind: 'huge' }, '/kind', 'Velg en av disse: small, large.'],
    ['a rule of the room’s own', { name: 'a', code: 'abc' }, '/code', 'Skriv to store bokstaver.'],
  ])('%s gets its sentence', async (_, body, path, sentence) => {
    const { problem } = await at.send({ payload: json(body) })
    expect(problem).toMatchObject({ status: 422, code: 'invalid-request', errors: [{ in: 'body', path, sentence }] })
    expect(at.things.handled).toEqual([])
  })

  test('says it in Nynorsk and English too', async () => {
    const sentence = async (language: string) => (await at.send({ payload: '{"code":"abc"}', headers: sending('kari', { 'accept-language': language }) })).problem?.errors?.map((error) => error.sentence)
    expect(await sentence('nn')).toEqual(['Feltet må fyllast ut.', 'Skriv to store bokstavar.'])
    expect(await sentence('en-GB,en;q=0.9,nb;q=0.1')).toEqual(['The field must be filled in.', 'Write two capital letters.'])
  })

  test.each([['email', `${'a'.repeat(50_000)}!`], ['email', `${'a.'.repeat(25_000)}@`], ['on', '2'.repeat(50_000)], ['code', `${'A'.repeat(50_000)}!`]])('that makes a pattern sweat (%s) is answered at once', async (field, text) => {
    expect(await at.refused({ payload: json({ name: 'a', [field]: text }) })).toEqual([422, 'invalid-request'])
  })
})

describe('an address', () => {
  test.each(['?page=x', '?page=1.5', '?page=0x1', '?page=+1', '?page=', '?page=1e1', '?page=9007199254740993', '?page=1&page=2', '?done=yes', '?done=1', '?text=a&text=b', '?id[]=1', '?a[b][c]=1', '?page[$ne]=1', '?names=a&names=b&names=c&names=d', '?tenant=A'])('with the search %s is not understood', async (search) => {
    expect(await at.refused({ method: 'GET', url: `/api/v1/things${search}`, headers: by('kari') })).toEqual([422, 'invalid-request'])
  })
  test.each(['?__proto__=1', '?constructor=1', '?__proto__[polluted]=1&prototype=1', '?text=a%00b'])('with the search %s is refused', async (search) => {
    const [status] = await at.refused({ method: 'GET', url: `/api/v1/things${search}`, headers: by('kari') })
    expect([400, 422]).toContain(status)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
  test('that takes no search is not given one', async () => expect(await at.refused({ method: 'GET', url: '/health/live?tenant=A', headers: by('kari') })).toEqual([422, 'invalid-request']))
  test('has its numbers, answers and lists read by the declaration', async () => {
    const { text } = await at.send({ method: 'GET', url: '/api/v1/things?page=2&done=false&names=a&text=7', headers: by('kari') })
    expect(JSON.parse((JSON.parse(text) as { asked: string }).asked)).toEqual({ page: 2, done: false, names: ['a'], text: '7' })
  })

  const unused = `/api/v1/things/${newId()}`
  const blurred = (text: string) => text.replace(/"request":"[^"]+"/, '')
  test.each(['A1', 'a1', known.toUpperCase(), `{${known}}`, `${known}%00`, `${known}%2F..%2Fb`, '00000000', `${known}.`, `${known};x=1`, 'x'.repeat(90)])('whose id is %s is answered like an id nobody has', async (wrong) => {
    const nobodys = await at.send({ method: 'GET', url: unused, headers: by('kari') })
    at.things.handled.length = 0
    const answer = await at.send({ method: 'GET', url: `/api/v1/things/${wrong}`, headers: by('kari') })
    expect([answer.status, blurred(answer.text)]).toEqual([404, blurred(nobodys.text)])
    expect(at.things.handled).toEqual([])
  })

  test.each(['/nothing', '/api/v1//things', '/api/v1/things/', '/API/v1/things', '/api/v1/things;x', '/api/v1/things%2f', '/.git/config', '/api/v1/../things', `/api/v1/things/${known}/break/x`, `/api/v1/things/${'x'.repeat(500)}`])('%s leads nowhere', async (url) => {
    const [status] = await at.refused({ method: 'GET', url, headers: by('kari') })
    expect([404, 414]).toContain(status)
  })
  test('that cannot be decoded is refused', async () => expect(await at.refused({ method: 'GET', url: '/api/v1/things/%zz', headers: by('kari') })).toEqual([400, 'malformed-request']))
  test('that is too long is refused', async () => expect(await at.refused({ method: 'GET', url: `/api/v1/things?text=${'a'.repeat(3000)}`, headers: by('kari') })).toEqual([414, 'address-too-long']))
  test.each([['PUT', '/api/v1/things', 'GET, HEAD, POST'], ['OPTIONS', `/api/v1/things/${known}`, 'DELETE, GET, HEAD, PATCH'], ['POST', '/health/live', 'GET, HEAD']] as const)('does not take %s at %s', async (method, url, allow) => {
    const answer = await at.send({ method, url, headers: sending('kari'), payload: '{}' })
    expect(answer).toMatchObject({ status: 405, problem: { code: 'method-not-allowed' } })
    expect(answer.headers['allow']).toBe(allow)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })
})
