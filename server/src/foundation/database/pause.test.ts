import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { act } from '../action/action.ts'
import { refusalOf } from '../http/problem.ts'
import { newId } from '../values/id.ts'
import { mustNotBePaused, pausedBy, pauseReason, usualPause, WritesPaused, type PauseReason, type Strain } from './pause.ts'
import { newTenant, testDatabase, type TestDatabase } from './testing/cluster.ts'
import { inTransaction, readAs } from './transaction.ts'

const minute = 60_000
describe('writing is paused', () => {
  test.each<[string, Partial<Strain>, PauseReason | undefined]>([
    ['not when all is well', {}, undefined],
    ['when there is no room', { hasRoom: false }, 'disk'],
    ['not when the journal is half an hour behind', { placed: 30 * minute }, undefined],
    ['when it is more than that', { placed: 30 * minute + 1 }, 'journal'],
    ['not when the witness is half an hour behind', { witnessed: 30 * minute }, undefined],
    ['when it is more than that behind', { witnessed: 30 * minute + 1 }, 'witness'],
    ['for what comes first', { hasRoom: false, placed: 31 * minute, witnessed: 31 * minute }, 'disk'],
    ['for the journal before the witness, which can only be behind it', { placed: 31 * minute, witnessed: 31 * minute }, 'journal'],
  ])('%s', (_, strain, reason) => expect(pauseReason({ hasRoom: true, placed: 0, witnessed: 0, ...strain }, usualPause)).toBe(reason))
})

test.each<[PauseReason, string]>([['disk', 'det er for lite ledig plass på disken'], ['journal', 'endringsloggen er for langt på etterskudd'], ['witness', 'endringsloggen har ikke fått et vitne utenfor databasen på lenge']])('the refusal says that it is the %s, and when to try again', (reason, because) => {
  const refusal = refusalOf(new WritesPaused(reason), false)
  expect(refusal).toMatchObject({ code: 'writes-paused', status: 503, retryAfter: 30 })
  expect(refusal.words('nb')).toMatchObject({ title: 'Det er pause i lagringen.', because })
})

describe('while it is paused', () => {
  let db: TestDatabase
  beforeAll(async () => void (db = await testDatabase()))
  afterAll(() => db.drop())

  test('nothing is changed over that pool, and everything can be read; afterwards the same goes through', async () => {
    const pool = db.pool('app', 2), other = db.pool('app', 1), tenant = await newTenant(db.admin)
    let reason: PauseReason | undefined = 'disk'
    pausedBy(pool, () => reason)
    const id = newId(), key = { key: id, fingerprint: Buffer.alloc(32) }
    const close = (over: typeof pool) => act({ pool: over, tenant, actor: { kind: 'system' }, epoch: 1, once: key }, 'tenant.test', () => Promise.resolve([]), () => (
      { entity: { type: 'thing', id, version: 1 }, change: 'SELECT $1::uuid AS id', values: [id], row: { id }, status: 201, answer: { id } }))
    const entries = () => readAs(pool, tenant, ({ rows }) => rows('SELECT id FROM journal_entry'))
    await expect(close(pool)).rejects.toThrow(new WritesPaused('disk'))
    expect(await entries()).toEqual([])
    reason = undefined
    expect(await close(pool)).toMatchObject({ status: 201 })
    expect(await close(other)).toMatchObject({ status: 201, repeated: true })
    expect(await entries()).toHaveLength(1)
    expect(() => mustNotBePaused(other)).not.toThrow()
  })

  test('a disk that fills in the middle of a change is told as such, and nothing is done', async () => {
    const full = inTransaction(db.pool('app', 1), 'BEGIN', (client) => client.query('DO $$ BEGIN RAISE EXCEPTION \'No space left on device\' USING ERRCODE = \'53100\'; END $$'))
    await expect(full).rejects.toThrow(new WritesPaused('disk'))
  })
})
