/** The short form: every fault once, on the real product in processes of its own. The long form is `npm run soak`. */
import { expect, test } from 'vitest'
import { soak } from './soak.ts'

test('nothing acknowledged is lost or doubled, whatever is killed, cut, filled or started twice, and the journals are whole', async () => {
  const { acknowledged, entries, struck, wrong } = await soak({ edition: 'sources', writes: 300, workers: 16, rounds: 1, cuts: 2 })
  expect(wrong).toEqual([])
  expect(struck.every(({ took }) => took.length === 1)).toBe(true)
  // Where no small disk can be made, how a full one is met is tried in disk.test.ts.
  expect(struck.map(({ id }) => id)).toEqual(expect.arrayContaining(['F01, F04', 'F02', 'F03', 'F04', 'F10', 'F11', 'F12', 'two starts']))
  expect(acknowledged).toBeGreaterThan(300)
  // Of each change one, and of the few that brought the first person in.
  expect(entries).toBeGreaterThanOrEqual(acknowledged)
}, 300_000)
