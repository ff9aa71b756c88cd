/** Notices of changes behind a supplier: when the time to object runs out, and who answered. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asAdmin } from '../../foundation/database/testing/cluster.ts'
import { newId } from '../../foundation/values/id.ts'
import { registers, type Person, type Registers } from '../testing/installation.ts'
import { dayAfter } from './chain-notice.ts'
import { supplierOf } from './testing/supplier.ts'

let rooms: Registers, solvik: Person, elvebyen: Person, supplier: string
beforeAll(async () => {
  rooms = await registers()
  ;[solvik, elvebyen] = [await rooms.organisation('Solvik kommune'), await rooms.organisation('Elvebyen kommune')]
  supplier = await supplierOf(rooms, solvik)
})
afterAll(() => rooms.end())

const at = (person: Person, rest = '', of = supplier) => `/api/v1/organisations/${person.tenant}/suppliers/${of}/chain/notices${rest}`
const tell = (body: Record<string, unknown> = {}, person = solvik) => rooms.ask(person, 'POST', at(person), { kind: 'new', name: 'Fjellnett AS', receivedOn: '2026-01-10', ...body })
const answer = (id: unknown, body: unknown, version = 1, person = solvik) => rooms.ask(person, 'PUT', at(person, `/${String(id)}/answer`), body, { 'if-match': `"${version}"` })
const codeOf = ({ status, json }: { status: number; json: Record<string, unknown> }) => [status, json['code']]
const entries = () => asAdmin(rooms.db.admin, async (client) => (await client.query<{ action: string }>('SELECT action FROM rustning.journal_entry WHERE tenant_id = $1 ORDER BY id', [solvik.tenant])).rows.map(({ action }) => action))

test.each([['2026-01-10', '30 days', '2026-02-09'], ['2026-01-31', '1 month', '2026-02-28'], ['2024-02-29', '1 year', '2025-02-28'], ['2026-12-15', '14 days', '2026-12-29'], ['2026-11-30', '3 months', '2027-02-28']])('%s and %s is %s', (day, duration, after) => expect(dayAfter(day, duration)).toBe(after))

describe('a notice', () => {
  test('of another organisation is as one that never was', async () => {
    const { json: { id } } = await tell(), before = await entries()
    for (const known of [id, newId()]) {
      for (const asked of [await answer(known, { outcome: 'accepted' }, 1, elvebyen), await rooms.ask(elvebyen, 'GET', at(solvik, `/${String(known)}`)), await rooms.ask(elvebyen, 'GET', at(elvebyen, `/${String(known)}`))]) expect(codeOf(asked)).toEqual([404, 'not-found'])
    }
    expect(codeOf(await tell({}, elvebyen))).toEqual([404, 'not-found'])
    expect((await rooms.ask(elvebyen, 'GET', `/api/v1/organisations/${elvebyen.tenant}/supply-chain/notices?supplier=${supplier}`)).json).toEqual({ notices: [] })
    expect(await entries()).toEqual(before)
  })
  test('has the agreement’s last day to object, or else the knowledge’s', async () => {
    expect((await tell()).json).toMatchObject({ objectBy: '2026-02-09', objectByFrom: 'knowledge', outcome: null, version: 1 })
    expect((await tell({ objectBy: '2026-01-24' })).json).toMatchObject({ objectBy: '2026-01-24', objectByFrom: 'agreement' })
  })
  test.each<[Record<string, unknown>, string]>([[{ objectBy: '2026-01-09' }, 'chain-notice-deadline-before'], [{ receivedOn: '2099-01-01' }, 'chain-notice-received-later'], [{ name: ' ' }, 'invalid-request'], [{ kind: 'x' }, 'invalid-request'], [{ outcome: 'accepted' }, 'invalid-request']])('with %j is refused', async (body, code) => {
    const before = await entries()
    expect(codeOf(await tell(body))).toEqual([422, code])
    expect(await entries()).toEqual(before)
  })
  test('is answered once, by one, and objected to in words', async () => {
    const { json: { id } } = await tell()
    expect((await answer(id, { outcome: 'objected' })).json).toMatchObject({ code: 'chain-notice-reason-missing', duty: { id: 'agreement/sub-processor-changes-notified', law: 'personvernforordningen artikkel 28 nr. 2' } })
    const both = await Promise.all([answer(id, { outcome: 'accepted' }), answer(id, { outcome: 'objected', reason: 'Utenfor EØS' })])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
    expect(codeOf(await answer(id, { outcome: 'accepted' }, 2))).toEqual([409, 'chain-notice-answered'])
    expect((await entries()).slice(-1)).toEqual(['chain-notice.answer'])
  })
})

test('what waits for an answer comes with the earliest deadline first, page by page, and says what is overdue', async () => {
  const person = await rooms.organisation('Granlia kommune'), own = await supplierOf(rooms, person, 'Nordlys Drift'), url = `/api/v1/organisations/${person.tenant}/supply-chain/notices`
  for (const [name, objectBy] of [['Sen', '2099-01-01'], ['Tidlig', '2026-01-20'], ['Midt', '2026-01-25']]) await rooms.ask(person, 'POST', at(person, '', own), { kind: 'new', name, receivedOn: '2026-01-10', objectBy })
  const seen: unknown[] = []
  for (let next: unknown = ''; next !== undefined;) {
    const { json } = await rooms.ask(person, 'GET', `${url}?open=true&limit=2${next === '' ? '' : `&after=${String(next)}`}`)
    seen.push(...(json['notices'] as { name: string; overdue: boolean; supplierName: string }[]).map(({ name, overdue, supplierName }) => [name, overdue, supplierName]))
    next = json['next']
  }
  expect(seen).toEqual([['Tidlig', true, 'Nordlys Drift'], ['Midt', true, 'Nordlys Drift'], ['Sen', false, 'Nordlys Drift']])
  expect((await rooms.ask(person, 'GET', `${url}?open=false`)).json).toEqual({ notices: [] })
  expect((await rooms.ask(person, 'GET', `${url}?q=MID`)).json['notices']).toHaveLength(1)
  expect(codeOf(await rooms.ask(person, 'GET', `${url}?after=abc`))).toEqual([400, 'page-unknown'])
  expect(codeOf(await rooms.ask(person, 'GET', `${url}?after=${Buffer.from(JSON.stringify(['object-by', '2026-02-30', newId()])).toString('base64url')}`))).toEqual([400, 'page-unknown'])
})
