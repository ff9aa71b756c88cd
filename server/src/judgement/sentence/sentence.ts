/**
 * A judgement in words: what somebody answered, what was asked for, and by which law. The engine gives the trace; this picks the parts of
 * it that decided the outcome and says them in the reader's language.
 */
import { isSet, parseDuration, today, type Outcome, type Picked, type Day, type FactId, type MissingId, type Trace, type Value } from '@rustning/engine'
import { cite, type Knowledge, type Label, type Language } from '@rustning/knowledge/pack'
import { harmless } from '../../foundation/text/harmless.ts'
import { countriesInNynorsk } from './country.text.ts'
import { sentenceText } from './sentence.text.ts'

/** Where Nynorsk is not known, as in most browsers, days and numbers are written as in Bokmål, which is the same; else they would come in the machine's own language. */
const locale: Record<Language, string[]> = { nb: ['nb-NO'], nn: ['nn-NO', 'nb-NO'], en: ['en-GB'] }

/** Made once for each language: making one costs more than all the days of a page. */
function onceFor<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>()
  return (language) => made.get(language) ?? made.set(language, make(language)).get(language) as T
}
const days = onceFor((language) => new Intl.DateTimeFormat(locale[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }))
const numbers = onceFor((language) => new Intl.NumberFormat(locale[language], { maximumFractionDigits: 2 }))
const regions = onceFor((language) => new Intl.DisplayNames(locale[language], { type: 'region' }))

export function dayText(day: Day | 'undecided', language: Language): string {
  if (day === 'undecided') return { nb: 'dato ikke fastsatt', nn: 'dato ikkje fastsett', en: 'no date set' }[language]
  return days(language).format(new Date(`${day}T00:00:00Z`))
}

export function countryName(code: string, language: Language): string {
  try {
    return (language === 'nn' ? countriesInNynorsk[code] : undefined) ?? regions(language).of(code) ?? code
  } catch {
    return code
  }
}

export const labelText = (label: Label, language: Language): string => harmless(typeof label === 'string' ? label : label[language])

/** An answer to one fact of the vocabulary, as a person would say it. `undefined`: nobody answered. */
export function answerText(knowledge: Knowledge, fact: FactId, value: Value | undefined, language: Language): string {
  const info = knowledge.facts[fact]
  return valueText(value, { type: info?.type, options: info?.options, unit: info?.unit }, language)
}

interface Typed {
  readonly type?: string | undefined
  readonly options?: Readonly<Record<string, Record<Language, string>>> | undefined
  readonly unit?: 'hours' | 'days' | 'months' | 'NOK' | 'people' | 'percent' | 'count' | undefined
}

export function valueText(value: Value | undefined, typed: Typed, language: Language): string {
  const say = sentenceText[language]
  if (value === undefined) return say.notSaid
  if (value === null) return say.none
  if (typeof value === 'boolean') return value ? say.yes : say.no
  if (typeof value === 'number') {
    const number = numbers(language).format(value)
    return typed.unit ? say.units[typed.unit](number) : number
  }
  if (isSet(value)) {
    const names = value.members.map((member) => optionText(member, typed, language))
    if (!value.complete) names.push(say.maybeMore)
    return names.length === 0 ? say.nothing : list(names, language)
  }
  return optionText(value, typed, language)
}

function optionText(value: string, typed: Typed, language: Language): string {
  const label = typed.options?.[value]?.[language]
  if (label !== undefined) return label
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return dayText(value, language)
  if (/^[A-Z]{2}$/.test(value)) return countryName(value, language)
  if (/^\d+ (day|month|year)s?$/.test(value)) {
    const { count, unit } = parseDuration(value)
    return sentenceText[language].durations[unit](count)
  }
  return value
}

export const outcomeWord = (outcome: Outcome | Picked | undefined, language: Language): string => (outcome === undefined ? '–' : sentenceText[language].outcome[outcome])

