/** Copies between organisations: what must never cross first, then nine trusts that each conclude for themselves, on a real database. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Day } from '@rustning/engine'
import type { Acting } from '../../foundation/action/action.ts'
import { changeAs, readAs } from '../../foundation/database/transaction.ts'
import type { Job } from '../../foundation/jobs/index.ts'
import { jobContext } from '../../foundation/jobs/testing/context.ts'
import { newSigner, verifierOf } from '../../foundation/journal/note.ts'
import { newId, type TenantId, type Uuid } from '../../foundation/values/id.ts'
import { conclusionSupplies, groundsDigest, serveConclusions } from '../conclusion/index.ts'
import { decisionSupplies } from '../decision/index.ts'
import { knowledge, openApprovals, type Answered, type Approvals, type Somebody } from '../testing/installation.ts'
import { collective, collectiveByMatter } from './collective.ts'
import { askAnswerDelivery, askDelivery, askTelling, collectiveGate, receiptsOf, offerJobs, serveOffers, withCopies } from './index.ts'
import type { AnswerKind, Offer } from './offer.ts'
import { receiptHolds } from './receipt.ts'

const signer = newSigner('rustning.example'), grounds = [{ what: 'verdict', id: 'all', version: '1', title: 'Utfallene' }]
interface Trust { readonly leader: Somebody; readonly engagement: Uuid }
let rooms: Approvals, jobs: readonly Job[], nordlys: Somebody, buyer: Somebody, engagement: Uuid, trusts: readonly Trust[], expected: readonly string[] = []
const names = ['Havn', 'Skog', 'Dal', 'Vidde', 'Kyst', 'Elv', 'Bre', 'Øy', 'Fjord'].map((name) => `${name} sykehus`)
beforeAll(async () => {
  rooms = await openApprovals(({ pool, actingFor, kinds, groundsOf }) => {
    const conclusions = { kinds, groundsOf: withCopies(groundsOf) }, onConclusion = (by: Acting, one: { readonly engagement: Uuid }) => [askTelling(by, one.engagement)]
    return [serveConclusions({ pool, actingFor, ...conclusions, onChange: onConclusion }), serveOffers({ pool, actingFor, ...conclusions, onConclusion, deliver: askDelivery, deliverAnswer: askAnswerDelivery, titleOf: () => Promise.resolve('Virtuelle tjenere i skyen'), controllersOf: () => Promise.resolve(expected) })]
  })
  jobs = offerJobs({ signer, epoch: 1, groundsOf: withCopies(rooms.groundsOf) }) as readonly Job[]
  const tenant = await rooms.organisation('Nordlys Drift')
  ;[nordlys, buyer] = [await rooms.somebody(tenant, 'Liv Nordlys', 'leader'), await rooms.somebody(tenant, 'Per Nordlys', 'buyer')]
  engagement = await rooms.engagement(nordlys)
  const made: Trust[] = []
  for (const name of names) {
    const leader = await rooms.somebody(await rooms.organisation(name), `Leder ${name}`, 'leader')
    made.push({ leader, engagement: await rooms.engagement(leader) })
  }
  trusts = made
})
afterAll(() => rooms.end())

const trust = (index: number) => trusts[index] as Trust
const at = (person: Somebody, rest: string) => `/api/v1/organisations/${person.tenant}/${rest}`
const codeOf = async (person: Somebody) => (await rooms.ask(person, 'POST', at(person, 'reception-codes'), { label: 'Nordlys Drift' })).json as { id: string; code: string }
let concluded = 0
const conclude = async (person = nordlys, of = engagement): Promise<string> => {
  const shown = (await rooms.ask(person, 'GET', at(person, `engagements/${of}/conclusion-grounds?kind=supplier.guarantees`))).json
  const made = await rooms.ask(person, 'POST', at(person, `engagements/${of}/conclusions`), { kind: 'supplier.guarantees', outcome: 'yes', words: `Vurdert ${concluded++}`, digest: shown['digest'], after: shown['newest'] })
  expect(made.status).toBe(201)
  return String(made.json['id'])
}
const send = (conclusion: string, to: Record<string, unknown>, label = 'Havn sykehus', by = buyer) => rooms.ask(by, 'POST', at(by, `engagements/${engagement}/offers`), { conclusion, label, to })
const read = (person: Somebody, path: string) => rooms.ask(person, 'GET', at(person, path))

/** Everything that was asked for is done, and what that asks for too; twice over, since a job may be. */
const carried = async (): Promise<void> => {
  for (;;) {
    const waiting = await rooms.all<{ tenant_id: TenantId; payload: { id: Uuid; name: string; input: unknown } }>('SELECT tenant_id, payload FROM outbox ORDER BY at, id')
    if (waiting.length === 0) return
    await rooms.all('DELETE FROM outbox')
    for (const { tenant_id, payload } of waiting) for (let time = 0; time < 2; time++) await jobs.find(({ name }) => name === payload.name)?.run(jobContext(rooms.pool, tenant_id, payload.input, payload.id))
  }
}
const newest = async ({ leader }: Trust) => ((await read(leader, 'received-offers?limit=1')).json['received'] as Record<string, unknown>[])[0] as Record<string, unknown>
const answer = async ({ leader, engagement: of }: Trust, outcome: string, more: Record<string, unknown> = {}): Promise<Answered> => {
  const { id } = await newest({ leader, engagement: of })
  const shown = (await read(leader, `received-offers/${String(id)}/grounds?engagement=${of}`)).json
  return rooms.ask(leader, 'POST', at(leader, `received-offers/${String(id)}/answer`), { engagement: of, outcome, words: 'Vår egen vurdering.', digest: shown['digest'], after: shown['newest'], ...(outcome === 'adapted' && { conditions: 'Bare med egen nøkkel.' }), ...more })
}
const gate = async () => {
  const { matters: [matter] } = await readAs(rooms.pool, nordlys.tenant, (reader) => collectiveGate(reader, engagement, { expected }))
  if (!matter) throw new Error('nothing is shared, and nobody must conclude')
  return matter
}
const sum = (tenant: TenantId) => rooms.all('SELECT (SELECT md5(string_agg(r::text, \'|\' ORDER BY id)) FROM offer_received r WHERE tenant_id = $1) AS received, (SELECT md5(string_agg(o::text, \'|\' ORDER BY id)) FROM offer o WHERE tenant_id = $1) AS offers, (SELECT count(*) FROM journal_entry WHERE tenant_id = $1) AS entries', [tenant])

