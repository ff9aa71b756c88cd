/** The chain behind a supplier as it is used and misused over HTTP, on a real database. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asAdmin } from '../../foundation/database/testing/cluster.ts'
import { readSpreadsheet, writeWorkbook } from '../../foundation/spreadsheet/index.ts'
import { newId } from '../../foundation/values/id.ts'
import { registers, type Person, type Registers } from '../testing/installation.ts'
import { fieldsOfLink, supplierOf, serviceOf } from './testing/supplier.ts'

let rooms: Registers, solvik: Person, elvebyen: Person
beforeAll(async () => {
  rooms = await registers()
  ;[solvik, elvebyen] = [await rooms.organisation('Solvik kommune'), await rooms.organisation('Elvebyen kommune')]
})
afterAll(() => rooms.end())

const at = (person: Person, supplier: string, rest = '') => `/api/v1/organisations/${person.tenant}/suppliers/${supplier}/chain${rest}`
type Body = Record<string, unknown>
const ask = (person: Person | undefined, method: string, url: string, body?: unknown, headers = {}) => rooms.ask(person, method, url, body, headers)
const add = async (supplier: string, name: string, more: Body = {}, person = solvik) => (await ask(person, 'POST', at(person, supplier, '/links'), fieldsOfLink(name, more))).json
const names = (json: Body) => (json['links'] as { name: string; level: number }[]).map(({ name, level }) => `${level} ${name}`)
const list = async (supplier: string, query = '', person = solvik) => (await ask(person, 'GET', at(person, supplier, query))).json
const codeOf = ({ status, json }: { status: number; json: Body }) => [status, json['code']]
const rowsOf = (person: Person) => asAdmin(rooms.db.admin, async (client) => (await client.query(`SELECT (SELECT count(*) FROM rustning.chain_link WHERE tenant_id = $1) AS links, (SELECT count(*) FROM rustning.journal_entry WHERE tenant_id = $1) AS entries, (SELECT sum(version) FROM rustning.supply_chain WHERE tenant_id = $1) AS versions`, [person.tenant])).rows[0] as Body)
const journal = (person: Person) => asAdmin(rooms.db.admin, async (client) => (await client.query<{ action: string }>('SELECT action FROM rustning.journal_entry WHERE tenant_id = $1 ORDER BY id', [person.tenant])).rows.map(({ action }) => action))

describe('another organisation', () => {
  test('is answered about a chain here as about one that never was', async () => {
    const supplier = await supplierOf(rooms, solvik), { id } = await add(supplier, 'Nordlys Datasenter AS'), before = await rowsOf(solvik)
    for (const known of [supplier, newId()]) {
      for (const [method, rest, body, headers] of [['GET', ''], ['GET', '/graph'], ['GET', '.csv'], ['GET', `/links/${String(id)}`], ['GET', `/links/${String(id)}/reach`], ['POST', '/links', fieldsOfLink('x')], ['PATCH', `/links/${String(id)}`, { name: 'x' }, { 'if-match': '"1"' }], ['PUT', `/links/${String(id)}/end`, {}, { 'if-match': '"1"' }], ['PUT', '/complete', { complete: true }, { 'if-match': '"0"' }], ['POST', '/import/preview', { content: '- x' }], ['POST', '/import', { chainVersion: 0, rows: [{ name: 'x' }] }]] as const) {
        const own = await ask(elvebyen, method, at(elvebyen, known, rest), body, headers), theirs = await ask(elvebyen, method, at(solvik, known, rest), body, headers)
        expect([method, rest, codeOf(own), codeOf(theirs)]).toEqual([method, rest, [404, 'not-found'], [404, 'not-found']])
      }
    }
    expect(await rowsOf(solvik)).toEqual(before)
  })
  test('cannot have its own link stand behind ours, our service or our supplier', async () => {
    const ours = await supplierOf(rooms, solvik), { id } = await add(ours, 'Nordlys'), theirs = await supplierOf(rooms, elvebyen), service = await serviceOf(rooms, solvik, ours)
    for (const [field, value, code] of [['parentId', id, 'chain-parent-unknown'], ['serviceId', service, 'chain-service-unknown'], ['registeredId', ours, 'chain-registered-unknown']] as const)
      for (const one of [value, newId()]) expect(codeOf(await ask(elvebyen, 'POST', at(elvebyen, theirs, '/links'), fieldsOfLink('x', { [field]: one })))).toEqual([422, code])
    expect(await list(theirs, '', elvebyen)).toMatchObject({ version: 0, links: [] })
  })
  test('and somebody who only reads, or is not signed in, changes nothing', async () => {
    const auditor = await rooms.organisation('Tilsynet', ['auditor']), supplier = await supplierOf(rooms, auditor)
    expect([(await ask(auditor, 'POST', at(auditor, supplier, '/links'), fieldsOfLink('x'))).status, (await ask(auditor, 'POST', at(auditor, supplier, '/import'), { chainVersion: 0, rows: [{ name: 'x' }] })).status, (await ask(auditor, 'GET', at(auditor, supplier))).status, (await ask(undefined, 'GET', at(auditor, supplier))).status]).toEqual([403, 403, 200, 401])
  })
})

describe('a chain', () => {
  test('is n deep, known by day, and what was known is kept', async () => {
    const supplier = await supplierOf(rooms, solvik)
    const first = await add(supplier, 'Nordlys Datasenter AS', { from: '2024-01-01', purpose: 'Drift', processing: { countries: ['NO'], open: null } })
    const second = await add(supplier, 'Fjellnett', { parentId: first['id'], from: '2024-01-01' }), third = await add(supplier, 'Elvesky', { parentId: second['id'], from: '2025-01-01' })
    expect(names(await list(supplier))).toEqual(['1 Nordlys Datasenter AS', '2 Fjellnett', '3 Elvesky'])
    expect((await ask(solvik, 'PATCH', at(solvik, supplier, `/links/${String(first['id'])}`), { processing: { countries: ['NO', 'IN'], open: null }, on: '2025-06-01' }, { 'if-match': '"1"' })).status).toBe(200)
    expect((await ask(solvik, 'PUT', at(solvik, supplier, `/links/${String(second['id'])}/end`), { on: '2026-01-01', withThoseBehind: true }, { 'if-match': '"1"' })).json).toMatchObject({ ended: [{ name: 'Fjellnett' }, { name: 'Elvesky' }] })
    const then = async (on: string) => { const { links } = await list(supplier, `?on=${on}`); return (links as { name: string; processing: { countries: string[] } }[]).map(({ name, processing }) => `${name} ${processing.countries.join()}`.trim()) }
    expect([await then('2023-12-31'), await then('2024-06-01'), await then('2025-06-01'), await then('2025-12-31'), await then('2026-01-01')]).toEqual([[], ['Nordlys Datasenter AS NO', 'Fjellnett'], ['Nordlys Datasenter AS NO,IN', 'Fjellnett', 'Elvesky'], ['Nordlys Datasenter AS NO,IN', 'Fjellnett', 'Elvesky'], ['Nordlys Datasenter AS NO,IN']])
    expect((await ask(solvik, 'GET', at(solvik, supplier, `/links/${String(first['id'])}`))).json).toMatchObject({ version: 2, history: [{ version: 2, from: '2025-06-01', until: null }, { version: 1, from: '2024-01-01', until: '2025-06-01' }] })
    expect(third['level']).toBeUndefined()
    expect(await list(supplier)).toMatchObject({ version: 5, depth: 1, total: 1, countries: ['IN', 'NO'], placesKnown: false, complete: null })
  })
  test('never goes in a circle, under somebody who is gone, or back in time', async () => {
    const supplier = await supplierOf(rooms, solvik), a = await add(supplier, 'A', { from: '2026-01-01' }), b = await add(supplier, 'B', { parentId: a['id'], from: '2026-01-01' }), before = await rowsOf(solvik)
    const change = (one: Body, body: Body, version = 1) => ask(solvik, 'PATCH', at(solvik, supplier, `/links/${String(one['id'])}`), body, { 'if-match': `"${version}"` })
    expect(codeOf(await change(a, { parentId: b['id'] }))).toEqual([422, 'chain-circle'])
    expect((await change(a, { parentId: a['id'] })).json).toMatchObject({ code: 'chain-circle', because: 'kjeden ville gått i ring gjennom «A»' })
    expect(codeOf(await change(a, { name: 'x', on: '2025-12-31' }))).toEqual([422, 'chain-day-before'])
    expect(codeOf(await change(a, { name: 'x' }, 2))).toEqual([412, 'version-moved'])
    expect(codeOf(await change(a, { agreementOn: '2026-01-01' }))).toEqual([422, 'chain-agreement-day'])
    expect((await ask(solvik, 'PUT', at(solvik, supplier, `/links/${String(a['id'])}/end`), {}, { 'if-match': '"1"' })).json).toMatchObject({ code: 'chain-links-behind', because: 'andre ledd står bak det: «B»' })
    expect(codeOf(await ask(solvik, 'POST', at(solvik, supplier, '/links'), fieldsOfLink('C', { parentId: a['id'], from: '2025-12-31' })))).toEqual([422, 'chain-parent-unknown'])
    expect(await rowsOf(solvik)).toEqual(before)
    await ask(solvik, 'PUT', at(solvik, supplier, `/links/${String(b['id'])}/end`), {}, { 'if-match': '"1"' })
    expect(codeOf(await change(b, { name: 'x' }))).toEqual([409, 'chain-link-ended'])
  })
  test('changed by two at once is changed by one, and the second is told', async () => {
    const supplier = await supplierOf(rooms, solvik), first = await Promise.all(['A', 'B', 'C', 'D'].map((name) => ask(solvik, 'POST', at(solvik, supplier, '/links'), fieldsOfLink(name))))
    expect(first.every((answer) => answer.status === 201 || answer.json['code'] === 'overtaken')).toBe(true)
    const { links, version } = await list(supplier) as { links: unknown[]; version: number }
    expect([links.length, version]).toEqual(Array(2).fill(first.filter(({ status }) => status === 201).length))
    const rows = [{ name: 'Nordlys' }], both = await Promise.all([1, 2].map(() => ask(solvik, 'POST', at(solvik, supplier, '/import'), { chainVersion: version, rows, missing: 'keep' })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const key = { 'idempotency-key': 'one-and-the-same' }, twice = await Promise.all([1, 2].map(() => ask(solvik, 'POST', at(solvik, supplier, '/links'), fieldsOfLink('Elvesky'), key)))
    expect(new Set(twice.map(({ json }) => json['id'])).size).toBe(1)
  })
  test('is complete when somebody has said so, until it is taken back', async () => {
    const supplier = await supplierOf(rooms, solvik), say = (complete: boolean, version: number, on?: string) => ask(solvik, 'PUT', at(solvik, supplier, '/complete'), { complete, ...(on && { on }) }, { 'if-match': `"${version}"` })
    expect(codeOf(await say(false, 0))).toEqual([409, 'chain-not-complete'])
    expect((await say(true, 0, '2026-01-01')).json).toEqual({ version: 1, complete: { from: '2026-01-01' } })
    expect(codeOf(await say(false, 0))).toEqual([412, 'version-moved'])
    expect((await list(supplier, '?on=2026-02-01'))['complete']).toEqual({ from: '2026-01-01' })
    expect((await say(false, 1, '2026-03-01')).json).toEqual({ version: 2, complete: null })
    expect([(await list(supplier, '?on=2026-02-01'))['complete'], (await list(supplier))['complete']]).toEqual([{ from: '2026-01-01' }, null])
  })
  test.each<[Body]>([[{ name: '' }], [{ name: 'x'.repeat(201) }], [{ name: 'x\u0000' }], [{ processing: { countries: ['Norge'], open: null } }], [{ processing: { countries: ['NO'] } }], [{ parentId: 'x' }], [{ role: 'sjef' }], [{ from: '1899-01-01' }], [{ from: '2026-02-30' }], [{ agreement: true }], [{ supplierId: newId() }], [{ identifier: 7 }], [{ version: 3 }], [{ tenantId: newId() }]])('is not given a link with %j', async (wrong) => {
    const supplier = await supplierOf(rooms, solvik), before = await rowsOf(solvik), { status } = await ask(solvik, 'POST', at(solvik, supplier, '/links'), fieldsOfLink('x', wrong))
    expect([400, 422]).toContain(status)
    expect(await rowsOf(solvik)).toEqual(before)
  })
})

describe('the list', () => {
  test('comes page by page, is searched, and is drawn whole; each page is one statement', async () => {
    const supplier = await supplierOf(rooms, solvik), rows = Array.from({ length: 7 }, (_, n) => ({ name: `Ledd ${n}`, purpose: n === 3 ? 'Sikkerhetskopi' : 'Drift', ...(n > 0 && { parent: 'Ledd 0' }) }))
    expect((await ask(solvik, 'POST', at(solvik, supplier, '/import'), { chainVersion: 0, rows })).json).toMatchObject({ version: 1, added: 7, sentence: '7 lagt til, 0 endret, 0 uendret, 0 tatt ut.' })
    const seen: string[] = []
    for (let next: unknown = ''; next !== undefined;) {
      const page = await list(supplier, `?limit=3${next === '' ? '' : `&after=${String(next)}`}`)
      seen.push(...names(page))
      next = page['next']
    }
    expect(seen.sort()).toEqual(['1 Ledd 0', ...[1, 2, 3, 4, 5, 6].map((n) => `2 Ledd ${n}`)])
    expect(names(await list(supplier, '?q=sikkerhetskopi'))).toEqual(['2 Ledd 3'])
    expect(codeOf(await ask(solvik, 'GET', at(solvik, supplier, `?after=${newId()}`)))).toEqual([400, 'page-unknown'])
    expect(((await ask(solvik, 'GET', at(solvik, supplier, '/graph'))).json['points'] as unknown[]).length).toBe(7)
  })
  test('tells over all suppliers what falls with a firm and what many have in common', async () => {
    const person = await rooms.organisation('Granlia kommune'), suppliers = [await supplierOf(rooms, person, 'Nordlys Drift'), await supplierOf(rooms, person, 'Fjellnett')]
    const sky = await add(suppliers[0] as string, 'Elvesky, Inc.', { processing: { countries: ['US'], open: null } }, person), kyst = await add(suppliers[1] as string, 'Kyst AS', {}, person)
    await add(suppliers[1] as string, 'Elvesky Inc (ES)', { parentId: kyst['id'] }, person)
    expect((await ask(person, 'GET', at(person, suppliers[0] as string, `/links/${String(sky['id'])}/reach`))).json).toMatchObject({ name: 'Elvesky, Inc.', suppliers: [{ name: 'Nordlys Drift', steps: 1, through: [] }, { name: 'Fjellnett', steps: 2, through: [{ name: 'Kyst AS' }] }] })
    expect((await ask(person, 'GET', `/api/v1/organisations/${person.tenant}/supply-chain/concentration`)).json).toMatchObject({ suppliers: 2, placeUnknown: 2, firms: [{ name: 'Elvesky, Inc.', suppliers: 2, countries: ['US'] }, { name: 'Kyst AS', suppliers: 1 }], countries: [{ country: 'US', suppliers: 1 }] })
  })
  test('is taken out as CSV, Excel and JSON, and no cell runs', async () => {
    const supplier = await supplierOf(rooms, solvik)
    await add(supplier, '=HYPERLINK("http://x.example")', { purpose: "+cmd|' /C calc'!A0", from: '2026-01-01' })
    const get = async (end: string) => (await rooms.server.inject({ method: 'GET', url: at(solvik, supplier, end), headers: { cookie: `session=${solvik.account}`, 'accept-language': 'nn' } }))
    const csv = await get('.csv'), xlsx = await get('.xlsx')
    expect(csv.headers['content-disposition']).toMatch(/attachment/)
    expect(csv.body).toContain(`"'=HYPERLINK(""http://x.example"")"`)
    expect(readSpreadsheet(xlsx.rawPayload)[0]?.rows[1]?.cells.slice(0, 8)).toEqual(['1', '=HYPERLINK("http://x.example")', '', 'Nordlys Drift', 'underdatabehandlar', '', '', "+cmd|' /C calc'!A0"])
    expect((await list(supplier, '.json'))).toMatchObject({ supplierId: supplier, links: [{ level: 1 }] })
  })
})

describe('an import', () => {
  const markdown = '| Navn | Formål | Land |\n|---|---|---|\n| Nordlys Datasenter AS | Drift | Norge |\n| Fjellnett | Støtte | EU |\n| Elvesky | | |\n'
  test('shows what it understood before anything is written, and is then one change with one entry', async () => {
    const supplier = await supplierOf(rooms, solvik)
    await add(supplier, 'Elvesky')
    const before = await rowsOf(solvik), { status, json } = await ask(solvik, 'POST', at(solvik, supplier, '/import/preview'), { content: markdown })
    expect({ status, json }).toMatchObject({ status: 200, json: { chainVersion: 1, kind: 'markdown', leaves: [], rows: [
      { line: 3, outcome: 'added', remarks: [], row: { name: 'Nordlys Datasenter AS', processing: { countries: ['NO'], open: null } } }, { line: 4, outcome: 'added', remarks: [{ code: 'place-not-country', sentence: '«EU» er ikke ett bestemt land. Stedet er ukjent til noen har spurt.' }] }, { line: 5, outcome: 'unchanged', remarks: [{ code: 'place-not-stated' }] },
    ] } })
    expect(await rowsOf(solvik)).toEqual(before)
    const rows = (json['rows'] as { row: Body }[]).map(({ row }) => row), entries = (await journal(solvik)).length
    expect((await ask(solvik, 'POST', at(solvik, supplier, '/import'), { chainVersion: 1, rows, source: 'Lista til leverandøren' })).json).toMatchObject({ version: 2, added: 2, changed: 0, unchanged: 1, ended: 0 })
    expect((await journal(solvik)).slice(entries)).toEqual(['supply-chain.import'])
    expect(await list(supplier)).toMatchObject({ placesKnown: false, countries: ['NO'], links: [{ name: 'Elvesky', processing: { countries: [], open: null } }, { name: 'Nordlys Datasenter AS', source: 'Lista til leverandøren' }, { processing: { countries: [], open: 'EU' } }] })
  })
  test('ends nobody unless that was chosen, and nothing of it is written when a row cannot be', async () => {
    const supplier = await supplierOf(rooms, solvik)
    await add(supplier, 'Elvesky', { from: '2026-01-01' })
    const before = await rowsOf(solvik), put = (body: Body) => ask(solvik, 'POST', at(solvik, supplier, '/import'), { chainVersion: 1, ...body })
    expect((await put({ rows: [{ name: 'Nordlys' }] })).json).toMatchObject({ code: 'chain-import-leaves', because: 'noen som står i kjeden, er ikke med i listen: «Elvesky»' })
    expect(codeOf(await put({ rows: [{ name: 'A' }, { name: 'B', parent: 'Ingen' }], missing: 'keep' }))).toEqual([422, 'chain-parent-unknown'])
    expect(codeOf(await put({ rows: [{ name: 'A' }], missing: 'keep', serviceId: newId() }))).toEqual([422, 'chain-service-unknown'])
    expect(codeOf(await put({ rows: [{ name: 'A' }], missing: 'keep', chainVersion: 0 }))).toEqual([409, 'overtaken'])
    expect(await rowsOf(solvik)).toEqual(before)
    expect((await put({ rows: [{ name: 'Nordlys' }], missing: 'end' })).json).toMatchObject({ added: 1, ended: 1 })
    expect(names(await list(supplier))).toEqual(['1 Nordlys'])
  })
  test.each<[string, Body, number, string]>([
    ['nothing in it', { content: 'Hei på deg' }, 422, 'chain-import-nothing'], ['a zip file of something else', { content: Buffer.from('PK\u0003\u0004xxxx').toString('base64'), encoding: 'base64' }, 422, 'spreadsheet-unreadable'], ['more rows than are taken', { content: 'Navn;Land\n' + 'a;b\n'.repeat(6000) }, 422, 'spreadsheet-unreadable'],
    ['more than a question may hold', { content: 'x'.repeat(1_100_000) }, 413, 'too-large'], ['no content', { content: '' }, 422, 'invalid-request'],
  ])('of a file with %s is refused in words', async (_, body, status, code) => expect(codeOf(await ask(solvik, 'POST', at(solvik, await supplierOf(rooms, solvik), '/import/preview'), body))).toEqual([status, code]))

  test('of a workbook with the most that is taken goes in as one change', async () => {
    const supplier = await supplierOf(rooms, solvik), book = writeWorkbook('Kjede', [['Navn', 'Land'], ...Array.from({ length: 999 }, (_, n) => [`Ledd ${n}`, 'Norge'])])
    const { json } = await ask(solvik, 'POST', at(solvik, supplier, '/import/preview'), { content: book.toString('base64'), encoding: 'base64' }), rows = (json['rows'] as { row: Body }[]).map(({ row }) => row)
    expect(rows).toHaveLength(999)
    expect((await ask(solvik, 'POST', at(solvik, supplier, '/import'), { chainVersion: 0, rows })).json).toMatchObject({ added: 999 })
    expect(await list(supplier, '?limit=1')).toMatchObject({ total: 999, version: 1 })
  })
})
