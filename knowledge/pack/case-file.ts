/**
 * A described engagement in a file: its stage, its facts, and for a published decision what the authority found. It may come from
 * anybody; what is wrong with it is told in one sentence per fault, and a file with a fault is not judged at all.
 */
import type { Day, Fact, FactId, Facts, Item, ItemList, Stage } from '@rustning/engine'
import { checkShape } from './check-shape.ts'
import type { Words } from './condition.ts'
import type { Fault } from './fault.ts'
import { parseFile, type ParsedFile, type Path } from './file.ts'
import { caseFile, type Text } from './shape.ts'
import { isDay, readValue, show } from './value.ts'

/** A text in three languages, or in the one its author wrote. */
export type Label = string | Text

export interface BreachedProvision {
  readonly provision: string
  /** Could the facts known before have shown it? */
  readonly reachable: boolean
  readonly because?: Label
}

export interface CaseFile {
  readonly id: string
  readonly file: string
  readonly kind: 'decision' | 'invented' | 'own'
  readonly sample?: number
  readonly title: Label
  readonly summary?: Label
  readonly source?: { readonly authority: string; readonly 'decided-on'?: string; readonly reference?: string; readonly link?: string; readonly read: 'decision' | 'secondary' }
  readonly judgedOn: Day
  readonly lawOn?: Day
  readonly stage: Stage
  readonly facts: Facts
  /** Present for decisions, also when nothing was breached. */
  readonly breached?: readonly BreachedProvision[]
  readonly cleared?: readonly { readonly provision?: string; readonly point?: Label }[]
  readonly expect?: Readonly<Record<string, string>>
}

export function readCaseFile(name: string, text: string, words: Words): { readonly case?: CaseFile; readonly faults: readonly Fault[] } {
  const file = parseFile(name, text)
  const data = checkShape(file, caseFile)
  if (!data) return { faults: file.faults }
  data.breached?.forEach((one, index) => refuseBarePoint(file, ['breached', index], typeof one === 'string' ? one : one.provision))
  const facts = readFacts(file, data.facts, data.items, words)
  if (file.faults.length > 0) return { faults: file.faults }
  const breached = data.breached?.map((one): BreachedProvision =>
    typeof one === 'string' ? { provision: one, reachable: true } : { provision: one.provision, reachable: one.reachable, ...(one.because !== undefined && { because: one.because }) })
  const cleared = data.cleared?.map((one) => (typeof one === 'string' ? { provision: one } : { point: one.point, ...(one.provision !== undefined && { provision: one.provision }) }))
  return {
    case: {
      id: data.id, file: name, kind: data.kind, title: data.title, judgedOn: data['judged-on'], stage: data.stage, facts,
      ...(data.sample !== undefined && { sample: data.sample }),
      ...(data.summary !== undefined && { summary: data.summary }),
      ...(data.source && { source: data.source as NonNullable<CaseFile['source']> }),
      ...(data['law-on'] !== undefined && { lawOn: data['law-on'] }),
      ...(breached && { breached }), ...(cleared && { cleared }), ...(data.expect && { expect: data.expect }),
    },
    faults: [],
  }
}

/** Article 5 is counted by its points; without one it could never be hit. */
function refuseBarePoint(file: ParsedFile, path: Path, provision: string): void {
  if (/^5\s*(\(1\))?$/.test(provision.trim())) file.fault('not-allowed', path, { about: 'breached', found: provision, allowed: ['a', 'b', 'c', 'd', 'e', 'f'].map((point) => `5(1)(${point})`).concat('5(2)') })
}

/** Facts and item lists as they stand in a case file or in a statement's own worked case. */
export function readFacts(file: ParsedFile, rawFacts: Record<string, unknown>, rawItems: Record<string, unknown>, words: Words, under: Path = []): Facts {
  const known: Record<FactId, Fact> = {}
  for (const [id, raw] of Object.entries(rawFacts)) {
    const path = [...under, 'facts', id]
    const definition = Object.hasOwn(words.facts, id) ? words.facts[id] : undefined
    if (!definition) file.fault('unknown-fact', path, { found: id, allowed: Object.keys(words.facts).filter((fact) => !words.itemNouns.includes(fact.split('.')[0] as string)) })
    else if (words.itemNouns.includes(definition.noun)) file.fault('item-outside', path, { about: id })
    else put(known, id, readFact(file, path, raw, id, words))
  }
  const items: Record<string, ItemList> = {}
  for (const [noun, raw] of Object.entries(rawItems)) {
    const path = [...under, 'items', noun]
    if (!words.itemNouns.includes(noun)) file.fault('unknown-noun', path, { found: noun, allowed: words.itemNouns })
    else if (raw !== 'unknown') items[noun] = readList(file, path, noun, raw, words)
  }
  return { known, items }
}

