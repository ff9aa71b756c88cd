/** What the scaffolds are made of: files, and the marks for what only a person can write. */
export interface NewFile {
  /** Relative to the root, with `/`. */
  readonly path: string
  readonly content: string
}

export const marks = { nb: 'FYLL INN', nn: 'FYLL INN', en: 'FILL IN' } as const

/** A text in three languages, as YAML, indented by `indent` spaces. */
export function fillInText(what: { readonly nb: string; readonly nn: string; readonly en: string }, indent = 2): string {
  return (['nb', 'nn', 'en'] as const).map((language) => `\n${' '.repeat(indent)}${language}: "${marks[language]}: ${what[language]}"`).join('')
}
