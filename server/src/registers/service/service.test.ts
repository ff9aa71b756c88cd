/** The register of services as it is used and misused over HTTP, on a real database. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asAdmin } from '../../foundation/database/testing/cluster.ts'
import { readAs } from '../../foundation/database/transaction.ts'
import { newId, type Uuid } from '../../foundation/values/id.ts'
import { registers, type Person, type Registers } from '../testing/installation.ts'
import { registeredFacts } from './index.ts'

let rooms: Registers, solvik: Person, elvebyen: Person, nordlys: Person
const at = (person: Person, rest = '') => `/api/v1/organisations/${person.tenant}/services${rest}`
const add = (person: Person, body: object) => rooms.ask(person, 'POST', at(person), { name: 'Nordlys Journal', ...body })
const idOf = ({ json }: { readonly json: Record<string, unknown> }) => String(json['id'])
const from = (version: number) => ({ 'if-match': `"${version}"` })
const journal = (person: Person) => asAdmin(rooms.db.admin, async (client) => (await client.query<{ action: string }>('SELECT action FROM rustning.journal_entry WHERE tenant_id = $1 ORDER BY id', [person.tenant])).rows.map(({ action }) => action))
const supplierOf = async (person: Person, body: object = {}) => idOf(await rooms.ask(person, 'POST', `/api/v1/organisations/${person.tenant}/suppliers`, { name: 'Nordlys Journal AS', ...body }))
const evidenceOf = async (person: Person, supplier: string, body: object = {}) => idOf(await rooms.ask(person, 'POST', `/api/v1/organisations/${person.tenant}/suppliers/${supplier}/evidence`, { kind: 'certificate', title: 'ISO 27001', standard: '27001', ...body }))
/** An organisation that has published itself as a supplier. */
const publisher = async (name: string) => {
  const person = await rooms.organisation(name)
  await supplierOf(person, { own: true, name, foreign: { kind: 'Handelsregister', value: newId() }, seat: 'NO', ownerCountry: 'SE', contacts: [{ name: 'Salg', email: 'salg@nordlys.example', shown: true }] })
  expect((await rooms.ask(person, 'PUT', `/api/v1/organisations/${person.tenant}/suppliers/${person.tenant}/publication`, {}, from(1))).status).toBe(200)
  return person
}
const whole = {
  categories: ['primary-care-records'], models: ['saas'], deployment: 'public', description: { nb: 'Journal for fastleger.' }, data: { members: ['SE', 'NO', 'NO'], complete: true }, access: { members: ['NO'], complete: false },
  languages: ['nb', 'nn'], exitFormats: ['CSV', 'FHIR'], priceModels: ['per-user'], interfaces: ['FHIR'],
}
const publish = (person: Person, id: string, version: number) => rooms.ask(person, 'PUT', at(person, `/${id}/publication`), {}, from(version))
const offer = async (person: Person, body: object = {}) => {
  const id = idOf(await add(person, { ...whole, supplierId: person.tenant, ...body }))
  expect((await publish(person, id, 1)).status).toBe(200)
  return id
}
beforeAll(async () => {
  rooms = await registers()
  ;[solvik, elvebyen, nordlys] = [await rooms.organisation('Solvik kommune'), await rooms.organisation('Elvebyen kommune'), await publisher('Nordlys Drift AS')]
})
afterAll(() => rooms.end())

