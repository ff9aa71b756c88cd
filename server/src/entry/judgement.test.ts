/** The judgement of engagements, of a portfolio, and what waits for a person, over the real door. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Knowledge } from '@rustning/knowledge/pack'
import { readAs } from '../foundation/database/transaction.ts'
import { messagesOf } from '../foundation/identity/testing/account.ts'
import { prepareJobs, startWorker } from '../foundation/jobs/index.ts'
import { newId, type Uuid } from '../foundation/values/id.ts'
import { judgeAgain, keptPortfolio, overviewRows } from '../judgement/verdict/index.ts'
import { judgingWith } from './judging.ts'
import { jobsOf } from './rooms.ts'
import { openHouse, type House, type Somebody } from './testing/house.ts'
import { caseOf, engagementOf, facts, knowledge, tell, type Told } from './testing/told.ts'

const judging = judgingWith(knowledge)
let house: House, solvik: Somebody, elvebyen: Somebody, candidate: Knowledge | undefined, journalTold: Told, officeTold: Told
beforeAll(async () => {
  house = await openHouse({ candidate: () => candidate })
  ;[solvik, elvebyen] = [await house.somebody('Solvik kommune'), await house.somebody('Elvebyen kommune')]
  journalTold = await engagementOf(house, solvik, 'Journal i skyen', { facts: caseOf('gp-cloud-journal-in-use').facts, stage: 'operate' })
  officeTold = await engagementOf(house, solvik, 'Kontorstøtte', { facts: caseOf('agency-office-software').facts, stage: 'operate' })
})
afterAll(() => house.close())

const here = (who: Somebody) => `/api/v1/organisations/${who.organisation}`
const get = async (who: Somebody, path: string) => house.ask('GET', `${here(who)}${path}`, { cookie: who.cookie })
const of = ({ engagement }: Told, what: string) => `/engagements/${engagement}/${what}`
const judged = async (who: Somebody, told: Told) => judgeAgain({ pool: house.world.pool, tenant: who.organisation, actor: { kind: 'system' }, epoch: 1 }, judging, told)
/** One waits until the other has come so far. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => {}
  const opened = new Promise<void>((resolve) => void (open = resolve))
  return { opened, open: () => open() }
}
const rows = (told: Told) => house.world.all<{ n: number; facts_id: string; id: string }>('SELECT n, facts_id, id FROM judgement WHERE part_id = $1 ORDER BY n', [told.part])

describe('another organisation', () => {
  test('is answered about a judgement here as about one that never was', async () => {
    await judged(solvik, journalTold)
    const [kept] = await rows(journalTold)
    for (const path of ['judgement', 'judgement/explanation?id=privacy/processor-agreement-before-processing', 'judgements', `judgements/${kept?.id}`, 'stage-changes']) {
      for (const engagement of [journalTold.engagement, newId()]) expect([path, (await get(elvebyen, `/engagements/${engagement}/${path}`)).status]).toEqual([path, 404])
    }
    expect((await house.ask('POST', `${here(elvebyen)}${of(journalTold, 'looks')}`, { cookie: elvebyen.cookie, body: {} })).status).toBe(404)
    expect((await get(solvik, of(officeTold, `judgements/${kept?.id}`))).status).toBe(404)
  })

  test('sees nothing of it in what is put together', async () => {
    expect((await get(elvebyen, `/portfolio/verdicts?engagement=${journalTold.engagement}`)).json).toEqual({ engagements: [] })
    expect((await get(elvebyen, '/portfolio/what-if?parameter=adequacy.us%3Dnone')).json).toMatchObject({ judged: 0, hits: [] })
    expect((await get(elvebyen, '/backlog')).json).toEqual({ owed: [], total: 0, duties: [] })
    expect((await get(elvebyen, '/waiting')).json).toEqual({ waiting: [], total: 0 })
  })
})

describe('a judgement', () => {
  test('says each duty with its reasons, its law and what to do', async () => {
    const { json } = await get(solvik, of(journalTold, 'judgement'))
    const part = json['part'] as { duties: { stage: string; duties: { id: string; outcome: string; says: string; law: string; because: { reasons: unknown[] }[]; remedy?: string }[] }[]; counts: { notMet: number } }
    const duty = part.duties.flatMap(({ duties }) => duties).find(({ id }) => id === 'privacy/processor-agreement-before-processing')
    expect(duty).toMatchObject({ outcome: 'not-met', says: 'Ikke oppfylt', law: expect.stringContaining('artikkel 28 nr. 3') })
    expect([duty?.because[0]?.reasons.length, duty?.remedy === undefined]).toEqual([expect.toSatisfy((n: number) => n > 0), false])
    expect((await get(solvik, of(journalTold, 'judgement/explanation?id=privacy/processor-agreement-before-processing'))).json).toMatchObject({ duty: { says: 'Ikke oppfylt' }, why: expect.any(String) })
    expect((await get(solvik, of(journalTold, 'judgement/explanation?id=privacy/of-another-world'))).code).toBe('duty-unknown')
  })

  test('asks for what the decision point wants first, then for what its stage wants, and leaves the rest till later', async () => {
    const told = await engagementOf(house, solvik, 'Timeplan for kulturskolen', { facts: facts({ 'processing.personal-data': true, 'organisation.kind': 'gp-office' }) })
    const next = async () => ((await get(solvik, of(told, 'judgement'))).json['part'] as { next: { total: number; gate: number; now: number; questions: { asks: string; when: string }[] } }).next
    const first = await next()
    expect(first.questions.filter(({ when }) => when === 'gate').map(({ asks }) => asks).sort()).toEqual(['engagement.decided-on', 'risk-assessment.done-on'])
    expect(first.questions.map(({ when }) => when)).toEqual(['gate', 'now', 'later'].flatMap((when) => first.questions.filter((one) => one.when === when).map(() => when)))
    expect([first.gate, first.now < first.total - first.gate, first.questions.find(({ asks }) => asks.startsWith('exit.'))?.when ?? 'later']).toEqual([2, true, 'later'])
    await tell(house, solvik, told, facts({ 'risk-assessment.done-on': '2026-01-10', 'engagement.decided-on': '2026-03-01' }))
    expect((await next()).gate).toBe(0)
  })

  test.each(['judgement?on=2026-13-01', 'judgement?on=2026-02-31', 'judgement?on=0000-01-01', 'judgement?on=9999-99-99', 'judgement?part=x', 'judgement?all=maybe', 'judgement/explanation', 'judgement/explanation?id=../../etc', 'judgements?limit=0', 'judgements?after=x', 'judgements/x'])('asked for by %s is refused', async (path) => {
    expect((await get(solvik, of(journalTold, path))).status).toSatisfy((status: number) => status === 422 || status === 404)
  })

  test('is kept once while nothing moves, anew when a fact does, and reached again from what was known', async () => {
    const told = await engagementOf(house, solvik, 'Skytjeneste', { facts: caseOf('gp-cloud-journal-new').facts, stage: 'contract' })
    expect([await judged(solvik, told), await judged(solvik, told)]).toEqual(['kept', 'as-before'])
    expect((await Promise.all([1, 2, 3].map(() => judged(solvik, told)))).filter((one) => one === 'kept')).toEqual([])
    await tell(house, solvik, told, facts({ 'agreement.dpa-in-force-on': '2026-01-01' }))
    expect((await Promise.all([1, 2, 3].map(() => judged(solvik, told)))).filter((one) => one === 'kept')).toHaveLength(1)
    expect((await rows(told)).map(({ n }) => n)).toEqual([1, 2])
    const { json } = await get(solvik, of(told, 'judgements'))
    const [last] = json['judgements'] as { id: string; number: number }[]
    expect(last).toMatchObject({ number: 2, stage: 'contract' })
    const kept = await get(solvik, of(told, `judgements/${last?.id}`))
    expect(kept.json).toMatchObject({ again: 'same', changedFromBefore: expect.arrayContaining([expect.objectContaining({ id: 'privacy/processor-agreement-before-processing', causes: expect.arrayContaining([expect.objectContaining({ id: 'agreement.dpa-in-force-on' })]) })]) })
  })

  test('that another overtook with less in view looks again, so that the last one stands on what is known', async () => {
    const told = await engagementOf(house, solvik, 'To på en gang', { facts: caseOf('gp-cloud-journal-new').facts, stage: 'contract' })
    await judged(solvik, told)
    await tell(house, solvik, told, facts({ 'agreement.dpa-in-force-on': '2026-01-01' }))
    const [newerHasRead, olderIsKept] = [gate(), gate()], by = { pool: house.world.pool, tenant: solvik.organisation, actor: { kind: 'system' as const }, epoch: 1 }
    let newer: Promise<string> | undefined, first = true
    const older = judgeAgain(by, { ...judging, own: async (...asked) => {
      await tell(house, solvik, told, facts({ 'risk-assessment.done-on': '2026-01-10' }))
      newer = judgeAgain(by, { ...judging, own: async (...again) => {
        if (first) {
          first = false
          newerHasRead.open()
          await olderIsKept.opened
        }
        return judging.own(...again)
      } }, told)
      await newerHasRead.opened
      return judging.own(...asked)
    } }, told)
    expect(await older).toBe('kept')
    olderIsKept.open()
    expect([await newer, (await rows(told)).map(({ n }) => n), await judged(solvik, told)]).toEqual(['kept', [1, 2, 3], 'as-before'])
  })

  test('shows what changed since the person looked last, and not what changed for another', async () => {
    const told = await engagementOf(house, solvik, 'Siden sist', { facts: caseOf('gp-cloud-journal-new').facts, stage: 'contract' })
    await judged(solvik, told)
    const look = (who: Somebody) => house.ask('POST', `${here(who)}${of(told, 'looks')}`, { cookie: who.cookie, body: {} })
    const changed = async (who: Somebody) => ((await get(who, of(told, 'judgement'))).json['part'] as { changed?: { differences: { id: string; says: string }[] } }).changed?.differences
    expect(await changed(solvik)).toBeUndefined()
    expect([(await look(solvik)).status, (await look(solvik)).status, await changed(solvik)]).toEqual([204, 204, []])
    expect(await house.world.all('SELECT FROM look WHERE engagement_id = $1', [told.engagement])).toHaveLength(1)
    await tell(house, solvik, told, facts({ 'agreement.dpa-in-force-on': '2026-01-01' }))
    expect(await changed(solvik)).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'privacy/processor-agreement-before-processing', says: 'Ikke oppfylt → Oppfylt' })]))
    await judged(solvik, told)
    expect([(await look(solvik)).status, await changed(solvik)]).toEqual([204, []])
    const account = await house.world.person({ in: solvik.organisation, roles: ['leader'] })
    expect(await changed({ ...solvik, account, cookie: await house.logIn(account) })).toBeUndefined()
  })
})

describe('a portfolio', () => {
  test('shows the worst, the unknown and the next date of a page of engagements in one question', async () => {
    for (const told of [journalTold, officeTold]) await judged(solvik, told)
    const { json } = await get(solvik, `/portfolio/verdicts?engagement=${journalTold.engagement}&engagement=${officeTold.engagement}`)
    const found = json['engagements'] as { engagement: string; worst: { outcome: string; says: string }; unknown: number; blocking: number; nextOn: string }[]
    expect(new Set(found.map(({ engagement }) => engagement))).toEqual(new Set([journalTold.engagement, officeTold.engagement]))
    expect(found.find(({ engagement }) => engagement === journalTold.engagement)).toMatchObject({ worst: { outcome: 'not-met', says: 'Ikke oppfylt' }, nextOn: expect.stringMatching(/^\d{4}-/) })
    // Opening and closing the transaction, and one question.
    const pool = house.world.db.pool('app', 1)
    expect(await messagesOf(pool, () => readAs(pool, solvik.organisation, (reader) => overviewRows(reader, judging.register.threads, [journalTold.engagement, officeTold.engagement])))).toBe(3)
    expect(await messagesOf(pool, () => readAs(pool, solvik.organisation, (reader) => keptPortfolio(reader, judging.register.threads)))).toBe(3)
  })

  test('is asked who is hit if the decision on the USA falls, and says whom and how', async () => {
    const { json } = await get(solvik, '/portfolio/what-if?parameter=adequacy.us%3Dnone&on=2026-11-22')
    const hits = json['hits'] as { engagement: string; worse: { id: string; says: string }[] }[]
    expect(hits.map(({ engagement }) => engagement)).toEqual([officeTold.engagement])
    expect(hits[0]?.worse.length).toBeGreaterThan(0)
    expect((await get(solvik, '/portfolio/what-if?parameter=adequacy.su%3Dnone')).json).toMatchObject({ code: 'parameter-unknown', remedy: expect.stringContaining('adequacy.') })
    expect((await get(solvik, '/portfolio/what-if?parameter=adequacy.us%3Dkanskje')).code).toBe('parameter-value-wrong')
    for (const bad of ['/portfolio/what-if', '/portfolio/what-if?parameter=x', '/portfolio/what-if?parameter=__proto__%3D1', '/portfolio/what-if?parameter=adequacy.us%3D%7B%5B', '/portfolio/verdicts', '/portfolio/verdicts?engagement=x']) expect([bad, (await get(solvik, bad)).status]).toEqual([bad, 422])
  })

  test('is shown what newer knowledge would change before it judges, and no answer is lost', async () => {
    expect((await get(solvik, '/portfolio/upgrade')).code).toBe('upgrade-none')
    const { pack } = knowledge, gone = 'agreement.dpa-in-force-on'
    const { [gone]: _, ...others } = pack.facts
    candidate = { ...knowledge, digest: 'newer', pack: { ...pack, digest: 'newer', facts: others, statements: pack.statements.filter(({ id, versions }) => !JSON.stringify(versions).includes(gone) && id !== 'privacy/processor-agreement-before-processing') } }
    const answers = await house.world.all('SELECT * FROM answer ORDER BY id')
    const { json } = await get(solvik, '/portfolio/upgrade')
    expect(json['facts']).toEqual([{ fact: gone, how: 'gone', answered: expect.any(Number), question: expect.any(String) }])
    expect((json['parts'] as { engagement: string; verdicts: { id: string; before?: string; after?: string }[] }[]).find(({ engagement }) => engagement === journalTold.engagement)?.verdicts).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'privacy/processor-agreement-before-processing', before: 'not-met' })]))
    expect(await house.world.all('SELECT * FROM answer ORDER BY id')).toEqual(answers)
    candidate = undefined
  })
})

describe('the backlog', () => {
  const list = async (query = '') => (await get(solvik, `/backlog${query}`)).json as unknown as { owed: { duty: string; dutyTitle: string; engagement: string; part: string; version: number; outcome: string; dueOn?: string; assignee?: { id: string } }[]; total: number; next?: string; duties: { duty: string; title: string; count: number }[] }
  const planned = (told: Told, body: object) => house.ask('POST', `${here(solvik)}/engagements/${told.engagement}/parts/${told.part}/backlog`, { cookie: solvik.cookie, body })

  test('is what was due at gates already passed, page by page, each once', async () => {
    const { total } = await list()
    expect(total).toBeGreaterThan(20)
    const seen: string[] = []
    for (let next: string | undefined = ''; next !== undefined;) {
      const page = await list(`?limit=7${next === '' ? '' : `&after=${next}`}`)
      seen.push(...page.owed.map(({ part, duty }) => `${part} ${duty}`))
      next = page.next
    }
    expect([seen.length, new Set(seen).size]).toEqual([total, total])
    // What is broken comes before what is not settled.
    expect((await list('?limit=100')).owed.map(({ outcome }) => outcome)).toSatisfy((all: string[]) => all[0] === 'not-met' && all.join() === all.toSorted().join())
    expect((await list(`?engagement=${journalTold.engagement}`)).owed.map(({ engagement }) => engagement)).toEqual(expect.toSatisfy((ids: string[]) => ids.length > 5 && ids.every((id) => id === journalTold.engagement)))
    expect((await list('?q=journal%20i')).total).toBe((await list(`?engagement=${journalTold.engagement}`)).total)
    for (const bad of ['?after=x', `?after=${Buffer.from('["2026-99-99","unknown","x","y","z"]').toString('base64url')}`, '?limit=101', '?assignee=x']) expect((await get(solvik, `/backlog${bad}`)).status).toSatisfy((status: number) => status === 400 || status === 422)
  })

  test('is narrowed by duty, outcome, owner, deadline and words, and says how often each duty is owed', async () => {
    const { total, duties } = await list(), [often] = duties, sum = (counts: number[]) => counts.reduce((one, other) => one + other, 0)
    expect([sum(duties.map(({ count }) => count)), duties.map(({ count }) => count)]).toEqual([total, duties.map(({ count }) => count).sort((a, b) => b - a)])
    const one = await list(`?duty=${encodeURIComponent(often?.duty ?? '')}&limit=100`)
    // The others stay to be chosen.
    expect([one.total, new Set(one.owed.map(({ duty }) => duty)), one.duties]).toEqual([often?.count, new Set([often?.duty]), duties])
    expect((await list('?duty=x/y')).total).toBe(0)
    const [broken, open] = [await list('?outcome=not-met&limit=100'), await list('?outcome=unknown')]
    expect([broken.total + open.total, broken.owed.every(({ outcome }) => outcome === 'not-met'), broken.total > 0]).toEqual([total, true, true])
    expect([(await list(`?owner=${solvik.member}`)).total, (await list(`?owner=${elvebyen.member}`)).total]).toEqual([total, 0])
    expect([(await list('?due=undated')).total, (await list('?due=dated')).total, (await list('?due=overdue')).total]).toEqual([total, 0, 0])
    const words = await list(`?q=${encodeURIComponent((often?.title ?? '').toUpperCase())}`)
    expect(words.total).toBe(often?.count)
    for (const bad of ['?due=soon', '?outcome=met', '?owner=me', '?duty=']) expect((await get(solvik, `/backlog${bad}`)).status).toBe(422)
  })

  test('is given to members only, for what is owed only, and from the version that was seen', async () => {
    const [first] = (await list(`?engagement=${journalTold.engagement}`)).owed, duty = first?.duty ?? ''
    for (const [body, status, code] of [
      [{ duty, version: 0, assigneeId: elvebyen.member }, 422, 'backlog-assignee-unknown'], [{ duty: 'exit/data-returned', version: 0 }, 409, 'backlog-not-owed'], [{ duty: 'x/y', version: 0 }, 409, 'backlog-not-owed'],
      [{ duty, version: 3 }, 409, 'overtaken'], [{ duty, version: 0, dueOn: '2026-02-30' }, 422, 'invalid-request'], [{ duty, version: 0, doneOn: '2026-01-01' }, 422, 'invalid-request'],
    ] as const) expect([code, (await planned(journalTold, body)).status, (await planned(journalTold, body)).code]).toEqual([code, status, code])
    expect((await planned({ ...journalTold, part: officeTold.part }, { duty, version: 0 })).status).toBe(404)
    const both = await Promise.all([1, 2].map(() => planned(journalTold, { duty, version: 0, assigneeId: solvik.member, dueOn: '2026-12-01' })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await list()).owed[0]).toMatchObject({ duty, dueOn: '2026-12-01', assignee: { id: solvik.member }, version: 1 })
    expect((await list('?due=dated')).owed).toMatchObject([{ duty }])
    expect((await planned(journalTold, { duty, version: 1, dueOn: null })).json).toEqual({ version: 2 })
    expect((await list(`?assignee=${solvik.member}`)).owed).toMatchObject([{ duty, version: 2 }])
  })
})

describe('what waits for you', () => {
  interface Waiting { kind: string; engagement: string; says: string; dueOn?: string; overdue: boolean }
  const waiting = async (who: Somebody, query = '') => (await get(who, `/waiting${query}`)).json as unknown as { waiting: Waiting[]; total: number }

  test('is what you own, may take on or were given, and not what others have', async () => {
    const ready = await engagementOf(house, solvik, 'Klar til å gå videre', { facts: facts({ 'processing.personal-data': false, 'organisation.kind': 'gp-office' }) })
    await judged(solvik, ready)
    const [owed] = ((await get(solvik, `/backlog?engagement=${officeTold.engagement}`)).json['owed'] as { duty: string }[])
    await house.ask('POST', `${here(solvik)}/engagements/${officeTold.engagement}/parts/${officeTold.part}/backlog`, { cookie: solvik.cookie, body: { duty: owed?.duty, version: 0, assigneeId: solvik.member, dueOn: '2020-01-01' } })
    expect((await get(solvik, '/backlog?due=overdue')).json).toMatchObject({ total: 1, owed: [{ duty: owed?.duty, dueOn: '2020-01-01' }] })
    const mine = await waiting(solvik, '?limit=100')
    expect(mine.waiting[0]).toMatchObject({ kind: 'backlog', dueOn: '2020-01-01', overdue: true, says: expect.stringContaining('«Kontorstøtte»') })
    expect(mine.waiting).toEqual(expect.arrayContaining([
      expect.objectContaining({ kind: 'gate-open', engagement: ready.engagement, says: 'Ta «Klar til å gå videre» videre fra behov: alt som må være på plass, er det' }),
      expect.objectContaining({ kind: 'questions', engagement: journalTold.engagement }),
    ]))
    expect(mine.total).toBe(mine.waiting.length)
    const account = await house.world.person({ in: solvik.organisation, roles: ['buyer'] })
    const buyer = { ...solvik, account, cookie: await house.logIn(account) }
    expect((await waiting(buyer)).waiting.filter(({ kind }) => kind !== 'gate-open')).toEqual([])
    expect((await waiting(buyer)).waiting.map(({ engagement }) => engagement)).not.toContain(ready.engagement)
    expect((await waiting(solvik, '?limit=1')).waiting).toHaveLength(1)
    expect((await get(solvik, '/waiting?limit=0')).status).toBe(422)
  })

  test('and what is alike on many comes as one line, counted by engagement, in the reader’s own language', async () => {
    const questions = (await waiting(solvik, '?kind=questions&limit=100')).waiting, engagements = new Set(questions.map(({ engagement }) => engagement)).size
    expect(questions.length).toBeGreaterThan(1)
    for (const [language, says] of [['nb', `Svar på spørsmål om ${engagements} leverandørforhold`], ['nn', `Svar på spørsmål om ${engagements} leverandørforhold`], ['en', `Answer questions about ${engagements} engagements`]] as const) {
      const { json } = await house.ask('GET', `${here(solvik)}/waiting?together=2`, { cookie: solvik.cookie, headers: { 'accept-language': language } })
      expect((json['waiting'] as Waiting[]).filter(({ kind }) => kind === 'questions')).toEqual([{ kind: 'questions', id: expect.any(String), many: questions.length, says, overdue: false, count: expect.any(Number) }])
    }
    expect((await waiting(elvebyen, '?together=2')).waiting.filter(({ kind }) => kind === 'questions')).toEqual([])
  })
})

describe('the jobs', () => {
  test('judge again what was told of at once, and find the rest in the night', async () => {
    const { db, pool } = house.world, jobs = jobsOf({ knowledge, signer: house.signer, epoch: 1 })
    await prepareJobs(db.admin, jobs)
    const silent = await engagementOf(house, solvik, 'Ingen sa fra', { facts: caseOf('gp-cloud-journal-new').facts })
    await house.world.all('DELETE FROM outbox')
    const worker = await startWorker({ database: db.database, pool, epoch: 1, jobs, log: () => {}, every: 0.5 })
    try {
      const told = await engagementOf(house, solvik, 'Dette ble sagt')
      const until = async (part: Uuid) => { while ((await house.world.all('SELECT FROM judgement WHERE part_id = $1', [part])).length === 0) await house.world.all('SELECT pg_sleep(0.05)') }
      await until(told.part)
      expect(await rows(silent)).toHaveLength(0)
      await house.world.all(`INSERT INTO outbox (tenant_id, id, topic, entity_type, entity_id, payload) VALUES ($1::uuid, $2, 'organisation.changed', 'organisation', $1::uuid, jsonb_build_object('id', $1::uuid))`, [solvik.organisation, newId()])
      await until(silent.part)
    } finally {
      await worker.stop()
    }
    expect(await house.world.all(`SELECT FROM journal_entry WHERE tenant_id = $1 AND action = 'judgement.keep' AND actor_kind <> 'job' AND at > clock_timestamp() - interval '2 seconds' AND entity_id IN (SELECT id FROM judgement WHERE part_id = $2)`, [solvik.organisation, silent.part])).toEqual([])
  })
})

test('no answer was a fault of ours', () => expect(house.faults).toEqual([]))
