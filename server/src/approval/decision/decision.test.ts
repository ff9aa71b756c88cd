/** Cases as they are put forward, advised on, decided and taken back over HTTP, on a real database; what must not be done comes first. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { todayInNorway } from '../../foundation/command/command.ts'
import { changeAs, readAs } from '../../foundation/database/transaction.ts'
import { asAdmin } from '../../foundation/database/testing/cluster.ts'
import { proofNeeded } from '../../foundation/identity/principal.ts'
import { newId, type TenantId, type Uuid } from '../../foundation/values/id.ts'
import { knowledge, openApprovals, type Answered, type Approvals, type Somebody } from '../testing/installation.ts'
import { decisionFacts, exceptionsOf, serveDecisions } from './index.ts'

let rooms: Approvals, nordlys: TenantId, leader: Somebody, second: Somebody, owner: Somebody, dpo: Somebody, ciso: Somebody, member: Somebody, auditor: Somebody, stranger: Somebody, engagement: Uuid
const notProved = new Set<string>()
beforeAll(async () => {
  rooms = await openApprovals(({ pool, actingFor, groundsOf, dutyOf, matrixOf }) => [serveDecisions({
    pool, actingFor, groundsOf, dutyOf, matrixOf, knowledge, namesOf: () => Promise.resolve({ organisation: 'Nordlys Drift', engagement: 'Virtuelle tjenere i skyen' }),
    mustHaveProved: ({ accountId }) => {
      if (notProved.has(String(accountId))) throw proofNeeded()
    },
  })])
  nordlys = await rooms.organisation('Nordlys Drift')
  const somebody = (name: string, ...roles: Somebody['roles']) => rooms.somebody(nordlys, name, ...roles)
  ;[leader, second, owner] = [await somebody('Liv Nordlys', 'leader'), await somebody('Leif Nordlys', 'leader', 'system-owner'), await somebody('Per Nordlys', 'system-owner')]
  ;[dpo, ciso, member, auditor] = [await somebody('Ida Nordlys', 'data-protection-officer'), await somebody('Siv Nordlys', 'security-officer'), await somebody('Bo Nordlys', 'board-member'), await somebody('Rune Nordlys', 'auditor')]
  stranger = await rooms.somebody(await rooms.organisation('Havn sykehus'), 'Nils Havn', 'leader')
})
afterAll(() => rooms.end())
beforeEach(async () => {
  rooms.matrix({})
  engagement = await rooms.engagement(owner)
})

const today = todayInNorway(new Date())
const inDays = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
const duties = Object.entries(knowledge.statements).flatMap(([id, info]) => (info.kind === 'duty' ? [{ id, waivable: info.waivable }] : []))
const duty = duties.find(({ waivable }) => waivable === 'risk')?.id as string, absolute = duties.find(({ waivable }) => waivable === 'never')?.id as string

const at = (person: Somebody, rest: string, tenant = person.tenant) => `/api/v1/organisations/${tenant}/${rest}`
const body = (more: Record<string, unknown> = {}) => ({ form: 'exception', duty, title: 'Logg samles ikke ennå', reasons: 'Leverandøren leverer loggen i mars.', measures: 'Ukentlig manuell kontroll.', level: 'high', expiresOn: inDays(90), ...more })
const ask = (person: Somebody, more: Record<string, unknown> = {}) => rooms.ask(person, 'POST', at(person, `engagements/${engagement}/decisions`), body(more))
const asked = async (more: Record<string, unknown> = {}, person = owner): Promise<Answered> => {
  const answer = await ask(person, more)
  expect([answer.status, answer.text]).toEqual([201, answer.text])
  return answer
}
const on = (person: Somebody, one: Answered, verb = '') => at(person, `decisions/${String(one.json['id'])}${verb === '' ? '' : `/${verb}`}`)
const read = (person: Somebody, one: Answered) => rooms.ask(person, 'GET', on(person, one))
const accept = (person: Somebody, one: Answered, more: Record<string, unknown> = {}) => rooms.ask(person, 'POST', on(person, one, 'acceptance'), { digest: one.json['digest'], because: 'Risikoen er til å leve med i tre måneder.', ...more })
const refuse = (person: Somebody, one: Answered) => rooms.ask(person, 'POST', on(person, one, 'refusal'), { digest: one.json['digest'], because: 'For lenge.' })
const change = (person: Somebody, one: Answered, more: Record<string, unknown>) => rooms.ask(person, 'PATCH', on(person, one), more, { 'if-match': `"${String(one.json['version'])}"` })
const withdraw = (person: Somebody, one: Answered) => rooms.ask(person, 'POST', on(person, one, 'withdrawal'), { because: 'Loggen er på plass.' })
const rows = () => rooms.all('SELECT md5(string_agg(d::text, \'|\' ORDER BY id)) AS sum FROM decision d')

describe('nobody can ask', () => {
  test.each<[string, Record<string, unknown>, number, string]>([
    ['to depart from what the law makes absolute', { duty: absolute }, 422, 'duty-not-waivable'],
    ['to depart from a duty that is not there', { duty: 'privacy/made-up' }, 422, 'decision-duty-unknown'],
    ['to depart from a duty named like a property', { duty: '__proto__' }, 422, 'decision-duty-unknown'],
    ['for an exception from nothing', { duty: undefined }, 422, 'decision-duty-unknown'],
    ['for an exception without an end', { expiresOn: undefined }, 422, 'decision-expiry-missing'],
    ['for an exception that ended yesterday', { expiresOn: inDays(-1) }, 422, 'decision-expiry-wrong'],
    ['for an exception longer than the organisation gives', { expiresOn: inDays(400) }, 422, 'decision-expiry-wrong'],
    ['on a day that is not one', { expiresOn: '2027-02-30' }, 422, 'invalid-request'],
    ['at a level that is not on the scale', { level: 'toString' }, 422, 'decision-level-unknown'],
    ['on a part that is not here', { part: newId() }, 404, 'not-found'],
    ['to renew what is not here', { renews: newId() }, 422, 'decision-renews-other'],
    ['with half a value', { worth: { amount: 1 } }, 422, 'invalid-request'],
    ['with a state of their own', { state: 'accepted' }, 422, 'invalid-request'],
  ])('%s', async (_, more, status, code) => {
    const before = await rows()
    expect(await ask(owner, more)).toMatchObject({ status, code })
    expect(await rows()).toEqual(before)
  })

  test('in a role that only reads, or advises', async () => {
    for (const person of [dpo, auditor, member]) expect(await ask(person)).toMatchObject({ status: 403 })
  })
})

test('another organisation is answered about a case here as about one that never was', async () => {
  const one = await asked()
  const before = await rows()
  for (const known of [one, { ...one, json: { ...one.json, id: newId() } }]) {
    for (const tenant of [stranger.tenant, nordlys]) {
      const path = at(stranger, `decisions/${String(known.json['id'])}`, tenant)
      const answers = [
        await rooms.ask(stranger, 'GET', path), await rooms.ask(stranger, 'GET', `${path}/case-paper`), await rooms.ask(stranger, 'PATCH', path, { title: 'x' }, { 'if-match': '"1"' }), await rooms.ask(stranger, 'POST', `${path}/acceptance`, { digest: one.json['digest'], because: 'x' }),
        await rooms.ask(stranger, 'POST', `${path}/refusal`, { digest: one.json['digest'], because: 'x' }), await rooms.ask(stranger, 'POST', `${path}/withdrawal`, { because: 'x' }), await rooms.ask(stranger, 'POST', `${path}/advice-requests`, { of: 'security-officer', question: 'x' }),
      ]
      expect(answers.map(({ status, code }) => `${status} ${String(code)}`)).toEqual(answers.map(() => '404 not-found'))
    }
  }
  expect(await rows()).toEqual(before)
})

describe('nobody accepts', () => {
  test('what they asked for, in whatever role', async () => {
    expect(await accept(second, await asked({}, second))).toMatchObject({ status: 403, code: 'decision-own', json: { title: 'Du kan ikke avgjøre denne saken.' } })
  })
  test('what they edited last', async () => {
    const one = await asked(), edited = await change(second, one, { title: 'Logg samles fra mars' })
    expect(edited.status).toBe(200)
    expect(await accept(second, edited)).toMatchObject({ status: 403, code: 'decision-own' })
    expect(await accept(leader, edited)).toMatchObject({ status: 200 })
  })
  test('past the database either', async () => {
    const one = await asked()
    await expect(rooms.all(`SET session_replication_role = replica; UPDATE decision SET state = 'accepted', decided_by = asked_by, decided_by_name = 'x', decided_as = 'leader', decided_at = clock_timestamp() WHERE id = '${String(one.json['id'])}'`)).rejects.toThrow('decision_four_eyes')
  })
  test('what one they act for asked for', async () => {
    rooms.matrix({ delegations: [{ from: second.account, to: owner.account, roles: ['leader'], until: inDays(3) }] })
    expect(await accept(owner, await asked({}, second))).toMatchObject({ status: 403, code: 'decision-own' })
    expect(await accept(owner, await asked({}, leader))).toMatchObject({ status: 200, json: { decided: { by: { name: 'Per Nordlys', as: 'leader' } } } })
    rooms.matrix({ delegations: [{ from: second.account, to: owner.account, roles: ['leader'], until: inDays(-1) }] })
    expect(await accept(owner, await asked({}, leader))).toMatchObject({ status: 403, code: 'decision-above-you' })
  })
  test('above their authority, or as somebody who advises, reads or comes from outside', async () => {
    const one = await asked()
    expect(await accept(ciso, one)).toMatchObject({ status: 403, code: 'decision-above-you', json: { because: 'virksomhetens fullmaktsmatrise legger den til: leder' } })
    expect(await accept(dpo, one)).toMatchObject({ status: 403, code: 'decision-adviser' })
    expect(await accept(auditor, one)).toMatchObject({ status: 403 })
    rooms.matrix({ accepts: { high: ['data-protection-officer', 'auditor', 'supplier-contact', 'administrator'] } })
    expect(await accept(leader, one)).toMatchObject({ status: 409, code: 'decision-nobody-may' })
  })
  test('what they were not shown', async () => {
    const one = await asked()
    expect(await accept(leader, one, { digest: '0'.repeat(64) })).toMatchObject({ status: 409, code: 'decision-changed' })
    const edited = await change(owner, one, { reasons: 'Leverandøren leverer loggen i juni.' })
    expect(edited.json['digest']).not.toBe(one.json['digest'])
    expect(await accept(leader, one)).toMatchObject({ status: 409, code: 'decision-changed' })
  })
  test('what rests on something else than it did', async () => {
    const one = await asked()
    rooms.rests(engagement, [{ what: 'verdict', id: 'all', version: '2', title: 'Utfallene' }])
    expect(await accept(leader, one)).toMatchObject({ status: 409, code: 'decision-grounds-moved' })
    expect((await read(leader, one)).json['moved']).toEqual([{ what: 'verdict', id: 'all', title: 'Utfallene', how: 'changed' }])
    expect(await accept(leader, await change(owner, one, {}))).toMatchObject({ status: 200 })
  })
  test('what was decided, taken back or has run out', async () => {
    const one = await asked()
    expect(await accept(leader, one)).toMatchObject({ status: 200 })
    for (const again of [accept, refuse]) expect(await again(second, one)).toMatchObject({ status: 409, code: 'decision-not-open' })
    const other = await asked()
    await withdraw(owner, other)
    expect(await accept(leader, other)).toMatchObject({ status: 409, code: 'decision-not-open' })
    const late = await asked()
    await rooms.all(`SET session_replication_role = replica; UPDATE decision SET expires_on = '${inDays(-1)}' WHERE id = '${String(late.json['id'])}'`)
    expect(await accept(leader, late)).toMatchObject({ status: 409, code: 'decision-not-open' })
    expect((await read(leader, late)).json['state']).toBe('expired')
  })
  test('without having proved lately who they are', async () => {
    const one = await asked()
    notProved.add(leader.account)
    for (const verb of [accept, refuse]) expect(await verb(leader, one)).toMatchObject({ status: 403, code: 'proof-needed' })
    notProved.clear()
    expect((await accept(leader, one)).status).toBe(200)
  })
})

describe('at once', () => {
  test('three who accept are one, forty times', async () => {
    for (let round = 0; round < 40; round++) {
      const one = await asked({ level: 'medium' })
      const answers = await Promise.all([leader, second, ciso].map((person) => accept(person, one)))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    }
  })

  test('accept, refuse, edit and take back leave one winner, and what was accepted is what was shown, thirty times', async () => {
    for (let round = 0; round < 30; round++) {
      const one = await asked()
      const answers = await Promise.all([accept(leader, one), refuse(second, one), change(owner, one, { reasons: 'Noe helt annet.' }), withdraw(owner, one)])
      expect(answers.every(({ status }) => [200, 409, 412].includes(status))).toBe(true)
      const after = await read(leader, one)
      if (after.json['state'] === 'accepted') expect(after.json).toMatchObject({ digest: one.json['digest'], reasons: 'Leverandøren leverer loggen i mars.' })
      expect(await rooms.all('SELECT FROM journal_entry WHERE entity_id = $1', [one.json['id']])).toHaveLength(Number(after.json['version']))
    }
  })

  const blocked = async () => {
    while ((await rooms.all('SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = \'Lock\'')).length === 0);
  }

  test('whoever loses the role while they accept has not accepted', async () => {
    const one = await asked(), gone = await rooms.somebody(nordlys, 'Kari Nordlys', 'leader')
    await asAdmin(rooms.db.admin, async (client) => {
      await client.query(`SET search_path = rustning; SET session_replication_role = replica; BEGIN; UPDATE membership SET ended_at = clock_timestamp(), version = 2 WHERE id = '${gone.membership}'`)
      const accepting = accept(gone, one)
      await blocked()
      await client.query('COMMIT')
      expect(await accepting).toMatchObject({ status: 409, code: 'overtaken' })
    })
    expect((await read(leader, one)).json['state']).toBe('open')
  })

  test('an exception that a gate is using is taken back after the gate, never under it', async () => {
    const one = await asked()
    await accept(leader, one)
    let took: Promise<Answered> | undefined
    await changeAs(rooms.pool, nordlys, async (writer) => {
      expect(await exceptionsOf(writer, rooms.groundsOf, { engagement, today, held: true })).toMatchObject([{ duty, stands: true }])
      took = withdraw(leader, one)
      await blocked()
      expect(await exceptionsOf(writer, rooms.groundsOf, { engagement, today, held: true })).toHaveLength(1)
    })
    expect(await took).toMatchObject({ status: 200, json: { state: 'withdrawn' } })
    expect(await readAs(rooms.pool, nordlys, (reader) => exceptionsOf(reader, rooms.groundsOf, { engagement, today }))).toEqual([])
  })
})

describe('advice', () => {
  const request = (person: Somebody, one: Answered, of = 'data-protection-officer') => rooms.ask(person, 'POST', on(person, one, 'advice-requests'), { of, question: 'Er dette forsvarlig?' })
  const give = (person: Somebody, one: Answered, stance = 'dissents') => rooms.ask(person, 'POST', on(person, one, 'advice'), { stance, words: 'Nei. Pasientene vil ikke få vite om innsyn.' })

  test('is not asked of nobody, nor twice, nor given by others or on one’s own case', async () => {
    const one = await asked({}, ciso)
    expect(await give(ciso, one)).toMatchObject({ status: 403, code: 'advice-own' })
    expect(await give(leader, one)).toMatchObject({ status: 403 })
    const answers = await Promise.all([request(owner, one), request(leader, one), request(second, one)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(await request(owner, one)).toMatchObject({ status: 409, code: 'advice-awaited' })
    const alone = await rooms.somebody(await rooms.organisation('Fjellvåg legekontor'), 'Kari Fjell', 'leader')
    engagement = await rooms.engagement(alone)
    expect(await request(alone, await asked({}, alone))).toMatchObject({ status: 422, code: 'adviser-missing' })
  })

  test('changes what is shown; and to go against it, or not to wait for it, takes a reason that stays', async () => {
    const one = await asked(), waiting = await request(owner, one)
    expect(await accept(leader, one)).toMatchObject({ status: 409, code: 'decision-changed' })
    expect(await accept(leader, waiting)).toMatchObject({ status: 422, code: 'advice-unanswered', json: { because: 'det er rådet fra eller mangler svar fra: personvernombud' } })
    const given = await give(dpo, waiting)
    expect(given.json).toMatchObject({ opposed: ['data-protection-officer'], advice: [{ adviser: 'data-protection-officer', asked: { by: 'Per Nordlys' }, given: { by: 'Ida Nordlys', stance: 'dissents' } }] })
    expect(await accept(leader, given)).toMatchObject({ status: 422, code: 'advice-unanswered' })
    expect(await accept(leader, given, { notFollowed: 'Kontrollen gjøres hver uke.' })).toMatchObject({ status: 200, json: { decided: { notFollowed: 'Kontrollen gjøres hver uke.' } } })
    expect(await give(dpo, given, 'supports')).toMatchObject({ status: 200, json: { state: 'accepted', digest: given.json['digest'], advice: [{}, { given: { stance: 'supports' } }] } })
  })
})

describe('the board', () => {
  const board = { metOn: today, case: '12/26' }
  test('has what is large, what only it may accept, and what is put to it; and its resolution is recorded with day and number', async () => {
    rooms.matrix({ boardOver: { amount: 10_000_000, currency: 'NOK' } })
    expect(await ask(owner)).toMatchObject({ status: 422, code: 'decision-worth-missing' })
    for (const more of [{ worth: { amount: 10_000_000, currency: 'NOK' } }, { form: 'board-case', duty: undefined }, { level: 'very-high', worth: { amount: 1, currency: 'NOK' } }]) {
      const one = await asked(more)
      expect(one.json).toMatchObject({ needsBoard: true, mayBeDecidedBy: ['board-member', 'leader'] })
      expect(await accept(member, one)).toMatchObject({ status: 422, code: 'decision-board-missing' })
      for (const metOn of [inDays(-1), inDays(1)]) expect(await accept(member, one, { board: { ...board, metOn } })).toMatchObject({ status: 422, code: 'decision-board-day-wrong' })
      expect(await accept(ciso, one, { board })).toMatchObject({ status: 403, code: 'decision-above-you' })
      expect(await accept(member, one, { board })).toMatchObject({ status: 200, json: { decided: { by: { as: 'board-member' }, board } } })
    }
    expect(await readAs(rooms.pool, nordlys, (reader) => decisionFacts(reader, engagement, undefined))).toMatchObject({ 'engagement.board-considered-on': { value: today, by: 'Bo Nordlys' } })
  })

  test.each(['nb', 'nn', 'en'])('gets the case as a paper in %s, where nobody’s words pass for the paper’s own', async (language) => {
    const one = await asked({ form: 'board-case', title: 'Drift <b>ut</b>', reasons: 'Første linje\n## Forslag til vedtak\n<script>' })
    const advised = await rooms.ask(dpo, 'POST', on(dpo, one, 'advice'), { stance: 'dissents', words: 'Jeg fraråder.' })
    const { status, text } = await rooms.ask(owner, 'GET', `${on(owner, one, 'case-paper')}?language=${language}`)
    expect([status, text.includes(String(advised.json['digest'])), text.includes('<script>'), text.includes('\n## Forslag til vedtak\n<'), text.includes('Jeg fraråder'), text.includes('Nordlys Drift')]).toEqual([200, true, false, false, true, true])
    expect(text.split('\n').filter((line) => line.startsWith('## '))).toHaveLength(7)
  })
})

describe('an accepted exception', () => {
  test('holds through its last day, is renewed by a new case, and lifts nothing once its grounds have moved', async () => {
    const one = await asked({ expiresOn: today })
    await accept(leader, one)
    const standing = () => readAs(rooms.pool, nordlys, (reader) => exceptionsOf(reader, rooms.groundsOf, { engagement, today }))
    expect(await standing()).toMatchObject([{ until: today, stands: true, by: 'Liv Nordlys', onlyPerson: false }])
    expect(await readAs(rooms.pool, nordlys, (reader) => exceptionsOf(reader, rooms.groundsOf, { engagement, today: inDays(1) }))).toEqual([])
    expect(await ask(owner, { renews: one.json['id'], form: 'residual-risk' })).toMatchObject({ status: 422, code: 'decision-renews-other' })
    const next = await asked({ renews: one.json['id'] })
    expect((await read(leader, one)).json['renewedBy']).toBeUndefined()
    await accept(leader, next)
    expect((await read(leader, one)).json['renewedBy']).toBe(next.json['id'])
    rooms.rests(engagement, [])
    expect((await standing()).map(({ stands }) => stands)).toEqual([false, false])
  })

  test('is taken back by whoever could decide it, and by nobody else', async () => {
    const one = await asked({}, ciso)
    await accept(leader, one)
    expect(await withdraw(owner, one)).toMatchObject({ status: 403, code: 'decision-not-yours' })
    expect(await withdraw(second, one)).toMatchObject({ status: 200 })
  })

  test('is accepted by whoever asked where nobody else could, and that is said', async () => {
    const alone = await rooms.somebody(await rooms.organisation('Fjellvåg legekontor'), 'Kari Fjell', 'leader')
    engagement = await rooms.engagement(alone)
    expect(await accept(alone, await asked({}, alone))).toMatchObject({ status: 200, json: { decided: { onlyPerson: true } } })
    await rooms.somebody(alone.tenant, 'Ola Fjell', 'leader')
    expect(await accept(alone, await asked({}, alone))).toMatchObject({ status: 403, code: 'decision-own' })
  })
})

test('cases are listed page by page, by what is asked for, in a fixed number of questions', async () => {
  const one = await asked({ title: 'Ærlig unntak', expiresOn: inDays(5) })
  for (const days of [30, 10, 20]) await asked({ expiresOn: inDays(days) })
  const list = async (query: string) => (await rooms.ask(auditor, 'GET', `${at(auditor, 'decisions')}?engagement=${engagement}&${query}`)).json as { decisions: { id: string; expiresOn: string }[]; next?: string }
  expect((await list('sort=expires')).decisions.map(({ expiresOn }) => expiresOn)).toEqual([5, 10, 20, 30].map(inDays))
  for (const sort of ['expires', 'newest']) {
    const [first, whole] = [await list(`sort=${sort}&limit=3`), await list(`sort=${sort}`)]
    expect([...first.decisions, ...(await list(`sort=${sort}&limit=3&after=${String(first.next)}`)).decisions]).toEqual(whole.decisions)
  }
  expect((await list('q=ærlig')).decisions.map(({ id }) => id)).toEqual([one.json['id']])
  expect((await list('state=accepted')).decisions).toEqual([])
  expect((await list(`expiresBefore=${inDays(11)}`)).decisions).toHaveLength(2)
  for (const by of ['9999-99-99', '2026-02-30', 'x']) expect(await rooms.ask(auditor, 'GET', `${at(auditor, 'decisions')}?after=${Buffer.from(JSON.stringify(['newest', by, newId()])).toString('base64url')}`)).toMatchObject({ status: 400, code: 'page-unknown' })
})

test('no answer was a fault of ours', () => expect(rooms.faults).toEqual([]))
