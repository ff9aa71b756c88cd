/** An engagement from need to exit, as it is moved and as it is held back, over the real door. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { none } from '@rustning/engine'
import { asAdmin } from '../foundation/database/testing/cluster.ts'
import { newId, type Uuid } from '../foundation/values/id.ts'
import type { Role } from '../foundation/identity/role.ts'
import type { Exception } from '../lifecycle/stages/index.ts'
import { openHouse, type Answered, type House, type Somebody } from './testing/house.ts'
import { caseOf, engagementOf, facts, tell, type Told } from './testing/told.ts'

let house: House, solvik: Somebody, elvebyen: Somebody
const exceptions: Exception[] = []
beforeAll(async () => {
  house = await openHouse({ exceptionsFor: () => Promise.resolve(exceptions) })
  ;[solvik, elvebyen] = [await house.somebody('Solvik kommune'), await house.somebody('Elvebyen kommune')]
})
afterAll(() => house.close())

const at = (who: Somebody, { engagement, part }: Told, what: string) => `/api/v1/organisations/${who.organisation}/engagements/${engagement}/parts/${part}/${what}`
const gate = async (who: Somebody, told: Told, headers = {}) => (await house.ask('GET', at(who, told, 'gate'), { cookie: who.cookie, headers })).json as unknown as Gate
const move = (who: Somebody, told: Told, what: 'advance' | 'go-back' | 'exit' | 'abandon', body: object, headers = {}): Promise<Answered> => house.ask('POST', at(who, told, what), { cookie: who.cookie, body, headers })
interface Gate {
  part: { version: number; stage: string; ended?: string }; open: boolean; to?: string; you: { advance: boolean; abandon: boolean; exit: boolean; goBack: string[] }; backlog: { id: string }[]; exit: { id: string }[]
  blocks: { duty: { id: string; because: unknown[]; law: string }; lift: string; exception?: { says: string }; items: { item: string; outcome: string }[]; concluded?: { says: string } }[]
}
const withRoles = async (who: Somebody, roles: readonly Role[]): Promise<Somebody> => {
  const account = await house.world.person({ in: who.organisation, roles })
  return { ...who, account, cookie: await house.logIn(account) }
}
const journal = (who: Somebody) => house.world.all<{ action: string }>('SELECT action FROM journal_entry WHERE tenant_id = $1 ORDER BY at, id', [who.organisation])
const moves = (told: Told) => house.world.all<{ kind: string; judgement_id: string; exceptions: unknown[] }>('SELECT kind, judgement_id, exceptions FROM stage_change WHERE part_id = $1 ORDER BY id', [told.part])
const nothingPersonal = facts({ 'processing.personal-data': false, 'organisation.kind': 'gp-office' })
const notAssessed = facts({ 'processing.personal-data': true, 'organisation.kind': 'municipality', 'risk-assessment.done-on': none, 'engagement.decided-on': '2026-03-01' })

describe('moving a part', () => {
  test('of another organisation is answered like one that never was', async () => {
    const told = await engagementOf(house, solvik, 'Journal i skyen', { facts: nothingPersonal })
    const before = await journal(solvik)
    for (const [what, body] of [['advance', { version: 0 }], ['go-back', { version: 0, to: 'need', reason: 'x' }], ['exit', { version: 0, reason: 'x' }], ['abandon', { version: 0, reason: 'x' }]] as const) {
      for (const [who, thing] of [[elvebyen, told], [elvebyen, { engagement: newId(), part: newId() }], [solvik, { ...told, part: newId() }], [solvik, { ...told, engagement: newId() }]] as const) {
        expect(await move(who, thing, what, body)).toMatchObject({ status: 404, code: 'not-found' })
      }
    }
    expect((await house.ask('GET', at(elvebyen, told, 'gate'), { cookie: elvebyen.cookie })).status).toBe(404)
    expect([await moves(told), await journal(solvik)]).toEqual([[], before])
  })

  test('through a closed gate is refused, with the duty, the law and what to do, in the reader’s language', async () => {
    const told = await engagementOf(house, solvik, 'Trygghetsalarmer', { facts: notAssessed })
    const before = await journal(solvik)
    const nb = await move(solvik, told, 'advance', { version: 0 })
    expect(nb).toMatchObject({ status: 409, code: 'gate-closed' })
    expect(nb.json).toMatchObject({
      title: '«Trygghetsalarmer» kan ikke gå fra behov til anskaffelse.', duty: { id: 'risk/assessed-before-decision' },
      because: 'plikten «Risikoen er vurdert før dere bestemmer at en leverandør skal gjøre jobben» er ikke oppfylt, og én plikt til står åpen',
    })
    expect(JSON.stringify(nb.json['duty'])).toContain('artikkel 32')
    for (const [language, title] of [['nn', '«Trygghetsalarmer» kan ikkje gå frå behov til anskaffing.'], ['en', '“Trygghetsalarmer” cannot go from need to procurement.'], ['nb', '«Trygghetsalarmer» kan ikke gå fra behov til anskaffelse.']] as const) {
      await house.world.all('UPDATE account SET language = $2 WHERE account_id = $1', [solvik.account, language])
      expect((await move(solvik, told, 'advance', { version: 0 })).json).toMatchObject({ title })
    }
    expect([await moves(told), await journal(solvik)]).toEqual([[], before])
    expect(await gate(solvik, told)).toMatchObject({ open: false, to: 'procure', blocks: [{ duty: { id: 'risk/assessed-before-decision' }, lift: 'exception' }, { duty: { id: 'need/each-controller-assesses-before-decision' }, lift: 'nobody' }] })
  })

  test.each<[string, Role[], string, number, string | undefined]>([
    ['a buyer', ['buyer'], 'advance', 403, 'stage-not-yours'], ['an auditor', ['auditor'], 'advance', 403, 'not-allowed'], ['an employee', ['employee'], 'advance', 403, 'not-allowed'],
    ['a data protection officer', ['data-protection-officer'], 'advance', 403, 'not-allowed'], ['a security officer', ['security-officer'], 'abandon', 403, 'not-allowed'], ['a system owner', ['system-owner'], 'advance', 200, undefined],
  ])('out of need by %s (%j) with %s is answered %i %s', async (_, roles, what, status, code) => {
    const told = await engagementOf(house, solvik, 'Kontorstøtte', { facts: nothingPersonal })
    const answer = await move(await withRoles(solvik, roles), told, what as 'advance', { version: 0, ...(what === 'abandon' && { reason: 'x' }) })
    expect([answer.status, answer.code]).toEqual([status, code])
    expect(await moves(told)).toHaveLength(status === 200 ? 1 : 0)
  })

  test.each([
    ['advance', {}], ['advance', { version: '0' }], ['advance', { version: -1 }], ['advance', { version: 0, exceptions: [] }], ['go-back', { version: 0, to: 'need' }], ['go-back', { version: 0, to: 'idea', reason: 'x' }],
    ['go-back', { version: 0, to: 'need', reason: '   ' }], ['exit', { version: 0 }], ['exit', { version: 0, reason: 'x'.repeat(4_001) }], ['abandon', { version: 0, reason: ['x'] }],
  ] as const)('by %s with %j is refused and changes nothing', async (what, body) => {
    const told = await engagementOf(house, solvik, 'x', { facts: nothingPersonal })
    expect((await move(solvik, told, what, body)).status).toBe(422)
    expect(await moves(told)).toEqual([])
  })

  test('from a version that has moved on is refused, and of two at once one moves it', async () => {
    const told = await engagementOf(house, solvik, 'To om gangen', { facts: nothingPersonal })
    const answers = await Promise.all([1, 2, 3].map(() => move(solvik, told, 'advance', { version: 0 })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect((await move(solvik, told, 'exit', { version: 0, reason: 'x' })).code).toBe('overtaken')
    expect(await moves(told)).toMatchObject([{ kind: 'advanced' }])
  })

  test('asked for twice with one key moves it once', async () => {
    const told = await engagementOf(house, solvik, 'En nøkkel', { facts: nothingPersonal })
    const key = { 'idempotency-key': newId() }
    expect((await move(solvik, told, 'advance', { version: 0 }, key)).json).toEqual((await move(solvik, told, 'advance', { version: 0 }, key)).json)
    expect(await moves(told)).toHaveLength(1)
  })

  test('waits for whoever is changing the engagement, and is decided on what they left', async () => {
    const told = await engagementOf(house, solvik, 'Et svar kommer imens', { facts: nothingPersonal })
    const other = await house.world.pool.connect()
    await other.query(`BEGIN; SET LOCAL app.tenant = '${solvik.organisation}'`)
    await other.query('SELECT FROM engagement WHERE id = $1 FOR NO KEY UPDATE', [told.engagement])
    const moving = move(solvik, told, 'advance', { version: 0 })
    // It is at the door of the row before the answer that closes the gate is there.
    while ((await house.world.all('SELECT FROM pg_locks WHERE NOT granted')).length === 0) await house.world.all('SELECT pg_sleep(0.02)')
    await tell(house, solvik, told, notAssessed)
    await other.query('COMMIT')
    other.release()
    expect((await moving).code).toBe('gate-closed')
  })
})

test('a move just when a judgement is kept by itself is no collision: it is decided on that one', async () => {
  const told = await engagementOf(house, solvik, 'Vurdert imens', { facts: nothingPersonal }), id = newId(), digest = 'a'.repeat(64)
  await asAdmin(house.world.db.admin, async (other) => {
    await other.query('BEGIN; SET LOCAL session_replication_role = replica; SET LOCAL search_path = rustning')
    await other.query(`INSERT INTO judgement (tenant_id, id, engagement_id, part_id, n, stage, judged_on, pack_digest, facts_digest, facts_id, outcomes, met, not_met, unknown, ahead, blocking, at)
      VALUES ($1, $2, $3, $4, 1, 'need', '2026-01-01', $5, $5, $2, '{"duties": {}, "picks": {}}', 0, 0, 0, 0, 0, clock_timestamp())`, [solvik.organisation, id, told.engagement, told.part, digest])
    await other.query(`INSERT INTO judgement_last (tenant_id, part_id, judgement_id, checked_on) VALUES ($1, $2, $3, '2026-01-01')`, [solvik.organisation, told.part, id])
    const moving = move(solvik, told, 'advance', { version: 0 })
    while ((await house.world.all('SELECT FROM pg_locks WHERE NOT granted')).length === 0) await house.world.all('SELECT pg_sleep(0.02)')
    await other.query('COMMIT')
    expect((await moving).json).toMatchObject({ stage: 'procure', version: 1 })
  })
})

describe('an exception', () => {
  const lifts = (more: Partial<Exception> = {}): Exception => ({ id: newId(), duty: 'risk/assessed-before-decision', until: '2099-12-31', by: 'Kari Fjell', ...more })
  const own = facts({ 'processing.personal-data': true, 'organisation.kind': 'gp-office', 'risk-assessment.done-on': none, 'engagement.decided-on': '2026-03-01' })
  const under = async (some: readonly Exception[], work: () => Promise<void>) => {
    exceptions.push(...some)
    await work().finally(() => exceptions.splice(0))
  }

  test('that has run out, or of another duty, lifts nothing', async () => {
    const told = await engagementOf(house, solvik, 'Utløpt', { facts: own })
    await under([lifts({ until: '2026-01-01' }), lifts({ duty: 'exit/data-returned' })], async () => expect((await move(solvik, told, 'advance', { version: 0 })).code).toBe('gate-closed'))
  })

  test('lifts nothing that the law lets nobody depart from', async () => {
    const told = await engagementOf(house, solvik, 'Uten avtale', { facts: caseOf('gp-cloud-journal-new').facts, stage: 'contract' })
    const { blocks } = await gate(solvik, told)
    const never = blocks.filter(({ lift }) => lift === 'nobody').map(({ duty }) => duty.id)
    expect(never).toContain('privacy/processor-agreement-before-processing')
    await under(never.map((duty) => lifts({ duty })), async () => {
      expect((await gate(solvik, told)).blocks.filter(({ exception }) => exception)).toEqual([])
      expect((await move(solvik, told, 'advance', { version: 0 })).code).toBe('gate-closed')
    })
  })

  test('lifts a duty that may be departed from, and is written down with the move', async () => {
    const told = await engagementOf(house, solvik, 'Med unntak', { facts: own }), one = lifts()
    await under([one], async () => {
      expect(await gate(solvik, told)).toMatchObject({ open: true, blocks: [{ exception: { says: 'Fraviket med et begrunnet unntak til 31. desember 2099, godtatt av Kari Fjell' } }] })
      expect((await move(solvik, told, 'advance', { version: 0 })).json).toMatchObject({ stage: 'procure', version: 1 })
    })
    expect(await moves(told)).toMatchObject([{ kind: 'advanced', exceptions: [{ id: one.id, duty: one.duty, until: one.until }] }])
  })
})

describe('the way', () => {
  test('from need to the end of exit is taken stage by stage, each on verdicts that are kept', async () => {
    const told = await engagementOf(house, solvik, 'Hele veien', { facts: nothingPersonal })
    expect((await move(solvik, told, 'advance', { version: 0 })).json).toMatchObject({ stage: 'procure' })
    // Nobody has said whether the Security Act is about them.
    expect((await move(solvik, told, 'advance', { version: 1 })).json).toMatchObject({ code: 'gate-closed', because: expect.stringContaining('ikke avklart') })
    await tell(house, solvik, told, facts({ 'organisation.regimes': [] }))
    for (const [version, stage] of [[1, 'contract'], [2, 'start'], [3, 'operate']] as const) expect((await move(solvik, told, 'advance', { version })).json).toMatchObject({ stage, version: version + 1 })
    expect((await move(solvik, told, 'advance', { version: 4 })).code).toBe('stage-only-exit')
    expect((await move(solvik, told, 'exit', { version: 4, reason: 'Avtalen går ut' })).json).toMatchObject({ stage: 'exit' })
    expect((await move(solvik, told, 'exit', { version: 5, reason: 'x' })).code).toBe('already-in-exit')
    expect((await move(solvik, told, 'advance', { version: 5 })).json).toMatchObject({ stage: 'exit', ended: 'exited' })
    for (const [what, body] of [['advance', {}], ['go-back', { to: 'operate', reason: 'x' }], ['exit', { reason: 'x' }], ['abandon', { reason: 'x' }]] as const) expect((await move(solvik, told, what, { version: 6, ...body })).code).toBe('part-ended')
    const kept = await moves(told)
    expect(kept.map(({ kind }) => kind)).toEqual(['advanced', 'advanced', 'advanced', 'advanced', 'went-to-exit', 'ended'])
    const { json } = await house.ask('GET', `/api/v1/organisations/${solvik.organisation}/engagements/${told.engagement}/stage-changes?limit=2`, { cookie: solvik.cookie })
    expect(json).toMatchObject({ changes: [{ says: 'Avviklingen ble avsluttet', by: 'Kari Fjell' }, { says: 'Avviklingen startet fra bruk og oppfølging', reason: 'Avtalen går ut' }] })
    const rest = await house.ask('GET', `/api/v1/organisations/${solvik.organisation}/engagements/${told.engagement}/stage-changes?after=${String(json['next'])}`, { cookie: solvik.cookie })
    expect((rest.json['changes'] as unknown[]).length).toBe(4)
    // Each move says which verdicts it rested on: those of the stage it left, and they are there.
    const verdicts = await house.world.all<{ id: string; stage: string }>('SELECT id, stage FROM judgement WHERE part_id = $1', [told.part])
    expect(kept.map(({ judgement_id }) => verdicts.find(({ id }) => id === judgement_id)?.stage)).toEqual(['need', 'procure', 'contract', 'start', 'operate', 'exit'])
  })

  test('out of exit is closed until what the supplier holds is home and gone', async () => {
    const told = await engagementOf(house, solvik, 'Ut av journalen', { facts: caseOf('gp-cloud-journal-new').facts, stage: 'exit' })
    expect((await move(solvik, told, 'advance', { version: 0 })).json).toMatchObject({ code: 'gate-closed', title: 'Avviklingen av «Ut av journalen» kan ikke avsluttes.' })
    expect((await gate(solvik, told)).exit.map(({ id }) => id)).toEqual(expect.arrayContaining(['exit/data-returned', 'exit/deletion-confirmed', 'exit/accesses-closed']))
  })

  test('to exit is open from any stage, whatever is missing', async () => {
    for (const stage of ['need', 'procure', 'contract', 'start', 'operate']) {
      const told = await engagementOf(house, solvik, `Ut fra ${stage}`, { facts: notAssessed, stage })
      const before = await gate(solvik, told)
      expect([before.you.exit, before.exit.length > 0]).toEqual([true, true])
      expect((await move(solvik, told, 'exit', { version: 0, reason: 'Leverandøren holder ikke mål' })).json).toMatchObject({ stage: 'exit', version: 1 })
    }
  })

  test('back asks for a reason, an earlier stage, and nothing else', async () => {
    const told = await engagementOf(house, solvik, 'Mislykket konkurranse', { facts: notAssessed, stage: 'procure' })
    for (const to of ['procure', 'contract', 'exit']) expect((await move(solvik, told, 'go-back', { version: 0, to, reason: 'x' })).code).toBe('stage-not-earlier')
    expect((await move(solvik, told, 'go-back', { version: 0, to: 'need', reason: 'Ingen tilbud' })).json).toMatchObject({ stage: 'need', version: 1 })
  })

  test('ends where a need is given up, and not where something has been handed over', async () => {
    for (const [stage, status] of [['need', 200], ['procure', 200], ['contract', 200], ['start', 409], ['operate', 409], ['exit', 409]] as const) {
      const told = await engagementOf(house, solvik, `Gis opp i ${stage}`, { facts: nothingPersonal, stage })
      expect([stage, (await gate(solvik, told)).you.abandon, (await move(solvik, told, 'abandon', { version: 0, reason: 'Behovet falt bort' })).status]).toEqual([stage, status === 200, status])
    }
  })
})

describe('nine trusts', () => {
  const nine = ['Havn', 'Skog', 'Dal', 'Vidde', 'Kyst', 'Elv', 'Bre', 'Øy', 'Fjord'].map((name) => `${name} sykehus`)
  test('are stopped before the tender until the ninth has concluded', async () => {
    const receipts: { id: Uuid; controller: string; about: 'risk-assessment'; outcome: 'adopted' | 'adapted' | 'refused'; on: string }[] = []
    const other = await openHouse({ whoHasConcluded: () => Promise.resolve(receipts) })
    try {
      const nordlys = await other.somebody('Nordlys Drift')
      const told = await engagementOf(other, nordlys, 'Drift av servere', { facts: facts({ 'processing.personal-data': true, 'organisation.kind': 'hospital-trust', 'risk-assessment.done-on': '2026-01-10', 'engagement.decided-on': '2026-06-01' }) })
      const url = `/api/v1/organisations/${nordlys.organisation}/engagements/${told.engagement}`
      const put = await other.ask('PUT', `${url}/parties`, { cookie: nordlys.cookie, headers: { 'if-match': '"1"' }, body: { allControllersNamed: true, parties: nine.map((name) => ({ role: 'controller', name })) } })
      expect([put.status, put.text]).toEqual([200, put.text])
      const stands = async () => (await other.ask('GET', `${url}/parts/${told.part}/gate`, { cookie: nordlys.cookie })).json as unknown as Gate
      expect((await stands()).blocks).toMatchObject([{ concluded: { says: '0 av 9 virksomheter har godtatt' }, lift: 'nobody' }])
      nine.forEach((controller, n) => n < 8 && receipts.push({ id: newId(), controller, about: 'risk-assessment', outcome: n < 7 ? 'adopted' : 'adapted', on: '2026-02-01' }))
      // Another organisation's receipt counts for nobody else.
      receipts.push({ id: newId(), controller: 'Tind sykehus', about: 'risk-assessment', outcome: 'adopted', on: '2026-02-01' })
      const eight = await stands()
      expect(eight.blocks).toMatchObject([{ concluded: { says: '8 av 9 virksomheter har godtatt' } }])
      expect(eight.blocks[0]?.items.filter(({ outcome }) => outcome !== 'met')).toMatchObject([{ item: 'Fjord sykehus' }])
      expect((await other.ask('POST', `${url}/parts/${told.part}/advance`, { cookie: nordlys.cookie, body: { version: 0 } })).code).toBe('gate-closed')
      // Whoever cannot rely on the shared assessment has none of its own.
      receipts.push({ id: newId(), controller: 'Fjord sykehus', about: 'risk-assessment', outcome: 'refused', on: '2026-03-01' })
      const refused = await stands()
      expect(refused.blocks).toMatchObject([{ concluded: { says: '8 av 9 virksomheter har godtatt' } }])
      expect(refused.blocks[0]?.items.filter(({ outcome }) => outcome !== 'met')).toMatchObject([{ item: 'Fjord sykehus', outcome: 'not-met' }])
      expect((await other.ask('POST', `${url}/parts/${told.part}/advance`, { cookie: nordlys.cookie, body: { version: 0 } })).code).toBe('gate-closed')
      // Asked anew, and answered: the newest of each is handed over.
      receipts.splice(-1, 1, { id: newId(), controller: 'Fjord sykehus', about: 'risk-assessment', outcome: 'adopted', on: '2026-04-01' })
      expect(await stands()).toMatchObject({ open: true, blocks: [] })
      expect((await other.ask('POST', `${url}/parts/${told.part}/advance`, { cookie: nordlys.cookie, body: { version: 0 } })).status).toBe(200)
    } finally {
      await other.close()
    }
  })
})

test('no answer was a fault of ours', () => expect(house.faults).toEqual([]))
