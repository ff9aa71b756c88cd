/**
 * The search itself. It reads `public_service` by its indexes only: by words, by what is chosen, or in the order of names, whichever is
 * least. Services with the words in their names come first, the others after, each part in the order of names, so that a page can begin
 * where the one before ended without anything being ranked.
 */
import type { Reader } from '../../foundation/database/transaction.ts'
import type { Place } from '../../foundation/http/page.ts'
import { publicColumns, publicServiceFrom, type PublicService, type PublicServiceRow } from './public-service.store.ts'
import { tokensOf, type Search } from './search.ts'

/** A question in the making: each value gets its number where it is used. */
function asking() {
  const values: unknown[] = []
  return { values, put: (value: unknown): string => `$${values.push(value)}` }
}
type Put = ReturnType<typeof asking>['put']

const textQuery = (put: Put, words: readonly string[]): string => words.map((word) => `(to_tsquery('norwegian', ${put(word)}) || to_tsquery('simple', ${put(`${word}:*`)}))`).join(' && ')

function conditions(put: Put, search: Search): string[] {
  const { within, supplier } = search
  return [
    ...tokensOf(search).map((tokens) => `s.facets && ${put(tokens)}::text[]`),
    ...(within ? [`s.data_complete AND s.data_countries <@ ${put(within)}::text[]`] : []), ...(supplier === undefined ? [] : [`s.supplier_id = ${put(supplier)}::uuid`]),
  ]
}

export type Order = 'relevance' | 'newest'
export type Tier = '1' | '2'

/** `after` belongs to the tier it was handed out for; the tier of names is 1. */
export async function searchServices({ rows }: Reader, search: Search, order: Order, after: (Place & { readonly tier: Tier }) | undefined, limit: number): Promise<(PublicService & { readonly tier: Tier })[]> {
  const { values, put } = asking()
  const where = conditions(put, search), most = put(limit)
  const [by, sorted] = order === 'newest' ? ['s.published_at', 's.published_at DESC, s.id DESC'] : ['lower(s.name)', 'lower(s.name), s.id']
  const branch = (tier: Tier, more: readonly string[]): string => {
    const place = after?.tier !== tier ? [] : [order === 'newest' ? `(s.published_at, s.id) < (${put(after.by)}::timestamptz, ${put(after.id)}::uuid)` : `(lower(s.name), s.id) > (lower(${put(after.by)}), ${put(after.id)}::uuid)`]
    return `(SELECT '${tier}' AS tier, s.tenant_id, s.id, ${by} AS by FROM public_service s WHERE ${[...where, ...more, ...place, 'true'].join(' AND ')} ORDER BY ${sorted} LIMIT ${most})`
  }
  const anywhere = search.words.length > 0 ? textQuery(put, search.words) : undefined
  const inName = order === 'relevance' ? anywhere : undefined
  const branches = [
    ...(inName !== undefined && after?.tier !== '2' ? [branch('1', [`s.name_words @@ (${inName})`])] : []),
    branch('2', [...(anywhere === undefined ? [] : [`s.words @@ (${anywhere})`]), ...(inName === undefined ? [] : [`NOT s.name_words @@ (${inName})`])]),
  ]
  const found = await rows<PublicServiceRow & { readonly tier: Tier }>(
    `WITH found AS MATERIALIZED (${branches.length === 1 ? branches[0] : `${branches.join(' UNION ALL ')} LIMIT ${most}`})
     SELECT f.tier, ${publicColumns} FROM found f JOIN public_service s ON s.tenant_id = f.tenant_id AND s.id = f.id JOIN public_supplier p ON p.tenant_id = s.tenant_id AND p.id = s.supplier_id
     ORDER BY f.tier, f.by${order === 'newest' ? ' DESC, f.id DESC' : ', f.id'}`, values)
  return found.map((row) => ({ ...publicServiceFrom(row), tier: row.tier }))
}

export interface FacetCount { readonly facet: string; readonly count: number }

/** How many of what is found there are of each choice. No more than `most` are counted; then `counted` is that many and the figures are of those. */
export async function countFacets({ rows }: Reader, search: Search, most: number | undefined): Promise<{ counted: number; counts: FacetCount[] }> {
  const { values, put } = asking()
  const where = [...conditions(put, search), ...(search.words.length > 0 ? [`s.words @@ (${textQuery(put, search.words)})`] : []), 'true']
  const found = await rows<FacetCount>(
    `WITH found AS MATERIALIZED (SELECT facets FROM public_service s WHERE ${where.join(' AND ')}${most === undefined ? '' : ` LIMIT ${put(most)}`})
     SELECT NULL AS facet, count(*)::int AS count FROM found UNION ALL (SELECT f, count(*)::int FROM found, unnest(facets) AS f GROUP BY f ORDER BY f)`, values)
  return { counted: found.find(({ facet }) => facet === null)?.count ?? 0, counts: found.filter(({ facet }) => facet !== null) }
}
