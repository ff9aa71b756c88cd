/**
 * The chain behind a supplier: who works for it with our information, who works for them, where, and under which agreement. Nothing is
 * rewritten: what is known of a link holds from a day until another, and what replaces it stands in a row of its own, so that the chain of
 * any day can be read. What nobody has said is unknown: a place that is not stated is never taken to be in the EEA.
 */
import type { Day } from '@rustning/engine'
import type { Uuid } from '../../foundation/values/id.ts'
import { Overtaken } from '../../foundation/action/action.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import { firmOf } from './firm.ts'
import { above, behind } from './graph.ts'
import { mostLevels, mostLinks, type Agreement, type LinkRole, type Places } from './supply-chain.api.ts'
import { supplyChainText } from './supply-chain.text.ts'

/** What is said of a link. */
export interface LinkFacts {
  readonly name: string
  /** A number of organisation or the like: capitals and digits. */
  readonly identifier: string | null
  /** Whom it works for: another link, or the supplier itself. */
  readonly parentId: Uuid | null
  /** For which of the supplier's services; none when it stands behind all of them. */
  readonly serviceId: Uuid | null
  /** Its own row in the register of suppliers. */
  readonly registeredId: Uuid | null
  readonly address: string | null
  readonly contact: string | null
  readonly purpose: string | null
  /** Which information it handles. */
  readonly data: string | null
  readonly processing: Places
  readonly access: Places
  readonly agreement: Agreement
  readonly agreementOn: Day | null
  readonly role: LinkRole
  /** Where it is known from. */
  readonly source: string | null
}
export interface LinkRow extends LinkFacts {
  readonly id: Uuid
  readonly version: number
  readonly supplierId: Uuid
  readonly firm: string
  readonly from: Day
  /** The first day it no longer holds. */
  readonly until: Day | null
}
export interface Said { readonly id: Uuid; readonly from: Day; readonly until: Day | null }

/** Each link's last row, and what was last said of the list. Version 0: nobody has said anything yet. */
export interface Chain {
  readonly supplierId: Uuid
  readonly supplierName: string
  readonly version: number
  readonly links: readonly LinkRow[]
  readonly complete: Said | undefined
}
/** What a decision writes. */
export interface Decided {
  readonly insert: readonly LinkRow[]
  readonly close: readonly { readonly id: Uuid; readonly version: number; readonly until: Day }[]
  readonly say?: { readonly insert?: Said; readonly close?: { readonly id: Uuid; readonly until: Day } }
}

export const parentUnknown = refusal('chain-parent-unknown', 422, (language) => supplyChainText[language].parentUnknown)
export const circle = refusal('chain-circle', 422, (language, names: readonly string[]) => supplyChainText[language].circle(names))
export const tooDeep = refusal('chain-too-deep', 422, (language) => supplyChainText[language].tooDeep(mostLevels))
export const tooMany = refusal('chain-too-many', 422, (language) => supplyChainText[language].tooMany(mostLinks))
export const linkEnded = refusal('chain-link-ended', 409, (language, on: Day) => supplyChainText[language].ended(on))
export const dayBefore = refusal('chain-day-before', 422, (language, from: Day) => supplyChainText[language].dayBefore(from))
export const linksBehind = refusal('chain-links-behind', 409, (language, names: readonly string[]) => supplyChainText[language].linksBehind(names))
export const notComplete = refusal('chain-not-complete', 409, (language) => supplyChainText[language].notComplete)
export const serviceUnknown = refusal('chain-service-unknown', 422, (language) => supplyChainText[language].serviceUnknown)
export const registeredUnknown = refusal('chain-registered-unknown', 422, (language) => supplyChainText[language].registeredUnknown)
export const agreementDay = refusal('chain-agreement-day', 422, (language) => supplyChainText[language].agreementDay)

export const holdsOn = ({ from, until }: { readonly from: Day; readonly until: Day | null }, on: Day): boolean => from <= on && (until === null || until > on)
/** Not ended by that day, though it may not have begun. */
export const lastsPast = ({ until }: { readonly until: Day | null }, on: Day): boolean => until === null || until > on

