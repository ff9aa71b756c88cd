/**
 * What somebody looks for in the public register, as the address has it: `?q=journal&category=primary-care-records&data=NO`. A link or the
 * back button gives the same search, and what was chosen for comparison stays while the search changes.
 */
import type { FacetName } from './search.text.ts'

export const facetNames = ['area', 'category', 'model', 'deployment', 'data', 'language', 'price', 'standard'] as const satisfies readonly FacetName[]
/** As many as the server compares. */
export const mostCompared = 4

export interface Wanted {
  readonly q: string
  readonly chosen: Readonly<Record<FacetName, readonly string[]>>
  readonly withinEea: boolean
  readonly sort: 'relevance' | 'newest'
  /** Chosen for comparison. */
  readonly services: readonly string[]
}

export function readWanted(params: URLSearchParams): Wanted {
  const all = (name: FacetName) => [...new Set(params.getAll(name))].filter((value) => value !== '' && value.length <= 100).slice(0, 40)
  return {
    q: (params.get('q') ?? '').slice(0, 200), sort: params.get('sort') === 'newest' ? 'newest' : 'relevance', withinEea: params.get('withinEea') === 'true', services: [...new Set(params.getAll('service'))].slice(0, mostCompared),
    chosen: { area: all('area'), category: all('category'), model: all('model'), deployment: all('deployment'), data: all('data'), language: all('language'), price: all('price'), standard: all('standard') },
  }
}

export function writeWanted({ q, chosen, withinEea, sort, services }: Wanted): URLSearchParams {
  const params = new URLSearchParams()
  if (q !== '') params.set('q', q)
  for (const facet of facetNames) for (const value of chosen[facet]) params.append(facet, value)
  if (withinEea) params.set('withinEea', 'true')
  if (sort !== 'relevance') params.set('sort', sort)
  for (const service of services) params.append('service', service)
  return params
}

/** What is asked of the server: only what was chosen. */
export function askedOf({ q, chosen, withinEea }: Wanted) {
  const some = (values: readonly string[]) => (values.length > 0 ? [...values] : undefined)
  return {
    q: q === '' ? undefined : q, withinEea: withinEea || undefined, area: some(chosen.area), category: some(chosen.category), model: some(chosen.model), deployment: some(chosen.deployment),
    data: some(chosen.data), language: some(chosen.language), price: some(chosen.price), standard: some(chosen.standard),
  }
}

/** One more to compare, or one fewer; more than there is room for is not taken. */
export const turnChosen = (services: readonly string[], id: string): readonly string[] => (services.includes(id) ? services.filter((one) => one !== id) : [...services, id].slice(0, mostCompared))
