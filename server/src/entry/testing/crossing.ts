/**
 * Past all our own code, as the application's login in one organisation's name: what it sees, changes, adds or removes of another's, and what
 * it changes of its own without an entry in the journal. Every sentence is a hole; an empty list is what is wanted.
 */
import type pg from 'pg'

export interface Crossing {
  readonly mine: string
  readonly theirs: string
  /** Only this table. */
  readonly table?: string | undefined
}

interface Table { readonly name: string; readonly columns: readonly string[]; readonly see: boolean; readonly add: boolean; readonly remove: boolean; readonly own: boolean }

/** In a transaction of the caller's, who undoes it. */
export async function waysAcross(client: pg.ClientBase, { mine, theirs, table }: Crossing): Promise<string[]> {
  const found: string[] = []
  /** Done or refused, it leaves nothing. */
  const tried = async (statement: string, values: readonly unknown[] = [], settle = false): Promise<{ readonly rows: number; readonly code?: string | undefined; readonly message?: string }> => {
    await client.query('SAVEPOINT trying')
    try {
      const { rowCount } = await client.query(statement, [...values])
      if (settle) await client.query('SET CONSTRAINTS ALL IMMEDIATE')
      return { rows: rowCount ?? 0 }
    } catch (error) {
      const { code, message } = error as Error & { code?: string }
      return { rows: 0, code, message }
    } finally {
      await client.query('ROLLBACK TO trying')
    }
  }
  const tables = await tablesIn(client, table)
  await client.query(`SET LOCAL ROLE rustning_app; SET LOCAL app.tenant = '${mine}'; SET LOCAL app.tx = '${theirs}'`)
  for (const { name, columns: [column], see, add, remove, own } of tables) {
    const theirRows = `${name} WHERE tenant_id = '${theirs}'`
    if (see && (await tried(`SELECT FROM ${theirRows} LIMIT 1`)).rows > 0) found.push(`${name}: seen`)
    if (column !== undefined && (await tried(`UPDATE ${name} SET ${column} = ${column} WHERE tenant_id = '${theirs}'`)).rows > 0) found.push(`${name}: changed`)
    if (remove) {
      const { rows, code } = await tried(`DELETE FROM ${theirRows}`)
      // A row that could not be removed because others point to it was there to be removed.
      if (rows > 0 || code === '23503') found.push(`${name}: removed`)
    }
    if (add) {
      // Whose it is is asked before what else it lacks.
      const { code, message = '' } = await tried(`INSERT INTO ${name} (tenant_id) VALUES ($1)`, [theirs])
      if (code !== '42501' || !message.includes('row-level security')) found.push(`${name}: added to`)
    }
    if (own && column !== undefined) {
      const { rows, code } = await tried(`UPDATE ${name} SET ${column} = ${column}`, [], true)
      if (rows > 0 && code === undefined) found.push(`${name}: changed without an entry`)
    }
  }
  await client.query('RESET ROLE')
  return found
}

/** `own`: an entry is asked for of its changes. */
async function tablesIn(client: pg.ClientBase, only: string | undefined): Promise<Table[]> {
  const { rows } = await client.query<Table>(`SELECT c.relname AS name, has_table_privilege('rustning_app', c.oid, 'SELECT') AS see, has_column_privilege('rustning_app', c.oid, 'tenant_id', 'INSERT') AS add, has_table_privilege('rustning_app', c.oid, 'DELETE') AS remove,
      coalesce(obj_description(c.oid, 'pg_class'), '') NOT LIKE 'not journalled: %' AND c.relname NOT LIKE 'public\\_%' AS own,
      coalesce((SELECT json_agg(a.attname ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND has_column_privilege('rustning_app', c.oid, a.attnum, 'UPDATE')), '[]') AS columns
    FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid AND t.attname = 'tenant_id' WHERE c.relnamespace = 'rustning'::regnamespace AND c.relkind = 'r' AND c.relname NOT LIKE 'public\\_%' AND (c.relname = $1 OR $1 IS NULL) ORDER BY 1`, [only ?? null])
  return rows
}
