/**
 * What the database itself says about its safety, read from the catalog at every start: row-level security is on and forced wherever a
 * tenant's rows stand, every policy of the application compares with the tenant and does nothing else, every key begins with the tenant,
 * nothing steps around it, and nobody who logs in could. One sentence for each thing that is not so; an empty list is the only list the
 * product runs with.
 */
import type pg from 'pg'

/** What the product knows about itself. */
const ours = ['migration']
/** What anybody may know, and no organisation's own. */
const common = ['register_unit', 'register_extract', 'demo', 'demo_person']
/** A person's own rows, before and beside any organisation: seen by that person, or by who knows the secret that the row is found by. */
const personal = ['account', 'session', 'passkey', 'external_login', 'recovery_code', 'login_step', 'first_run']
const tenantless = [...ours, ...common, ...personal]

export async function unsafeInCatalog(client: pg.ClientBase): Promise<string[]> {
  const ask = async (text: string): Promise<string[]> => (await client.query<{ wrong: string }>(text, text.includes('$1') ? [tenantless] : [])).rows.map(({ wrong }) => wrong)
  const found = []
  for (const check of checks) found.push(...(await ask(check)))
  return found.sort()
}

/** As PostgreSQL writes it, wherever the schema is looked for. */
const written = (expression: string): string => `replace(pg_get_expr(${expression}, p.polrelid), 'rustning.', '')`
const ofTenant = `'(tenant_id = ( SELECT current_tenant() AS current_tenant))'`
const ofPerson = `'^\\([a-z_]+ = \\( SELECT current_(account|secret)\\(\\) AS current_(account|secret)\\)\\)$'`
const commands = `(VALUES ('SELECT', 'r', '(from|join)'), ('INSERT', 'a', 'insert into'), ('UPDATE', 'w', 'update'), ('DELETE', 'd', 'delete from')) AS may (what, command, said)`

const tables = `pg_class c WHERE c.relnamespace = 'rustning'::regnamespace AND c.relkind IN ('r', 'p')`

