/**
 * The law on one day. Out of a pack this picks, for every statement, the version that is in force, and for every parameter the value
 * that holds; what is adopted but not yet in force is kept apart as *coming* and is never judged as law.
 */
import { leavesOf, namesIn, resolve, today, type Condition, type LeafNode, type Node } from './condition.ts'
import type { Kind, Pack, Parameter, ParameterValue, Stage, Statement, Version } from './pack.ts'
import { none, type Day, type FactId, type ParameterId, type Value } from './value.ts'

export interface Moment {
  /** The day that is judged: parameters, ages and "today" are taken on it. */
  readonly on: Day
  /** The day whose statements are read, where it differs: an older decision is judged by duties that came later. */
  readonly lawOn?: Day
  /** What-if: these parameters have another value. */
  readonly parameters?: Readonly<Record<ParameterId, Value>>
}

/** A statement as it reads on one day, ready to be evaluated. */
export interface DatedStatement {
  readonly index: number
  readonly id: string
  readonly kind: Kind
  readonly statement: Statement
  readonly version: Version
  readonly due?: Stage
  readonly applies: Node
  readonly met?: Node
  /** Facts and parameters this statement depends on, collected families included. */
  readonly facts: ReadonlySet<FactId>
  readonly parameters: ReadonlySet<ParameterId>
}

export interface Coming {
  readonly id: string
  readonly statement: Statement
  readonly version: Version
  readonly from: Day | 'undecided'
  readonly applies: Node
}

export interface Dated {
  readonly pack: Pack
  readonly moment: Moment
  readonly statements: readonly DatedStatement[]
  readonly coming: readonly Coming[]
  /** Which statements depend on a fact; the key may also be an item noun. Positions in `statements`. */
  readonly byFact: ReadonlyMap<string, readonly number[]>
  readonly byParameter: ReadonlyMap<ParameterId, readonly number[]>
  readonly parameter: (id: ParameterId) => Value
}

const cache = new WeakMap<Pack, Map<string, Dated>>()
const cacheSize = 32

/** The pack on one day. Kept for the next call: asking twice for the same day costs nothing. */
export function onDay(pack: Pack, moment: Moment): Dated {
  const key = JSON.stringify([moment.on, moment.lawOn ?? moment.on, moment.parameters ?? {}])
  const kept = cache.get(pack) ?? new Map<string, Dated>()
  cache.set(pack, kept)
  const found = kept.get(key)
  if (found) return found
  const dated = build(pack, moment)
  if (kept.size >= cacheSize) kept.delete(kept.keys().next().value as string)
  kept.set(key, dated)
  return dated
}

function build(pack: Pack, moment: Moment): Dated {
  const lawOn = moment.lawOn ?? moment.on
  const values = new Map<ParameterId, Value>()
  const parameter = (id: ParameterId): Value => {
    if (!values.has(id)) values.set(id, valueOf(pack, id, moment))
    return values.get(id) as Value
  }
  const statements: DatedStatement[] = []
  const coming: Coming[] = []
  const byFact = new Map<string, number[]>()
  const byParameter = new Map<ParameterId, number[]>()
  for (const statement of pack.statements) {
    const later = statement.versions.find((version) => version.from === 'undecided' || version.from > lawOn)
    if (later && !isRetired(statement, lawOn)) {
      coming.push({ id: statement.id, statement, version: later, from: later.from, applies: resolve(later.applies, parameter, moment.on) })
    }
    const version = versionInForce(statement, lawOn)
    if (!version) continue
    const index = statements.length
    const facts = new Set<FactId>()
    const parameters = new Set<ParameterId>()
    for (const condition of conditionsOf(version)) namesIn(condition, facts, parameters)
    for (const id of [...parameters]) familyMembers(pack, id).forEach((member) => parameters.add(member))
    const applies = resolve(version.applies, parameter, moment.on)
    const met = version.met && resolve(version.met, parameter, moment.on)
    statements.push({
      index, id: statement.id, kind: statement.kind, statement, version, applies, facts, parameters,
      ...(statement.due && { due: statement.due }), ...(met && { met }),
    })
    for (const fact of facts) push(byFact, fact, index)
    if (statement.forEach) push(byFact, statement.forEach, index)
    for (const id of parameters) push(byParameter, id, index)
  }
  return { pack, moment, statements, coming, byFact, byParameter, parameter }
}

const push = <K>(map: Map<K, number[]>, key: K, index: number) => void (map.get(key)?.push(index) ?? map.set(key, [index]))

const conditionsOf = (version: Version): Condition[] => (version.met ? [version.applies, version.met] : [version.applies])

export const versionOn = (versions: readonly Version[], day: Day): Version | undefined =>
  versions.find((version) => version.from !== 'undecided' && version.from <= day && (version.to === undefined || version.to >= day))

/** The version of a statement that is judged that day; none once it is retired. */
export const versionInForce = (statement: Statement, day: Day): Version | undefined =>
  isRetired(statement, day) ? undefined : versionOn(statement.versions, day)

const isRetired = ({ retired }: Statement, day: Day): boolean => retired !== undefined && retired.on <= day

/** A parameter's value that day. Before its first value nothing was set: `none`. */
export function valueOf(pack: Pack, id: ParameterId, moment: Moment): Value {
  const override = moment.parameters?.[id]
  if (override !== undefined) return override
  const parameter = pack.parameters[id]
  if (!parameter) throw new RangeError(`there is no parameter “${id}”`)
  if (!('collects' in parameter)) return periodAt(parameter.values, moment)?.value ?? none
  const { family, having } = parameter.collects
  const members = familyMembers(pack, id)
    .filter((member) => valueOf(pack, member, moment) === having)
    .map((member) => member.slice(family.length + 1).toUpperCase())
  return { members, complete: true }
}

/**
 * The value that holds at a moment. Where older facts are judged by later duties, a parameter that had not begun yet is read as on the day
 * of those duties: a list that the law itself brought cannot be empty for want of age.
 */
export const periodAt = (values: readonly ParameterValue[], { on, lawOn }: Moment): ParameterValue | undefined =>
  periodOn(values, on) ?? (lawOn === undefined ? undefined : periodOn(values, lawOn))

export const periodOn = (values: readonly ParameterValue[], day: Day): ParameterValue | undefined =>
  values.findLast((value) => value.from <= day)

/** The single parameters behind a collected one; itself alone otherwise is not repeated. */
export function familyMembers(pack: Pack, id: ParameterId): readonly ParameterId[] {
  const parameter: Parameter | undefined = pack.parameters[id]
  if (!parameter || !('collects' in parameter)) return []
  const prefix = `${parameter.collects.family}.`
  return Object.keys(pack.parameters).filter((other) => other.startsWith(prefix)).sort()
}

/** Every elementary comparison of a dated statement. */
export function testsOf(dated: DatedStatement): readonly LeafNode[] {
  const tests: LeafNode[] = []
  for (const node of dated.met ? [dated.applies, dated.met] : [dated.applies]) leavesOf(node, (leaf) => tests.push(leaf))
  return tests
}

/** Can another day alone, with the same law, change what it says? It asks for today's date, or how old something is. */
export const readsToday = (dated: DatedStatement): boolean =>
  dated.facts.has(today) || testsOf(dated).some(({ source }) => 'test' in source && source.test === 'older-than')