export const rowOf = (supplierId: Uuid, id: Uuid, version: number, facts: LinkFacts, from: Day): LinkRow => {
  if (facts.agreementOn !== null && facts.agreement !== 'yes') throw agreementDay()
  return { ...facts, id, version, supplierId, firm: firmOf(facts.name), from, until: null }
}

export function addLink(chain: Chain, id: Uuid, facts: LinkFacts, from: Day): Decided {
  const alive = chain.links.filter((link) => lastsPast(link, from))
  if (alive.length >= mostLinks) throw tooMany()
  standsUnder(alive, facts.parentId, from)
  return { insert: [rowOf(chain.supplierId, id, 1, facts, from)], close: [] }
}

/** From `on` it is as `change` says; until then as it was. */
export function changeLink(chain: Chain, id: Uuid, version: number, change: Partial<LinkFacts>, on: Day): Decided {
  const link = current(chain, id, version)
  if (on < link.from) throw dayBefore(link.from)
  const alive = chain.links.filter((one) => lastsPast(one, on))
  const facts = { ...link, ...change, ...(change.agreement !== undefined && change.agreement !== 'yes' && change.agreementOn === undefined && { agreementOn: null }) }
  if (facts.parentId !== link.parentId) {
    const below = behind(alive, id)
    if (facts.parentId === id || (facts.parentId !== null && below.has(facts.parentId))) throw circle([link.name, ...alive.filter((one) => one.id === facts.parentId && one.id !== id).map(({ name }) => name)])
    const level = standsUnder(alive, facts.parentId, on)
    if (level + Math.max(0, ...[...below].map((one) => above(alive, one).indexOf(id) + 1)) > mostLevels) throw tooDeep()
  }
  return { insert: [rowOf(chain.supplierId, id, version + 1, facts, on)], close: [{ id, version, until: on }] }
}

/** Ends a link; those who worked for it end with it, if that is what was asked, and else it is refused. */
export function endLink(chain: Chain, id: Uuid, version: number, on: Day, withThose: boolean): Decided {
  const link = current(chain, id, version)
  if (on < link.from) throw dayBefore(link.from)
  const alive = chain.links.filter((one) => lastsPast(one, on)), below = behind(alive, id)
  if (below.size > 0 && !withThose) throw linksBehind(alive.filter((one) => below.has(one.id)).map(({ name }) => name))
  return { insert: [], close: [link, ...alive.filter((one) => below.has(one.id))].map((one) => closed(one, on)) }
}

/** What had not begun never does. */
export const closed = ({ id, version, from }: LinkRow, on: Day): Decided['close'][number] => ({ id, version, until: from > on ? from : on })

/** The organisation says that the list is complete, again or for the first time, or takes it back. */
export function sayComplete({ complete }: Chain, id: Uuid, is: boolean, on: Day): Decided {
  const open = complete && complete.until === null ? complete : undefined
  if (open && on < open.from) throw dayBefore(open.from)
  if (!is && !open) throw notComplete()
  return { insert: [], close: [], say: { ...(is && { insert: { id, from: on, until: null } }), ...(open && { close: { id: open.id, until: on } }) } }
}

function current({ links }: Chain, id: Uuid, version: number): LinkRow {
  const link = links.find((one) => one.id === id)
  if (!link) throw notFound()
  if (link.version !== version) throw new Overtaken('it has another version')
  if (link.until !== null) throw linkEnded(link.until)
  return link
}

/** The level a link gets under this parent; the supplier's own are on level 1. */
function standsUnder(alive: readonly LinkRow[], parentId: Uuid | null, on: Day): number {
  if (parentId === null) return 1
  const parent = alive.find(({ id }) => id === parentId)
  if (!parent || !holdsOn(parent, on)) throw parentUnknown()
  const level = above(alive, parentId).length + 2
  if (level > mostLevels) throw tooDeep()
  return level
}
