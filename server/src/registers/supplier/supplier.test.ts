/** The register of suppliers as it is used and misused over HTTP, on a real database. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asAdmin } from '../../foundation/database/testing/cluster.ts'
import { newId } from '../../foundation/values/id.ts'
import { registers, type Person, type Registers } from '../testing/installation.ts'

let rooms: Registers, solvik: Person, elvebyen: Person
beforeAll(async () => {
  rooms = await registers()
  ;[solvik, elvebyen] = [await rooms.organisation('Solvik kommune'), await rooms.organisation('Elvebyen kommune')]
})
afterAll(() => rooms.end())

const at = (person: Person, rest = '') => `/api/v1/organisations/${person.tenant}/suppliers${rest}`
const add = (person: Person, body: object) => rooms.ask(person, 'POST', at(person), { name: 'Nordlys Journal AS', ...body })
const idOf = ({ json }: { readonly json: Record<string, unknown> }) => String(json['id'])
const from = (version: number) => ({ 'if-match': `"${version}"` })
const journal = (person: Person) => asAdmin(rooms.db.admin, async (client) => (await client.query<{ action: string }>('SELECT action FROM rustning.journal_entry WHERE tenant_id = $1 ORDER BY id', [person.tenant])).rows.map(({ action }) => action))
/** Right numbers that belong to nobody in particular. */
const numbers = ['974760673', '912660680', '923609016', '889640782', '991825827', '983658725']

describe('another organisation', () => {
  test('is answered about a supplier and its evidence here as about what never was', async () => {
    const id = idOf(await add(solvik, {})), evidence = idOf(await rooms.ask(solvik, 'POST', at(solvik, `/${id}/evidence`), { kind: 'certificate', title: 'ISO' }))
    const before = await journal(solvik)
    for (const known of [id, newId()]) {
      for (const [method, rest, body] of [
        ['GET', '', undefined], ['PATCH', '', { name: 'x' }], ['DELETE', '', undefined], ['GET', '/alike', undefined], ['GET', '/differences', undefined], ['PATCH', '/differences', { publishedAt: '2026-11-22T10:00:00.000Z' }], ['GET', '/publication', undefined],
        ['PUT', '/publication', {}], ['DELETE', '/publication', undefined], ['GET', '/evidence', undefined], ['POST', '/evidence', { kind: 'certificate', title: 'x' }], ['PATCH', `/evidence/${evidence}`, { title: 'x' }], ['DELETE', `/evidence/${evidence}`, undefined],
      ] as const) {
        for (const where of [elvebyen, solvik]) {
          const answer = await rooms.ask(elvebyen, method, at(where, `/${known}${rest}`), body, from(1))
          expect([method, rest, answer.status, answer.json['code']]).toEqual([method, rest, 404, 'not-found'])
        }
      }
    }
    expect(await journal(solvik)).toEqual(before)
  })

  test('may write down a supplier with the same number', async () => {
    expect((await add(solvik, { number: numbers[5] })).status).toBe(201)
    expect((await add(elvebyen, { number: numbers[5] })).status).toBe(201)
  })

  test('cannot have our file as its evidence', async () => {
    const id = idOf(await add(elvebyen, {}))
    expect((await rooms.ask(elvebyen, 'POST', at(elvebyen, `/${id}/evidence`), { kind: 'certificate', title: 'x', fileId: newId() })).json['code']).toBe('evidence-file-unknown')
  })

  test('cannot write what everybody reads in our name, past all our code', async () => {
    const pool = rooms.db.pool('app', 1)
    for (const sql of [
      `INSERT INTO public_supplier (tenant_id, id, version, name, published_at) VALUES ('${solvik.tenant}', '${solvik.tenant}', 1, 'x', now())`, `UPDATE public_supplier SET name = 'x' WHERE tenant_id = '${solvik.tenant}' RETURNING id`, `DELETE FROM public_service RETURNING id`,
      `INSERT INTO public_service_use (tenant_id, id, service_id, organisation) VALUES ('${solvik.tenant}', '${newId()}', '${newId()}', 'x')`,
    ]) {
      const done = await pool.query(`BEGIN; SET LOCAL app.tenant = '${elvebyen.tenant}'; ${sql}; ROLLBACK`).then((all) => (all as unknown as { rowCount: number }[])[2]?.rowCount, (error: { code: string }) => error.code)
      await pool.query('ROLLBACK')
      expect([sql, done]).toEqual([sql, expect.toSatisfy((one: unknown) => one === 0 || one === '42501')])
    }
  })
})

