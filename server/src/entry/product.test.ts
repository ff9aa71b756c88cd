/** The product as its operator knows it: an empty folder, a start, a first person in, a restart, a copy, and a machine that dies. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadKnowledge } from '@rustning/knowledge/load'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../foundation/values/id.ts'
import { honestProvider } from '../foundation/identity/testing/oidc-honest.ts'
import { settingsFrom } from '../foundation/installation/installation.ts'
import { openProduct, type Product } from './product.ts'
import { rustning } from './testing/run.ts'

const knowledge = loadKnowledge(fileURLToPath(new URL('../../../knowledge', import.meta.url)))
const home = mkdtempSync(path.join(tmpdir(), 'rustning-product-'))
const environment = (name: string) => ({ RUSTNING_DATA: path.join(home, name), PORT: '0', RUSTNING_BALLAST: '0', PUBLIC_URL: 'http://rustning.example' })
const start = (name: string) => openProduct({ settings: settingsFrom(environment(name), home), knowledge, log: { info: () => {}, error: () => {} } })
const password = 'fjell-og-fjord-2026-nord'
const command = (name: string, ...argv: string[]) => rustning(argv, [], { environment: environment(name), cwd: home })

let product: Product, cookie: string, organisation: string
beforeAll(async () => {
  product = await start('first')
})
afterAll(async () => {
  await product.close()
  rmSync(home, { recursive: true, force: true })
})

async function ask(method: 'GET' | 'POST' | 'DELETE', url: string, body?: unknown, from: Product = product) {
  const answer = await from.server.inject({
    method, url, headers: { 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }), ...(body !== undefined && { 'content-type': 'application/json' }), ...(method === 'POST' && { 'idempotency-key': newId() }) }, ...(body !== undefined && { payload: JSON.stringify(body) }),
  })
  return { status: answer.statusCode, json: JSON.parse(answer.body || '{}') as Record<string, unknown>, cookie: String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? '' }
}
const claim = (token: string) => ask('POST', '/api/v1/first-run', { token, email: 'kari@fjellvag.example', name: 'Kari Fjellvåg', password, organisation: 'Fjellvåg legekontor', language: 'nn' })
const add = async (title: string, from: Product = product) => {
  const { json: { organisations } } = await ask('GET', '/api/v1/organisations', undefined, from), { json: { members } } = await ask('GET', `/api/v1/organisations/${organisation}/members`, undefined, from)
  expect(organisations).toHaveLength(1)
  return ask('POST', `/api/v1/organisations/${organisation}/engagements`, { title, ownerId: (members as { id: string }[])[0]?.id }, from)
}
const titles = async (from: Product = product) => ((await ask('GET', `/api/v1/organisations/${organisation}/engagements`, undefined, from)).json['engagements'] as { title: string }[]).map(({ title }) => title)

describe('from an empty folder', () => {
  test('nobody gets in but by the link that is printed, and that works once', async () => {
    const link = product.firstRun as string
    expect((await claim(`${link.slice(0, -2)}xx`)).status).toBe(410)
    const { status, json, cookie: session } = await claim(link)
    expect(status).toBe(201)
    organisation = json['organisation'] as string
    expect((await claim(link)).status).toBe(410)
    cookie = session
    expect((await ask('GET', '/api/v1/organisations')).json['organisations']).toMatchObject([{ organisation: { id: organisation, name: 'Fjellvåg legekontor', language: 'nn' }, roles: ['administrator', 'leader'] }])
  })

  test('what was done is there after a restart, and the journal with it', async () => {
    expect(await add('Journal i skyen')).toMatchObject({ status: 201 })
    await product.close()
    product = await start('first')
    expect(product.firstRun).toBeUndefined()
    expect(await titles()).toEqual(['Journal i skyen'])
    expect(await command('first', 'journal', 'verify')).toMatchObject({ code: 0, out: expect.stringContaining('hel:') })
  })

  test('a command beside the server leaves the server its database', async () => {
    await command('first', 'journal', 'verify', '--json')
    expect(await add('Lønn og personal')).toMatchObject({ status: 201 })
    expect((await ask('GET', '/health/ready')).json).toEqual({ ready: true })
  })
})

describe('what cannot be followed is refused in one sentence', () => {
  test.each([
    ['a port that is none', { PORT: 'åtti' }, 'PORT: «åtti» er ikke et portnummer'],
    ['an address that is none', { PUBLIC_URL: 'rustning.solvik' }, 'PUBLIC_URL: «rustning.solvik» er ikke en adresse'],
    ['room on the disk that is no number', { RUSTNING_BALLAST: 'mye' }, 'RUSTNING_BALLAST: «mye» er ikke et tall'],
    ['a database that is not there', { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' }, 'svarer ikke'],
    ['a folder that is a file', { RUSTNING_DATA: fileURLToPath(import.meta.url) }, 'Det går ikke an å skrive i'],
  ])('%s', async (_, wrong, sentence) => {
    const { code, complaint } = await rustning(['serve', '--quiet'], [], { environment: { ...environment('refused'), ...wrong }, cwd: home })
    expect(complaint).toContain(sentence)
    expect(complaint.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(2)
  })

  const service = { id: 'der', profile: 'generic', name: 'Der borte', issuer: 'https://innlogging.example', clientId: 'rustning', secret: 'hemmelig' }
  test.each<[string, unknown, string]>([
    ['that are not there', undefined, 'kan ikke leses som JSON'], ['that are not JSON', '- id: der', 'kan ikke leses som JSON'], ['that are no list', service, 'er feil i []'], ['without an address', [{ ...service, issuer: undefined }], '«der» er feil i issuer'],
    ['over plain http', [{ ...service, issuer: 'http://innlogging.example' }], '«der» er feil i issuer'], ['with nothing to prove who we are', [{ ...service, secret: undefined }], '«der» er feil i secret / key'], ['with a field nobody knows', [{ ...service, redirect: 'x' }], '«der» er feil i redirect'],
    ['with one name twice', [service, { ...service, issuer: 'https://annen.example' }], '«der» er feil i id'], ['with an unknown profile', [{ ...service, profile: 'id-porten' }], '«der» er feil i profile'],
  ])('login services %s', async (_, written, sentence) => {
    const file = path.join(home, `${newId()}.json`)
    if (written !== undefined) writeFileSync(file, typeof written === 'string' ? written : JSON.stringify(written))
    const { code, complaint } = await rustning(['serve', '--quiet'], [], { environment: { ...environment('refused'), RUSTNING_OIDC: file }, cwd: home })
    expect([code, complaint]).toEqual([2, expect.stringContaining(sentence)])
    expect(complaint).not.toMatch(/hemmelig|\bat .*\.ts/)
  })

  test.each(['journal-key.pem', 'identity-key'])('a key that others can read: %s', async (file) => {
    const folder = path.join(home, `open-${file}`)
    mkdirSync(folder)
    writeFileSync(path.join(folder, file), 'x')
    chmodSync(path.join(folder, file), 0o644)
    const { code, complaint } = await rustning(['serve', '--quiet'], [], { environment: { ...environment('refused'), RUSTNING_DATA: folder }, cwd: home })
    expect([code, complaint]).toEqual([2, expect.stringContaining(`${file} kan leses av andre enn eieren`)])
  })

  test('a journal of nobody', async () => {
    expect(await command('first', 'journal', 'export', 'ut', '--organisation', 'solvik')).toMatchObject({ code: 2, complaint: '«solvik» er ikke id-en til en virksomhet.\n' })
  })
})

describe('a login service that the operator wrote down', () => {
  test('is offered, connected by somebody who is signed in, and then signed in at; whoever is not connected is not let in', async () => {
    const there = await honestProvider(['http://rustning.example/login/der/callback'], { accountId: 'kari-der', acr: 'high' })
    const file = path.join(home, 'innlogging.json')
    writeFileSync(file, JSON.stringify([{ id: 'der', profile: 'generic', name: 'Der borte', issuer: there.issuer, clientId: 'secret', secret: 'en lang og god hemmelighet' }]))
    await product.close()
    product = await openProduct({ settings: settingsFrom({ ...environment('first'), RUSTNING_OIDC: file }, home), knowledge, log: { info: () => {}, error: () => {} } })
    try {
      const kari = cookie
      expect((await ask('GET', '/api/v1/login/providers')).json).toEqual({ providers: [{ id: 'der', name: 'Der borte' }] })
      /** There and back, in one browser. */
      const through = async (begin: string, purpose: string, held: string, invitation?: object) => {
        cookie = held
        const begun = await ask('POST', begin, { purpose })
        expect(begun.status).toBe(200)
        const query = await there.visit(String(begun.json['address']))
        cookie = [held, begun.cookie].filter(Boolean).join('; ')
        return ask('POST', '/api/v1/login/der/finish', { query, ...(invitation && { invitation }) })
      }
      expect(await through('/api/v1/login/der/begin', 'login', '')).toMatchObject({ status: 401, json: { code: 'external-login-unknown' } })
      // Somebody who got hold of another's link: the service knows them by an address of their own.
      cookie = kari
      const invited = await ask('POST', `/api/v1/organisations/${organisation}/invitations`, { email: 'ola@fjellvag.example', roles: ['employee'] })
      expect(await through('/api/v1/login/der/begin', 'invitation', '', { token: invited.json['token'], name: 'Ola Vik', language: 'nb' })).toMatchObject({ status: 403, json: { code: 'invitation-another-address' } })
      expect(await through('/api/v1/me/external-logins/der/begin', 'link', kari)).toMatchObject({ status: 200, json: { purpose: 'link', service: 'Der borte' } })
      expect(await through('/api/v1/login/der/begin', 'login', '')).toMatchObject({ status: 200, json: { purpose: 'login', organisations: [{ organisation }] } })
      cookie = ''
      expect(await ask('POST', '/api/v1/login/annen/begin', { purpose: 'login' })).toMatchObject({ status: 404, json: { code: 'oidc-provider-unknown' } })
      cookie = kari
    } finally {
      await there.close()
    }
  })
})

