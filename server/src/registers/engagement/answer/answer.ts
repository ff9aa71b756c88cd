/**
 * An answer: a fact about an organisation, an engagement or one of its parts, with who said it, when, from where, and from which day it
 * holds. That nobody knows is an answer too. Nothing is ever overwritten: a new answer stands beside the old one, and a withdrawn one has a
 * row that says so. Here it is decided whether what somebody gives fits the questions of the vocabulary; everything that does not is told at
 * once, and nothing is kept.
 */
import type { Day, FactDefinition, FactId, Noun, Value } from '@rustning/engine'
import { parseFile, readValue, type Knowledge } from '@rustning/knowledge/pack'
import type { Uuid } from '../../../foundation/values/id.ts'
import { Refusal, type RefusedField } from '../../../foundation/values/refusal.ts'
import { answerText, type AnswerFault } from './answer.text.ts'

export interface Answer {
  readonly id: Uuid
  /** None: it holds for the whole organisation. */
  readonly engagementId: Uuid | undefined
  /** None: it holds for the whole engagement. */
  readonly partId: Uuid | undefined
  /** A fact of the vocabulary; or a noun, for an item's name and for whether the list is complete. */
  readonly fact: FactId | Noun
  readonly itemNoun: Noun | undefined
  readonly itemKey: Uuid | undefined
  /** `unknown`: somebody said that it is not known. `withdrawn`: what was said here does not count any more. */
  readonly kind: 'value' | 'unknown' | 'withdrawn'
  /** The engine's value; of a noun with a key `{ name }`, of a noun alone `{ complete }`. None unless the kind is `value`. */
  readonly value: Value | ItemNamed | ListSaid | undefined
  readonly validFrom: Day
  readonly recordedAt: Date
  readonly recordedKind: string
  readonly recordedBy: Uuid | undefined
  /** What the organisation calls whoever said it. */
  readonly recordedName: string | undefined
  readonly source: string | undefined
  readonly importId: Uuid | undefined
}
export interface ItemNamed { readonly name: string }
export interface ListSaid { readonly complete: boolean }

export interface Scope { readonly engagementId: Uuid | undefined; readonly partId: Uuid | undefined }

/** What may be asked about. */
export interface Vocabulary {
  readonly facts: Readonly<Record<FactId, FactDefinition>>
  readonly itemNouns: readonly Noun[]
}
export const vocabularyOf = ({ pack }: Pick<Knowledge, 'pack'>): Vocabulary => ({ facts: pack.facts, itemNouns: pack.itemNouns })

interface When { readonly validFrom?: Day | undefined; readonly source?: string | undefined }
export interface Given extends When {
  readonly answers?: readonly ({ readonly fact: FactId; readonly item?: Uuid | undefined; readonly value?: unknown; readonly unknown?: boolean | undefined } & When)[] | undefined
  /** An item that is added or renamed, with an id of the caller's; or one that is not there any more. */
  readonly items?: readonly { readonly noun: Noun; readonly item: Uuid; readonly name?: string | undefined; readonly removed?: boolean | undefined }[] | undefined
  readonly lists?: readonly { readonly noun: Noun; readonly complete: boolean }[] | undefined
  /** Answers that are no longer to count, from the day they held. */
  readonly withdraw?: readonly { readonly fact: FactId; readonly item?: Uuid | undefined }[] | undefined
}

/** What is known where the answers are given: the current rows of this scope and of the one around it. */
export interface Standing { readonly vocabulary: Vocabulary; readonly scope: Scope; readonly current: readonly Answer[]; readonly today: Day; readonly at: Date; readonly by: { readonly kind: string; readonly id?: Uuid | undefined } }

type Found = readonly [path: string, fault: AnswerFault]
/** All faults at once, each with where it stands in what was sent. */
export const answersRefused = (faults: readonly Found[]): Refusal<'answers-refused'> => new Refusal('answers-refused', 422, (language) => ({
  ...answerText[language].refused, fields: faults.slice(0, 50).map(([path, fault]): RefusedField => ({ in: 'body', path, sentence: answerText[language].fault(fault) })),
}))

