/** An engagement is shown with what the registers call its supplier and its service, as they are called now. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse, type Answered, type House, type Somebody } from './testing/house.ts'

let house: House, solvik: Somebody
const ask = (method: string, path: string, body?: object, etag?: string): Promise<Answered> => house.ask(method, `/api/v1/organisations/${solvik.organisation}/${path}`, { cookie: solvik.cookie, ...(body && { body }), ...(etag !== undefined && { headers: { 'if-match': etag } }) })
const made = async (path: string, body: object) => String((await ask('POST', path, body)).json['id'])
beforeAll(async () => {
  house = await openHouse()
  solvik = await house.somebody('Solvik kommune')
})
afterAll(() => house.close())

test('the record and the list have the names, the list is searched by them, and a change of supplier is a change of name', async () => {
  const supplierId = await made('suppliers', { name: 'Havblikk Helse' }), other = await made('suppliers', { name: 'Stuegata Lønn' }), serviceId = await made('services', { name: 'Havblikk Måling', supplierId })
  const id = await made('engagements', { title: 'Avstandsoppfølging', ownerId: solvik.member, supplierId, serviceId })
  await made('engagements', { title: 'Regneark', ownerId: solvik.member })
  const read = await ask('GET', `engagements/${id}`)
  expect(read.json).toMatchObject({ supplierId, supplierName: 'Havblikk Helse', serviceId, serviceName: 'Havblikk Måling' })
  const found = async (q: string) => (await ask('GET', `engagements?q=${encodeURIComponent(q)}`)).json
  expect(await found('havblikk')).toMatchObject({ count: 1, engagements: [{ id, supplierName: 'Havblikk Helse', serviceName: 'Havblikk Måling' }] })
  expect((await ask('GET', 'engagements.csv')).text).toContain('Havblikk Helse')
  const changed = await ask('PATCH', `engagements/${id}`, { supplierId: other }, read.etag)
  expect([changed.status, changed.json['supplierName']]).toEqual([200, undefined])
  expect((await ask('GET', `engagements/${id}`)).json).toMatchObject({ supplierName: 'Stuegata Lønn' })
  expect(await found('havblikk')).toMatchObject({ count: 0 })
})

test('no answer was a fault of ours', () => expect(house.faults).toEqual([]))
