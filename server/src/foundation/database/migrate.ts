/**
 * Brings a database from the shape it has to the shape this edition knows, one numbered file after the other, each whole or not at all.
 * What has been run is recorded with its hash: a file that was changed afterwards, or a database newer than this edition, is refused.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { DatabaseRefused } from './refused.ts'
import { roleOf } from './roles.ts'

export interface Migration {
  readonly number: number
  /** `0001-foundation-tenancy`. */
  readonly name: string
  readonly statements: readonly string[]
  readonly hash: string
}

export interface MigrateOptions {
  /** Called before each statement; tests kill the connection here. */
  readonly before?: (migration: Migration, statement: number) => Promise<void> | void
}

/** Any number, the same in every server of an installation. */
const migrationLock = 7_270_116_001

export function readMigrations(folder: string): Migration[] {
  const files = readdirSync(folder).filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file)).sort()
  return files.map((file, index) => {
    const text = readFileSync(path.join(folder, file), 'utf8')
    if (Number(file.slice(0, 4)) !== index + 1) throw new Error(`${file} should be number ${index + 1}: migrations are numbered without gaps`)
    return { number: index + 1, name: file.replace(/\.sql$/, ''), statements: statementsIn(text), hash: createHash('sha256').update(text).digest('hex') }
  })
}

/** Runs what is missing and returns the names of it. Others who migrate at the same time wait. */
export async function migrate(admin: pg.ClientBase, migrations: readonly Migration[], { before }: MigrateOptions = {}): Promise<string[]> {
  await admin.query('SELECT pg_advisory_lock($1)', [migrationLock])
  try {
    const owner = roleOf('owner')
    await admin.query(`CREATE SCHEMA IF NOT EXISTS rustning AUTHORIZATION ${owner}`)
    await admin.query('CREATE TABLE IF NOT EXISTS rustning.migration (number int PRIMARY KEY, name text NOT NULL, hash text NOT NULL, applied_at timestamptz NOT NULL DEFAULT clock_timestamp())')
    await admin.query(`ALTER TABLE rustning.migration OWNER TO ${owner}`)
    const { rows } = await admin.query<{ number: number; name: string; hash: string }>('SELECT number, name, hash FROM rustning.migration ORDER BY number')
    refuseOther(rows, migrations)
    const missing = migrations.slice(rows.length)
    for (const migration of missing) await run(admin, migration, owner, before)
    await letBackupRead(admin, owner)
    return missing.map(({ name }) => name)
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [migrationLock]).catch(() => {})
  }
}

/**
 * Backup reads every row of every table, and is given that table by table, so that no role needs the right to step past row-level security.
 * Part of every migration, because a table that nobody remembered would be missing from the backup and be missed only afterwards.
 */
async function letBackupRead(admin: pg.ClientBase, owner: string): Promise<void> {
  await admin.query(`BEGIN; SET LOCAL ROLE ${owner}; SET LOCAL search_path = rustning`)
  try {
    await admin.query('GRANT SELECT ON ALL TABLES IN SCHEMA rustning TO rustning_backup; GRANT SELECT ON ALL SEQUENCES IN SCHEMA rustning TO rustning_backup')
    await admin.query(`DO $$ DECLARE one record; BEGIN
      FOR one IN SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'rustning'::regnamespace AND c.relkind IN ('r', 'p') AND c.relrowsecurity
        AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'backup_reads')
      LOOP EXECUTE format('CREATE POLICY backup_reads ON %I FOR SELECT TO rustning_backup USING (true)', one.relname); END LOOP;
    END $$`)
    await admin.query('COMMIT')
  } catch (error) {
    await admin.query('ROLLBACK').catch(() => {})
    throw error
  }
}

function refuseOther(applied: readonly { number: number; name: string; hash: string }[], known: readonly Migration[]): void {
  if (applied.length > known.length) throw new DatabaseRefused('newer', (text) => text.newer(applied.at(-1)?.name ?? '', known.at(-1)?.name ?? '–'))
  const other = applied.find((one, index) => one.hash !== known[index]?.hash)
  if (other) throw new DatabaseRefused('changed', (text) => text.changed(other.name))
}

async function run(admin: pg.ClientBase, migration: Migration, owner: string, before: MigrateOptions['before']): Promise<void> {
  await admin.query(`BEGIN; SET LOCAL ROLE ${owner}; SET LOCAL search_path = rustning; SET LOCAL lock_timeout = '10s'`)
  try {
    for (const [index, statement] of migration.statements.entries()) {
      await before?.(migration, index)
      await admin.query(statement)
    }
    await admin.query('INSERT INTO migration (number, name, hash) VALUES ($1, $2, $3)', [migration.number, migration.name, migration.hash])
    await before?.(migration, migration.statements.length)
    await admin.query('COMMIT')
  } catch (error) {
    await admin.query('ROLLBACK').catch(() => {})
    throw error
  }
}

/** A statement ends with a semicolon at the end of a line, outside a `$$` body. Comments before it belong to it. */
export function statementsIn(text: string): string[] {
  const statements: string[] = []
  let current: string[] = [], inBody = false
  for (const line of text.split('\n')) {
    current.push(line)
    const code = line.replace(/--.*$/, '')
    if ((code.match(/\$\$/g)?.length ?? 0) % 2 === 1) inBody = !inBody
    if (inBody || !code.trimEnd().endsWith(';')) continue
    statements.push(current.join('\n').trim())
    current = []
  }
  if (current.some((line) => line.replace(/--.*$/, '').trim() !== '')) throw new Error(`a statement does not end: ${current.join(' ').trim().slice(0, 60)}`)
  return statements
}
