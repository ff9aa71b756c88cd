/**
 * Answers as JSON Schema: what `readValue` and `readFacts` accept, told to an editor. A test holds the two against each other for every
 * fact of the vocabulary.
 */
import type { FactInfo, Knowledge } from './knowledge.ts'
import type { Typed } from './value.ts'

export type Schema = Readonly<Record<string, unknown>>

/** Where a definition of the shared file stands, seen from inside that file. */
export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` })

/** Every type without options has its answers in one place; options make a type of their own. */
export const plainTypes = ['flag', 'number', 'date', 'duration', 'country', 'countries'] as const

const strict = (properties: Schema, ...required: readonly string[]): Schema => ({ type: 'object', properties, required, additionalProperties: false })

/**
 * The value itself, neither none nor unknown. In a condition or a parameter a list is known whole; an answer may be `partial`. `option` is the
 * schema of a single option.
 */
export function valueSchema({ type }: Typed, option: Schema = { type: 'string' }, partial = false): Schema {
  switch (type) {
    case 'flag': return { type: 'boolean' }
    case 'number': return { type: 'number' }
    case 'date': return ref('day')
    case 'duration': return { type: 'string', pattern: '^\\d{1,5} (day|month|year)s?$' }
    case 'country': return { type: 'string', pattern: '^[A-Z]{2}$' }
    case 'enum': return option
    case 'countries': return setSchema(valueSchema({ type: 'country' }), partial)
    case 'set': return setSchema(option, partial)
  }
}

const setSchema = (member: Schema, partial: boolean): Schema => {
  const members = { type: 'array', items: member }
  return { anyOf: [members, partial ? strict({ members, complete: { type: 'boolean' } }, 'members') : strict({ members, complete: { const: true } }, 'members', 'complete')] }
}

/** A fact's answer: the value, `none`, `unknown`, or the long form that says who answered, when, and from where. */
const answerOf = (value: Schema): Schema => {
  const short = { anyOf: [value, { enum: ['none', 'unknown', null] }] }
  return { anyOf: [...short.anyOf, strict({ value: short, by: { type: 'string' }, on: ref('day'), from: { type: 'string' } }, 'value')] }
}

/** Definitions `option-…` and `answer-…`, the maps `facts` and `items`, and `answer`, which is any of them. */
export function answerSchemas({ facts, order, nouns, pack }: Knowledge): Record<string, Schema> {
  const infos = order.map((id) => facts[id]).filter((info) => info !== undefined)
  const ofOptions = infos.flatMap(({ id, type, options }) => (options ? [
    [`option-${id}`, { enum: Object.keys(options), enumDescriptions: Object.values(options).map((one) => one.en) }] as const,
    [`answer-${id}`, answerOf(valueSchema({ type }, ref(`option-${id}`), true))] as const,
  ] : []))
  const property = (info: FactInfo): Schema => ({ description: [info.question.en, info.help?.en].filter(Boolean).join('\n'), ...ref(nameOf(info)) })
  const outside = infos.filter((info) => !pack.itemNouns.includes(info.noun))
  const itemOf = (noun: string): Schema => strict({
    name: { type: 'string' },
    ...Object.fromEntries(infos.filter((info) => info.noun === noun).map((info) => [info.id.slice(noun.length + 1), property(info)])),
  })
  const listOf = (noun: string): Schema => {
    const members = { type: 'array', items: ref(`item-${noun}`) }
    return { description: nouns[noun]?.list?.question.en, anyOf: [members, strict({ members, complete: { type: 'boolean' } }, 'members'), { const: 'unknown' }] }
  }
  return {
    'answer': { anyOf: [{ type: ['boolean', 'number', 'string', 'null'] }, setSchema({ type: 'string' }, true)] },
    ...Object.fromEntries(plainTypes.map((type) => [`answer-${type}`, answerOf(valueSchema({ type }, undefined, true))])),
    ...Object.fromEntries(ofOptions),
    'facts': strict(Object.fromEntries(outside.map((info) => [info.id, property(info)]))),
    ...Object.fromEntries(pack.itemNouns.map((noun) => [`item-${noun}`, itemOf(noun)])),
    'items': strict(Object.fromEntries(pack.itemNouns.map((noun) => [noun, listOf(noun)]))),
  }
}

const nameOf = ({ id, type, options }: FactInfo) => `answer-${options ? id : type}`
