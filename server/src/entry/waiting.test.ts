/** What waits for people in approval: for those who may act on it, as the door itself has it, and for nobody else. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { todayInNorway } from '../foundation/command/command.ts'
import type { Served } from '../foundation/http/serve.ts'
import { messagesOf } from '../foundation/identity/testing/account.ts'
import type { Role } from '../foundation/identity/role.ts'
import { newId } from '../foundation/values/id.ts'
import { roomsOf, type RoomSetting } from './rooms.ts'
import { openHouse, type House, type Somebody } from './testing/house.ts'
import { caseOf, engagementOf, facts, knowledge, type Told } from './testing/told.ts'

const inDays = (days: number) => todayInNorway(new Date(Date.now() + days * 86_400_000))
let house: House, solvik: Somebody, elvebyen: Somebody, told: Told
const people = new Map<string, Somebody>()
const roles: Readonly<Record<string, readonly Role[]>> = {
  Per: ['leader'], Kari: ['leader'], Siri: ['security-officer'], Ola: ['system-owner'], Berit: ['board-member'], Bo: ['buyer'], Dag: ['data-protection-officer'], Anne: ['auditor'], Tom: ['administrator'], Eva: ['employee'], Liv: ['leader', 'data-protection-officer'], Geir: ['system-owner'],
}
const person = (name: string) => people.get(name) as Somebody
beforeAll(async () => {
  house = await openHouse()
  ;[solvik, elvebyen] = [await house.somebody('Solvik kommune'), await house.somebody('Elvebyen kommune')]
  told = await engagementOf(house, solvik, 'Journal i skyen')
  for (const [name, held] of Object.entries(roles)) {
    const account = await house.world.person({ in: solvik.organisation, roles: held })
    people.set(name, { ...solvik, account, cookie: await house.logIn(account) })
  }
  await adopt(() => ({ boardOver: { amount: 1_000, currency: 'NOK' } }))
})
afterAll(() => house.close())

const here = (who: Somebody) => `/api/v1/organisations/${who.organisation}`
const get = async (who: Somebody, path: string) => (await house.ask('GET', `${here(who)}${path}`, { cookie: who.cookie })).json
interface Waiting { readonly kind: string; readonly id: string; readonly says: string; readonly dueOn?: string; readonly engagement?: string }
const waiting = async (who: Somebody, ...kinds: string[]) => ((await get(who, '/waiting?limit=100'))['waiting'] as Waiting[]).filter(({ kind }) => kinds.includes(kind))
const put = async (who: Somebody, more: object = {}) => {
  const made = await house.ask('POST', `${here(who)}/engagements/${told.engagement}/decisions`, { cookie: who.cookie, body: { form: 'residual-risk', title: 'Logg i mars', reasons: 'Leverandøren leverer i mars.', measures: '', level: 'low', worth: { amount: 5, currency: 'NOK' }, ...more } })
  expect([made.code, made.status]).toEqual([undefined, 201])
  return String(made.json['id'])
}
const adopt = async (change: (words: Record<string, unknown>) => object) => {
  const { version, words } = await get(solvik, '/authority-matrix')
  expect((await house.ask('POST', `${here(solvik)}/authority-matrix`, { cookie: solvik.cookie, body: { version, words: { ...(words as object), ...change(words as Record<string, unknown>) }, decidedBy: 'Kommunestyret', decidedOn: '2026-01-15' } })).status).toBe(201)
}
/** What the door would let them decide: told that it was not this that they were shown, and not that they may not. */
const couldDecide = async (who: Somebody, ids: readonly string[]) => {
  const told = await Promise.all(ids.map(async (id) => ({ id, code: (await house.ask('POST', `${here(who)}/decisions/${id}/refusal`, { cookie: who.cookie, body: { digest: '0'.repeat(64), because: 'x' } })).code })))
  return told.filter(({ code }) => code === 'decision-changed').map(({ id }) => id).sort()
}

