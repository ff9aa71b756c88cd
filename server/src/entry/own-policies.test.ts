/** What an organisation has decided to hold itself to is judged: from its day to its end, with its own values, in its own house and no other. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { todayInNorway } from '../foundation/command/command.ts'
import { prepareJobs, startWorker } from '../foundation/jobs/index.ts'
import { judgeAgain } from '../judgement/verdict/index.ts'
import { judgingWith } from './judging.ts'
import { jobsOf } from './rooms.ts'
import { openHouse, type House, type Somebody } from './testing/house.ts'
import { engagementOf, facts, knowledge, type Told } from './testing/told.ts'

const judging = judgingWith(knowledge), today = todayInNorway(new Date())
const eea = 'policy/only-norway-or-the-eea', kept = 'policy/control-stays-with-us'
const inIreland = facts({ 'processing.personal-data': true, 'service.data-countries': ['IE'], 'service.access-countries': ['NO'], 'supplier.processes-on-behalf': true, 'engagement.core-functions-kept': false })
let house: House, solvik: Somebody, elvebyen: Somebody
beforeAll(async () => {
  house = await openHouse()
  ;[solvik, elvebyen] = [await house.somebody('Solvik kommune'), await house.somebody('Elvebyen kommune')]
})
afterAll(() => house.close())

const here = (who: Somebody) => `/api/v1/organisations/${who.organisation}`
const get = async (who: Somebody, path: string) => (await house.ask('GET', `${here(who)}${path}`, { cookie: who.cookie })).json
const of = ({ engagement }: Told, what: string) => `/engagements/${engagement}/${what}`
const judged = (who: Somebody, told: Told) => judgeAgain({ pool: house.world.pool, tenant: who.organisation, actor: { kind: 'system' }, epoch: 1 }, judging, told)
const adopt = async (who: Somebody, policy: string, more: object = {}) => {
  const { status, json } = await house.ask('POST', `${here(who)}/policies`, { cookie: who.cookie, body: { policy, decidedBy: 'Kommunestyret', decidedOn: '2026-01-15', caseNumber: '26/113', ...more } })
  expect(status).toBe(201)
  return String(json['id'])
}
const end = async (who: Somebody, id: string, endedOn: string) =>
  expect((await house.ask('PATCH', `${here(who)}/policies/${id}`, { cookie: who.cookie, body: { endedOn }, headers: { 'if-match': '"1"' } })).status).toBe(200)

interface Line { readonly id: string; readonly outcome: string; readonly law: string; readonly basis: string[]; readonly own?: object }
interface Part { readonly duties: { readonly duties: Line[] }[]; readonly gate: { readonly blocking: string[] }; readonly changed?: { readonly differences: { readonly id: string; readonly causes: { readonly kind: string; readonly says: string }[] }[] } }
const partOf = async (who: Somebody, told: Told, query = '') => (await get(who, of(told, `judgement${query}`)))['part'] as unknown as Part
const own = async (who: Somebody, told: Told, query = '') => (await partOf(who, told, query)).duties.flatMap(({ duties }) => duties).filter(({ id }) => id.startsWith('policy/'))

describe('an adopted policy', () => {
  test('of another organisation never judges', async () => {
    const told = await engagementOf(house, solvik, 'Journal i skyen', { facts: inIreland, stage: 'procure' })
    await judged(solvik, told)
    await adopt(elvebyen, eea)
    await adopt(elvebyen, kept)
    expect([await own(solvik, told), (await partOf(solvik, told)).gate.blocking.filter((id) => id.startsWith('policy/')), await judged(solvik, told)]).toEqual([[], [], 'as-before'])
    expect(await house.ask('GET', `${here(solvik)}${of(told, `judgement/explanation?id=${eea}`)}`, { cookie: solvik.cookie })).toMatchObject({ status: 404, code: 'duty-unknown' })
    expect(JSON.stringify(await get(solvik, '/backlog'))).not.toContain('policy/')
  })

  test('is a duty with the organisation’s own value, told with whose decision it is', async () => {
    const told = await engagementOf(house, solvik, 'Fakturasystem', { facts: inIreland, stage: 'contract' })
    expect(await own(solvik, told)).toEqual([])
    const id = await adopt(solvik, eea)
    expect(await own(solvik, told)).toMatchObject([{ id: eea, outcome: 'met', law: 'egen policy, vedtatt av Kommunestyret 15. januar 2026 (sak 26/113)', basis: [], own: { id, version: 1, decidedBy: 'Kommunestyret', decidedOn: '2026-01-15', caseNumber: '26/113' } }])
    expect(await own(solvik, told, '?on=2026-01-14')).toEqual([])
    // Ended and adopted anew the same day, with a value of its own: the newer counts, and there is one.
    await end(solvik, id, today)
    const second = await adopt(solvik, eea, { adjusted: { 'service.data-countries': ['NO'] }, decidedOn: today })
    expect(await own(solvik, told)).toMatchObject([{ id: eea, outcome: 'not-met', own: { decidedOn: today } }])
    expect(await get(solvik, of(told, `judgement/explanation?id=${eea}`))).toMatchObject({ duty: { outcome: 'not-met', because: [{ reasons: [{ fact: 'service.data-countries', wanted: expect.stringContaining('Norge') }] }] }, why: expect.any(String) })
    // One may also be ended on the very day it was decided.
    await end(solvik, second, today)
    await adopt(solvik, eea, { adjusted: { 'service.data-countries': ['IE', 'NO'] }, decidedOn: today })
    expect(await own(solvik, told)).toMatchObject([{ id: eea, outcome: 'met', own: { decidedOn: today } }])
  })

  test('counts on its last day and not after', async () => {
    const granlia = await house.somebody('Granlia kommune'), told = await engagementOf(house, granlia, 'Arkiv', { facts: inIreland, stage: 'contract' })
    await end(granlia, await adopt(granlia, eea), '2026-03-01')
    const on = async (day: string) => (await own(granlia, told, `?on=${day}`)).map(({ id }) => id)
    expect([await on('2026-03-01'), await on('2026-03-02'), await own(granlia, told)]).toEqual([[eea], [], []])
  })

  test('stops at its gate, is owed when the gate is behind, and may be departed from', async () => {
    const tverrdal = await house.somebody('Tverrdal kommune')
    const told = await engagementOf(house, tverrdal, 'Pasientvarsling', { facts: inIreland, stage: 'procure' }), behind = await engagementOf(house, tverrdal, 'Dørlås', { facts: inIreland, stage: 'operate' })
    await adopt(tverrdal, kept)
    expect((await partOf(tverrdal, told)).gate.blocking).toContain(kept)
    const gate = await get(tverrdal, `/engagements/${told.engagement}/parts/${told.part}/gate`)
    expect(gate['blocks']).toEqual(expect.arrayContaining([expect.objectContaining({ duty: expect.objectContaining({ id: kept, law: expect.stringContaining('vedtatt av Kommunestyret') }), lift: 'exception' })]))
    const advanced = await house.ask('POST', `${here(tverrdal)}/engagements/${told.engagement}/parts/${told.part}/advance`, { cookie: tverrdal.cookie, body: { version: (gate['part'] as { version: number }).version } })
    expect(advanced).toMatchObject({ status: 409, text: expect.stringContaining('egen policy') })
    await judged(tverrdal, behind)
    expect(((await get(tverrdal, `/backlog?limit=100&engagement=${behind.engagement}`))['owed'] as { duty: string }[])).toEqual(expect.arrayContaining([expect.objectContaining({ duty: kept, dutyTitle: expect.not.stringContaining('policy/'), waivable: 'risk' })]))
    expect((await get(tverrdal, '/figures'))['owed']).toBe((await get(tverrdal, '/backlog'))['total'])
    const { version, words } = await get(tverrdal, '/authority-matrix')
    expect((await house.ask('POST', `${here(tverrdal)}/authority-matrix`, { cookie: tverrdal.cookie, body: { version, words, decidedBy: 'Kommunestyret', decidedOn: '2026-01-15' } })).status).toBe(201)
    const asked = { form: 'exception', duty: kept, title: 'Unntak', reasons: 'Leverandøren gjør det.', measures: '', level: 'low', expiresOn: today }
    expect((await house.ask('POST', `${here(tverrdal)}/engagements/${told.engagement}/decisions`, { cookie: tverrdal.cookie, body: asked }))).toMatchObject({ status: 201, json: { duty: kept } })
  })
})

describe('a judgement by adopted policies', () => {
  test('is kept anew exactly when one is adopted or ended, and what was kept is reached again as it was', async () => {
    const havn = await house.somebody('Havn sykehus'), told = await engagementOf(house, havn, 'Bildelager', { facts: inIreland, stage: 'contract' })
    const judgements = async () => (await get(havn, of(told, 'judgements?limit=100')))['judgements'] as { id: string; counts: { notMet: number } }[]
    const again = async () => Promise.all((await judgements()).map(async ({ id }) => (await get(havn, of(told, `judgements/${id}`)))['again']))
    expect([await judged(havn, told), await judged(havn, told)]).toEqual(['kept', 'as-before'])
    await house.ask('POST', `${here(havn)}${of(told, 'looks')}`, { cookie: havn.cookie, body: {} })
    const first = await adopt(havn, eea, { adjusted: { 'service.data-countries': ['NO'] } })
    expect((await partOf(havn, told)).changed?.differences).toMatchObject([{ id: eea, before: 'not-applicable', after: 'not-met', causes: [{ kind: 'policy', says: 'en egen policy er vedtatt, endret eller avsluttet' }] }])
    expect([await judged(havn, told), await judged(havn, told), await again()]).toEqual(['kept', 'as-before', ['same', 'same']])
    await end(havn, first, '2026-03-01')
    expect([await judged(havn, told), await judged(havn, told)]).toEqual(['kept', 'as-before'])
    await adopt(havn, eea, { adjusted: { 'service.data-countries': ['NO', 'IE'] }, decidedOn: today })
    expect([await judged(havn, told), await judged(havn, told), await again()]).toEqual(['kept', 'as-before', ['same', 'same', 'same', 'same']])
    const [newest, , second] = await judgements()
    expect((await get(havn, of(told, `judgements/${second?.id}`)))).toMatchObject({ outcomes: expect.arrayContaining([expect.objectContaining({ id: eea, outcome: 'not-met', title: expect.not.stringContaining('policy/') })]), changedFromBefore: [{ id: eea, causes: [{ kind: 'policy' }] }] })
    expect((await get(havn, of(told, `judgements/${newest?.id}`)))).toMatchObject({ outcomes: expect.arrayContaining([expect.objectContaining({ id: eea, outcome: 'met' })]) })
    // What was kept of the policy is what makes it so.
    await house.world.all(`SET session_replication_role = replica; UPDATE judged_facts SET own = '[]' WHERE part_id = '${told.part}'`)
    expect(await again()).toEqual(['different', 'same', 'different', 'same'])
  })

  test('falls due the day after the policy’s last', async () => {
    const skog = await house.somebody('Skog sykehus'), told = await engagementOf(house, skog, 'Kalender', { facts: facts({ 'processing.personal-data': true }), stage: 'contract' })
    await end(skog, await adopt(skog, eea), today)
    await judged(skog, told)
    const [last] = await house.world.all<{ next: boolean }>('SELECT next_on = checked_on + 1 AS next FROM judgement_last WHERE part_id = $1', [told.part])
    expect(last?.next).toBe(true)
  })

  test('is reached without anybody waiting for it when a policy is adopted', async () => {
    const { db, pool } = house.world, jobs = jobsOf({ knowledge, signer: house.signer, epoch: 1 }), dal = await house.somebody('Dal sykehus')
    const told = await engagementOf(house, dal, 'Varsling', { facts: inIreland })
    await judged(dal, told)
    await prepareJobs(db.admin, jobs)
    await house.world.all('DELETE FROM outbox')
    const worker = await startWorker({ database: db.database, pool, epoch: 1, jobs, log: () => {}, every: 0.5 })
    try {
      for (const act of [() => adopt(dal, eea), async (id = '') => end(dal, id, '2026-03-01')]) {
        const [policy] = await house.world.all<{ id: string }>('SELECT id FROM organisation_policy WHERE tenant_id = $1', [dal.organisation])
        const before = await house.world.all('SELECT FROM judgement WHERE part_id = $1', [told.part])
        await act(policy?.id ?? '')
        while ((await house.world.all('SELECT FROM judgement WHERE part_id = $1', [told.part])).length === before.length) await house.world.all('SELECT pg_sleep(0.05)')
      }
    } finally {
      await worker.stop()
    }
    const outcomes = await house.world.all<{ outcomes: object }>('SELECT outcomes FROM judgement WHERE part_id = $1 ORDER BY n', [told.part])
    expect(outcomes.map((one) => JSON.stringify(one).includes(eea))).toEqual([false, true, false])
  })
})

test('a portfolio shows a policy of its own as the worst, and is asked what if', async () => {
  const bre = await house.somebody('Bre sykehus'), told = await engagementOf(house, bre, 'Kontorstøtte', { facts: inIreland, stage: 'procure' })
  await adopt(bre, kept)
  await adopt(bre, eea)
  await judged(bre, told)
  const { engagements } = (await get(bre, `/portfolio/verdicts?engagement=${told.engagement}`)) as { engagements?: { worst: { id: string; title: string } }[] }
  expect(engagements?.[0]?.worst.title).not.toMatch(/\//)
  const asked = await get(bre, '/portfolio/what-if?parameter=eea.members%3D%5B%22NO%22%5D')
  expect(asked).toMatchObject({ judged: 1, hits: [{ worse: expect.arrayContaining([expect.objectContaining({ id: eea, title: expect.not.stringContaining('policy/') })]) }] })
})

test('no answer was a fault of ours', () => expect(house.faults).toEqual([]))
