/**
 * The search itself. Services whose names begin with what was written come first, then those with the words in their names, then the rest;
 * each part in the order of names, so that a page can begin where the one before ended without anything being ranked. Each part is looked for
 * twice at most: first among the next few in the order, which is enough for what many have; and if a page is not filled there, by the
 * index of words and choices, and what it finds is sorted. So neither a word in every service nor one in a single service costs a walk
 * through the register.
 */
import type { Reader } from '../../foundation/database/transaction.ts'
import type { Place } from '../../foundation/http/page.ts'
import { publicColumns, publicServiceFrom, type PublicService, type PublicServiceRow } from './public-service.store.ts'
import { tokensOf, type Search } from './search.ts'

/** So many are looked at in their order before the indexes are asked. */
const nearby = 500
/** Shorter words are looked for as they stand: half the language begins with any one letter. */
const shortestBeginning = 3
/** So many words, the last ones written, are looked for by their beginning; each such word costs more than the rest together. */
const mostBeginnings = 3

/** A question in the making: each value gets its number where it is used. */
function asking() {
  const values: unknown[] = []
  return { values, put: (value: unknown): string => `$${values.push(value)}` }
}
type Put = ReturnType<typeof asking>['put']

/** The word and what begins with it, or the word in another form. A word that is its own stem is looked for once. */
function wordQuery(put: Put, word: string, whole: boolean): string {
  const it = put(word), stem = `to_tsquery('norwegian', ${it})`
  if (whole || word.length < shortestBeginning) return `(${stem} || to_tsquery('simple', ${it}))`
  const beginning = `to_tsquery('simple', ${it} || ':*')`
  return `(CASE WHEN ${stem} = to_tsquery('simple', ${it}) THEN ${beginning} ELSE ${stem} || ${beginning} END)`
}
const textQuery = (put: Put, words: readonly string[]): string => `(${words.map((word, at) => wordQuery(put, word, at < words.length - mostBeginnings)).join(' && ')})`

function conditions(put: Put, search: Search): string[] {
  const { within, supplier } = search
  return [
    ...tokensOf(search).map((tokens) => `s.facets && ${put(tokens)}::text[]`),
    ...(within ? [`s.data_complete AND s.data_countries <@ ${put(within)}::text[]`] : []), ...(supplier === undefined ? [] : [`s.supplier_id = ${put(supplier)}::uuid`]),
  ]
}

export type Order = 'relevance' | 'newest'
export const tiers = ['1', '2', '3'] as const
export type Tier = (typeof tiers)[number]

/** What is in each part; without words there is one part only. `among` narrows the whole register, `of` what was found near. */
function partsOf(put: Put, words: readonly string[], order: Order): { readonly anywhere: readonly string[]; readonly parts: readonly { readonly tier: Tier; readonly among: readonly string[]; readonly of: string }[]; readonly seen: string } {
  if (words.length === 0) return { anywhere: [], parts: [{ tier: '3', among: [], of: 'true' }], seen: 'true AS rest' }
  const query = textQuery(put, words), anywhere = [`s.words @@ ${query}`]
  if (order === 'newest') return { anywhere, parts: [{ tier: '3', among: anywhere, of: 'true' }], seen: 'true AS rest' }
  // U+FFFF comes after every letter, so that this is a piece of the index of names; IS TRUE keeps the index of words out of it.
  const written = `lower(${put(words.join(' '))})`, begins = `(lower(s.name) >= ${written} AND lower(s.name) < ${written} || U&'\\FFFF')`, inName = `s.name_words @@ ${query}`
  return {
    anywhere, seen: `${begins} AS begins, ${inName} AS in_name`,
    parts: [{ tier: '1', among: [begins, `(${inName}) IS TRUE`], of: '' }, { tier: '2', among: [inName, `NOT ${begins}`], of: 'in_name AND NOT begins' }, { tier: '3', among: [...anywhere, `NOT ${inName}`], of: 'NOT in_name' }],
  }
}

