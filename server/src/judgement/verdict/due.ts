/**
 * The next day on which the same facts may mean something else: law that comes into force or ends, a value the law sets, a day that somebody
 * gave passes, an assessment grows too old. Until that day nothing needs to be judged again unless somebody changes something.
 */
import { dayBefore, onDay, parseDuration, testsOf, today, type Day, type FactId, type Facts, type Pack, type Value } from '@rustning/engine'

/** `undefined`: time alone changes nothing. May name a day on which nothing turns out to change; never passes one on which something does. */
export function nextDay(pack: Pack, facts: Facts, on: Day): Day | undefined {
  const days = new Set<Day>()
  for (const day of [...daysOfLaw(pack, on), ...daysOfFacts(pack, facts, on)]) if (day > on) days.add(day)
  return [...days].sort()[0]
}

function* daysOfLaw(pack: Pack, on: Day): Generator<Day> {
  const { statements, coming } = onDay(pack, { on })
  for (const { from } of coming) if (from !== 'undecided') yield from
  for (const { version, statement } of statements) {
    if (version.to !== undefined) yield dayAfter(version.to)
    if (statement.retired) yield statement.retired.on
  }
  for (const parameter of Object.values(pack.parameters)) if (!('collects' in parameter)) for (const { from } of parameter.values) yield from
}

/** Where a comparison asks what day it is, or how old something is. */
function* daysOfFacts(pack: Pack, facts: Facts, on: Day): Generator<Day> {
  for (const dated of onDay(pack, { on }).statements) {
    for (const { fact, rightFact, rightValue, source } of testsOf(dated)) {
      const ages = 'test' in source && source.test === 'older-than'
      if (!ages && fact !== today && rightFact !== today) continue
      const rights = rightFact === undefined ? [rightValue] : valuesOf(facts, rightFact)
      for (const left of ages ? valuesOf(facts, fact) : []) for (const right of rights) if (isDay(left) && typeof right === 'string') yield tooOldOn(left, right)
      if (ages) continue
      for (const day of fact === today ? rights : valuesOf(facts, fact)) {
        if (!isDay(day)) continue
        yield day
        yield dayAfter(day)
      }
    }
  }
}

/** What the engagement says, and what each of its items says. */
const valuesOf = ({ known, items }: Facts, fact: FactId): (Value | undefined)[] =>
  [known[fact]?.value, ...Object.values(items).flatMap(({ members }) => members.map((item) => item.known[fact]?.value))]

const isDay = (value: Value | undefined): value is Day => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)

const day = (time: number): Day => new Date(time).toISOString().slice(0, 10)
const dayAfter = (one: Day): Day => day(Date.parse(`${one}T00:00:00Z`) + 86_400_000)

/** The first day on which something of that day is older than the duration. */
function tooOldOn(since: Day, duration: string): Day {
  const { count, unit } = parseDuration(duration)
  const [year, month, date] = since.split('-').map(Number) as [number, number, number]
  // Never too late: a short month may bring it forward by three days at most.
  let first = day(unit === 'days' ? Date.UTC(year, month - 1, date + count) : Date.UTC(year, month - 1 + (unit === 'years' ? count * 12 : count), Math.min(date, 28)))
  while (dayBefore(first, duration) <= since) first = dayAfter(first)
  return first
}
