/**
 * What must be said before an organisation shows itself to everybody as a supplier: who it is, where it belongs, who owns it, and whom to
 * ask. Each thing that is missing is a sentence of its own, so that a person can mend them one by one.
 */
import type { RefusedField } from '../../foundation/values/refusal.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import type { Supplier } from './supplier.ts'
import { supplierText } from './supplier.text.ts'

export const readinessRules = ['identifier', 'seat', 'owner-country', 'contact', 'bankrupt'] as const
export type ReadinessRule = (typeof readinessRules)[number]

const fields: Record<ReadinessRule, string> = { identifier: '/number', seat: '/seat', 'owner-country': '/ownerCountry', contact: '/contacts', bankrupt: '/bankruptcy' }

const missing: Record<ReadinessRule, (supplier: Supplier) => boolean> = {
  identifier: ({ number, foreign }) => number === null && foreign === null,
  seat: ({ seat }) => seat === null,
  'owner-country': ({ ownerCountry }) => ownerCountry === null,
  contact: ({ contacts }) => !contacts.some(({ shown, email, phone }) => shown && (email !== null || phone !== null)),
  bankrupt: ({ bankruptcy }) => bankruptcy?.bankrupt === true,
}

/** In the order of the form; nothing when it may be published. */
export const missingIn = (supplier: Supplier): ReadinessRule[] => readinessRules.filter((rule) => missing[rule](supplier))

export const notReady = refusal('supplier-not-ready', 422, (language, rules: readonly ReadinessRule[]) => ({
  ...supplierText[language].notReady(rules.length),
  fields: rules.map((rule): RefusedField => ({ in: 'body', path: fields[rule], sentence: supplierText[language].missing[rule] })),
}))
/** Only the row about the organisation itself is published. */
export const notOwn = refusal('supplier-not-own', 409, (language, name: string) => supplierText[language].notOwn(name))
export const notPublished = refusal('supplier-not-published', 409, (language, name: string) => supplierText[language].notPublished(name))
export const hasServices = refusal('supplier-has-published-services', 409, (language) => supplierText[language].hasServices)