const put = (known: Record<FactId, Fact>, id: FactId, fact: Fact | undefined) => void (fact && (known[id] = fact))

/** `[…]` is a complete list; `{ members: […], complete: false }` says that there may be more. */
function readList(file: ParsedFile, path: Path, noun: string, raw: unknown, words: Words): ItemList {
  const map = typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : undefined
  const list = Array.isArray(raw) ? raw : map?.['members']
  const complete = map ? map['complete'] ?? false : true
  const extra = Object.keys(map ?? {}).find((key) => key !== 'members' && key !== 'complete')
  if (extra !== undefined) file.fault('unknown-key', [...path, extra], { found: extra, about: noun, allowed: ['members', 'complete'] })
  if (!Array.isArray(list) || typeof complete !== 'boolean') {
    file.fault('wrong-value', path, { about: noun, found: show(raw) })
    return { members: [], complete: false }
  }
  const at = (index: number): Path => (map ? [...path, 'members', index] : [...path, index])
  return { members: list.map((one, index) => readItem(file, at(index), noun, one, index, words)), complete }
}

function readItem(file: ParsedFile, path: Path, noun: string, raw: unknown, index: number, words: Words): Item {
  const known: Record<FactId, Fact> = {}
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    file.fault('not-a-map', path, { about: noun })
    return { name: `${noun} ${index + 1}`, known }
  }
  const { name, ...rest } = raw as Record<string, unknown>
  for (const [key, value] of Object.entries(rest)) {
    const id = key.startsWith(`${noun}.`) ? key : `${noun}.${key}`
    if (!Object.hasOwn(words.facts, id)) {
      const ofNoun = Object.keys(words.facts).filter((fact) => fact.startsWith(`${noun}.`)).map((fact) => fact.slice(noun.length + 1))
      file.fault('unknown-fact', [...path, key], { found: key, allowed: ['name', ...ofNoun] })
    } else put(known, id, readFact(file, [...path, key], value, id, words))
  }
  return { name: typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 120) : `${noun} ${index + 1}`, known }
}

/** Short form: the value. Long form: `{ value, by, on, from }`: who said it, when, and where it stands. */
function readFact(file: ParsedFile, path: Path, raw: unknown, id: FactId, words: Words): Fact | undefined {
  const definition = words.facts[id]
  if (!definition) return undefined
  const long = typeof raw === 'object' && raw !== null && !Array.isArray(raw) && 'value' in raw ? (raw as Record<string, unknown>) : undefined
  const value = readValue(file, long ? [...path, 'value'] : path, long ? long['value'] : raw, id, definition)
  const { value: _value, by, on, from, ...others } = long ?? {}
  for (const key of Object.keys(others)) file.fault('unknown-key', [...path, key], { found: key, about: id, allowed: ['value', 'by', 'on', 'from'] })
  for (const [key, one] of Object.entries({ by, from })) if (one !== undefined && typeof one !== 'string') file.fault('wrong-type', [...path, key], { about: key, found: 'string' })
  if (on !== undefined && !isDay(on)) file.fault('bad-day', [...path, 'on'], { about: 'on', found: show(on) })
  if (value === undefined) return undefined
  const text = (one: unknown) => (typeof one === 'string' ? one.slice(0, 200) : undefined)
  return { value, ...(text(by) !== undefined && { by: text(by) as string }), ...(isDay(on) && { on }), ...(text(from) !== undefined && { from: text(from) as string }) }
}

/** `transfer[2].country=US` and the like, for answers that come from outside a file: reads one value for one fact. */
export function readAnswer(id: FactId, raw: unknown, words: Words): { readonly fact?: Fact; readonly faults: readonly Fault[] } {
  const file: ParsedFile & { faults: Fault[] } = {
    name: id, data: undefined, faults: [],
    fault(code, _path, detail = {}) { this.faults.push({ code, file: id, line: 1, ...detail }) },
  }
  if (!Object.hasOwn(words.facts, id)) {
    file.fault('unknown-fact', [], { found: id, allowed: Object.keys(words.facts) })
    return { faults: file.faults }
  }
  const fact = readFact(file, [], raw, id, words)
  return { ...(fact && { fact }), faults: file.faults }
}
