/**
 * What a page costs the database: every message that the server sends it while a person opens a page, who they are and what they may included.
 * The number is fixed: it is the same with two of each thing as with thirty, so that no page grows slow with what an organisation has.
 */
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { asAdmin } from '../foundation/database/testing/cluster.ts'
import type { Uuid } from '../foundation/values/id.ts'
import { openHouse, type Answered, type House, type Somebody } from './testing/house.ts'
import { specimensOf } from './testing/specimens.ts'
import { facts, tell } from './testing/told.ts'

type Has = Awaited<ReturnType<typeof specimensOf>>
let house: House, solvik: Somebody, has: Has
const counted = new Map<string, number[]>()

/** What a screen asks for when it is opened, as web/src has it. A page that asks for more is to stand here with more. */
const pages: readonly (readonly [string, number, (has: Has, overviewOf: readonly string[]) => readonly string[]])[] = [
  ['the search of services', 8, () => ['/services?q=nordlys&limit=20', '/services/facets?q=nordlys']],
  ['the suppliers', 8, () => ['suppliers?limit=100', 'suppliers?joined=true&limit=100']],
  ['the services', 4, () => ['services?limit=100']],
  ['the engagements and what the judgement says of them', 8, (_, all) => ['engagements?limit=25', `portfolio/verdicts?${all.map((id) => `engagement=${id}`).join('&')}`]],
  ['what waits', 4, () => ['waiting?limit=100']],
  ['the first page', 13, () => ['', 'waiting?limit=8', 'figures']],
  ['the portfolio in figures', 5, () => ['figures']],
  ['a thread', 70, ({ engagement, part }) => [`engagements/${engagement}`, `engagements/${engagement}/parts/${part}/gate`, `engagements/${engagement}/judgement?part=${part}`, `backlog?engagement=${engagement}&limit=100`, `engagements/${engagement}/stage-changes?limit=100`]],
  ['the answers of a thread', 5, ({ engagement, part }) => [`engagements/${engagement}/answers?part=${part}`]],
  ['the conclusions of a thread', 13, ({ engagement }) => [`engagements/${engagement}/conclusions?limit=100`, 'conclusion-kinds']],
  ['the copies that were sent', 10, ({ engagement }) => [`engagements/${engagement}/offers?limit=100`, `engagements/${engagement}/collective-gate`]],
  ['the cases', 5, () => ['decisions?limit=100']],
  ['one case', 18, ({ decision }) => [`decisions/${decision}`, 'authority-matrix']],
  ['the copies that came', 4, () => ['received-offers?limit=100']],
  ['a chain', 8, ({ supplier }) => [`suppliers/${supplier}`, `suppliers/${supplier}/chain?limit=100`]],
  ['the notices of changes in chains', 4, () => ['supply-chain/notices?limit=100']],
  ['the journal', 12, () => ['journal?limit=100', 'members']],
  ['who am I', 7, () => ['/me']],
]

const get = async (path: string): Promise<Answered> => {
  const url = path.startsWith('/') ? `/api/v1${path}` : `/api/v1/organisations/${solvik.organisation}${path && '/'}${path}`
  const answer = await house.ask('GET', url, { cookie: solvik.cookie })
  expect([path, answer.status, answer.status === 200 || answer.text]).toEqual([path, 200, true])
  return answer
}

/** Each page twice: what the server keeps between requests is not what is measured. */
async function countAll(): Promise<void> {
  const all = ((await get('engagements?limit=25')).json['engagements'] as { id: string }[]).map(({ id }) => id)
  for (const [name, , requests] of pages) {
    for (const path of requests(has, all)) await get(path)
    await house.world.settled()
    const asked = vi.spyOn(pg.Client.prototype, 'query')
    for (const path of requests(has, all)) await get(path)
    await house.world.settled()
    counted.set(name, [...(counted.get(name) ?? []), asked.mock.calls.length])
    asked.mockRestore()
  }
}

