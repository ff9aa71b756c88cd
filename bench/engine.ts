/**
 * How fast the engine judges: one engagement, one again after a single answer, a whole portfolio, and a portfolio after one parameter has
 * another value. On the real pack where it has statements (`--pack invented` for the other), over seeded engagements.
 */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  engagementAt, judge, next, onDay, rejudge, resweep, sweep, testsOf,
  type Column, type Engagement, type FactDefinition, type Facts, type Judgement, type Pack, type Portfolio, type Situation, type Sweep,
} from '@rustning/engine'
import { compileFolder, loadKnowledge } from '@rustning/knowledge/load'
import { inventedPack } from './invented-pack.ts'
import { inventedPortfolio, itemCount, itemsOnAverage } from './invented-portfolio.ts'
import { machine, quantile, timed, timedEach, type Bench, type Figure } from './measure.ts'
import { random } from './random.ts'

const knowledgeFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'knowledge')
const moment = { on: '2026-11-21' }
const sampled = 1_000

export const measure: Bench = async (options) => {
  const where = machine()
  const rows = Number(options['engagements'] ?? 1_000_000)
  if (!Number.isInteger(rows) || rows < 1) throw new RangeError(`--engagements takes a whole number, not “${String(options['engagements'])}”`)
  const { pack, name, figures: loading } = loadPack(options['pack'])
  const made = timed(() => inventedPortfolio(pack, rows, random(2026)))
  const portfolio = made.result
  const filled = memory()
  const single = singleFigures(pack, portfolio)
  const swept = sweepFigures(pack, portfolio, single.judging)
  return {
    bench: 'engine', ...where,
    subject: { pack: name, ...shapeOf(pack), engagements: rows, items: itemCount(portfolio), 'items on average': averages(pack), 'engagements made in ms': Math.round(made.took) },
    figures: [...loading, ...single.figures, ...swept, ...memoryFigures('with the portfolio', filled), ...memoryFigures('after the sweeps', memory())],
  }
}

function loadPack(wanted: unknown): { pack: Pack; name: string; figures: Figure[] } {
  if (wanted !== 'invented') {
    const compiled = timed(() => compileFolder(knowledgeFolder))
    const { pack, digest } = loadKnowledge(knowledgeFolder)
    const built = timed(() => loadKnowledge(knowledgeFolder))
    if (pack.statements.length > 0) {
      const figures = [{ what: 'compile the pack from its files', value: compiled.took, unit: 'ms' }, { what: 'load the built pack, texts and all', value: built.took, unit: 'ms' }]
      return { pack, name: `real, ${digest.slice(0, 12)}`, figures: [...figures, dating(pack)] }
    }
  }
  const text = JSON.stringify(inventedPack(random(1)))
  const { took, result } = timed(() => JSON.parse(text) as Pack)
  return { pack: result, name: 'invented', figures: [{ what: 'read the pack from JSON', value: took, unit: 'ms' }, dating(result)] }
}

/** Once per day and process: picks versions and parameter values. */
const dating = (pack: Pack): Figure => ({ what: 'date the pack', value: timed(() => onDay(pack, moment)).took, unit: 'ms' })

function shapeOf(pack: Pack): Record<string, number> {
  const { statements } = onDay(pack, moment)
  const tests = statements.flatMap(testsOf).map(({ source }) => JSON.stringify(source))
  return {
    statements: statements.length, 'for each of something': statements.filter(({ statement }) => statement.forEach !== undefined).length,
    facts: Object.keys(pack.facts).length, tests: tests.length, 'different tests': new Set(tests).size,
  }
}

const averages = (pack: Pack): string => pack.itemNouns.map((noun) => `${itemsOnAverage[noun] ?? 1} ${noun}`).join(', ')

/** One engagement at a time, each of them another. */
function singleFigures(pack: Pack, portfolio: Portfolio): { figures: Figure[]; judging: number } {
  const count = Math.min(sampled, portfolio.rows)
  const engagements = Array.from({ length: count }, (_, index) => engagementAt(portfolio, Math.floor((index * portfolio.rows) / count)))
  const situations = engagements.map(({ stage }): Situation => ({ ...moment, ...(stage && { stage }) }))
  const judgements: Judgement[] = []
  const judging = timedEach(count, (index) => (judgements[index] = judge(pack, (engagements[index] as Engagement).facts, situations[index] as Situation)))
  const changes = engagements.map(({ facts }, index) => oneChange(pack, facts, index))
  const again = timedEach(count, (index) => {
    const { facts, changed } = changes[index] as Change
    return rejudge(pack, judgements[index] as Judgement, facts, situations[index] as Situation, [changed])
  })
  const asking = timedEach(count, (index) => next(pack, (engagements[index] as Engagement).facts, situations[index] as Situation, [], judgements[index]))
  return {
    judging: quantile(judging, 0.5),
    figures: [
      ...quantiles('judge one engagement', judging, 2),
      ...quantiles('judge again after one fact', again, 0.3),
      ...quantiles('rank the next questions', asking),
    ],
  }
}

