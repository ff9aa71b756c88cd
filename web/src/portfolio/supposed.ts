/**
 * What can be supposed of the law on the what-if page: approvals of countries, and deadlines and amounts. Lists (which countries belong to
 * the EEA, which kinds of organisation are public) can be supposed by the API and the command line, and are too long for a field.
 */
import type { Value } from '@rustning/engine'
import type { ParameterInfo } from '@rustning/knowledge/pack'

export const isCountry = ({ id, type }: ParameterInfo): boolean => type === 'enum' && id.startsWith('adequacy.')
export const isFigure = ({ type }: ParameterInfo): boolean => type === 'number' || type === 'duration'

/** The period that a day falls in; the last where the day is none of them. */
export const periodIn = ({ periods }: ParameterInfo, on: string) => periods.findLast(({ from }) => from <= on) ?? periods.at(-1)

/** `adequacy.us=none` in its two parts. Without a value nothing is asked yet, and the page proposes one. */
export function partsOfSupposed(supposed: string): { readonly id: string; readonly value: string | undefined } {
  const at = supposed.indexOf('=')
  return at < 0 ? { id: supposed, value: undefined } : { id: supposed.slice(0, at), value: supposed.slice(at + 1) || undefined }
}

/** `12 months` in its two parts. */
export function partsOf(value: Value | undefined): readonly [count: string, unit: 'days' | 'months' | 'years'] {
  const [, count = '', unit = 'months'] = /^(\d+) (day|month|year)s?$/.exec(String(value)) ?? []
  return [count, unit.startsWith('day') ? 'days' : unit.startsWith('year') ? 'years' : 'months']
}

/** As it is asked for: `adequacy.us=none`; nothing where the field holds no such value. */
export function supposition(parameter: ParameterInfo, typed: string, unit: string): string | undefined {
  if (parameter.type === 'enum') return typed === 'none' || Object.hasOwn(parameter.options ?? {}, typed) ? typed : undefined
  const count = typed.replaceAll(/\s/g, '')
  if (!/^\d{1,12}$/.test(count)) return undefined
  return parameter.type === 'number' ? String(Number(count)) : `${Number(count)} ${unit}`
}
