/**
 * All that is known about one part of an engagement on one day, gathered once and then left alone: the judgement, its reasons and what is
 * kept all read the same. Where a room and a person say different things, the room's value stands and the difference is told.
 */
import { createHash } from 'node:crypto'
import { isSet, sameValue, type Day, type Fact, type FactId, type Facts, type Item, type ItemList, type Noun, type Value } from '@rustning/engine'
import type { Reader } from '../../foundation/database/transaction.ts'
import { sorted } from '../../foundation/journal/entry.ts'
import type { FactSupplier, Judging, Subject } from '../fact-supplier.ts'
import type { OwnDuty } from '../own-duty.ts'

/** A person said one thing, a room knows another; the room's is used. */
export interface Conflict {
  readonly fact: FactId | Noun
  /** The item it is about, by name. */
  readonly item?: string
  readonly room: string
  readonly used?: Value
  readonly said?: Fact
}

export interface Snapshot {
  readonly facts: Facts
  /** What the organisation has decided to hold itself to. */
  readonly own: readonly OwnDuty[]
  /** SHA-256 over all of it, provenance included, in hexadecimal. */
  readonly digest: string
  readonly conflicts: readonly Conflict[]
}

/** One question to the register, one for the organisation's own policies and those of each supplier, however much is known; put at once. */
export async function snapshot(reader: Reader, judging: Judging, subject: Subject, on: Day): Promise<Snapshot> {
  const [{ facts, conflicts }, own] = await Promise.all([knownOf(reader, judging, subject, on), judging.own(reader, on, judging.knowledge)])
  return { facts, own, digest: digestOf(facts, own), conflicts }
}

/** What is known of it, whatever it is judged by. */
export async function knownOf(reader: Reader, { register, suppliers }: Pick<Judging, 'register' | 'suppliers'>, subject: Subject, on: Day): Promise<Known> {
  const [answers, ...supplied] = await Promise.all([register.answers(reader, subject, on), ...suppliers.map(async (supplier) => ({ supplier, facts: await supplier.supply(reader, subject, on) }))])
  return gather(answers, supplied)
}

type Known = Pick<Snapshot, 'facts' | 'conflicts'>

/** Throws when a room says something it did not say it would. */
export function gather(answers: Facts, supplied: readonly { readonly supplier: Pick<FactSupplier, 'room' | 'supplies'>; readonly facts: Facts }[]): Known {
  const known: Record<FactId, Fact> = { ...answers.known }, items: Record<Noun, ItemList> = { ...answers.items }
  const conflicts: Conflict[] = []
  const all = supplied.flatMap(({ supplier: { room, supplies }, facts }) => Object.entries(facts.items).map(([noun, list]) => ({ room, supplies, noun, list, lists: supplies.includes(noun) })))
  for (const { supplier: { room, supplies }, facts } of supplied) {
    const said = [...Object.keys(facts.known), ...Object.entries(facts.items).flatMap(([noun, { members }]) => (supplies.includes(noun) ? [] : members.flatMap((item) => Object.keys(item.known))))]
    for (const one of said) if (!supplies.includes(one)) throw new TypeError(`${room} does not say that it supplies “${one}”`)
    for (const [fact, value] of Object.entries(facts.known)) {
      conflicts.push(...conflict(fact, room, value, answers.known[fact]))
      known[fact] = from(room, value)
    }
  }
  // Which items there are comes before what is known about them.
  for (const { room, noun, list, lists } of [...all.filter((one) => one.lists), ...all.filter((one) => !one.lists)]) {
    const merged = lists ? mergeLists(noun, room, list, answers.items[noun]) : mergeFacts(room, list, items[noun])
    if (merged.list) items[noun] = merged.list
    conflicts.push(...merged.conflicts)
  }
  return { facts: { known, items }, conflicts }
}

const from = (room: string, fact: Fact): Fact => ({ ...fact, from: fact.from ?? room })

const conflict = (fact: FactId, room: string, used: Fact, said: Fact | undefined, item?: string): Conflict[] =>
  said === undefined || sameValue(used.value, said.value) ? [] : [{ fact, room, used: used.value, said, ...(item !== undefined && { item }) }]

/** The room says which there are. What a person said about one of them, and the room does not know, still counts. */
function mergeLists(noun: Noun, room: string, list: ItemList, said: ItemList | undefined): { list: ItemList; conflicts: Conflict[] } {
  const conflicts: Conflict[] = []
  const members = list.members.map((item): Item => {
    const answered = said?.members.find(({ name }) => name === item.name)?.known ?? {}
    for (const [fact, value] of Object.entries(item.known)) conflicts.push(...conflict(fact, room, value, answered[fact], item.name))
    return { name: item.name, known: { ...answered, ...Object.fromEntries(Object.entries(item.known).map(([fact, value]) => [fact, from(room, value)])) } }
  })
  const others = (said?.members ?? []).filter(({ name }) => !list.members.some((item) => item.name === name))
  if (list.complete) conflicts.push(...others.map(({ name }): Conflict => ({ fact: noun, room, item: name })))
  return { list: { members: list.complete ? members : [...members, ...others], complete: list.complete }, conflicts }
}

/** Of items that another room or a person listed. Nobody is added: an item that is not in the list is not there. */
function mergeFacts(room: string, list: ItemList, listed: ItemList | undefined): { list: ItemList | undefined; conflicts: Conflict[] } {
  const conflicts: Conflict[] = []
  const members = listed?.members.map((item): Item => {
    const more = list.members.find(({ name }) => name === item.name)?.known ?? {}
    for (const [fact, value] of Object.entries(more)) conflicts.push(...conflict(fact, room, value, item.known[fact], item.name))
    return { name: item.name, known: { ...item.known, ...Object.fromEntries(Object.entries(more).map(([fact, value]) => [fact, from(room, value)])) } }
  })
  return { list: listed && members && { members, complete: listed.complete }, conflicts }
}

/** Sets are named in whatever order; items keep theirs, because what is missing is named by their number. Where nothing was adopted, it is that of what was known alone. */
export function digestOf({ known, items }: Facts, own: readonly OwnDuty[] = []): string {
  const facts = (some: Readonly<Record<FactId, Fact>>) => Object.fromEntries(Object.entries(some).map(([id, fact]) => [id, { ...fact, value: inOrder(fact.value) }]))
  const lists = Object.fromEntries(Object.entries(items).map(([noun, { members, complete }]) => [noun, { complete, members: members.map((item) => ({ name: item.name, known: facts(item.known) })) }]))
  return createHash('sha256').update(sorted({ known: facts(known), items: lists, ...(own.length > 0 && { own }) })).digest('hex')
}

const inOrder = (value: Value): Value => (isSet(value) ? { members: [...new Set(value.members)].sort(), complete: value.complete } : value)
