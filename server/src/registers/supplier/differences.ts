/**
 * What a supplier says of itself beside what a buyer has written down. Nothing is taken over by itself: each difference is shown, and the
 * buyer accepts it by changing that field. A field the supplier has left open is no difference; that a buyer knows more is not corrected.
 */
import type { Uuid } from '../../foundation/values/id.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import type { Evidence } from './evidence.ts'
import type { Contact, Identity, SupplierChange } from './supplier.ts'
import { supplierText } from './supplier.text.ts'

export const comparedFields = ['name', 'number', 'foreign', 'seat', 'ownerCountry', 'group', 'contacts'] as const
export type ComparedField = (typeof comparedFields)[number]

export type Compared = Identity & { readonly contacts: readonly Contact[] }
export type Shown = Pick<Evidence, 'kind' | 'title' | 'issuer' | 'standard' | 'scope' | 'notCovered' | 'issuedOn' | 'expiresOn'>

/** As it stands published, where each has an id until the supplier publishes again. */
export type PublicEvidence = Shown & { readonly id: Uuid }

/** There is no public record to compare with. */
export const notLinked = refusal('supplier-not-linked', 409, (language) => supplierText[language].notLinked)
/** What the buyer was shown is not what stands published now. */
export const publicMoved = refusal('supplier-public-moved', 409, (language) => supplierText[language].publicMoved)

export interface Difference { readonly field: ComparedField; readonly own: unknown; readonly public: unknown }

/** In the order of the form. Contacts are compared as a whole, whatever their order. */
export function differences(own: Compared, published: Compared): Difference[] {
  return comparedFields
    .filter((field) => said(published[field]) && keyOf(own[field]) !== keyOf(published[field]))
    .map((field) => ({ field, own: plain(own[field]), public: plain(published[field]) }))
}

/** The change that takes over just these fields from the public record; the rest stays as the buyer wrote it. Contacts are replaced as a whole. */
export const takenOver = (published: Compared, fields: readonly ComparedField[]): SupplierChange =>
  Object.fromEntries(fields.filter((field) => said(published[field])).map((field) => [field, field === 'contacts' ? published.contacts.map((contact) => ({ ...contact, shown: false })) : published[field]]))

/** What the supplier shows and the buyer has not written down. */
export function newEvidence<S extends Shown>(own: readonly Shown[], published: readonly S[]): S[] {
  const known = new Set(own.map(evidenceKey))
  return published.filter((one) => !known.has(evidenceKey(one)))
}

const said = (value: Compared[ComparedField]): boolean => (Array.isArray(value) ? value.length > 0 : value !== null)
const evidenceKey = ({ kind, title, standard, issuedOn, expiresOn }: Shown): string => JSON.stringify([kind, title.trim().toLowerCase(), standard, issuedOn, expiresOn])

const isContacts = (value: Compared[ComparedField]): value is readonly Contact[] => Array.isArray(value)
/** Who may see a contact is the supplier's own affair, and no difference. */
const plain = (value: Compared[ComparedField]): unknown => (isContacts(value) ? value.map(({ name, role, email, phone }) => ({ name, role, email, phone })) : value)
const keyOf = (value: Compared[ComparedField]): string => JSON.stringify(isContacts(value) ? value.map(({ name, role, email, phone }) => JSON.stringify([name, role, email, phone])).sort() : typeof value === 'object' && value !== null && 'kind' in value ? [value.kind, value.value] : value)
