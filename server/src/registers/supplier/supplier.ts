/**
 * A supplier as a buyer has written it down: who it is, where it has its seat, who owns it in the end, whether it has gone bankrupt, and
 * whom to call. What nobody has found out stands as unknown and is never guessed. The supplier need not have joined; when it has, the
 * buyer's row stays where it is and points to the supplier's own public record. An organisation's row about itself has the organisation's
 * own id, and is the draft of what it publishes.
 */
import type { TenantId, Uuid } from '../../foundation/values/id.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import { organisationNumber } from '../organisation/index.ts'
import { supplierText } from './supplier.text.ts'

/** ISO 3166-1 alpha-2; `null` where nobody knows. */
export type Country = string | null

export interface Contact {
  readonly name: string
  readonly role: string | null
  readonly email: string | null
  readonly phone: string | null
  /** Of the organisation's own row: may everybody see it? */
  readonly shown: boolean
}

/** What another country's register calls it: a kind of number, and the number. */
export interface ForeignIdentifier { readonly kind: string; readonly value: string }

/** Whether it was bankrupt on a day, and who says so. */
export interface Bankruptcy { readonly bankrupt: boolean; readonly on: string; readonly source: string }

/** Who a supplier is, in a buyer's row and in its own public record alike. */
export interface Identity {
  readonly name: string
  /** Nine digits from Enhetsregisteret. */
  readonly number: string | null
  readonly foreign: ForeignIdentifier | null
  readonly seat: Country
  readonly ownerCountry: Country
  readonly group: string | null
}

export interface Supplier extends Identity {
  readonly id: Uuid
  readonly version: number
  readonly bankruptcy: Bankruptcy | null
  readonly contacts: readonly Contact[]
  readonly note: string | null
  readonly publicSupplierId: Uuid | null
  readonly publishedAt: Date | null
  /** The version that stands published. */
  readonly publishedVersion: number | null
  readonly createdAt: Date
  readonly changedAt: Date
}

export type SupplierChange = { readonly [K in keyof Omit<Supplier, 'id' | 'version' | 'publishedAt' | 'publishedVersion' | 'createdAt' | 'changedAt'>]?: Supplier[K] | undefined }

export const numberWrong = refusal('supplier-number-wrong', 422, (language, typed: string) => supplierText[language].numberWrong(typed))
export const alreadyHere = refusal('supplier-already-here', 409, (language) => supplierText[language].alreadyHere)
export const ownExists = refusal('supplier-own-exists', 409, (language) => supplierText[language].ownExists)
export const publicUnknown = refusal('supplier-public-unknown', 422, (language) => supplierText[language].publicUnknown)
export const inUse = refusal('supplier-in-use', 409, (language) => supplierText[language].inUse)
export const isPublished = refusal('supplier-published', 409, (language, name: string) => supplierText[language].isPublished(name))

const nothing = { number: null, foreign: null, seat: null, ownerCountry: null, group: null, bankruptcy: null, contacts: [], note: null, publicSupplierId: null } as const

/** `known`: whether the public record it is to point to exists. */
export function add(id: Uuid, wanted: SupplierChange & { readonly name: string }, known: boolean, at: Date): Supplier {
  return { ...nothing, id, version: 1, publishedAt: null, publishedVersion: null, createdAt: at, changedAt: at, ...checked(wanted, known), name: wanted.name }
}

export function change(supplier: Supplier, wanted: SupplierChange, known: boolean, at: Date): Supplier {
  return { ...supplier, ...checked(wanted, known), version: supplier.version + 1, changedAt: at }
}

/** Refuses to let go of what everybody can see. */
export function mayRemove(supplier: Supplier): void {
  if (supplier.publishedAt) throw isPublished(supplier.name)
}

/** Is this the organisation's row about itself? */
export const isOwn = ({ id }: Pick<Supplier, 'id'>, tenant: TenantId): boolean => id === tenant

function checked(wanted: SupplierChange, known: boolean): Partial<Supplier> {
  if (wanted.publicSupplierId && !known) throw publicUnknown()
  const stated = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) as Partial<Supplier>
  return { ...stated, ...(wanted.number !== undefined && { number: wanted.number === null ? null : numberFrom(wanted.number) }) }
}

function numberFrom(typed: string): string {
  const number = organisationNumber(typed)
  if (number === undefined) throw numberWrong(typed)
  return number
}

/** Letters of other alphabets that look like ours: Cyrillic first, then Greek. */
const lookalikes: Readonly<Record<string, string>> = Object.fromEntries([...'аеорсухіѕјԁһӏкмтнв'].map((letter, at) => [letter, [...'aeopcyxisjdhlkmthb'][at] as string]).concat([...'αορνικτυ'].map((letter, at) => [letter, [...'aopviktu'][at] as string])))

/** What is left of a name when that is taken away which makes two names of one supplier look different: two rows with the same are shown together. */
export function nameKey(name: string): string {
  const plain = [...name.normalize('NFKC').toLowerCase()].map((letter) => lookalikes[letter] ?? letter).join('')
  const words = plain.replaceAll(/\p{Cf}/gu, '').split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const legal = words.length > 1 && legalForms.has(words.at(-1) as string) ? words.slice(0, -1) : words
  return legal.join('') || plain.trim()
}
const legalForms = new Set(['as', 'asa', 'ab', 'aps', 'gmbh', 'ltd', 'limited', 'inc', 'llc', 'sa', 'bv', 'oy', 'nuf', 'ans', 'da', 'ks', 'ba'])
