/** What a condition has to know: the facts it reads and the values set in law that it compares with, in the order they stand. */
import { today, type Condition, type FactId, type ParameterId } from '@rustning/engine'

export interface Needs {
  readonly facts: readonly FactId[]
  readonly parameters: readonly ParameterId[]
}

export function needsOf(condition: Condition): Needs {
  const facts = new Set<FactId>(), parameters = new Set<ParameterId>()
  const walk = (part: Condition): void => {
    if ('all' in part) part.all.forEach(walk)
    else if ('any' in part) part.any.forEach(walk)
    else if ('not' in part) walk(part.not)
    else if ('flag' in part) facts.add(part.flag)
    else {
      facts.add(part.fact)
      if ('fact' in part.right) facts.add(part.right.fact)
      if ('parameter' in part.right) parameters.add(part.right.parameter)
    }
  }
  walk(condition)
  // The day itself is never asked for.
  facts.delete(today)
  return { facts: [...facts], parameters: [...parameters] }
}
