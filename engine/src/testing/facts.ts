/** Random facts about an engagement, and what can come after them: more facts, and answers to questions. */
import fc from 'fast-check'
import { isSet, none, type Fact, type FactId, type Facts, type Item, type ItemList, type Noun, type SetValue, type Value } from '../value.ts'
import { allOf, anyValue, factsOf, fullValue, itemNouns, options, countries, someOf, typeOf } from './vocabulary.ts'

type Known = Readonly<Record<FactId, Fact>>

const known = (facts: readonly FactId[]): fc.Arbitrary<Known> =>
  someOf(Object.fromEntries(facts.map((fact) => [fact, anyValue(typeOf(fact)).map((one): Fact => ({ value: one }))])))

const items = (noun: Noun, most: number, facts: readonly FactId[] = factsOf(noun)): fc.Arbitrary<Item[]> =>
  fc.array(fc.record({ name: fc.constantFrom('first', 'second'), known: known(facts) }), { maxLength: most })

const lists = (factsFor: (noun: Noun) => readonly FactId[] = factsOf): fc.Arbitrary<Record<Noun, ItemList>> =>
  someOf(Object.fromEntries(itemNouns.map((noun) => [noun, fc.record({ members: items(noun, 3, factsFor(noun)), complete: fc.constantFrom(true, true, true, false) })])))

/** What the rooms and the forms give: an item's facts stand with the item, all others with the engagement. */
export const facts: fc.Arbitrary<Facts> = fc.record({ known: known(factsOf(undefined)), items: lists() })

/** Also facts in places where nobody ought to put them: the engagement's with an item, an item's with the engagement. */
export const straying: fc.Arbitrary<Facts> = fc.record({
  known: known([...factsOf(undefined), ...factsOf('transfer')]),
  items: lists((noun) => [...factsOf(noun), 'use.sensitive', 'use.kinds', 'use.from-on']),
})

/** The same facts and more: unknown ones answered, sets and lists with more members or completed. Nothing known is changed. */
export function moreThan(before: Facts): fc.Arbitrary<Facts> {
  return fc.record({
    known: moreKnown(before.known, factsOf(undefined)),
    items: allOf(Object.fromEntries(itemNouns.map((noun) => [noun, moreItems(noun, before.items[noun])]))),
  })
}

function moreItems(noun: Noun, before: ItemList | undefined): fc.Arbitrary<ItemList> {
  const members = fc.tuple(...(before?.members ?? []).map((item) => moreKnown(item.known, factsOf(noun)).map((one): Item => ({ ...item, known: one }))))
  const others = before?.complete ? fc.constant([]) : items(noun, 2)
  const complete = before?.complete ? fc.constant(true) : fc.boolean()
  return fc.tuple(members, others, complete).map(([old, added, all]) => ({ members: [...old, ...added], complete: all }))
}

function moreKnown(before: Known, facts: readonly FactId[]): fc.Arbitrary<Known> {
  const answered = known(facts.filter((fact) => before[fact] === undefined))
  const kept = allOf(Object.fromEntries(Object.entries(before).map(([fact, { value }]) => [fact, moreOf(fact, value).map((one): Fact => ({ value: one }))])))
  return fc.tuple(answered, kept).map(([added, old]) => ({ ...added, ...old }))
}

function moreOf(fact: FactId, value: Value): fc.Arbitrary<Value> {
  if (!isOpen(value)) return fc.constant(value)
  const all: readonly string[] = typeOf(fact) === 'set' ? options : countries
  return fc.record({ members: fc.subarray(all.filter((one) => !value.members.includes(one))).map((added) => [...value.members, ...added]), complete: fc.boolean() })
}

const isOpen = (value: Value | undefined): value is SetValue => value !== undefined && value !== none && isSet(value) && !value.complete

/** `more`, except that what `withheld` names (as `missing` names it) is still as it was in `before`. */
export function withhold(before: Facts, more: Facts, withheld: ReadonlySet<string>): Facts {
  const mix = (old: Known, added: Known, nameOf: (fact: FactId) => string): Known => ({
    ...Object.fromEntries(Object.entries(added).filter(([fact]) => !withheld.has(nameOf(fact)))),
    ...Object.fromEntries(Object.entries(old).filter(([fact]) => withheld.has(nameOf(fact)))),
  })
  const lists = Object.entries(more.items).map(([noun, list]): [Noun, ItemList | undefined] => {
    const old = before.items[noun]
    const mixed = list.members.map((item, position): Item => {
      const nameOf = (fact: FactId) => `${noun}[${position + 1}]${fact.slice(noun.length)}`
      return { ...item, known: mix(old?.members[position]?.known ?? {}, item.known, nameOf) }
    })
    return [noun, withheld.has(noun) ? old && { ...old, members: mixed.slice(0, old.members.length) } : { ...list, members: mixed }]
  })
  return { known: mix(before.known, more.known, (fact) => fact), items: Object.fromEntries(lists.filter((entry): entry is [Noun, ItemList] => entry[1] !== undefined)) }
}

/** `facts` with one question answered in full, by one of its valid answers. */
export function answered(facts: Facts, asks: string): fc.Arbitrary<Facts> {
  if (itemNouns.includes(asks)) {
    const before = facts.items[asks]?.members ?? []
    return items(asks, 2).map((added) => ({ ...facts, items: { ...facts.items, [asks]: { members: [...before, ...added], complete: true } } }))
  }
  const numbered = /^([a-z-]+)\[(\d+)\](\..+)$/.exec(asks)
  if (!numbered) return answerIn(facts.known, asks).map((one) => ({ ...facts, known: one }))
  const [noun, position, rest] = [numbered[1] as string, Number(numbered[2]) - 1, numbered[3] as string]
  const list = facts.items[noun] as ItemList
  return answerIn((list.members[position] as Item).known, `${noun}${rest}`).map((one) => ({
    ...facts, items: { ...facts.items, [noun]: { ...list, members: list.members.map((item, index) => (index === position ? { ...item, known: one } : item)) } },
  }))
}

/** A set that was known in part is completed; anything else was unknown. */
function answerIn(before: Known, fact: FactId): fc.Arbitrary<Known> {
  const open = before[fact]?.value
  const value = isOpen(open) ? moreOf(fact, open).map((one): Value => ({ ...(one as SetValue), complete: true })) : fullValue(typeOf(fact))
  return value.map((one) => ({ ...before, [fact]: { value: one } }))
}
