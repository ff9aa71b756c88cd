/** One more answer laid over what is known; nothing that was known is changed. Runs in the browser too. */
import type { Fact, Facts, ItemList } from '@rustning/engine'
import { parseAsks } from '../sentence/sentence.ts'

/** Sets (or, with `undefined`, takes away) one fact, of an item where the id says so. */
export function withFact(facts: Facts, asks: string, fact: Fact | undefined): Facts {
  const { fact: id, item, noun } = parseAsks(asks)
  const put = (known: Readonly<Record<string, Fact>>): Record<string, Fact> => {
    const { [id]: _old, ...rest } = known
    return fact ? { ...rest, [id]: fact } : rest
  }
  if (item === undefined || noun === undefined) return { ...facts, known: put(facts.known) }
  const list = facts.items[noun] ?? { members: [], complete: false }
  const members = Array.from({ length: Math.max(list.members.length, item + 1) }, (_, index) => list.members[index] ?? { name: `${noun} ${index + 1}`, known: {} })
  return withList(facts, noun, { ...list, members: members.map((one, index) => (index === item ? { ...one, known: put(one.known) } : one)) })
}

/** Sets (or, with `undefined`, forgets) a whole list. */
export function withList(facts: Facts, noun: string, list: ItemList | undefined): Facts {
  const { [noun]: _old, ...rest } = facts.items
  return { ...facts, items: list ? { ...rest, [noun]: list } : rest }
}
