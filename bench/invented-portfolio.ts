/**
 * Many seeded engagements, made as columns at once: nobody has said every seventh fact, every twentieth is known not to exist, sets and
 * lists are sometimes known in part, and the numbers lie around those the pack compares with.
 */
import { codesFor, setBit, stages, wordsFor, type Codes, type Column, type Condition, type FactDefinition, type ItemTable, type Pack, type Portfolio, type Value } from '@rustning/engine'
import type { Random } from './random.ts'

/** How many items an engagement has of each noun, on average; it has from none to twice as many. Of other nouns it has one. */
export const itemsOnAverage: Readonly<Record<string, number>> = { transfer: 2, 'sub-processor': 3, purpose: 1, authorisation: 2 }

const shareUnknown = 0.15, shareNone = 0.05, shareComplete = 0.8
const countries = ['NO', 'SE', 'DK', 'FI', 'IS', 'DE', 'FR', 'IE', 'NL', 'GB', 'CH', 'US', 'CA', 'JP', 'IN', 'CN', 'PH', 'UA']
const differentSets = 64

export function inventedPortfolio(pack: Pack, rows: number, random: Random): Portfolio {
  const numbers = numbersIn(pack)
  const column = (fact: string, size: number) => columnOf(answers(pack.facts[fact] as FactDefinition, numbers.get(fact) ?? [], random), size, random)
  const factsOf = (noun: string | undefined) => Object.keys(pack.facts).filter((fact) => {
    const own = (pack.facts[fact] as FactDefinition).noun
    return noun === undefined ? !pack.itemNouns.includes(own) : own === noun
  })
  const items = new Map(pack.itemNouns.map((noun): [string, ItemTable] => {
    const offsets = new Uint32Array(rows + 1)
    const complete = new Uint32Array(wordsFor(rows))
    for (let row = 0; row < rows; row++) {
      offsets[row + 1] = (offsets[row] as number) + random.below(2 * (itemsOnAverage[noun] ?? 1) + 1)
      if (random.happens(shareComplete)) setBit(complete, row)
    }
    return [noun, { offsets, complete, columns: new Map(factsOf(noun).map((fact) => [fact, column(fact, offsets[rows] as number)])) }]
  }))
  return {
    rows, items,
    stages: Uint8Array.from({ length: rows }, () => (random.happens(0.6) ? stages.indexOf('operate') + 1 : random.below(stages.length + 1))),
    columns: new Map(factsOf(undefined).map((fact) => [fact, column(fact, rows)])),
  }
}

function columnOf(answered: readonly Value[], size: number, random: Random): Column {
  const dictionary = [undefined, null, ...answered]
  const codes: Codes = codesFor(dictionary.length, size)
  for (let position = 0; position < size; position++) {
    codes[position] = random.happens(shareUnknown) ? 0 : random.happens(shareNone) ? 1 : 2 + random.below(answered.length)
  }
  return { dictionary, codes }
}

function answers({ type, options = [] }: FactDefinition, compared: readonly number[], random: Random): Value[] {
  const sets = (members: readonly string[]) => Array.from({ length: differentSets }, (): Value => ({ members: random.someOf(members, random.below(4)), complete: random.happens(shareComplete) }))
  switch (type) {
    case 'flag': return [true, false]
    case 'enum': return [...options]
    case 'set': return sets(options)
    case 'country': return countries
    case 'countries': return sets(countries)
    case 'number': return [...new Set([0, 1, 5, 20, 100, 1_000, ...compared.flatMap((number) => [number - 1, number, number + 1])])]
    case 'duration': return ['30 days', '6 months', '12 months', '2 years']
    case 'date': return Array.from({ length: 365 * 8 }, (_, day) => new Date(Date.UTC(2019, 0, 1 + day)).toISOString().slice(0, 10))
  }
}

/** The numbers the pack compares each fact with, so that engagements fall on both sides. */
function numbersIn(pack: Pack): Map<string, number[]> {
  const numbers = new Map<string, number[]>()
  const read = (condition: Condition): void => {
    if ('all' in condition) return condition.all.forEach(read)
    if ('any' in condition) return condition.any.forEach(read)
    if ('not' in condition) return read(condition.not)
    if ('flag' in condition || !('literal' in condition.right) || typeof condition.right.literal !== 'number') return
    numbers.set(condition.fact, [...(numbers.get(condition.fact) ?? []), condition.right.literal])
  }
  for (const { versions } of pack.statements) for (const { applies, met } of versions) [applies, ...(met ? [met] : [])].forEach(read)
  return numbers
}

export const itemCount = (portfolio: Portfolio): number => [...portfolio.items.values()].reduce((sum, { offsets }) => sum + (offsets[portfolio.rows] as number), 0)
