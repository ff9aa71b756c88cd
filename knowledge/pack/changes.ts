/** What has changed, and what is coming, since a day: versions of statements that began or ended, parameter values that began. */
import type { Day } from '@rustning/engine'
import type { Knowledge } from './knowledge.ts'

export interface LawChange {
  readonly on: Day | 'undecided'
  readonly what: 'begins' | 'ends' | 'value' | 'retired'
  readonly id: string
  readonly kind: string
  readonly basis: readonly string[]
}

/** From `since` (that day included), in the order of their days; what has no day yet comes last. Future days are included: they are coming. */
export function changesSince(knowledge: Knowledge, since: Day): LawChange[] {
  const changes: LawChange[] = []
  const after = (day: Day | 'undecided' | undefined): day is Day | 'undecided' => day !== undefined && (day === 'undecided' || day >= since)
  for (const statement of knowledge.pack.statements) {
    const { id, kind } = statement
    for (const { from, to, basis } of statement.versions) {
      if (after(from)) changes.push({ on: from, what: 'begins', id, kind, basis })
      if (after(to)) changes.push({ on: to, what: 'ends', id, kind, basis })
    }
    if (after(statement.retired?.on)) changes.push({ on: statement.retired.on, what: 'retired', id, kind, basis: [] })
  }
  for (const parameter of Object.values(knowledge.parameters)) {
    for (const period of parameter.periods) if (after(period.from)) changes.push({ on: period.from, what: 'value', id: parameter.id, kind: 'parameter', basis: period.basis })
  }
  const key = (change: LawChange) => `${change.on === 'undecided' ? '9999' : change.on} ${change.id}`
  return changes.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
