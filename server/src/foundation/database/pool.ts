/**
 * Connections, one pool for each login. A connection that hangs, a transaction that is forgotten and a lock that does not come are ended by
 * the database; a server that is gone is noticed, and found again when it is back.
 */
import pg from 'pg'
import { credentialsFor, type Login } from './roles.ts'

/** Where a database is, and the secret that the passwords of its logins follow from. */
export interface Database {
  readonly host: string
  readonly port: number
  readonly name: string
  readonly secret: string
  readonly tls?: boolean | undefined
  /** The database whose logins are used, where it is a copy of another. */
  readonly logins?: string | undefined
}

export interface PoolOptions {
  readonly size?: number
  readonly log?: (line: string) => void
}

// Money and large counts must not lose digits on their way through a float.
const textForExactNumbers: pg.CustomTypesConfig = {
  getTypeParser: (type, format) => ([20, 1700].includes(Number(type)) ? (value: string) => value : pg.types.getTypeParser(type, format as 'text')) as never,
}

export function openPool({ host, port, name, secret, tls, logins = name }: Database, login: Login, { size = 10, log = () => {} }: PoolOptions = {}): pg.Pool {
  const pool = new pg.Pool({
    host, port, database: name, ...credentialsFor(login, logins, secret), ...(tls && { ssl: true }), max: size, types: textForExactNumbers,
    connectionTimeoutMillis: 10_000, idleTimeoutMillis: 30_000, keepAlive: true, keepAliveInitialDelayMillis: 5_000,
    // Questions of the application may be put one after another before the first is answered; the others copy whole tables, which cannot.
    pipeline: login === 'app',
    statement_timeout: 10_000, lock_timeout: 5_000, idle_in_transaction_session_timeout: 15_000, application_name: `rustning ${login}`,
  })
  return surviving(pool, (error) => log(`a database connection was lost: ${error.message}`))
}

/** A connection that breaks would otherwise end the process: one that is idle by the pool's event, one that is in use or just given back by its own. */
export function surviving(pool: pg.Pool, told: (error: Error) => void): pg.Pool {
  pool.on('error', told)
  // Whoever uses it is told as well, by the question that fails.
  pool.on('connect', (client) => void client.on('error', () => {}))
  return pool
}