describe('nothing is sent', () => {
  test.each<[string, () => Promise<Record<string, unknown>>, number, string]>([
    ['by a code that is none', () => Promise.resolve({ code: 'hei' }), 422, 'offer-way-unknown'],
    ['to oneself', async () => ({ code: (await codeOf(nordlys)).code }), 422, 'offer-to-self'],
    ['to somebody to whom nothing came through before', () => Promise.resolve({ addressee: trust(0).leader.tenant }), 422, 'offer-way-unknown'],
    ['to nobody', () => Promise.resolve({ addressee: newId() }), 422, 'offer-way-unknown'],
    ['both ways', () => Promise.resolve({ code: 'x', addressee: newId() }), 422, 'invalid-request'],
  ])('%s', async (_, to, status, code) => {
    expect(await send(await conclude(), await to())).toMatchObject({ status, code })
    await carried()
  })

  test('of what does not stand, or is somebody else’s', async () => {
    const { code } = await codeOf(trust(0).leader), first = await conclude()
    await conclude()
    expect(await send(first, { code })).toMatchObject({ status: 409, code: 'offer-not-standing' })
    const theirs = await conclude(trust(0).leader, trust(0).engagement)
    for (const known of [theirs, newId()]) expect(await send(known, { code })).toMatchObject({ status: 404, code: 'not-found' })
    await carried()
  })

  test('in the name of one organisation by another, nor past our own code', async () => {
    expect((await rooms.ask(trust(0).leader, 'POST', at(nordlys, `engagements/${engagement}/offers`), { conclusion: newId(), label: 'x', to: { code: 'x' } })).status).toBe(404)
    const before = await sum(trust(1).leader.tenant)
    const tries: [string, unknown[]][] = [
      ['INSERT INTO offer_received (tenant_id, id, version, sender_id, sender_name, offer_id, code_id, kind, copy, digest, sender_entry, sender_leaf, note, received_at, state) SELECT $1, $1, 1, $1, \'x\', $1, $1, \'x\', \'{}\', sha256(\'\'), $1, sha256(\'\'), \'x\', clock_timestamp(), \'new\'', [trust(1).leader.tenant]],
      ['UPDATE offer SET answer = \'adopted\'', []], ['UPDATE offer SET answer_digest = sha256(\'\')', []], ['UPDATE offer_received SET copy = \'{}\'', []], ['UPDATE offer_code SET bound_to = $1', [nordlys.tenant]], ['SELECT courier_entry($1, 1, $1, \'x\', \'offer\', $1, 1, \'{}\')', [trust(1).leader.tenant]],
    ]
    for (const [text, values] of tries) await expect(changeAs(rooms.pool, nordlys.tenant, ({ rows }) => rows(text, values))).rejects.toThrow(/permission denied|row-level security/)
    // The courier on behalf of a tenant that has no such offer, with the leaf of an entry that is not of it, or with an answer that was not given.
    const calls: [string, unknown[]][] = [
      ['deliver_offer($1, $2, 1, $2, $2, sha256(\'\'), \'x\', ARRAY[$2, $2]::uuid[])', [trust(1).leader.tenant, newId()]], ['deliver_change($1, $2, 1, $2)', [trust(1).leader.tenant, newId()]], ['deliver_answer($1, 1, $1, sha256(\'\'), \'x\', $1)', [newId()]], ['deliver_withdrawal($1, 1, $1)', [newId()]],
    ]
    for (const [call, values] of calls) expect(await changeAs(rooms.pool, nordlys.tenant, ({ rows }) => rows(`SELECT ${call} AS said`, values))).toEqual([{ said: 'no-way' }])
    expect(await sum(trust(1).leader.tenant)).toEqual(before)
  })
})

