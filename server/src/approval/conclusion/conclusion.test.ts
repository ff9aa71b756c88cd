/** Conclusions as they are made, moved and withdrawn over HTTP, on a real database; what must not be done comes first. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { none } from '@rustning/engine'
import { readAs } from '../../foundation/database/transaction.ts'
import { newId, type TenantId, type Uuid } from '../../foundation/values/id.ts'
import { openApprovals, type Approvals, type Somebody } from '../testing/installation.ts'
import { conclusionFacts, conclusionSupplies, serveConclusions } from './index.ts'
import { groundsDigest } from './grounds.ts'

let rooms: Approvals, skog: TenantId, leader: Somebody, owner: Somebody, officer: Somebody, stranger: Somebody, engagement: Uuid
beforeAll(async () => {
  rooms = await openApprovals(({ pool, actingFor, kinds, groundsOf }) => [serveConclusions({ pool, actingFor, kinds, groundsOf })])
  skog = await rooms.organisation('Skog sykehus')
  ;[leader, owner, officer] = [await rooms.somebody(skog, 'Liv Skog', 'leader'), await rooms.somebody(skog, 'Per Skog', 'system-owner'), await rooms.somebody(skog, 'Ida Skog', 'data-protection-officer')]
  stranger = await rooms.somebody(await rooms.organisation('Havn sykehus'), 'Nils Havn', 'leader')
})
afterAll(() => rooms.end())

const base = (person: Somebody, tenant = person.tenant) => `/api/v1/organisations/${tenant}`
const kind = 'supplier.guarantees'
const grounds = [{ what: 'verdict', id: 'a', version: '1' }]
const fresh = async () => {
  engagement = await rooms.engagement(owner)
  rooms.rests(engagement, grounds)
  return engagement
}
const conclude = (person: Somebody, more: Record<string, unknown> = {}, headers = {}, tenant = person.tenant) =>
  rooms.ask(person, 'POST', `${base(person, tenant)}/engagements/${engagement}/conclusions`, { kind, outcome: 'yes', words: 'Vi har gått gjennom det.', digest: groundsDigest(grounds), after: 0, ...more }, headers)
const entries = () => rooms.all('SELECT FROM journal_entry WHERE entity_type = \'conclusion\'').then(({ length }) => length)
const facts = () => readAs(rooms.pool, skog, (reader) => conclusionFacts(reader, rooms, engagement, undefined))

describe('nobody concludes', () => {
  test.each<[string, Record<string, unknown>, number, string]>([
    ['on grounds they were not shown', { digest: 'ab'.repeat(32) }, 409, 'grounds-moved'],
    ['after a newer one they have not seen', { after: 3 }, 409, 'conclusion-newer'],
    ['on what the knowledge does not have', { kind: 'constructor' }, 422, 'conclusion-kind-unknown'],
    ['with an outcome that is not one', { outcome: 'perhaps' }, 422, 'conclusion-outcome-unknown'],
    ['without words', { words: '  ' }, 422, 'invalid-request'],
    ['with a state of their own', { by: 'me' }, 422, 'invalid-request'],
    ['on a part that is not here', { part: newId() }, 404, 'not-found'],
    ['with a NUL', { words: 'a\0b' }, 400, 'malformed-json'],
  ])('%s', async (_, more, status, code) => {
    await fresh()
    const before = await entries()
    expect(await conclude(owner, more)).toMatchObject({ status, code })
    expect(await entries()).toBe(before)
  })

  test('in another organisation, and is answered as of what never was', async () => {
    await fresh()
    for (const tenant of [stranger.tenant, skog]) expect(await conclude(stranger, {}, {}, tenant)).toMatchObject({ status: 404, code: 'not-found' })
    expect(await rooms.ask(stranger, 'GET', `${base(stranger)}/engagements/${engagement}/conclusions`)).toMatchObject({ status: 404 })
    const { json: { id } } = await conclude(owner)
    for (const known of [id, newId()]) {
      expect(await rooms.ask(stranger, 'GET', `${base(stranger)}/conclusions/${String(known)}`)).toMatchObject({ status: 404, code: 'not-found' })
      expect(await rooms.ask(stranger, 'POST', `${base(stranger)}/conclusions/${String(known)}/withdraw`, { because: 'x' })).toMatchObject({ status: 404, code: 'not-found' })
    }
  })

  test('as the data protection officer, who advises', async () => {
    await fresh()
    expect(await conclude(officer)).toMatchObject({ status: 403 })
  })

  test('in a role that was taken from them while they read', async () => {
    await fresh()
    const gone = await rooms.somebody(skog, 'Odd Skog', 'ict')
    await rooms.all('SET session_replication_role = replica; UPDATE membership SET ended_at = clock_timestamp() WHERE id = \'' + gone.membership + '\'')
    expect(await conclude(gone)).toMatchObject({ status: 403, code: 'not-allowed' })
  })
})

describe('a conclusion', () => {
  test('is one of many that come at once, twenty times', async () => {
    for (let round = 0; round < 20; round++) {
      await fresh()
      const answers = await Promise.all([leader, owner, leader, owner].map((person) => conclude(person)))
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
    }
  })

  test('is one when the same request comes ten times', async () => {
    await fresh()
    const answers = await Promise.all(Array.from({ length: 10 }, () => conclude(owner, {}, { 'idempotency-key': `same-${engagement}` })))
    expect(new Set(answers.map(({ json }) => json['id'])).size).toBe(1)
  })

  test('says who, as what, on what; and tells the judgement', async () => {
    await fresh()
    expect(await facts()).toEqual({})
    const made = await conclude(owner)
    expect(made).toMatchObject({ status: 201, json: { number: 1, by: { name: 'Per Skog', as: 'system-owner' }, grounds, digest: groundsDigest(grounds), standing: { stands: true } } })
    expect(await facts()).toMatchObject({ 'supplier.guarantees-concluded-on': { value: made.json['on'], by: 'Per Skog' }, 'supplier.guarantees-conclusion-stands': { value: true } })
    expect(Object.keys(await facts()).every((fact) => conclusionSupplies(rooms.kinds).includes(fact))).toBe(true)
  })

  test('no longer stands when its grounds move, says which, and stands again when somebody has concluded anew', async () => {
    await fresh()
    const { json: { id } } = await conclude(owner)
    const moved = [{ what: 'verdict', id: 'a', version: '2' }, { what: 'sub-processor', id: 'b', version: '1' }]
    rooms.rests(engagement, moved)
    expect((await rooms.ask(owner, 'GET', `${base(owner)}/conclusions/${String(id)}`)).json['standing']).toEqual({ stands: false, because: 'moved', moved: [{ what: 'verdict', id: 'a', how: 'changed' }, { what: 'sub-processor', id: 'b', how: 'new' }] })
    expect(await facts()).toMatchObject({ 'supplier.guarantees-conclusion-stands': { value: false } })
    const shown = await rooms.ask(owner, 'GET', `${base(owner)}/engagements/${engagement}/conclusion-grounds?kind=${kind}`)
    expect(shown.json).toMatchObject({ newest: 1, digest: groundsDigest(moved) })
    expect(await conclude(leader, { digest: shown.json['digest'], after: 1, outcome: 'conditional' })).toMatchObject({ status: 201, json: { number: 2 } })
    expect((await rooms.ask(owner, 'GET', `${base(owner)}/conclusions/${String(id)}`)).json['standing']).toEqual({ stands: false, because: 'replaced', moved: [] })
    const { json } = await rooms.ask(owner, 'GET', `${base(owner)}/engagements/${engagement}/conclusions?history=true&limit=1`)
    expect(json).toMatchObject({ conclusions: [{ number: 2 }], next: expect.any(String) as string })
    expect((await rooms.ask(owner, 'GET', `${base(owner)}/engagements/${engagement}/conclusions?history=true&limit=1&after=${String(json['next'])}`)).json).toMatchObject({ conclusions: [{ number: 1 }] })
  })

  test('is withdrawn once, by whoever concluded or a leader, and is then known to be absent', async () => {
    await fresh()
    const { json: { id } } = await conclude(leader)
    const withdraw = (person: Somebody) => rooms.ask(person, 'POST', `${base(person)}/conclusions/${String(id)}/withdraw`, { because: 'Leverandøren har byttet eier.' })
    expect(await withdraw(owner)).toMatchObject({ status: 403, code: 'conclusion-not-yours' })
    const answers = await Promise.all([withdraw(leader), withdraw(leader)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await facts()).toMatchObject({ 'supplier.guarantees-concluded-on': { value: none } })
  })

  test('is found in a fixed number of questions, however many there are', async () => {
    await fresh()
    for (let after = 0; after < 4; after++) await conclude(owner, { after })
    const asked: string[] = []
    await readAs(rooms.pool, skog, async (reader) => conclusionFacts({ ...reader, rows: (text, values) => (asked.push(text), reader.rows(text, values)) }, rooms, engagement, undefined))
    expect(asked).toHaveLength(2)
  })
})

test('no answer was a fault of ours', () => expect(rooms.faults).toEqual([]))
