/** The register of engagements as it is used and misused over HTTP, on a real database. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asAdmin } from '../../foundation/database/testing/cluster.ts'
import { newId } from '../../foundation/values/id.ts'
import { registers, type Person, type Registers } from '../testing/installation.ts'

let rooms: Registers, solvik: Person, elvebyen: Person
beforeAll(async () => {
  rooms = await registers()
  ;[solvik, elvebyen] = [await rooms.organisation('Solvik kommune'), await rooms.organisation('Elvebyen kommune')]
})
afterAll(() => rooms.end())

const at = (person: Person, id?: unknown) => `/api/v1/organisations/${person.tenant}/engagements${id === undefined ? '' : `/${String(id)}`}`
const add = (person: Person, title: string, headers = {}) => rooms.ask(person, 'POST', at(person), { title, ownerId: person.membership }, headers)
const journal = (person: Person) => asAdmin(rooms.db.admin, async (client) => (await client.query<{ action: string }>('SELECT action FROM rustning.journal_entry WHERE tenant_id = $1 ORDER BY id', [person.tenant])).rows.map(({ action }) => action))

describe('another organisation', () => {
  test('is answered about an engagement here as about one that never was, whatever it tries', async () => {
    const { json: { id } } = await add(solvik, 'Journal i skyen')
    const before = await journal(solvik)
    for (const known of [id, newId()]) {
      for (const [method, body, headers] of [['GET', undefined, {}], ['PATCH', { title: 'x' }, { 'if-match': '"1"' }]] as const) {
        const own = await rooms.ask(elvebyen, method, at(elvebyen, known), body, headers)
        const theirs = await rooms.ask(elvebyen, method, at(solvik, known), body, headers)
        expect([own.status, theirs.status, own.json['code'], theirs.json['code']]).toEqual([404, 404, 'not-found', 'not-found'])
      }
    }
    expect(await journal(solvik)).toEqual(before)
    expect((await rooms.ask(solvik, 'GET', at(solvik, id))).json).toMatchObject({ title: 'Journal i skyen', version: 1 })
  })

  test('cannot make one of ours the owner of theirs', async () => {
    const answer = await rooms.ask(elvebyen, 'POST', at(elvebyen), { title: 'x', ownerId: solvik.membership })
    expect(answer).toMatchObject({ status: 422, json: { code: 'engagement-owner-unknown', title: 'Leverandørforholdet kan ikke få denne eieren.' } })
  })

  test('and somebody not signed in see no list', async () => {
    expect((await rooms.ask(elvebyen, 'GET', at(solvik))).status).toBe(404)
    expect((await rooms.ask(undefined, 'GET', at(solvik))).status).toBe(401)
  })
})

describe('an engagement', () => {
  test('begins in need, at version 1, with its entry', async () => {
    const before = (await journal(solvik)).length
    const answer = await add(solvik, '  Lønn og personal  ')
    expect(answer).toMatchObject({ status: 201, etag: '"1"', json: { title: 'Lønn og personal', parts: [{ stage: 'need', version: 0 }], version: 1, ownerId: solvik.membership } })
    expect((await journal(solvik)).slice(before)).toEqual(['engagement.add'])
  })

  test('asked for twice with one key is one', async () => {
    const key = { 'idempotency-key': 'the-same' }
    const answers = await Promise.all([1, 2, 3].map(() => add(solvik, 'To ganger', key)))
    expect(new Set(answers.map(({ json }) => json['id'])).size).toBe(1)
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect((await add(solvik, 'Noe annet', key)).json['code']).toBe('idempotency-key-reused')
  })

  test('changed by two from the same version is changed by one', async () => {
    const { json: { id } } = await add(solvik, 'Før')
    const answers = await Promise.all(['en', 'to'].map((title) => rooms.ask(solvik, 'PATCH', at(solvik, id), { title }, { 'if-match': '"1"' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
    expect((await rooms.ask(solvik, 'GET', at(solvik, id))).json).toMatchObject({ version: 2 })
  })

  test('is not changed without saying from which version', async () => {
    const { json: { id } } = await add(solvik, 'Før')
    expect((await rooms.ask(solvik, 'PATCH', at(solvik, id), { title: 'Etter' })).json['code']).toBe('version-missing')
  })

  test.each([[{ title: '' }], [{ title: 'x'.repeat(201) }], [{}], [{ title: 'x', tenantId: newId() }], [{ title: 'x', stage: 'operate' }], [{ title: 'x', version: 9 }], [{ title: ['x'] }]])('with the body %j is refused', async (body) => {
    const before = await journal(solvik)
    expect((await rooms.ask(solvik, 'POST', at(solvik), { ownerId: solvik.membership, ...body })).status).toBe(422)
    expect(await journal(solvik)).toEqual(before)
  })

  test('is not added by somebody who only reads', async () => {
    const auditor = await rooms.organisation('Tilsynet', ['auditor'])
    expect((await add(auditor, 'x')).status).toBe(403)
    expect((await rooms.ask(auditor, 'GET', at(auditor))).status).toBe(200)
  })
})

describe('the list', () => {
  test('comes newest first, page by page, each once', async () => {
    const person = await rooms.organisation('Fjellvåg legekontor')
    for (let n = 1; n <= 7; n++) await add(person, `nr ${n}`)
    const seen: string[] = []
    for (let next: unknown = ''; next !== undefined;) {
      const { json } = await rooms.ask(person, 'GET', `${at(person)}?limit=3${next === '' ? '' : `&after=${String(next)}`}`)
      seen.push(...(json['engagements'] as { title: string }[]).map(({ title }) => title))
      next = json['next']
    }
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1].map((n) => `nr ${n}`))
  })

  test('is not shown from a place that was made up, and another’s place shows nothing of theirs', async () => {
    expect((await rooms.ask(solvik, 'GET', `${at(solvik)}?after=abc`)).json['code']).toBe('page-unknown')
    const { json } = await rooms.ask(solvik, 'GET', `${at(solvik)}?limit=1`)
    const { json: theirs } = await rooms.ask(elvebyen, 'GET', `${at(elvebyen)}?after=${String(json['next'])}`)
    expect(theirs['engagements']).toEqual([])
  })
})