describe('a code', () => {
  test('lets the first who uses it in, and nobody else; one that is used, closed, expired or never was is answered alike', async () => {
    const { leader } = trust(2), codes = [await codeOf(leader), await codeOf(leader), await codeOf(leader)] as const
    expect((await rooms.ask(leader, 'DELETE', at(leader, `reception-codes/${codes[1].id}`), undefined, { 'if-match': '"1"' })).status).toBe(204)
    await rooms.all(`SET session_replication_role = replica; UPDATE offer_code SET made_at = made_at - interval '32 days', expires_at = expires_at - interval '32 days' WHERE id = '${codes[2].id}'`)
    const conclusion = await conclude(), first = await send(conclusion, { code: codes[0].code }, 'Dal sykehus')
    expect(first).toMatchObject({ status: 201, json: { standing: 'waiting' } })
    await carried()
    // Somebody else with the same code.
    const other = trust(3), own = await conclude(other.leader, other.engagement)
    const stolen = await rooms.ask(other.leader, 'POST', at(other.leader, `engagements/${other.engagement}/offers`), { conclusion: own, label: 'Dal', to: { code: codes[0].code } })
    const forged = `rl_${Buffer.from(newId().replaceAll('-', ''), 'hex').toString('base64url')}_${'A'.repeat(43)}`
    const tried = [stolen, await send(conclusion, { code: codes[1].code }, 'x'), await send(conclusion, { code: codes[2].code }, 'y'), await send(conclusion, { code: forged }, 'z')]
    await carried()
    // The second way is closed, but the first was opened to the same sender: what it sends by whatever code comes through there.
    const standings = await Promise.all(tried.map(async ({ json }, index) => (await read(index === 0 ? other.leader : buyer, `offers/${String(json['id'])}`)).json))
    expect(standings.map(({ standing, undelivered }) => [standing, undelivered])).toEqual([['not-delivered', 'no-way'], ['waiting', undefined], ['waiting', undefined], ['not-delivered', 'no-way']])
    const codesNow = (await read(leader, 'reception-codes')).json['codes'] as { id: string; usedAt?: string; code?: string; version: number }[]
    expect(codesNow.filter(({ usedAt }) => usedAt !== undefined).map(({ id }) => id)).toEqual([codes[0].id])
    // Closed, and nothing more comes.
    await rooms.ask(leader, 'DELETE', at(leader, `reception-codes/${codes[0].id}`), undefined, { 'if-match': '"2"' })
    const late = await send(conclusion, { addressee: leader.tenant }, 'Dal sykehus')
    await carried()
    expect((await read(buyer, `offers/${String(late.json['id'])}`)).json).toMatchObject({ standing: 'not-delivered', undelivered: 'no-way' })
    await rooms.all('SET session_replication_role = replica; DELETE FROM offer_received; DELETE FROM offer; DELETE FROM offer_code')
  })
})