interface Change {
  readonly facts: Facts
  readonly changed: string
}

/** One of the engagement's own facts becomes known not to exist, or is no longer known. Each fact of the pack gets its turn. */
function oneChange(pack: Pack, facts: Facts, turn: number): Change {
  const own = Object.keys(pack.facts).filter((fact) => !pack.itemNouns.includes((pack.facts[fact] as FactDefinition).noun))
  const changed = own[turn % own.length] as string
  const { [changed]: before, ...rest } = facts.known
  return { changed, facts: { ...facts, known: before?.value === null ? rest : { ...rest, [changed]: { value: null } } } }
}

const quantiles = (what: string, times: readonly number[], goal?: number): Figure[] => [
  { what: `${what}, median`, value: quantile(times, 0.5), unit: 'ms', ...(goal !== undefined && { goal }) },
  { what: `${what}, 95 of 100`, value: quantile(times, 0.95), unit: 'ms', ...(goal !== undefined && { goal }) },
]

function sweepFigures(pack: Pack, portfolio: Portfolio, judging: number): Figure[] {
  const first = timed(() => sweep(pack, portfolio, moment))
  const second = timed(() => sweep(pack, portfolio, moment))
  const counted = timed(() => [...first.result.outcomes.keys()].map((id) => first.result.counts(id)))
  const perEngagement = (second.took / portfolio.rows) * 1e6
  const bare = barePass(portfolio) * 1e6
  return [
    { what: 'sweep, first', value: first.took, unit: 'ms', goal: 5_000, note: agreement(pack, portfolio, first.result) },
    { what: 'sweep, again', value: second.took, unit: 'ms', goal: 5_000 },
    { what: 'count every outcome of the sweep', value: counted.took, unit: 'ms' },
    ...parameterFigures(pack, first.result),
    { what: 'sweep, per engagement', value: perEngagement, unit: 'ns' },
    { what: 'judging one by one costs', value: (judging * 1e6) / perEngagement, unit: 'times the sweep' },
    { what: 'bare pass over one column, per engagement', value: bare, unit: 'ns' },
    { what: 'the sweep costs', value: perEngagement / bare, unit: 'bare passes' },
  ]
}

/** Every parameter the law names is set to `none` once: the costliest, and an adequacy decision that falls, which is what people ask. */
function parameterFigures(pack: Pack, before: Sweep): Figure[] {
  const changed = [...onDay(pack, moment).byParameter].map(([id, statements]) => {
    const { took, result } = timed(() => resweep(before, { ...moment, parameters: { [id]: null } }))
    return { id, took, note: `${statements.length} statements read it, ${result.changes.length} moved for somebody` }
  }).sort((a, b) => b.took - a.took)
  const figure = (what: string, one: (typeof changed)[number]): Figure => ({ what, value: one.took, unit: 'ms', goal: 500, note: `${one.id}: ${one.note}` })
  const costliest = changed[0]
  const decision = changed.find(({ id }) => id === 'adequacy.us')
  return [
    ...(costliest ? [figure(`change the costliest of ${changed.length} parameters`, costliest)] : []),
    ...(decision ? [figure('change one adequacy decision', decision)] : []),
  ]
}

/** Milliseconds per engagement to look up one byte for each code of one column: less than this no sweep can do per column. */
function barePass({ columns, rows }: Portfolio): number {
  const narrow = [...columns.values()].find(({ codes }) => codes.BYTES_PER_ELEMENT === 1) as Column
  const table = Uint8Array.from(narrow.dictionary, (_, code) => code & 1)
  const pass = () => {
    let sum = 0
    for (let row = 0; row < rows; row++) sum += table[narrow.codes[row] as number] as number
    return sum
  }
  return quantile(timedEach(20, pass), 0.5) / rows
}

/** A bench of a wrong answer is worth nothing: some engagements are judged one by one and compared. */
function agreement(pack: Pack, portfolio: Portfolio, swept: Sweep): string {
  const count = Math.min(200, portfolio.rows)
  for (let index = 0; index < count; index++) {
    const row = Math.floor((index * portfolio.rows) / count)
    const { facts, stage } = engagementAt(portfolio, row)
    const { verdicts, picks } = judge(pack, facts, { ...moment, ...(stage && { stage }) })
    for (const { id, outcome } of [...verdicts, ...picks]) {
      if (swept.outcomeAt(id, row) !== outcome) throw new Error(`row ${row}: the sweep finds ${id} ${swept.outcomeAt(id, row)}, judging finds ${outcome}`)
    }
  }
  return `equal to judging for the ${count} compared`
}

const memory = () => process.memoryUsage()

const memoryFigures = (when: string, { rss, heapUsed, arrayBuffers }: NodeJS.MemoryUsage): Figure[] => [
  { what: `memory ${when}, resident`, value: rss / 2 ** 20, unit: 'MiB' },
  { what: `memory ${when}, heap`, value: heapUsed / 2 ** 20, unit: 'MiB' },
  { what: `memory ${when}, columns and sets`, value: arrayBuffers / 2 ** 20, unit: 'MiB' },
]