describe('another organisation', () => {
  test('is answered about a service here as about what never was', async () => {
    const id = idOf(await add(solvik, {})), before = await journal(solvik)
    for (const known of [id, newId()]) {
      for (const [method, rest, body] of [['GET', '', undefined], ['PATCH', '', { name: 'x' }], ['DELETE', '', undefined], ['GET', '/publication', undefined], ['PUT', '/publication', {}], ['DELETE', '/publication', undefined]] as const) {
        for (const where of [elvebyen, solvik]) expect([method, rest, (await rooms.ask(elvebyen, method, at(where, `/${known}${rest}`), body, from(1))).status]).toEqual([method, rest, 404])
      }
      expect((await rooms.ask(undefined, 'GET', `/api/v1/services/${known}`)).status).toBe(404)
    }
    expect(await journal(solvik)).toEqual(before)
  })

  test('cannot have our supplier, our evidence or our engagement in a service of theirs', async () => {
    const ours = await supplierOf(solvik), paper = await evidenceOf(solvik, ours), theirs = await supplierOf(elvebyen), service = await offer(nordlys)
    expect((await add(elvebyen, { supplierId: ours })).json['code']).toBe('service-supplier-unknown')
    expect((await add(elvebyen, { supplierId: theirs, evidenceIds: [paper] })).json['code']).toBe('service-evidence-unknown')
    const engagementId = idOf(await rooms.ask(solvik, 'POST', `/api/v1/organisations/${solvik.tenant}/engagements`, { title: 'Journal', ownerId: solvik.membership }))
    expect((await rooms.ask(elvebyen, 'POST', `/api/v1/organisations/${elvebyen.tenant}/service-uses`, { engagementId, serviceId: service, named: true })).json['code']).toBe('service-use-engagement-unknown')
  })

  test('cannot publish, change or withdraw what we offer, and evidence of one supplier does not speak for another', async () => {
    const [one, other] = [await supplierOf(solvik), await supplierOf(solvik, { name: 'Vidde Drift AS' })], paper = await evidenceOf(solvik, one)
    expect((await add(solvik, { supplierId: other, evidenceIds: [paper] })).json['code']).toBe('service-evidence-unknown')
    const id = idOf(await add(solvik, { ...whole, supplierId: one, evidenceIds: [paper] }))
    expect((await publish(solvik, id, 1)).json['code']).toBe('service-not-own')
    expect((await rooms.ask(solvik, 'PATCH', at(solvik, `/${id}`), { supplierId: other }, from(1))).json['code']).toBe('service-evidence-unknown')
    expect((await rooms.ask(solvik, 'DELETE', `/api/v1/organisations/${solvik.tenant}/suppliers/${one}/evidence/${paper}`, undefined, from(1))).json['code']).toBe('evidence-in-use')
  })
})

describe('a service', () => {
  test('is written down as far as it is known, each thing once', async () => {
    const answer = await add(solvik, { ...whole, categories: ['primary-care-records', 'primary-care-records'] })
    expect(answer).toMatchObject({ status: 201, etag: '"1"', json: { categories: ['primary-care-records'], data: { members: ['NO', 'SE'], complete: true }, supplierId: null, publishedAt: null } })
    expect((await rooms.ask(solvik, 'GET', at(solvik, `/${idOf(answer)}`))).json).toEqual(answer.json)
    expect((await add(solvik, {})).json).toMatchObject({ data: { members: [], complete: false }, models: [], deployment: null })
  })

  test.each([
    [{ name: '' }], [{ name: 'a\u2066b' }], [{ categories: ['nothing-such'] }], [{ models: ['SaaS'] }], [{ deployment: 'moon' }], [{ data: { members: ['XXX'], complete: true } }], [{ data: { members: ['NO'] } }], [{ languages: ['norsk'] }], [{ priceModels: ['free'] }],
    [{ links: [{ title: 'x', url: 'javascript:alert(1)' }] }], [{ links: [{ title: 'x', url: 'http://a.example' }] }], [{ links: [{ title: 'x', url: `https://a.example/${'x'.repeat(600)}` }] }], [{ evidenceIds: ['x'] }], [{ evidenceIds: [newId()] }], [{ supplierId: newId() }], [{ publishedAt: '2026-01-01' }], [{ publicServiceId: newId() }],
    [{ description: { nb: 'x'.repeat(4001) } }], [{ description: { no: 'x' } }], [{ subServices: Array.from({ length: 101 }, () => 'x') }], [{ tenantId: newId() }], [{ categories: 'primary-care-records' }],
  ])('with %j is refused', async (body) => {
    const before = await journal(solvik)
    expect((await add(solvik, body)).status).toBe(422)
    expect(await journal(solvik)).toEqual(before)
  })

  test('changed by two from the same version is changed by one', async () => {
    const id = idOf(await add(solvik, {}))
    const answers = await Promise.all(['en', 'to'].map((name) => rooms.ask(solvik, 'PATCH', at(solvik, `/${id}`), { name }, from(1))))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
    expect((await rooms.ask(solvik, 'DELETE', at(solvik, `/${id}`), undefined, from(1))).status).toBe(412)
    expect((await rooms.ask(solvik, 'DELETE', at(solvik, `/${id}`), undefined, from(2))).status).toBe(204)
  })

  test('is seen by an employee, and not written by one', async () => {
    const employee = await rooms.organisation('Granlia kommune', ['employee'])
    expect([(await rooms.ask(employee, 'GET', at(employee))).status, (await add(employee, {})).status]).toEqual([200, 403])
  })
})

