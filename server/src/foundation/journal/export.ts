/**
 * The journal of one organisation as a folder of files in the published format (docs/guides/journal-format.md), which anybody can check
 * without us. Written tile by tile, so that its size does not matter, and from one moment of the database.
 */
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { once } from 'node:events'
import type pg from 'pg'
import { tileSize } from './sequence.ts'

export interface ExportOptions {
  readonly tenant: string
  readonly epoch: number
  readonly folder: string
  /** Names and reasons in words, where the reader may see them. */
  readonly details: boolean
}

/** Refuses when nothing was signed yet. Returns how many entries the export holds. */
export async function exportJournal(pool: pg.Pool, { tenant, epoch, folder, details }: ExportOptions): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const checkpoints = await client.query<{ size: string; note: string }>('SELECT size, note FROM journal_checkpoint WHERE tenant_id = $1 AND epoch = $2 ORDER BY size', [tenant, epoch])
    const last = checkpoints.rows.at(-1)
    if (!last) throw new RangeError('the journal has no signed checkpoint yet')
    const size = Number(last.size)
    await mkdir(folder, { recursive: true })
    await writeFile(path.join(folder, 'checkpoint'), last.note)
    await writeFile(path.join(folder, 'checkpoints'), checkpoints.rows.map(({ note }) => `${note}====\n`).join(''))
    for (let from = 0; from < size; from += tileSize) await writeBundle(client, { tenant, epoch, folder, from, to: Math.min(from + tileSize, size) })
    await writeUpperTiles(client, { tenant, epoch, folder, size })
    if (details) await writeDetails(client, { tenant, epoch, folder, size })
    await client.query('COMMIT')
    return size
  } finally {
    client.release()
  }
}

interface Part { readonly tenant: string; readonly epoch: number; readonly folder: string }

async function writeBundle(client: pg.PoolClient, { tenant, epoch, folder, from, to }: Part & { from: number; to: number }): Promise<void> {
  const { rows } = await client.query<{ hash: Buffer; body: Buffer }>(`SELECT l.hash, e.body FROM journal_leaf l JOIN journal_entry e ON e.tenant_id = l.tenant_id AND e.id = l.entry_id
    WHERE l.tenant_id = $1 AND l.epoch = $2 AND l.seq >= $3 AND l.seq < $4 ORDER BY l.seq`, [tenant, epoch, from, to])
  const index = from / tileSize
  await writeTile(folder, 'tile/0', index, rows.map(({ hash }) => hash), tileSize)
  await writeTile(folder, 'tile/entries', index, rows.map(({ body }) => Buffer.concat([lengthOf(body), body])), tileSize)
}

/** Level by level: the roots of the full tiles below. */
async function writeUpperTiles(client: pg.PoolClient, { tenant, epoch, folder, size }: Part & { size: number }): Promise<void> {
  for (let level = 1, count = Math.floor(size / tileSize); count > 0; level++, count = Math.floor(count / tileSize)) {
    for (let from = 0; from < count; from += tileSize) {
      const { rows } = await client.query<{ hash: Buffer }>('SELECT hash FROM journal_tile WHERE tenant_id = $1 AND epoch = $2 AND level = $3 AND index >= $4 AND index < $5 ORDER BY index', [tenant, epoch, level, from, Math.min(from + tileSize, count)])
      await writeTile(folder, `tile/${level}`, from / tileSize, rows.map(({ hash }) => hash), tileSize)
    }
  }
}

async function writeTile(folder: string, kind: string, index: number, parts: readonly Buffer[], full: number): Promise<void> {
  const file = path.join(folder, kind, `${tilePath(index)}${parts.length < full ? `.p/${parts.length}` : ''}`)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, Buffer.concat(parts))
}

/** 1 234 067 is `x001/x234/067`. */
export function tilePath(index: number): string {
  const groups: string[] = []
  for (let rest = index, first = true; first || rest > 0; rest = Math.floor(rest / 1000), first = false) groups.unshift(String(rest % 1000).padStart(3, '0'))
  return groups.map((group, position) => (position < groups.length - 1 ? `x${group}` : group)).join('/')
}

const lengthOf = (body: Buffer): Buffer => {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(body.length)
  return length
}

async function writeDetails(client: pg.PoolClient, { tenant, epoch, folder, size }: Part & { size: number }): Promise<void> {
  const out = createWriteStream(path.join(folder, 'details.jsonl'))
  for (let from = 0; from < size; from += 1_000) {
    const { rows } = await client.query<{ entry_id: string; salt: Buffer; data: Buffer }>(`SELECT d.entry_id, d.salt, d.data FROM journal_leaf l JOIN journal_detail d ON d.tenant_id = l.tenant_id AND d.entry_id = l.entry_id
      WHERE l.tenant_id = $1 AND l.epoch = $2 AND l.seq >= $3 AND l.seq < $4 ORDER BY l.seq`, [tenant, epoch, from, Math.min(from + 1_000, size)])
    for (const { entry_id, salt, data } of rows) {
      if (!out.write(`${JSON.stringify({ entry: entry_id, salt: salt.toString('base64'), data: data.toString('base64') })}\n`)) await once(out, 'drain')
    }
  }
  out.end()
  await once(out, 'finish')
}
