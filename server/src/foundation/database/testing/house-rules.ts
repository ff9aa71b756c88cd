/**
 * Rules of the house that the catalog can tell of besides who sees what: nothing of an organisation changes without an entry in its journal,
 * and nothing points to what may not be there. A table or column with a reason to be otherwise says so in its comment, in its migration:
 * «not journalled: …», «journalled by one of 2: …» where several triggers divide the rows between them, «points freely: …», «one for each …».
 */
import type pg from 'pg'
import { unsafeInCatalog } from '../catalog.ts'

const tables = `pg_class c WHERE c.relnamespace = 'rustning'::regnamespace AND c.relkind IN ('r', 'p')`
const comment = (column: string) => `coalesce((SELECT d.description FROM pg_description d WHERE d.objoid = c.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = ${column}), '')`
const ofOrganisation = `EXISTS (SELECT FROM pg_attribute mine WHERE mine.attrelid = c.oid AND mine.attname = 'tenant_id')`
const points = (column: string, more = '') => `EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.convalidated AND ${column} = ANY (k.conkey)${more})`
/** A key of which a part may be missing binds nothing when it is. */
const always = ' AND NOT EXISTS (SELECT FROM pg_attribute free WHERE free.attrelid = c.oid AND free.attnum = ANY (k.conkey) AND NOT free.attnotnull)'
/** Of a key that names a thing within another, the inner may be missing; then it does not say where the outer is. */
const last = ` AND (k.conkey[array_length(k.conkey, 1)] = a.attnum OR NOT EXISTS (SELECT FROM pg_attribute free WHERE free.attrelid = c.oid AND free.attnum = ANY (k.conkey) AND free.attnum <> a.attnum AND free.attname ~ '_id$' AND NOT free.attnotnull))`
const trigger = `FROM pg_trigger t JOIN pg_proc f ON f.oid = t.tgfoid WHERE t.tgrelid = c.oid AND f.proname = 'require_journal_entry' AND t.tgenabled IN ('O', 'A') AND t.tgdeferrable AND t.tginitdeferred AND t.tgtype & 1 = 1 AND t.tgtype & may.bit = may.bit AND t.tgattr::text = ''`

const rules = [
  // Whatever the application may do to a row is followed by the trigger that asks for its entry, at the end of the transaction.
  `SELECT c.relname || ' can be changed without a journal entry (' || may.what || ')' AS wrong FROM (VALUES ('INSERT', 4), ('DELETE', 8), ('UPDATE', 16)) AS may (what, bit), ${tables} AND ${ofOrganisation} AND ${comment('0')} NOT LIKE 'not journalled: %'
     AND (has_table_privilege('rustning_app', c.oid, may.what) OR (may.what <> 'DELETE' AND has_any_column_privilege('rustning_app', c.oid, may.what)))
     AND NOT EXISTS (SELECT ${trigger} AND t.tgqual IS NULL)
     AND (SELECT count(*) ${trigger}) < coalesce(substring(${comment('0')} FROM '^journalled by one of (\\d+): ')::int, 1000)`,
  // Its own organisation, and for everything that is called somebody's id, a row of it. Who did something (`_by`) may be a person, a key or a job.
  `SELECT c.relname || '.' || a.attname || ' points to what may not be there' AS wrong FROM pg_attribute a, ${tables} AND a.attrelid = c.oid AND ${ofOrganisation} AND a.attname = 'tenant_id' AND c.relname <> 'tenant' AND NOT ${points('a.attnum', always)}`,
  `SELECT c.relname || '.' || a.attname || ' points to what may not be there' AS wrong FROM pg_attribute a, ${tables} AND a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> 'tenant_id' AND NOT ${points('a.attnum', last)} AND ${comment('a.attnum')} NOT LIKE 'points freely: %'
     AND ((a.atttypid = 'uuid'::regtype AND a.attname ~ '_id$') OR (a.attname = 'sha256' AND c.relname <> 'file_content'))
     AND NOT EXISTS (SELECT FROM pg_index x WHERE x.indrelid = c.oid AND x.indisprimary AND x.indkey[x.indnkeyatts - 1] = a.attnum AND c.relname || '_id' = a.attname)
     AND NOT EXISTS (SELECT FROM pg_attribute kind WHERE kind.attrelid = c.oid AND kind.attname <> a.attname AND kind.attname IN (regexp_replace(a.attname, '_id$', '_type'), regexp_replace(a.attname, '_id$', '_kind')))`,
  `SELECT c.relname || ' may be of what is not there' AS wrong FROM ${tables} AND ${comment('0')} LIKE 'one for each %'
     AND NOT EXISTS (SELECT FROM pg_constraint k JOIN pg_class r ON r.oid = k.confrelid WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.convalidated AND r.relname = substring(${comment('0')} FROM '^one for each (\\w+)'))`,
]

/** What a start would refuse, and what the house does besides: one sentence for each thing that is not so. */
export async function againstTheRules(client: pg.ClientBase): Promise<string[]> {
  const found = await unsafeInCatalog(client)
  for (const rule of rules) found.push(...(await client.query<{ wrong: string }>(rule)).rows.map(({ wrong }) => wrong))
  return found.sort()
}
