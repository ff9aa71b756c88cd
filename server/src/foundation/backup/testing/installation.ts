/** An installation with a table of every kind of column, organisations that work in it, and a journal that is kept, signed and witnessed. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { asAdmin, migrationsFolder, newTenant, testDatabase, type TestDatabase } from '../../database/testing/cluster.ts'
import { migrate, readMigrations, type Migration } from '../../database/migrate.ts'
import { changeAs } from '../../database/transaction.ts'
import { changeWith } from '../../journal/append.ts'
import { signCheckpoints } from '../../journal/checkpoint.ts'
import { entryOf, type EntryDraft } from '../../journal/entry.ts'
import { newSigner, type Signer } from '../../journal/note.ts'
import { sequence } from '../../journal/sequence.ts'
import { witnessFile, type Witness } from '../../journal/witness.ts'
import { newId, type TenantId } from '../../values/id.ts'
import { backupLogin } from '../connection.ts'

const shipped = readMigrations(migrationsFolder)
const statements = [
  `CREATE TABLE thing (tenant_id uuid NOT NULL REFERENCES tenant, id uuid NOT NULL, version int NOT NULL, title text NOT NULL, upper_title text GENERATED ALWAYS AS (upper(title)) STORED,
    n bigint NOT NULL GENERATED ALWAYS AS IDENTITY, amount numeric(30, 10), share float8, bytes bytea, labels text[], more jsonb, at timestamptz DEFAULT clock_timestamp(), on_day date, open boolean, parent uuid,
    PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, parent) REFERENCES thing)`,
  'ALTER TABLE thing ENABLE ROW LEVEL SECURITY; ALTER TABLE thing FORCE ROW LEVEL SECURITY',
  'CREATE POLICY thing_own ON thing TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()))',
  'GRANT SELECT, INSERT, UPDATE (version, title, amount, parent), DELETE ON thing TO rustning_app',
  'CREATE CONSTRAINT TRIGGER thing_journalled AFTER INSERT OR UPDATE OR DELETE ON thing DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry(\'thing\')',
]
/** The edition under test, with the table; and one that came after it. */
export const edition: readonly Migration[] = [...shipped, { number: shipped.length + 1, name: '9998-test-thing', statements, hash: 'thing' }]
export const laterEdition: readonly Migration[] = [...edition, { number: edition.length + 1, name: '9999-test-later', statements: ['ALTER TABLE thing ADD COLUMN later text NOT NULL DEFAULT \'then\''], hash: 'later' }]

export const awkward = 'tab\t, line\n, backslash \\ \\N \\., “quotes” \' ", nothing \u2028 and 🦔'

export interface Installation {
  readonly db: TestDatabase
  readonly signer: Signer
  readonly folder: string
  readonly witness: Witness
  readonly backupAs: pg.ClientConfig
  readonly app: pg.Pool
  readonly seq: pg.Pool
  readonly newTenant: () => Promise<TenantId>
  /** One more thing, with its entry. */
  readonly write: (tenant: TenantId, title?: string, epoch?: number) => Promise<void>
  /** Everything gets its place, and what there is of it is signed. */
  readonly seal: (epoch?: number) => Promise<void>
  readonly end: () => Promise<void>
}

export async function installation({ migrations = edition, signer = newSigner('backup.example') }: { readonly migrations?: readonly Migration[]; readonly signer?: Signer } = {}): Promise<Installation> {
  const db = await testDatabase()
  await asAdmin(db.admin, (client) => migrate(client, migrations))
  const folder = mkdtempSync(path.join(tmpdir(), 'rustning-backup-'))
  const witness = witnessFile(path.join(folder, 'witness.jsonl'))
  const [app, seq] = [db.pool('app', 4), db.pool('seq', 2)]
  return {
    db, signer, folder, witness, app, seq, backupAs: backupLogin(db.database),
    newTenant: () => newTenant(db.admin),
    write: async (tenant, title = 'x', epoch = 1) => {
      const id = newId()
      const draft: EntryDraft = { actor: { kind: 'system' }, action: 'thing.create', outcome: 'done', entity: { type: 'thing', id, version: 1 }, detail: { title } }
      await changeAs(app, tenant, (writer) => changeWith(writer, entryOf(writer, epoch, draft), draft, `INSERT INTO thing (tenant_id, id, version, title, amount, share, bytes, labels, more, on_day, open)
        VALUES ($1, $2, 1, $3, 12345678901234567890.0123456789, 0.1, $4, $5, $6, '2026-03-29', true) RETURNING id`, [tenant, id, title, Buffer.from(awkward), [title, awkward, null], JSON.stringify({ title, big: [1, null, awkward] })]))
    },
    seal: async (epoch = 1) => {
      while ((await sequence(seq, epoch)) > 0);
      await signCheckpoints(seq, epoch, signer, witness)
    },
    end: async () => {
      await db.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A digest of every table's rows, whatever their order on the disk. */
export async function digests(admin: pg.ClientConfig): Promise<Record<string, string>> {
  return asAdmin(admin, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'rustning'::regnamespace AND relkind = 'r' AND relname <> 'migration' ORDER BY 1`)
    const found: Record<string, string> = {}
    for (const { name } of tables) found[name] = (await client.query<{ digest: string }>(`SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text COLLATE "C")), '') AS digest FROM rustning.${name} t`)).rows[0]?.digest ?? ''
    return found
  })
}
