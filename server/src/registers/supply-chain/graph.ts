/**
 * The chain as a drawing of who stands behind whom, and what can be read out of it: how deep it goes, what falls if one firm fails, what many
 * suppliers have in common, and in which countries. Pure: no database, no clock; a circle, which is never let in, would not make it
 * go on for ever.
 */
import { isKnown, type Places } from './supply-chain.api.ts'

export interface Node { readonly id: string; readonly parentId: string | null }

const byParent = <N extends Node>(links: readonly N[]): Map<string | null, N[]> => {
  const ids = new Set(links.map(({ id }) => id)), children = new Map<string | null, N[]>()
  for (const link of links) {
    // Whose parent does not hold that day stands under the supplier itself, and is not lost.
    const parent = link.parentId !== null && ids.has(link.parentId) ? link.parentId : null
    const siblings = children.get(parent)
    if (siblings) siblings.push(link)
    else children.set(parent, [link])
  }
  return children
}

/** Each after the one it works for, siblings in the order given; the supplier's own are on level 1. Links in a circle come last, on level 0. */
export function inOrder<N extends Node>(links: readonly N[]): { readonly link: N; readonly level: number }[] {
  const children = byParent(links), found: { link: N; level: number }[] = [], seen = new Set<string>()
  const waiting = (children.get(null) ?? []).toReversed().map((link) => ({ link, level: 1 }))
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    found.push(one)
    seen.add(one.link.id)
    for (const link of (children.get(one.link.id) ?? []).toReversed()) waiting.push({ link, level: one.level + 1 })
  }
  return [...found, ...links.filter(({ id }) => !seen.has(id)).map((link) => ({ link, level: 0 }))]
}

export const depthOf = (links: readonly Node[]): number => inOrder(links).reduce((deepest, { level }) => Math.max(deepest, level), 0)

/** Everybody it works for, nearest first, up to the supplier's own. */
export function above(links: readonly Node[], id: string): string[] {
  const parents = new Map(links.map((link) => [link.id, link.parentId])), found: string[] = [], seen = new Set([id])
  for (let at = parents.get(id); at !== undefined && at !== null && parents.has(at) && !seen.has(at); at = parents.get(at)) {
    found.push(at)
    seen.add(at)
  }
  return found
}

/** Everybody who works for it, however far down. */
export function behind(links: readonly Node[], id: string): Set<string> {
  const children = byParent(links), found = new Set<string>(), waiting = [id]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const child of children.get(at) ?? []) {
      if (child.id === id || found.has(child.id)) continue
      found.add(child.id)
      waiting.push(child.id)
    }
  }
  return found
}

/** The ids of a circle, each working for the next; undefined when there is none. */
export function circleIn(links: readonly Node[]): string[] | undefined {
  const parents = new Map(links.map(({ id, parentId }) => [id, parentId])), done = new Set<string>()
  for (const { id } of links) {
    const path: string[] = [], on = new Map<string, number>()
    let at: string | null | undefined = id
    while (at !== null && at !== undefined && parents.has(at) && !done.has(at)) {
      const first = on.get(at)
      if (first !== undefined) return path.slice(first)
      on.set(at, path.length)
      path.push(at)
      at = parents.get(at)
    }
    for (const one of path) done.add(one)
  }
  return undefined
}

export interface Placed extends Node {
  readonly supplierId: string
  readonly name: string
  readonly firm: string
  readonly identifier: string | null
  readonly processing: Places
  readonly access: Places
}

export interface Hit {
  readonly supplierId: string
  /** The links that are this firm. */
  readonly links: readonly string[]
  /** Everybody who works for the supplier through them, nearest first. */
  readonly through: readonly string[]
  /** How many steps from the supplier to the nearest of them. */
  readonly steps: number
}

export const sameFirm = (one: Pick<Placed, 'firm' | 'identifier'>, other: Pick<Placed, 'firm' | 'identifier'>): boolean =>
  one.identifier !== null && other.identifier !== null ? one.identifier === other.identifier : one.firm === other.firm

/** What falls if this firm fails: over all suppliers, whatever depends on it, the nearest first. What works for it does not fall with it. */
export function reach(links: readonly Placed[], firm: Pick<Placed, 'firm' | 'identifier'>): Hit[] {
  return [...grouped(links, ({ supplierId }) => supplierId)].flatMap(([supplierId, chain]) => {
    const hit = chain.filter((link) => sameFirm(link, firm)).map(({ id }) => id)
    if (hit.length === 0) return []
    const ways = hit.map((id) => above(chain, id))
    return [{ supplierId, links: hit, through: [...new Set(ways.flat())].filter((id) => !hit.includes(id)), steps: Math.min(...ways.map(({ length }) => length + 1)) }]
  }).sort((a, b) => a.steps - b.steps || (a.supplierId < b.supplierId ? -1 : 1))
}

export interface Common { readonly name: string; readonly firm: string; readonly identifier: string | null; readonly suppliers: number; readonly countries: readonly string[] }
export interface Concentration {
  /** Suppliers with at least one link: what shares are counted of. */
  readonly suppliers: number
  /** Firms, those that most suppliers depend on first. */
  readonly firms: readonly Common[]
  readonly countries: readonly { readonly country: string; readonly suppliers: number }[]
  /** Suppliers with at least one link whose place is not known. */
  readonly placeUnknown: number
}

/** What many suppliers have in common. */
export function concentration(links: readonly Placed[]): Concentration {
  const suppliersOf = (some: readonly Placed[]) => new Set(some.map(({ supplierId }) => supplierId)).size
  const countries = new Map<string, Set<string>>()
  for (const link of links) for (const country of countriesOf([link]).countries) countries.set(country, (countries.get(country) ?? new Set()).add(link.supplierId))
  const firms = [...grouped(links, keyOf(links))].map(([, same]): Common => {
    const [{ name, firm }] = same as [Placed]
    return { name, firm, identifier: same.find(({ identifier }) => identifier !== null)?.identifier ?? null, suppliers: suppliersOf(same), countries: countriesOf(same).countries }
  })
  return {
    suppliers: suppliersOf(links),
    firms: firms.sort((a, b) => b.suppliers - a.suppliers || (a.firm < b.firm ? -1 : 1)),
    countries: [...countries].map(([country, ids]) => ({ country, suppliers: ids.size })).sort((a, b) => b.suppliers - a.suppliers || (a.country < b.country ? -1 : 1)),
    placeUnknown: suppliersOf(links.filter((link) => !countriesOf([link]).known)),
  }
}

/** In which countries, by name; `known` only when each link's place of processing and of access is known. */
export const countriesOf = (links: readonly Pick<Placed, 'processing' | 'access'>[]): { readonly countries: string[]; readonly known: boolean } => ({
  countries: [...new Set(links.flatMap(({ processing, access }) => [...processing.countries, ...access.countries]))].sort(),
  known: links.every(({ processing, access }) => isKnown(processing) && isKnown(access)),
})

/** A number tells firms apart where there is one; a firm written without it belongs to those of its name, if they all have the same. */
function keyOf(links: readonly Placed[]): (link: Placed) => string {
  const numbers = new Map<string, Set<string>>()
  for (const { firm, identifier } of links) if (identifier !== null) numbers.set(firm, (numbers.get(firm) ?? new Set()).add(identifier))
  return ({ firm, identifier }) => {
    const known = numbers.get(firm)
    return identifier ?? (known?.size === 1 ? ([...known][0] as string) : ` ${firm}`)
  }
}

function grouped<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(key(one))
    if (group) group.push(one)
    else groups.set(key(one), [one])
  }
  return groups
}
