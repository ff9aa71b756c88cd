/**
 * Lets faults strike while people work, until so many writes are acknowledged and every fault has come at least so often; then checks that
 * nothing acknowledged was lost or doubled and that the journal is whole. A program of its own and not a test because it lasts minutes; the
 * tests run its short form. It stands among the benches because what it finds is a figure to be written down: how long until all is well.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { faults, onSmallDisk, type Fault } from './faults.ts'
import { untilAcknowledged } from './load.ts'
import { openRig, type Ended } from './rig.ts'
import type { Edition } from './server.ts'
import { smallDisk } from './small-disk.ts'

export interface SoakOptions {
  readonly edition: Edition
  /** Acknowledged in all, and by how many at once. */
  readonly writes: number
  readonly workers: number
  /** Each fault strikes at least so often, and the line is cut so often at each place. */
  readonly rounds: number
  readonly cuts: number
  readonly say?: (line: string) => void
}

export interface Struck {
  readonly id: string
  readonly what: string
  /** Milliseconds until writes were acknowledged again, each time. */
  readonly took: number[]
}

export interface Soaked {
  readonly struck: readonly Struck[]
  readonly acknowledged: number
  readonly entries: number
  readonly counts: ReadonlyMap<string, number>
  /** Empty when everything held. */
  readonly wrong: readonly string[]
  /** Faults that this machine could not make. */
  readonly left: readonly string[]
}

export async function soak({ edition, writes, workers, rounds, cuts, say = () => {} }: SoakOptions): Promise<Soaked> {
  const struck = new Map<Fault, Struck>(), ended: Ended[] = [], left: string[] = []
  const strike = async (fault: Fault, rig: Parameters<Fault['strike']>[0]) => {
    const one = struck.get(fault) ?? { id: fault.id, what: fault.what, took: [] }
    struck.set(fault, one)
    const took = await fault.strike(rig)
    one.took.push(took)
    say(`${fault.id.padEnd(10)} ${Math.round(took)} ms  (${rig.load.acknowledged()} writes)  ${fault.what}`)
  }

  const rig = await openRig({ edition, workers })
  await untilAcknowledged(rig.load, workers)
  const all = faults(cuts)
  for (let round = 0; round < rounds; round++) {
    for (const fault of all) {
      // At another moment of the work each time.
      await pause(Math.random() * 300)
      await strike(fault, rig)
      await untilAcknowledged(rig.load, Math.ceil(writes / rounds / all.length))
    }
  }
  ended.push(await rig.end())

  const disk = smallDisk()
  if (disk === undefined) left.push('F07: no small disk can be made here')
  else {
    const filled = onSmallDisk(disk), small = await openRig({ edition, workers, folder: disk.folder, environment: disk.environment })
    try {
      for (let round = 0; round < rounds; round++) {
        await untilAcknowledged(small.load, workers)
        for (const fault of filled) await strike(fault, small)
      }
    } finally {
      disk.empty()
      ended.push(await small.end())
      disk.remove()
    }
  }
  const counts = new Map<string, number>()
  for (const one of ended) for (const [what, times] of one.counts) counts.set(what, (counts.get(what) ?? 0) + times)
  const sum = (of: (one: Ended) => number) => ended.reduce((total, one) => total + of(one), 0)
  return { struck: [...struck.values()], acknowledged: sum((one) => one.acknowledged), entries: sum((one) => one.entries), counts, wrong: ended.flatMap(({ wrong }) => wrong), left }
}
