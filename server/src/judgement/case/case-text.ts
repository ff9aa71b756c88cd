/** Writes a described engagement as a case file that `readCaseFile` reads back unchanged. */
import { stringify } from 'yaml'
import { isSet, type Day, type Fact, type Facts, type Stage, type Value } from '@rustning/engine'

export interface WrittenCase {
  readonly id: string
  readonly title: string
  readonly judgedOn: Day
  readonly stage: Stage
  readonly facts: Facts
}

export function caseText(one: WrittenCase): string {
  const known = Object.fromEntries(Object.entries(one.facts.known).map(([id, fact]) => [id, written(fact)]))
  const items = Object.fromEntries(Object.entries(one.facts.items).map(([noun, list]) => {
    const members = list.members.map((item) => ({
      name: item.name, ...Object.fromEntries(Object.entries(item.known).map(([id, fact]) => [id.slice(noun.length + 1), written(fact)])),
    }))
    return [noun, list.complete ? members : { members, complete: false }]
  }))
  return stringify({ 'id': one.id, 'title': one.title, 'kind': 'own', 'judged-on': one.judgedOn, 'stage': one.stage, 'facts': known, 'items': items }, { lineWidth: 140, aliasDuplicateObjects: false })
}

function written(fact: Fact): unknown {
  const value = writtenValue(fact.value)
  const origin = { ...(fact.by !== undefined && { by: fact.by }), ...(fact.on !== undefined && { on: fact.on }), ...(fact.from !== undefined && { from: fact.from }) }
  return Object.keys(origin).length === 0 ? value : { value, ...origin }
}

function writtenValue(value: Value): unknown {
  if (value === null) return 'none'
  if (isSet(value)) return value.complete ? value.members : { members: value.members, complete: false }
  return value
}
