/** What one concludes and decides on: shown with who said it and when, kept as it was shown, and exactly what the digest is of. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digestOf, type Ground } from '../approval/conclusion/index.ts'
import { openHouse, type House, type Somebody } from './testing/house.ts'
import { engagementOf, type Told } from './testing/told.ts'

let house: House, solvik: Somebody, elvebyen: Somebody, told: Told
const kind = 'supplier.guarantees'
const here = (who: Somebody) => `/api/v1/organisations/${who.organisation}`
const get = async (who: Somebody, path: string) => (await house.ask('GET', `${here(who)}/${path}`, { cookie: who.cookie })).json
const send = (who: Somebody, path: string, body: object) => house.ask('POST', `${here(who)}/${path}`, { cookie: who.cookie, body })
const say = async (value: boolean) => expect((await send(solvik, `engagements/${told.engagement}/answers`, { answers: [{ fact: 'supplier.processes-on-behalf', value }] })).status).toBe(201)
const now = async () => (await get(solvik, `engagements/${told.engagement}/conclusion-grounds?kind=${kind}`)) as { grounds: Ground[]; digest: string; newest: number }
const of = (grounds: unknown, noun: string) => (grounds as Ground[]).find(({ what, id }) => what === 'facts' && id === noun)

beforeAll(async () => {
  house = await openHouse()
  ;[solvik, elvebyen] = [await house.somebody('Solvik kommune'), await house.somebody('Elvebyen kommune')]
  told = await engagementOf(house, solvik, 'Journal i skyen')
  await say(true)
  const { version, words } = await get(solvik, 'authority-matrix')
  await send(solvik, 'authority-matrix', { version, words, decidedBy: 'Kommunestyret', decidedOn: '2026-01-15' })
})
afterAll(() => house.close())

test('what is known is shown with who said it and when, and the digest is of exactly that', async () => {
  expect((await house.ask('GET', `${here(solvik)}/engagements/${told.engagement}/conclusion-grounds?kind=${kind}`, { cookie: elvebyen.cookie })).status).toBe(404)
  const { grounds } = await now(), supplier = of(grounds, 'supplier')
  expect(supplier?.says?.known).toEqual([{ fact: 'supplier.processes-on-behalf', value: true, by: expect.stringMatching(/./), on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }])
  const values = (known: readonly { fact: string; value: unknown }[]) => Object.fromEntries(known.map(({ fact, value }) => [fact, value]))
  for (const { what, version, says } of grounds.filter((one) => one.what === 'facts')) {
    expect(what).toBe('facts')
    expect(version).toBe(digestOf({ known: values(says?.known ?? []), ...(says?.list && { complete: says.list.complete, members: says.list.members.map(({ name, known }) => ({ name, known: values(known) })) }) }))
  }
})

test('a conclusion and a case keep what was shown after it has moved, and lists of many leave it out', async () => {
  const { digest, newest } = await now()
  const concluded = await send(solvik, `engagements/${told.engagement}/conclusions`, { kind, outcome: 'yes', words: 'Vurdert.', digest, after: newest })
  const asked = await send(solvik, `engagements/${told.engagement}/decisions`, { form: 'residual-risk', title: 'Logg i mars', reasons: 'Leverandøren leverer i mars.', measures: '', level: 'low', worth: { amount: 5, currency: 'NOK' } })
  expect([concluded.status, asked.status]).toEqual([201, 201])
  await say(false)
  for (const path of [`conclusions/${String(concluded.json['id'])}`, `decisions/${String(asked.json['id'])}`]) {
    const read = await get(solvik, path)
    expect([path, of(read['grounds'], 'supplier')?.says?.known.map(({ value }) => value)]).toEqual([path, [true]])
  }
  // Beside what was shown stands what it says now, for those who may read it, so that a newcomer sees what it fell by.
  const fallen = { what: 'facts', id: 'supplier', how: 'changed', now: { known: [{ fact: 'supplier.processes-on-behalf', value: false, by: expect.any(String), on: expect.any(String) }] } }
  expect((await get(solvik, `decisions/${String(asked.json['id'])}`))['moved']).toMatchObject([fallen])
  expect((await get(solvik, `conclusions/${String(concluded.json['id'])}`))['standing']).toMatchObject({ stands: false, because: 'moved', moved: [fallen] })
  expect((await house.ask('GET', `${here(solvik)}/conclusions/${String(concluded.json['id'])}`, { cookie: elvebyen.cookie })).status).toBe(404)
  const { conclusions } = (await get(solvik, `engagements/${told.engagement}/conclusions`)) as { conclusions: { grounds: Ground[]; standing: { moved: { now?: unknown }[] } }[] }
  expect([conclusions.length, conclusions.flatMap(({ grounds }) => grounds.flatMap(({ says }) => says ?? [])), conclusions.flatMap(({ standing }) => standing.moved).map(({ now: says }) => says)]).toEqual([1, [], [undefined]])
})

test('the paper for the board says what is known in words', async () => {
  const asked = await send(solvik, `engagements/${told.engagement}/decisions`, { form: 'board-case', title: 'Journal i skyen', reasons: 'Styret bør se den.', measures: '', level: 'low', worth: { amount: 5, currency: 'NOK' } })
  const { text } = await house.ask('GET', `${here(solvik)}/decisions/${String(asked.json['id'])}/case-paper?language=nb`, { cookie: solvik.cookie })
  expect(text).toMatch(/- Leverandør.*\n {2}- Skal leverandøren ta vare på eller bruke personopplysningene for dere\? \*\*Nei\*\* \(.+\)/)
  expect(text).not.toContain('facts supplier')
})

test('no answer was a fault of ours', () => expect(house.faults).toEqual([]))
