/**
 * From nothing, or from an address, to a database that may be used: it is started or reached, its settings keep what they acknowledge, its
 * roles and shape are those of this edition, and its catalog shows no way around the tenant. Anything else is refused in one sentence.
 */
import path from 'node:path'
import pg from 'pg'
import { unsafeInCatalog, unsafeSettings } from './catalog.ts'
import { startEmbedded, type Embedded } from './embedded/embedded.ts'
import type { RoomLimits } from './embedded/room.ts'
import { migrate, readMigrations } from './migrate.ts'
import type { Database } from './pool.ts'
import { DatabaseRefused } from './refused.ts'
import { prepareRoles } from './roles.ts'

export interface OpenOptions {
  /** A PostgreSQL of the operator's own; without it the embedded one is started in `folder`. */
  readonly url?: string | undefined
  readonly folder: string
  readonly migrations: string
  readonly log?: (line: string) => void
  /** Kept free on the disk of the embedded one. */
  readonly room?: RoomLimits | undefined
}

export interface OpenDatabase {
  readonly database: Database
  /** As the administrator, for backup and for the tests. */
  readonly admin: pg.ClientConfig
  readonly embedded?: Embedded
  readonly migrated: readonly string[]
  readonly close: () => Promise<void>
  /** Where others use it still. */
  readonly leave: () => Promise<void>
}

const ourName = 'rustning'

export async function openDatabase({ url, folder, migrations, log, room }: OpenOptions): Promise<OpenDatabase> {
  const embedded = url === undefined ? await startEmbedded(path.join(folder, 'database'), { room, ...(log && { log }) }) : undefined
  try {
    const { admin, secret } = embedded ? await inEmbedded(embedded) : reached(url as string)
    const migrated = await prepare(admin, secret, migrations)
    const { host, port, database: name } = new pg.Client(admin)
    return {
      database: { host, port, name: name ?? ourName, secret, ...(admin.ssl && { tls: true }) }, admin, migrated, ...(embedded && { embedded }),
      close: async () => void (await embedded?.stop()), leave: async () => void (await embedded?.leave()),
    }
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}

interface Reached { readonly admin: pg.ClientConfig; readonly secret: string }

async function inEmbedded({ admin }: Embedded): Promise<Reached> {
  await withClient(admin, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [ourName])
    if (!rowCount) await client.query(`CREATE DATABASE ${ourName}`).catch((error: { code?: string }) => {
      if (error.code !== '42P04' && error.code !== '23505') throw error
    })
  })
  return { admin: { ...admin, database: ourName }, secret: admin.password }
}

/** The secret of the logins follows from the administrator's password, so that several servers of one installation agree. */
function reached(url: string): Reached {
  const client = new pg.Client({ connectionString: url })
  return { admin: { connectionString: url, connectionTimeoutMillis: 10_000 }, secret: String(client.password ?? '') || url }
}

async function prepare(admin: pg.ClientConfig, secret: string, migrations: string): Promise<string[]> {
  return withClient(admin, async (client) => {
    const version = Number((await client.query<{ server_version_num: string }>('SHOW server_version_num')).rows[0]?.server_version_num)
    if (version < 150_000) throw new DatabaseRefused('tooOld', (text) => text.tooOld(String(Math.floor(version / 10_000))))
    const [unsafe] = await unsafeSettings(client)
    if (unsafe) throw new DatabaseRefused('unsafe', (text) => text.unsafe(unsafe.setting, unsafe.value, unsafe.wanted))
    const { rows } = await client.query<{ may: boolean; who: string }>('SELECT rolcreaterole OR rolsuper AS may, current_user AS who FROM pg_roles WHERE rolname = current_user')
    if (!rows[0]?.may) throw new DatabaseRefused('mayNotCreateRoles', (text) => text.mayNotCreateRoles(rows[0]?.who ?? ''))
    await prepareRoles(client, client.database ?? ourName, secret)
    const migrated = await migrate(client, readMigrations(migrations))
    const wrong = await unsafeInCatalog(client)
    if (wrong.length > 0) throw new DatabaseRefused('openCatalog', (text) => text.openCatalog(wrong.join('; ')))
    return migrated
  })
}

async function withClient<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config)
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    await client.end().catch(() => {})
    throw new DatabaseRefused('unreachable', (text) => text.unreachable((error as Error).message))
  }
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}
