/** What a column of a list can be, and what can be remarked on a row: the words that screens and server share. Free of Node. */

export const fields = ['name', 'identifier', 'parent', 'address', 'contact', 'purpose', 'data', 'processing', 'access', 'agreement', 'agreementOn', 'role'] as const
export type Field = (typeof fields)[number]

export const remarkCodes = ['place-not-stated', 'place-not-country', 'place-from-heading', 'agreement-not-understood', 'role-not-understood', 'identifier-not-understood', 'parent-unknown', 'duplicate', 'ragged', 'cut'] as const
export type RemarkCode = (typeof remarkCodes)[number]
/** `words`: what stands in the list. */
export interface Remark { readonly code: RemarkCode; readonly words: string }