describe('a case to decide', () => {
  test('waits for nobody in another organisation', async () => {
    const id = await put(person('Ola'))
    expect([await waiting(elvebyen, 'decision', 'advice', 'received-offer'), (await waiting(person('Per'), 'decision')).map((one) => one.id)]).toEqual([[], [id]])
  })

  test('waits for exactly those whom the door would let decide it', async () => {
    const ids = [
      await put(person('Ola')), await put(person('Siri'), { level: 'medium' }), await put(person('Per'), { level: 'high' }), await put(person('Kari'), { level: 'high' }), await put(person('Siri'), { level: 'very-high' }),
      await put(person('Ola'), { form: 'board-case' }), await put(person('Ola'), { worth: { amount: 1_000, currency: 'NOK' } }), await put(person('Per'), { form: 'board-case', level: 'high' }),
    ]
    const over = await put(person('Ola'))
    await house.world.all(`SET session_replication_role = replica; UPDATE decision SET expires_on = '${inDays(-1)}' WHERE id = '${over}'`)
    const lent = (name: string, to: string, days: number, held: readonly Role[] = ['leader']) => ({ from: person(name).account, to: person(to).account, roles: held, until: inDays(days) })
    const editions: ((words: Record<string, unknown>) => object)[] = [
      () => ({}), () => ({ delegations: [lent('Kari', 'Bo', 3), lent('Per', 'Eva', 0)] }), () => ({ accepts: { 'low': ['system-owner'], 'medium': ['system-owner'], 'high': ['leader', 'board-member'], 'very-high': ['board-member'] } }),
      () => ({ delegations: [lent('Ola', 'Siri', 3, ['system-owner'])] }),
    ]
    let decidable = 0
    const agreed = async () => {
      for (const [name, who] of people) {
        const could = await couldDecide(who, [...ids, over])
        expect([name, (await waiting(who, 'decision')).map(({ id }) => id).filter((id) => [...ids, over].includes(id)).sort()]).toEqual([name, could])
        decidable += could.length
      }
    }
    for (const edition of editions) {
      await adopt(edition)
      await agreed()
    }
    // Whoever has left decides nothing, stands in nobody's way, and lends nobody anything.
    await adopt(() => ({ accepts: { 'low': ['system-owner'], 'medium': ['leader'], 'high': ['leader'], 'very-high': ['board-member'] }, delegations: [lent('Geir', 'Bo', 3, ['system-owner'])] }))
    await house.world.all(`SET session_replication_role = replica; UPDATE membership SET ended_at = now() WHERE account_id = '${person('Geir').account}'`)
    people.delete('Geir')
    await agreed()
    expect([(await couldDecide(person('Ola'), ids)).length, await couldDecide(person('Bo'), ids)]).toEqual([expect.toSatisfy((n: number) => n > 0), []])
    // What is lent until today holds today, and not the day after.
    await adopt(() => ({ accepts: { 'low': ['system-owner'], 'medium': ['system-owner'], 'high': ['leader'], 'very-high': ['board-member'] }, delegations: [lent('Ola', 'Bo', 0, ['system-owner'])] }))
    await agreed()
    expect(await couldDecide(person('Bo'), ids)).not.toEqual([])
    await house.world.all(`SET session_replication_role = replica; UPDATE authority_matrix SET matrix = replace(matrix::text, '${inDays(0)}', '${inDays(-1)}')::jsonb WHERE tenant_id = '${solvik.organisation}'`)
    await agreed()
    expect(await couldDecide(person('Bo'), ids)).toEqual([])
    expect(decidable).toBeGreaterThan(40)
    expect((await waiting(person('Kari'), 'decision'))[0]).toMatchObject({ engagement: told.engagement, says: 'Avgjør saken «Logg i mars» («Journal i skyen»)' })
  }, 120_000)

  test('waits until it is decided, and at the latest when what it renews runs out', async () => {
    await adopt(() => ({ accepts: { 'low': ['leader'], 'medium': ['leader'], 'high': ['leader'], 'very-high': ['board-member'] }, delegations: [] }))
    const earlier = await put(person('Ola'), { expiresOn: inDays(20) })
    const { digest } = await get(person('Per'), `/decisions/${earlier}`)
    expect((await house.ask('POST', `${here(solvik)}/decisions/${earlier}/acceptance`, { cookie: person('Per').cookie, body: { digest, because: 'Det er greit.' } })).status).toBe(200)
    const renewal = await put(person('Ola'), { expiresOn: inDays(60), renews: earlier }), found = await waiting(person('Per'), 'decision')
    expect([found.some(({ id }) => id === earlier), found[0]?.id, found[0]?.dueOn]).toEqual([false, renewal, inDays(20)])
  })
})

