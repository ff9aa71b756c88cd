/** The demo as a visitor and an intruder meet it: never where real people are, whole where it is chosen, and true down to the journal. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadKnowledge } from '@rustning/knowledge/load'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../foundation/values/id.ts'
import { settingsFrom } from '../../foundation/installation/installation.ts'
import { openProduct, type Product } from '../product.ts'
import { openHouse, type House } from '../testing/house.ts'
import { rustning } from '../testing/run.ts'
import { demoFiles } from './files.ts'
import { isOfDemo } from './demo.store.ts'
import { enterAs } from './people.actions.ts'

const knowledge = loadKnowledge(fileURLToPath(new URL('../../../../knowledge', import.meta.url)))
const home = mkdtempSync(path.join(tmpdir(), 'rustning-demo-'))
const environment = (name: string) => ({ RUSTNING_DATA: path.join(home, name), PORT: '0', RUSTNING_BALLAST: '0', PUBLIC_URL: 'http://rustning.example' })
const faults: unknown[] = []
const start = (name: string) => openProduct({ settings: settingsFrom(environment(name), home), knowledge, log: { info: () => {}, error: (fields, message) => void faults.push([message, fields]) } })
afterAll(() => rmSync(home, { recursive: true, force: true }))

async function ask(product: Product, method: 'GET' | 'POST', url: string, { body, cookie }: { readonly body?: unknown; readonly cookie?: string | undefined } = {}) {
  const answer = await product.server.inject({
    method, url, headers: { 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }), ...(body !== undefined && { 'content-type': 'application/json' }), ...(method === 'POST' && { 'idempotency-key': newId() }) }, ...(body !== undefined && { payload: JSON.stringify(body) }),
  })
  return { status: answer.statusCode, json: JSON.parse(answer.body || '{}') as Record<string, unknown>, cookie: String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? '' }
}
const people = demoFiles().organisations.flatMap(({ id, people: some }) => some.map((one) => `${id}-${one.id}`))

describe('where there is no mark', () => {
  let house: House
  beforeAll(async () => void (house = await openHouse()))
  afterAll(() => house.close())

  test('nobody comes in as anybody, whoever is there and whatever they are called', async () => {
    const one = await house.somebody('Solvik kommune')
    const before = await house.world.all('SELECT count(*)::int AS n FROM session')
    for (const person of [...people.slice(0, 5), one.account, `${one.account}@fjellvik.example`, '', 'solvik-', '%', '../x', 'x'.repeat(81), '\0']) {
      const { status, cookie } = await house.ask('POST', '/api/v1/demo-sessions', { body: { person } })
      expect([person, [400, 404, 422].includes(status), cookie]).toEqual([person, true, undefined])
    }
    expect(await house.world.all('SELECT count(*)::int AS n FROM session')).toEqual(before)
    expect((await house.ask('GET', '/api/v1/demo')).json).toEqual({ state: 'none', done: 0, of: 0, organisations: [] })
  })

  test('nobody shows who they are without a password', async () => {
    const { cookie } = await house.somebody('Granlia kommune')
    await house.world.all(`UPDATE session SET proved_at = proved_at - interval '1 hour'`)
    const proved = async () => (await house.ask('GET', '/api/v1/me', { cookie })).json['provedAt'], before = await proved()
    const refused = await house.ask('POST', '/api/v1/demo-sessions/proof', { body: {}, cookie })
    expect([refused.status, refused.json['code'], refused.cookie]).toEqual([404, 'not-found', undefined])
    expect((await house.ask('POST', '/api/v1/demo-sessions/proof', { body: {} })).status).toBe(401)
    expect(await proved()).toBe(before)
  })

  test('the application can make neither the mark nor a person of it', async () => {
    for (const text of ['INSERT INTO demo DEFAULT VALUES', 'UPDATE demo SET loaded_at = now()', `INSERT INTO demo_person VALUES ('x', '${newId()}')`, `UPDATE demo_person SET handle = 'x'`, 'DELETE FROM demo']) await expect(house.world.pool.query(`SET search_path = rustning; ${text}`)).rejects.toThrow('permission denied')
  })

  test('a mark that is not finished lets nobody in, and a finished one only its own people', async () => {
    const { account, cookie } = await house.somebody('Elvebyen kommune'), open = await house.world.person({ in: (await house.somebody('Granlia kommune')).organisation })
    await house.world.all(`INSERT INTO demo DEFAULT VALUES`)
    await house.world.all('INSERT INTO demo_person VALUES ($1, $2)', ['granlia-liv', open])
    expect((await house.ask('POST', '/api/v1/demo-sessions', { body: { person: 'granlia-liv' } })).status).toBe(404)
    await house.world.all('UPDATE demo SET loaded_at = now()')
    expect((await house.ask('POST', '/api/v1/demo-sessions', { body: { person: 'granlia-liv' }, cookie })).status).toBe(201)
    expect((await house.ask('POST', '/api/v1/demo-sessions', { body: { person: 'elvebyen-berit' } })).status).toBe(404)
    // Nor does it prove anybody but them.
    const { cookie: other } = await house.somebody('Tverrdal kommune')
    expect((await house.ask('POST', '/api/v1/demo-sessions/proof', { body: {}, cookie: other })).status).toBe(404)
    expect(await isOfDemo((text, values) => house.world.all(text, values), account, false)).toBe(false)
    // With no more tries left, nobody.
    await expect(enterAs({ ...house.world.identity, limit: () => false }, 'granlia-liv', { address: '192.0.2.1' })).rejects.toThrow('too-many-requests')
    expect(house.faults).toEqual([])
  })
})

test('an installation with somebody in it is never filled', async () => {
  const product = await start('real')
  try {
    const token = product.firstRun as string
    expect((await ask(product, 'POST', '/api/v1/first-run/demo', { body: { token: `${token.slice(0, -2)}xx` } })).status).toBe(410)
    expect((await ask(product, 'POST', '/api/v1/first-run', { body: { token, email: 'kari@fjellvag.example', name: 'Kari Fjellvåg', password: 'fjell-og-fjord-2026-nord', organisation: 'Fjellvåg legekontor', language: 'nb' } })).status).toBe(201)
    expect((await ask(product, 'POST', '/api/v1/first-run/demo', { body: { token } })).status).toBe(410)
    expect(await product.demo.begin()).toBeUndefined()
    expect((await product.demo.read()).state).toBe('none')
  } finally {
    await product.close()
  }
  expect(await rustning(['serve', '--demo', '--quiet'], [], { environment: environment('real'), cwd: home })).toMatchObject({ code: 2, complaint: expect.stringContaining('tom installasjon') })
  expect(await rustning(['serve', '--quiet'], [], { environment: { ...environment('real'), RUSTNING_DEMO: '1' }, cwd: home })).toMatchObject({ code: 2, complaint: expect.stringContaining('tom installasjon') })
})

describe('chosen on the first day', () => {
  let product: Product
  const enter = async (person: string, cookie?: string) => {
    const { status, json, cookie: session } = await ask(product, 'POST', '/api/v1/demo-sessions', { body: { person }, cookie })
    expect([person, status]).toEqual([person, 201])
    return { here: `/api/v1/organisations/${String(json['organisation'])}`, cookie: session }
  }
  beforeAll(async () => {
    product = await start('demo')
    await product.working
  })
  afterAll(() => product.close())

  test('it is chosen by the link, once, and is loaded', async () => {
    const token = product.firstRun as string
    const both = await Promise.all([1, 2].map(() => ask(product, 'POST', '/api/v1/first-run/demo', { body: { token } })))
    expect(both.map(({ status }) => status).sort()).toEqual([204, 410])
    await expect.poll(async () => (await product.demo.read()).state, { timeout: 110_000, interval: 500 }).not.toBe('loading')
  }, 120_000)

  test('it is whole, without a fault, and the door of the first day is closed', async () => {
    expect(faults).toEqual([])
    const { state, organisations } = await product.demo.read()
    expect([state, organisations.length > 8]).toEqual(['ready', true])
    expect((await ask(product, 'GET', '/api/v1/services/facets')).json).toMatchObject({ counted: 62, complete: true })
    expect((await ask(product, 'POST', '/api/v1/first-run/demo', { body: { token: product.firstRun } })).status).toBe(410)
    expect(await product.demo.begin()).toBeUndefined()
  })

  test('everybody in it comes in by one click, and changes role by another', async () => {
    let cookie: string | undefined
    for (const person of people) {
      const entered = await enter(person, cookie)
      if (cookie) expect((await ask(product, 'GET', '/api/v1/me', { cookie })).status).toBe(401)
      expect((await ask(product, 'GET', entered.here, { cookie: entered.cookie })).status).toBe(200)
      cookie = entered.cookie
    }
  })

  test('one of its people shows anew who they are by a click, under a new session', async () => {
    const { here, cookie } = await enter('solvik-turid')
    const before = (await ask(product, 'GET', '/api/v1/me', { cookie })).json['provedAt'] as string
    const proved = await ask(product, 'POST', '/api/v1/demo-sessions/proof', { body: {}, cookie })
    expect([proved.status, proved.cookie === '' || proved.cookie === cookie]).toEqual([200, false])
    expect((await ask(product, 'GET', '/api/v1/me', { cookie })).status).toBe(401)
    expect((await ask(product, 'GET', '/api/v1/me', { cookie: proved.cookie })).json['provedAt'] as string > before).toBe(true)
    expect((await ask(product, 'GET', here, { cookie: proved.cookie })).status).toBe(200)
  })

  test('of nine trusts seven adopt, one adapts, one refuses, and the tender is stopped', async () => {
    const { here, cookie } = await enter('nordlys-hakon')
    const { engagements } = (await ask(product, 'GET', `${here}/engagements?q=arbeidsflater`, { cookie })).json as { engagements: { id: string; parts: { id: string }[] }[] }
    const one = engagements[0], at = `${here}/engagements/${one?.id}`
    const { matters: [matter], open } = (await ask(product, 'GET', `${at}/collective-gate`, { cookie })).json as { matters: { seats: { standing: string }[]; concluded: number }[]; open: boolean }
    expect([matter?.seats.map(({ standing }) => standing).sort(), matter?.concluded, open]).toEqual([[...Array<string>(7).fill('adopted').toSorted(), 'adapted', 'refused'].sort(), 8, false])
    const gate = (await ask(product, 'GET', `${at}/parts/${one?.parts[0]?.id}/gate`, { cookie })).json as { open: boolean; blocks: { items: { item: string; outcome: string }[] }[] }
    expect([gate.open, gate.blocks.flatMap(({ items }) => items.filter(({ outcome }) => outcome !== 'met').map(({ item }) => item))]).toEqual([false, ['Fjord sykehus']])
  })

  test('a municipality has its hundred systems and what it owes, a GP office its journal, and the stages are all there', async () => {
    const solvik = await enter('solvik-turid'), fjellvag = await enter('fjellvag-kari')
    const list = (await ask(product, 'GET', `${solvik.here}/engagements?limit=1`, solvik)).json
    expect(list['count']).toBe(103)
    expect(((await ask(product, 'GET', `${solvik.here}/backlog`, solvik)).json as { total: number }).total).toBeGreaterThan(0)
    const mine = (await ask(product, 'GET', `${fjellvag.here}/engagements`, fjellvag)).json as { engagements: { title: string; parts: { stage: string }[] }[] }
    expect(mine.engagements.map(({ title, parts }) => `${title}: ${parts[0]?.stage}`).sort()).toEqual(['Journalsystem i skyen: operate', 'Nytt journalsystem fra 2027: contract', 'Regnskap og lønn: operate', 'Timebestilling på nett: need'])
    const hits = (await ask(product, 'GET', `${solvik.here}/portfolio/what-if?parameter=adequacy.us%3Dnone`, solvik)).json as { hits: { title: string }[] }
    expect(hits.hits.map(({ title }) => title)).toEqual(expect.arrayContaining(['Kontorstøtte for alle ansatte']))
  })

  test('every journal is whole', async () => {
    expect(await rustning(['journal', 'verify'], [], { environment: environment('demo'), cwd: home })).toMatchObject({ code: 0, out: expect.stringContaining('hel:') })
  })
})