describe('a supplier', () => {
  test('is written down without an account, with what is not known left unknown', async () => {
    const answer = await add(solvik, { number: 'NO 974 760 673 MVA', ownerCountry: 'US', contacts: [{ name: 'Vakt', email: 'vakt@nordlys.example' }] })
    expect(answer).toMatchObject({ status: 201, etag: '"1"', json: { number: '974760673', seat: null, ownerCountry: 'US', bankruptcy: null, own: false, publicSupplierId: null } })
    expect((await rooms.ask(solvik, 'GET', at(solvik, `/${idOf(answer)}`))).json).toMatchObject({ contacts: [{ name: 'Vakt', email: 'vakt@nordlys.example', role: null, shown: false }] })
  })

  test('is refused with a number that is none, in words', async () => {
    expect(await add(solvik, { number: '974760674' })).toMatchObject({ status: 422, json: { code: 'supplier-number-wrong', title: '«974760674» er ikke et organisasjonsnummer.' } })
  })

  test('with one number written down twice at once is one', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => add(solvik, { number: numbers[1] })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  })

  test('changed by two from the same version is changed by one, and its contacts are replaced as a whole', async () => {
    const id = idOf(await add(solvik, { contacts: [{ name: 'Før' }] }))
    const answers = await Promise.all(['En', 'To'].map((name) => rooms.ask(solvik, 'PATCH', at(solvik, `/${id}`), { contacts: [{ name }] }, from(1))))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
    expect(((await rooms.ask(solvik, 'GET', at(solvik, `/${id}`))).json['contacts'] as unknown[]).length).toBe(1)
  })

  test('goes away with its evidence, and not while it is used', async () => {
    const id = idOf(await add(solvik, { contacts: [{ name: 'Vakt' }] }))
    await rooms.ask(solvik, 'POST', at(solvik, `/${id}/evidence`), { kind: 'certificate', title: 'ISO' })
    const service = idOf(await rooms.ask(solvik, 'POST', `/api/v1/organisations/${solvik.tenant}/services`, { name: 'Journal', supplierId: id }))
    expect((await rooms.ask(solvik, 'DELETE', at(solvik, `/${id}`), undefined, from(1))).json).toMatchObject({ code: 'supplier-in-use', status: 409 })
    await rooms.ask(solvik, 'DELETE', `/api/v1/organisations/${solvik.tenant}/services/${service}`, undefined, from(1))
    expect((await rooms.ask(solvik, 'DELETE', at(solvik, `/${id}`), undefined, from(1))).status).toBe(204)
    expect((await journal(solvik)).slice(-2).sort()).toEqual(['evidence.remove', 'supplier.remove'])
  })

  test.each([
    [{ name: '' }], [{ name: 'x'.repeat(201) }], [{ name: 'a\u202Eb' }], [{ name: 'a\nb' }], [{ seat: 'Norge' }], [{ seat: 'no' }], [{ ownerCountry: 4 }], [{ foreign: { kind: 'x' } }], [{ bankruptcy: { bankrupt: true } }], [{ bankruptcy: { bankrupt: true, on: '2026-02-30', source: 'x' } }],
    [{ contacts: [{ name: 'x', email: 'nei' }] }], [{ contacts: Array.from({ length: 51 }, () => ({ name: 'x' })) }], [{ publicSupplierId: newId() }], [{ publicSupplierId: 'x' }], [{ tenantId: newId() }], [{ publishedAt: '2026-01-01' }], [{ number: ['974760673'] }], [{ number: "'; DROP" }],
  ])('with %j is refused', async (body) => {
    const before = await journal(solvik)
    expect((await add(solvik, body)).status).toBe(422)
    expect(await journal(solvik)).toEqual(before)
  })

  test('is not written down by somebody who only reads, nor published by somebody who buys', async () => {
    const auditor = await rooms.organisation('Tilsynet', ['auditor']), buyer = await rooms.organisation('Granlia kommune', ['buyer'])
    expect((await add(auditor, {})).status).toBe(403)
    expect((await rooms.ask(auditor, 'GET', at(auditor))).status).toBe(200)
    expect((await add(buyer, { own: true })).status).toBe(201)
    expect((await rooms.ask(buyer, 'PUT', at(buyer, `/${buyer.tenant}/publication`), {}, from(1))).status).toBe(403)
    expect((await rooms.ask(undefined, 'GET', at(solvik))).status).toBe(401)
  })

  test('that looks like another is shown beside it, whatever hides the likeness', async () => {
    const tverrdal = await rooms.organisation('Tverrdal kommune')
    const id = idOf(await add(tverrdal, { name: 'Nordlys Journal AS' }))
    for (const name of ['NORDLYS  journal', 'Nоrdlys Journal as', 'Nordlys-Journal']) await add(tverrdal, { name })
    await add(tverrdal, { name: 'Nordlys Arkiv AS' })
    expect(((await rooms.ask(tverrdal, 'GET', at(tverrdal, `/${id}/alike`))).json['own'] as unknown[]).length).toBe(3)
  })
})

