/**
 * Reads a condition from YAML and checks every part of it against the vocabulary and the parameters: the fact exists, the comparison suits
 * its type, the right side is of the same type. Several comparisons on one fact mean *and*.
 */
import { isSet, testNames, today, type Condition, type FactDefinition, type FactType, type Right, type TestName, type Value } from '@rustning/engine'
import type { ParsedFile, Path } from './file.ts'
import { readValue, show, type Typed } from './value.ts'

export interface Words {
  readonly facts: Readonly<Record<string, FactDefinition>>
  readonly itemNouns: readonly string[]
  readonly parameters: Readonly<Record<string, Typed>>
}

/** Which comparisons suit which type, and what stands on their right: the same type, a list of it, a set, or a duration. */
export const testsFor: Record<FactType, Partial<Record<TestName, 'same' | 'list' | 'member' | 'duration'>>> = {
  flag: { is: 'same' },
  enum: { is: 'same', in: 'list' },
  country: { is: 'same', in: 'list' },
  set: { includes: 'member', 'includes-any': 'list', within: 'list' },
  countries: { includes: 'member', 'includes-any': 'list', within: 'list' },
  number: { is: 'same', 'at-least': 'same', 'at-most': 'same', over: 'same', under: 'same' },
  date: { is: 'same', before: 'same', after: 'same', 'on-or-before': 'same', 'on-or-after': 'same', 'older-than': 'duration' },
  duration: { is: 'same' },
}

export function readCondition(file: ParsedFile, path: Path, raw: unknown, words: Words, forEach?: string): Condition | undefined {
  if (raw === 'always') return { all: [] }
  if (typeof raw === 'string') return readFlag(file, path, raw, words, forEach)
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return refuse(file, path, raw)
  const entries = Object.entries(raw as Record<string, unknown>)
  if (entries.length === 0) return refuse(file, path, raw)
  const parts = entries.map(([key, value]): Condition | undefined => {
    if (key === 'all' || key === 'any') {
      if (!Array.isArray(value) || value.length === 0) return refuse(file, [...path, key], value)
      const of = value.map((part, index) => readCondition(file, [...path, key, index], part, words, forEach)).filter((part) => part !== undefined)
      return key === 'all' ? { all: of } : { any: of }
    }
    if (key === 'not') {
      const part = readCondition(file, [...path, key], value, words, forEach)
      return part && { not: part }
    }
    return readTests(file, [...path, key], key, value, words, forEach)
  }).filter((part) => part !== undefined)
  return parts.length === 1 ? parts[0] : parts.length === 0 ? undefined : { all: parts }
}

function refuse(file: ParsedFile, path: Path, raw: unknown): undefined {
  file.fault('not-a-condition', path, { found: show(raw) })
  return undefined
}

function readFlag(file: ParsedFile, path: Path, fact: string, words: Words, forEach?: string): Condition | undefined {
  const definition = known(file, path, fact, words, forEach)
  if (!definition) return undefined
  if (definition.type !== 'flag') return void file.fault('not-a-flag', path, { about: fact, allowed: Object.keys(testsFor[definition.type]) })
  return { flag: fact }
}

/** Finds the fact, and refuses one that belongs to a list unless the statement is judged for each item of that list. */
function known(file: ParsedFile, path: Path, fact: string, words: Words, forEach?: string): FactDefinition | undefined {
  if (fact === today) return { noun: 'calendar', type: 'date' }
  const definition = Object.hasOwn(words.facts, fact) ? words.facts[fact] : undefined
  if (!definition) {
    const reserved = ['all', 'any', 'not', 'always']
    return void file.fault('unknown-fact', path, { found: fact, allowed: [...Object.keys(words.facts), ...reserved] })
  }
  if (words.itemNouns.includes(definition.noun) && definition.noun !== forEach) return void file.fault('item-outside', path, { about: fact })
  return definition
}

function readTests(file: ParsedFile, path: Path, fact: string, raw: unknown, words: Words, forEach?: string): Condition | undefined {
  const definition = known(file, path, fact, words, forEach)
  if (!definition) return undefined
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw) || Object.keys(raw).length === 0) return refuse(file, path, raw)
  const tests = Object.entries(raw as Record<string, unknown>).map(([name, value]): Condition | undefined => {
    const suits = testsFor[definition.type]
    const side = suits[name as TestName]
    if (!side) {
      return void file.fault('wrong-test', [...path, name], { about: fact, found: name, allowed: testNames.filter((test) => suits[test]) })
    }
    const right = readRight(file, [...path, name], value, fact, rightType(definition, side), words, forEach)
    return right && { fact, test: name as TestName, right }
  }).filter((test) => test !== undefined)
  return tests.length === 1 ? tests[0] : tests.length === 0 ? undefined : { all: tests }
}

export function rightType(left: Typed, side: 'same' | 'list' | 'member' | 'duration'): Typed {
  const options = left.options ? { options: left.options } : {}
  switch (side) {
    case 'same': return { type: left.type, ...options }
    case 'duration': return { type: 'duration' }
    case 'member': return { type: left.type === 'countries' ? 'country' : 'enum', ...options }
    case 'list': return { type: left.type === 'country' || left.type === 'countries' ? 'countries' : 'set', ...options }
  }
}

function readRight(file: ParsedFile, path: Path, raw: unknown, about: string, expected: Typed, words: Words, forEach?: string): Right | undefined {
  const named = typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : undefined
  if (named && ('parameter' in named || 'fact' in named) && Object.keys(named).length > 1) return refuse(file, path, raw)
  if (named && typeof named['parameter'] === 'string') {
    const id = named['parameter']
    const parameter = Object.hasOwn(words.parameters, id) ? words.parameters[id] : undefined
    if (!parameter) return void file.fault('unknown-parameter', path, { found: id, allowed: Object.keys(words.parameters) })
    if (!sameType(expected, parameter)) return void file.fault('right-type', path, { about, found: id })
    return { parameter: id }
  }
  if (named && typeof named['fact'] === 'string') {
    const definition = known(file, path, named['fact'], words, forEach)
    if (!definition) return undefined
    if (!sameType(expected, definition)) return void file.fault('right-type', path, { about, found: named['fact'] })
    return { fact: named['fact'] }
  }
  if (raw === 'none' || raw === null || raw === 'unknown') return void file.fault('wrong-value', path, { about, found: show(raw) })
  const literal: Value | undefined = readValue(file, path, raw, about, expected)
  if (literal !== undefined && literal !== null && isSet(literal) && !literal.complete) return void file.fault('wrong-value', path, { about, found: show(raw) })
  return literal === undefined ? undefined : { literal }
}

/** Two enums or sets are of one type when they share an option; anything else by name. */
export function sameType(expected: Typed, found: Typed): boolean {
  if (expected.type !== found.type) return false
  if (!expected.options || !found.options) return true
  return found.options.some((option) => expected.options?.includes(option))
}
