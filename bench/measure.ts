/** What every bench needs: taking time, saying which kind of machine it was, and writing the figures down. */
import { cpus, totalmem } from 'node:os'

export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** Promised in DESIGN § 9, in the same unit: at most this. */
  readonly goal?: number
  readonly note?: string
}

export interface Report {
  readonly bench: string
  /** The kind of machine; never its name. */
  readonly machine: string
  /** What was measured on. */
  readonly subject: Readonly<Record<string, number | string>>
  readonly figures: readonly Figure[]
}

export type Options = Readonly<Record<string, string | boolean | undefined | (string | boolean)[]>>
export type Bench = (options: Options) => Promise<Report>

export const machine = (): string => `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`

/** Milliseconds. */
export function timed<T>(work: () => T): { took: number; result: T } {
  const from = performance.now()
  const result = work()
  return { took: performance.now() - from, result }
}

/** The time each of many small pieces of work took, sorted. The first tenth only warms up. */
export function timedEach(count: number, work: (index: number) => unknown): number[] {
  const times: number[] = []
  for (let index = 0; index < count; index++) {
    const { took } = timed(() => work(index))
    if (index >= count / 10) times.push(took)
  }
  return times.sort((a, b) => a - b)
}

export const quantile = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number

export function print({ bench, machine: kind, subject, figures }: Report): void {
  console.log(`${bench} — ${kind}`)
  for (const [name, value] of Object.entries(subject)) console.log(`  ${name}: ${typeof value === 'number' ? value.toLocaleString('en') : value}`)
  const width = Math.max(...figures.map(({ what }) => what.length))
  for (const { what, value, unit, goal, note } of figures) {
    const promise = goal === undefined ? '' : `  (goal ≤ ${goal} ${unit}: ${value <= goal ? 'kept' : 'missed'})`
    console.log(`  ${what.padEnd(width)}  ${rounded(value).padStart(10)} ${unit}${promise}${note === undefined ? '' : `  ${note}`}`)
  }
}

const rounded = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3))