describe('evidence', () => {
  test('keeps its kind, what it covers and what it does not, and until when', async () => {
    const id = idOf(await add(solvik, {}))
    const said = { kind: 'statement-of-applicability', title: 'SoA', issuer: 'Nordlys', standard: '27001', scope: 'Drift i Tromsø', notCovered: 'Utvikling', issuedOn: '2025-01-01', expiresOn: '2028-01-01' }
    const answer = await rooms.ask(solvik, 'POST', at(solvik, `/${id}/evidence`), said)
    expect(answer).toMatchObject({ status: 201, json: said })
    expect((await rooms.ask(solvik, 'GET', at(solvik, `/${id}/evidence`))).json).toMatchObject({ evidence: [said] })
    expect((await rooms.ask(solvik, 'PATCH', at(solvik, `/${id}/evidence/${idOf(answer)}`), { expiresOn: '2024-01-01' }, from(1))).json['code']).toBe('evidence-dates-turned')
    expect((await rooms.ask(solvik, 'PATCH', at(solvik, `/${id}/evidence/${idOf(answer)}`), { expiresOn: null }, from(1))).json).toMatchObject({ version: 2, expiresOn: null })
    expect((await rooms.ask(solvik, 'DELETE', at(solvik, `/${id}/evidence/${idOf(answer)}`), undefined, from(1))).status).toBe(412)
    expect((await rooms.ask(solvik, 'DELETE', at(solvik, `/${id}/evidence/${idOf(answer)}`), undefined, from(2))).status).toBe(204)
  })

  test.each([[{ kind: 'guess' }], [{ title: '' }], [{ standard: 'ISO 99' }], [{ issuedOn: '2026-13-01' }], [{ issuedOn: '2026-02-02', expiresOn: '2026-02-01' }], [{ fileId: 'x' }], [{ version: 3 }]])('with %j is refused', async (body) => {
    const id = idOf(await add(solvik, {}))
    expect((await rooms.ask(solvik, 'POST', at(solvik, `/${id}/evidence`), { kind: 'certificate', title: 'x', ...body })).status).toBe(422)
  })
})

