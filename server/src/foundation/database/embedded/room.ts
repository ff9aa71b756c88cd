/**
 * What is done about the room on the database's disk, decided from four things: how much is free, whether the ballast is there, how the
 * server is, and whether writing is stopped already. A disk that fills while PostgreSQL writes kills it; so writing stops well before, and
 * the ballast is given up only for a server that died all the same.
 */

/** Bytes. */
export interface RoomLimits {
  /** Really taken on the disk, to be given up in need. 0 is none. */
  readonly ballast: number
  /** With less than this free, nothing more is written. More than is written between two looks, and than the ballast gives. */
  readonly watermark: number
}
export const usualRoom: RoomLimits = { ballast: 256 << 20, watermark: 512 << 20 }

export interface RoomState {
  readonly free: number
  readonly ballast: 'held' | 'none'
  /** `new` has no data yet, `starting` has and was stopped in order, `died` was not. */
  readonly server: 'new' | 'starting' | 'up' | 'died'
  readonly stopped: boolean
}

export interface RoomDecision {
  readonly writes: 'go' | 'stop'
  readonly ballast: 'leave' | 'give up' | 'make'
  /** There is too little to start on: a person must make room first. */
  readonly refuse: boolean
}

/** PostgreSQL starts on two files of its log and some small change. */
export const leastToStart = 64 << 20

export function decideRoom({ free, ballast, server, stopped }: RoomState, limits: RoomLimits): RoomDecision {
  const low = free < limits.watermark
  // A little more than where it stopped, so that it does not go on and off.
  const resume = limits.watermark * 1.25
  if (server === 'new' && low) return { writes: 'stop', ballast: 'leave', refuse: true }
  if (server === 'died' && low) return { writes: 'stop', ballast: ballast === 'held' ? 'give up' : 'leave', refuse: false }
  if (server === 'starting' && free < Math.min(leastToStart, limits.watermark)) return { writes: 'stop', ballast: ballast === 'held' ? 'give up' : 'leave', refuse: ballast === 'none' }
  if (ballast === 'none' && limits.ballast > 0 && free >= resume + limits.ballast) return { writes: 'go', ballast: 'make', refuse: false }
  // What was given up must fit again before anything else is written.
  const goOn = ballast === 'held' || limits.ballast === 0 ? free >= resume : false
  return { writes: stopped ? (goOn ? 'go' : 'stop') : low ? 'stop' : 'go', ballast: 'leave', refuse: false }
}