const quoted = (name: string) => `'Nordlys ' || ${name}`
/** What must differ from row to row; a case that comes is accepted, so that gates and judgements look at what it rests on. */
const differs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  supplier: { name: quoted('n'), number: 'NULL', foreign_kind: 'NULL', foreign_value: 'NULL', published_at: 'NULL', published_version: 'NULL' }, evidence: {}, service: { name: quoted('n') }, public_service: { name: quoted('n') }, chain_link: { name: quoted('n') }, chain_notice: {}, engagement: { title: quoted('n') },
  engagement_party: {}, engagement_team_member: {}, answer: {}, conclusion: { item: quoted('n') }, decision: { state: "'accepted'", decided_by: 'gen_random_uuid()', decided_by_name: "'Liv'", decided_as: "'leader'", decided_at: 'now()', decided_because: "'Ja'" }, decision_advice: { adviser: "'security-officer'", asked_by: 'NULL', asked_by_name: 'NULL', asked_at: 'NULL', question: 'NULL', stance: "'supports'", words: "'Ja'", given_by: 'gen_random_uuid()', given_by_name: "'Liv'", given_at: 'now()' },
  offer: {}, offer_received: { offer_id: 'gen_random_uuid()' }, stage_change: {}, journal_entry: { entity_version: 'NULL' }, membership: { account_id: 'gen_random_uuid()', email: 'n || t.email' },
}

/** The same rows under other ids, from the number `from` to the number `to`. */
async function more(from: number, to: number): Promise<void> {
  await asAdmin(house.world.db.admin, async (client) => {
    await client.query('SET search_path = rustning; SET session_replication_role = replica')
    const copied = async (table: string, what: string, changed: Readonly<Record<string, string>>, where: string, values: readonly unknown[]) => {
      const { rows } = await client.query<{ name: string }>(`SELECT attname AS name FROM pg_attribute WHERE attrelid = 'rustning.${table}'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`), names = rows.map(({ name }) => name)
      const { rowCount } = await client.query(`INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.map((name) => changed[name] ?? (name === 'id' ? 'gen_random_uuid()' : `t.${name}`)).join(', ')} FROM (SELECT * FROM ${table} WHERE ${what}) t, ${where}`, [...values])
      expect([table, rowCount]).toEqual([table, to - from + 1])
    }
    for (const [table, changed] of Object.entries(differs)) await copied(table, `tenant_id = $1 ORDER BY id LIMIT 1`, changed, `generate_series(${from}, ${to}) n`, [solvik.organisation])
    // Each engagement that came has a part, and it has been judged.
    await copied('engagement_part', 'id = $2', { engagement_id: 'e.id' }, 'engagement e WHERE e.tenant_id = $1 AND NOT EXISTS (SELECT FROM engagement_part o WHERE o.tenant_id = $1 AND o.engagement_id = e.id)', [solvik.organisation, has['part']])
    await copied('judgement', 'id = $2', { part_id: 'p.id', engagement_id: 'p.engagement_id' }, 'engagement_part p WHERE p.tenant_id = $1 AND NOT EXISTS (SELECT FROM judgement o WHERE o.tenant_id = $1 AND o.part_id = p.id)', [solvik.organisation, has['judgement']])
    await copied('judgement_last', 'part_id = $2', { part_id: 'j.part_id', judgement_id: 'j.id' }, 'judgement j WHERE j.tenant_id = $1 AND NOT EXISTS (SELECT FROM judgement_last o WHERE o.tenant_id = $1 AND o.part_id = j.part_id)', [solvik.organisation, has['part']])
  })
}

beforeAll(async () => {
  house = await openHouse()
  solvik = await house.somebody('Solvik kommune')
  has = await specimensOf(house, solvik)
  const at = `/api/v1/organisations/${solvik.organisation}`, thread = `${at}/engagements/${has['engagement']}`
  const done = async (method: string, url: string, body: object) => {
    const answer = await house.ask(method, url, { cookie: solvik.cookie, body, headers: { 'if-match': (await house.ask('GET', method === 'POST' ? `${at}/decisions/${has['decision']}` : thread, { cookie: solvik.cookie })).etag ?? '' } })
    expect([url, answer.status, answer.status === 200 || answer.text]).toEqual([url, 200, true])
  }
  await done('PATCH', thread, { supplierId: has['supplier'], serviceId: has['service'] })
  await done('PUT', `${thread}/parties`, { parties: [{ role: 'controller', name: 'Havn sykehus' }], allControllersNamed: true })
  await done('PUT', `${thread}/team`, { members: [{ field: 'law', sort: 'own', name: 'Kari' }] })
  await done('POST', `${at}/decisions/${has['decision']}/advice-requests`, { of: 'data-protection-officer', question: 'Går det bra?' })
  await tell(house, solvik, { engagement: has['engagement'] as Uuid, part: has['part'] as Uuid }, facts({ 'processing.personal-data': true }))
  await more(1, 1)
  await countAll()
  await more(2, 29)
  await countAll()
})
afterAll(() => house.close())

test.each(pages.map(([name, most]) => [name, most] as const))('%s costs %i messages to the database, with two of each thing and with thirty', (name, most) => expect(counted.get(name)).toEqual([most, most]))
