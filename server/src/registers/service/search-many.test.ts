/** Searching where there are many: the same is found as by looking through everything, and far less is looked at. */
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asAdmin, testDatabase, type TestDatabase } from '../../foundation/database/testing/cluster.ts'
import { byIndex, readAs, type Reader } from '../../foundation/database/transaction.ts'
import { asTenant, newId } from '../../foundation/values/id.ts'
import { countFacets, searchServices, type Order, type Tier } from './search.store.ts'
import type { Search } from './search.ts'

const nobody = asTenant('00000000-0000-0000-0000-000000000000'), many = 3000
let db: TestDatabase, pool: pg.Pool

/** Every third has the common word at the beginning of its name, every seventh inside it, every other in its text; one in a thousand is rare. */
beforeAll(async () => {
  db = await testDatabase()
  pool = db.pool('app', 2)
  const supplier = newId()
  await asAdmin(db.admin, (client) => client.query(`SET search_path = rustning; SET session_replication_role = replica;
    INSERT INTO tenant (tenant_id) VALUES ('${supplier}'); INSERT INTO public_supplier (tenant_id, id, version, name, published_at) VALUES ('${supplier}', '${supplier}', 1, 'Nordlys Drift AS', now());
    INSERT INTO public_service (tenant_id, id, version, supplier_id, name, categories, models, deployment, data_countries, data_complete, access_countries, access_complete, sub_services, languages, interfaces, exit_formats, price_models,
        description_nb, link_titles, link_urls, published_at, facets, keywords)
      SELECT '${supplier}', gen_random_uuid(), 1, '${supplier}', CASE WHEN n % 3 = 0 THEN 'Pasientjournal ' WHEN n % 7 = 0 THEN 'Trygg pasientjournal ' ELSE 'Arkiv ' END || n, '{}', '{}', 'public', ARRAY[CASE WHEN n % 2 = 0 THEN 'NO' ELSE 'SE' END], true, '{}', true, '{}', '{}', '{}', '{}', '{}',
        CASE WHEN n % 2 = 0 THEN 'For pasienten. ' ELSE '' END || CASE WHEN n % 1000 = 1 THEN 'Sjelden.' ELSE '' END, '{}', '{}', now() - n * interval '1 minute', ARRAY['model:' || CASE WHEN n % 5 = 0 THEN 'paas' ELSE 'saas' END], ''
      FROM generate_series(1, ${many}) n;
    ANALYZE public_service`))
})
afterAll(() => db.drop())

const searches: readonly (readonly [string, Search])[] = [
  ['nothing', { words: [], chosen: {} }], ['a word at the beginning of many names', { words: ['pasient'], chosen: {} }], ['a word in few', { words: ['sjelden'], chosen: {} }], ['two words', { words: ['pasient', 'sjelden'], chosen: {} }],
  ['a word and a choice', { words: ['pasient'], chosen: { model: ['paas'] } }], ['a choice', { words: [], chosen: { model: ['paas'] } }], ['a country', { words: [], chosen: {}, within: ['SE'] }], ['a word nobody has', { words: ['finnesikke'], chosen: {} }],
  ['letters', { words: ['a', 'p'], chosen: {} }], ['four words, the first of them whole', { words: ['arkiv', 'for', 'pas', 'pasien'], chosen: {} }], ['four words, the first of them begun', { words: ['ark', 'for', 'pas', 'pasien'], chosen: {} }],
  ['what is not chosen by any', { words: ['pasient'], chosen: { model: ['iaas'] } }],
]