describe('publishing', () => {
  test('says exactly what is lacking first', async () => {
    const unready = await rooms.organisation('Vidde Drift')
    await supplierOf(unready, { own: true })
    const paper = await evidenceOf(unready, unready.tenant, { expiresOn: '2024-01-01' }), id = idOf(await add(unready, { supplierId: unready.tenant, models: ['saas'], data: { members: [], complete: false }, evidenceIds: [paper] }))
    const rules = ['supplier-published', 'category', 'deployment', 'description', 'data', 'access', 'language', 'exit-format', 'price-model', 'evidence-expired']
    expect(((await rooms.ask(unready, 'GET', at(unready, `/${id}/publication`))).json['missing'] as { rule: string }[]).map(({ rule }) => rule)).toEqual(rules)
    const refused = await publish(unready, id, 1)
    expect(refused.json).toMatchObject({ code: 'service-not-ready', title: 'Tjenesten kan ikke publiseres ennå.', because: '10 opplysninger mangler' })
    expect((refused.json['errors'] as unknown[]).length).toBe(rules.length)
    expect((await rooms.ask(undefined, 'GET', `/api/v1/services/${id}`)).status).toBe(404)
  })

  test('shows a copy, which changes only when it is published anew and goes when it is withdrawn', async () => {
    const paper = await evidenceOf(nordlys, nordlys.tenant, { scope: 'Drift', notCovered: 'Utvikling', expiresOn: '2099-01-01' }), id = await offer(nordlys, { evidenceIds: [paper] })
    const seen = async () => (await rooms.ask(undefined, 'GET', `/api/v1/services/${id}`)).json
    expect(await seen()).toMatchObject({ name: 'Nordlys Journal', supplier: { name: 'Nordlys Drift AS', seat: 'NO', ownerCountry: 'SE' }, evidence: [{ standard: '27001', notCovered: 'Utvikling', expiresOn: '2099-01-01' }], users: 0 })
    await rooms.ask(nordlys, 'PATCH', at(nordlys, `/${id}`), { name: 'Nytt navn' }, from(2))
    expect(await seen()).toMatchObject({ name: 'Nordlys Journal' })
    expect((await rooms.ask(nordlys, 'PATCH', at(nordlys, `/${id}`), { supplierId: null, evidenceIds: [] }, from(3))).json['code']).toBe('service-published')
    expect((await rooms.ask(nordlys, 'DELETE', at(nordlys, `/${id}`), undefined, from(3))).json['code']).toBe('service-published')
    expect((await publish(nordlys, id, 3)).status).toBe(200)
    expect(await seen()).toMatchObject({ name: 'Nytt navn' })
    expect((await rooms.ask(nordlys, 'DELETE', `/api/v1/organisations/${nordlys.tenant}/suppliers/${nordlys.tenant}/publication`, undefined, from(2))).json['code']).toBe('supplier-has-published-services')
    expect((await rooms.ask(nordlys, 'DELETE', at(nordlys, `/${id}/publication`), undefined, from(4))).status).toBe(200)
    expect(await seen()).toMatchObject({ code: 'not-found' })
    expect((await rooms.ask(nordlys, 'DELETE', at(nordlys, `/${id}/publication`), undefined, from(5))).json['code']).toBe('service-not-published')
  })
})

describe('taking from the public register', () => {
  test('copies the service and its supplier once, and then leaves them alone', async () => {
    const id = await offer(nordlys, { name: 'Nordlys Timebok' }), buyer = await rooms.organisation('Fjellvåg legekontor')
    const take = (person: Person) => rooms.ask(person, 'POST', `/api/v1/organisations/${person.tenant}/services-taken`, { publicServiceId: id })
    const answers = await Promise.all([take(buyer), take(buyer)])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect((await take(nordlys)).json['code']).toBe('service-already-here')
    const taken = answers.find(({ status }) => status === 201)?.json
    expect(taken).toMatchObject({ name: 'Nordlys Timebok', publicServiceId: id, data: { members: ['NO', 'SE'], complete: true }, publishedAt: null })
    expect((await rooms.ask(buyer, 'GET', `/api/v1/organisations/${buyer.tenant}/suppliers/${String(taken?.['supplierId'])}`)).json).toMatchObject({ name: 'Nordlys Drift AS', publicSupplierId: nordlys.tenant, contacts: [{ name: 'Salg' }] })
    const second = await offer(nordlys, { name: 'Nordlys Video' })
    expect((await rooms.ask(buyer, 'POST', `/api/v1/organisations/${buyer.tenant}/services-taken`, { publicServiceId: second })).json['supplierId']).toBe(taken?.['supplierId'])
    expect((await rooms.ask(buyer, 'POST', `/api/v1/organisations/${buyer.tenant}/services-taken`, { publicServiceId: newId() })).json['code']).toBe('service-public-unknown')
  })
})

