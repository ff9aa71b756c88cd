/**
 * A real PostgreSQL for tests: one embedded server for the whole run, started by the first test file that asks, and for each file a
 * database of its own, copied from one that is already migrated. Nothing is left behind.
 */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { inject } from 'vitest'
import { asTenant, newId, type TenantId } from '../../values/id.ts'
import { startEmbedded } from '../embedded/embedded.ts'
import { takeLock } from '../embedded/lock.ts'
import { migrate, readMigrations } from '../migrate.ts'
import { openPool, type Database } from '../pool.ts'
import { prepareRoles, type Login } from '../roles.ts'

export const migrationsFolder = fileURLToPath(new URL('../../../../migrations', import.meta.url))
const templateName = 'rustning'

export interface TestDatabase {
  readonly database: Database
  readonly admin: pg.ClientConfig
  readonly pool: (login: Login, size?: number) => pg.Pool
  /** Ends every pool and drops the database. */
  readonly drop: () => Promise<void>
}

/** A fresh, migrated database. */
export async function testDatabase(): Promise<TestDatabase> {
  const folder = inject('clusterFolder')
  const { admin } = await startEmbedded(path.join(folder, 'cluster'), { settings: ['max_connections=200'] })
  const name = `test_${newId().replaceAll('-', '')}`
  const release = await takeLock(path.join(folder, 'template.lock'), 60_000)
  try {
    await asAdmin(admin, async (client) => {
      if (!(await client.query('SELECT FROM pg_database WHERE datname = $1', [templateName])).rowCount) {
        await client.query(`CREATE DATABASE ${templateName}`)
        await prepareRoles(client, templateName, admin.password)
        await asAdmin({ ...admin, database: templateName }, (template) => migrate(template, readMigrations(migrationsFolder)))
      }
      await client.query(`CREATE DATABASE ${name} TEMPLATE ${templateName}`)
    })
  } finally {
    release?.()
  }
  const database: Database = { host: admin.host, port: admin.port, name, secret: admin.password, logins: templateName }
  const pools: pg.Pool[] = []
  return {
    database, admin: { ...admin, database: name },
    pool: (login, size) => {
      const pool = openPool(database, login, size === undefined ? {} : { size })
      pools.push(pool)
      return pool
    },
    drop: async () => {
      await Promise.all(pools.map((pool) => pool.end()))
      await asAdmin(admin, async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)))
    },
  }
}

export async function asAdmin<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config)
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A tenant that exists, made by the administrator. */
export async function newTenant(admin: pg.ClientConfig): Promise<TenantId> {
  const tenant = asTenant(newId())
  await asAdmin(admin, (client) => client.query('INSERT INTO rustning.tenant (tenant_id) VALUES ($1)', [tenant]))
  return tenant
}
