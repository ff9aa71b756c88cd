/** Searching, counting and comparing what is published, as anybody may. */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { asAdmin } from '../../foundation/database/testing/cluster.ts'
import { newId } from '../../foundation/values/id.ts'
import { registers, type Person, type Registers } from '../testing/installation.ts'
import { wordsIn } from './search.ts'

let rooms: Registers, nordlys: Person
const ids: Record<string, string> = {}
const from = (version: number) => ({ 'if-match': `"${version}"` })
const base = { models: ['saas'], deployment: 'public', access: { members: ['NO'], complete: true }, languages: ['nb'], exitFormats: ['CSV'], priceModels: ['subscription'] }
const offers: readonly (readonly [string, object])[] = [
  ['Fjelljournal', { categories: ['primary-care-records'], description: { nb: 'For fastleger.' }, data: { members: ['NO'], complete: true }, interfaces: ['FHIR'] }],
  ['Timebok', { categories: ['primary-care-records', 'telephony-and-video'], description: { nb: 'Hører til en fjelljournal.' }, data: { members: ['NO', 'US'], complete: true } }],
  ['Vaktlogg', { categories: ['siem'], description: { nb: 'Overvåking av sykehuset døgnet rundt.' }, data: { members: ['NO'], complete: false }, models: ['paas', 'saas'], deployment: 'private' }],
  ['Lagerplass', { categories: ['storage'], description: { nn: 'Trygg lagring.' }, data: { members: ['DE', 'FI'], complete: true }, models: ['iaas'], priceModels: ['consumption'] }],
  ['Øyvakt', { categories: ['siem'], description: { nb: 'Logger.' }, data: { members: ['US'], complete: true } }],
]
beforeAll(async () => {
  rooms = await registers()
  nordlys = await rooms.organisation('Nordlys Drift AS')
  const here = `/api/v1/organisations/${nordlys.tenant}`
  await rooms.ask(nordlys, 'POST', `${here}/suppliers`, { own: true, name: 'Nordlys Drift AS', foreign: { kind: 'x', value: 'y' }, seat: 'NO', ownerCountry: 'NO', contacts: [{ name: 'Salg', phone: '12345678', shown: true }] })
  await rooms.ask(nordlys, 'PUT', `${here}/suppliers/${nordlys.tenant}/publication`, {}, from(1))
  const paper = String((await rooms.ask(nordlys, 'POST', `${here}/suppliers/${nordlys.tenant}/evidence`, { kind: 'certificate', title: 'ISO 27001', standard: '27001', expiresOn: '2099-01-01' })).json['id'])
  for (const [name, body] of offers) {
    const { json } = await rooms.ask(nordlys, 'POST', `${here}/services`, { name, supplierId: nordlys.tenant, ...base, ...body, ...(name === 'Lagerplass' && { evidenceIds: [paper] }) })
    ids[name] = String(json['id'])
    await rooms.ask(nordlys, 'PUT', `${here}/services/${ids[name]}/publication`, {}, from(1))
  }
})
afterAll(() => rooms.end())

const search = async (query: string) => {
  const { status, json } = await rooms.ask(undefined, 'GET', `/api/v1/services${query}`)
  return status === 200 ? (json['services'] as { name: string }[]).map(({ name }) => name) : json['code']
}

