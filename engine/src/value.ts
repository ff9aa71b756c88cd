/**
 * What can be known about the use of a supplier. A fact that nobody gave is *unknown* and is simply not there; a fact that is known to
 * have no value ("there is no agreement") is `none`. The two are never mixed: unknown keeps a verdict open, none decides it.
 */

/** Known absence. It belongs to every type and fails every comparison. */
export const none = null

/** A set may be known in part: `complete: false` means that there can be members nobody has named yet. */
export interface SetValue {
  readonly members: readonly string[]
  readonly complete: boolean
}

/** Dates are `yyyy-mm-dd`, countries ISO 3166-1 alpha-2, enum values and ids plain text. Numbers carry their unit in the vocabulary. */
export type Value = boolean | number | string | SetValue | typeof none

export type FactId = string
export type ParameterId = string
export type Noun = string
/** A calendar day, `yyyy-mm-dd`. */
export type Day = string

/** One answer, with who gave it, on which day and from where. The engine reads only the value; the trace shows the rest. */
export interface Fact {
  readonly value: Value
  readonly by?: string
  readonly on?: Day
  readonly from?: string
}

/** One of several things of the same kind: a transfer, a sub-processor, a purpose. */
export interface Item {
  readonly name: string
  readonly known: Readonly<Record<FactId, Fact>>
}

/** All items of one noun. A list that nobody gave is unknown, not empty. */
export interface ItemList {
  readonly members: readonly Item[]
  readonly complete: boolean
}

/** Everything known about one engagement (or one part of it) at one moment. */
export interface Facts {
  readonly known: Readonly<Record<FactId, Fact>>
  readonly items: Readonly<Record<Noun, ItemList>>
}

export const nothingKnown: Facts = { known: {}, items: {} }

export const isSet = (value: Value): value is SetValue => typeof value === 'object' && value !== none

/** The day that lies `duration` before `day`. A duration reads `12 months`, `30 days` or `2 years`; the last day of a short month stands in for a day it lacks. */
export function dayBefore(day: Day, duration: string): Day {
  const { count, unit } = parseDuration(duration)
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  if (unit === 'days') return new Date(Date.UTC(year, month - 1, date - count)).toISOString().slice(0, 10)
  const months = unit === 'years' ? count * 12 : count
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** Refuses (throws `RangeError`) anything but a whole number of days, months or years. */
export function parseDuration(text: string): { count: number; unit: 'days' | 'months' | 'years' } {
  const match = /^(\d{1,5}) (day|month|year)s?$/.exec(text)
  if (!match) throw new RangeError(`“${text}” is not a duration; write for example “12 months”`)
  return { count: Number(match[1]), unit: `${match[2] as 'day' | 'month' | 'year'}s` }
}
