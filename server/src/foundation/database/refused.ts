/** The database cannot be used, and one sentence says why, in the language of whoever reads it. */
import type { Language } from '@rustning/knowledge/pack'
import { databaseText } from './database.text.ts'

type Texts = (typeof databaseText)['nb']

export class DatabaseRefused extends Error {
  readonly code: keyof Texts
  readonly sentence: (language: Language) => string

  constructor(code: keyof Texts, say: (text: Texts) => string) {
    super(say(databaseText.en))
    this.code = code
    this.sentence = (language) => say(databaseText[language])
  }
}
