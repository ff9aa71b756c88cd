/** Load, decide, save and journal: what changes the chain behind a supplier. Every change of a chain is one entry for that chain, an import too. */
import type { Day } from '@rustning/engine'
import { act, Overtaken, type Acting, type Done } from '../../foundation/action/action.ts'
import { todayInNorway } from '../../foundation/command/command.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import { newId, type Uuid } from '../../foundation/values/id.ts'
import { identifierOf } from './firm.ts'
import { importRows } from './chain-import.ts'
import type { ImportRow, LinkAnswer, Places } from './supply-chain.api.ts'
import { addLink, changeLink, endLink, registeredUnknown, sayComplete, serviceUnknown, type Chain, type Decided, type LinkFacts, type LinkRow } from './supply-chain.ts'
import { chainOf, moveChain, partsOf } from './supply-chain.store.ts'

const placesOf = ({ countries, open }: Places) => ({ countries: [...countries], open })
export const answerOf = ({ id, version, supplierId, name, identifier, parentId, serviceId, registeredId, address, contact, purpose, data, processing, access, agreement, agreementOn, role, source, from, until }: LinkRow): LinkAnswer =>
  ({ id, version, supplierId, name, identifier, parentId, serviceId, registeredId, address, contact, purpose, data, processing: placesOf(processing), access: placesOf(access), agreement, agreementOn, role, source, from, until })

interface Outcome<A> { readonly decided: Decided; readonly status?: number; readonly answer: A; readonly detail: Readonly<Record<string, unknown>> }

async function changeChain<A>(acting: Acting, action: string, supplierId: Uuid, decide: (chain: Chain, today: Day) => Outcome<A>): Promise<Done<A>> {
  try {
    return await act(acting, `supply-chain.${action}`, (reader) => chainOf(reader, supplierId), ([chain], at) => {
      if (!chain) throw notFound()
      const { decided, status = 200, answer, detail } = decide(chain, todayInNorway(at)), version = chain.version + 1
      return {
        ...moveChain(acting.tenant, chain, at), parts: partsOf(acting.tenant, supplierId, decided), entity: { type: 'supply-chain', id: supplierId, version }, row: { id: supplierId, version, changed_at: at },
        detail, tell: { topic: 'supply-chain.changed', payload: { supplierId } }, status, answer,
      }
    })
  } catch (error) {
    // What another room's register does not have is seen when the rows are written, so that nobody can take it away in between.
    const { constraint } = error as { constraint?: string }
    throw constraint === 'supply_chain_supplier' ? notFound() : constraint === 'chain_link_service' ? serviceUnknown() : constraint === 'chain_link_registered' ? registeredUnknown() : error
  }
}

const plain = <F extends Partial<LinkFacts>>(facts: F): F => (typeof facts.identifier === 'string' ? { ...facts, identifier: identifierOf(facts.identifier) ?? null } : facts)

export const addChainLink = (acting: Acting, supplierId: Uuid, facts: LinkFacts, from?: Day): Promise<Done<LinkAnswer>> => {
  const id = newId()
  return changeChain(acting, 'add-link', supplierId, (chain, today) => {
    const decided = addLink(chain, id, plain(facts), from ?? today), [added] = decided.insert as [LinkRow]
    return { decided, status: 201, answer: answerOf(added), detail: { added: [answerOf(added)] } }
  })
}

export const changeChainLink = (acting: Acting, supplierId: Uuid, id: Uuid, version: number, change: Partial<LinkFacts>, on?: Day): Promise<Done<LinkAnswer>> =>
  changeChain(acting, 'change-link', supplierId, (chain, today) => {
    const decided = changeLink(chain, id, version, plain(change), on ?? today), [after] = decided.insert as [LinkRow], before = chain.links.find((link) => link.id === id) as LinkRow
    return { decided, answer: answerOf(after), detail: { before: answerOf(before), after: answerOf(after) } }
  })

export const endChainLink = (acting: Acting, supplierId: Uuid, id: Uuid, version: number, withThoseBehind: boolean, on?: Day): Promise<Done<{ ended: { id: string; name: string }[] }>> =>
  changeChain(acting, 'end-link', supplierId, (chain, today) => {
    const decided = endLink(chain, id, version, on ?? today, withThoseBehind), names = new Map(chain.links.map((link) => [link.id, link.name]))
    const ended = decided.close.map((one) => ({ id: one.id, name: names.get(one.id) ?? '' }))
    return { decided, answer: { ended }, detail: { ended: decided.close } }
  })

export const sayChainComplete = (acting: Acting, supplierId: Uuid, version: number, complete: boolean, on?: Day): Promise<Done<{ version: number; complete: { from: string } | null }>> => {
  const id = newId()
  return changeChain(acting, 'say-complete', supplierId, (chain, today) => {
    if (chain.version !== version) throw new Overtaken('it has another version')
    const decided = sayComplete(chain, id, complete, on ?? today)
    return { decided, answer: { version: version + 1, complete: decided.say?.insert ? { from: decided.say.insert.from } : null }, detail: { complete, from: on ?? today } }
  })
}

export interface ChainImport {
  /** Of the chain that the preview was made from. */
  readonly version: number
  readonly rows: readonly ImportRow[]
  readonly parentId: Uuid | null
  readonly serviceId: Uuid | null
  readonly on?: Day | undefined
  readonly missing: 'ask' | 'keep' | 'end'
  readonly source?: string | undefined
}
export interface ImportDone { readonly version: number; readonly added: number; readonly changed: number; readonly unchanged: number; readonly ended: number }

/** All rows or none, as one change. */
export const importChain = (acting: Acting, supplierId: Uuid, { version, rows, parentId, serviceId, on, missing, source }: ChainImport): Promise<Done<ImportDone>> =>
  changeChain(acting, 'import', supplierId, (chain, today) => {
    if (chain.version !== version) throw new Overtaken('it has another version')
    const { decided, outcomes, leaves } = importRows(chain, rows, { on: on ?? today, parentId, serviceId, source: source ?? null, newId }, missing)
    const unchanged = new Set(outcomes.flatMap((outcome, index) => (outcome === 'unchanged' ? [rows[index]?.name] : []))).size
    const added = decided.insert.filter((link) => link.version === 1).length
    const answer = { version: version + 1, added, changed: decided.insert.length - added, unchanged, ended: leaves.length }
    return { decided, answer, detail: { ...answer, source, rows: decided.insert.map(answerOf), closed: decided.close } }
  })