describe('who uses a service', () => {
  test('is shown only by those who say so, by number or by name, and until they take it back', async () => {
    const id = await offer(nordlys, { name: 'Nordlys Arkiv' })
    const show = async (person: Person, named: boolean) => {
      const engagementId = idOf(await rooms.ask(person, 'POST', `/api/v1/organisations/${person.tenant}/engagements`, { title: 'Hemmelig tittel', ownerId: person.membership }))
      const body = { engagementId, serviceId: id, named }
      const answer = await rooms.ask(person, 'POST', `/api/v1/organisations/${person.tenant}/service-uses`, body)
      expect((await rooms.ask(person, 'POST', `/api/v1/organisations/${person.tenant}/service-uses`, body)).json['code']).toBe('service-use-shown')
      return answer
    }
    const users = async () => (await rooms.ask(undefined, 'GET', `/api/v1/services/${id}/users`)).json
    const named = await show(solvik, true)
    expect(named.status).toBe(201)
    await show(solvik, false)
    await show(elvebyen, false)
    expect(await users()).toEqual({ users: 2, named: ['Solvik kommune'] })
    for (const person of [elvebyen, solvik]) expect((await rooms.ask(elvebyen, 'DELETE', `/api/v1/organisations/${person.tenant}/service-uses/${idOf(named)}`, undefined, from(1))).status).toBe(404)
    expect(((await rooms.ask(solvik, 'GET', `/api/v1/organisations/${solvik.tenant}/service-uses`)).json['uses'] as unknown[]).length).toBe(2)
    expect((await rooms.ask(solvik, 'DELETE', `/api/v1/organisations/${solvik.tenant}/service-uses/${idOf(named)}`, undefined, from(1))).status).toBe(204)
    expect(await users()).toEqual({ users: 2, named: [] })
    expect((await rooms.ask(undefined, 'GET', `/api/v1/services/${newId()}/users`)).status).toBe(404)
  })
})

describe('facts', () => {
  test('say what is written down, and nothing of what is not; of others’ rows nothing', async () => {
    const supplierId = await supplierOf(solvik, { ownerCountry: 'US' }), known = idOf(await add(solvik, { ...whole, supplierId })), unknown = idOf(await add(solvik, {})), local = idOf(await add(solvik, { models: ['not-cloud'], data: { members: [], complete: true } }))
    const links = [{ supplierId: null, serviceId: known }, { supplierId, serviceId: unknown }, { supplierId: null, serviceId: local }, { supplierId: null, serviceId: null }].map((one) => ({ supplierId: one.supplierId as Uuid | null, serviceId: one.serviceId as Uuid | null }))
    const values = (facts: Awaited<ReturnType<typeof registeredFacts>>) => facts.map(({ known: all }) => Object.fromEntries(Object.entries(all).map(([id, { value }]) => [id, value])))
    const pool = rooms.db.pool('app', 1)
    expect(values(await readAs(pool, solvik.tenant, (reader) => registeredFacts(reader, links)))).toEqual([
      {
        'supplier.owner-country': 'US', 'service.model': { members: ['saas'], complete: true }, 'service.categories': { members: ['primary-care-records'], complete: true }, 'service.deployment': 'public',
        'service.data-countries': { members: ['NO', 'SE'], complete: true }, 'service.access-countries': { members: ['NO'], complete: false },
      },
      { 'supplier.owner-country': 'US' },
      { 'service.model': { members: ['not-cloud'], complete: true }, 'service.deployment': null, 'service.data-countries': { members: [], complete: true } },
      {},
    ])
    expect(values(await readAs(pool, elvebyen.tenant, (reader) => registeredFacts(reader, links)))).toEqual([{}, {}, {}, {}])
  })
})
