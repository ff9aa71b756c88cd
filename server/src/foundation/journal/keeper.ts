/**
 * Keeps the journal while the product runs: entries get their places within a second, checkpoints are signed about once a minute and handed
 * to the witness. When that falls behind, it says so, and how far; when it is too far behind, nothing more may be written, because what is
 * not sealed could be changed unseen.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { signCheckpoints, type Signed } from './checkpoint.ts'
import { usualPause } from '../database/pause.ts'
import type { Signer } from './note.ts'
import { sequence } from './sequence.ts'
import type { Witness } from './witness.ts'

export interface Keeper {
  /** Milliseconds since everything that waited had its place, and since the witness had every checkpoint. */
  readonly lag: () => { readonly placed: number; readonly witnessed: number }
  /** Places and signs all there is, now. For the end of the process, and for tests. */
  readonly seal: () => Promise<Signed>
  readonly stop: () => Promise<void>
}

export interface KeeperOptions {
  readonly pool: pg.Pool
  readonly epoch: number
  readonly signer: Signer
  readonly witness: Witness
  readonly log: (line: string) => void
  /** Milliseconds between two looks. */
  readonly everyPlace?: number
  readonly everySign?: number
  /** Milliseconds behind, after which the log says so. */
  readonly alarm?: number
}

export function keepJournal({ pool, epoch, signer, witness, log, everyPlace = 250, everySign = 60_000, alarm = usualPause.alarm }: KeeperOptions): Keeper {
  let placedAt = performance.now(), witnessedAt = placedAt
  const stopping = new AbortController()

  const place = async () => {
    while ((await sequence(pool, epoch)) > 0);
    placedAt = performance.now()
  }
  const sign = async () => {
    const signed = await signCheckpoints(pool, epoch, signer, witness)
    for (const { tenant, error } of signed.faults) log(`the journal of ${tenant} is not signed: ${error.message}`)
    witnessedAt = performance.now()
    return signed
  }
  const loop = async (work: () => Promise<unknown>, every: number) => {
    while (!stopping.signal.aborted) {
      await work().catch((error: Error) => log(`the journal waits: ${error.message}`))
      await pause(every, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }
  const lag = () => ({ placed: performance.now() - placedAt, witnessed: performance.now() - witnessedAt })
  /** Once when it has fallen behind, and once when it has caught up. */
  const late = new Set<string>()
  const watch = async () => {
    for (const [what, behind] of Object.entries(lag())) {
      if (behind > alarm && !late.has(what)) log(`ALARM: for ${Math.round(behind / 1000)} s the journal has not been ${what}`)
      if (behind <= alarm && late.has(what)) log(`the journal is ${what} again`)
      if (behind > alarm) late.add(what)
      else late.delete(what)
    }
  }
  const loops = [loop(place, everyPlace), loop(sign, everySign), loop(watch, Math.min(1_000, alarm / 2))]

  return {
    lag,
    seal: async () => {
      await place()
      return sign()
    },
    stop: async () => {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}
