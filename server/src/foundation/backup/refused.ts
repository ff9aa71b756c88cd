/** A backup or restore that was refused, and one sentence that says why, in the language of whoever reads it. */
import type { Language } from '@rustning/knowledge/pack'
import { backupText } from './backup.text.ts'

type Texts = (typeof backupText)['nb']

export class BackupRefused extends Error {
  readonly code: keyof Texts
  readonly sentence: (language: Language) => string

  constructor(code: keyof Texts, say: (text: Texts) => string, options?: ErrorOptions) {
    super(say(backupText.en), options)
    this.code = code
    this.sentence = (language) => say(backupText[language])
  }
}
