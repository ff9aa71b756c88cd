/** An installation that cannot be opened, and why. */
import type { Language } from '@rustning/knowledge/pack'
import { installationText, type InstallationText } from './installation.text.ts'

/** The settings or the machine do not allow a start, and one sentence says why, in the language of whoever reads it. */
export class InstallationRefused extends Error {
  readonly sentence: (language: Language) => string

  constructor(say: (text: InstallationText) => string, options?: ErrorOptions) {
    super(say(installationText.en), options)
    this.sentence = (language) => say(installationText[language])
  }
}
