/**
 * What the register knows of a supplier, in the words of the vocabulary. Only what somebody has written down: the owner's country where it
 * is known, and nothing where it is not. Whether a certificate covers a delivery, and whether guarantees are sufficient, is for the
 * organisation to conclude; a register does not know it.
 */
import type { Fact, FactId } from '@rustning/engine'
import type { Identity } from './supplier.ts'

export const supplierFactIds = ['supplier.owner-country'] as const satisfies readonly FactId[]

export function supplierFacts({ ownerCountry, changedAt }: Pick<Identity, 'ownerCountry'> & { readonly changedAt: Date }): Readonly<Record<FactId, Fact>> {
  return ownerCountry === null ? {} : { 'supplier.owner-country': { value: ownerCountry, from: 'registers/supplier', on: changedAt.toISOString().slice(0, 10) } }
}