/** `after` belongs to the part it was handed out for. */
export async function searchServices({ rows }: Reader, search: Search, order: Order, after: (Place & { readonly tier: Tier }) | undefined, limit: number): Promise<(PublicService & { readonly tier: Tier })[]> {
  const { values, put } = asking()
  const where = conditions(put, search), most = put(limit), { anywhere, parts, seen } = partsOf(put, search.words, order)
  const [by, sorted, sort] = order === 'newest' ? ['s.published_at', 's.published_at DESC, s.id DESC', 'by DESC, id DESC'] : ['lower(s.name)', 'lower(s.name), s.id', 'by, id']
  const beyond = after && (order === 'newest' ? `(s.published_at, s.id) < (${put(after.by)}::timestamptz, ${put(after.id)}::uuid)` : `(lower(s.name), s.id) > (lower(${put(after.by)}), ${put(after.id)}::uuid)`)
  const all = (tests: readonly string[]) => [...tests, 'true'].join(' AND '), row = `s.tenant_id, s.id, ${by} AS by`
  const first: string[] = []
  const pages = parts.filter(({ tier }) => after === undefined || tier >= after.tier).flatMap(({ tier, among, of }) => {
    const place = after?.tier === tier && beyond ? [beyond] : [], tests = [...where, ...among]
    // A piece of the index of names, or everything there is: it stands in its order already.
    if (tier === '1' || tests.length === 0) return [`(SELECT '${tier}' AS tier, ${row} FROM public_service s WHERE ${all([...tests, ...place])} ORDER BY ${sorted} LIMIT ${most})`]
    // The next few in the order are the same for all parts that are read from their beginning.
    const near = place.length > 0 ? 'near_after' : 'near'
    const next = `${near} AS MATERIALIZED (SELECT ${row}, ${seen} FROM (SELECT s.* FROM public_service s WHERE ${all(place)} ORDER BY ${sorted} LIMIT ${nearby}) s WHERE ${all([...where, ...anywhere])})`
    if (!first.includes(next)) first.push(next)
    first.push(`all_${tier} AS MATERIALIZED (SELECT ${row} FROM public_service s WHERE ${all([...tests, ...place])})`)
    // Near rows are read in their order, and no further than the page reaches.
    const filled = `(SELECT count(*) FROM (SELECT FROM ${near} WHERE ${of} LIMIT ${most}) enough) >= ${most}`
    return [
      `(SELECT '${tier}', tenant_id, id, by FROM ${near} WHERE ${of} AND ${filled} LIMIT ${most})`,
      `(SELECT '${tier}', tenant_id, id, by FROM all_${tier} WHERE NOT ${filled} ORDER BY ${sort} LIMIT ${most})`,
    ]
  })
  const found = await rows<PublicServiceRow & { readonly tier: Tier }>(
    `WITH ${[...first, `found (tier, tenant_id, id, by) AS MATERIALIZED (SELECT * FROM (${pages.join(' UNION ALL ')}) one LIMIT ${most})`].join(', ')}
     SELECT f.tier, ${publicColumns} FROM found f JOIN public_service s ON s.tenant_id = f.tenant_id AND s.id = f.id JOIN public_supplier p ON p.tenant_id = s.tenant_id AND p.id = s.supplier_id
     ORDER BY f.tier, f.by${order === 'newest' ? ' DESC, f.id DESC' : ', f.id'}`, values)
  return found.map((one) => ({ ...publicServiceFrom(one), tier: one.tier }))
}

export interface FacetCount { readonly facet: string; readonly count: number }

/** How many of what is found there are of each choice. No more than `most` are counted; then `counted` is that many and the figures are of those. */
export async function countFacets({ rows }: Reader, search: Search, most: number | undefined): Promise<{ counted: number; counts: FacetCount[] }> {
  const { values, put } = asking()
  const tests = [...conditions(put, search), ...(search.words.length > 0 ? [`s.words @@ ${textQuery(put, search.words)}`] : []), 'true'].join(' AND ')
  const limit = most === undefined ? undefined : put(most), filled = `(SELECT count(*) FROM near) >= ${limit}`
  const found = await rows<FacetCount>(
    `WITH ${limit === undefined ? `found AS MATERIALIZED (SELECT facets FROM public_service s)` : `near AS MATERIALIZED (SELECT facets FROM (SELECT s.* FROM public_service s ORDER BY lower(s.name), s.id LIMIT ${limit} * 3 / 2) s WHERE ${tests} LIMIT ${limit}),
       every AS MATERIALIZED (SELECT facets FROM public_service s WHERE ${tests} LIMIT ${limit}),
       found AS MATERIALIZED (SELECT * FROM near WHERE ${filled} UNION ALL SELECT * FROM every WHERE NOT ${filled})`}
     SELECT NULL AS facet, count(*)::int AS count FROM found UNION ALL (SELECT f, count(*)::int FROM found, unnest(facets) AS f GROUP BY f ORDER BY f)`, values)
  return { counted: found.find(({ facet }) => facet === null)?.count ?? 0, counts: found.filter(({ facet }) => facet !== null) }
}
