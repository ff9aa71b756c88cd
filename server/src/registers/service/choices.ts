/** What may be chosen when a service is described, and which countries are in the EEA: as the knowledge has it, and nowhere else. */
import { isSet, valueOf } from '@rustning/engine'
import type { Knowledge } from '@rustning/knowledge/pack'
import type { Choices } from './service.ts'

export function choicesOf({ facts, reference }: Pick<Knowledge, 'facts' | 'reference'>): Choices {
  const optionsOf = (fact: string) => new Set(Object.keys(facts[fact]?.options ?? {}))
  const areas = Object.entries(reference.category).flatMap(([id, { categories }]) => Object.entries(categories).map(([category, { title }]) => [category, { area: id.replace(/^category\//, ''), titles: Object.values(title) }] as const))
  return { categories: new Map(areas), models: optionsOf('service.model'), deployments: optionsOf('service.deployment') }
}

/** Nothing where the knowledge says nothing of the day. */
export const eeaOn = ({ pack }: Pick<Knowledge, 'pack'>) => (on: string): readonly string[] => {
  const value = valueOf(pack, 'eea.members', { on })
  return isSet(value) ? value.members : []
}
