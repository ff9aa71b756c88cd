/**
 * From what a list says to what the chain becomes. A firm that stands there already is the same link and is changed from a day, so that
 * what was known before can still be read; what the list does not say changes nothing; whoever is in the chain and not in the list is never
 * taken out unless a person has chosen that. All of it is decided here, before anything is written.
 */
import type { Day } from '@rustning/engine'
import type { Uuid } from '../../foundation/values/id.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import { chainImportText } from './chain-import.text.ts'
import { firmOf, identifierOf, nameOf } from './firm.ts'
import { behind, circleIn, depthOf } from './graph.ts'
import { mostLevels, mostLinks, unknownPlaces, type ImportRow, type Places } from './supply-chain.api.ts'
import { circle, closed, holdsOn, lastsPast, parentUnknown, rowOf, tooDeep, tooMany, type Chain, type Decided, type LinkFacts, type LinkRow } from './supply-chain.ts'

export const importNothing = refusal('chain-import-nothing', 422, (language) => chainImportText[language].nothing)
export const importLeaves = refusal('chain-import-leaves', 409, (language, names: readonly string[]) => chainImportText[language].leaves(names))

export type Outcome = 'added' | 'changed' | 'unchanged'
export interface ImportSetting {
  readonly on: Day
  /** Whose list it is: a link, or the supplier itself. */
  readonly parentId: Uuid | null
  readonly serviceId: Uuid | null
  readonly source: string | null
  readonly newId: () => Uuid
}
export interface Imported {
  readonly decided: Decided
  /** Row by row; none where it cannot be placed. */
  readonly outcomes: readonly (Outcome | null)[]
  /** Who stands where the list is, and is not in it. */
  readonly leaves: readonly LinkRow[]
  /** Rows whose parent is neither in the list nor in the chain. */
  readonly homeless: readonly number[]
  /** Which links the list is about. */
  readonly matched: ReadonlySet<Uuid>
  /** The chain as the list leaves it. */
  readonly links: readonly LinkRow[]
}

interface Wanted { readonly name: string; readonly row: ImportRow; readonly indexes: number[] }
type Home = { readonly link: LinkRow | null } | { readonly wanted: Wanted } | undefined

export function readImport(chain: Chain, rows: readonly ImportRow[], { on, parentId, serviceId, source, newId }: ImportSetting): Imported {
  const alive = chain.links.filter((link) => lastsPast(link, on))
  if (parentId !== null && !alive.some((link) => link.id === parentId && holdsOn(link, on))) throw parentUnknown()
  const top = alive.find(({ id }) => id === parentId) ?? null
  const all = merged(rows)
  const homes = new Map(all.map((one) => [one, homeOf(one, all, alive, top, chain.supplierName)]))
  const keys = new Map(all.map((one, index) => [one, String(index)]))
  const round = circleIn(all.map((one) => ({ id: keys.get(one) as string, parentId: wantedAbove(homes.get(one), keys) })))
  if (round) throw circle(round.map((key) => all[Number(key)]?.name ?? ''))

  const insert: LinkRow[] = [], close: Decided['close'][number][] = [], outcomes: (Outcome | null)[] = rows.map(() => null), homeless: number[] = []
  const placed = new Map<Wanted, Uuid>(), matched = new Set<Uuid>(), places = new Set<Uuid | null>([parentId]), now = new Map(alive.map((link) => [link.id, link]))
  const place = (one: Wanted): Uuid | undefined => {
    const done = placed.get(one), home = homes.get(one)
    if (done || !home) return done
    const parent = 'wanted' in home ? place(home.wanted) : home.link?.id ?? null
    if (parent === undefined) return undefined
    places.add(parent)
    const before = alive.find((link) => link.parentId === parent && !matched.has(link.id) && isSame(link, one.row)), facts = factsOf(one, before, parent, serviceId, source)
    const id = before?.id ?? newId(), outcome = !before ? 'added' : differs(before, facts) || before.until !== null ? 'changed' : 'unchanged'
    if (outcome !== 'unchanged') {
      // What is about to end goes on from the day it would have ended.
      const after = rowOf(chain.supplierId, id, (before?.version ?? 0) + 1, { ...facts, source: source ?? facts.source }, before ? [before.until ?? on, before.from].sort().at(-1) as Day : on)
      insert.push(after)
      now.set(id, after)
      if (before && before.until === null) close.push({ id, version: before.version, until: after.from })
    }
    matched.add(id)
    placed.set(one, id)
    for (const index of one.indexes) outcomes[index] = outcome
    return id
  }
  for (const one of all) if (place(one) === undefined) homeless.push(...one.indexes)
  return { decided: { insert, close }, outcomes, homeless, matched, links: [...now.values()], leaves: alive.filter((link) => link.until === null && holdsOn(link, on) && places.has(link.parentId) && !matched.has(link.id)) }
}

