/**
 * Takes what was asked for out of the outbox, and gives each its row and its place in the queue, in one transaction: nothing is lost on the
 * way and nothing comes twice. Whoever else does so at the same time takes other rows.
 */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { PgBoss } from 'pg-boss'
import { rowsOf } from '../database/transaction.ts'
import { asTenant, asUuid, type TenantId, type Uuid } from '../values/id.ts'
import type { Job } from './job.ts'
import { topic, type Asked } from './jobs.store.ts'

/** All that stands in the queue; the rest stands in the organisation's own row. */
export interface Ticket { readonly tenant: TenantId; readonly id: Uuid }

interface Waiting { readonly tenant: TenantId; readonly asked: Asked; readonly at: Date }

const most = 500

/** Says how many it took; 0 when nothing waits. Leaves what this edition does not know to a newer one, and what no job listens to where it is. */
export const dispatch = (pool: pg.Pool, boss: PgBoss, jobs: readonly Job[]): Promise<number> => inTransaction(pool, async (client) => {
  const rows = await rowsOf(client)<Told>(`DELETE FROM outbox WHERE (tenant_id, id) IN (
    SELECT tenant_id, id FROM outbox WHERE (topic = '${topic}' AND payload ->> 'name' = ANY ($1)) OR topic = ANY ($2) ORDER BY at, id LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING tenant_id, id, topic, entity_id, payload, at`, [jobs.map(({ name }) => name), jobs.flatMap(({ on = {} }) => Object.keys(on))])
  // What is deleted comes back in no order; of two with one key, the first asked for is the one that runs.
  const inOrder = rows.flatMap((told) => askedBy(told, jobs).map((asked): Waiting => ({ tenant: asTenant(told.tenant_id), asked, at: told.at })))
    .sort((one, other) => one.at.getTime() - other.at.getTime() || (one.asked.id < other.asked.id ? -1 : 1))
  await place(client, boss, inOrder)
  return rows.length
})

interface Told { readonly tenant_id: string; readonly id: string; readonly topic: string; readonly entity_id: string; readonly payload: unknown; readonly at: Date }

/** What was asked for; or what listens to what was told, each once however often it is taken. */
function askedBy(told: Told, jobs: readonly Job[]): Asked[] {
  if (told.topic === topic) return [told.payload as Asked]
  return jobs.flatMap(({ name, on = {} }): Asked[] => {
    const each = Object.hasOwn(on, told.topic) ? on[told.topic] : undefined
    return each === undefined ? [] : [{ id: idFrom(`${told.id} ${name}`, told.tenant_id), name, key: each === 'each' ? told.entity_id : 'all', input: told.payload, actor: { kind: 'system' } }]
  })
}

/** At a stroke of the calendar: one for each organisation that is open, and the same ones if the stroke comes twice. */
export const tick = (pool: pg.Pool, boss: PgBoss, name: string, stroke: string): Promise<void> => inTransaction(pool, async (client) => {
  const { rows } = await client.query<{ tenant_id: string; at: Date }>('SELECT tenant_id, clock_timestamp() AS at FROM tenant WHERE closed_at IS NULL ORDER BY tenant_id')
  await place(client, boss, rows.map(({ tenant_id, at }) => ({ tenant: asTenant(tenant_id), at, asked: { id: idFrom(stroke, tenant_id), name, input: {}, actor: { kind: 'system' } } })))
})

/** After a restore, the rows are there and the queues are empty: whatever had not ended gets its place again. */
export const placeAgain = (pool: pg.Pool, boss: PgBoss, names: readonly string[]): Promise<void> => inTransaction(pool, async (client) => {
  const { rows } = await client.query<{ tenant_id: TenantId; id: Uuid; name: string }>('SELECT tenant_id, id, name FROM job WHERE state IN (\'waiting\', \'running\', \'retrying\') AND name = ANY ($1)', [names])
  await queue(client, boss, rows.map(({ tenant_id, id, name }) => ({ name, ticket: { tenant: tenant_id, id } })))
})

async function place(client: pg.PoolClient, boss: PgBoss, waiting: readonly Waiting[]): Promise<void> {
  if (waiting.length === 0) return
  const values = [JSON.stringify(waiting.map(({ tenant, at, asked: { id, name, key, input, actor, request } }) => ({ tenant_id: tenant, id, name, key, input: input ?? null, actor_kind: actor.kind, actor_id: actor.id, request, asked_at: at })))]
  const columns = 'tenant_id, id, name, key, input, actor_kind, actor_id, request, asked_at'
  const from = 'jsonb_to_recordset($1::jsonb) AS asked (tenant_id uuid, id uuid, name text, key text, input jsonb, actor_kind text, actor_id uuid, request text, asked_at timestamptz)'
  const rows = await rowsOf(client)<{ tenant_id: TenantId; id: Uuid; name: string }>(`INSERT INTO job (${columns}, state) SELECT ${columns}, 'waiting' FROM ${from} ON CONFLICT DO NOTHING RETURNING tenant_id, id, name`, values)
  // What found another with its key waiting says so; if that began meanwhile, its twin may wait again.
  if (rows.length < waiting.length) {
    await client.query(`INSERT INTO job (${columns}, state, same_as) SELECT ${columns.split(', ').map((name) => `asked.${name}`).join(', ')}, 'joined', other.id FROM ${from}
      JOIN job other ON other.tenant_id = asked.tenant_id AND other.name = asked.name AND other.key = asked.key AND other.state = 'waiting' AND other.id <> asked.id ON CONFLICT DO NOTHING`, values)
    const { rows: [lost] } = await client.query(`SELECT FROM ${from} WHERE NOT EXISTS (SELECT FROM job j WHERE j.tenant_id = asked.tenant_id AND j.id = asked.id) LIMIT 1`, values)
    if (lost) throw new Error('a job began while another joined it; it is tried again')
  }
  await queue(client, boss, rows.map(({ tenant_id, id, name }) => ({ name, ticket: { tenant: tenant_id, id } })))
}

async function queue(client: pg.PoolClient, boss: PgBoss, tickets: readonly { readonly name: string; readonly ticket: Ticket }[]): Promise<void> {
  const db = { executeSql: async (text: string, values?: unknown[]) => ({ rows: await rowsOf(client)(text, values) }) }
  for (const name of new Set(tickets.map((one) => one.name))) await boss.insert(name, tickets.filter((one) => one.name === name).map(({ ticket }) => ({ id: ticket.id, data: ticket })), { db })
}

/** The same id for the same stroke and organisation (RFC 9562, version 8). */
function idFrom(stroke: string, tenant: string): Uuid {
  const bytes = createHash('sha256').update(`${stroke} ${tenant}`).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return asUuid(bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'))
}

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((rolling: Error) => void (broken = rolling))
    throw error
  } finally {
    client.release(broken)
  }
}
