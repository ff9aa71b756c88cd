import { expect, test } from 'vitest'
import { turn } from './turn.ts'

/** A pool that is crowded for so many looks. */
function crowdedFor(looks: number) {
  let looked = 0
  return { totalCount: 20, get idleCount() { return looked++ < looks ? 0 : 20 }, looked: () => looked }
}

test('what nobody waits for goes at once where nobody is in the way, lets those pass who are, and goes in the end', async () => {
  const [free, busy, always] = [crowdedFor(0), crowdedFor(3), crowdedFor(Infinity)]
  for (const pool of [free, busy, always]) await turn(pool)
  expect([free.looked(), busy.looked(), always.looked()]).toEqual([1, 4, 100])
})

test('nobody who is told to stop waits for a turn', async () => {
  const always = crowdedFor(Infinity)
  await turn(always, AbortSignal.abort())
  expect(always.looked()).toBe(1)
})