describe('a search', () => {
  test.each([
    ['', ['Fjelljournal', 'Lagerplass', 'Timebok', 'Vaktlogg', 'Øyvakt']],
    // In the name first, and by the beginning of a word.
    ['?q=fjelljournal', ['Fjelljournal', 'Timebok']], ['?q=fjellj', ['Fjelljournal', 'Timebok']],
    // Another form of a Norwegian word; the supplier; a category's title, in any of three languages; an interface.
    ['?q=sykehus', ['Vaktlogg']], ['?q=nordlys%20drift%20lagring', ['Lagerplass']], ['?q=primærhelsetenesta', ['Fjelljournal', 'Timebok']], ['?q=fhir', ['Fjelljournal']], ['?q=finnes%20ikke', []], ['?q=%21%26', []],
    ['?area=cyberx', ['Vaktlogg', 'Øyvakt']], ['?category=siem&model=paas', ['Vaktlogg']], ['?model=paas&model=iaas', ['Lagerplass', 'Vaktlogg']], ['?data=US', ['Timebok', 'Øyvakt']], ['?standard=27001', ['Lagerplass']], ['?price=consumption', ['Lagerplass']], ['?deployment=private', ['Vaktlogg']],
    // Vaktlogg does not say that its list of countries is complete.
    ['?within=NO', ['Fjelljournal']], ['?withinEea=true', ['Fjelljournal', 'Lagerplass']], ['?withinEea=true&within=NO&within=US', ['Fjelljournal']], ['?category=nothing', []], ['?area=cyberx&q=døgnet', ['Vaktlogg']],
    ['?sort=newest', ['Øyvakt', 'Lagerplass', 'Vaktlogg', 'Timebok', 'Fjelljournal']], ['?sort=newest&q=fjelljournal', ['Timebok', 'Fjelljournal']],
  ])('%s finds %j', async (query, names) => expect(await search(query)).toEqual(names))

  test('shows what a buyer looks for', async () => {
    const { json } = await rooms.ask(undefined, 'GET', '/api/v1/services?standard=27001')
    expect((json['services'] as unknown[])[0]).toEqual({
      id: ids['Lagerplass'], name: 'Lagerplass', supplier: { id: nordlys.tenant, name: 'Nordlys Drift AS', seat: 'NO', ownerCountry: 'NO' }, categories: ['storage'], models: ['iaas'], deployment: 'public', data: { members: ['DE', 'FI'], complete: true },
      access: { members: ['NO'], complete: true }, priceModels: ['consumption'], users: 0, publishedAt: expect.any(String) as string, certificates: [{ kind: 'certificate', title: 'ISO 27001', standard: '27001', expiresOn: '2099-01-01' }],
    })
  })

  test.each(['', '?q=fjelljournal', '?sort=newest', '?q=nordlys'])('%s comes page by page, each once and in the same order', async (query) => {
    const all = (await search(query)) as string[], seen: string[] = []
    for (let next: unknown = ''; next !== undefined;) {
      const { json } = await rooms.ask(undefined, 'GET', `/api/v1/services${query}${query === '' ? '?' : '&'}limit=1${next === '' ? '' : `&after=${String(next)}`}`)
      seen.push(...(json['services'] as { name: string }[]).map(({ name }) => name))
      next = json['next']
    }
    expect(seen).toEqual(all)
  })

  test.each(["?q=' OR 1=1--", '?q=a %26 (b | !', '?q=:*', "?q=$$'", '?q=\\', '?q=%25_', '?category=%25', "?model=';DROP", `?q=${'a '.repeat(90)}`])('%s is only words', async (query) => expect(await search(encodeURI(query).replaceAll('%25', '%'))).toEqual(expect.any(Array)))
  test.each(['?limit=0', '?limit=1e3', '?sort=price', '?within=norge', '?q=a&q=b', '?supplier=x', '?withinEea=ja', `?q=${'x'.repeat(201)}`, '?nothing=1', `?category=${'x'.repeat(101)}`])('%s is refused', async (query) => expect(await search(query)).toBe('invalid-request'))
  test.each(['?after=x', `?after=${Buffer.from('["relevance 1","a",4]').toString('base64url')}`, `?sort=newest&after=${Buffer.from(`["newest","x","${newId()}"]`).toString('base64url')}`])('%s is no page', async (query) => expect(await search(query)).toBe('page-unknown'))

  test('asks the database the same number of times however much it finds', async () => {
    const asked = vi.spyOn(pg.Client.prototype, 'query')
    const count = async (query: string) => {
      asked.mockClear()
      await search(query)
      return asked.mock.calls.length
    }
    expect([await count('?limit=1'), await count('?limit=100'), await count('?q=nordlys&area=cyberx&withinEea=true')]).toEqual([3, 3, 3])
    asked.mockRestore()
  })

  test('keeps eight words of letters and digits', () => {
    expect(wordsIn('  Fjell-journal, 2. utg! ')).toEqual(['Fjell', 'journal', '2', 'utg'])
    expect(wordsIn('a b c d e f g h i j')?.length).toBe(8)
    expect([wordsIn(''), wordsIn(undefined), wordsIn('!?')]).toEqual([[], [], undefined])
  })
})

