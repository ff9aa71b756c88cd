/** The write path under the hands of people who press twice, at once, too late, or as somebody else. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type pg from 'pg'
import { asAdmin, newTenant, testDatabase, type TestDatabase } from '../database/testing/cluster.ts'
import { newId, type TenantId, type Uuid } from '../values/id.ts'
import { act, KeyReused, Overtaken, type Acting } from './action.ts'

let db: TestDatabase, pool: pg.Pool, tenant: TenantId
beforeAll(async () => {
  db = await testDatabase()
  pool = db.pool('app', 5)
  tenant = await newTenant(db.admin)
  await asAdmin(db.admin, (client) => client.query(`SET search_path = rustning;
    CREATE TABLE thing (tenant_id uuid, id uuid, version int NOT NULL, state text NOT NULL, asked_by uuid NOT NULL, PRIMARY KEY (tenant_id, id));
    ALTER TABLE thing ENABLE ROW LEVEL SECURITY; ALTER TABLE thing FORCE ROW LEVEL SECURITY;
    CREATE POLICY thing_own ON thing TO rustning_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant());
    GRANT SELECT, INSERT, UPDATE ON thing TO rustning_app;
    CREATE CONSTRAINT TRIGGER thing_journalled AFTER INSERT OR UPDATE OR DELETE ON thing DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('thing');
    CREATE TABLE piece (tenant_id uuid, thing_id uuid, n int, PRIMARY KEY (tenant_id, thing_id, n), FOREIGN KEY (tenant_id, thing_id) REFERENCES thing);
    ALTER TABLE piece ENABLE ROW LEVEL SECURITY; ALTER TABLE piece FORCE ROW LEVEL SECURITY;
    CREATE POLICY piece_own ON piece TO rustning_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant());
    GRANT SELECT, INSERT ON piece TO rustning_app;
    CREATE CONSTRAINT TRIGGER piece_journalled AFTER INSERT OR UPDATE OR DELETE ON piece DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('thing', 'thing_id')`))
})
afterAll(() => db.drop())

const person = newId()
const acting = (more: Partial<Acting> = {}): Acting => ({ pool, tenant, actor: { kind: 'person', id: person }, epoch: 1, ...more })
const fingerprint = (text: string) => createHash('sha256').update(text).digest()
const nothing = () => Promise.resolve([])

const create = (id: Uuid, by: Acting = acting()) => act(by, 'thing.create', nothing, () => ({
  entity: { type: 'thing', id, version: 1 }, change: 'INSERT INTO thing VALUES ($1, $2, 1, \'asked\', $3) RETURNING id', values: [tenant, id, by.actor.id],
  row: { id, state: 'asked' }, detail: { state: 'asked' }, status: 201, answer: { id }, tell: { topic: 'thing.created', payload: { id } },
}))

interface Thing { id: Uuid; version: number; state: string }
const approve = (id: Uuid, by: Acting) => act<Thing, { state: string }>(by, 'thing.approve', ({ rows }) => rows<Thing>('SELECT id, version, state FROM thing WHERE id = $1', [id]), ([thing]) => {
  if (thing?.state !== 'asked') throw new Overtaken('already decided')
  return {
    entity: { type: 'thing', id, version: thing.version + 1 }, row: { id, state: 'approved' }, status: 200, answer: { state: 'approved' },
    change: 'UPDATE thing SET state = \'approved\', version = version + 1 WHERE id = $1 AND version = $2 AND state = \'asked\' AND asked_by <> $3 RETURNING id', values: [id, thing.version, by.actor.id],
  }
})

const count = (table: string, where = 'true') => asAdmin(db.admin, async (client) => Number((await client.query<{ n: string }>(`SELECT count(*) AS n FROM rustning.${table} WHERE ${where}`)).rows[0]?.n))

describe('an action', () => {
  test('writes the change, its entry, its message and its place in the queue together', async () => {
    const id = newId()
    expect(await create(id)).toMatchObject({ status: 201, answer: { id } })
    for (const [table, where] of [['thing', `id = '${id}'`], ['journal_entry', `entity_id = '${id}'`], ['outbox', `entity_id = '${id}'`]] as const) expect(await count(table, where)).toBe(1)
  })

  test('finds its key by itself, and not among all that its actor has sent', async () => {
    const one = db.pool('app', 1), client = await one.connect(), put = client.query.bind(client) as (...asked: unknown[]) => unknown, said: string[] = []
    client.query = ((...asked: unknown[]) => (said.push(String(asked[0])), put(...asked))) as typeof client.query
    client.release()
    await create(newId(), acting({ pool: one, once: { key: 'nøkkel', fingerprint: fingerprint('x') } }))
    const claim = said.find((text) => text.includes('INTO idempotency'))?.split('; ').at(-1)
    await put(`BEGIN; SET LOCAL app.tenant = '${tenant}'; SET LOCAL enable_seqscan = off`)
    const { rows } = (await put(`EXPLAIN ${claim}`)) as { rows: Record<string, string>[] }
    await put('ROLLBACK')
    expect(rows.map((row) => row['QUERY PLAN']).find((line) => line?.includes('Index Cond'))).toContain('(key = ')
  })

  test('that is refused leaves nothing, not even its key', async () => {
    const id = newId()
    const before = await count('journal_entry')
    await expect(act(acting({ once: { key: 'refused', fingerprint: fingerprint('x') } }), 'thing.create', nothing, () => {
      throw new Error('not allowed')
    })).rejects.toThrow('not allowed')
    expect([await count('thing', `id = '${id}'`), await count('journal_entry'), await count('idempotency', 'key = \'refused\'')]).toEqual([0, before, 0])
  })

  test('that changes several things changes all of them, each with its entry, and its parts with the entry of the first', async () => {
    const [id, other] = [newId(), newId()]
    await create(other)
    const both = (version: number) => act(acting(), 'thing.replace', nothing, () => ({
      entity: { type: 'thing', id, version: 1 }, change: 'INSERT INTO thing VALUES ($1, $2, 1, \'asked\', $3) RETURNING id', values: [tenant, id, person], row: { id }, status: 201, answer: { id },
      parts: [{ change: 'INSERT INTO piece SELECT $1, $2, n FROM unnest($3::int[]) AS n', values: [tenant, id, [1, 2, 3]] }],
      also: [{ action: 'thing.end', entity: { type: 'thing', id: other, version: 2 }, change: 'UPDATE thing SET state = $3, version = 2 WHERE id = $1 AND version = $2 RETURNING id', values: [other, version, 'ended'], row: { id: other, state: 'ended' } }],
    }))
    await expect(both(7)).rejects.toThrow(Overtaken)
    expect([await count('thing', `id = '${id}'`), await count('piece', `thing_id = '${id}'`), await count('journal_entry', `entity_id = '${id}'`)]).toEqual([0, 0, 0])
    await both(1)
    expect([await count('thing', `id = '${other}' AND state = 'ended'`), await count('piece', `thing_id = '${id}'`), await count('journal_entry', `entity_id = '${other}' AND action = 'thing.end'`)]).toEqual([1, 3, 1])
  })

  test('takes four messages to the database, with a key and a load, and three without a load', async () => {
    const one = db.pool('app', 1)
    const client = await one.connect()
    const query = client.query.bind(client)
    let messages = 0
    client.query = ((...given: unknown[]) => {
      messages++
      return (query as (...args: unknown[]) => unknown)(...given)
    }) as typeof client.query
    client.release()
    const added = (key: string, load: Parameters<typeof act>[2]) => act(acting({ pool: one, once: { key, fingerprint: fingerprint('x') } }), 'thing.create', load, () => {
      const id = newId()
      return { entity: { type: 'thing', id, version: 1 }, change: 'INSERT INTO thing VALUES ($1, $2, 1, \'asked\', $3) RETURNING id', values: [tenant, id, person], row: { id }, status: 201, answer: { id } }
    })
    await added('three', nothing)
    expect(messages).toBe(3)
    await added('four', ({ rows }) => rows('SELECT 1'))
    expect(messages).toBe(3 + 4)
  })
})

describe('the same key', () => {
  test('ten times at once has one effect and one answer', async () => {
    const key = { key: 'ten', fingerprint: fingerprint('ten') }
    const done = await Promise.all(Array.from({ length: 10 }, () => create(newId(), acting({ once: key }))))
    expect(new Set(done.map(({ answer }) => answer.id)).size).toBe(1)
    expect(done.filter(({ repeated }) => repeated)).toHaveLength(9)
    expect(await count('journal_entry', `entity_id = '${done[0]?.answer.id}'`)).toBe(1)
  })

  test('of any bytes is kept as it was sent', async () => {
    const key = '\'; DROP TABLE thing; -- æ\\'
    const [one, other] = [await create(newId(), acting({ once: { key, fingerprint: fingerprint('k') } })), await create(newId(), acting({ once: { key, fingerprint: fingerprint('k') } }))]
    expect(other.answer).toEqual(one.answer)
  })

  test('for another request is refused', async () => {
    await create(newId(), acting({ once: { key: 'other', fingerprint: fingerprint('one') } }))
    await expect(create(newId(), acting({ once: { key: 'other', fingerprint: fingerprint('two') } }))).rejects.toBeInstanceOf(KeyReused)
  })

  test('of somebody else, or in another organisation, is another key', async () => {
    const key = { key: 'shared', fingerprint: fingerprint('x') }
    const [mine, theirs] = [await create(newId(), acting({ once: key })), await create(newId(), acting({ once: key, actor: { kind: 'person', id: newId() } }))]
    expect(mine.answer.id).not.toBe(theirs.answer.id)
  })
})

describe('three who approve at once', () => {
  test('are one approval, two hundred times', async () => {
    for (let round = 0; round < 200; round++) {
      const id = newId()
      await create(id)
      const outcomes = await Promise.allSettled([1, 2, 3].map(() => approve(id, acting({ actor: { kind: 'person', id: newId() } }))))
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(outcomes.filter((one) => one.status === 'rejected' && one.reason instanceof Overtaken)).toHaveLength(2)
    }
  }, 60_000)

  test('do not include the one who asked, whatever the decision overlooked', async () => {
    const id = newId()
    await create(id)
    await expect(approve(id, acting())).rejects.toBeInstanceOf(Overtaken)
  })
})

test('fifty at once over a pool of five all succeed', async () => {
  const done = await Promise.all(Array.from({ length: 50 }, () => create(newId())))
  expect(done.every(({ status }) => status === 201)).toBe(true)
})
