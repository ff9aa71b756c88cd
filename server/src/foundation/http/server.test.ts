/** The door itself, over real connections: what is not quite HTTP, those who hold lines open, streams, starting and stopping. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Refusal } from '../values/refusal.ts'
import { clientFor } from './client.api.ts'
import { openThings, type Things } from './testing/things.ts'
import { thingRoutes } from './testing/things.api.ts'

let things: Things
beforeAll(async () => void (things = await openThings({ limits: { headersWithin: 300, requestWithin: 500, idle: 60_000, connections: 600 } })))
afterAll(() => things.stop())

/** Everything the server says on one line until it hangs up. */
const said = (bytes: string, port = things.port) => new Promise<string>((resolve) => {
  const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
  let text = ''
  socket.on('data', (data) => (text += data.toString()))
  socket.on('error', () => {})
  socket.on('close', () => resolve(text))
})
const held = (bytes: string, port: number) => new Promise<Socket>((resolve) => {
  const socket = connect(port, '127.0.0.1', () => socket.write(bytes, () => resolve(socket)))
  socket.on('error', () => {})
})

describe('what is not quite HTTP', () => {
  const head = 'Host: x\r\nContent-Type: application/json\r\nOrigin: http://rustning.example\r\n'
  test.each([
    ['two ways of saying where it ends', `POST /api/v1/enter HTTP/1.1\r\n${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, '400'],
    ['two lengths', `POST /api/v1/enter HTTP/1.1\r\n${head}Content-Length: 4\r\nContent-Length: 5\r\n\r\n{}{}{`, '400'],
    ['a length that is no number', `POST /api/v1/enter HTTP/1.1\r\n${head}Content-Length: +4\r\n\r\n{}{}`, '400'],
    ['a folded field', 'GET /health/live HTTP/1.1\r\nHost: x\r\nX-A: a\r\n b\r\n\r\n', '400'],
    ['a bare line feed', 'GET /health/live HTTP/1.1\nHost: x\n\n', '400'],
    ['a field with a space before the colon', 'GET /health/live HTTP/1.1\r\nHost : x\r\n\r\n', '400'],
    ['chunks with a megabyte of remarks', `POST /api/v1/enter HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\n2;${'x'.repeat(1 << 20)}\r\n{}\r\n0\r\n\r\n`, '413'],
    ['header fields of 64 kB', `GET /health/live HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(65_536)}\r\n\r\n`, '431'],
    ['two thousand header fields', `GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${'a:\r\n'.repeat(2000)}\r\n`, '431'],
    ['HTTP/0.9', 'GET /health/live\r\n\r\n', '400'],
    ['no host', 'GET /health/live HTTP/1.1\r\n\r\n', '400'],
    ['an absolute address', 'GET http://evil.example/health/live HTTP/1.1\r\nHost: x\r\n\r\n', '400'],
    ['TRACE', 'TRACE /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', '405'],
    ['a method nobody knows', 'BREW /health/live HTTP/1.1\r\nHost: x\r\n\r\n', '400'],
    ['a stray NUL', 'GET /health/live HTTP/1.1\r\nHost: x\r\nX-A: a\0b\r\n\r\n', '400'],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00', '400'],
  ])('such as %s is refused, and the line closed', async (_, bytes, status) => {
    const text = await said(bytes)
    expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(text).toMatch(/content-type: application\/problem\+json/i)
    expect(text).toMatch(/x-content-type-options: nosniff/i)
    expect(text.match(/HTTP\/1\.1 /g)).toHaveLength(1)
  })
  test('such as CONNECT gets no answer at all', async () => expect(await said('CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n')).toBe(''))
  test('such as half a question is told that time is up', async () => expect(await said('GET /health/live HTTP/1.1\r\nHost: x\r\nX-')).toMatch(/^HTTP\/1\.1 408 [^]*request-timeout/))
  test('such as half a body is told that time is up', async () => expect(await said(`POST /api/v1/enter HTTP/1.1\r\n${head}Content-Length: 400\r\n\r\n{"as":`)).toMatch(/^HTTP\/1\.1 408 /))
})

test('hundreds who hold a line and say nothing do not keep others out', async () => {
  const crowd = await Promise.all(Array.from({ length: 500 }, () => held('GET /health/live HTTP/1.1\r\nHost: x\r\nX-', things.port)))
  expect((await fetch(`${things.url}/health/live`)).status).toBe(200)
  await Promise.all(crowd.map((socket) => new Promise((resolve) => socket.destroyed ? resolve(0) : socket.once('close', resolve).resume())))
})
test('more than may be connected make those who only wait leave', async () => {
  const crowd = await Promise.all(Array.from({ length: 600 }, () => held('GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n', things.port)))
  await expect.poll(() => said('GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'), { timeout: 5000 }).toMatch(/^HTTP\/1\.1 200 /)
  for (const socket of crowd) socket.destroy()
})
test('somebody who hangs up in the middle of a body leaves no fault behind', async () => {
  await expect.poll(async () => (await (await fetch(`${things.url}/metrics`)).text()).match(/in_flight (\d+)/)?.[1]).toBe('1')
  const before = things.logged.length
  const socket = await held('POST /api/v1/enter HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 400\r\n\r\n{"as":', things.port)
  socket.destroy()
  await expect.poll(() => things.logged.length).toBeGreaterThan(before)
  expect(things.logged.slice(before)).toMatchObject([{ level: 'info', fields: { operation: 'enter', status: 499 } }])
})

describe('a stream of events', () => {
  test('comes as it happens, keeps the line open, and ends for the source when the reader goes', async () => {
    const watched = await openThings({ heartbeat: 5 })
    const seen: number[] = []
    const stream = await clientFor(thingRoutes, fetch, { base: watched.url }).watchThings()
    for await (const { done } of stream) if (seen.push(done) === 2) break
    await watched.left
    expect(seen).toEqual([1, 2])
    const line = await fetch(`${watched.url}/api/v1/things-progress`)
    expect(line.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(line.headers.get('x-content-type-options')).toBe('nosniff')
    const reader = line.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    while (!text.includes(': still here')) text += (await reader?.read())?.value ?? ''
    expect(text).toContain('data: {"done":2}\n\n')
    const stopped = watched.stop()
    while (!(await reader?.read())?.done) {}
    await stopped
  })
})

describe('stopping', () => {
  test('finishes what runs, and takes nothing new', async () => {
    const stopping = await openThings()
    const running = fetch(`${stopping.url}/api/v1/slow`)
    await stopping.slow.begun
    const stopped = stopping.stop()
    await expect.poll(() => fetch(`${stopping.url}/health/live`).then(() => 'answered', () => 'closed')).toBe('closed')
    stopping.slow.finish()
    expect(await (await running).json()).toEqual({ done: true })
    await stopped
  })
  test('cuts what does not finish in time', async () => {
    const stopping = await openThings({ limits: { stopWithin: 50 } })
    const running = fetch(`${stopping.url}/api/v1/slow`).then(() => 'answered', () => 'cut')
    await stopping.slow.begun
    await stopping.stop()
    expect(await running).toBe('cut')
  })
})

describe('whoever runs it', () => {
  const get = (server: Things, url: string, headers: Readonly<Record<string, string>> = {}) => fetch(server.url + url, { headers })
  test('sees that it is alive, and what is not ready', async () => {
    const unwell = await openThings({ ready: { database: () => false, knowledge: () => true, disk: () => Promise.reject(new Error('secret')) } })
    expect(await (await get(unwell, '/health/live')).json()).toEqual({ alive: true })
    const answer = await get(unwell, '/health/ready')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await answer.json()).toMatchObject({ code: 'not-ready', because: 'dette er ikke klart: database, disk' })
    expect((await get(things, '/health/ready')).status).toBe(200)
    await unwell.stop()
  })
  test('gets figures on the machine itself, and through a proxy nobody does', async () => {
    const text = await (await get(things, '/metrics')).text()
    expect(text).toMatch(/^rustning_http_requests_total\{operation="readLiveness",status="200"\} \d+$/m)
    expect(text).toMatch(/^rustning_http_requests_in_flight 1$/m)
    expect(text).toMatch(/^rustning_http_request_seconds_bucket\{operation="readLiveness",le="\+Inf"\} \d+$/m)
    for (const header of ['x-forwarded-for', 'forwarded']) expect((await get(things, '/metrics', { [header]: '127.0.0.1' })).status).toBe(404)
  })
  test('gets figures with the token where there is one, and not without', async () => {
    const guarded = await openThings({ metricsToken: 'long-secret' })
    expect([(await get(guarded, '/metrics')).status, (await get(guarded, '/metrics', { authorization: 'Bearer long-secre' })).status, (await get(guarded, '/metrics', { authorization: 'Bearer long-secret' })).status]).toEqual([404, 404, 200])
    await guarded.stop()
  })
  test.each(['a;script-src *', 'https://a;script-src *', 'https://user@rustning.example', 'https://rustning.example/path', 'https://rustning.example?x', 'https://rustning.example#x', 'ftp://rustning.example', 'javascript:alert(1)', 'rustning.example', '', 'https://', 'https://a b', 'https://a\r\nx: y', 'https://rustning.example,https://evil.example', '*'])('is told at the start that %j is no public address', async (publicUrl) => {
    const error = await openThings({ publicUrl }).then(() => undefined, (error: unknown) => error)
    expect(error).toBeInstanceOf(Refusal)
    expect((error as Refusal).code).toBe('public-url-refused')
    expect((error as Refusal).words('nb').because).toContain('er ikke bare http eller https, et vertsnavn og eventuelt en port')
  })
  test('over https has stricter cookies and answers, and a cookie under another name is not ours', async () => {
    const secure = await openThings({ publicUrl: 'https://rustning.example/' })
    const answer = await secure.inject({ method: 'POST', url: '/api/v1/enter', headers: { 'content-type': 'application/json' }, payload: '{"as":"kari"}' })
    expect(answer.headers['set-cookie']).toBe('__Host-session=kari; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60')
    expect(answer.headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
    const list = async (cookie: string) => (await secure.inject({ method: 'GET', url: '/api/v1/things', headers: { cookie } })).statusCode
    expect([await list('__Host-session=kari'), await list('session=kari'), await list('__Host-session=kari; __Host-session=nils'), await list('sevenchsession=kari')]).toEqual([200, 401, 401, 401])
    await secure.stop()
  })
  test('can name proxies that are believed about whom they speak for', async () => {
    const behind = await openThings({ trustedProxies: ['127.0.0.1'] })
    const answer = await behind.inject({ method: 'POST', url: '/api/v1/enter', headers: { 'content-type': 'application/json', 'x-forwarded-for': '1.1.1.1, 203.0.113.9', 'x-forwarded-host': 'evil.example' }, payload: '{"as":"kari"}' })
    expect(answer.json()).toMatchObject({ address: '203.0.113.9', link: 'http://rustning.example/welcome' })
    await behind.stop()
  })
})

describe('the screens', () => {
  test('are handed out as they were at the start, and nothing beside them is', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rustning-pages-'))
    mkdirSync(path.join(folder, 'web', 'assets'), { recursive: true })
    writeFileSync(path.join(folder, 'secret.json'), '{"secret":1}')
    writeFileSync(path.join(folder, 'web', 'index.html'), '<!doctype html><title>Rustning</title>')
    writeFileSync(path.join(folder, 'web', 'assess.html'), '<!doctype html><title>Light</title>')
    writeFileSync(path.join(folder, 'web', 'assets', 'app-abcdef12.js'), `console.log('${'a'.repeat(2000)}')`)
    const server = await openThings({ staticFiles: path.join(folder, 'web') })
    rmSync(folder, { recursive: true })
    const get = (url: string, headers: Record<string, string> = {}) => server.inject({ method: 'GET', url, headers })
    const front = await get('/')
    expect([front.statusCode, front.headers['content-type'], front.headers['cache-control']]).toEqual([200, 'text/html; charset=utf-8', 'no-cache'])
    expect((await get('/', { 'if-none-match': String(front.headers['etag']) })).statusCode).toBe(304)
    expect((await get('/assets/app-abcdef12.js', { 'accept-encoding': 'gzip' })).headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'public, max-age=31536000, immutable' })
    expect((await get('/engagements/1', { accept: 'text/html' })).body).toContain('<title>Rustning')
    // A page of its own name, and everything below it is the front page's.
    expect([(await get('/assess', { accept: 'text/html' })).body, (await get('/assess/more', { accept: 'text/html' })).body].map((body) => body.includes('Light'))).toEqual([true, false])
    for (const url of ['/../secret.json', '/%2e%2e/secret.json', '/..%2fsecret.json', '/assets/../../secret.json', '/assets\\..\\..\\secret.json', '/nothing.js', '/api/v1/nothing', '//index.html', '/.git/config']) expect((await get(url, { accept: 'text/html' })).statusCode, url).toBeGreaterThanOrEqual(400)
    await server.stop()
  })
})
