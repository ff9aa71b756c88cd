/**
 * The space of situations a statement can meet: for every fact it names a handful of telling answers, taken from the comparisons themselves
 * (just below, at and above a limit; inside and outside a list; none; unknown). Sampled with a fixed seed, it shows which outcomes a
 * statement can have and whether each fact it names can change them.
 */
import { dayBefore, judge, namesIn, today, valueOf, type Condition, type Facts, type Pack, type Statement, type Test, type Value, type Version } from '@rustning/engine'

type Answer = Value | undefined

/** A small seeded generator (mulberry32): the same statements always give the same samples. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export interface Explored {
  readonly outcomes: ReadonlySet<string>
  /** Facts that no sampled situation shows to matter. */
  readonly idle: readonly string[]
}

/** Samples one version of a statement. `tries` situations for the outcomes, and up to `tries` per fact for its influence. */
export function explore(pack: Pack, statement: Statement, version: Version, tries = 1500): Explored {
  const on = version.from === 'undecided' ? '2099-01-01' : laterOf(version.from, '2001-01-01')
  const alone: Pack = { ...pack, statements: [{ ...statement, versions: [{ ...version, from: on }] }] }
  const tests = testsIn(version)
  const names = new Set<string>()
  for (const condition of conditions(version)) namesIn(condition, names, new Set())
  names.delete(today)
  const candidates = new Map([...names].map((fact) => [fact, candidatesFor(pack, fact, tests, on)]))
  const random = randomFrom(statement.id.length * 7919 + statement.id.charCodeAt(0))
  const pick = (answers: readonly Answer[]): Answer => answers[Math.floor(random() * answers.length)]
  const situation = () => new Map([...candidates].map(([fact, answers]) => [fact, pick(answers)]))
  const outcomeOf = (answers: ReadonlyMap<string, Answer>) => outcome(alone, statement, answers, on)
  // A list known to be empty does not apply; a list nobody gave is unknown.
  const outcomes = new Set<string>(statement.forEach ? ['not-applicable', 'unknown'] : [])
  for (let index = 0; index < tries; index++) outcomes.add(outcomeOf(situation()))
  const matters = (fact: string, answers: readonly Answer[], most: number): boolean => {
    for (let index = 0; index < most; index++) {
      const base = situation()
      if (new Set(answers.map((answer) => outcomeOf(new Map(base).set(fact, answer)))).size > 1) return true
    }
    return false
  }
  // A statement that applies to few needs more tries before one of its facts is called idle.
  const idle = [...candidates].filter(([fact, answers]) => !matters(fact, answers, tries) && !matters(fact, answers, tries * 20)).map(([fact]) => fact)
  return { outcomes, idle }
}

const laterOf = (a: string, b: string) => (a > b ? a : b)
const conditions = (version: Version): Condition[] => (version.met ? [version.applies, version.met] : [version.applies])

function testsIn(version: Version): Test[] {
  const tests: Test[] = []
  const walk = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(walk)
    else if ('any' in condition) condition.any.forEach(walk)
    else if ('not' in condition) walk(condition.not)
    else if (!('flag' in condition)) tests.push(condition)
  }
  conditions(version).forEach(walk)
  return tests
}

function outcome(pack: Pack, statement: Statement, answers: ReadonlyMap<string, Answer>, on: string): string {
  const known: Record<string, { value: Value }> = {}
  const ofItem: Record<string, { value: Value }> = {}
  for (const [fact, value] of answers) {
    if (value === undefined) continue
    ;(fact.startsWith(`${statement.forEach}.`) ? ofItem : known)[fact] = { value }
  }
  const facts: Facts = { known, items: statement.forEach ? { [statement.forEach]: { members: [{ name: 'one', known: ofItem }], complete: true } } : {} }
  const judgement = judge(pack, facts, { on })
  return (judgement.verdicts[0] ?? judgement.picks[0])?.outcome ?? 'none'
}


function candidatesFor(pack: Pack, fact: string, tests: readonly Test[], on: string): Answer[] {
  const definition = pack.facts[fact]
  const own = tests.filter((test) => test.fact === fact || ('fact' in test.right && test.right.fact === fact))
  const rights = own.flatMap((test): Value[] => {
    if ('literal' in test.right) return [test.test === 'older-than' ? dayBefore(on, String(test.right.literal)) : test.right.literal]
    if ('parameter' in test.right) {
      const value = valueOf(pack, test.right.parameter, { on })
      return [test.test === 'older-than' && typeof value === 'string' ? dayBefore(on, value) : value]
    }
    return []
  })
  const members = rights.flatMap((right) => (typeof right === 'object' && right !== null ? right.members.slice(0, 40) : typeof right === 'string' ? [right] : []))
  const answers: Answer[] = [undefined, null]
  switch (definition?.type) {
    case 'flag': return [...answers, true, false]
    case 'number': return [...answers, 0, ...rights.filter((right) => typeof right === 'number').flatMap((right) => [right - 1, right, right + 1])]
    case 'date': return [...answers, '1999-06-01', on, dayBefore(on, '30 days'), '2098-01-01', ...members.flatMap((day) => [dayBefore(day, '1 day'), day])]
    case 'enum': return [...answers, ...(definition.options ?? [])]
    case 'country': return [...answers, ...members.slice(0, 3), ...members.slice(-1), 'CN', 'US', 'IN', 'CA', 'CH', 'NO']
    case 'set':
    case 'countries': {
      const options = definition.type === 'set' ? definition.options ?? [] : [...members.slice(0, 3), 'CN', 'US', 'NO']
      const sets = [[], options, ...options.map((option) => [option]), ...options.map((option) => options.filter((other) => other !== option)), ...pairs(options)]
      return [...answers, ...sets.map((set) => ({ members: set, complete: true })), { members: [], complete: false }, { members: options.slice(0, 1), complete: false }]
    }
    default: return answers
  }
}

const pairs = (options: readonly string[]): string[][] => options.slice(0, 14).flatMap((one, index) => options.slice(index + 1, 14).map((other) => [one, other]))
