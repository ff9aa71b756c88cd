/**
 * Whoever waits for an answer goes first. While many connections are in use, what nobody waits for lets them pass, and so does the dispatcher,
 * which then takes more at once; but never for long, so that the work gets done however busy it is.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'

/** So many connections are in use when people queue; milliseconds between two looks, and at most. */
const crowded = 5, between = 10, patience = 1_000

export async function turn(pool: Pick<pg.Pool, 'totalCount' | 'idleCount'>, signal?: AbortSignal): Promise<void> {
  const waits = () => pool.totalCount - pool.idleCount >= crowded && !signal?.aborted
  for (let looks = 0; looks * between < patience && waits(); looks++) await pause(between)
}
