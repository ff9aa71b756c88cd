/** The portfolio of an organisation with two thousand engagements: searched, narrowed, sorted, paged and saved, with a fixed number of questions. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asAdmin } from '../../../foundation/database/testing/cluster.ts'
import { readSpreadsheet } from '../../../foundation/spreadsheet/index.ts'
import type { Asked } from '../../../foundation/http/serve.ts'
import type { RouteShape } from '../../../foundation/http/route.api.ts'
import { newId } from '../../../foundation/values/id.ts'
import { registers, type Person, type Registers } from '../../testing/installation.ts'
import type { EngagementInList } from '../engagement.api.ts'
import { servePortfolio } from './portfolio.http.ts'

const all = 2000
let rooms: Registers, solvik: Person, elvebyen: Person
beforeAll(async () => {
  rooms = await registers()
  ;[solvik, elvebyen] = [await rooms.organisation('Solvik kommune'), await rooms.organisation('Elvebyen kommune')]
  await asAdmin(rooms.db.admin, async (client) => {
    for (const { tenant, membership } of [solvik, elvebyen]) {
      await client.query(`SET search_path = rustning; SET session_replication_role = replica`)
      // Many of one title and one instant, so that a page must know both where it ended and at which of them.
      await client.query(`INSERT INTO engagement (tenant_id, id, version, title, owner_id, supplier_name, criticality, contract_ends_on, all_controllers_named, created_at)
        SELECT $1, gen_random_uuid(), 1, 'System ' || (n / 7), $2, CASE n % 3 WHEN 0 THEN 'Leverandør ' || (n % 11) || '% Drift' END, CASE n % 5 WHEN 0 THEN 'critical' END, CASE n % 2 WHEN 0 THEN date '2026-01-01' + n % 40 END, false, timestamptz '2026-01-01 12:00:00.123456Z' + (n / 13) * interval '1 minute'
        FROM generate_series(1, $3::int) n`, [tenant, membership, all])
      await client.query(`INSERT INTO engagement_part (tenant_id, id, engagement_id, version, stage, since_on) SELECT tenant_id, gen_random_uuid(), id, 0, CASE WHEN criticality IS NULL THEN 'need' ELSE 'operate' END, '2026-01-01' FROM engagement WHERE tenant_id = $1`, [tenant])
    }
    await client.query('ANALYZE')
  })
}, 60_000)
afterAll(() => rooms.end())

const list = async (query: string, person = solvik) => (await rooms.ask(person, 'GET', `/api/v1/organisations/${person.tenant}/engagements${query}`)).json as { engagements: EngagementInList[]; next?: string; count?: number }
const walk = async (query: string) => {
  const seen: EngagementInList[] = []
  let counted: number | undefined
  for (let after = ''; ;) {
    const page = await list(`?limit=100${query}${after}`)
    counted ??= page.count
    seen.push(...page.engagements)
    if (page.next === undefined) return { seen, counted }
    after = `&after=${page.next}`
  }
}

test.each(['newest', 'title', 'next'])('in the order %s each comes once, from first page to last', async (sort) => {
  const { seen, counted } = await walk(`&sort=${sort}`)
  expect([seen.length, new Set(seen.map(({ id }) => id)).size, counted]).toEqual([all, all, all])
  const keys = seen.map((one) => (sort === 'newest' ? one.createdAt : sort === 'next' ? one.contractEndsOn ?? '9' : ''))
  expect(keys).toEqual(sort === 'newest' ? [...keys].sort().toReversed() : [...keys].sort())
})

test.each([
  ['q=leverand%C3%B8r+1%25', ({ supplierName }: EngagementInList) => supplierName?.startsWith('Leverandør 1%') === true], ['stage=operate', ({ criticality }: EngagementInList) => criticality === 'critical'], ['criticality=critical', ({ criticality }: EngagementInList) => criticality === 'critical'],
  ['q=system+285', ({ title }: EngagementInList) => title === 'System 285'], ['q=SYSTEM+285', ({ title }: EngagementInList) => title === 'System 285'], ['q=_', () => false], ['q=ingen+heter+dette', () => false],
])('narrowed by %s', async (query, fits) => {
  const { seen: everything } = await walk(''), { seen, counted } = await walk(`&${query}`)
  expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(everything.filter(fits).map(({ id }) => id)))
  expect(counted).toBe(seen.length)
})

test('nobody is owner of nothing, and an owner of another organisation of nothing here', async () => {
  expect((await list(`?owner=${solvik.membership}`)).count).toBe(all)
  for (const owner of [elvebyen.membership, newId()]) expect(await list(`?owner=${owner}`)).toEqual({ engagements: [], count: 0 })
})

test.each([['limit=0'], ['limit=101'], ['sort=stage'], ['stage=x'], ['owner=x'], ['q=' + 'x'.repeat(201)], ['unknown=1'], ['limit=20&limit=30']])('?%s is refused', async (query) => expect((await rooms.ask(solvik, 'GET', `/api/v1/organisations/${solvik.tenant}/engagements?${query}`)).status).toBe(422))

const place = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
test.each([['x'], [place(['newest', '2026-01-01', newId()])], [place(['title', 'A\u0000', newId()])], [place(['next', '2026-02-31', newId()])], [place(['newest', 'infinity', newId()])], [place(['title', 'A', 'x'])], [place({ order: 1 })], [place(null)]])('a place that was made up is no place: %s', async (after) => {
  for (const sort of ['newest', 'title', 'next']) expect((await rooms.ask(solvik, 'GET', `/api/v1/organisations/${solvik.tenant}/engagements?sort=${sort}&after=${after}`)).json['code']).toBe('page-unknown')
})

test('a page is one question, however long the list', async () => {
  const pool = rooms.db.pool('app', 1), client = await pool.connect(), query = client.query.bind(client)
  let asked: string[] = []
  client.query = ((...given: unknown[]) => {
    const [one] = given as [string | { text: string }]
    asked.push((typeof one === 'string' ? one : one.text).slice(0, 6))
    return (query as (...args: unknown[]) => unknown)(...given)
  }) as typeof client.query
  client.release()
  const handler = servePortfolio(pool).find(({ operation }) => operation === 'listEngagements')?.handler
  for (const limit of [1, 100]) {
    asked = []
    await handler?.({ params: { organisation: solvik.tenant }, query: { limit, sort: 'title', q: 'system' } } as unknown as Asked<RouteShape>)
    expect(asked).toEqual(['BEGIN ', 'SELECT', 'COMMIT'])
  }
})

describe('saved', () => {
  const save = (ending: string) => rooms.server.inject({ method: 'GET', url: `/api/v1/organisations/${solvik.tenant}/engagements.${ending}?criticality=critical`, headers: { cookie: `session=${solvik.account}` } })
  test.each(['csv', 'xlsx'])('as %s it has every row of the list that was asked for', async (ending) => {
    const [sheet] = readSpreadsheet((await save(ending)).rawPayload)
    expect([sheet?.rows.length, sheet?.rows[0]?.cells.slice(0, 5)]).toEqual([all / 5 + 1, ['System', 'Leverandør', 'Eier', 'Fase', 'Kritikalitet']])
    expect(new Set(sheet?.rows.slice(1).map(({ cells }) => cells[4]))).toEqual(new Set(['kritisk']))
  })
  test('as JSON it is the list', async () => expect((JSON.parse((await save('json')).body) as unknown[]).length).toBe(all / 5))
})
