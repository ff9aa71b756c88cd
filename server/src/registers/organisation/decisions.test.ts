/** What an organisation decides about itself: who may accept what, which policies it holds itself to, and whom it belongs together with. */
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judge, type Facts } from '@rustning/engine'
import { loadKnowledge } from '@rustning/knowledge/load'
import { newId } from '../../foundation/values/id.ts'
import { readAs } from '../../foundation/database/transaction.ts'
import { registers, type Person, type Registers } from '../testing/installation.ts'
import { ownDuties } from './policy.ts'
import { policiesOf } from './policy.store.ts'

const knowledge = loadKnowledge(fileURLToPath(new URL('../../../../knowledge', import.meta.url)))
let rooms: Registers, solvik: Person, elvebyen: Person, buyer: Person
beforeAll(async () => {
  rooms = await registers()
  ;[solvik, elvebyen, buyer] = [await rooms.organisation('Solvik kommune'), await rooms.organisation('Elvebyen kommune'), await rooms.organisation('Granlia kommune', ['buyer'])]
})
afterAll(() => rooms.end())
const at = (person: Person, rest: string) => `/api/v1/organisations/${person.tenant}/${rest}`

describe('the authority matrix', () => {
  const words = { levels: [{ id: 'low', name: 'Lav' }, { id: 'high', name: 'Høy' }], accepts: { low: ['system-owner', 'leader'], high: ['leader'] }, longestException: '6 months', boardOver: { amount: 10_000_000, currency: 'NOK' }, delegations: [], appetite: { level: 'low', words: 'Vi tar liten risiko med helseopplysninger.' } }
  const adopt = (person: Person, version: number, more: object = {}, rest: object = {}) => rooms.ask(person, 'POST', at(person, 'authority-matrix'), { version, words: { ...words, ...more }, decidedBy: 'Kommunestyret', decidedOn: '2026-10-01', ...rest })

  test('is adopted by nobody but the leader, and seen by nobody outside', async () => {
    expect((await adopt(buyer, 0)).status).toBe(403)
    expect((await rooms.ask(elvebyen, 'POST', at(solvik, 'authority-matrix'), { version: 0, words, decidedBy: 'x', decidedOn: '2026-10-01' })).status).toBe(404)
    expect((await rooms.ask(elvebyen, 'GET', at(solvik, 'authority-matrix'))).status).toBe(404)
  })

  test('is only proposed until it is adopted, and each edition takes the place of the one before', async () => {
    expect((await rooms.ask(solvik, 'GET', at(solvik, 'authority-matrix'))).json).toMatchObject({ version: 0, words: { longestException: '12 months' } })
    expect(await adopt(solvik, 0)).toMatchObject({ status: 201, json: { version: 1, decidedBy: 'Kommunestyret' } })
    expect((await adopt(solvik, 0)).status).toBe(409)
    expect((await adopt(solvik, 1, { longestException: '1 years' })).json).toMatchObject({ version: 2, words: { longestException: '1 years' } })
    expect((await rooms.ask(solvik, 'GET', at(solvik, 'authority-matrix'))).json).toMatchObject({ version: 2, words: { appetite: { level: 'low' } } })
  })

  test('of two who adopt the same edition, one does', async () => {
    const both = await Promise.all([adopt(elvebyen, 0), adopt(elvebyen, 0)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  test.each([
    ['a level nobody may accept', { accepts: { low: ['leader'] } }, '/accepts/high'], ['a level there is not', { accepts: { low: ['leader'], high: ['leader'], other: ['leader'] } }, '/accepts/other'],
    ['the data protection officer as one who accepts', { accepts: { low: ['data-protection-officer'], high: ['leader'] } }, '/accepts/low'], ['the same level twice', { levels: [words.levels[0], words.levels[0], words.levels[1]] }, '/levels/1'],
    ['authority to somebody outside', { delegations: [{ from: newId(), to: newId(), roles: ['leader'], until: '2030-01-01' }] }, '/delegations/0'],
  ])('is not adopted with %s', async (_, more, path) => {
    const { status, json } = await adopt(solvik, 2, more)
    expect([status, json['code'], (json['errors'] as { path: string }[]).map((field) => field.path)]).toEqual([422, 'authority-matrix-refused', expect.arrayContaining([path])])
    expect((await rooms.ask(solvik, 'GET', at(solvik, 'authority-matrix'))).json).toMatchObject({ version: 2 })
  })

  test('is not decided in the future', async () => expect((await adopt(solvik, 2, {}, { decidedOn: '2999-01-01' })).status).toBe(422))
})

describe('a policy', () => {
  const adopt = (person: Person, more: object = {}) => rooms.ask(person, 'POST', at(person, 'policies'), { policy: 'policy/only-norway-or-the-eea', decidedBy: 'Kommunestyret', decidedOn: '2026-01-15', caseNumber: '26/113', ...more })

  test('is adopted by nobody but the leader', async () => expect((await adopt(buyer)).status).toBe(403))

  test.each([
    ['what the knowledge does not have', { policy: 'policy/none' }, 'policy-unknown'], ['a value it cannot be given', { adjusted: { 'service.data-countries': ['Atlantis'] } }, 'policy-values-refused'],
    ['a fact it does not speak of', { adjusted: { 'processing.personal-data': true } }, 'policy-values-refused'], ['a decision to come', { decidedOn: '2999-01-01' }, 'policy-day-wrong'],
  ])('is not adopted: %s', async (_, more, code) => expect(await adopt(solvik, more)).toMatchObject({ status: 422, json: { code } }))

  test('counts from its day to its end with the organisation’s own values, once', async () => {
    const made = await adopt(solvik, { adjusted: { 'service.data-countries': ['NO'] } })
    expect(made).toMatchObject({ status: 201, json: { version: 1, caseNumber: '26/113' } })
    expect(await adopt(solvik)).toMatchObject({ status: 409, json: { code: 'policy-held-already' } })
    const facts = (country: string): Facts => ({ known: { 'processing.personal-data': { value: true }, 'service.data-countries': { value: { members: [country], complete: true } }, 'service.access-countries': { value: { members: ['NO'], complete: true } } }, items: {} })
    const outcome = async (country: string, on: string) => {
      const own = ownDuties(await readAs(rooms.db.pool('app', 1), solvik.tenant, policiesOf), knowledge, on)
      return judge({ ...knowledge.pack, statements: own.map(({ statement }) => statement) }, facts(country), { on, stage: 'contract' }).verdicts.map(({ id, outcome: said }) => [id, said])
    }
    expect(await outcome('NO', '2026-11-22')).toEqual([['policy/only-norway-or-the-eea', 'met']])
    expect(await outcome('IE', '2026-11-22')).toEqual([['policy/only-norway-or-the-eea', 'not-met']])
    expect(await outcome('IE', '2026-01-14')).toEqual([])
    const path = at(solvik, `policies/${String(made.json['id'])}`)
    expect((await rooms.ask(elvebyen, 'PATCH', path, { endedOn: '2026-03-01' }, { 'if-match': '"1"' })).status).toBe(404)
    expect(await rooms.ask(solvik, 'PATCH', path, { endedOn: '2026-03-01' }, { 'if-match': '"1"' })).toMatchObject({ status: 200, json: { version: 2, endedOn: '2026-03-01' } })
    expect(await rooms.ask(solvik, 'PATCH', path, { endedOn: '2026-04-01' }, { 'if-match': '"2"' })).toMatchObject({ status: 409, json: { code: 'policy-ended' } })
    expect(await outcome('IE', '2026-03-01')).toHaveLength(1)
    expect(await outcome('IE', '2026-03-02')).toEqual([])
    expect((await adopt(solvik)).status).toBe(201)
  })
})

test('a policy’s «one of these» can be narrowed to one', () => {
  const held = { id: newId(), version: 1, policy: 'policy/core-services-run-by-ourselves', adjusted: { 'service.run-by': 'own-staff' }, decidedBy: 'Styret', decidedOn: '2026-01-15', caseNumber: undefined, endedOn: undefined, createdAt: new Date() }
  const outcome = (runBy: string) => judge({ ...knowledge.pack, statements: ownDuties([held], knowledge, '2026-11-22').map(({ statement }) => statement) }, { known: { 'engagement.close-to-core': { value: true }, 'service.run-by': { value: runBy } }, items: {} }, { on: '2026-11-22', stage: 'contract' }).verdicts.map((one) => one.outcome)
  expect([outcome('own-staff'), outcome('own-company')]).toEqual([['met'], ['not-met']])
})

describe('a relation', () => {
  test('is written by the organisation it belongs to, changed and ended', async () => {
    const body = { kind: 'host-municipality', name: 'Elvebyen kommune', number: '974 760 673', otherId: elvebyen.tenant, about: 'Legevakt', fromOn: '2024-01-01' }
    expect((await rooms.ask(elvebyen, 'POST', at(solvik, 'relations'), body)).status).toBe(404)
    expect((await rooms.ask(buyer, 'POST', at(buyer, 'relations'), body)).status).toBe(403)
    const made = await rooms.ask(solvik, 'POST', at(solvik, 'relations'), body)
    expect(made).toMatchObject({ status: 201, etag: '"1"', json: { number: '974760673', about: 'Legevakt' } })
    const one = at(solvik, `relations/${String(made.json['id'])}`)
    expect(await rooms.ask(solvik, 'PATCH', one, { untilOn: '2023-12-31' }, { 'if-match': '"1"' })).toMatchObject({ status: 422, json: { code: 'relation-backwards' } })
    expect(await rooms.ask(solvik, 'PATCH', one, { otherId: solvik.tenant }, { 'if-match': '"1"' })).toMatchObject({ status: 422, json: { code: 'relation-to-oneself' } })
    expect(await rooms.ask(solvik, 'PATCH', one, { untilOn: '2026-12-31', about: null }, { 'if-match': '"1"' })).toMatchObject({ status: 200, json: { version: 2, untilOn: '2026-12-31' } })
    expect((await rooms.ask(solvik, 'GET', at(solvik, 'relations'))).json['relations']).toHaveLength(1)
    expect((await rooms.ask(elvebyen, 'GET', at(elvebyen, 'relations'))).json['relations']).toEqual([])
  })
})
