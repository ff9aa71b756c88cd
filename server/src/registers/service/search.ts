/**
 * What somebody searches the public register for. Words are the beginnings of words, or Norwegian words in another form; what is chosen
 * beside narrows the list: within one question any of the answers, and all of the questions. A service that does not say that its list of
 * countries is complete is never found by a search for those that keep data within some countries.
 */
import type { Choices, Offer } from './service.ts'

/** The questions one can choose among, in the order they are shown. */
export const facetNames = ['area', 'category', 'model', 'deployment', 'data', 'language', 'price', 'standard'] as const
export type FacetName = (typeof facetNames)[number]

export interface Search {
  readonly words: readonly string[]
  readonly chosen: { readonly [K in FacetName]?: readonly string[] | undefined }
  /** Data lie in no other countries than these. */
  readonly within?: readonly string[] | undefined
  readonly supplier?: string | undefined
}

/** Letters and digits only; more words than eight find nothing more. Nothing where nothing can be searched for, though something was written. */
export function wordsIn(q: string | undefined): readonly string[] | undefined {
  const words = q?.normalize('NFC').match(/[\p{L}\p{N}]+/gu)?.slice(0, 8).map((word) => word.slice(0, 60)) ?? []
  return (q ?? '').trim() !== '' && words.length === 0 ? undefined : words
}

/** One list per question: `['model:saas', 'model:paas']`. */
export const tokensOf = ({ chosen }: Search): string[][] => facetNames.flatMap((name) => (chosen[name]?.length ? [chosen[name].map((value) => `${name}:${value}`)] : []))

/** What a published service may be chosen by. */
export function facetsOf({ categories, models, deployment, data, languages, priceModels }: Offer, standards: readonly string[], { categories: known }: Choices): string[] {
  const values: Record<FacetName, readonly string[]> = {
    area: categories.flatMap((category) => known.get(category)?.area ?? []), category: categories, model: models, deployment: deployment === null ? [] : [deployment],
    data: data.members, language: languages, price: priceModels, standard: standards,
  }
  return facetNames.flatMap((name) => [...new Set(values[name])].map((value) => `${name}:${value}`))
}

/** What it may be found by besides its own words. */
export const keywordsOf = ({ categories, interfaces, subServices }: Offer, supplier: string, { categories: known }: Choices): string =>
  [supplier, ...interfaces, ...subServices, ...new Set(categories.flatMap((category) => known.get(category)?.titles ?? []))].join(' ')
