/**
 * What if a line of the schema were lost? Each is taken away or loosened in a transaction that is undone, and what the tests of tenancy look
 * at must say so: the catalog, or somebody who gets across. `npm run mutate` tries every line and lists what noticed it; here one in ten of
 * each kind is tried, and every kind.
 */
import { appendFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin } from '../foundation/database/testing/cluster.ts'
import { againstTheRules } from '../foundation/database/testing/house-rules.ts'
import { waysAcross } from './testing/crossing.ts'
import { openHouse, type House, type Somebody } from './testing/house.ts'
import { mutationsOf } from './testing/mutations.ts'
import { specimensOf } from './testing/specimens.ts'

/** Where the whole list is written; without it the short form runs. */
const report = process.env['RUSTNING_MUTATIONS']
const oneIn = report === undefined ? 10 : 1

let house: House, solvik: Somebody, elvebyen: Somebody
beforeAll(async () => {
  house = await openHouse()
  ;[solvik, elvebyen] = [await house.somebody('Solvik kommune'), await house.somebody('Elvebyen kommune')]
  for (const one of [solvik, elvebyen]) await specimensOf(house, one)
})
afterAll(() => house.close())

test('each line that is lost or loosened is noticed', async () => {
  const unnoticed: string[] = [], counts = new Map<string, number>()
  await asAdmin(house.world.db.admin, async (client) => {
    await client.query('SET search_path = rustning')
    for (const { kind, table, of, change } of await mutationsOf(client)) {
      const before = counts.get(kind) ?? 0
      counts.set(kind, before + 1)
      if (before % oneIn !== 0) continue
      await client.query('BEGIN')
      await client.query(change)
      const noticed = [...(await againstTheRules(client)).map((said) => `catalog: ${said}`), ...(await waysAcross(client, { mine: solvik.organisation, theirs: elvebyen.organisation, table })).map((said) => `crossed: ${said}`)]
      await client.query('ROLLBACK')
      if (noticed.length === 0) unnoticed.push(`${kind}: ${of}`)
      if (report !== undefined) appendFileSync(report, `${JSON.stringify({ kind, of, noticed })}\n`)
    }
  })
  expect(unnoticed).toEqual([])
  expect(counts.size).toBeGreaterThanOrEqual(11)
}, 240_000)

test('and nothing is noticed where nothing is lost', async () => {
  const found = await asAdmin(house.world.db.admin, async (client) => {
    await client.query('BEGIN; SET LOCAL search_path = rustning')
    return [...(await againstTheRules(client)), ...(await waysAcross(client, { mine: solvik.organisation, theirs: elvebyen.organisation }))]
  })
  expect(found).toEqual([])
})
