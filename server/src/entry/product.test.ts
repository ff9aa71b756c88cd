/** The product as its operator knows it: an empty folder, a start, a first person in, a restart, a copy, and a machine that dies. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadKnowledge } from '@rustning/knowledge/load'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../foundation/values/id.ts'
import { settingsFrom } from '../foundation/installation/installation.ts'
import { openProduct, type Product } from './product.ts'
import { rustning } from './testing/run.ts'

const knowledge = loadKnowledge(fileURLToPath(new URL('../../../knowledge', import.meta.url)))
const home = mkdtempSync(path.join(tmpdir(), 'rustning-product-'))
const environment = (name: string) => ({ RUSTNING_DATA: path.join(home, name), PORT: '0', PUBLIC_URL: 'http://rustning.example' })
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
    ['a database that is not there', { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' }, 'svarer ikke'],
    ['a folder that is a file', { RUSTNING_DATA: fileURLToPath(import.meta.url) }, 'Det går ikke an å skrive i'],
  ])('%s', async (_, wrong, sentence) => {
    const { code, complaint } = await rustning(['serve', '--quiet'], [], { environment: { ...environment('refused'), ...wrong }, cwd: home })
    expect(complaint).toContain(sentence)
    expect(complaint.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(2)
  })

  test('a journal of nobody', async () => {
    expect(await command('first', 'journal', 'export', 'ut', '--organisation', 'solvik')).toMatchObject({ code: 2, complaint: '«solvik» er ikke id-en til en virksomhet.\n' })
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