test('advice waits for whoever was asked, until it is given, and never for who put the case forward', async () => {
  const id = await put(person('Ola')), own = await put(person('Siri'))
  for (const [decision, of] of [[id, 'data-protection-officer'], [id, 'security-officer'], [own, 'security-officer']] as const) expect((await house.ask('POST', `${here(solvik)}/decisions/${decision}/advice-requests`, { cookie: person('Ola').cookie, body: { of, question: 'Er det greit?' } })).status).toSatisfy((status: number) => status < 300)
  const asked = async (name: string) => (await waiting(person(name), 'advice')).map((one) => one.id)
  expect([await asked('Dag'), await asked('Siri'), await asked('Per'), await waiting(elvebyen, 'advice')]).toEqual([[id], [id], [], []])
  expect((await house.ask('POST', `${here(solvik)}/decisions/${id}/advice`, { cookie: person('Dag').cookie, body: { stance: 'supports', words: 'Ja.' } })).status).toSatisfy((status: number) => status < 300)
  expect([await asked('Dag'), await asked('Siri')]).toEqual([[], [id]])
})

test('advice waits as long as the door takes it: on a case that is open or accepted, and no longer on one that is refused, withdrawn or run out', async () => {
  const [open, accepted, refused, withdrawn, over] = [await put(person('Ola')), await put(person('Ola')), await put(person('Ola')), await put(person('Ola')), await put(person('Ola'))]
  // Whoever is both is asked as the officer, and is not also waited for as the other.
  const both = await house.world.person({ in: solvik.organisation, roles: ['security-officer', 'data-protection-officer'] }), officer = { ...solvik, account: both, cookie: await house.logIn(both) }
  for (const id of [open, accepted, refused, withdrawn, over]) expect((await house.ask('POST', `${here(solvik)}/decisions/${id}/advice-requests`, { cookie: person('Ola').cookie, body: { of: id === open ? 'security-officer' : 'data-protection-officer', question: 'Er det greit?' } })).status).toBe(200)
  const decide = async (id: string, end: string, more: object) => expect((await house.ask('POST', `${here(solvik)}/decisions/${id}/${end}`, { cookie: person('Per').cookie, body: { digest: (await get(person('Per'), `/decisions/${id}`))['digest'], because: 'Det er vurdert.', ...more } })).status).toBe(200)
  await decide(accepted, 'acceptance', { notFollowed: 'Det haster.' })
  await decide(refused, 'refusal', {})
  expect((await house.ask('POST', `${here(solvik)}/decisions/${withdrawn}/withdrawal`, { cookie: person('Ola').cookie, headers: { 'if-match': `"${String((await get(person('Ola'), `/decisions/${withdrawn}`))['version'])}"` }, body: { because: 'Det trengs ikke.' } })).status).toBe(200)
  await house.world.all(`SET session_replication_role = replica; UPDATE decision SET expires_on = '${inDays(-1)}' WHERE id = '${over}'`)
  const asked = async (who: Somebody) => (await waiting(who, 'advice')).map((one) => one.id).filter((id) => [open, accepted, refused, withdrawn, over].includes(id))
  expect([await asked(person('Dag')), await asked(person('Siri')), await asked(officer)]).toEqual([[accepted], [open], [accepted]])
  await house.world.all(`SET session_replication_role = replica; UPDATE membership SET ended_at = now() WHERE account_id = '${both}'`)
})

