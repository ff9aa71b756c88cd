/**
 * Every way in which one line of the schema could be lost or loosened, read from the catalog: each policy, each key that carries the
 * organisation, each trigger that asks for a journal entry, each view. Whoever adds a table has its lines here without writing any.
 */
import type pg from 'pg'

export interface Mutation {
  readonly kind: string
  readonly table: string
  /** `engagement_own on engagement`. */
  readonly of: string
  readonly change: string
}

export async function mutationsOf(client: pg.ClientBase): Promise<Mutation[]> {
  const rows = async <R extends object>(text: string): Promise<R[]> => (await client.query<R>(text)).rows
  const policies = await rows<{ table: string; name: string; command: string; roles: string[]; checked: boolean; seen: boolean; open: boolean }>(`SELECT c.relname AS table, p.polname AS name, p.polcmd AS command, ARRAY(SELECT r::regrole::text FROM unnest(p.polroles) AS r) AS roles,
    p.polqual IS NOT NULL AS seen, p.polcmd IN ('*', 'a', 'w') AS checked, coalesce(pg_get_expr(p.polqual, p.polrelid), '') = 'true' AS open FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE c.relnamespace = 'rustning'::regnamespace ORDER BY 1, 2`)
  const tables = await rows<{ table: string; forced: boolean }>(`SELECT c.relname AS table FROM pg_class c WHERE c.relnamespace = 'rustning'::regnamespace AND c.relkind IN ('r', 'p') AND c.relrowsecurity ORDER BY 1`)
  const keys = await rows<{ table: string; name: string }>(`SELECT c.relname AS table, k.conname AS name FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE c.relnamespace = 'rustning'::regnamespace AND k.contype = 'f' AND cardinality(k.conkey) > 1 ORDER BY 1, 2`)
  const triggers = await rows<{ table: string; name: string }>(`SELECT c.relname AS table, t.tgname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc f ON f.oid = t.tgfoid WHERE c.relnamespace = 'rustning'::regnamespace AND f.proname = 'require_journal_entry' ORDER BY 1, 2`)
  const views = await rows<{ table: string }>(`SELECT c.relname AS table FROM pg_class c WHERE c.relnamespace = 'rustning'::regnamespace AND c.relkind = 'v' ORDER BY 1`)
  const functions = await rows<{ name: string; call: string }>(`SELECT p.proname AS name, p.oid::regprocedure::text AS call FROM pg_proc p WHERE p.pronamespace = 'rustning'::regnamespace AND p.prosecdef ORDER BY 1`)
  const own = policies.filter(({ roles, table, command }) => roles.includes('rustning_app') && !(table.startsWith('public_') && command === 'r'))
  return [
    ...policies.map(({ table, name }) => ({ kind: 'policy removed', table, of: `${name} on ${table}`, change: `DROP POLICY ${name} ON ${table}` })),
    ...policies.map(({ table, name }) => ({ kind: 'policy for everybody', table, of: `${name} on ${table}`, change: `ALTER POLICY ${name} ON ${table} TO PUBLIC` })),
    ...own.filter(({ seen }) => seen).flatMap(({ table, name }) => ['true', 'current_tenant() IS NOT NULL OR current_account() IS NOT NULL'].map((loose) => ({ kind: 'USING loosened', table, of: `${name} on ${table} to ${loose}`, change: `ALTER POLICY ${name} ON ${table} USING (${loose})` }))),
    ...own.filter(({ checked }) => checked).flatMap(({ table, name }) => ['true', 'current_tenant() IS NOT NULL OR current_account() IS NOT NULL'].map((loose) => ({ kind: 'WITH CHECK loosened', table, of: `${name} on ${table} to ${loose}`, change: `ALTER POLICY ${name} ON ${table} WITH CHECK (${loose})` }))),
    ...tables.flatMap(({ table }) => [['row-level security off', 'DISABLE'], ['row-level security not forced', 'NO FORCE']].map(([kind = '', how]) => ({ kind, table, of: table, change: `ALTER TABLE ${table} ${how} ROW LEVEL SECURITY` }))),
    ...keys.map(({ table, name }) => ({ kind: 'composite key removed', table, of: `${name} on ${table}`, change: `ALTER TABLE ${table} DROP CONSTRAINT ${name}` })),
    ...triggers.flatMap(({ table, name }) => [['journal trigger removed', `DROP TRIGGER ${name} ON ${table}`], ['journal trigger off', `ALTER TABLE ${table} DISABLE TRIGGER ${name}`]].map(([kind = '', change = '']) => ({ kind, table, of: `${name} on ${table}`, change }))),
    ...views.map(({ table }) => ({ kind: 'security_invoker removed', table, of: table, change: `ALTER VIEW ${table} RESET (security_invoker)` })),
    ...functions.flatMap(({ name, call }) => [['owner’s eyes with an open path', `ALTER FUNCTION ${call} RESET ALL`], ['owner’s eyes for everybody', `GRANT EXECUTE ON FUNCTION ${call} TO PUBLIC`]].map(([kind = '', change = '']) => ({ kind, table: name, of: name, change }))),
    { kind: 'journal trigger without effect', table: 'organisation', of: 'require_journal_entry', change: `CREATE OR REPLACE FUNCTION require_journal_entry() RETURNS trigger LANGUAGE plpgsql SET search_path = rustning AS 'BEGIN RETURN NULL; END'` },
    // Where there is no view to loosen, one that would see with its owner's eyes.
    { kind: 'security_invoker removed', table: 'engagement', of: 'a view over engagement', change: 'CREATE VIEW engagement_seen AS SELECT * FROM engagement; ALTER VIEW engagement_seen OWNER TO rustning_owner; GRANT SELECT ON engagement_seen TO rustning_app' },
  ]
}
