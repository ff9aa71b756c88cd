/** A document as a person sees it, whoever wrote it: headings, paragraphs, points of lists and tables, in their order. */

export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly line: number; readonly text: string }
  /** `lead`: what stands first in bold or as a link, usually the name. */
  | { readonly kind: 'item'; readonly line: number; readonly text: string; readonly lead?: string }
  | { readonly kind: 'table'; readonly line: number; readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[] }

/** Spaces alike, none at the ends. */
export const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
