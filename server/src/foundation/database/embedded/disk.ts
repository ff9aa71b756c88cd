/**
 * Watches the room on the database's disk: before the server starts, every few seconds while it runs, and when it has died. Does what
 * `room.ts` decides, and says whether anything may be written. What a look cannot see is taken as it was.
 */
import { statfs } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseRefused } from '../refused.ts'
import { giveUpBallast, holdsBallast, makeBallast } from './ballast.ts'
import { decideRoom, leastToStart, type RoomLimits, type RoomState } from './room.ts'

export interface Disk {
  /** Writes may go on. */
  readonly hasRoom: () => boolean
  /** Bytes, at the last look. */
  readonly free: () => number
  readonly hasBallast: () => boolean
  /** Before a start. Refuses when there is too little to start on. */
  readonly before: (server: Exclude<RoomState['server'], 'up'>) => Promise<void>
  /** Looks now, and waits for what it does about it. For tests, and for whoever has just made room. */
  readonly look: () => Promise<void>
  /** Goes on looking until it is stopped. */
  readonly watch: () => void
  readonly stop: () => Promise<void>
}

export interface DiskOptions {
  readonly folder: string
  readonly limits: RoomLimits
  readonly log: (line: string) => void
  /** Milliseconds between two looks. */
  readonly every?: number | undefined
  /** What is free for us, in bytes. */
  readonly freeIn?: ((folder: string) => Promise<number>) | undefined
}

export function diskUnder({ folder, limits, log, every = 2_000, freeIn = freeOn }: DiskOptions): Disk {
  const file = path.join(folder, 'ballast')
  const stopping = new AbortController()
  let free = Number.POSITIVE_INFINITY, stopped = false, making: Promise<void> | undefined, watching: Promise<void> | undefined
  let unmake = new AbortController()

  const make = () => {
    if (making) return
    unmake = new AbortController()
    making = makeBallast(file, limits.ballast, unmake.signal).then(() => log(`the ballast of ${inWords(limits.ballast)} lies ready`), (error: Error) => void (unmake.signal.aborted || log(`the ballast could not be made: ${error.message}`))).finally(() => (making = undefined))
  }
  const giveUp = async () => {
    unmake.abort()
    await making
    giveUpBallast(file)
    log(`the disk was full: the ballast of ${inWords(limits.ballast)} is given up`)
  }
  const act = async (server: RoomState['server']): Promise<void> => {
    const before = free
    free = await freeIn(folder).catch((error: Error) => (log(`how much is free cannot be seen: ${error.message}`), before))
    const decision = decideRoom({ free, ballast: holdsBallast(file, limits.ballast) ? 'held' : 'none', server, stopped }, limits)
    if (decision.ballast === 'give up') await giveUp()
    // Not while it starts: a start is waited for.
    if (decision.ballast === 'make' && server === 'up') make()
    if (decision.refuse) {
      const needed = server === 'new' ? limits.watermark : leastToStart
      throw new DatabaseRefused('diskLow', (text) => text.diskLow(inWords(free), inWords(needed), folder))
    }
    if (stopped !== (decision.writes === 'stop')) log(stopped ? `there is room again, ${inWords(free)}: writing goes on` : `only ${inWords(free)} are free: writing stops`)
    stopped = decision.writes === 'stop'
  }
  return {
    hasRoom: () => !stopped, free: () => free, hasBallast: () => limits.ballast > 0 && holdsBallast(file, limits.ballast),
    before: act,
    look: async () => {
      await act('up')
      await making
    },
    watch: () => {
      watching ??= (async () => {
        while (!stopping.signal.aborted) {
          await act('up').catch((error: Error) => log(`the disk could not be looked after: ${error.message}`))
          await pause(every, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
        }
      })()
    },
    stop: async () => {
      stopping.abort()
      unmake.abort()
      await Promise.all([watching, making])
    },
  }
}

/** Without what is kept for the administrator. */
async function freeOn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

const inWords = (bytes: number): string => `${Math.floor(bytes / (1 << 20))} MB`
