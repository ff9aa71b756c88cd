/**
 * Several controllers behind one purchase: each must itself have assessed the risk before the decision, and itself have accepted the service
 * before access opens. What they decided is known here by their receipts alone; nobody inherits another's acceptance, and one that has not
 * answered has not accepted. Whoever refuses the shared assessment of the risk has said that it cannot rely on it, and has none. The duties
 * that ask for it stand in the knowledge; this only says who has answered what.
 */
import { none, type Day, type Fact, type FactId, type Facts } from '@rustning/engine'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { Uuid } from '../../foundation/values/id.ts'
import type { FactSupplier } from '../../judgement/fact-supplier.ts'

export interface Receipt {
  readonly id: Uuid
  /** As the engagement names it among its controllers. */
  readonly controller: string
  /** What was concluded on: the shared risk assessment, or taking the service into use. */
  readonly about: 'risk-assessment' | 'use'
  readonly outcome: 'adopted' | 'adapted' | 'refused'
  readonly on: Day
}
/** Handed in by whoever keeps the receipts: the newest of each controller and matter. */
export type WhoHasConcluded = (reader: Reader, engagement: Uuid) => Promise<readonly Receipt[]>

export const receiptsSupplier = (whoHasConcluded: WhoHasConcluded): FactSupplier => ({
  room: 'approval', supplies: ['controller.risk-assessed-on', 'controller.concluded-on', 'controller.outcome'],
  supply: async (reader, { engagement }, on) => receiptFacts((await whoHasConcluded(reader, engagement)).filter((receipt) => receipt.on <= on)),
})

export function receiptFacts(receipts: readonly Receipt[]): Facts {
  const known = new Map<string, Record<FactId, Fact>>()
  for (const { id, controller, about, outcome, on } of receipts) {
    const of = (value: Fact['value']): Fact => ({ value, on, by: controller, from: `receipt/${id}` })
    known.set(controller, { ...known.get(controller), ...(about === 'risk-assessment' ? { 'controller.risk-assessed-on': of(outcome === 'refused' ? none : on) } : { 'controller.concluded-on': of(on), 'controller.outcome': of(outcome) }) })
  }
  return { known: {}, items: known.size === 0 ? {} : { controller: { members: [...known].map(([name, facts]) => ({ name, known: facts })), complete: false } } }
}
