/**
 * Up to four published services side by side. What differs comes first, each part in the order of the form, so that whoever compares sees
 * at once what there is to choose between. Nothing is scored: which difference matters is for the buyer to say.
 */
import type { PublicService } from './public-service.store.ts'

export const mostCompared = 4

export const comparedFields = ['supplier', 'seat', 'owner-country', 'category', 'model', 'deployment', 'data', 'access', 'evidence', 'exit-format', 'price-model', 'price', 'interface', 'sub-service', 'language', 'users'] as const
export type ComparedField = (typeof comparedFields)[number]

/** One line of the comparison: a value for each service, in their order. `null` where the supplier has not said. */
export interface ComparedRow { readonly field: ComparedField; readonly differs: boolean; readonly values: readonly unknown[] }

const values: Record<ComparedField, (service: PublicService) => unknown> = {
  supplier: ({ supplier }) => supplier.name,
  seat: ({ supplier }) => supplier.seat,
  'owner-country': ({ supplier }) => supplier.ownerCountry,
  category: ({ categories }) => listed(categories),
  model: ({ models }) => listed(models),
  deployment: ({ deployment }) => deployment,
  data: ({ data }) => ({ members: data.members, complete: data.complete }),
  access: ({ access }) => ({ members: access.members, complete: access.complete }),
  evidence: ({ evidence }) => evidence.map(({ kind, title, standard, expiresOn }) => ({ kind, title, standard, expiresOn })),
  'exit-format': ({ exitFormats }) => listed(exitFormats),
  'price-model': ({ priceModels }) => listed(priceModels),
  price: ({ priceText }) => priceText,
  interface: ({ interfaces }) => listed(interfaces),
  'sub-service': ({ subServices }) => listed(subServices),
  language: ({ languages }) => listed(languages),
  users: ({ users }) => users,
}
/** The order somebody wrote them in is no difference. */
const listed = (members: readonly string[]): string[] => [...members].sort()

export function compareServices(services: readonly PublicService[]): ComparedRow[] {
  const rows = comparedFields.map((field): ComparedRow => {
    const said = services.map(values[field])
    return { field, differs: new Set(said.map((value) => JSON.stringify(value))).size > 1, values: said }
  })
  return [...rows.filter(({ differs }) => differs), ...rows.filter(({ differs }) => !differs)]
}
