/** What stands beside an engagement, as it is used and misused: parties, the team, links, parts, and what the register points to. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asAdmin } from '../../foundation/database/testing/cluster.ts'
import { act } from '../../foundation/action/action.ts'
import { readAs } from '../../foundation/database/transaction.ts'
import { asUuid, newId, type Uuid } from '../../foundation/values/id.ts'
import { registers, type Person, type Registers } from '../testing/installation.ts'
import { engagementById, engagementTouched, partMoved } from './index.ts'

let rooms: Registers, solvik: Person, elvebyen: Person
beforeAll(async () => {
  rooms = await registers()
  ;[solvik, elvebyen] = [await rooms.organisation('Solvik kommune'), await rooms.organisation('Elvebyen kommune')]
})
afterAll(() => rooms.end())

const at = (person: Person, ...rest: unknown[]) => ['/api/v1/organisations', person.tenant, 'engagements', ...rest].join('/')
const add = async (person: Person, title: string, more = {}) => (await rooms.ask(person, 'POST', at(person), { title, ownerId: person.membership, ...more })).json as { id: string; parts: { id: string; version: number; stage: string }[] } & Record<string, unknown>
const ask = (person: Person, method: string, rest: unknown[], body: unknown, version = 1) => rooms.ask(person, method, at(person, ...rest), body, method === 'POST' ? {} : { 'if-match': `"${version}"` })
const rowsOf = (person: Person, table: string) => asAdmin(rooms.db.admin, async (client) => (await client.query<{ t: string }>(`SELECT t::text FROM rustning.${table} t WHERE tenant_id = $1 ORDER BY 1`, [person.tenant])).rows.map(({ t }) => t))

describe('what does not hold together is refused, and nothing changes', () => {
  const number = '974760673'
  const known = newId()
  test.each([
    ['parties', { parties: [{ role: 'client', name: 'A' }, { role: 'client', name: 'B' }], allControllersNamed: false }, 422, 'engagement-party-role-taken'],
    ['parties', { parties: [{ role: 'controller', name: 'Havn sykehus' }, { role: 'controller', name: 'HAVN SYKEHUS' }], allControllersNamed: false }, 422, 'engagement-party-twice'],
    ['parties', { parties: [{ role: 'controller', name: 'A', number }, { role: 'controller', name: 'B', number }], allControllersNamed: false }, 422, 'engagement-party-twice'],
    ['parties', { parties: [{ role: 'controller', name: 'A', number: '974760674' }], allControllersNamed: false }, 422, 'organisation-number-wrong'],
    ['parties', { parties: [{ id: known, role: 'controller', name: 'A' }], allControllersNamed: false }, 422, 'engagement-party-unknown'],
    ['parties', { parties: [{ role: 'king', name: 'A' }], allControllersNamed: false }, 422, 'invalid-request'],
    ['parties', { parties: [{ role: 'controller', name: '' }], allControllersNamed: false }, 422, 'invalid-request'],
    ['parties', { parties: Array.from({ length: 501 }, (_, n) => ({ role: 'controller', name: `k${n}` })), allControllersNamed: false }, 422, 'invalid-request'],
    ['parties', { parties: [] }, 422, 'invalid-request'],
    ['team', { members: [{ field: 'law', sort: 'own', name: 'X', membershipId: known }] }, 422, 'engagement-team-member-unknown'],
    ['team', { members: [{ field: 'magic', sort: 'own', name: 'X' }] }, 422, 'invalid-request'],
    ['team', { members: [], assessedOn: '2026-02-30' }, 422, 'invalid-request'],
    ['links', { links: [{ kind: 'replaces', engagementId: known }] }, 422, 'engagement-link-unknown'],
    ['links', { links: [{ kind: 'marries', engagementId: known }] }, 422, 'invalid-request'],
  ])('%s %j', async (what, body, status, code) => {
    const { id } = await add(solvik, 'Journal i skyen')
    const tables = ['engagement', 'engagement_party', 'engagement_team_member', 'engagement_link', 'journal_entry']
    const before = await Promise.all(tables.map((table) => rowsOf(solvik, table)))
    expect(await ask(solvik, 'PUT', [id, what], body)).toMatchObject({ status, json: { code } })
    expect(await Promise.all(tables.map((table) => rowsOf(solvik, table)))).toEqual(before)
  })

  test.each([[{ supplierId: newId() }, 'engagement-supplier-unknown'], [{ serviceId: newId() }, 'engagement-supplier-unknown'], [{ classifiedOn: '2026-01-02' }, 'engagement-classification-missing'], [{ users: -1 }, 'invalid-request'], [{ users: 1.5 }, 'invalid-request'],
    [{ contractEndsOn: '2026-13-01' }, 'invalid-request'], [{ classification: 'secret' }, 'invalid-request'], [{ archiveCase: 'x'.repeat(101) }, 'invalid-request'], [{ stage: 'operate' }, 'invalid-request']])('a change to %j', async (body, code) => {
    const { id } = await add(solvik, 'Lønn')
    expect(await ask(solvik, 'PATCH', [id], body)).toMatchObject({ status: 422, json: { code } })
    expect((await rooms.ask(solvik, 'GET', at(solvik, id))).json).toMatchObject({ version: 1 })
  })

  test('a member, an engagement or a supplier of another organisation is none here', async () => {
    const { id } = await add(solvik, 'Vårt'), theirs = await add(elvebyen, 'Deres'), supplier = newId()
    expect(await ask(solvik, 'PUT', [id, 'team'], { members: [{ field: 'law', sort: 'own', name: 'X', membershipId: elvebyen.membership }] })).toMatchObject({ status: 422, json: { code: 'engagement-team-member-unknown' } })
    expect(await ask(solvik, 'PUT', [id, 'links'], { links: [{ kind: 'replaces', engagementId: theirs.id }] })).toMatchObject({ status: 422, json: { code: 'engagement-link-unknown' } })
    for (const what of ['parties', 'team', 'links']) expect((await ask(elvebyen, 'PUT', [id, what], what === 'parties' ? { parties: [], allControllersNamed: true } : what === 'team' ? { members: [] } : { links: [] })).status).toBe(404)
    expect((await ask(solvik, 'PATCH', [id], { supplierId: supplier })).json['title']).toBe('Leverandøren eller tjenesten kan ikke knyttes til leverandørforholdet.')
  })

  test('from a version that has moved on', async () => {
    const { id } = await add(solvik, 'Før')
    const answers = await Promise.all(['A', 'B', 'C'].map((name) => ask(solvik, 'PUT', [id, 'parties'], { parties: [{ role: 'controller', name }], allControllersNamed: false })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412])
    expect((await rowsOf(solvik, 'engagement_party')).filter((row) => row.includes(id))).toHaveLength(1)
  })
})

describe('parties', () => {
  test('keep their ids when the list is saved again, and each controller is one of nine', async () => {
    const { id } = await add(solvik, 'Felles journal')
    const trusts = ['Havn', 'Skog', 'Dal', 'Vidde', 'Kyst', 'Elv', 'Bre', 'Øy', 'Fjord'].map((name) => ({ role: 'controller', name: `${name} sykehus` }))
    const first = (await ask(solvik, 'PUT', [id, 'parties'], { parties: [{ role: 'client', name: 'Solvik kommune', self: true }, { role: 'intermediate-processor', name: 'Nordlys Drift' }, ...trusts], allControllersNamed: true })).json as { parties: { id: string; name: string }[]; allControllersNamed: boolean }
    expect([first.parties.length, first.allControllersNamed]).toEqual([11, true])
    const kept = first.parties.filter(({ name }) => name !== 'Bre sykehus')
    const again = (await ask(solvik, 'PUT', [id, 'parties'], { parties: kept, allControllersNamed: false }, 2)).json as { parties: { id: string }[]; version: number }
    expect([again.parties.map((party) => party.id), again.version]).toEqual([kept.map((party) => party.id), 3])
    expect((await rooms.ask(solvik, 'GET', at(solvik, id))).json['parties']).toEqual(again.parties)
  })
})

describe('the team', () => {
  test('shows the fields nobody covers, and does not count whoever works for the supplier', async () => {
    const { id } = await add(solvik, 'Pasientvarsling', { supplierName: 'Skykraft AS' })
    const answer = await ask(solvik, 'PUT', [id, 'team'], {
      members: [{ field: 'need', sort: 'own', name: 'Kari Solvik', membershipId: solvik.membership }, { field: 'law', sort: 'hired', name: 'Per Jurist', employer: 'Advokat Vik' }, { field: 'ict-security', sort: 'hired', name: 'Sky Selger', employer: 'SKYKRAFT' }], assessedOn: '2026-11-01',
    })
    const { team } = answer.json as { team: { gap: string[]; members: { name: string; counts: boolean }[]; assessedOn: string } }
    expect([team.gap, team.members.map(({ counts }) => counts), team.assessedOn]).toEqual([['ict-security', 'project', 'supplier-management'], [true, true, false], '2026-11-01'])
  })
})

describe('links', () => {
  test('lead nowhere in a circle, also when both are made at once', async () => {
    const [a, b, c] = [await add(solvik, 'A'), await add(solvik, 'B'), await add(solvik, 'C')]
    expect((await ask(solvik, 'PUT', [a.id, 'links'], { links: [{ kind: 'depends-on', engagementId: b.id }] })).status).toBe(200)
    expect((await ask(solvik, 'PUT', [b.id, 'links'], { links: [{ kind: 'depends-on', engagementId: c.id }] })).status).toBe(200)
    expect(await ask(solvik, 'PUT', [c.id, 'links'], { links: [{ kind: 'depends-on', engagementId: a.id }] })).toMatchObject({ status: 422, json: { code: 'engagement-link-circular', title: 'Det kan ikke kobles til «A» slik.' } })
    expect(await ask(solvik, 'PUT', [c.id, 'links'], { links: [{ kind: 'depends-on', engagementId: c.id }] })).toMatchObject({ status: 422, json: { code: 'engagement-link-circular' } })
    expect((await ask(solvik, 'PUT', [c.id, 'links'], { links: [{ kind: 'same-purchase', engagementId: a.id }] })).status).toBe(200)
    expect((await rooms.ask(solvik, 'GET', at(solvik, b.id))).json['links']).toEqual([{ kind: 'depends-on', direction: 'from', engagementId: a.id, title: 'A' }, { kind: 'depends-on', direction: 'to', engagementId: c.id, title: 'C' }])
    for (let round = 0; round < 5; round++) {
      const four = [await add(solvik, 'D'), await add(solvik, 'E'), await add(solvik, 'F'), await add(solvik, 'G')]
      const all = await Promise.all(four.map(({ id }, n) => ask(solvik, 'PUT', [id, 'links'], { links: [{ kind: 'replaces', engagementId: four[(n + 1) % 4]?.id }] })))
      expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 200, 422])
    }
  })
})

describe('a part', () => {
  test('is added beside others at once, begins in need, and is renamed by its own version', async () => {
    const { id } = await add(solvik, 'To deler')
    const added = await Promise.all(['Legevakt', 'Sykehjem', 'Hjemmetjeneste', 'Skole'].map((name) => ask(solvik, 'POST', [id, 'parts'], { name })))
    expect(added.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    const { parts } = (await rooms.ask(solvik, 'GET', at(solvik, id))).json as { parts: { id: string; name?: string; stage: string }[] }
    expect([parts.length, new Set(parts.map(({ stage }) => stage))]).toEqual([5, new Set(['need'])])
    const part = parts.find(({ name }) => name === 'Skole')?.id
    expect(await ask(solvik, 'PATCH', [id, 'parts', part], { name: 'Skoler' }, 0)).toMatchObject({ status: 200, json: { name: 'Skoler', version: 1 } })
    expect((await ask(solvik, 'PATCH', [id, 'parts', part], { name: 'x' }, 0)).status).toBe(412)
    expect((await ask(solvik, 'PATCH', [id, 'parts', newId()], { name: 'x' }, 0)).status).toBe(404)
    expect((await ask(elvebyen, 'PATCH', [id, 'parts', part], { name: 'x' }, 0)).status).toBe(404)
  })

  test('is moved by whoever decides on its gate, once, with an entry of its own and one of the engagement’s', async () => {
    const { id } = await add(solvik, 'Skal flyttes'), pool = rooms.db.pool('app', 3)
    const read = async () => (await readAs(pool, solvik.tenant, (reader) => engagementById(reader, asUuid(id)))) as NonNullable<Awaited<ReturnType<typeof engagementById>>>
    const move = (engagement: Awaited<ReturnType<typeof read>>, to: 'procure' | 'exit') => act({ pool, tenant: solvik.tenant, epoch: 1, actor: { kind: 'person', id: solvik.account } }, 'lifecycle.advance', () => Promise.resolve([]), () => {
      const [part] = engagement.parts
      return { ...engagementTouched(solvik.tenant, engagement), also: [partMoved(solvik.tenant, part as NonNullable<typeof part>, { stage: to, ...(to === 'exit' && { ended: 'abandoned' }) }, '2026-11-22')], status: 200, answer: {} }
    })
    const first = await read()
    expect((await Promise.allSettled([move(first, 'procure'), move(first, 'procure')])).filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await move(await read(), 'exit')
    const found = await read()
    expect(found).toMatchObject({ version: 3, parts: [{ stage: 'exit', ended: 'abandoned', sinceOn: '2026-11-22', version: 2 }] })
    const entries = await asAdmin(rooms.db.admin, async (client) => (await client.query<{ entity_type: string }>('SELECT entity_type FROM rustning.journal_entry WHERE tenant_id = $1 AND entity_id = ANY ($2) ORDER BY id', [solvik.tenant, [id, found.parts[0]?.id as Uuid]])).rows.map(({ entity_type }) => entity_type))
    expect(entries).toEqual(['engagement', 'engagement', 'engagement-part', 'engagement', 'engagement-part'])
  })

  test('is not moved past the journal', async () => {
    const { id } = await add(solvik, 'Står fast'), pool = rooms.db.pool('app', 1), client = await pool.connect()
    await client.query(`BEGIN; SET LOCAL app.tenant = '${solvik.tenant}'; SET LOCAL app.tx = '${newId()}'`)
    await client.query(`UPDATE engagement_part SET stage = 'operate' WHERE engagement_id = $1`, [id])
    await expect(client.query('COMMIT')).rejects.toMatchObject({ code: 'P0A01' })
    client.release()
  })
})