describe('nine trusts', () => {
  const standings = async () => (await gate()).seats.map(({ name, standing }) => `${name.split(' ')[0]} ${standing}`)
  let conclusion = ''

  test('get a copy each, with a receipt that only this installation can have signed', async () => {
    expected = names
    expect(await gate()).toMatchObject({ concluded: 0, of: 9, open: false })
    conclusion = await conclude()
    for (const [index, { leader }] of trusts.entries()) expect((await send(conclusion, { code: (await codeOf(leader)).code }, names[index])).status).toBe(201)
    await carried()
    for (const { leader } of trusts) {
      const { json } = await read(leader, 'received-offers')
      const [copy, ...more] = json['received'] as Record<string, unknown>[]
      expect([more, copy]).toEqual([[], expect.objectContaining({ sender: 'Nordlys Drift', state: 'new', copy: expect.objectContaining({ kind: 'supplier.guarantees', outcome: 'yes', by: { name: 'Liv Nordlys', as: 'leader' } }) as unknown })])
      const [entry] = await rooms.all<{ leaf: string }>('SELECT encode(sha256(\'\\x00\'::bytea || body), \'hex\') AS leaf FROM journal_entry WHERE tenant_id = $1 AND id = $2', [nordlys.tenant, copy?.['entry']])
      const receipt = { tenant: nordlys.tenant, entry: copy?.['entry'] as Uuid, leaf: entry?.leaf ?? '', says: 'offer' as const, digest: String(copy?.['digest']) }
      expect(receiptHolds(String(copy?.['receipt']), receipt, [verifierOf(signer)])).toBe(true)
      for (const other of [{ ...receipt, says: 'adopted' as const }, { ...receipt, tenant: leader.tenant }, { ...receipt, digest: '0'.repeat(64) }]) expect(receiptHolds(String(copy?.['receipt']), other, [verifierOf(signer)])).toBe(false)
      expect(receiptHolds(String(copy?.['receipt']), receipt, [verifierOf(newSigner('rustning.example'))])).toBe(false)
    }
  })

  test('do not see or answer each other’s', async () => {
    const { id } = await newest(trust(0)), { leader, engagement: own } = trust(1)
    for (const known of [id, newId()]) {
      expect(await read(leader, `received-offers/${String(known)}`)).toMatchObject({ status: 404 })
      expect(await rooms.ask(leader, 'POST', at(leader, `received-offers/${String(known)}/answer`), { engagement: own, outcome: 'adopted', words: 'x', digest: '0'.repeat(64), after: 0 })).toMatchObject({ status: 404, code: 'not-found' })
    }
    for (const of of [engagement, newId()]) expect(await answer({ leader, engagement: of }, 'adopted', { digest: '0'.repeat(64), after: 0 })).toMatchObject({ status: 404, code: 'not-found' })
  })

  test.each<[string, string, Record<string, unknown>, number, string]>([
    ['adapted without conditions', 'adapted', { conditions: undefined }, 422, 'offer-conditions-missing'],
    ['adopted with conditions', 'adopted', { conditions: 'x' }, 422, 'offer-conditions-unasked'],
    ['on other grounds than were shown', 'adopted', { digest: groundsDigest(grounds) }, 409, 'grounds-moved'],
    ['with no words of their own', 'adopted', { words: ' ' }, 422, 'invalid-request'],
  ])('do not answer %s', async (_, outcome, more, status, code) => expect(await answer(trust(0), outcome, more)).toMatchObject({ status, code }))

  test('answer once, however often at once; seven adopt, one adapts, one refuses, and the gate stays shut', async () => {
    const atOnce = await Promise.all([1, 2, 3].map(() => answer(trust(0), 'adopted', { sayName: true })))
    expect(atOnce.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    for (let index = 1; index < 7; index++) expect((await answer(trust(index), 'adopted')).status).toBe(200)
    expect((await answer(trust(7), 'adapted', { because: 'Vi har egen nøkkel.' })).status).toBe(200)
    expect((await answer(trust(8), 'refused')).status).toBe(200)
    await carried()
    expect(await gate()).toMatchObject({ concluded: 8, of: 9, open: false })
    expect(await standings()).toEqual(['Bre adopted', 'Dal adopted', 'Elv adopted', 'Fjord refused', 'Havn adopted', 'Kyst adopted', 'Skog adopted', 'Vidde adopted', 'Øy adapted'])
    const { json } = await read(buyer, `engagements/${engagement}/collective-gate`)
    expect(json).toMatchObject({ open: false, matters: [{ kind: 'supplier.guarantees', concluded: 8, open: false }] })
    const offers = (await read(buyer, `engagements/${engagement}/offers?limit=100`)).json['offers'] as { label: string; answer: { by?: string; because?: string; receipt: string; entry: Uuid; digest: string } }[]
    expect(offers.find(({ label }) => label === 'Øy sykehus')?.answer).toMatchObject({ because: 'Vi har egen nøkkel.' })
    expect(offers.flatMap(({ answer: { by } }) => by ?? [])).toEqual(['Leder Havn sykehus'])
    const one = offers.find(({ label }) => label === 'Skog sykehus') as (typeof offers)[number], tenant = trust(1).leader.tenant
    const [entry] = await rooms.all<{ leaf: string }>('SELECT encode(sha256(\'\\x00\'::bytea || body), \'hex\') AS leaf FROM journal_entry WHERE tenant_id = $1 AND id = $2', [tenant, one.answer.entry])
    expect(receiptHolds(one.answer.receipt, { tenant, entry: one.answer.entry, leaf: entry?.leaf ?? '', says: 'adopted', digest: one.answer.digest }, [verifierOf(signer)])).toBe(true)
  })

  test('and when the ninth, asked anew, has concluded too, it opens; the judgement hears the same', async () => {
    await send(conclusion, { addressee: trust(8).leader.tenant }, 'Fjord sykehus')
    await carried()
    expect((await answer(trust(8), 'adopted')).status).toBe(200)
    await carried()
    expect(await gate()).toMatchObject({ concluded: 9, of: 9, open: true })
    const receipts = await readAs(rooms.pool, nordlys.tenant, (reader) => receiptsOf(reader, engagement))
    expect([receipts.length, receipts.every(({ outcome }) => ['adopted', 'adapted'].includes(outcome))]).toEqual([9, true])
  })

  test('until one takes its conclusion back, and then it is shut', async () => {
    const { leader } = trust(4), said = (await newest(trust(4)))['answer'] as { conclusionId: string }
    expect((await rooms.ask(leader, 'POST', at(leader, `conclusions/${said.conclusionId}/withdraw`), { because: 'Vi har fått nye opplysninger.' })).status).toBe(200)
    await carried()
    expect(await gate()).toMatchObject({ concluded: 8, open: false })
    expect(await standings()).toContain('Kyst withdrawn')
  })

  test('and when the original moves they are all told, and their own conclusions no longer stand', async () => {
    await conclude()
    await carried()
    expect(new Set((await gate()).seats.map(({ standing }) => standing))).toEqual(new Set(['changed', 'withdrawn']))
    const { leader } = trust(0), copy = await newest(trust(0))
    expect(copy['changedAt']).toEqual(expect.any(String))
    const own = await read(leader, `conclusions/${(copy['answer'] as { conclusionId: string }).conclusionId}`)
    expect(own.json['standing']).toMatchObject({ stands: false, because: 'moved', moved: [{ what: 'offer', how: 'changed', title: 'Nordlys Drift' }] })
  })

  test('with an entry in each journal for everything that came and went, and nothing twice', async () => {
    const entries = await rooms.all<{ action: string; n: string; tenants: string }>('SELECT action, count(*) AS n, count(DISTINCT tenant_id) AS tenants FROM journal_entry WHERE actor_kind = \'system\' GROUP BY 1 ORDER BY 1')
    expect(Object.fromEntries(entries.map(({ action, n }) => [action, Number(n)]))).toMatchObject({ 'offer.receive': expect.any(Number) as number, 'offer.hear-answer': 10, 'offer.hear-withdrawal': expect.any(Number) as number })
    expect(await rooms.all('SELECT FROM journal_entry e WHERE actor_kind = \'system\' AND convert_from(body, \'UTF8\')::jsonb ->> \'tenant\' <> tenant_id::text')).toEqual([])
    const before = await sum(trust(0).leader.tenant)
    for (const { leader } of [{ leader: nordlys }, ...trusts]) await jobs[2]?.run(jobContext(rooms.pool, leader.tenant, {}))
    expect(await sum(trust(0).leader.tenant)).toEqual(before)
  })
})

test('the collective gate is shut where there is nobody, and by a name nobody has offered to', () => {
  expect([collective([]).open, collective([], ['Havn sykehus'])]).toEqual([false, { seats: [{ name: 'Havn sykehus', standing: 'not-offered' }], concluded: 0, of: 1, open: false }])
})

describe('each thing that is shared is counted by itself', () => {
  const copyOf = (n: number, kind: string, label: string, more: Partial<Offer> = {}, item?: string): Offer => ({
    id: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}` as Uuid, version: 1, engagement, part: undefined, kind, original: newId(), addressee: `tenant of ${label}` as TenantId, label, codeHash: undefined, copy: JSON.stringify({ kind, ...(item !== undefined && { item }) }), digest: '', sent: { by: newId(), at: new Date() },
    state: 'delivered', undelivered: undefined, answer: undefined, changedAt: undefined, ...more,
  })
  const said = (outcome: AnswerKind): Partial<Offer> => ({ answer: { outcome, on: '2026-03-03' as Day, digest: '', as: 'leader', by: undefined, because: undefined, entry: newId(), note: '', withdrawnAt: undefined } })
  const shown = (offers: readonly Offer[], named: readonly string[] = []) => collectiveByMatter(offers, named).matters.map(({ kind, part, item, concluded, of, open, seats }) => [[kind, part && 'part', item].filter(Boolean).join(' '), `${concluded}/${of}`, open, seats.map(({ standing }) => standing).join(' ')])

  test('a later copy about another thing neither takes a yes away nor gives one', () => {
    const risk = [copyOf(1, 'risk', 'Havn', said('adopted')), copyOf(2, 'risk', 'Skog', said('adopted'))]
    expect(shown([...risk, copyOf(3, 'use', 'Havn')])).toEqual([['risk', '2/2', true, 'adopted adopted'], ['use', '0/1', false, 'waiting']])
    expect(shown([copyOf(1, 'risk', 'Havn', said('refused')), copyOf(2, 'use', 'Havn', said('adopted'))])).toEqual([['risk', '0/1', false, 'refused'], ['use', '1/1', true, 'adopted']])
    expect([collectiveByMatter([...risk, copyOf(3, 'use', 'Havn')]).open, collectiveByMatter(risk).open]).toEqual([false, true])
  })

  test('of one thing the newest copy counts, in whatever order they come; another part and another item are other things', () => {
    const again = [copyOf(2, 'risk', 'Havn', said('adopted')), copyOf(1, 'risk', 'Havn', said('refused'))]
    expect(shown(again)).toEqual([['risk', '1/1', true, 'adopted']])
    expect(shown([copyOf(1, 'risk', 'Havn', said('adopted')), copyOf(2, 'risk', 'Havn', { part: newId() }), copyOf(3, 'risk', 'Havn', {}, 'Skykraft')])).toEqual([['risk', '1/1', true, 'adopted'], ['risk part', '0/1', false, 'waiting'], ['risk Skykraft', '0/1', false, 'waiting']])
  })

  test('those who must conclude wait for each; where nothing is shared they wait all the same, and where nobody must, nothing is open', () => {
    expect(shown([copyOf(1, 'risk', 'Havn', said('adopted'))], ['Havn', 'Skog'])).toEqual([['risk', '1/2', false, 'adopted not-offered']])
    expect(shown([], ['Havn'])).toEqual([['', '0/1', false, 'not-offered']])
    expect(collectiveByMatter([])).toEqual({ matters: [], open: false })
  })
})

test('what approval supplies is in the vocabulary, and none of it twice', () => {
  const supplied: string[] = [...conclusionSupplies(rooms.kinds), ...decisionSupplies]
  expect(supplied.filter((one) => !Object.hasOwn(knowledge.facts, one) && !knowledge.pack.itemNouns.includes(one))).toEqual([])
  expect(new Set(supplied).size).toBe(supplied.length)
})

test('no answer was a fault of ours', () => expect(rooms.faults).toEqual([]))