export const list = (names: readonly string[], language: Language): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${sentenceText[language].and} ${names.at(-1)}`

export interface AskedFor { readonly fact: FactId; readonly item?: number; readonly noun?: string }

/** `transfer[2].tool` is the fact `transfer.tool` of the second transfer; a bare noun asks for the list. */
export function parseAsks(asks: MissingId): AskedFor {
  const match = /^([a-z-]+)\[(\d+)\](\..+)$/.exec(asks)
  if (match) return { fact: `${match[1]}${match[3]}`, item: Number(match[2]) - 1, noun: match[1] as string }
  return asks.includes('.') ? { fact: asks } : { fact: asks, noun: asks }
}

/** The question behind a missing id. */
export function questionText(knowledge: Knowledge, asks: MissingId, language: Language, itemName?: string): string {
  const { fact, item, noun } = parseAsks(asks)
  const question = knowledge.facts[fact]?.question[language] ?? knowledge.nouns[fact]?.list?.question[language] ?? fact
  return item === undefined || noun === undefined ? question : `${question} (${harmless(itemName ?? `${knowledge.nouns[noun]?.title[language] ?? noun} ${item + 1}`)})`
}

/** One reason: what was asked, what was answered, by whom, and what it had to be where that was not enough. */
export interface Reason {
  readonly fact: FactId
  readonly question: string
  readonly answer: string
  readonly origin?: string
  readonly wanted?: string
  /** It would have been enough instead of the reason before it. */
  readonly alternative?: true
}

/** The comparisons that decided a trace: for a broken `all` the parts that broke it, for a kept one all of them, for `any` the one that carried it. */
export function reasons(knowledge: Knowledge, trace: Trace, language: Language): Reason[] {
  const seen = new Set<string>()
  return deciding(trace, false)
    .map(({ leaf, negated, alternative }): Reason => ({ ...reason(knowledge, leaf, negated, language), ...(alternative && { alternative }) }))
    .filter((one) => {
      const key = `${one.fact}|${one.wanted ?? ''}`
      return seen.has(key) ? false : Boolean(seen.add(key))
    })
}

type Leaf = Extract<Trace, { op: 'test' }>

interface Deciding { readonly leaf: Leaf; readonly negated: boolean; readonly alternative?: true }

function deciding(trace: Trace, negated: boolean): Deciding[] {
  if (trace.op === 'test') return [{ leaf: trace, negated }]
  if (trace.op === 'not') return deciding(trace.of, !negated)
  const sameTruth = trace.of.filter((part) => part.truth === trace.truth)
  const one = (trace.op === 'any' && trace.truth === 1) || (trace.op === 'all' && trace.truth === -1)
  if (one) return deciding(sameTruth[0] as Trace, negated)
  // An `any` that failed: the first way that was open, and then the others, each of which would have been enough.
  const otherWays = trace.op === 'any' && trace.truth === -1
  return sameTruth.flatMap((part, index) => deciding(part, negated).map((found, position): Deciding => (otherWays && index > 0 && position === 0 ? { ...found, alternative: true } : found)))
}

function reason(knowledge: Knowledge, leaf: Leaf, negated: boolean, language: Language): Reason {
  const say = sentenceText[language]
  const { fact, known } = leaf.left
  const satisfied = negated ? leaf.truth === -1 : leaf.truth === 1
  const origin = known?.by ? say.saidBy(harmless(known.by), known.on && dayText(known.on, language)) : known?.on && dayText(known.on, language)
  return {
    fact,
    question: fact === today ? say.today : knowledge.facts[fact]?.question[language] ?? fact,
    answer: fact === today ? dayText(known?.value as Day, language) : answerText(knowledge, fact, known?.value, language),
    ...(origin && { origin }),
    ...(!satisfied && { wanted: wanted(knowledge, leaf, negated, language) }),
  }
}

function wanted(knowledge: Knowledge, leaf: Leaf, negated: boolean, language: Language): string {
  const say = sentenceText[language]
  const words = negated ? say.wantsNot : say.wants
  if (!leaf.test || !leaf.right) return words.is(say.yes.toLowerCase())
  const empty = leaf.test === 'within' && 'literal' in leaf.right && leaf.right.literal !== null && isSet(leaf.right.literal as Value) && (leaf.right.literal as { members: readonly string[] }).members.length === 0
  return empty ? words.is(say.nothing.toLowerCase()) : words[leaf.test](rightText(knowledge, leaf, language))
}

function rightText(knowledge: Knowledge, leaf: Leaf, language: Language): string {
  const say = sentenceText[language]
  const right = leaf.right
  if (!right) return ''
  if ('literal' in right) return answerText(knowledge, leaf.left.fact, right.literal, language)
  if ('fact' in right) {
    if (right.fact === today) return dayText(right.known?.value as Day, language)
    const question = knowledge.facts[right.fact]?.question[language] ?? right.fact
    return right.known ? `${answerText(knowledge, right.fact, right.known.value, language)} (${question})` : `«${question}»`
  }
  const info = knowledge.parameters[right.parameter]
  const title = info?.title[language] ?? right.parameter
  const short = right.value === null || !isSet(right.value) || right.value.members.length <= 6
  const value = short ? `: ${valueText(right.value, { type: info?.type, options: info?.options, unit: info?.unit }, language)}` : ''
  const when = right.assumed ? say.assumed : right.since && say.since(dayText(right.since, language))
  return `${title}${value}${when ? ` (${when})` : ''}`
}

/** «deres egen policy, vedtatt av Kommunestyret 15. januar 2026 (sak 26/113)» */
export const ownText = ({ decidedBy, decidedOn, caseNumber }: { readonly decidedBy: string; readonly decidedOn: Day; readonly caseNumber?: string | undefined }, language: Language): string =>
  sentenceText[language].ownDecision(harmless(decidedBy), dayText(decidedOn, language), caseNumber === undefined ? undefined : harmless(caseNumber))

/** Sources that advise: what they say is not in force, it is recommended. */
const advice: readonly string[] = ['guidance', 'report', 'standard']

/** «personvernforordningen artikkel 28 nr. 3, gjeldende siden 20. juli 2018» */
export function lawText(knowledge: Knowledge, basis: readonly string[], since: Day | 'undecided' | undefined, language: Language): string {
  const cited = list(basis.map((one) => cite(knowledge, one, language)), language)
  if (since === undefined || since === 'undecided') return cited
  const binding = basis.some((one) => !advice.includes(knowledge.sources[one.split('/')[0] as string]?.kind ?? ''))
  return `${cited}, ${sentenceText[language][binding ? 'since' : 'advisedSince'](dayText(since, language))}`
}
