/**
 * Whether the journal in the database still says what it said: every body hashes to its leaf, the leaves to every checkpoint, every
 * checkpoint is signed and is what the witness saw, the columns people search by are what the bodies say, and no version is missing.
 * Reads as the verifier, which can read the journal and nothing else.
 */
import { hash } from 'node:crypto'
import { checkpointFrom, openNote, type Verifier } from './note.ts'
import { originOf } from './checkpoint.ts'
import { eachPlaced, type Asked, type Placed } from './placed.ts'
import { growingTree } from './tree.ts'

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

export async function verifyJournal(pool: Asked, { tenant, epoch, key, witnessed = [], most = 20 }: VerifyOptions): Promise<Verified> {
  const findings: Finding[] = []
  const find = (at: number, what: Finding['what'], said: string) => void findings.push({ at, what, said })
  const wanted = await rootsWanted(pool, { tenant, epoch, key, witnessed }, find)
  const versions = new Map<string, number>()
  const tree = growingTree()
  let erased = 0, soundUpTo = 0, broken = false
  const compareRoots = () => {
    for (const { root, what } of wanted.bySize.get(tree.size()) ?? []) {
      if (!tree.root().equals(root)) find(tree.size(), what, `the first ${tree.size()} entries do not have the root that was ${what === 'witness' ? 'witnessed' : 'signed'}`)
      else if (findings.length === 0) soundUpTo = tree.size()
    }
  }
  compareRoots()
  await eachPlaced(pool, tenant, epoch, (row) => {
    const at = tree.size()
    if (findings.length >= most) return false
    if (row.seq !== at) {
      find(at, 'gap', `entry ${at} is missing; the next is ${row.seq}`)
      broken = true
      return false
    }
    const leaf = hash('sha256', row.leaf, 'binary')
    if (leaf !== row.hash) find(at, 'leaf', `the body of entry ${at} is not the one that was given its place`)
    erased += checkRow(row, at, { tenant, epoch }, versions, find)
    tree.add(leaf)
    if (wanted.bySize.has(at + 1)) compareRoots()
    return true
  })
  if (broken) return done()
  for (const size of wanted.bySize.keys()) if (size > tree.size()) find(size, 'cut', `the journal has ${tree.size()} entries, and ${size} were ${wanted.bySize.get(size)?.some(({ what }) => what === 'witness') ? 'witnessed' : 'signed'}`)
  const { rows: [waiting] } = await pool.query<{ lost: string }>(`SELECT count(*) AS lost FROM journal_entry e WHERE e.tenant_id = $1
    AND NOT EXISTS (SELECT FROM journal_leaf l WHERE l.tenant_id = e.tenant_id AND l.entry_id = e.id) AND NOT EXISTS (SELECT FROM journal_pending p WHERE p.tenant_id = e.tenant_id AND p.entry_id = e.id)`, [tenant])
  if (Number(waiting?.lost) > 0) find(tree.size(), 'unplaced', `${waiting?.lost} entries have no place and do not wait for one`)
  return done()

  function done(): Verified {
    return { entries: tree.size(), checkpoints: wanted.checkpoints, witnessed: wanted.witnessed, erased, findings: findings.slice(0, most), soundUpTo }
  }
}

interface Wanted { readonly bySize: ReadonlyMap<number, readonly { root: Buffer; what: 'root' | 'witness' }[]>; readonly checkpoints: number; readonly witnessed: number }

async function rootsWanted(pool: Asked, { tenant, epoch, key, witnessed }: Required<Pick<VerifyOptions, 'tenant' | 'epoch' | 'key' | 'witnessed'>>, find: (at: number, what: Finding['what'], said: string) => void): Promise<Wanted> {
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
function checkRow(row: Placed, at: number, { tenant, epoch }: { tenant: string; epoch: number }, versions: Map<string, number>, find: (at: number, what: Finding['what'], said: string) => void): number {
  const body = parsed(row.leaf)
  if (!body) {
    find(at, 'body', `entry ${at} cannot be read`)
    return 0
  }
  if (!agrees(row, body, tenant, epoch)) for (const field of differing(row, body, tenant, epoch)) find(at, 'column', `entry ${at} says another ${field} than its body`)
  const { type, id, version } = body.entity ?? {}
  if (version !== undefined && body.outcome === 'done') {
    const key = `${type} ${id}`
    const before = versions.get(key)
    if (version !== (before ?? (epoch > 1 ? version - 1 : 0)) + 1) find(at, 'version', `entry ${at} is version ${version} of ${key}, after version ${before ?? 0}`)
    versions.set(key, version)
  }
  if (body.detail === undefined) return 0
  if (!row.detail) return 1
  if (hash('sha256', row.detail, 'hex') !== body.detail) find(at, 'detail', `the detail of entry ${at} is not the one it was written with`)
  return 0
}

/** Every entry of a sound journal agrees, so this is asked a million times without writing anything down. What it doubts, `differing` decides. */
function agrees(row: Placed, { tenant, epoch, id, tx, at, action, outcome, actor, entity }: Body, ofTenant: string, ofEpoch: number): boolean {
  return tenant === ofTenant && epoch === ofEpoch && id === row.id && tx === row.tx && typeof at === 'string' && Date.parse(at) === row.at && action === row.action && outcome === row.outcome
    && actor?.kind === row.actorKind && (actor.id ?? null) === row.actorId && (entity?.type ?? '') === row.entityType && (entity?.id ?? null) === row.entityId && (entity?.version ?? null) === row.entityVersion
}

function differing(row: Placed, body: Body, tenant: string, epoch: number): string[] {
  const said: [string, unknown, unknown][] = [
    ['tenant', body.tenant, tenant], ['epoch', body.epoch, epoch], ['id', body.id, row.id], ['tx', body.tx, row.tx], ['at', String(body.at).slice(0, 23), isoOf(row.at)], ['action', body.action, row.action], ['outcome', body.outcome, row.outcome],
    ['actor', body.actor?.kind, row.actorKind], ['actor', body.actor?.id ?? null, row.actorId], ['entity', body.entity?.type ?? '', row.entityType], ['entity', body.entity?.id ?? null, row.entityId], ['entity', body.entity?.version ?? null, row.entityVersion],
  ]
  return said.filter(([, inBody, beside]) => inBody !== beside).map(([field]) => field)
}

/** A time that JavaScript has no day for (`infinity`) is no time of an entry. */
const isoOf = (at: number): string => (Math.abs(at) <= 8.64e15 ? new Date(at).toISOString().slice(0, 23) : '')

/** After the mark. */
function parsed(leaf: Buffer): Body | undefined {
  try {
    const value: unknown = JSON.parse(leaf.toString('utf8', 1))
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
