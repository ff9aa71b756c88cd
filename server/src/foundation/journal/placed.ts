/**
 * The entries of one journal in their order, straight off the wire. Checking a journal is checking every row of it, and turning each row into
 * text and back cost more than all the checks; so the rows come as the database's own binary COPY, and are read where they lie.
 */
import type pg from 'pg'
import { copyOut } from '../backup/copy.ts'
import { asUuid } from '../values/id.ts'

/** What stands beside the body, and the bytes that are hashed. Read before the next row is asked for: the bytes are used again. */
export interface Placed {
  readonly seq: number
  readonly hash: string
  readonly id: string
  readonly tx: string
  readonly entityType: string
  readonly entityId: string | null
  readonly entityVersion: number | null
  /** Milliseconds since 1970. */
  readonly at: number
  readonly actorKind: string
  readonly actorId: string | null
  readonly action: string
  readonly outcome: string
  /** The mark of a leaf, then the body. */
  readonly leaf: Buffer
  /** The mark of a detail, its salt and its data; null when it has been erased. */
  readonly detail: Buffer | null
}

/** All but the two longest as text or as whole numbers; `epoch` and `tenant` are no text of anybody's. */
const rowsOf = (tenant: string, epoch: number): string => `COPY (SELECT l.seq, l.hash, e.id::text, e.tx::text, e.entity_type, e.entity_id::text, e.entity_version, e.at, e.actor_kind, e.actor_id::text, e.action, e.outcome,
    '\\x00'::bytea || e.body, '\\x03'::bytea || d.salt || d.data
  FROM journal_leaf l JOIN journal_entry e ON e.tenant_id = l.tenant_id AND e.id = l.entry_id LEFT JOIN journal_detail d ON d.tenant_id = e.tenant_id AND d.entry_id = e.id
  WHERE l.tenant_id = '${asUuid(tenant)}' AND l.epoch = ${Math.trunc(epoch)} ORDER BY l.seq) TO STDOUT (FORMAT binary)`

/**
 * From one moment of the database. In the order of the index and never sorted, so that the first row comes at once and no size needs memory;
 * however long it takes, because it is the length of the journal that decides.
 */
const asItLies = 'SET LOCAL statement_timeout = 0; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL max_parallel_workers_per_gather = 0'

/** Whom to ask: a pool, or a connection in the middle of a transaction whose own rows are to be read. */
export type Asked = pg.Pool | pg.ClientBase
const isPool = (asked: Asked): asked is pg.Pool => 'idleCount' in asked

/** Stops when `each` says false. */
export async function eachPlaced(asked: Asked, tenant: string, epoch: number, each: (row: Placed) => boolean): Promise<void> {
  if (!isPool(asked)) {
    // Going back to the savepoint gives the transaction its settings back.
    await asked.query(`SAVEPOINT reading; ${asItLies}`)
    await readThrough(asked, rowsOf(tenant, epoch), each)
    await asked.query('ROLLBACK TO reading; RELEASE reading')
    return
  }
  const client = await asked.connect()
  let broken: Error | undefined
  try {
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${asItLies}`)
    await readThrough(client, rowsOf(tenant, epoch), each)
    await client.query('COMMIT')
  } catch (error) {
    broken = error as Error
    throw error
  } finally {
    client.release(broken)
  }
}

async function readThrough(client: pg.ClientBase, statement: string, each: (row: Placed) => boolean): Promise<void> {
  const { stream } = copyOut(client, statement)
  let rest: Buffer | undefined, first = true
  for await (const piece of stream as AsyncIterable<Buffer>) {
    const bytes = rest ? Buffer.concat([rest, piece]) : piece
    const from = first ? headerLength(bytes) : 0
    first = false
    const end = readRows(bytes, from, each)
    if (end === undefined) return
    rest = end < bytes.length ? bytes.subarray(end) : undefined
  }
}

/** `PGCOPY`, its line ends, flags, and the length of an extension. */
const headerLength = (bytes: Buffer): number => 19 + bytes.readInt32BE(15)

/** Where the first row begins that is not whole; `undefined` when no more is wanted or there is no more. */
function readRows(bytes: Buffer, from: number, each: (row: Placed) => boolean): number | undefined {
  let at = from
  const next = (): number => {
    const length = bytes.readInt32BE(at)
    at += 4
    if (length > 0) at += length
    return length
  }
  const text = (): string | null => {
    const length = next()
    return length < 0 ? null : bytes.toString('latin1', at - length, at)
  }
  const words = (): string => {
    const length = next()
    return bytes.toString('utf8', at - length, at)
  }
  const part = (): Buffer | null => {
    const length = next()
    return length < 0 ? null : bytes.subarray(at - length, at)
  }
  while (isWhole(bytes, at)) {
    const fields = bytes.readInt16BE(at)
    if (fields < 0) return undefined
    at += 2
    const row: Placed = {
      seq: (next(), Number(bytes.readBigInt64BE(at - 8))), hash: text() as string, id: text() as string, tx: text() as string, entityType: words(), entityId: text(),
      entityVersion: next() < 0 ? null : bytes.readInt32BE(at - 4), at: (next(), Math.floor(Number(bytes.readBigInt64BE(at - 8)) / 1000) + year2000),
      actorKind: words(), actorId: text(), action: words(), outcome: words(), leaf: part() as Buffer, detail: part(),
    }
    if (!each(row)) return undefined
  }
  return at
}

/** PostgreSQL counts from the year 2000. */
const year2000 = Date.UTC(2000, 0, 1)

function isWhole(bytes: Buffer, from: number): boolean {
  if (from + 2 > bytes.length) return false
  let at = from + 2
  for (let field = bytes.readInt16BE(from); field > 0; field--) {
    if (at + 4 > bytes.length) return false
    const length = bytes.readInt32BE(at)
    at += 4 + (length > 0 ? length : 0)
  }
  return at <= bytes.length
}
