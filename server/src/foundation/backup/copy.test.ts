/** Rows as a stream, and what happens to the connection when one of its ends gives up. */
import { Readable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type pg from 'pg'
import { asAdmin, testDatabase, type TestDatabase } from '../database/testing/cluster.ts'
import { copyIn, copyOut } from './copy.ts'

let db: TestDatabase
beforeAll(async () => void (db = await testDatabase()))
afterAll(() => db.drop())

const many = 200_000
const inTransaction = (work: (client: pg.Client) => Promise<void>) => asAdmin(db.admin, async (client) => {
  await client.query('BEGIN; CREATE TEMPORARY TABLE number (n int, text text)')
  await work(client)
  await client.query('ROLLBACK')
  expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
})
const fill = `INSERT INTO number SELECT n, repeat('x', 100) FROM generate_series(1, ${many}) AS n`

describe('rows that are read', () => {
  test('all come, in order, to a reader that is slower than the database, and wait in the database meanwhile', () => inTransaction(async (client) => {
    await client.query(fill)
    const { stream, rows } = copyOut(client, 'COPY (SELECT n, text FROM number ORDER BY n) TO STDOUT')
    let last = 0, wrong = 0, most = 0, rest = ''
    for await (const piece of stream) {
      most = Math.max(most, stream.readableLength)
      const lines = (rest + String(piece)).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) if (Number(line.split('\t')[0]) !== ++last) wrong++
      await turn()
    }
    expect([last, wrong, rows()]).toEqual([many, 0, many])
    expect(most).toBeLessThan(2 ** 20)
  }))

  test('by somebody who stops leave the connection as it was', () => inTransaction(async (client) => {
    await client.query(fill)
    const { stream } = copyOut(client, 'COPY number TO STDOUT')
    for await (const _ of stream) break
    expect(stream.destroyed).toBe(true)
  }))

  test('from a table that does not exist are an error', () => inTransaction(async (client) => {
    await expect(copyOut(client, 'COPY nothing TO STDOUT').stream.toArray()).rejects.toMatchObject({ code: '42P01' })
  }))
})

describe('rows that are written', () => {
  test('are counted', () => inTransaction(async (client) => {
    expect(await copyIn(client, 'COPY number FROM STDIN', Readable.from(Array.from({ length: many / 100 }, (_, at) => Buffer.from(`${at}\tx\n`.repeat(100)))))).toBe(many)
  }))

  test('from a source that fails are refused with the source’s own word', () => inTransaction(async (client) => {
    const failing = Readable.from((async function* () {
      yield Buffer.from('1\tx\n')
      await turn()
      throw new Error('the disk is gone')
    })())
    await expect(copyIn(client, 'COPY number FROM STDIN', failing)).rejects.toThrow('the disk is gone')
  }))

  test('that are no rows stop the source, however much it still has', () => inTransaction(async (client) => {
    const endless = Readable.from((function* () { for (;;) yield Buffer.from('x\ty\n'.repeat(1_000)) })())
    await expect(copyIn(client, 'COPY number FROM STDIN', endless)).rejects.toMatchObject({ code: '22P02' })
    expect(endless.destroyed).toBe(true)
  }))
})
