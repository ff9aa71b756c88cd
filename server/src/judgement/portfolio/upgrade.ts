/**
 * What a new edition of the knowledge would change, before it judges anything: the same facts, the same day, two packs. Answers are never
 * touched. A fact that the new edition asks in another way, or no longer asks, is listed, with how many have answered it.
 */
import { portfolioOf, sweep, type Day, type FactDefinition, type FactId, type Pack } from '@rustning/engine'
import type { Subject } from '../fact-supplier.ts'
import type { Moved, Row } from './what-if.ts'

export interface FactMoved {
  readonly fact: FactId
  /** `gone`: nobody reads the answers any more; they are kept all the same. */
  readonly how: 'type' | 'options' | 'noun' | 'gone'
  /** Parts for which something is known. */
  readonly answered: number
}

export interface UpgradePreview {
  readonly from: string
  readonly to: string
  readonly parts: readonly { readonly subject: Subject; readonly verdicts: readonly Moved[] }[]
  readonly untouched: number
  readonly facts: readonly FactMoved[]
}

export function previewUpgrade(from: Pack, to: Pack, portfolio: readonly Row[], on: Day): UpgradePreview {
  const facts = factsMoved(from, to, portfolio)
  // What is no longer asked in the same way counts as not said until somebody says it anew.
  const unreadable = new Set(facts.map(({ fact }) => fact))
  const readable = portfolio.map((row) => ({ ...row, facts: { known: without(row.facts.known, unreadable), items: Object.fromEntries(Object.entries(row.facts.items).map(([noun, list]) => [noun, { ...list, members: list.members.map((item) => ({ ...item, known: without(item.known, unreadable) })) }])) } }))
  const [was, is] = [sweep(from, portfolioOf(from, portfolio), { on }), sweep(to, portfolioOf(to, readable), { on })]
  const ids = [...new Set([...was.outcomes.keys(), ...is.outcomes.keys()])]
  const parts = portfolio.map(({ engagement, part }, row) => ({
    subject: { engagement, part },
    verdicts: ids.flatMap((id): Moved[] => {
      const [before, after] = [was.outcomeAt(id, row), is.outcomeAt(id, row)]
      return (before ?? 'not-applicable') === (after ?? 'not-applicable') ? [] : [{ id, before, after }]
    }),
  })).filter(({ verdicts }) => verdicts.length > 0)
  return { from: from.digest, to: to.digest, parts, untouched: portfolio.length - parts.length, facts }
}

const without = <V>(known: Readonly<Record<FactId, V>>, ids: ReadonlySet<FactId>): Record<FactId, V> => Object.fromEntries(Object.entries(known).filter(([id]) => !ids.has(id)))

function factsMoved(from: Pack, to: Pack, portfolio: readonly Row[]): FactMoved[] {
  return Object.entries(from.facts).flatMap(([fact, before]): FactMoved[] => {
    const how = howMoved(before, to.facts[fact])
    return how === undefined ? [] : [{ fact, how, answered: portfolio.filter((row) => isSaid(row, fact)).length }]
  })
}

/** Options that are only added leave every earlier answer as good as it was. */
function howMoved(before: FactDefinition, after: FactDefinition | undefined): FactMoved['how'] | undefined {
  if (!after) return 'gone'
  if (before.type !== after.type) return 'type'
  if (before.noun !== after.noun) return 'noun'
  return (before.options ?? []).every((option) => after.options?.includes(option)) ? undefined : 'options'
}

const isSaid = ({ facts: { known, items } }: Row, fact: FactId): boolean =>
  known[fact] !== undefined || Object.values(items).some(({ members }) => members.some((item) => item.known[fact] !== undefined))
