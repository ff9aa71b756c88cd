/**
 * The only ways to the database: reading as a tenant, and changing as a tenant. Both name the tenant for exactly one transaction; the
 * setting cannot outlive it, and without it row-level security shows nothing. Changing goes through `foundation/action`, which adds the
 * journal entry; this file only holds the transaction itself.
 */
import type pg from 'pg'
import { asUuid, newId, type TenantId, type Uuid } from '../values/id.ts'
import { WritesPaused } from './pause.ts'

export interface Reader {
  readonly tenant: TenantId
  readonly rows: <R extends object>(text: string, values?: readonly unknown[]) => Promise<R[]>
}

export interface Writer extends Reader {
  /** Ties what this transaction changes to its journal entry. */
  readonly tx: Uuid
  /** The database's own time when the transaction began: what is decided is decided by this clock. */
  readonly at: Date
}

/** The database is away for the moment: nothing was done, and trying again is safe. */
export class Unavailable extends Error {}
/** The connection broke while the transaction was being committed: whether it was is not known. */
export class UnknownOutcome extends Error {}

/** For a question that must never read a large table from end to end, whatever the planner believes of it. */
export const byIndex = '; SET LOCAL enable_seqscan = off; SET LOCAL jit = off'
/** The same, given up after so many milliseconds. */
export const byIndexWithin = (milliseconds: number) => `${byIndex}; SET LOCAL statement_timeout = ${Math.trunc(milliseconds)}` as const

/** Reads what one moment shows. Nothing can be changed here; the database refuses it. */
export async function readAs<T>(pool: pg.Pool, tenant: TenantId, work: (reader: Reader) => Promise<T>, planned: typeof byIndex | ReturnType<typeof byIndexWithin> | '' = ''): Promise<T> {
  return inTransaction(pool, `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL app.tenant = '${asUuid(tenant)}'${planned}`, (client) => work(readerOf(client, tenant)))
}

/**
 * Changes and commits, or changes nothing. A collision with another transaction is tried again, so `work` may run more than once. `first` is
 * one statement more for the opening message, where it costs no message of its own; it takes no parameters and must be made of constants,
 * UUIDs and hexadecimal digits alone. Its rows are handed to `work`.
 */
export async function changeAs<T, F extends object = never>(pool: pg.Pool, tenant: TenantId, work: (writer: Writer, first: readonly F[]) => Promise<T>, first?: string): Promise<T> {
  return retried(() => {
    const tx = newId()
    return inTransaction(pool, `BEGIN; SET LOCAL app.tenant = '${asUuid(tenant)}'; SET LOCAL app.tx = '${tx}'; SELECT clock_timestamp() AS at${first === undefined ? '' : `; ${first}`}`, (client, begun) =>
      work({ ...readerOf(client, tenant), tx, at: begun[3]?.rows[0]?.at as Date }, (begun[4]?.rows ?? []) as F[]))
  })
}

/** Three times at most, when it collided with another transaction. */
export async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!collisions.has(codeOf(error)) || attempt === 3) throw error
    }
  }
}

export const rowsOf = (client: Pick<pg.ClientBase, 'query'>): Reader['rows'] => async <R extends object>(text: string, values: readonly unknown[] = []) => (await client.query<R>(text, values as unknown[])).rows

export const readerOf = (client: pg.ClientBase, tenant: TenantId): Reader => ({ tenant, rows: rowsOf(client) })

/** `begin` is one message; what its statements answered is handed to `work`. For the few files that open transactions, and no other. */
export async function inTransaction<T>(pool: pg.Pool, begin: string, work: (client: pg.PoolClient, begun: readonly pg.QueryResult[]) => Promise<T>): Promise<T> {
  const client = await connect(pool)
  let broken: Error | undefined
  const onError = (error: Error) => void (broken = error)
  client.on('error', onError)
  let committing = false
  try {
    // Several statements in one message are answered by as many results, whatever the types say.
    const result = await work(client, (await client.query(begin)) as unknown as pg.QueryResult[])
    committing = true
    await client.query('COMMIT')
    return result
  } catch (error) {
    const lost = broken ?? (isAway(error) ? (error as Error) : undefined)
    if (lost) {
      broken = lost
      throw committing ? new UnknownOutcome(lost.message, { cause: error }) : new Unavailable(lost.message, { cause: error })
    }
    await client.query('ROLLBACK').catch((rolling: Error) => void (broken = rolling))
    // The disk was full before the watch over it saw it.
    throw codeOf(error) === '53100' ? new WritesPaused('disk', { cause: error }) : error
  } finally {
    client.off('error', onError)
    // A connection in an unknown state is not given to the next.
    client.release(broken)
  }
}

/** Several statements that need no name and no parameters, in one message: to ask what is answered before anybody is known. */
export async function inOneMessage(pool: pg.Pool, text: string): Promise<readonly pg.QueryResult[]> {
  try {
    return (await pool.query(text)) as unknown as pg.QueryResult[]
  } catch (error) {
    throw isAway(error) ? new Unavailable((error as Error).message, { cause: error }) : error
  }
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    throw new Unavailable((error as Error).message, { cause: error })
  }
}

/** The database gave up a question that took longer than it may. */
export const tookTooLong = (error: unknown): boolean => codeOf(error) === '57014'

/** Serialisation failure and deadlock. */
const collisions = new Set(['40001', '40P01'])
const codeOf = (error: unknown): string => String((error as { code?: unknown } | undefined)?.code ?? '')

/** The server is stopping, starting or gone, or the network to it is. */
const isAway = (error: unknown): boolean => {
  const code = codeOf(error)
  return /^(57P0[1-5]|08...|53300|ECONN.*|EPIPE|ENOENT|ETIMEDOUT)$/.test(code) || /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test((error as Error)?.message ?? '')
}