/** By looking through everything, in the order that is promised. */
async function lookedThrough({ words, chosen, within }: Search, order: Order): Promise<string[]> {
  const { rows } = await asAdmin(db.admin, (client) => client.query<{ name: string; text: string; facets: string[]; countries: string[]; published_at: Date }>(
    `SELECT name, lower(coalesce(description_nb, '')) AS text, facets, data_countries AS countries, published_at FROM rustning.public_service ORDER BY lower(name), id`))
  const has = (text: string, word: string, at: number) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).some((one) => (word.length < 3 || at < words.length - 3 ? one === word : one.startsWith(word)))
  const part = ({ name, text }: { name: string; text: string }) => (words.length === 0 ? 3 : !words.every((word, at) => has(`${name} ${text}`, word, at)) ? 0 : !words.every((word, at) => has(name, word, at)) ? 3 : name.toLowerCase().startsWith(words.join(' ')) ? 1 : 2)
  const found = rows.filter((row) => part(row) > 0 && (chosen.model ?? row.facets.map((one) => one.slice(6))).some((model) => row.facets.includes(`model:${model}`)) && (within ?? row.countries).some((one) => row.countries.includes(one)))
  return (order === 'newest' ? found.sort((a, b) => b.published_at.getTime() - a.published_at.getTime()) : found.sort((a, b) => part(a) - part(b))).map(({ name }) => name)
}

async function pageByPage(search: Search, order: Order, limit: number): Promise<string[]> {
  const names: string[] = []
  for (let after: { by: string; id: never; tier: Tier } | undefined, more = true; more;) {
    const found = await readAs(pool, nobody, (reader) => searchServices(reader, search, order, after, limit), byIndex), last = found.at(-1)
    names.push(...found.map(({ name }) => name))
    more = found.length === limit && last !== undefined
    if (last) after = { by: order === 'newest' ? last.publishedAt.toISOString() : last.name, id: last.id as never, tier: last.tier }
  }
  return names
}

describe.each(searches)('a search for %s', (_, search) => {
  test.each(['relevance', 'newest'] as const)('finds, page by page, what looking through everything finds (%s)', async (order) => expect(await pageByPage(search, order, 97)).toEqual(await lookedThrough(search, order)))

  test('counts no more than it is allowed to', async () => {
    const all = (await lookedThrough(search, 'relevance')).length
    for (const most of [10, many]) {
      const { counted, counts } = await readAs(pool, nobody, (reader) => countFacets(reader, search, most), byIndex)
      // Each has one model: the figures are of those that were counted.
      expect([counted, counts.reduce((sum, { count }) => sum + count, 0)]).toEqual([Math.min(all, most), Math.min(all, most)])
    }
  })
})

/** How many rows of the register a question read from its indexes or the table. */
async function looked(work: (reader: Reader) => Promise<unknown>): Promise<number> {
  const plans: Plan[] = []
  await readAs(pool, nobody, (reader) => work({
    ...reader, rows: async (text, values) => {
      plans.push(...(await reader.rows<{ 'QUERY PLAN': { Plan: Plan }[] }>(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values)).flatMap((row) => row['QUERY PLAN'].map(({ Plan: plan }) => plan)))
      return []
    },
  }), byIndex)
  const sum = (plan: Plan): number => (plan['Relation Name'] === 'public_service' ? plan['Actual Loops'] * (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) : 0) + (plan.Plans ?? []).map(sum).reduce((a, b) => a + b, 0)
  return plans.map(sum).reduce((a, b) => a + b, 0)
}
interface Plan { readonly 'Relation Name'?: string; readonly 'Actual Rows': number; readonly 'Actual Loops': number; readonly 'Rows Removed by Filter'?: number; readonly Plans?: readonly Plan[] }

test.each([
  // A page of 21, read once more for what is shown of it.
  ['a word at the beginning of many names', { words: ['pasient'], chosen: {} }, 42], ['nothing', { words: [], chosen: {} }, 42],
  // The next 500 in the order, and then those that have it.
  ['a word in few', { words: ['sjelden'], chosen: {} }, 510], ['a word nobody has', { words: ['finnesikke'], chosen: {} }, 500], ['what many have', { words: [], chosen: { model: ['paas'] } }, 500],
] as const)('%s is found without a walk through the register', async (_, search, most) => expect(await looked((reader) => searchServices(reader, search, 'relevance', undefined, 21))).toBeLessThanOrEqual(most))