describe('a copy', () => {
  test('taken while everybody works becomes the same installation elsewhere, and says what it lacks', async () => {
    const taken = await command('first', 'backup', 'kopi')
    expect(taken).toMatchObject({ code: 0, out: expect.stringContaining('journal-key.pem') })
    expect(await command('first', 'backup', 'kopi')).toMatchObject({ code: 2, complaint: expect.stringContaining('finnes fra før') })
    const key = path.join(home, 'first', 'journal-key.pub')
    expect(await command('second', 'restore', 'kopi', '--check')).toMatchObject({ code: 2, complaint: expect.stringContaining('ikke signert') })
    expect(await command('second', 'restore', 'kopi', '--key', key, '--check')).toMatchObject({ code: 0 })
    expect(await command('second', 'restore', 'kopi', '--key', key)).toMatchObject({ code: 0, out: expect.stringContaining('Alle endringslogger stemmer') })
    const second = await start('second')
    try {
      expect(second.firstRun).toBeUndefined()
      expect(await titles(second)).toEqual(await titles())
      expect(await add('Etter kopien', second)).toMatchObject({ status: 201 })
    } finally {
      await second.close()
    }
    expect(await command('second', 'restore', 'kopi', '--key', key)).toMatchObject({ code: 2, complaint: expect.stringContaining('ikke tom') })
  })

  test('of one organisation holds its journal, which anybody can check', async () => {
    await product.close()
    product = await start('first')
    expect(await command('first', 'export', 'ut', '--organisation', organisation)).toMatchObject({ code: 0 })
    expect(readFileSync(path.join(home, 'ut', 'journal', '1', 'checkpoint'), 'utf8')).toContain(`rustning.example/journal/${organisation}/1\n`)
    expect(await command('third', 'import', 'ut', '--key', readFileSync(path.join(home, 'first', 'journal-key.pub'), 'utf8'))).toMatchObject({ code: 0, out: expect.stringContaining('flyttet inn') })
  })
})

