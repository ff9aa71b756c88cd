/**
 * One connection for as long as a backup or restore takes: no statement of it is ended for being slow, and a connection that breaks is told
 * as an error of whatever was under way.
 */
import pg from 'pg'
import type { Database } from '../database/pool.ts'
import { credentialsFor } from '../database/roles.ts'
import { BackupRefused } from './refused.ts'

/** How far it has come, in bytes, and with what. */
export type Progress = (done: number, of: number, what: string) => void

/** The login that may read every tenant's rows and write none. */
export const backupLogin = ({ host, port, name, secret, tls, logins = name }: Database): pg.ClientConfig => ({ host, port, database: name, ...credentialsFor('backup', logins, secret), ...(tls && { ssl: true }) })

export async function withConnection<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionTimeoutMillis: 10_000, ...config, keepAlive: true, statement_timeout: 0, idle_in_transaction_session_timeout: 0, application_name: 'rustning backup' })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    // Else the server keeps a place for somebody who never logged in.
    void client.end().catch(() => {})
    throw new BackupRefused('unreachable', (text) => text.unreachable((error as Error).message))
  }
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Values are written and read the same way whatever the server's own habits are. */
export const sameText = `SET LOCAL client_encoding = 'UTF8'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres'; SET LOCAL timezone = 'UTC'; SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1`
