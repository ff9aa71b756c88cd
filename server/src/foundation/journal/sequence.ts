/**
 * Gives entries their places in their tenant's tree, some hundreds at a time, and keeps the tree's right edge. One transaction: all or
 * nothing. One at a time, over all servers of an installation: otherwise a thing's second version could get its place before its first.
 */
import type pg from 'pg'
import { extend, leafHash, nodeHash, type Frontier, type Hash } from './tree.ts'

export const tileSize = 256
/** Any number, the same in every server of an installation. */
const oneAtATime = 7_270_116_002

interface Pending { readonly tenant_id: string; readonly entry_id: string; readonly body: Buffer }
interface Edge { readonly tenant_id: string; readonly size: string; readonly frontier: Buffer }

/** Places at most `most` entries and says how many it placed; 0 when nothing waits. */
export async function sequence(pool: pg.Pool, epoch: number, most = 2_000): Promise<number> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const placed = await place(client, epoch, most)
    await client.query('COMMIT')
    return placed
  } catch (error) {
    await client.query('ROLLBACK').catch((rolling: Error) => void (broken = rolling))
    throw error
  } finally {
    client.release(broken)
  }
}

async function place(client: pg.PoolClient, epoch: number, most: number): Promise<number> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [oneAtATime])
  // Taken by where they lie: the queue is nearly always empty, so the database believes it is, and would compare each row with each.
  const { rows } = await client.query<Pending>(`WITH taken AS (
      DELETE FROM journal_pending WHERE ctid = ANY (ARRAY (SELECT ctid FROM journal_pending ORDER BY n LIMIT $1)) RETURNING tenant_id, entry_id, n)
    SELECT t.tenant_id, t.entry_id, e.body FROM taken t JOIN journal_entry e ON e.tenant_id = t.tenant_id AND e.id = t.entry_id ORDER BY t.tenant_id, t.n`, [most])
  if (rows.length === 0) return 0
  const tenants = [...new Set(rows.map(({ tenant_id }) => tenant_id))]
  await client.query('INSERT INTO journal_tree (tenant_id, epoch, size, frontier) SELECT unnest($1::uuid[]), $2, 0, \'\' ON CONFLICT DO NOTHING', [tenants, epoch])
  const edges = await client.query<Edge>('SELECT tenant_id, size, frontier FROM journal_tree WHERE tenant_id = ANY ($1) AND epoch = $2 ORDER BY tenant_id', [tenants, epoch])
  for (const { tenant_id, size, frontier } of edges.rows) {
    const own = rows.filter((row) => row.tenant_id === tenant_id)
    const hashes = own.map(({ body }) => leafHash(body))
    const before = frontierFrom(Number(size), frontier)
    const after = extend(before, hashes)
    await client.query('INSERT INTO journal_leaf (tenant_id, epoch, seq, entry_id, hash) SELECT $1, $2, $3 + n - 1, entry, hash FROM unnest($4::uuid[], $5::bytea[]) WITH ORDINALITY AS leaf (entry, hash, n)', [tenant_id, epoch, before.size, own.map(({ entry_id }) => entry_id), hashes])
    await keepTiles(client, tenant_id, epoch, before.size, after.size)
    await client.query('UPDATE journal_tree SET size = $3, frontier = $4 WHERE tenant_id = $1 AND epoch = $2', [tenant_id, epoch, after.size, Buffer.concat(after.roots)])
  }
  return rows.length
}

export const frontierFrom = (size: number, bytes: Buffer): Frontier => ({ size, roots: Array.from({ length: bytes.length / 32 }, (_, index) => bytes.subarray(index * 32, index * 32 + 32)) })

/** Keeps the root of each tile that was filled, level by level, so that proofs and exports need not start from the leaves. */
async function keepTiles(client: pg.PoolClient, tenant: string, epoch: number, before: number, after: number): Promise<void> {
  for (let level = 1, [from, to] = [Math.floor(before / tileSize), Math.floor(after / tileSize)]; to > from; level++, [from, to] = [Math.floor(from / tileSize), Math.floor(to / tileSize)]) {
    const below = level === 1
      ? await client.query<{ hash: Hash }>('SELECT hash FROM journal_leaf WHERE tenant_id = $1 AND epoch = $2 AND seq >= $3 AND seq < $4 ORDER BY seq', [tenant, epoch, from * tileSize, to * tileSize])
      : await client.query<{ hash: Hash }>('SELECT hash FROM journal_tile WHERE tenant_id = $1 AND epoch = $2 AND level = $5 AND index >= $3 AND index < $4 ORDER BY index', [tenant, epoch, from * tileSize, to * tileSize, level - 1])
    const hashes = below.rows.map(({ hash }) => hash)
    const roots = Array.from({ length: to - from }, (_, tile) => tileRoot(hashes.slice(tile * tileSize, (tile + 1) * tileSize)))
    await client.query('INSERT INTO journal_tile (tenant_id, epoch, level, index, hash) SELECT $1, $2, $3, $4 + n - 1, hash FROM unnest($5::bytea[]) WITH ORDINALITY AS tile (hash, n)', [tenant, epoch, level, from, roots])
  }
}

/** The root over hashes whose number is a power of two. */
export function tileRoot(hashes: readonly Hash[]): Hash {
  let row = [...hashes]
  while (row.length > 1) row = Array.from({ length: row.length / 2 }, (_, index) => nodeHash(row[index * 2] as Hash, row[index * 2 + 1] as Hash))
  return row[0] as Hash
}