test('the figures beside a search are of what it finds', async () => {
  const counts = async (query: string) => {
    const { json } = await rooms.ask(undefined, 'GET', `/api/v1/services/facets${query}`)
    return [json['counted'], json['complete'], Object.fromEntries((json['facets'] as { facet: string; values: { value: string; count: number }[] }[]).map(({ facet, values }) => [facet, Object.fromEntries(values.map(({ value, count }) => [value, count]))]))] as const
  }
  expect(await counts('')).toEqual([5, true, {
    area: { digital: 2, cyberx: 2, cips: 1 }, category: { 'primary-care-records': 2, siem: 2, storage: 1, 'telephony-and-video': 1 }, model: { saas: 4, paas: 1, iaas: 1 }, deployment: { public: 4, private: 1 },
    data: { NO: 3, US: 2, DE: 1, FI: 1 }, language: { nb: 5 }, price: { subscription: 4, consumption: 1 }, standard: { '27001': 1 },
  }])
  expect((await counts('?q=fjelljournal&data=US'))[2]).toMatchObject({ model: { saas: 1 }, data: { NO: 1, US: 1 } })
  expect((await counts('?q=!'))[0]).toBe(0)
})

describe('a search that takes too long', () => {
  let impatient: Registers
  beforeAll(async () => void (impatient = await registers({ patience: 100 })))
  afterAll(() => impatient.end())
  const get = (url: string, language: string) => impatient.server.inject({ method: 'GET', url, headers: { 'accept-language': language } })

  test.each(['/api/v1/services?q=fjelljournal', '/api/v1/services?sort=newest', '/api/v1/services/facets?q=fjelljournal'])('%s is given up and refused with what to do, and answered when it is quick again', async (url) => {
    // What makes it slow here is that somebody holds the table.
    await asAdmin(impatient.db.admin, async (client) => {
      await client.query('BEGIN; LOCK TABLE rustning.public_service IN ACCESS EXCLUSIVE MODE')
      for (const [language, remedy] of [['nb', /^Bruk færre eller lengre ord/], ['nn', /ventar du litt/], ['en', /^Use fewer or longer words/]] as const) {
        const { statusCode, body } = await get(url, language)
        expect([statusCode, JSON.parse(body)]).toEqual([422, expect.objectContaining({ code: 'search-too-wide', remedy: expect.stringMatching(remedy) as string })])
      }
      await client.query('ROLLBACK')
    })
    expect((await get(url, 'nb')).statusCode).toBe(200)
  })
})

describe('a comparison', () => {
  const compare = (...names: string[]) => rooms.ask(undefined, 'GET', `/api/v1/services/comparison?${names.map((name) => `service=${ids[name] ?? name}`).join('&')}`)

  test('shows what differs first', async () => {
    const { json } = await compare('Fjelljournal', 'Timebok')
    const rows = json['rows'] as { field: string; differs: boolean; values: unknown[] }[]
    expect(rows.filter(({ differs }) => differs).map(({ field, values }) => [field, values])).toEqual([
      ['category', [['primary-care-records'], ['primary-care-records', 'telephony-and-video']]], ['data', [{ members: ['NO'], complete: true }, { members: ['NO', 'US'], complete: true }]], ['interface', [['FHIR'], []]],
    ])
    expect(rows.findIndex(({ differs }) => !differs)).toBe(3)
    expect((json['services'] as { name: string }[]).map(({ name }) => name)).toEqual(['Fjelljournal', 'Timebok'])
  })

  test('is of two to four that are published', async () => {
    expect((await compare('Fjelljournal', 'Timebok', 'Vaktlogg', 'Lagerplass')).status).toBe(200)
    for (const names of [['Fjelljournal'], [], offers.map(([name]) => name), ['Fjelljournal', 'x']]) expect((await compare(...names)).status).toBe(422)
    expect((await compare('Fjelljournal', newId())).status).toBe(404)
  })
})