describe('a witness that cannot be reached', () => {
  test('stops what is saved and not what is read, is told to whoever asks if all is well, and all goes on when it is back', async () => {
    const file = path.join(home, 'away'), witness = path.join(file, 'witness.jsonl')
    await product.close()
    product = await openProduct({ settings: settingsFrom({ ...environment('first'), RUSTNING_WITNESS: witness, RUSTNING_JOURNAL_WAIT: '0.02' }, home), knowledge, log: { info: () => {}, error: () => {} } })
    writeFileSync(file, 'in the way of the folder')
    await expect.poll(async () => add('Uten vitne'), { timeout: 20_000 }).toMatchObject({ status: 503, json: { code: 'writes-paused', because: 'endringsloggen har lenge ikkje fått noko vitne utanfor databasen' } })
    expect((await ask('GET', '/health/ready')).json['because']).toContain('witness')
    expect(await titles()).toContain('Journal i skyen')
    rmSync(file)
    await expect.poll(async () => add('Med vitne'), { timeout: 20_000 }).toMatchObject({ status: 201 })
    await expect.poll(async () => (await ask('GET', '/health/ready')).json, { timeout: 20_000 }).toEqual({ ready: true })
    expect(readFileSync(witness, 'utf8')).toContain(organisation)
  })
})
