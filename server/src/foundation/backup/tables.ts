/**
 * Which tables there are, in an order in which each comes after those it points to, read from the catalog: a table that a later edition
 * adds is backed up without anybody having to remember it.
 */
import pg from 'pg'

export interface Column {
  readonly name: string
  /** As PostgreSQL writes it: `timestamp with time zone`. */
  readonly type: string
  readonly array: boolean
  /** Numbered by the database. */
  readonly identity: boolean
  readonly required: boolean
}

/** The hash of something that lets its holder in (a token, a link, a session): by the house's names, bytes in a column called `…_hash`. */
export const isKey = ({ name, type }: Column): boolean => type === 'bytea' && name.endsWith('_hash')

export interface Table {
  readonly name: string
  /** Without those the database computes by itself. */
  readonly columns: readonly Column[]
  readonly key: readonly string[]
  /** On the disk, without indexes. */
  readonly bytes: number
}

/** What was run to make the tables stands in the manifest, not among the rows. */
const notRows = 'migration'

export const quoted = (name: string): string => pg.escapeIdentifier(name)

export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; bytes: string; columns: Column[]; key: string[]; after: string[] }>(`SELECT c.relname AS name, pg_table_size(c.oid) AS bytes,
      (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'array', t.typcategory = 'A', 'identity', a.attidentity <> '', 'required', a.attnotnull) ORDER BY a.attnum)
        FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
      coalesce((SELECT json_agg(a.attname ORDER BY k.place) FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k (attnum, place), pg_attribute a
        WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid AND a.attnum = k.attnum), '[]') AS key,
      coalesce((SELECT json_agg(DISTINCT r.relname) FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid
        WHERE f.conrelid = c.oid AND f.contype = 'f' AND NOT f.condeferrable AND f.confrelid <> c.oid), '[]') AS after
    FROM pg_class c WHERE c.relnamespace = to_regnamespace('rustning') AND c.relkind = 'r' AND c.relname <> $1 ORDER BY c.relname`, [notRows])
  const after = new Map(rows.map((row) => [row.name, row.after]))
  const byName = new Map(rows.map(({ name, columns, key, bytes }) => [name, { name, columns, key, bytes: Number(bytes) }]))
  return inOrder(after).map((name) => byName.get(name) as Table)
}

/** Those a table points to first. Refuses a circle: one of its foreign keys would have to be deferrable. */
export function inOrder(after: ReadonlyMap<string, readonly string[]>): string[] {
  const ordered = new Set<string>()
  while (ordered.size < after.size) {
    const ready = [...after].filter(([name, first]) => !ordered.has(name) && first.every((one) => ordered.has(one) || !after.has(one))).map(([name]) => name)
    if (ready.length === 0) throw new Error(`these tables point to each other in a circle: ${[...after.keys()].filter((name) => !ordered.has(name)).join(', ')}; make one of the foreign keys deferrable`)
    for (const name of ready) ordered.add(name)
  }
  return [...ordered]
}

export interface Sequence { readonly name: string; readonly next: string }

/** The numbers that will be given next. Read after the rows: a sequence belongs to no snapshot, and may only be ahead. */
export async function sequencesOf(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string; step: string }>(`SELECT c.relname AS name, s.seqincrement::text AS step FROM pg_class c JOIN pg_sequence s ON s.seqrelid = c.oid
    WHERE c.relnamespace = to_regnamespace('rustning') ORDER BY c.relname`)
  const sequences: Sequence[] = []
  for (const { name, step } of rows) {
    const { rows: [at] } = await client.query<{ next: string }>(`SELECT (CASE WHEN is_called THEN last_value + $1::bigint ELSE last_value END)::text AS next FROM rustning.${quoted(name)}`, [step])
    sequences.push({ name, next: at?.next ?? '1' })
  }
  return sequences
}
