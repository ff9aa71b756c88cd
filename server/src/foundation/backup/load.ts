/**
 * Rows that are read in as they were, and not as changes somebody makes: the triggers that ask for a journal entry of the same transaction
 * are off meanwhile, and the owner sees past the organisations. Both are put back in the same transaction; nobody else ever sees them gone,
 * because the tables are locked until it ends.
 */
import type pg from 'pg'
import { unsafeInCatalog } from '../database/catalog.ts'
import { roleOf } from '../database/roles.ts'
import type { Verifier } from '../journal/note.ts'
import { verifyJournal } from '../journal/verify.ts'
import { sameText } from './connection.ts'
import { quoted } from './tables.ts'
import { BackupRefused } from './refused.ts'

const again: Record<string, string> = { O: 'ENABLE', A: 'ENABLE ALWAYS', R: 'ENABLE REPLICA' }

/** Runs `load` as the owner in one transaction, and `check` as the verifier before it is committed. All or nothing. */
export async function loadWhole<T>(client: pg.ClientBase, load: () => Promise<T>, check: (loaded: T) => Promise<void>): Promise<T> {
  await client.query(`BEGIN; ${sameText}; SET LOCAL search_path = rustning; SET LOCAL lock_timeout = '10s'; SET LOCAL ROLE ${roleOf('owner')}; SET CONSTRAINTS ALL DEFERRED`)
  try {
    const close = await openTables(client)
    const loaded = await load()
    // What waits until the commit is done now: a table with something waiting cannot be changed back.
    await client.query('SET CONSTRAINTS ALL IMMEDIATE')
    await close()
    await client.query(`SET LOCAL ROLE ${roleOf('verify')}`)
    await check(loaded)
    await client.query('SET LOCAL ROLE NONE')
    const wrong = await unsafeInCatalog(client)
    if (wrong.length > 0) throw new BackupRefused('openCatalog', (text) => text.openCatalog(wrong.join('; ')))
    await client.query('COMMIT')
    return loaded
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}

async function openTables(client: pg.ClientBase): Promise<() => Promise<void>> {
  const triggers = (await client.query<{ table: string; name: string; state: string }>(`SELECT c.relname AS table, t.tgname AS name, t.tgenabled AS state FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = 'rustning'::regnamespace AND NOT t.tgisinternal AND t.tgenabled <> 'D' ORDER BY 1, 2`)).rows
  const forced = (await client.query<{ table: string }>(`SELECT relname AS table FROM pg_class WHERE relnamespace = 'rustning'::regnamespace AND relkind IN ('r', 'p') AND relforcerowsecurity ORDER BY 1`)).rows
  const alter = async (change: (one: { table: string; name: string; state: string }) => string, force: string) => {
    for (const { table } of forced) await client.query(`ALTER TABLE ${quoted(table)} ${force} ROW LEVEL SECURITY`)
    for (const trigger of triggers) await client.query(`ALTER TABLE ${quoted(trigger.table)} ${change(trigger)} TRIGGER ${quoted(trigger.name)}`)
  }
  await alter(() => 'DISABLE', 'NO FORCE')
  return () => alter(({ state }) => again[state] ?? 'ENABLE', 'FORCE')
}

export interface Promised { readonly tenant: string; readonly epoch: number; readonly note: string }

/** Refuses unless every journal there is, or every one of `only`, holds, and holds what was signed of it when the copy was made. */
export async function refuseUnlessJournalsHold(client: pg.ClientBase, key: Verifier, promised: readonly Promised[], only?: string): Promise<void> {
  const { rows } = await client.query<{ tenant: string; epoch: number }>('SELECT tenant_id AS tenant, epoch FROM rustning.journal_tree WHERE tenant_id = $1 OR $1 IS NULL', [only ?? null])
  const journals = new Map([...rows, ...promised].map(({ tenant, epoch }) => [`${tenant} ${epoch}`, { tenant, epoch }]))
  for (const { tenant, epoch } of journals.values()) {
    const notes = promised.filter((one) => one.tenant === tenant && one.epoch === epoch).map(({ note }) => note)
    const { findings: [first], witnessed } = await verifyJournal(client, { tenant, epoch, key, witnessed: notes })
    // The verifier passes over a checkpoint of another journal, as it must in a witness's file; here each is of the one it stands beside.
    const wrong = first?.said ?? (witnessed === notes.length ? undefined : 'a checkpoint of another journal')
    if (wrong !== undefined) throw new BackupRefused('journal', (text) => text.journal(tenant, wrong))
  }
}