/** `missing`: what becomes of those who are not in the list. */
export function importRows(chain: Chain, rows: readonly ImportRow[], setting: ImportSetting, missing: 'ask' | 'keep' | 'end'): Imported {
  const read = readImport(chain, rows, setting)
  if (read.homeless.length > 0) throw parentUnknown()
  if (missing === 'ask' && read.leaves.length > 0) throw importLeaves(read.leaves.map(({ name }) => name))
  const gone = new Map<Uuid, LinkRow>()
  if (missing === 'end') {
    for (const leaf of read.leaves) {
      const below = behind(read.links, leaf.id)
      for (const link of read.links) if (link.id === leaf.id || (below.has(link.id) && !read.matched.has(link.id))) gone.set(link.id, link)
    }
  }
  const links = read.links.filter(({ id }) => !gone.has(id))
  if (links.length > mostLinks) throw tooMany()
  if (depthOf(links) > mostLevels) throw tooDeep()
  return { ...read, leaves: [...gone.values()], decided: { insert: read.decided.insert, close: [...read.decided.close, ...[...gone.values()].map((link) => closed(link, setting.on))] } }
}

const isSame = (link: LinkRow, row: ImportRow): boolean => {
  const identifier = row.identifier === undefined ? undefined : identifierOf(row.identifier)
  return identifier !== undefined && link.identifier !== null ? identifier === link.identifier : nameOf(link.name) === nameOf(row.name)
}

/** Rows of one name under one parent are one firm: what they say is put together. */
function merged(rows: readonly ImportRow[]): Wanted[] {
  const found = new Map<string, Wanted>()
  rows.forEach((row, index) => {
    const key = `${nameOf(row.name)}\n${row.parent === undefined ? '' : nameOf(row.parent)}`, before = found.get(key)
    if (!before) found.set(key, { name: row.name, row, indexes: [index] })
    else found.set(key, { name: before.name, row: together(before.row, row), indexes: [...before.indexes, index] })
  })
  return [...found.values()]
}

function together(one: ImportRow, other: ImportRow): ImportRow {
  const both = (a: string | undefined, b: string | undefined, most: number) => (a === undefined || b === undefined || a === b || a.split('; ').includes(b) ? a ?? b : `${a}; ${b}`.slice(0, most))
  const where = (a: Places | undefined, b: Places | undefined): Places | undefined => (a && b ? { countries: [...new Set([...a.countries, ...b.countries])], open: both(a.open ?? undefined, b.open ?? undefined, 500) ?? null } : a ?? b)
  const said = { ...other, ...one, purpose: both(one.purpose, other.purpose, 2000), data: both(one.data, other.data, 2000), processing: where(one.processing, other.processing), access: where(one.access, other.access) }
  // One row of a firm without an agreement is enough for somebody to ask.
  const agreement = [one.agreement, other.agreement].includes('no') ? 'no' : said.agreement
  return Object.fromEntries(Object.entries({ ...said, agreement, agreementOn: agreement === 'yes' ? said.agreementOn : undefined }).filter(([, value]) => value !== undefined)) as ImportRow
}

function homeOf({ row: { parent } }: Wanted, all: readonly Wanted[], alive: readonly LinkRow[], top: LinkRow | null, supplier: string): Home {
  if (parent === undefined) return { link: top }
  const name = nameOf(parent), firm = firmOf(parent)
  const wanted = all.find((one) => nameOf(one.name) === name) ?? all.find((one) => firmOf(one.name) === firm)
  if (wanted) return { wanted }
  const link = alive.find((one) => nameOf(one.name) === name) ?? alive.find((one) => one.firm === firm)
  return link ? { link } : firmOf(supplier) === firm ? { link: null } : undefined
}
const wantedAbove = (home: Home, keys: ReadonlyMap<Wanted, string>): string | null => (home && 'wanted' in home ? keys.get(home.wanted) ?? null : null)

function factsOf({ row }: Wanted, before: LinkRow | undefined, parentId: Uuid | null, serviceId: Uuid | null, source: string | null): LinkFacts {
  const { name, address, contact, purpose, data, processing, access, role, identifier, agreement, agreementOn } = row
  const known: LinkFacts = before ?? { name: row.name, identifier: null, parentId, serviceId, registeredId: null, address: null, contact: null, purpose: null, data: null, processing: unknownPlaces, access: unknownPlaces, agreement: 'unknown', agreementOn: null, role: 'sub-processor', source }
  return {
    ...known, ...Object.fromEntries(Object.entries({ name, address, contact, purpose, data, processing, access, role }).filter(([, value]) => value !== undefined)), parentId,
    ...(identifier !== undefined && { identifier: identifierOf(identifier) ?? known.identifier }),
    ...(agreement !== undefined && { agreement, agreementOn: agreementOn ?? (agreement === 'yes' && known.agreement === 'yes' ? known.agreementOn : null) }),
  }
}

const placesKey = ({ countries, open }: Places): string => `${[...countries].sort().join()} ${open ?? ''}`
const differs = (before: LinkRow, after: LinkFacts): boolean =>
  (['name', 'identifier', 'address', 'contact', 'purpose', 'data', 'agreement', 'agreementOn', 'role'] as const).some((field) => before[field] !== after[field]) || placesKey(before.processing) !== placesKey(after.processing) || placesKey(before.access) !== placesKey(after.access)
