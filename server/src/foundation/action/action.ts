/**
 * The one way to change anything. Load what the decision needs, decide, and write the change, its journal entry, its message to others and
 * the answer to a repeated request in one statement; commit. Four messages to the database in all. Whoever sends the same request twice,
 * at once or after a lost answer, gets the first answer again and has done it once. While writing is paused, nothing begins.
 */
import type pg from 'pg'
import { mustNotBePaused } from '../database/pause.ts'
import { changeAs, type Reader, type Writer } from '../database/transaction.ts'
import { entryOf, type Actor, type Entity } from '../journal/entry.ts'
import { entryParts, entryValues } from '../journal/append.ts'
import { asUuid, newId, type TenantId, type Uuid } from '../values/id.ts'

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

/** One thing and its row as it is left. `change` is SQL that returns a row for what it changed; no row means that somebody else came first. */
export interface Written {
  readonly entity: Entity
  readonly change: string
  readonly values: readonly unknown[]
  readonly row: Readonly<Record<string, unknown>>
  readonly detail?: Readonly<Record<string, unknown>> | undefined
}

/** Rows that belong to the thing and have no entry of their own; their trigger names the thing's type and the column with its id. May be none. */
export type Part = Pick<Written, 'change' | 'values'>

export interface Tell { readonly topic: string; readonly payload: unknown }

/** What is to be written, all of it or nothing. */
export interface Change<A> extends Written {
  readonly parts?: readonly Part[]
  /** Other things that change because of this one, each with an entry of its own under the same action unless it names another. */
  readonly also?: readonly (Written & { readonly action?: string })[]
  readonly basis?: Readonly<Record<string, string>> | undefined
  /** For the outbox: who must be told. */
  readonly tell?: Tell | undefined
  /** Where more than one must be told. */
  readonly alsoTell?: readonly Tell[] | undefined
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
  mustNotBePaused(pool)
  return changeAs<Done<A>, Claimed<A>>(pool, tenant, async (writer, claimed) => {
    const earlier = once && answered(claimed, once)
    if (earlier) return earlier
    const decided = decide(await load(writer), writer.at)
    return write(acting, action, writer, decided)
  }, once && claim(tenant, actor, once))
}

interface Claimed<A> { readonly mine: boolean; readonly fingerprint: Buffer | null; readonly status: number | null; readonly answer: A }

/**
 * The first to come with a key leaves a row; its twin waits at the unique key until the first is done, and then finds the answer. A row
 * without an answer cannot be seen by others: it is written in the transaction that writes the answer. Part of the opening message, so
 * that what a caller sent stands in it as hexadecimal digits only.
 */
function claim(tenant: TenantId, actor: Actor, { key, fingerprint }: NonNullable<Acting['once']>): string {
  // Its collation is the column's: by another one no index finds it, and every key of the actor is looked at.
  const what = `(convert_from(decode('${Buffer.from(key).toString('hex')}', 'hex'), 'UTF8') COLLATE "default")`
  const [whose, who, asked] = [`'${asUuid(tenant)}'::uuid`, `'${asUuid(actor.id ?? tenant)}'::uuid`, `decode('${fingerprint.toString('hex')}', 'hex')`]
  return `WITH mine AS (INSERT INTO idempotency (tenant_id, actor_id, key, fingerprint) VALUES (${whose}, ${who}, ${what}, ${asked}) ON CONFLICT DO NOTHING RETURNING true AS mine)
    SELECT true AS mine, NULL::bytea AS fingerprint, NULL::int AS status, NULL::jsonb AS answer FROM mine
    UNION ALL SELECT false, fingerprint, status, answer FROM idempotency WHERE tenant_id = ${whose} AND actor_id = ${who} AND key = ${what}`
}

function answered<A>(claimed: readonly Claimed<A>[], { fingerprint }: NonNullable<Acting['once']>): Done<A> | undefined {
  const first = claimed.find(({ mine }) => mine) ?? claimed[0]
  // The twin was answered after this statement began to look: it is seen the next time.
  if (!first) throw Object.assign(new Error('the same request is being answered'), { code: '40001' })
  if (first.mine) return undefined
  if (!first.fingerprint?.equals(fingerprint)) throw new KeyReused('the key was used for another request')
  return { status: first.status ?? 200, answer: first.answer, repeated: true }
}

async function write<A>({ actor, epoch, session, request, once }: Acting, action: string, writer: Writer, decided: Change<A>): Promise<Done<A>> {
  const { parts = [], also = [], alsoTell = [], basis, tell, status, answer } = decided
  const statements: string[] = [], given: unknown[] = []
  /** Where the first of these values stands. */
  const add = (...more: readonly unknown[]) => {
    given.push(...more)
    return given.length - more.length + 1
  }
  const own = ({ change, values }: Part) => {
    const before = add(...values) - 1
    return change.replaceAll(/\$(\d+)/g, (_, place: string) => `$${Number(place) + before}`)
  }
  const written = [{ action, basis, ...decided }, ...also.map((one) => ({ action, basis, ...one }))].map(({ action: what, basis: because, entity, row, detail, ...one }, index) => {
    const draft = { actor, action: what, outcome: 'done' as const, entity, session, request, basis: because, row, detail }
    const entry = entryOf(writer, epoch, draft), mark = index === 0 ? '' : String(index)
    statements.push(`changed${mark} AS (${own(one)})`, entryParts(`SELECT FROM changed${mark} LIMIT 1`, add(...entryValues(writer, draft, entry)), mark))
    return { entry, mark }
  })
  parts.forEach((part, index) => void statements.push(`part${index} AS (${own(part)})`))
  for (const [index, { topic, payload }] of [...(tell ? [tell] : []), ...alsoTell].entries()) {
    const at = add(writer.tenant, newId(), topic, decided.entity.type, decided.entity.id, JSON.stringify(payload))
    statements.push(`told${index} AS (INSERT INTO outbox (tenant_id, id, topic, entity_type, entity_id, payload) SELECT $${at}::uuid, $${at + 1}::uuid, $${at + 2}, $${at + 3}, $${at + 4}::uuid, $${at + 5}::jsonb FROM entry)`)
  }
  if (once) {
    const at = add(writer.tenant, actor.id ?? writer.tenant, once.key, status, JSON.stringify(answer))
    statements.push(`answered AS (UPDATE idempotency SET status = $${at + 3}, answer = $${at + 4}::jsonb WHERE tenant_id = $${at}::uuid AND actor_id = $${at + 1}::uuid AND key = $${at + 2} AND EXISTS (SELECT FROM entry))`)
  }
  // Thrown, what the others wrote is undone with it.
  const [all] = await writer.rows<{ all: boolean }>(`WITH ${statements.join(', ')} SELECT ${written.map(({ mark }) => `EXISTS (SELECT FROM entry${mark})`).join(' AND ')} AS all`, given)
  if (!all?.all) throw new Overtaken('it was changed meanwhile')
  return { status, answer, entry: written[0]?.entry.id as Uuid }
}
