/** What the command line does not do, whatever it is told and whoever answers: a server that is not Rustning, or is no friend of ours. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { newSecret } from '../../foundation/identity/secret.ts'
import { edition } from '../../foundation/values/edition.ts'
import { asTenant, newId } from '../../foundation/values/id.ts'
import { rustning } from '../testing/run.ts'
import { everyPage } from './pages.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'rustning-remote-'))
const organisation = newId(), key = newSecret('token', asTenant(organisation)).reveal()
const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Heard = Pick<IncomingMessage, 'method' | 'url' | 'headers'>
async function stranger(answer: (request: IncomingMessage, response: ServerResponse, heard: readonly Heard[]) => void): Promise<{ readonly url: string; readonly heard: readonly Heard[] }> {
  const heard: Heard[] = []
  const server = createServer((request, response) => {
    heard.push({ method: request.method, url: request.url, headers: request.headers })
    response.on('error', () => {})
    answer(request, response, heard)
  })
  servers.push(server)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard }
}
const ask = (url: string, argv: readonly string[], { environment = {}, typed = [] }: { readonly environment?: NodeJS.ProcessEnv; readonly typed?: readonly string[] } = {}) =>
  rustning(['api', ...argv, '--lang', 'en'], typed, { environment: { RUSTNING_SERVER: url, RUSTNING_KEY: key, XDG_STATE_HOME: path.join(folder, 'state'), ...environment }, cwd: folder })
const json = (response: ServerResponse, status: number, value: unknown, headers: Record<string, string> = {}) => void response.writeHead(status, { 'content-type': status < 400 ? 'application/json; charset=utf-8' : 'application/problem+json', ...headers }).end(typeof value === 'string' ? value : JSON.stringify(value))
const problem = (code: string, status: number, more: object = {}) => ({ type: `/refusals/${code}`, title: 'No.', status, detail: 'x', code, because: 'so it is', remedy: 'Wait.', request: 'r', ...more })
const fjellvag = { id: organisation, version: 1, name: 'Fjellvåg legekontor', language: 'nb', createdAt: '2026-11-22T08:00:00.000Z' }
const supplier = (name: string) => ({ id: newId(), version: 1, name, number: null, foreign: null, seat: null, ownerCountry: null, group: null, bankruptcy: null, contacts: [], note: null, publicSupplierId: null, own: false, publishedAt: null, publishedVersion: null, createdAt: '2026-11-22T08:00:00.000Z', changedAt: '2026-11-22T08:00:00.000Z' })

describe('an address', () => {
  test.each([
    ['of nothing', undefined, 'not said where'], ['in the clear', 'http://rustning.solvik.example', 'begins with http://'], ['in the clear that looks like here', 'http://localhost.solvik.example', 'begins with http://'],
    ['in the clear that begins like here', 'http://127.0.0.1.solvik.example', 'begins with http://'], ['in the clear on the local network', 'http://192.168.1.10:7270', 'begins with http://'], ['in the clear anywhere', 'http://0.0.0.0', 'begins with http://'],
    ['with somebody’s name', 'https://kari@rustning.solvik.example', 'not just https'], ['with here before another host', 'http://localhost@solvik.example', 'not just https'], ['with a path', 'https://solvik.example/rustning', 'not just https'], ['with a question', 'https://solvik.example?x', 'not just https'],
    ['of a file', 'file:///etc/passwd', 'not just https'], ['of no kind', 'rustning.solvik.example', 'not just https'], ['that steers the terminal', 'https://\u001b[31msolvik', 'not just https'],
  ])('%s is refused before anybody is asked', async (_, url, sentence) => {
    const { code, complaint, out } = await ask(url ?? '', ['readOrganisation'])
    expect([code, out, complaint.includes(sentence), complaint.includes('\u001b')]).toEqual([2, '', true, false])
  })
})

describe('a key', () => {
  const asking = (argv: readonly string[], environment: NodeJS.ProcessEnv = {}) => stranger((_, response) => json(response, 200, fjellvag)).then(async ({ url, heard }) => ({ ...(await ask(url, argv, { environment })), heard }))
  const file = (name: string, text: string, mode: number) => {
    writeFileSync(path.join(folder, name), text)
    chmodSync(path.join(folder, name), mode)
    return name
  }

  test.each([
    ['that is none', () => ({ argv: ['readOrganisation'], environment: { RUSTNING_KEY: 'hemmelig' } }), 'is not a key of Rustning'],
    ['in a file that others can read', () => ({ argv: ['readOrganisation', '--key-file', file('open', key, 0o644)] }), 'can be read by others than you'],
    ['in a file that a group can read', () => ({ argv: ['readOrganisation', '--key-file', file('group', key, 0o640)] }), 'can be read by others than you'],
    ['in a file that is not there', () => ({ argv: ['readOrganisation', '--key-file', 'nowhere'] }), 'cannot be read'],
    ['in a folder', () => ({ argv: ['readOrganisation', '--key-file', '/tmp'] }), 'can'],
    ['for what only people do', () => ({ argv: ['advancePart', '--engagement', newId(), '--part', newId(), '--version', '0'] }), 'A key cannot do this.'],
    ['and nobody signed in', () => ({ argv: ['readOrganisation'], environment: { RUSTNING_KEY: '' } }), 'You must sign in first.'],
  ])('%s goes nowhere', async (_, given, sentence) => {
    const { argv, environment } = { environment: {}, ...given() } as { argv: string[]; environment: NodeJS.ProcessEnv }
    const { code, complaint, heard } = await asking(argv, environment)
    expect([code, heard]).toEqual([2, []])
    expect(complaint).toContain(sentence)
  })

  test('is not shown to a server for what is open to all', async () => {
    const { url, heard } = await stranger((_, response) => json(response, 200, { suppliers: [] }))
    expect(await ask(url, ['listPublicSuppliers'])).toMatchObject({ code: 0 })
    expect(heard[0]?.headers).not.toHaveProperty('authorization')
  })

  test('in a file of one’s own is used, and names the organisation', async () => {
    const { code, out, heard } = await asking(['readOrganisation', '--key-file', file('own', `${key}\n`, 0o600)], { RUSTNING_KEY: '' })
    expect([code, heard[0]?.url, heard[0]?.headers.authorization]).toEqual([0, `/api/v1/organisations/${organisation}`, `Bearer ${key}`])
    expect(out).toContain('Fjellvåg legekontor')
  })
})

describe('a server', () => {
  test.each([301, 302, 303, 307, 308])('that points on with %i is not followed, and the other gets no key', async (status) => {
    const other = await stranger((_, response) => json(response, 200, fjellvag))
    const { url } = await stranger((_, response) => void response.writeHead(status, { location: `${other.url}/\u0080steal` }).end())
    const { code, complaint } = await ask(url, ['readOrganisation'])
    expect([code, other.heard]).toEqual([2, []])
    expect(complaint).toContain('points on to')
    expect(complaint).not.toMatch(/[\u0080-\u009f]/)
  })

  test.each<[string, (response: ServerResponse) => void, string]>([
    ['a page', (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>'), 'does not come from Rustning'],
    ['a page in the place of a refusal', (response) => void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>'), '(HTTP 502)'],
    ['no type at all', (response) => void response.writeHead(200).end(JSON.stringify(fjellvag)), 'does not come from Rustning'],
    ['what is not JSON', (response) => json(response, 200, '{"id":'), 'does not come from Rustning'],
    ['a refusal that is none', (response) => json(response, 409, { title: 1 }), 'does not come from Rustning'],
    ['nothing, where there should be something', (response) => void response.writeHead(204).end(), 'does not come from Rustning'],
    ['another thing', (response) => json(response, 200, { id: organisation }), 'does not come from Rustning'],
    ['half an answer', (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{')
      setImmediate(() => response.destroy())
    }, 'does not answer'],
    ['a list without an end', (response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const more = (): void => {
        while (!response.destroyed && response.write(' '.repeat(1 << 20)));
        if (!response.destroyed) response.once('drain', more)
      }
      more()
    }, 'too large'],
    ['one letter at a time', (response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const drip = setInterval(() => void response.write(' '), 20)
      response.on('close', () => clearInterval(drip))
    }, 'did not finish in time'],
    ['nothing at all', () => {}, 'did not finish in time'],
  ])('that answers with %s is not believed', async (_, answer, sentence) => {
    const { url } = await stranger((_request, response) => answer(response))
    const { code, complaint, out } = await ask(url, ['readOrganisation', '--timeout', sentence === 'did not finish in time' ? '0.3' : '20'])
    expect([code, out]).toEqual([2, ''])
    expect(complaint).toContain(sentence)
    expect(complaint).not.toMatch(/\n\s+at /)
  })

  test('that is not there is told with the system’s word for it', async () => {
    const { url } = await stranger(() => {})
    servers.splice(0).forEach((server) => server.close())
    expect(await ask(url, ['readOrganisation'])).toMatchObject({ code: 2, complaint: expect.stringContaining('ECONNREFUSED') })
    // Nothing was sent, so nothing may have been done.
    expect((await ask(url, ['addSupplier', '--name', 'x', '--timeout', '1e999'])).complaint).not.toContain('--idempotency-key')
  })

  test.each([['a list', 'listSuppliers'], ['one thing', 'readSupplier']])('cannot steer the terminal from a name in %s', async (_, operation) => {
    const evil = supplier('Skybris\u001b]0;owned\u0007\u001b[2J\u009b31m\u202e\r\nroot AS')
    const { url } = await stranger((_request, response) => json(response, 200, operation === 'listSuppliers' ? { suppliers: [evil, evil] } : evil))
    const argv = operation === 'listSuppliers' ? [operation] : [operation, '--supplier', evil.id]
    const people = await ask(url, argv)
    expect(people.code).toBe(0)
    expect(people.out).toContain('Skybris root AS')
    expect(people.out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    const machines = await ask(url, [...argv, '--json'])
    expect(machines.out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    const read = JSON.parse(machines.out) as { suppliers?: { name: string }[]; name: string }
    expect(read.suppliers?.[0]?.name ?? read.name).toBe(evil.name)
  })

  test('cannot steer it from a refusal or a file', async () => {
    const words = { title: 'No\u001b[2J.', because: '\u009b31mso', remedy: '\u202eWait.', errors: [{ in: 'body', path: '/name\u0007', sentence: '\u001b]0;x\u0007' }] }
    const { url } = await stranger(({ method }, response) => (method === 'GET' ? void response.writeHead(200, { 'content-type': 'text/csv; charset=utf-8' }).end('name\n\u001b[2JSkybris') : json(response, 422, problem('invalid-request', 422, words))))
    const { code, complaint } = await ask(url, ['addSupplier', '--name', 'x'])
    expect([code, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/.test(complaint)]).toEqual([2, false])
    expect(complaint).toContain('Wait.')
    expect((await ask(url, ['saveEngagementsAsCsv'])).out).toBe('name\nSkybris')
  })

  test('of another edition is named as that', async () => {
    const { url } = await stranger(({ url }, response) => json(response, 200, url === '/openapi.json' ? { info: { version: '9.0.0' } } : { ...fjellvag, colour: 'blue' }))
    expect((await ask(url, ['readOrganisation'])).complaint).toContain(`it is 9.0.0 and this is ${edition}`)
  })

  test('that points to the same page for ever is left, and so is one that always has another', async () => {
    const { url, heard } = await stranger((_, response) => json(response, 200, { suppliers: [], next: 'again' }))
    expect(await ask(url, ['listSuppliers', '--all'])).toMatchObject({ code: 2, complaint: expect.stringContaining('without end') })
    expect(heard.map(({ url }) => url?.split('?')[1])).toEqual(['limit=100', 'limit=100&after=again'])
    let asked = 0
    await expect(everyPage({ value: { rows: [], next: 'first' }, query: {}, again: () => Promise.resolve({ rows: [], next: String(asked++) }) })).rejects.toMatchObject({ code: 'remote-no-page' })
    expect(asked).toBe(1_000)
  })
})

describe('what is sent again', () => {
  const busy = (times: number, headers: Record<string, string>, status = 503) => stranger((_, response, heard) => (heard.length <= times ? json(response, status, problem('unavailable', status), headers) : json(response, 201, supplier('Skybris Journal'))))

  test('is a change with its key, when the server says when', async () => {
    const { url, heard } = await busy(2, { 'retry-after': '0' })
    expect(await ask(url, ['addSupplier', '--name', 'Skybris Journal', '--only', 'name'])).toMatchObject({ code: 0, out: 'Skybris Journal\n' })
    expect(heard).toHaveLength(3)
    expect(new Set(heard.map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
  })

  test('is so a few times and no more, and not when the server says nothing or asks for long patience', async () => {
    const often = await busy(100, { 'retry-after': '0' }, 429), silent = await busy(100, {}), slow = await busy(100, { 'retry-after': '86400' })
    for (const { url } of [often, silent, slow]) expect(await ask(url, ['addSupplier', '--name', 'x'])).toMatchObject({ code: 2 })
    expect([often, silent, slow].map(({ heard }) => heard.length)).toEqual([4, 1, 1])
  })

  test('is nothing where a secret is neither in what is piped in nor typed', async () => {
    const { url, heard } = await stranger((_, response) => json(response, 200, {}))
    expect(await ask(url, ['logIn', '--email', 'kari@fjellvag.example', '--body', '-'], { typed: ['{}'] })).toMatchObject({ code: 2, complaint: expect.stringContaining('nothing was typed for Password') })
    expect(heard).toEqual([])
  })

  test('is never what has no key', async () => {
    const { url, heard } = await stranger((_, response) => json(response, 503, problem('unavailable', 503), { 'retry-after': '0' }))
    await ask(url, ['sign-in', '--email', 'kari@fjellvag.example'], { typed: ['fjell-og-fjord-2026-nord'] })
    expect(heard.map(({ url }) => url)).toEqual(['/api/v1/sessions'])
  })

  test('by a person is sent with the key that they are told where nobody knows how it went', async () => {
    const { url, heard } = await stranger((_, response, all) => (all.length === 1 ? void response.socket?.destroy() : json(response, 201, supplier('Skybris Journal'))))
    const { complaint } = await ask(url, ['addSupplier', '--name', 'x'])
    const told = /--idempotency-key (\S+),/.exec(complaint)?.[1] as string
    expect(await ask(url, ['addSupplier', '--name', 'x', '--idempotency-key', told])).toMatchObject({ code: 0 })
    expect(heard.map(({ headers }) => headers['idempotency-key'])).toEqual([told, told])
  })
})

describe('what is kept of a sign-in', () => {
  const signedIn = (setCookie: string) => stranger(({ method }, response) => (method === 'POST' ? json(response, 201, { organisations: [{ organisation, roles: ['leader'] }], expiresAt: '2026-11-22T20:00:00.000Z' }, { 'set-cookie': setCookie }) : json(response, 200, fjellvag)))
  const session = `session=${newSecret('session').reveal()}; Path=/; HttpOnly`
  const state = () => path.join(mkdtempSync(path.join(folder, 'state-')), 'inner')

  test('is the session of that server, for its owner alone, and goes to no other', async () => {
    const environment = { XDG_STATE_HOME: state(), RUSTNING_KEY: '' }, { url, heard } = await signedIn(session), other = await signedIn(session)
    expect(await ask(url, ['sign-in', '--email', 'kari@fjellvag.example'], { environment, typed: ['fjell-og-fjord-2026-nord'] })).toMatchObject({ code: 0, out: `Signed in to ${url}.\n` })
    const file = path.join(environment.XDG_STATE_HOME, 'rustning', 'sessions.json')
    expect([statSync(file).mode & 0o777, statSync(path.dirname(file)).mode & 0o777]).toEqual([0o600, 0o700])
    expect(await ask(url, ['readOrganisation'], { environment })).toMatchObject({ code: 0 })
    expect(heard[1]?.headers).toMatchObject({ cookie: session.split(';')[0], 'sec-fetch-site': 'none' })
    expect(await ask(other.url, ['readOrganisation'], { environment })).toMatchObject({ code: 2, complaint: expect.stringContaining('sign in first') })
    expect(other.heard).toEqual([])
    chmodSync(file, 0o644)
    expect(await ask(url, ['readOrganisation'], { environment })).toMatchObject({ code: 2, complaint: expect.stringContaining('can be read by others') })
    expect(heard).toHaveLength(2)
  })

  test.each([['of another name', 'session_id=x'], ['that would add a header', 'session=x\u0009; evil'], ['that is too clever', '__Secure-session=x']])('is no cookie %s', async (_, cookie) => {
    const environment = { XDG_STATE_HOME: state(), RUSTNING_KEY: '' }, { url } = await signedIn(cookie)
    await ask(url, ['sign-in', '--email', 'kari@fjellvag.example'], { environment, typed: ['fjell-og-fjord-2026-nord'] })
    expect(existsSync(path.join(environment.XDG_STATE_HOME, 'rustning', 'sessions.json')) ? readFileSync(path.join(environment.XDG_STATE_HOME, 'rustning', 'sessions.json'), 'utf8') : '').not.toContain('evil')
    expect(await ask(url, ['readOrganisation'], { environment })).toMatchObject({ code: 2 })
  })

  test('is not read from a file that is damaged', async () => {
    const environment = { XDG_STATE_HOME: state(), RUSTNING_KEY: '' }, { url } = await signedIn(session)
    mkdirSync(path.join(environment.XDG_STATE_HOME, 'rustning'), { recursive: true })
    writeFileSync(path.join(environment.XDG_STATE_HOME, 'rustning', 'sessions.json'), '{"http', { mode: 0o600 })
    expect(await ask(url, ['readOrganisation'], { environment })).toMatchObject({ code: 2, complaint: expect.stringContaining('cannot be read') })
  })

  test('a file that is there already is never written over by an answer', async () => {
    const { url } = await stranger((_, response) => void response.writeHead(200, { 'content-type': 'text/csv' }).end('x'))
    symlinkSync('/nowhere/at/all', path.join(folder, 'link'))
    writeFileSync(path.join(folder, 'mine'), 'mine')
    expect(await ask(url, ['saveEngagementsAsCsv', '--out', 'mine'])).toMatchObject({ code: 2, complaint: expect.stringContaining('exists already') })
    expect(readFileSync(path.join(folder, 'mine'), 'utf8')).toBe('mine')
    expect(await ask(url, ['saveEngagementsAsCsv', '--out', 'link'])).toMatchObject({ code: 2 })
    expect(await ask(url, ['saveEngagementsAsCsv', '--out', 'no/such/folder'])).toMatchObject({ code: 2, complaint: expect.stringContaining('cannot be written') })
    expect(await ask(url, ['readCasePaper', '--decision', newId(), '--out', 'nothing'])).toMatchObject({ code: 2 })
    expect(existsSync(path.join(folder, 'nothing'))).toBe(false)
    expect(await ask(url, ['saveEngagementsAsCsv', '--out', 'new'])).toMatchObject({ code: 0 })
    expect(readFileSync(path.join(folder, 'new'), 'utf8')).toBe('x')
  })
})