const checks = [
  // Every table that has a tenant, and every table has one unless it is named above.
  `SELECT c.relname || ' has no tenant_id' AS wrong FROM ${tables} AND c.relname <> ALL ($1) AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped)`,
  `SELECT c.relname || ' has row-level security off or not forced' AS wrong FROM ${tables} AND c.relname <> ALL ($1) AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
  `SELECT c.relname || ' has no policy for the application' AS wrong FROM ${tables} AND c.relname <> ALL ($1) AND has_table_privilege('rustning_app', c.oid, 'SELECT, INSERT, UPDATE, DELETE')
     AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND 'rustning_app'::regrole = ANY (p.polroles))`,
  // A policy of the application names the tenant and nothing else, for what is seen and for what is written. Only what is public is seen by all.
  `SELECT c.relname || ' has a policy (' || p.polname || ') that does not name the tenant' AS wrong FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
     WHERE 'rustning_app'::regrole = ANY (p.polroles) AND c.relname <> ALL ($1)
     AND ((coalesce(${written('p.polqual')}, ${ofTenant}) <> ${ofTenant} AND NOT (c.relname LIKE 'public\\_%' AND p.polcmd = 'r')) OR coalesce(${written('p.polwithcheck')}, ${ofTenant}) <> ${ofTenant})`,
  `SELECT c.relname || ' has a policy (' || p.polname || ') for everybody' AS wrong FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE c.relnamespace = 'rustning'::regnamespace AND 0 = ANY (p.polroles)`,
  `SELECT c.relname || ' has row-level security off or not forced' AS wrong FROM ${tables} AND c.relname = ANY (ARRAY[${personal.map((name) => `'${name}'`).join(', ')}]) AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
  `SELECT c.relname || ' has a policy (' || p.polname || ') that does not name the person or the secret' AS wrong FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
     WHERE 'rustning_app'::regrole = ANY (p.polroles) AND c.relname = ANY (ARRAY[${personal.map((name) => `'${name}'`).join(', ')}])
     AND (coalesce(${written('p.polqual')}, '') !~ ${ofPerson} OR coalesce(${written('p.polwithcheck')}, ${written('p.polqual')}) !~ ${ofPerson})`,
  // A right that no policy lets a role use: a policy went missing, and part of the product stands still.
  `SELECT c.relname || ' lets ' || role || ' ' || may.what || ', and no policy shows it a row' AS wrong FROM unnest(ARRAY['rustning_app', 'rustning_seq', 'rustning_verify']) AS role, ${commands}, ${tables} AND c.relrowsecurity
     AND (has_table_privilege(role, c.oid, may.what) OR (may.command <> 'd' AND has_any_column_privilege(role, c.oid, may.what)))
     AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive AND p.polcmd IN ('*', may.command::"char") AND role::regrole = ANY (p.polroles))`,
  // Rights are given column by column, and none of them over whose a row is or what was written in the journal.
  `SELECT c.relname || ' lets the application ' || what || ' it whole' AS wrong FROM unnest(ARRAY['UPDATE', 'TRUNCATE', 'TRIGGER', 'REFERENCES']) AS what, ${tables} AND has_table_privilege('rustning_app', c.oid, what)`,
  `SELECT c.relname || ' lets the application change ' || a.attname AS wrong FROM pg_attribute a, ${tables} AND a.attrelid = c.oid AND a.attname IN ('tenant_id', 'id', 'account_id') AND has_column_privilege('rustning_app', c.oid, a.attnum, 'UPDATE')`,
  `SELECT c.relname || ' lets ' || role || ' ' || what || ' what was written' AS wrong FROM unnest(ARRAY['rustning_app', 'rustning_seq', 'rustning_verify', 'rustning_backup']) AS role, unnest(ARRAY['UPDATE', 'DELETE']) AS what, ${tables}
     AND c.relname IN ('journal_entry', 'journal_leaf', 'journal_tile') AND (has_table_privilege(role, c.oid, what) OR (what = 'UPDATE' AND has_any_column_privilege(role, c.oid, what)))`,
  // Keys: the tenant first in the primary key and in every unique one, and in every foreign key that leads to a tenant's table.
  `SELECT c.relname || ' has a key (' || i.relname || ') that does not begin with tenant_id' AS wrong FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid
     WHERE c.relnamespace = 'rustning'::regnamespace AND c.relname <> ALL ($1) AND x.indisunique
     AND (SELECT attname FROM pg_attribute WHERE attrelid = c.oid AND attnum = x.indkey[0]) IS DISTINCT FROM 'tenant_id'`,
  `SELECT c.relname || ' has a foreign key (' || k.conname || ') without the tenant' AS wrong FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class r ON r.oid = k.confrelid
     WHERE k.contype = 'f' AND c.relnamespace = 'rustning'::regnamespace AND r.relname <> ALL ($1)
     AND NOT EXISTS (SELECT FROM unnest(k.conkey, k.confkey) AS pair (own, other)
       JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = pair.own AND a.attname = 'tenant_id' JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = pair.other AND b.attname = 'tenant_id')`,
  // Ways around: views with their owner's eyes, functions with their owner's rights.
  `SELECT c.relname || ' is a view that sees with its owner''s eyes' AS wrong FROM pg_class c WHERE c.relnamespace = 'rustning'::regnamespace AND c.relkind IN ('v', 'm')
     AND NOT coalesce('security_invoker=true' = ANY (c.reloptions) OR 'security_invoker=on' = ANY (c.reloptions), false)`,
  `SELECT p.proname || ' runs with its owner''s rights and an open search path' AS wrong FROM pg_proc p WHERE p.pronamespace = 'rustning'::regnamespace AND p.prosecdef AND NOT coalesce(p.proconfig::text LIKE '%search_path=%', false)`,
  `SELECT p.proname || ' runs with its owner''s rights for everybody' AS wrong FROM pg_proc p WHERE p.pronamespace = 'rustning'::regnamespace AND p.prosecdef AND has_function_privilege('public', p.oid, 'EXECUTE')`,
  `SELECT p.proname || ' sees nothing of ' || c.relname || ' to ' || may.what AS wrong FROM pg_proc p, ${commands}, ${tables} AND c.relrowsecurity AND p.pronamespace = 'rustning'::regnamespace AND p.prosecdef
     AND pg_get_functiondef(p.oid) ~* ('\\m' || may.said || '\\s+\\(?(rustning\\.)?' || c.relname || '\\M') AND NOT EXISTS (SELECT FROM pg_policy o WHERE o.polrelid = c.oid AND o.polcmd IN ('*', may.command::"char") AND 'rustning_owner'::regrole = ANY (o.polroles))`,
  // What backup cannot read is not in the backup.
  `SELECT c.relname || ' is not in the backup' AS wrong FROM ${tables} AND NOT (has_table_privilege('rustning_backup', c.oid, 'SELECT')
     AND (NOT c.relrowsecurity OR EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND 'rustning_backup'::regrole = ANY (p.polroles) AND pg_get_expr(p.polqual, p.polrelid) = 'true')))`,
  // Whoever hands out work sees what was told and that work waits, by ids, and nothing of what it is about.
  `SELECT c.relname || ' can be reached by rustning_jobs' AS wrong FROM ${tables} AND c.relname NOT IN ('outbox', 'job', 'tenant')
     AND (has_any_column_privilege('rustning_jobs', c.oid, 'SELECT, INSERT, UPDATE, REFERENCES') OR has_table_privilege('rustning_jobs', c.oid, 'DELETE, TRUNCATE, TRIGGER'))`,
  // Who logs in.
  `SELECT rolname || ' could step past row-level security' AS wrong FROM pg_roles WHERE rolname ~ '_login_(app|seq|verify|backup|jobs)$' AND (rolsuper OR rolbypassrls)`,
  `SELECT m.rolname || ' belongs to the owner' AS wrong FROM pg_roles m WHERE m.rolname ~ '_login_' AND pg_has_role(m.oid, 'rustning_owner', 'MEMBER') AND NOT m.rolsuper`,
  `SELECT c.relname || ' is owned by ' || r.rolname || ' and not by rustning_owner' AS wrong FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE c.relnamespace = 'rustning'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND r.rolname <> 'rustning_owner'`,
  `SELECT p.proname || ' is owned by ' || r.rolname || ' and not by rustning_owner' AS wrong FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner WHERE p.pronamespace = 'rustning'::regnamespace AND r.rolname <> 'rustning_owner'`,
]

/** Settings without which an acknowledged change can be lost. */
const durable = { fsync: 'on', full_page_writes: 'on', synchronous_commit: /^(on|remote_write|remote_apply|local)$/ } as const

export interface UnsafeSetting { readonly setting: string; readonly value: string; readonly wanted: string }

export async function unsafeSettings(client: pg.ClientBase): Promise<UnsafeSetting[]> {
  const found: UnsafeSetting[] = []
  for (const [setting, wanted] of Object.entries(durable)) {
    const value = (await client.query<Record<string, string>>(`SHOW ${setting}`)).rows[0]?.[setting] ?? ''
    if (typeof wanted === 'string' ? value !== wanted : !wanted.test(value)) found.push({ setting, value, wanted: 'on' })
  }
  return found
}
