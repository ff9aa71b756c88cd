import { describe, expect, test } from 'vitest'
import { decideRoom, leastToStart, usualRoom, type RoomState } from './room.ts'

const megabyte = 1 << 20
const limits = { ballast: 100 * megabyte, watermark: 200 * megabyte }
const decide = (free: number, ballast: RoomState['ballast'], server: RoomState['server'], stopped = false) => {
  const { writes, ballast: then, refuse } = decideRoom({ free: free * megabyte, ballast, server, stopped }, limits)
  return `${refuse ? 'refuse' : writes}, ${then}`
}

describe('with the server up', () => {
  test.each<[number, RoomState['ballast'], boolean, string]>([
    [1000, 'held', false, 'go, leave'],
    [200, 'held', false, 'go, leave'],
    [199, 'held', false, 'stop, leave'],
    [0, 'held', false, 'stop, leave'],
    [0, 'none', false, 'stop, leave'],
    // A disk that was never large enough for the ballast is written on all the same.
    [300, 'none', false, 'go, leave'],
    [349, 'none', false, 'go, leave'],
    [350, 'none', false, 'go, make'],
    // It goes on a little above where it stopped.
    [200, 'held', true, 'stop, leave'],
    [249, 'held', true, 'stop, leave'],
    [250, 'held', true, 'go, leave'],
    // Without the ballast it goes on only when that fits too.
    [300, 'none', true, 'stop, leave'],
    [349, 'none', true, 'stop, leave'],
    [350, 'none', true, 'go, make'],
  ])('%i MB free, ballast %s, stopped %s: %s', (free, ballast, stopped, then) => expect(decide(free, ballast, 'up', stopped)).toBe(then))
})

describe('with the server down', () => {
  test.each<[number, RoomState['ballast'], RoomState['server'], string]>([
    [0, 'held', 'died', 'stop, give up'],
    [199, 'held', 'died', 'stop, give up'],
    [0, 'none', 'died', 'stop, leave'],
    [1000, 'held', 'died', 'go, leave'],
    // Whoever was stopped in order needs little to start, and keeps the ballast.
    [199, 'held', 'starting', 'stop, leave'],
    [64, 'held', 'starting', 'stop, leave'],
    [63, 'held', 'starting', 'stop, give up'],
    [63, 'none', 'starting', 'refuse, leave'],
    [100, 'none', 'starting', 'stop, leave'],
    [199, 'none', 'new', 'refuse, leave'],
    [1000, 'none', 'new', 'go, make'],
  ])('%i MB free, ballast %s, %s: %s', (free, ballast, server, then) => expect(decide(free, ballast, server)).toBe(then))
})

test('making the ballast never brings the disk below the watermark, and giving it up never above it', () => {
  for (const one of [limits, usualRoom]) {
    const made = one.watermark * 1.25 + one.ballast
    expect(decideRoom({ free: made, ballast: 'none', server: 'up', stopped: true }, one).ballast).toBe('make')
    expect(made - one.ballast).toBeGreaterThan(one.watermark)
    expect(decideRoom({ free: one.ballast, ballast: 'none', server: 'up', stopped: false }, one).writes).toBe('stop')
    expect(leastToStart).toBeLessThan(one.watermark)
  }
})

test('without a ballast the watermark alone decides', () => {
  const none = { ...limits, ballast: 0 }
  const at = (free: number, stopped: boolean) => decideRoom({ free: free * megabyte, ballast: 'none', server: 'up', stopped }, none)
  expect([at(199, false), at(249, true), at(250, true)]).toMatchObject([{ writes: 'stop', ballast: 'leave' }, { writes: 'stop', ballast: 'leave' }, { writes: 'go', ballast: 'leave' }])
})