/** The rows to be added, or a refusal that names everything that does not fit. */
export function answersFrom(given: Given, { vocabulary, scope, current, today, at, by }: Standing, newId: () => Uuid): Answer[] {
  const faults: Found[] = [], rows: Answer[] = [], seen = new Set<string>()
  const known = itemsAfter(given, current)
  const add = (path: string, fact: string, itemNoun: Noun | undefined, itemKey: Uuid | undefined, more: Pick<Answer, 'kind' | 'value'> & Partial<Answer>) => {
    const key = `${fact} ${itemKey}`
    if (seen.has(key)) faults.push([path, { code: 'twice' }])
    seen.add(key)
    rows.push({ id: newId(), ...scope, fact, itemNoun, itemKey, validFrom: given.validFrom ?? today, recordedAt: at, recordedKind: by.kind, recordedBy: by.id, recordedName: undefined, source: given.source, importId: undefined, ...more })
  }
  given.items?.forEach(({ noun, item, name, removed = false }, index) => {
    const fault = nounFault(vocabulary, noun, scope) ?? itemFault(known, current, noun, item, name, removed)
    if (fault) faults.push([`/items/${index}`, fault])
    else add(`/items/${index}`, noun, noun, item, removed ? { kind: 'withdrawn', value: undefined } : { kind: 'value', value: { name: name ?? '' } })
  })
  given.lists?.forEach(({ noun, complete }, index) => {
    const fault = nounFault(vocabulary, noun, scope)
    if (fault) faults.push([`/lists/${index}`, fault])
    else add(`/lists/${index}`, noun, noun, undefined, { kind: 'value', value: { complete } })
  })
  given.answers?.forEach(({ fact, item, value, unknown = false, validFrom, source }, index) => {
    const fault = factFault(vocabulary, fact, item, known, scope) ?? (unknown && value !== undefined ? { code: 'both' as const } : undefined)
    const read = fault || unknown ? undefined : valueFrom(vocabulary, fact, value)
    if (fault ?? (read === undefined && !unknown)) faults.push([`/answers/${index}`, fault ?? { code: 'wrong-value', definition: vocabulary.facts[fact] as FactDefinition }])
    else add(`/answers/${index}`, fact, nounOf(vocabulary, fact), item, { kind: unknown ? 'unknown' : 'value', value: read, ...(validFrom !== undefined && { validFrom }), ...(source !== undefined && { source }) })
  })
  given.withdraw?.forEach(({ fact, item }, index) => {
    const standing = current.find((answer) => answer.engagementId === scope.engagementId && answer.partId === scope.partId && answer.fact === fact && answer.itemKey === item && answer.kind !== 'withdrawn')
    if (standing) add(`/withdraw/${index}`, fact, standing.itemNoun, item, { kind: 'withdrawn', value: undefined, validFrom: standing.validFrom })
    else faults.push([`/withdraw/${index}`, { code: 'not-answered' }])
  })
  if (faults.length === 0 && rows.length === 0) faults.push(['', { code: 'nothing' }])
  if (faults.length > 0) throw answersRefused(faults)
  return rows
}

/** As the engine reads it, or nothing where it does not fit the question. */
export function valueFrom({ facts }: Pick<Vocabulary, 'facts'>, fact: FactId, value: unknown): Value | undefined {
  const definition = Object.hasOwn(facts, fact) ? facts[fact] : undefined
  // In a file the known absence is a word; here it is null, and a word is a word.
  if (!definition || value === undefined || value === 'none') return undefined
  return readValue({ ...parseFile(fact, ''), fault: () => {} }, [], value, fact, definition)
}

/** The name of every item that will be there, by list and key. */
function itemsAfter({ items = [] }: Given, current: readonly Answer[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { fact, itemNoun, itemKey, kind, value } of current) if (fact === itemNoun && itemKey && kind === 'value') names.set(`${fact} ${itemKey}`, (value as ItemNamed).name)
  for (const { noun, item, name, removed } of items) {
    if (removed) names.delete(`${noun} ${item}`)
    else names.set(`${noun} ${item}`, name ?? '')
  }
  return names
}

function itemFault(known: ReadonlyMap<string, string>, current: readonly Answer[], noun: Noun, item: Uuid, name: string | undefined, removed: boolean): AnswerFault | undefined {
  if (removed) return current.some((answer) => answer.fact === noun && answer.itemKey === item && answer.kind === 'value') ? undefined : { code: 'no-item' }
  if (name === undefined) return { code: 'no-name' }
  // By its name an item is recognised in what rooms know of the same list.
  const taken = [...known].some(([other, called]) => other !== `${noun} ${item}` && other.startsWith(`${noun} `) && called.toLowerCase() === name.toLowerCase())
  return taken ? { code: 'name-taken' } : undefined
}

const nounOf = ({ facts, itemNouns }: Vocabulary, fact: FactId): Noun | undefined => itemNouns.find((noun) => noun === facts[fact]?.noun)

function nounFault({ itemNouns }: Vocabulary, noun: Noun, { engagementId }: Scope): AnswerFault | undefined {
  if (!itemNouns.includes(noun)) return { code: 'no-noun', noun, nouns: itemNouns }
  return engagementId === undefined ? { code: 'not-of-organisation' } : undefined
}

function factFault(vocabulary: Vocabulary, fact: FactId, item: Uuid | undefined, known: ReadonlyMap<string, string>, { engagementId }: Scope): AnswerFault | undefined {
  const definition = Object.hasOwn(vocabulary.facts, fact) ? vocabulary.facts[fact] : undefined
  if (!definition) return { code: 'no-fact', fact, facts: Object.keys(vocabulary.facts) }
  if (engagementId === undefined && definition.noun !== 'organisation') return { code: 'not-of-organisation' }
  const noun = nounOf(vocabulary, fact)
  if (noun === undefined) return item === undefined ? undefined : { code: 'item-outside' }
  if (item === undefined) return { code: 'item-needed', noun }
  return known.has(`${noun} ${item}`) ? undefined : { code: 'no-item' }
}
