/**
 * The only ways to the database: reading as a tenant, and changing as a tenant. Both name the tenant for exactly one transaction; the
 * setting cannot outlive it, and without it row-level security shows nothing. Changing goes through `foundation/action`, which adds the
 * journal entry; this file only holds the transaction itself.
 */
import type pg from 'pg'
import { asUuid, newId, type TenantId, type Uuid } from '../values/id.ts'
import { WritesPaused } from './pause.ts'
import { forgetNames, isOutdated, nameOf } from './prepared.ts'

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

/** Reads what one moment shows. Nothing can be changed here; the database refuses it. What is `planned` for itself is planned each time: its best way hangs on its words. May run more than once. */
export async function readAs<T>(pool: pg.Pool, tenant: TenantId, work: (reader: Reader) => Promise<T>, planned: typeof byIndex | ReturnType<typeof byIndexWithin> | '' = ''): Promise<T> {
  return retried(() => inReading(pool, `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL app.tenant = '${asUuid(tenant)}'${planned}`, (client) => work(readerOf(client, tenant, planned === ''))))
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

/** One statement that nothing else hangs on, put together with its beginning and its end: the database is waited for once. */
export async function changeOnce<R extends object>(pool: pg.Pool, tenant: TenantId, text: string, values: readonly unknown[]): Promise<R[]> {
  return retried(() => onConnection(pool, async (client, ending) => {
    ending()
    // If it fails, what ends the transaction undoes it.
    const [begun, changed, committed] = await Promise.allSettled([client.query(`BEGIN; SET LOCAL app.tenant = '${asUuid(tenant)}'`), rowsOf(client)<R>(text, values), client.query('COMMIT')])
    for (const one of [begun, committed]) if (one.status === 'rejected' && changed.status === 'fulfilled') throw one.reason
    if (changed.status === 'rejected') throw changed.reason
    return changed.value
  }))
}

/** Three times at most, when it collided with another transaction, or the tables had changed under a question. */
export async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!(collisions.has(codeOf(error)) || isOutdated(error)) || attempt === 3) throw error
    }
  }
}

/** `again`: the question is planned once for all it may be asked with, as most may be. */
export const rowsOf = (client: Pick<pg.ClientBase, 'query'>, again = true): Reader['rows'] => async <R extends object>(text: string, values: readonly unknown[] = []) => {
  // Without values, several statements may stand in one message; they cannot have a name.
  const name = again && values.length > 0 ? nameOf(text) : undefined
  try {
    return (await client.query<R>({ ...(name !== undefined && { name }), text, values: values as unknown[] })).rows
  } catch (error) {
    if (isOutdated(error)) forgetNames()
    throw error
  }
}

export const readerOf = (client: pg.ClientBase, tenant: TenantId, again = true): Reader => ({ tenant, rows: rowsOf(client, again) })

/** `begin` is one message; what its statements answered is handed to `work`. For the few files that open transactions, and no other. */
export async function inTransaction<T>(pool: pg.Pool, begin: string, work: (client: pg.PoolClient, begun: readonly pg.QueryResult[]) => Promise<T>): Promise<T> {
  return onConnection(pool, async (client, ending) => {
    // Several statements in one message are answered by as many results, whatever the types say.
    const result = await work(client, (await client.query(begin)) as unknown as pg.QueryResult[])
    ending()
    await client.query('COMMIT')
    return result
  })
}

/** The first questions are put without waiting for the beginning to be answered: until it is, the database shows nothing and nothing is told. */
async function inReading<T>(pool: pg.Pool, begin: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return onConnection(pool, async (client) => {
    const [begun, worked] = await Promise.allSettled([client.query(begin), (async () => work(client))()])
    if (begun.status === 'rejected') throw begun.reason
    if (worked.status === 'rejected') throw worked.reason
    await client.query('COMMIT')
    return worked.value
  })
}

/** `ending` is called when from then on nobody can know what became of it. What is thrown is what the caller must know. */
async function onConnection<T>(pool: pg.Pool, work: (client: pg.PoolClient, ending: () => void) => Promise<T>): Promise<T> {
  const client = await connect(pool)
  let broken: Error | undefined
  const onError = (error: Error) => void (broken = error)
  client.on('error', onError)
  let committing = false, over = false
  // Whoever asks on after the end would ask in somebody else's transaction.
  const lease = Object.create(client, { query: { value: (...asked: Parameters<typeof client.query>) => (over ? Promise.reject(new Error('the transaction is over')) : client.query(...asked)) } }) as pg.PoolClient
  try {
    return await work(lease, () => void (committing = true))
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
    over = true
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
