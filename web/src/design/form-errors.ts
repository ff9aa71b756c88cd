/** What a refusal says of each field, and which key goes with what is sent. */
import type { RefusalWords } from '@rustning/server/foundation/http/problem.api.ts'

/** By the field's name: the path of the refusal without its first slash. Of several sentences for one field the first counts. */
export function fieldErrors({ fields, because }: RefusalWords, code: string, at: Readonly<Record<string, string>>): Map<string, string> {
  const errors = new Map<string, string>()
  const own = at[code]
  if (own !== undefined) errors.set(own, `${because.charAt(0).toUpperCase()}${because.slice(1)}.`)
  for (const { in: part, path, sentence } of fields ?? []) {
    const name = path.slice(1)
    if (part === 'body' && name !== '' && !errors.has(name)) errors.set(name, sentence)
  }
  return errors
}

export interface Sent {
  readonly content: string
  readonly key: string
}

/** The key of the last attempt where the same is sent again; a new one otherwise. */
export const keyFor = (content: string, last: Sent | undefined): Sent => (last?.content === content ? last : { content, key: newKey() })

const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
