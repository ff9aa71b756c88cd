/** What a judgement is told of a chain: what somebody wrote down, and nothing else. */
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { valueOf, type SetValue } from '@rustning/engine'
import { loadKnowledge } from '@rustning/knowledge/load'
import { readAs } from '../../foundation/database/transaction.ts'
import { newId } from '../../foundation/values/id.ts'
import { registers, type Person, type Registers } from '../testing/installation.ts'
import { supplyChainFactIds, supplyChainFacts } from './index.ts'
import { fieldsOfLink, serviceOf, supplierOf } from './testing/supplier.ts'
import type pg from 'pg'

const knowledge = loadKnowledge(fileURLToPath(new URL('../../../../knowledge', import.meta.url)))
const eea = (on: string): ReadonlySet<string> => new Set((valueOf(knowledge.pack, 'eea.members', { on }) as SetValue).members)

let rooms: Registers, pool: pg.Pool, solvik: Person
beforeAll(async () => {
  rooms = await registers()
  pool = rooms.db.pool('app', 2)
  solvik = await rooms.organisation('Solvik kommune')
})
afterAll(() => rooms.end())

const ask = (method: string, supplier: string, rest: string, body?: unknown, headers = {}) => rooms.ask(solvik, method, `/api/v1/organisations/${solvik.tenant}/suppliers/${supplier}/chain${rest}`, body, headers)
const add = async (supplier: string, name: string, more = {}) => (await ask('POST', supplier, '/links', fieldsOfLink(name, { from: '2026-01-01', ...more }))).json
/** Each item as `name: fact=value …`, with its list's state. */
const told = async (wanted: Parameters<typeof supplyChainFacts>[1], as = solvik) => {
  let statements = 0
  const { items } = await readAs(pool, as.tenant, (reader) => supplyChainFacts({ ...reader, rows: (...all) => (statements++, reader.rows(...all)) }, wanted, eea))
  expect(statements).toBe(1)
  return Object.fromEntries(Object.entries(items).map(([noun, { members, complete }]) => [noun, [complete, ...members.map(({ name, known }) => `${name}: ${Object.entries(known).map(([id, { value }]) => `${id.split('.')[1]}=${String(value)}`).sort().join(' ')}`.trim())]]))
}

test('every fact is one of the vocabulary’s, and of its list', () => {
  for (const id of supplyChainFactIds) expect([id, id in (id.includes('.') ? knowledge.facts : knowledge.nouns)]).toEqual([id, true])
})

describe('a chain tells', () => {
  test('nothing of a supplier that is not here, that is another’s, or of which nobody has said anything', async () => {
    const supplier = await supplierOf(rooms, solvik)
    await add(supplier, 'Nordlys')
    expect([await told({ supplierId: newId() }), await told({ supplierId: supplier }, await rooms.organisation('Elvebyen kommune')), await told({ supplierId: await supplierOf(rooms, solvik) })]).toEqual([{}, {}, {}])
  })
  test('what was written down of each, and leaves open what was not', async () => {
    const supplier = await supplierOf(rooms, solvik), no = { countries: ['NO'], open: null }
    await add(supplier, 'Full', { address: 'Storgata 1', contact: 'Kari', purpose: 'Drift', data: 'Navn', processing: no, access: no, agreement: 'yes', agreementOn: '2026-04-01' })
    await add(supplier, 'Bare navn')
    await add(supplier, 'Bare lagring', { processing: no, purpose: 'Drift', agreement: 'yes' })
    await add(supplier, 'Et sted i EU', { processing: { countries: [], open: 'EU' }, access: no, agreement: 'no' })
    await add(supplier, 'Halvt ute', { processing: { countries: ['NO', 'IN'], open: 'Global' }, access: { countries: ['US', 'IN'], open: null } })
    await add(supplier, 'Bygget', { role: 'subcontractor', processing: { countries: ['US'], open: null } })
    expect(await told({ supplierId: supplier })).toEqual({
      'sub-processor': [false, 'Full: agreement-on=2026-04-01 identity-known=true place=NO task-known=true', 'Bare navn:', 'Bare lagring:', 'Et sted i EU: agreement-on=null', 'Halvt ute: place=IN'],
      transfer: [false, 'Halvt ute, India: country=IN', 'Halvt ute, USA: country=US happens-by=remote-access'],
    })
  })
  test('by the law of the day it is asked about, and by what stood there then', async () => {
    const supplier = await supplierOf(rooms, solvik), gb = { countries: ['GB'], open: null }
    const { id } = await add(supplier, 'Fjellnett', { from: '2019-01-01', processing: gb, access: gb })
    await ask('PUT', supplier, `/links/${String(id)}/end`, { on: '2025-01-01' }, { 'if-match': '"1"' })
    expect(await told({ supplierId: supplier, on: '2020-06-01' })).toEqual({ 'sub-processor': [false, 'Fjellnett: place=GB'] })
    expect(await told({ supplierId: supplier, on: '2024-06-01' })).toMatchObject({ transfer: [false, 'Fjellnett, Storbritannia: country=GB'] })
    expect(await told({ supplierId: supplier })).toEqual({})
  })
  test('that a list is whole only when somebody has said so, an empty one too', async () => {
    const supplier = await supplierOf(rooms, solvik)
    await ask('PUT', supplier, '/complete', { complete: true, on: '2026-01-01' }, { 'if-match': '"0"' })
    expect([await told({ supplierId: supplier }), await told({ supplierId: supplier, on: '2025-12-31' })]).toEqual([{ 'sub-processor': [true] }, {}])
  })
  test('of one service what stands behind that one and behind all, in the whole branch', async () => {
    const supplier = await supplierOf(rooms, solvik), [journal, pay] = [await serviceOf(rooms, solvik, supplier), await serviceOf(rooms, solvik, supplier)]
    await add(supplier, 'For alt')
    const own = await add(supplier, 'For journal', { serviceId: journal })
    await add(supplier, 'Bak journal', { parentId: own['id'] })
    await add(supplier, 'For lønn', { serviceId: pay })
    const of = async (serviceId?: typeof journal) => (await told({ supplierId: supplier, serviceId }))['sub-processor']?.slice(1)
    expect([await of(journal), await of(pay), (await of())?.length]).toEqual([['For alt:', 'For journal:', 'Bak journal:'], ['For alt:', 'For lønn:'], 4])
  })
  test('when a newcomer was accepted, that one was objected to, and nothing while nobody has answered', async () => {
    const supplier = await supplierOf(rooms, solvik)
    for (const [name, outcome] of [['Ja', 'accepted'], ['Nei', 'objected'], ['Venter', undefined]] as const) {
      await add(supplier, `${name} AS`)
      const { json } = await ask('POST', supplier, '/notices', { kind: 'new', name, receivedOn: '2026-01-10', plannedOn: '2026-03-01' })
      if (outcome) expect((await ask('PUT', supplier, `/notices/${String(json['id'])}/answer`, { outcome, reason: 'Sagt på møtet' }, { 'if-match': '"1"' })).status).toBe(200)
    }
    const today = new Date().toISOString().slice(0, 4)
    expect((await told({ supplierId: supplier }))['sub-processor']).toEqual([false, expect.stringMatching(`Ja AS: approved-on=${today}-.* engaged-on=2026-03-01`), 'Nei AS: approved-on=null engaged-on=2026-03-01', 'Venter AS: engaged-on=2026-03-01'])
  })
})
