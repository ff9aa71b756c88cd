/** What every bench needs: taking time, saying which kind of machine it was, and writing the figures down. */
import { cpus, loadavg, totalmem } from 'node:os'

export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** Promised, in the same unit: at most this. */
  readonly goal?: number
  readonly note?: string
}

export interface Report {
  readonly bench: string
  /** The kind of machine; never its name. */
  readonly machine: string
  /** How many processes wanted a core when the measuring began, on average over a minute. */
  readonly load: number
  /** What was measured on. */
  readonly subject: Readonly<Record<string, number | string>>
  readonly figures: readonly Figure[]
}

export type Options = Readonly<Record<string, string | boolean | undefined | (string | boolean)[]>>
export type Bench = (options: Options) => Promise<Report>

export const machine = (): { machine: string; load: number } => ({ machine: kind(), load: loadavg()[0] as number })
const kind = (): string => `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`

/** Milliseconds. */
export function timed<T>(work: () => T): { took: number; result: T } {
  const from = performance.now()
  const result = work()
  return { took: performance.now() - from, result }
}

/**
 * The time each of many small pieces of work takes, sorted: for each the best of three rounds, so that what else the machine was doing
 * meanwhile does not count. The first round also warms up.
 */
export function timedEach(count: number, work: (index: number) => unknown): number[] {
  const best = Array.from({ length: count }, () => Infinity)
  for (let round = 0; round < 3; round++) {
    for (let index = 0; index < count; index++) best[index] = Math.min(best[index] as number, timed(() => work(index)).took)
  }
  return best.sort((a, b) => a - b)
}

/** So many at once, until so many are done or it has lasted too long: a slow machine measures fewer. */
export async function many(work: () => Promise<unknown>, users: number, count: number, most = 8_000): Promise<{ rate: number; median: number; p99: number }> {
  const times: number[] = [], from = performance.now()
  let left = count
  await Promise.all(Array.from({ length: users }, async () => {
    while (left-- > 0 && performance.now() - from < most) {
      const began = performance.now()
      await work()
      times.push(performance.now() - began)
    }
  }))
  const took = performance.now() - from
  times.sort((a, b) => a - b)
  return { rate: (times.length / took) * 1000, median: quantile(times, 0.5), p99: quantile(times, 0.99) }
}

/** Each in turn, over and over, so that what else the machine does meanwhile counts for all of them alike. Medians, in milliseconds. */
export async function inTurn<K extends string>(works: Readonly<Record<K, () => Promise<unknown>>>, count: number, most = 8_000): Promise<Record<K, number>> {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []])) as unknown as Record<K, number[]>, from = performance.now()
  for (let turn = 0; turn < count && performance.now() - from < most; turn++) {
    for (const name of Object.keys(works) as K[]) {
      const began = performance.now()
      await works[name]()
      times[name].push(performance.now() - began)
    }
  }
  return Object.fromEntries(Object.entries<number[]>(times).map(([name, list]) => [name, quantile(list.sort((a, b) => a - b), 0.5)])) as Record<K, number>
}

export const quantile = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number

export function print({ bench, machine: on, load, subject, figures }: Report): void {
  console.log(`${bench} — ${on}, load ${load.toFixed(1)}`)
  for (const [name, value] of Object.entries(subject)) console.log(`  ${name}: ${typeof value === 'number' ? value.toLocaleString('en') : value}`)
  const width = Math.max(...figures.map(({ what }) => what.length))
  for (const { what, value, unit, goal, note } of figures) {
    const promise = goal === undefined ? '' : `  (goal ≤ ${goal} ${unit}: ${value <= goal ? 'kept' : 'missed'})`
    console.log(`  ${what.padEnd(width)}  ${rounded(value).padStart(10)} ${unit}${promise}${note === undefined ? '' : `  ${note}`}`)
  }
}

const rounded = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3))
