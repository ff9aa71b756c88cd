/** The fields that are secret are typed, unseen, when they are asked for; a new password twice, so that nobody locks themselves out by a slip. */
import type { Language } from '@rustning/knowledge/pack'
import type { Field } from './fields.ts'
import type { Asked } from './question.ts'
import { notSame } from './refusals.ts'
import { remoteText } from './remote.text.ts'
import type { Typed } from './typed.ts'

interface Wanted {
  readonly fields: readonly Field[]
  readonly asked: Asked
  readonly typed: Typed
  readonly language: Language
  readonly twice: boolean
}

/** Those that must be there and are not. */
export async function secretsTyped({ fields, asked, typed, language, twice }: Wanted): Promise<void> {
  const words: Readonly<Record<string, string>> = remoteText[language].typed
  for (const { name, option, secret, required, kind } of fields) {
    if (!secret || !required || kind !== 'text' || name in asked.body) continue
    const given = await typed.ask(words[name] ?? option, true)
    if (name === 'password' && twice && typed.isPerson && (await typed.ask(words['again'] ?? option, true)) !== given) throw notSame()
    // A link ends in its token.
    asked.body[name] = name === 'token' ? given.slice(given.indexOf('#') + 1).trim() : given
  }
}