test('a copy that came waits for those who may answer it, until somebody has', async () => {
  const id = newId()
  await house.world.all(`SET session_replication_role = replica; INSERT INTO offer_received (tenant_id, id, version, sender_id, sender_name, offer_id, code_id, kind, copy, digest, sender_entry, sender_leaf, note, received_at, state) VALUES ('${solvik.organisation}', '${id}', 1, '${elvebyen.organisation}', 'Elvebyen kommune', '${newId()}', '${newId()}', 'supplier.guarantees', '{}', sha256('x'), '${newId()}', sha256('x'), '', clock_timestamp(), 'new')`)
  for (const name of people.keys()) expect([name, (await waiting(person(name), 'received-offer')).map((one) => one.says)]).toEqual([name, roles[name]?.includes('leader') ? ['Svar på vurderingen dere har fått fra Elvebyen kommune'] : []])
  expect(await waiting(elvebyen, 'received-offer')).toEqual([])
  await house.world.all(`SET session_replication_role = replica; UPDATE offer_received SET state = 'refused', engagement_id = '${told.engagement}', conclusion_id = id, answered_by = id, answered_by_name = 'Per', answered_as = 'leader', answered_on = '2026-01-15', answer_digest = digest WHERE id = '${id}'`)
  expect(await waiting(person('Per'), 'received-offer')).toEqual([])
  // No copy was ever this empty.
  await house.world.all(`SET session_replication_role = replica; DELETE FROM offer_received WHERE id = '${id}'`)
})

describe('many of a kind', () => {
  interface Line extends Waiting { readonly many?: number; readonly part?: string; readonly title?: string }
  const ask = async (who: Somebody, query: string) => (await get(who, `/waiting${query}`)) as unknown as { total: number; waiting: Line[] }

  test.each(['?together=1', '?together=0', '?together=1001', '?together=x', '?kind=', '?limit=101&together=5', '?kinds=decision'])('are not asked for by %s', async (query) => {
    expect((await house.ask('GET', `${here(person('Per'))}/waiting${query}`, { cookie: person('Per').cookie })).status).toBe(422)
  })

  test('are shown to nobody who is not shown them one by one', async () => {
    for (let n = 0; n < 4; n++) await put(person('Ola'), { level: 'high' })
    for (const query of ['?together=2', '?kind=decision', '?kind=decision&together=2']) {
      expect([query, (await ask(elvebyen, query)).waiting.filter(({ kind }) => kind === 'decision'), (await ask(person('Anne'), query)).waiting.filter(({ kind }) => kind === 'decision')]).toEqual([query, [], []])
    }
    expect(await ask(person('Per'), '?kind=no-such-kind')).toEqual({ total: 0, waiting: [] })
  })

  test('come as one line that says how many it stands for, with the nearest deadline; none is lost, and each is there when its kind is asked for', async () => {
    for (const [title, expiresOn] of [['Snart', inDays(3)], ['Senere', inDays(30)]] as const) await put(person('Ola'), { level: 'high', title, expiresOn })
    const per = person('Per'), all = await ask(per, '?limit=100'), decisions = all.waiting.filter(({ kind }) => kind === 'decision')
    expect([all.total, decisions.length]).toEqual([all.waiting.length, expect.toSatisfy((n: number) => n >= 6)])
    const together = await ask(per, `?limit=100&together=${decisions.length}`), [one, ...more] = together.waiting.filter(({ kind }) => kind === 'decision')
    expect(more).toEqual([])
    expect(one).toEqual({ kind: 'decision', id: decisions[0]?.id, many: decisions.length, says: `Avgjør ${decisions.length} saker`, overdue: false, count: expect.any(Number), ...(decisions[0]?.dueOn !== undefined && { dueOn: decisions[0].dueOn }) })
    // What there are fewer of is as it was, and nothing is missing from the sum.
    expect(together.total).toBe(all.total)
    expect(together.waiting.filter(({ many }) => many === undefined).length + (one?.many ?? 0)).toBe(all.total)
    expect((await ask(per, `?limit=100&together=${decisions.length + 1}`)).waiting).toEqual(all.waiting)
    expect(await ask(per, '?kind=decision&limit=100')).toEqual({ total: decisions.length, waiting: decisions })
    // The nearest stands for the others, however few are shown.
    expect((await ask(per, `?limit=1&together=2`)).waiting).toHaveLength(1)
  })
})

