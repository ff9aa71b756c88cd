/**
 * When nothing more may be written: the disk is nearly full, or the journal is so far behind that what was done could be changed unseen.
 * One decision, asked by the one way to change anything (`action/action.ts`) before it begins. Reading goes on, and so does what lets people
 * in and out and what is only noted in the journal: who may not save must still be seen, and be shut out.
 */
import type pg from 'pg'

export type PauseReason = 'disk' | 'journal' | 'witness'

/** Nothing was done, and trying again is safe. */
export class WritesPaused extends Error {
  readonly reason: PauseReason

  constructor(reason: PauseReason, options?: ErrorOptions) {
    super(`writes are paused: ${reason}`, options)
    this.reason = reason
  }
}

export interface Strain {
  /** There is room on the disk; true where the disk is not ours to look after. */
  readonly hasRoom: boolean
  /** Milliseconds since everything that waited had its place in the journal, and since the witness had every checkpoint. */
  readonly placed: number
  readonly witnessed: number
}

/** Milliseconds that the journal may be behind. */
export interface PauseLimits { readonly alarm: number; readonly pause: number }
export const usualPause: PauseLimits = { alarm: 5 * 60_000, pause: 30 * 60_000 }

/** Why writing is paused, if it is; the reason that a person must act on first. */
export function pauseReason({ hasRoom, placed, witnessed }: Strain, { pause }: Pick<PauseLimits, 'pause'>): PauseReason | undefined {
  if (!hasRoom) return 'disk'
  if (placed > pause) return 'journal'
  return witnessed > pause ? 'witness' : undefined
}

const asked = new WeakMap<pg.Pool, () => PauseReason | undefined>()

/** From now on, changes over this pool ask first. */
export const pausedBy = (pool: pg.Pool, ask: () => PauseReason | undefined): void => void asked.set(pool, ask)

/** Throws `WritesPaused`. */
export function mustNotBePaused(pool: pg.Pool): void {
  const reason = asked.get(pool)?.()
  if (reason !== undefined) throw new WritesPaused(reason)
}
