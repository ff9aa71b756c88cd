/**
 * One cell of somebody's list, read as what its column is said to be: dates, numbers, choices and yes or no as people write them in
 * Norwegian and English. An empty cell says nothing; a question mark says that nobody knows. What is not understood is never guessed at.
 */
import type { Day, SetValue, Value } from '@rustning/engine'
import { isDay, languages, type FactInfo, type Language } from '@rustning/knowledge/pack'

/** No spaces at the ends, and those within alike. */
export const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

const lower = (text: string): string => tidy(text).toLowerCase()
export const isEmpty = (text: string): boolean => ['', '-', '–', 'n/a', 'na', 'ikke aktuelt', 'ikkje aktuelt'].includes(lower(text))
export const isUnknown = (text: string): boolean => /^(?:\?+|vet ikke|veit ikkje|ukjent|ukjend|uavklart|uavklara|unknown|don['’]t know|not known)$/.test(lower(text))

/** `2026-01-02`, with or without a time of day; `2.1.2026`, `02/01/2026`, `2. januar 2026`. */
export function dayIn(text: string): Day | undefined {
  const given = lower(text)
  const [, iso] = /^(\d{4}-\d\d-\d\d)(?:[t ]\d\d:\d\d.*)?$/.exec(given) ?? []
  const [, date, month, year] = /^(\d{1,2})[./](?: ?)(\d{1,2})[./](?: ?)(\d{4})$/.exec(given) ?? []
  const [, wordDate, word, wordYear] = /^(\d{1,2})\.? ([a-z]+)\.? (\d{4})$/.exec(given) ?? []
  const named = word === undefined ? -1 : months.findIndex((names) => names.some((name) => word === name || (word.length >= 3 && name.startsWith(word))))
  const day = iso ?? (year !== undefined ? `${year}-${two(month)}-${two(date)}` : named >= 0 ? `${wordYear}-${two(String(named + 1))}-${two(wordDate)}` : undefined)
  return isDay(day) ? day : undefined
}
const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0')
const months = [['januar', 'january'], ['februar', 'february'], ['mars', 'march'], ['april'], ['mai', 'may'], ['juni', 'june'], ['juli', 'july'], ['august'], ['september'], ['oktober', 'october'], ['november'], ['desember', 'december']]

/** `1 200`, `1.200`, `ca. 20`, `20 stk`, `12,5`. */
export function numberIn(text: string): number | undefined {
  const [, digits] = /^(?:ca\.? |omtrent |rundt |about |approx\.? |~ ?)?(-?\d[\d .]*(?:,\d+)?)(?: (?:stk|brukere|brukarar|users|kr|nok|kroner))?\.?$/.exec(lower(text)) ?? []
  if (digits === undefined) return undefined
  const grouped = /^-?\d{1,3}(?:[ .]\d{3})+(?:,\d+)?$/.test(digits)
  if (!grouped && /[ ]/.test(digits)) return undefined
  const number = Number((grouped ? digits.replaceAll(/[ .]/g, '') : digits).replace(',', '.'))
  return Number.isFinite(number) ? number : undefined
}

/** By the choice's own name or by what it is called in any language. */
export function choiceIn<const C extends string>(text: string, names: Readonly<Record<C, readonly string[]>>): C | undefined {
  const given = lower(text)
  return (Object.keys(names) as C[]).find((choice) => choice === given || names[choice].some((name) => lower(name) === given))
}

/** In all languages. */
export const calledIn = <C extends string>(choices: readonly C[], texts: (language: Language) => Readonly<Record<C, string>>): Readonly<Record<C, readonly string[]>> =>
  Object.fromEntries(choices.map((choice) => [choice, languages.map((language) => texts(language)[choice])])) as unknown as Readonly<Record<C, readonly string[]>>

const yes = /^(?:ja|j|yes|y|true|sann|x|1)$/, no = /^(?:nei|n|no|false|usann|0)$/
const absent = /^(?:finnes ikke|finst ikkje|does not exist|ikke inngått|ikkje inngått)$/

export type Said = { readonly kind: 'value'; readonly value: Value } | { readonly kind: 'unknown' }

/** The answer to a question; nothing where the cell is empty, and `undefined` where it is not understood. */
export function factIn(text: string, { type, options = {} }: Pick<FactInfo, 'type' | 'options'>): Said | 'empty' | undefined {
  if (isEmpty(text)) return 'empty'
  if (isUnknown(text)) return { kind: 'unknown' }
  if (absent.test(lower(text))) return { kind: 'value', value: null }
  const names = Object.fromEntries(Object.entries(options).map(([option, label]) => [option, languages.map((language) => label[language])]))
  const value = valueIn(text, type, names)
  return value === undefined ? undefined : { kind: 'value', value }
}

function valueIn(text: string, type: FactInfo['type'], names: Readonly<Record<string, readonly string[]>>): Value | undefined {
  const given = lower(text)
  switch (type) {
    case 'flag': return yes.test(given) ? true : no.test(given) ? false : undefined
    case 'number': return numberIn(text)
    case 'date': return dayIn(text)
    case 'enum': return choiceIn(text, names)
    case 'country': return countryIn(text)
    case 'set': return setOf(text, (one) => choiceIn(one, names))
    case 'countries': return setOf(text, countryIn)
    case 'duration': return /^\d{1,5} (?:days?|months?|years?)$/.test(given) ? given : undefined
  }
}

const countryIn = (text: string): string | undefined => (/^[A-Za-z]{2}$/.test(tidy(text)) ? tidy(text).toUpperCase() : undefined)

/** Divided by commas or semicolons; whole or not at all. */
function setOf(text: string, one: (part: string) => string | undefined): SetValue | undefined {
  const members = /^(?:ingen|none)$/.test(lower(text)) ? [] : text.split(/[,;\n]/).filter((part) => !isEmpty(part)).map(one)
  return members.every((member) => member !== undefined) ? { members: [...new Set(members)], complete: true } : undefined
}
