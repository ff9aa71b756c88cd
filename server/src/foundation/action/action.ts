/**
 * The one way to change anything. Load what the decision needs, decide, and write the change, its journal entry, its message to others and
 * the answer to a repeated request in one statement; commit. Four messages to the database in all. Whoever sends the same request twice,
 * at once or after a lost answer, gets the first answer again and has done it once.
 */
import type pg from 'pg'
import { changeAs, type Reader, type Writer } from '../database/transaction.ts'
import { entryOf, type Actor, type Entity } from '../journal/entry.ts'
import { entryParts, entryValues } from '../journal/append.ts'
import { newId, type TenantId, type Uuid } from '../values/id.ts'

export interface Acting {
  readonly pool: pg.Pool
  readonly tenant: TenantId
  readonly actor: Actor
  readonly epoch: number
  /** SHA-256 of the session's token, in hexadecimal. */
  readonly session?: string | undefined
  readonly request?: string | undefined
  readonly once?: { readonly key: string; readonly fingerprint: Buffer } | undefined
}

/** What is to be written. `change` returns a row for what it changed; no row means that somebody else came first. */
export interface Change<A> {
  readonly entity: Entity
  readonly change: string
  readonly values: readonly unknown[]
  readonly row: Readonly<Record<string, unknown>>
  readonly detail?: Readonly<Record<string, unknown>> | undefined
  readonly basis?: Readonly<Record<string, string>> | undefined
  /** For the outbox: who must be told. */
  readonly tell?: { readonly topic: string; readonly payload: unknown } | undefined
  readonly status: number
  readonly answer: A
}

export interface Done<A> {
  readonly status: number
  readonly answer: A
  /** The leaf that will stand for it in the journal: a receipt. */
  readonly entry?: Uuid
  /** The answer to an earlier request with the same key. */
  readonly repeated?: true
}

/** Somebody changed it meanwhile, or did the same: nothing was done. */
export class Overtaken extends Error {}
/** The same key was used for another request. */
export class KeyReused extends Error {}

/**
 * `decide` may refuse by throwing; then nothing is written. It may run more than once, and must not do anything but decide. `load` reads
 * in the same transaction, in one statement.
 */
export async function act<L extends object, A>(acting: Acting, action: string, load: (reader: Reader) => Promise<L[]>, decide: (loaded: L[], at: Date) => Change<A>): Promise<Done<A>> {
  const { pool, tenant, actor, once } = acting
  return changeAs(pool, tenant, async (writer) => {
    const earlier = once && (await claim<A>(writer, actor, once))
    if (earlier) return earlier
    const decided = decide(await load(writer), writer.at)
    return write(acting, action, writer, decided)
  })
}

/**
 * The first to come with a key leaves a row; its twin waits at the unique key until the first is done, and then finds the answer. A row
 * without an answer cannot be seen by others: it is written in the transaction that writes the answer.
 */
async function claim<A>({ rows, tenant }: Writer, actor: Actor, { key, fingerprint }: NonNullable<Acting['once']>): Promise<Done<A> | undefined> {
  const who = actor.id ?? tenant
  const found = await rows<{ mine: boolean; fingerprint: Buffer | null; status: number | null; answer: A }>(`WITH mine AS (
      INSERT INTO idempotency (tenant_id, actor_id, key, fingerprint) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING true AS mine)
    SELECT true AS mine, NULL::bytea AS fingerprint, NULL::int AS status, NULL::jsonb AS answer FROM mine
    UNION ALL SELECT false, fingerprint, status, answer FROM idempotency WHERE tenant_id = $1 AND actor_id = $2 AND key = $3`, [tenant, who, key, fingerprint])
  const first = found.find(({ mine }) => mine) ?? found[0]
  if (!first) throw Object.assign(new Error('the same request is being answered'), { code: '40001' })
  if (first.mine) return undefined
  if (!first.fingerprint?.equals(fingerprint)) throw new KeyReused('the key was used for another request')
  return { status: first.status ?? 200, answer: first.answer, repeated: true }
}

async function write<A>({ actor, epoch, session, request, once }: Acting, action: string, writer: Writer, decided: Change<A>): Promise<Done<A>> {
  const { entity, change, values, row, detail, basis, tell, status, answer } = decided
  const draft = { actor, action, outcome: 'done' as const, entity, session, request, basis, row, detail }
  const entry = entryOf(writer, epoch, draft)
  const parts = [`changed AS (${change})`], given: unknown[] = [...values]
  const add = (...more: readonly unknown[]) => {
    given.push(...more)
    return given.length - more.length + 1
  }
  parts.push(entryParts('SELECT FROM changed LIMIT 1', add(...entryValues(writer, draft, entry))))
  if (tell) {
    const at = add(writer.tenant, newId(), tell.topic, entity.type, entity.id, JSON.stringify(tell.payload))
    parts.push(`told AS (INSERT INTO outbox (tenant_id, id, topic, entity_type, entity_id, payload) SELECT $${at}::uuid, $${at + 1}::uuid, $${at + 2}, $${at + 3}, $${at + 4}::uuid, $${at + 5}::jsonb FROM entry)`)
  }
  if (once) {
    const at = add(writer.tenant, actor.id ?? writer.tenant, once.key, status, JSON.stringify(answer))
    parts.push(`answered AS (UPDATE idempotency SET status = $${at + 3}, answer = $${at + 4}::jsonb WHERE tenant_id = $${at}::uuid AND actor_id = $${at + 1}::uuid AND key = $${at + 2} AND EXISTS (SELECT FROM entry))`)
  }
  const changed = await writer.rows(`WITH ${parts.join(', ')} SELECT FROM changed`, given)
  if (changed.length === 0) throw new Overtaken('it was changed meanwhile')
  return { status, answer, entry: entry.id }
}
