/**
 * Whether the journal in the database still says what it said: every body hashes to its leaf, the leaves to every checkpoint, every
 * checkpoint is signed and is what the witness saw, the columns people search by are what the bodies say, and no version is missing.
 * Reads as the verifier, which can read the journal and nothing else.
 */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { commitment } from './entry.ts'
import { checkpointFrom, openNote, type Verifier } from './note.ts'
import { originOf } from './checkpoint.ts'
import { emptyFrontier, extend, rootOf, type Frontier } from './tree.ts'

export interface Finding {
  /** Where: a place in the tree, or the size of a checkpoint. */
  readonly at: number
  readonly what: 'gap' | 'leaf' | 'column' | 'body' | 'version' | 'detail' | 'signature' | 'root' | 'witness' | 'cut' | 'unplaced'
  readonly said: string
}

export interface Verified {
  readonly entries: number
  readonly checkpoints: number
  readonly witnessed: number
  readonly erased: number
  /** In the order of the tree; empty when everything holds. */
  readonly findings: readonly Finding[]
  /** The largest checkpoint up to which everything holds. */
  readonly soundUpTo: number
}

export interface VerifyOptions {
  readonly tenant: string
  readonly epoch: number
  readonly key: Verifier
  /** Signed notes that were kept elsewhere. */
  readonly witnessed?: readonly string[]
  /** Stop after so many findings. */
  readonly most?: number
}

interface Row {
  readonly seq: string; readonly hash: Buffer; readonly body: Buffer; readonly id: string; readonly tx: string; readonly entity_type: string; readonly entity_id: string | null
  readonly entity_version: number | null; readonly at: Date; readonly actor_kind: string; readonly actor_id: string | null; readonly action: string; readonly outcome: string
  readonly salt: Buffer | null; readonly data: Buffer | null
}

const page = 2_000

export async function verifyJournal(pool: pg.Pool, { tenant, epoch, key, witnessed = [], most = 20 }: VerifyOptions): Promise<Verified> {
  const findings: Finding[] = []
  const find = (at: number, what: Finding['what'], said: string) => void findings.push({ at, what, said })
  const wanted = await rootsWanted(pool, { tenant, epoch, key, witnessed }, find)
  const versions = new Map<string, number>()
  let frontier: Frontier = emptyFrontier
  let erased = 0, soundUpTo = 0
  const compareRoots = () => {
    for (const { root, what } of wanted.bySize.get(frontier.size) ?? []) {
      if (!rootOf(frontier).equals(root)) find(frontier.size, what, `the first ${frontier.size} entries do not have the root that was ${what === 'witness' ? 'witnessed' : 'signed'}`)
      else if (findings.length === 0) soundUpTo = frontier.size
    }
  }
  compareRoots()
  while (findings.length < most) {
    const { rows } = await pool.query<Row>(`SELECT l.seq, l.hash, e.body, e.id, e.tx, e.entity_type, e.entity_id, e.entity_version, e.at, e.actor_kind, e.actor_id, e.action, e.outcome, d.salt, d.data
      FROM journal_leaf l JOIN journal_entry e ON e.tenant_id = l.tenant_id AND e.id = l.entry_id LEFT JOIN journal_detail d ON d.tenant_id = e.tenant_id AND d.entry_id = e.id
      WHERE l.tenant_id = $1 AND l.epoch = $2 AND l.seq >= $3 ORDER BY l.seq LIMIT $4`, [tenant, epoch, frontier.size, page])
    if (rows.length === 0) break
    for (const row of rows) {
      if (Number(row.seq) !== frontier.size) {
        find(frontier.size, 'gap', `entry ${frontier.size} is missing; the next is ${row.seq}`)
        return done()
      }
      const leaf = createHash('sha256').update(leafMark).update(row.body).digest()
      if (!leaf.equals(row.hash)) find(frontier.size, 'leaf', `the body of entry ${frontier.size} is not the one that was given its place`)
      erased += checkRow(row, frontier.size, { tenant, epoch }, versions, find)
      frontier = extend(frontier, [leaf])
      if (wanted.bySize.has(frontier.size)) compareRoots()
    }
  }
  for (const size of wanted.bySize.keys()) if (size > frontier.size) find(size, 'cut', `the journal has ${frontier.size} entries, and ${size} were ${wanted.bySize.get(size)?.some(({ what }) => what === 'witness') ? 'witnessed' : 'signed'}`)
  const { rows: [waiting] } = await pool.query<{ lost: string }>(`SELECT count(*) AS lost FROM journal_entry e WHERE e.tenant_id = $1
    AND NOT EXISTS (SELECT FROM journal_leaf l WHERE l.tenant_id = e.tenant_id AND l.entry_id = e.id) AND NOT EXISTS (SELECT FROM journal_pending p WHERE p.tenant_id = e.tenant_id AND p.entry_id = e.id)`, [tenant])
  if (Number(waiting?.lost) > 0) find(frontier.size, 'unplaced', `${waiting?.lost} entries have no place and do not wait for one`)
  return done()

  function done(): Verified {
    return { entries: frontier.size, checkpoints: wanted.checkpoints, witnessed: wanted.witnessed, erased, findings: findings.slice(0, most), soundUpTo }
  }
}

