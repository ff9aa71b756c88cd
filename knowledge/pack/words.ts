/** The words that conditions and answers are checked against, out of a compiled collection. */
import type { Knowledge } from './knowledge.ts'
import type { Words } from './condition.ts'

export function wordsOf(knowledge: Pick<Knowledge, 'pack' | 'parameters'>): Words {
  return {
    facts: knowledge.pack.facts,
    itemNouns: knowledge.pack.itemNouns,
    parameters: Object.fromEntries(Object.values(knowledge.parameters).map(({ id, type, options }) => [id, { type, ...(options && { options: Object.keys(options) }) }])),
  }
}
