/** What a policy proposes for a fact, found in its own conditions, and a value in words. */
import { isSet, type Condition, type Statement, type Value } from '@rustning/engine'
import type { FactInfo, Language } from '@rustning/knowledge/pack'
import { countryName } from '@rustning/server/judgement/sentence/sentence.ts'
import { locales } from '../shell/language.tsx'

/** The first literal that the fact is held against; what it must be, before when it applies. */
export function proposedFor({ versions }: Statement, fact: string): Value | undefined {
  const last = versions.at(-1)
  return last && [last.met, last.applies].flatMap((condition) => (condition ? literals(condition, fact) : []))[0]
}

function literals(condition: Condition, fact: string): Value[] {
  if ('all' in condition) return condition.all.flatMap((one) => literals(one, fact))
  if ('any' in condition) return condition.any.flatMap((one) => literals(one, fact))
  if ('not' in condition) return literals(condition.not, fact)
  return 'flag' in condition || condition.fact !== fact || !('literal' in condition.right) ? [] : [condition.right.literal]
}

export const membersOf = (value: Value | undefined): readonly string[] => (value === undefined || value === null ? [] : isSet(value) ? value.members : [String(value)])

/** «Norge og Sverige»; what this version has no words for is said as it stands. */
export function wordsOfValue(value: Value | undefined, definition: FactInfo | undefined, language: Language): string {
  const words = membersOf(value).map((one) => definition?.options?.[one]?.[language] ?? (definition?.type === 'countries' || definition?.type === 'country' ? countryName(one, language) : one))
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(words)
}