const leafMark = Buffer.of(0)

interface Wanted { readonly bySize: ReadonlyMap<number, readonly { root: Buffer; what: 'root' | 'witness' }[]>; readonly checkpoints: number; readonly witnessed: number }

async function rootsWanted(pool: pg.Pool, { tenant, epoch, key, witnessed }: Required<Pick<VerifyOptions, 'tenant' | 'epoch' | 'key' | 'witnessed'>>, find: (at: number, what: Finding['what'], said: string) => void): Promise<Wanted> {
  const bySize = new Map<number, { root: Buffer; what: 'root' | 'witness' }[]>()
  const origin = originOf(key.name, tenant, epoch)
  const { rows } = await pool.query<{ size: string; root: Buffer; note: string }>('SELECT size, root, note FROM journal_checkpoint WHERE tenant_id = $1 AND epoch = $2 ORDER BY size', [tenant, epoch])
  const want = (size: number, root: Buffer, what: 'root' | 'witness') => void bySize.set(size, [...(bySize.get(size) ?? []), { root, what }])
  for (const { size, root, note } of rows) {
    const opened = openNote(note, [key])
    const checkpoint = opened && checkpointFrom(opened.text)
    if (opened?.signedBy.length !== 1 || checkpoint?.origin !== origin) find(Number(size), 'signature', `the checkpoint of ${size} is not signed by ${key.name}`)
    else if (checkpoint.size !== Number(size) || !checkpoint.root.equals(root)) find(Number(size), 'column', `the checkpoint of ${size} says something else than its note`)
    else want(checkpoint.size, checkpoint.root, 'root')
  }
  let count = 0
  for (const note of witnessed) {
    const opened = openNote(note, [key])
    const checkpoint = opened && checkpointFrom(opened.text)
    if (checkpoint?.origin !== origin) continue
    count++
    if (opened?.signedBy.length !== 1) find(checkpoint.size, 'signature', `a witnessed checkpoint of ${checkpoint.size} is not signed by ${key.name}`)
    else want(checkpoint.size, checkpoint.root, 'witness')
  }
  return { bySize, checkpoints: rows.length, witnessed: count }
}

interface Body {
  readonly tenant?: string; readonly epoch?: number; readonly id?: string; readonly tx?: string; readonly at?: string; readonly action?: string; readonly outcome?: string; readonly detail?: string
  readonly actor?: { kind?: string; id?: string }; readonly entity?: { type?: string; id?: string; version?: number }
}

/** Returns 1 when the entry's detail has been erased. */
function checkRow(row: Row, at: number, { tenant, epoch }: { tenant: string; epoch: number }, versions: Map<string, number>, find: (at: number, what: Finding['what'], said: string) => void): number {
  const body = parsed(row.body)
  if (!body) {
    find(at, 'body', `entry ${at} cannot be read`)
    return 0
  }
  const said: [string, unknown, unknown][] = [
    ['tenant', body.tenant, tenant], ['epoch', body.epoch, epoch], ['id', body.id, row.id], ['tx', body.tx, row.tx], ['at', body.at?.slice(0, 23), row.at.toISOString().slice(0, 23)], ['action', body.action, row.action], ['outcome', body.outcome, row.outcome],
    ['actor', body.actor?.kind, row.actor_kind], ['actor', body.actor?.id ?? null, row.actor_id], ['entity', body.entity?.type ?? '', row.entity_type], ['entity', body.entity?.id ?? null, row.entity_id], ['entity', body.entity?.version ?? null, row.entity_version],
  ]
  for (const [field, inBody, beside] of said) if (inBody !== beside) find(at, 'column', `entry ${at} says another ${field} than its body`)
  const { type, id, version } = body.entity ?? {}
  if (version !== undefined && body.outcome === 'done') {
    const key = `${type} ${id}`
    if (version !== (versions.get(key) ?? (epoch > 1 ? version - 1 : 0)) + 1) find(at, 'version', `entry ${at} is version ${version} of ${key}, after version ${versions.get(key) ?? 0}`)
    versions.set(key, version)
  }
  if (body.detail === undefined) return 0
  if (!row.salt || !row.data) return 1
  if (commitment(3, row.salt, row.data) !== body.detail) find(at, 'detail', `the detail of entry ${at} is not the one it was written with`)
  return 0
}

function parsed(bytes: Buffer): Body | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
