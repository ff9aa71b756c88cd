/** The answers of an open assessment as the server takes them: items get an id of their own, and what nobody said is left out. */
import type { Fact, Facts, Value } from '@rustning/engine'

type Wire = boolean | number | string | null | { members: string[]; complete: boolean }
interface Given {
  readonly answers: { fact: string; item?: string; value: Wire; source?: string }[]
  readonly items: { noun: string; item: string; name: string }[]
  readonly lists: { noun: string; complete: boolean }[]
}

const newId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

export function answersToGive({ known, items }: Facts, idOf: () => string = newId): Given {
  const of = (facts: Readonly<Record<string, Fact>>, item?: string) => Object.entries(facts).map(([fact, { value, from }]) => ({ fact, ...(item !== undefined && { item }), value: wire(value), ...(from !== undefined && { source: from.slice(0, 500) }) }))
  const lists = Object.entries(items).map(([noun, { members, complete }]) => ({ noun, complete, members: members.map(({ name, known: own }) => ({ item: idOf(), name, own })) }))
  return {
    answers: [...of(known), ...lists.flatMap(({ members }) => members.flatMap(({ item, own }) => of(own, item)))],
    items: lists.flatMap(({ noun, members }) => members.map(({ item, name }) => ({ noun, item, name: name.slice(0, 200) }))),
    lists: lists.map(({ noun, complete }) => ({ noun, complete })),
  }
}

const wire = (value: Value): Wire => (typeof value === 'object' && value !== null ? { members: [...value.members], complete: value.complete } : value)
