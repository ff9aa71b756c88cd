/**
 * What the register of chains knows, in the words of the vocabulary: the sub-processors behind a supplier, and who of them is outside the EEA.
 * Only what somebody has written down. A place that was not stated is not supplied, so that the question stays open, and a list is
 * whole only when the organisation has said so; the transfers of the supplier itself are not known here, so that list never is.
 */
import { none, type Day, type Fact, type Facts, type Item } from '@rustning/engine'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { Uuid } from '../../foundation/values/id.ts'
import type { Newcomer } from './chain-notice.store.ts'
import { countryName } from './country.ts'
import { above } from './graph.ts'
import { isKnown, type Places } from './supply-chain.api.ts'
import type { LinkRow } from './supply-chain.ts'
import { chainOn } from './supply-chain.store.ts'

/** The lists and facts that this room supplies. */
export const supplyChainFactIds = ['sub-processor', 'sub-processor.identity-known', 'sub-processor.task-known', 'sub-processor.place', 'sub-processor.agreement-on', 'sub-processor.approved-on', 'sub-processor.engaged-on', 'transfer', 'transfer.country', 'transfer.happens-by'] as const

export interface Wanted {
  readonly supplierId: Uuid
  /** Only what stands behind this service, and behind all that the supplier delivers. */
  readonly serviceId?: Uuid | undefined
  /** Today when none is said. */
  readonly on?: Day | undefined
}

/** One statement. `eea`: the countries of the EEA on a day, from the knowledge. Nothing is known of a supplier that is not here. */
export async function supplyChainFacts(reader: Reader, { supplierId, serviceId, on }: Wanted, eea: (on: Day) => ReadonlySet<string>): Promise<Facts> {
  const chain = await chainOn(reader, supplierId, on)
  return chain ? factsOf(chain.links, chain.complete !== undefined, chain.newcomers, eea(chain.on), serviceId) : { known: {}, items: {} }
}

export function factsOf(all: readonly LinkRow[], complete: boolean, newcomers: readonly Newcomer[], eea: ReadonlySet<string>, serviceId?: Uuid): Facts {
  const links = all.filter((link) => link.role !== 'subcontractor' && [link, ...above(all, link.id).map((id) => all.find((one) => one.id === id))].every((one) => !one?.serviceId || serviceId === undefined || one.serviceId === serviceId))
  // A firm announced and accepted belongs to those that are there; one that is only announced does not.
  const members = named(links, all).map(([name, link]) => subProcessor(name, link, newcomers.findLast(({ firm }) => firm === link.firm), eea))
  const transfers = named(links, all).flatMap(([name, link]) => transfersOf(name, link, eea))
  return {
    known: {},
    items: { ...((links.length > 0 || complete) && { 'sub-processor': { members, complete } }), ...(transfers.length > 0 && { transfer: { members: transfers, complete: false } }) },
  }
}

/** A firm that stands in several places is told apart by whom it works for. */
const named = (links: readonly LinkRow[], all: readonly LinkRow[]): (readonly [string, LinkRow])[] => links.map((link) => {
  const parent = all.find(({ id }) => id === link.parentId)
  return [links.some((other) => other !== link && other.name === link.name) && parent ? `${link.name} (${parent.name})` : link.name, link]
})

function subProcessor(name: string, link: LinkRow, newcomer: Newcomer | undefined, eea: ReadonlySet<string>): Item {
  const known: Record<string, Fact> = {}
  const say = (id: string, value: Fact['value'], on = link.from) => void (known[`sub-processor.${id}`] = { value, on, from: 'registers/supply-chain' })
  const place = placeOf([link.processing, link.access], eea)
  if (link.address !== null && link.contact !== null) say('identity-known', true)
  if (link.purpose !== null && link.data !== null && isKnown(link.processing)) say('task-known', true)
  if (place !== undefined) say('place', place)
  if (link.agreement === 'no') say('agreement-on', none)
  if (link.agreementOn !== null) say('agreement-on', link.agreementOn)
  if (newcomer?.outcome && newcomer.answeredOn) say('approved-on', newcomer.outcome === 'accepted' ? newcomer.answeredOn : none, newcomer.answeredOn)
  if (newcomer?.plannedOn) say('engaged-on', newcomer.plannedOn)
  return { name, known }
}

/** A country outside the EEA as soon as one is named; one inside only when every place is known. */
function placeOf([processing, access]: readonly [Places, Places], eea: ReadonlySet<string>): string | undefined {
  const all = [...processing.countries, ...access.countries]
  return all.find((country) => !eea.has(country)) ?? (isKnown(processing) && isKnown(access) ? all[0] : undefined)
}

function transfersOf(name: string, { processing, access, from }: LinkRow, eea: ReadonlySet<string>): Item[] {
  return [...new Set([...processing.countries, ...access.countries])].filter((country) => !eea.has(country)).map((country) => ({
    name: `${name}, ${countryName(country, 'nb')}`,
    known: {
      'transfer.country': { value: country, on: from, from: 'registers/supply-chain' },
      // Whoever processes there may store, see or both; whoever only has access from there has just that.
      ...(!processing.countries.includes(country) && { 'transfer.happens-by': { value: 'remote-access', on: from, from: 'registers/supply-chain' } }),
    },
  }))
}