describe('the public record', () => {
  const whole = { own: true, name: 'Nordlys Journal AS', number: numbers[3], seat: 'NO', ownerCountry: 'SE', contacts: [{ name: 'Salg', email: 'salg@nordlys.example', shown: true }, { name: 'Direktøren', email: 'sjef@nordlys.example' }] }
  const publish = (person: Person, version: number) => rooms.ask(person, 'PUT', at(person, `/${person.tenant}/publication`), {}, from(version))

  test('is of the organisation itself only, and says exactly what is lacking first', async () => {
    const nordlys = await rooms.organisation('Nordlys')
    expect((await rooms.ask(nordlys, 'PUT', at(nordlys, `/${idOf(await add(nordlys, {}))}/publication`), {}, from(1))).json['code']).toBe('supplier-not-own')
    await add(nordlys, { own: true })
    expect((await add(nordlys, { own: true })).json['code']).toBe('supplier-own-exists')
    expect((await publish(nordlys, 1)).json).toMatchObject({ code: 'supplier-not-ready', because: '4 opplysninger mangler', errors: [{ path: '/number' }, { path: '/seat' }, { path: '/ownerCountry' }, { path: '/contacts' }] })
    expect(((await rooms.ask(nordlys, 'GET', at(nordlys, `/${nordlys.tenant}/publication`))).json['missing'] as { rule: string }[]).map(({ rule }) => rule)).toEqual(['identifier', 'seat', 'owner-country', 'contact'])
    expect((await rooms.ask(undefined, 'GET', `/api/v1/suppliers/${nordlys.tenant}`)).status).toBe(404)
  })

  test('is read by anybody without what was not to be shown, and is gone when it is withdrawn', async () => {
    const nordlys = await rooms.organisation('Nordlys')
    await add(nordlys, { ...whole, number: numbers[4], note: 'Internt' })
    expect((await publish(nordlys, 1)).status).toBe(200)
    const seen = await rooms.ask(undefined, 'GET', `/api/v1/suppliers/${nordlys.tenant}`)
    expect(seen).toMatchObject({ status: 200, json: { name: 'Nordlys Journal AS', contacts: [{ name: 'Salg' }] } })
    expect(JSON.stringify(seen.json)).not.toMatch(/Direktøren|Internt/)
    expect(((await rooms.ask(undefined, 'GET', '/api/v1/suppliers?q=nord%20jour')).json['suppliers'] as { id: string }[]).map(({ id }) => id)).toContain(nordlys.tenant)
    for (const q of ['!', '%25', "a' | b", '(((', ':*']) expect((await rooms.ask(undefined, 'GET', `/api/v1/suppliers?q=${encodeURIComponent(q)}`)).status).toBe(200)
    expect((await rooms.ask(nordlys, 'DELETE', at(nordlys, `/${nordlys.tenant}`), undefined, from(2))).json['code']).toBe('supplier-published')
    expect((await rooms.ask(nordlys, 'DELETE', at(nordlys, `/${nordlys.tenant}/publication`), undefined, from(2))).status).toBe(200)
    expect((await rooms.ask(undefined, 'GET', `/api/v1/suppliers/${nordlys.tenant}`)).status).toBe(404)
    expect((await rooms.ask(nordlys, 'DELETE', at(nordlys, `/${nordlys.tenant}/publication`), undefined, from(3))).json['code']).toBe('supplier-not-published')
  })

  test('is shown beside what a buyer wrote, and taken over one thing at a time, never by itself', async () => {
    const nordlys = await rooms.organisation('Nordlys'), buyer = await rooms.organisation('Fjellvåg legekontor')
    const id = idOf(await add(buyer, { name: 'Nordlys', number: whole.number, ownerCountry: 'NO', group: 'Nordlys-gruppen' }))
    await add(nordlys, whole)
    await rooms.ask(nordlys, 'POST', at(nordlys, `/${nordlys.tenant}/evidence`), { kind: 'certificate', title: 'ISO 27001', standard: '27001', expiresOn: '2029-01-01' })
    await publish(nordlys, 1)
    const joined = async () => ((await rooms.ask(buyer, 'GET', at(buyer, '?joined=true'))).json['suppliers'] as { id: string }[]).map((one) => one.id)
    expect(await joined()).toEqual([id])
    expect((await rooms.ask(buyer, 'PATCH', at(buyer, `/${id}/differences`), { publishedAt: '2026-11-22T10:00:00.000Z' }, from(1))).json['code']).toBe('supplier-not-linked')
    const [there] = (await rooms.ask(buyer, 'GET', at(buyer, `/${id}/alike`))).json['public'] as { id: string }[]
    expect((await rooms.ask(buyer, 'PATCH', at(buyer, `/${id}`), { publicSupplierId: there?.id }, from(1))).json).toMatchObject({ name: 'Nordlys', ownerCountry: 'NO' })
    expect(await joined()).toEqual([])
    const seen = (await rooms.ask(buyer, 'GET', at(buyer, `/${id}/differences`))).json as { publishedAt: string; differences: { field: string; own: unknown; public: unknown }[]; evidence: { id: string; title: string }[] }
    expect(seen.differences).toEqual([
      { field: 'name', own: 'Nordlys', public: 'Nordlys Journal AS' }, { field: 'seat', own: null, public: 'NO' }, { field: 'ownerCountry', own: 'NO', public: 'SE' }, { field: 'contacts', own: [], public: [{ name: 'Salg', role: null, email: 'salg@nordlys.example', phone: null }] },
    ])
    expect(seen.evidence.map(({ title }) => title)).toEqual(['ISO 27001'])
    const take = (version: number, chosen: object) => rooms.ask(buyer, 'PATCH', at(buyer, `/${id}/differences`), { publishedAt: seen.publishedAt, ...chosen }, from(version))
    expect((await take(2, { fields: ['ownerCountry'], evidence: [newId()] })).json['code']).toBe('supplier-public-moved')
    expect((await take(2, { fields: ['ownerCountry'], evidence: seen.evidence.map((one) => one.id) })).json).toMatchObject({ name: 'Nordlys', ownerCountry: 'SE', seat: null, group: 'Nordlys-gruppen', version: 3 })
    const after = (await rooms.ask(buyer, 'GET', at(buyer, `/${id}/differences`))).json as typeof seen
    expect([after.differences.map(({ field }) => field), after.evidence]).toEqual([['name', 'seat', 'contacts'], []])
    expect((await journal(buyer)).slice(-2).sort()).toEqual(['evidence.add', 'supplier.take-over'])
    await publish(nordlys, 2)
    expect((await take(3, { fields: ['name'] })).json['code']).toBe('supplier-public-moved')
    expect((await rooms.ask(nordlys, 'GET', at(nordlys, `/${nordlys.tenant}`))).json).toMatchObject({ name: whole.name })
  })
})

