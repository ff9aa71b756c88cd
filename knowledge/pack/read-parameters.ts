/** What the law sets, by date. */
import { isSet, type Value } from '@rustning/engine'
import { checkShape } from './check-shape.ts'
import type { ParsedFile, Path } from './file.ts'
import type { FactInfo, ParameterInfo, PeriodInfo, SourceInfo } from './knowledge.ts'
import { placeOf, samePlace } from './place.ts'
import { checkBasis } from './read-sources.ts'
import { typedOf } from './read-vocabulary.ts'
import { parameterFile } from './shape.ts'
import { readValue, show } from './value.ts'

export function readParameters(files: readonly ParsedFile[], facts: Record<string, FactInfo>, sources: Record<string, SourceInfo>): Record<string, ParameterInfo> {
  const parameters: Record<string, ParameterInfo> = {}
  for (const file of files) {
    const data = checkShape(file, parameterFile)
    if (!data) continue
    samePlace(file, data.id, placeOf(file, 'parameters').replace('/', '.'))
    const borrowed = data['options-of']
    if (borrowed !== undefined && !facts[borrowed]) file.fault('unknown-fact', ['options-of'], { found: borrowed, allowed: Object.keys(facts) })
    const options = data.options ?? (borrowed === undefined ? undefined : facts[borrowed]?.options)
    const typed = typedOf({ type: data.type, ...(options && { options }) })
    if (!data.values === !data.collects) file.fault('missing-key', [], { found: 'values' })
    let previous = ''
    const periods = (data.values ?? []).map((one, index): PeriodInfo => {
      if (one.from <= previous) file.fault('order', ['values', index, 'from'], { about: 'values' })
      previous = one.from
      one.basis.forEach((basis, position) => checkBasis(file, ['values', index, 'basis', position], basis, sources))
      const value = readValue(file, ['values', index, 'value'], one.value, data.id, typed)
      refusePartial(file, ['values', index, 'value'], data.id, value)
      return { from: one.from, value: value ?? null, basis: one.basis, confidence: one.confidence ?? data.confidence, ...(one.note && { note: one.note }) }
    })
    if (parameters[data.id]) file.fault('duplicate', ['id'], { found: data.id })
    const { values: _values, options: _options, ...rest } = data
    parameters[data.id] = { ...rest, periods, ...(options && { options }) }
  }
  return parameters
}

/** What the law sets is known whole: a list that may have more members would leave verdicts open with nothing to ask. */
function refusePartial(file: ParsedFile, path: Path, about: string, value: Value | undefined): void {
  if (value !== undefined && value !== null && isSet(value) && !value.complete) file.fault('wrong-value', path, { about, found: show(value) })
}
