/**
 * Conditions as JSON Schema: which comparisons suit which fact, and what may stand on their right, from the same tables the reader uses.
 * One thing an editor is not told: a fact that belongs to a list may only stand in a statement that is judged for each item of it.
 */
import { today } from '@rustning/engine'
import { plainTypes, ref, valueSchema, type Schema } from './answer-schema.ts'
import { rightType, sameType, testsFor, type Words } from './condition.ts'
import type { Knowledge } from './knowledge.ts'
import type { Typed } from './value.ts'

/** Definitions `condition`, `tests-…` and `right-…`. */
export function conditionSchemas({ facts, order }: Knowledge, words: Words): Record<string, Schema> {
  const calendar: [string, Typed] = [today, { type: 'date' }]
  const ids = order.filter((id) => words.facts[id])
  const known: [string, Typed][] = [calendar, ...ids.map((id): [string, Typed] => [id, words.facts[id] as Typed])]
  const naming = (words: readonly (readonly [string, Typed])[], expected: Typed) => words.filter(([, typed]) => sameType(expected, typed)).map(([id]) => id)

  const right = (expected: Typed, option?: Schema): Schema => {
    const choices = { parameter: naming(Object.entries(words.parameters), expected), fact: naming(known, expected) }
    const named = Object.entries(choices).filter(([, ids]) => ids.length > 0).map(([key, ids]) => ({
      type: 'object', properties: { [key]: { enum: ids } }, required: [key], additionalProperties: false,
    }))
    return { anyOf: [valueSchema(expected, option), ...named] }
  }
  const tests = (left: Typed, option?: Schema): Schema => ({
    type: 'object', minProperties: 1, additionalProperties: false,
    properties: Object.fromEntries(Object.entries(testsFor[left.type]).map(([test, side]) => {
      const expected = rightType(left, side)
      return [test, expected.options ? right(expected, option) : ref(`right-${expected.type}`)]
    })),
  })
  const property = ([id, typed]: [string, Typed]): [string, Schema] =>
    [id, { ...(facts[id] && { description: facts[id].question.en }), ...(typed.options ? tests(typed, ref(`option-${id}`)) : ref(`tests-${typed.type}`)) }]

  const several = { type: 'array', minItems: 1, items: ref('condition') }
  return {
    condition: {
      anyOf: [
        { enum: ['always', ...known.filter(([, { type }]) => type === 'flag').map(([id]) => id)] },
        {
          type: 'object', minProperties: 1, additionalProperties: false,
          properties: { all: several, any: several, not: ref('condition'), ...Object.fromEntries(known.map(property)) },
        },
      ],
    },
    ...Object.fromEntries(plainTypes.flatMap((type) => [[`tests-${type}`, tests({ type })], [`right-${type}`, right({ type })]])),
  }
}
