/**
 * What the database itself says about its safety, read from the catalog at every start: row-level security is on and forced wherever a
 * tenant's rows stand, every key begins with the tenant, nothing steps around it, and nobody who logs in could. One sentence for each
 * thing that is not so; an empty list is the only list the product runs with.
 */
import type pg from 'pg'

/** What the product knows about itself. */
const ours = ['migration']
/** A person's own rows, before and beside any organisation: seen by that person, or by who knows the secret that the row is found by. */
const personal = ['account', 'session', 'passkey', 'external_login', 'recovery_code', 'login_step', 'first_run']
const tenantless = [...ours, ...personal]

export async function unsafeInCatalog(client: pg.ClientBase): Promise<string[]> {
  const ask = async (text: string): Promise<string[]> => (await client.query<{ wrong: string }>(text, text.includes('$1') ? [tenantless] : [])).rows.map(({ wrong }) => wrong)
  const found = []
  for (const check of checks) found.push(...(await ask(check)))
  return found.sort()
}

const tables = `pg_class c WHERE c.relnamespace = 'rustning'::regnamespace AND c.relkind IN ('r', 'p')`

const checks = [
  // Every table that has a tenant, and every table has one unless it is named above.
  `SELECT c.relname || ' has no tenant_id' AS wrong FROM ${tables} AND c.relname <> ALL ($1) AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped)`,
  `SELECT c.relname || ' has row-level security off or not forced' AS wrong FROM ${tables} AND c.relname <> ALL ($1) AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
  `SELECT c.relname || ' has no policy for the application' AS wrong FROM ${tables} AND c.relname <> ALL ($1) AND has_table_privilege('rustning_app', c.oid, 'SELECT, INSERT, UPDATE, DELETE')
     AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND 'rustning_app'::regrole = ANY (p.polroles))`,
  // A policy of the application names the tenant, for what is seen and for what is written.
  `SELECT c.relname || ' has a policy (' || p.polname || ') that does not name the tenant' AS wrong FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
     WHERE 'rustning_app'::regrole = ANY (p.polroles) AND c.relname <> ALL ($1) AND (coalesce(pg_get_expr(p.polqual, p.polrelid), 'current_tenant()') !~ 'current_tenant\\(\\)' OR coalesce(pg_get_expr(p.polwithcheck, p.polrelid), 'current_tenant()') !~ 'current_tenant\\(\\)')
     AND c.relname NOT LIKE 'public\\_%'`,
  `SELECT c.relname || ' has row-level security off or not forced' AS wrong FROM ${tables} AND c.relname = ANY (ARRAY[${personal.map((name) => `'${name}'`).join(', ')}]) AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
  `SELECT c.relname || ' has a policy (' || p.polname || ') that does not name the person or the secret' AS wrong FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
     WHERE 'rustning_app'::regrole = ANY (p.polroles) AND c.relname = ANY (ARRAY[${personal.map((name) => `'${name}'`).join(', ')}])
     AND (coalesce(pg_get_expr(p.polqual, p.polrelid), '') !~ 'current_(account|secret)\\(\\)' OR coalesce(pg_get_expr(p.polwithcheck, p.polrelid), 'current_account()') !~ 'current_(account|secret)\\(\\)')`,
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
  // What backup cannot read is not in the backup.
  `SELECT c.relname || ' is not in the backup' AS wrong FROM ${tables} AND NOT (has_table_privilege('rustning_backup', c.oid, 'SELECT')
     AND (NOT c.relrowsecurity OR EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND 'rustning_backup'::regrole = ANY (p.polroles) AND pg_get_expr(p.polqual, p.polrelid) = 'true')))`,
  // Who logs in.
  `SELECT rolname || ' could step past row-level security' AS wrong FROM pg_roles WHERE rolname ~ '_login_(app|seq|verify|backup)$' AND (rolsuper OR rolbypassrls)`,
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