describe('the list', () => {
  test('is searched, narrowed and sorted, page by page, each once', async () => {
    const person = await rooms.organisation('Granlia kommune')
    for (const [name, seat] of [['Bre Drift', 'NO'], ['Elv Drift', 'SE'], ['alv Arkiv', 'NO'], ['Øy Sky', 'US'], ['50% Rabatt', 'NO']] as const) await add(person, { name, seat })
    const named = async (query: string) => ((await rooms.ask(person, 'GET', at(person, query))).json['suppliers'] as { name: string }[]).map(({ name }) => name)
    expect((await named('?q=drift')).sort()).toEqual(['Bre Drift', 'Elv Drift'])
    expect(await named('?q=%25')).toEqual(['50% Rabatt'])
    expect(await named('?seat=SE')).toEqual(['Elv Drift'])
    expect(await named('?sort=newest&limit=1')).toEqual(['50% Rabatt'])
    for (const sort of ['name', 'newest']) {
      const seen: string[] = []
      for (let next: unknown = ''; next !== undefined;) {
        const { json } = await rooms.ask(person, 'GET', at(person, `?sort=${sort}&limit=2${next === '' ? '' : `&after=${String(next)}`}`))
        seen.push(...(json['suppliers'] as { name: string }[]).map(({ name }) => name))
        next = json['next']
      }
      expect([...seen].sort()).toEqual(['50% Rabatt', 'Bre Drift', 'Elv Drift', 'alv Arkiv', 'Øy Sky'].sort())
    }
    const { json } = await rooms.ask(person, 'GET', at(person, '?limit=1'))
    for (const query of [`?after=x`, `?sort=newest&after=${String(json['next'])}`, `?after=${Buffer.from('["name","a\\u0000","x"]').toString('base64url')}`]) expect((await rooms.ask(person, 'GET', at(person, query))).json['code']).toBe('page-unknown')
    for (const query of ['?limit=0', '?limit=101', '?sort=size', '?seat=xx', '?joined=ja', '?q=a&q=b']) expect((await rooms.ask(person, 'GET', at(person, query))).status).toBe(422)
  })
})

test('whoever reads what is public without signing in is slowed down, and those signed in are not', async () => {
  const few = await registers({ mostPublic: 3 })
  try {
    const somebody = await few.organisation('Solvik kommune')
    for (const status of [200, 200, 200, 429, 429]) expect((await few.ask(undefined, 'GET', '/api/v1/suppliers')).status).toBe(status)
    expect((await few.ask(undefined, 'GET', '/api/v1/services/facets')).status).toBe(429)
    expect((await few.ask(somebody, 'GET', '/api/v1/suppliers')).status).toBe(200)
  } finally {
    await few.end()
  }
})
