/**
 * From answers to what the engine judges. Of the answers to one question the closest counts: the part's before the engagement's, that
 * before the organisation's. Where the closest says that nobody knows, it is not known. An answer that the vocabulary of today does not
 * understand is not judged and not lost: it is told apart.
 */
import type { Fact, FactId, Facts, Noun, Value } from '@rustning/engine'
import type { Uuid } from '../../../foundation/values/id.ts'
import { dayOf } from '../part.ts'
import { valueFrom, type Answer, type ItemNamed, type ListSaid, type Vocabulary } from './answer.ts'

export interface Listed {
  readonly noun: Noun
  readonly complete: boolean
  readonly items: readonly { readonly key: Uuid; readonly name: string }[]
}
/** What counts of the answers, still with who said it. */
export interface Answered {
  /** Of items too; also those that say nobody knows. */
  readonly answers: readonly Answer[]
  readonly lists: readonly Listed[]
  /** What the vocabulary of today does not understand. */
  readonly outdated: readonly Answer[]
}

/** The narrower, the closer. */
const closeness = ({ engagementId, partId }: Answer): number => (partId ? 2 : engagementId ? 1 : 0)

/** `current` is what `currentAnswers` gives for one engagement, and for one of its parts or none. */
export function answered(current: readonly Answer[], vocabulary: Vocabulary): Answered {
  const counting = new Map<string, Answer>()
  for (const answer of current.filter(({ kind }) => kind !== 'withdrawn')) {
    const key = `${answer.fact} ${answer.itemKey}`, other = counting.get(key)
    if (!other || closeness(answer) > closeness(other)) counting.set(key, answer)
  }
  const answers: Answer[] = [], outdated: Answer[] = [], lists = new Map<Noun, { complete: boolean; items: { key: Uuid; name: string }[] }>()
  const list = (noun: Noun) => lists.get(noun) ?? lists.set(noun, { complete: false, items: [] }).get(noun) as { complete: boolean; items: { key: Uuid; name: string }[] }
  // A list whose items were all withdrawn is still a list that somebody gave.
  for (const { fact, itemNoun } of current) if (fact === itemNoun && vocabulary.itemNouns.includes(fact)) list(fact)
  for (const answer of counting.values()) {
    const { fact, itemNoun, itemKey, value } = answer
    if (!isUnderstood(answer, vocabulary)) outdated.push(answer)
    else if (fact !== itemNoun) answers.push(answer)
    else if (itemKey) list(fact).items.push({ key: itemKey, name: (value as ItemNamed).name })
    else list(fact).complete = (value as ListSaid).complete
  }
  return { answers, outdated, lists: [...lists].map(([noun, { complete, items }]) => ({ noun, complete, items })) }
}

function isUnderstood({ fact, itemNoun, itemKey, kind, value }: Answer, { facts, itemNouns }: Vocabulary): boolean {
  if (fact === itemNoun) return itemNouns.includes(fact)
  if ((itemKey !== undefined) !== itemNouns.includes(facts[fact]?.noun ?? '')) return false
  return kind === 'unknown' ? Object.hasOwn(facts, fact) : valueFrom({ facts }, fact, value) !== undefined
}

/** With its provenance, for the reasons. */
const factOf = ({ value, recordedName, recordedKind, recordedAt, source }: Answer): Fact => ({ value: value as Value, by: recordedName ?? recordedKind, on: dayOf(recordedAt), ...(source !== undefined && { from: source }) })

/** As the engine has them. What nobody knows is left out, which is how the engine has the unknown. */
export function factsFromAnswers({ answers, lists }: Answered): Facts {
  const of = (item: Uuid | undefined): Record<FactId, Fact> => Object.fromEntries(answers.filter(({ kind, itemKey }) => kind === 'value' && itemKey === item).map((answer) => [answer.fact, factOf(answer)]))
  return { known: of(undefined), items: Object.fromEntries(lists.map(({ noun, complete, items }) => [noun, { complete, members: items.map(({ key, name }) => ({ name, known: of(key) })) }])) }
}