test('the first page and a thread are as many questions, however much there is', async () => {
  const pool = house.world.db.pool('app', 1), rooms = roomsOf({ pool, identity: house.world.identity, knowledge, journal: {} } as unknown as RoomSetting).flat()
  const full = await engagementOf(house, solvik, 'Kontorstøtte', { facts: caseOf('agency-office-software').facts, stage: 'operate' }), empty = await engagementOf(house, elvebyen, 'Ingenting')
  expect((await house.ask('POST', `${here(solvik)}/policies`, { cookie: solvik.cookie, body: { policy: 'policy/servers-in-norway', decidedBy: 'Kommunestyret', decidedOn: '2026-01-15' } })).status).toBe(201)
  await engagementOf(house, solvik, 'Arkiv', { facts: facts({ 'processing.personal-data': true }) })
  const asked = (operation: string, { organisation, account }: Somebody, params: object, query: object) => messagesOf(pool, () => Promise.resolve(rooms.find((one) => one.operation === operation)?.handler({
    params: { organisation, ...params }, query, principal: { kind: 'person', accountId: account, tenant: organisation, roles: ['leader', 'security-officer'], scopes: [] }, language: 'nb',
  } as unknown as Parameters<Served['handler']>[0])))
  const thread = (who: Somebody, { engagement }: Told) => asked('readJudgement', who, { engagement }, { all: false })
  expect([await thread(solvik, full), await thread(elvebyen, empty)]).toEqual([12, 12])
  // From whom and of which service it is bought is asked once, for the two rooms that know more of it.
  await house.world.all(`SET session_replication_role = replica; UPDATE engagement SET supplier_id = '${newId()}', service_id = '${newId()}' WHERE id IN ('${full.engagement}', '${empty.engagement}')`)
  expect([await thread(solvik, full), await thread(elvebyen, empty)]).toEqual([14, 14])
  // Opening and closing the transaction, and one question.
  expect([await asked('readWaiting', person('Per'), {}, { limit: 100 }), await asked('readWaiting', elvebyen, {}, { limit: 100 })]).toEqual([3, 3])
})

test('a key reads what was concluded, decided and received where it was made to, and decides nothing', async () => {
  const key = async (who: string, ...scopes: string[]) => {
    const made = await house.ask('POST', `${here(solvik)}/api-tokens`, { cookie: person(who).cookie, body: { name: 'Styreportal', scopes, expiresAt: new Date(Date.now() + 3_600_000).toISOString() } })
    return { code: made.code, bearer: String(made.json['token'] ?? '') }
  }
  const id = await put(person('Ola')), paths = ['decisions', `decisions/${id}`, 'received-offers', `engagements/${told.engagement}/conclusions`]
  expect((await key('Eva', 'approvals.read')).code).toBe('api-token-beyond')
  const [may, mayNot] = [await key('Per', 'approvals.read'), await key('Per', 'engagements.read')]
  for (const path of paths) expect([path, (await house.ask('GET', `${here(solvik)}/${path}`, { bearer: mayNot.bearer })).status, (await house.ask('GET', `${here(solvik)}/${path}`, { bearer: may.bearer })).status]).toEqual([path, 403, 200])
  expect((await house.ask('GET', `${here(elvebyen)}/decisions`, { bearer: may.bearer })).status).toBe(404)
  expect((await house.ask('POST', `${here(solvik)}/decisions/${id}/refusal`, { bearer: may.bearer, body: { digest: '0'.repeat(64), because: 'x' } })).status).toBe(403)
})

test('without a matrix that was adopted no case waits for anybody', async () => {
  await put(person('Ola'))
  expect((await waiting(person('Per'), 'decision')).length).toBeGreaterThan(0)
  await house.world.all('SET session_replication_role = replica; DELETE FROM authority_matrix')
  for (const who of people.values()) expect(await waiting(who, 'decision')).toEqual([])
})

test('no answer was a fault of ours', () => expect(house.faults).toEqual([]))
